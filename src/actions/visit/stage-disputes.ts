import type { Judgement } from '../../hub/monitoring/judgement/judgement';
import { longDate } from '../../hub/time/date';
import { disputesOf, stillOpen } from '../../hub/monitoring/moderation/dispute';
import { listed } from '../../hub/text/words';
import type { Visit } from '../../hub/monitoring/visit/visit';
import type { TableName } from '../../store/tables';
import type { Context } from '../context';
import { replaceDerived } from './replace-derived';

/** What disputes follow from. */
export const DISPUTE_LEDGERS = ['visits', 'replies', 'judgements'] as const satisfies readonly TableName[];

/** Stages what a new visit settles of the academy’s open disputes, without reading any history. */
export function settleDisputes({ session }: Context, visit: Visit, judgements: readonly Judgement[]): void {
  for (const dispute of session.rows('disputes')) {
    if (dispute.academy !== visit.academy) continue;
    const [left] = stillOpen(dispute, [visit], judgements);
    if (left) session.put('disputes', left);
    else session.remove('disputes', dispute.id);
  }
}

/**
 * What the staged rows settle of the academy’s disputes, a sentence each. `withdrawn`: id of the first entry of the visit
 * that is taken back, if one is.
 */
export function disputesSettled({ session }: Context, academy: string, withdrawn = ''): string[] {
  const open = new Map(session.projected('disputes').map((dispute) => [dispute.id, dispute]));
  return session
    .rows('disputes')
    .filter((dispute) => dispute.academy === academy)
    .flatMap(({ id, on, waiting }) => {
      const left = open.get(id)?.waiting;
      if (left?.length === waiting.length) return [];
      const what = `The record disputed on ${longDate(on)}`;
      if (id === withdrawn) return [`${what} needs no moderation: its visit is withdrawn.`];
      if (!left) return [`${what} is moderated.`];
      // Where nothing is judged any more the record as a whole is looked at.
      return [`${what} still waits for ${left.length === 0 ? 'a moderation visit' : listed(left)}.`];
    });
}

/**
 * Stages the disputes afresh from the whole ledgers, what is staged included: after a reply, or a correction. Left to
 * the nightly check while a row of a ledger cannot be read.
 */
export function refoldDisputes(context: Context): void {
  const { session } = context;
  if (DISPUTE_LEDGERS.some((name) => session.table(name).problems.length > 0)) return;
  const [visits, replies] = [session.projected('visits'), session.projected('replies')];
  const academies = session.table('academies').rowOf;
  const open = disputesOf(visits, replies, session.projected('judgements'));
  const here = open.filter(({ academy }) => academies.has(academy));
  replaceDerived(context, 'disputes', here, () => true);
}
