import { currentEntries } from '../judgement/chain';
import { isIsoDate, type IsoDate } from '../../time/date';
import { currentJudgements, type Judgement } from '../judgement/judgement';
import { groupedBy } from '../../order';
import { currentVisits, isWithdrawn } from '../visit/current';
import type { Reply, Visit } from '../visit/visit';
import { byText } from '../../text/words';

/** A record that its Principal calls inaccurate and that nobody has moderated since (docs/rulebook.md §6). */
export interface Dispute {
  /** Id of the first entry of the disputed visit: corrections do not change it. */
  id: string;
  academy: string;
  /** The day of the reply. */
  on: IsoDate;
  /** Id of the reply. */
  reply: string;
  /** Indicators still to be moderated; none where the record as a whole is: it judged nothing. */
  waiting: string[];
}

type Checked = Pick<Judgement, 'academy' | 'indicator' | 'stage' | 'on' | 'visit'>;

/** From any entry of a visit to the id of the first of its chain; what the ledger does not hold stands for itself. */
export function rootsOf(visits: readonly Visit[]): (visit: string) => string {
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  const roots = new Map<string, string>();
  for (const { entry, root } of currentEntries(visits)) {
    for (let at: Visit | undefined = entry; at && !roots.has(at.id); at = byId.get(at.supersedes))
      roots.set(at.id, root);
  }
  return (visit) => roots.get(visit) ?? visit;
}

/** The latest reply to each visit holds, by its day, then by its id: a Principal may come to accept a corrected record. */
function latestReplies(replies: readonly Reply[], rootOf: (visit: string) => string): Map<string, Reply> {
  const latest = new Map<string, Reply>();
  const later = (a: Reply, b: Reply): number => byText(a.on, b.on) || byText(a.id, b.id);
  for (const reply of [...replies].sort(later)) latest.set(rootOf(reply.visit), reply);
  return latest;
}

/**
 * The disputes that the ledgers hold open, by id. Each judged indicator waits until a moderated judgement of it is
 * made on the day of the reply or later at another visit; where nothing was judged, until a moderation visit. A
 * correction alone closes nothing, nor does time: a dispute never vanishes silently.
 */
export function disputesOf(
  visits: readonly Visit[],
  replies: readonly Reply[],
  judgements: readonly Judgement[],
): Dispute[] {
  const rootOf = rootsOf(visits);
  const current = currentVisits(visits);
  const moderations = current.filter(({ kind }) => kind === 'moderation');
  const withdrawn = new Set(visits.filter(isWithdrawn).map((visit) => rootOf(visit.id)));
  const byAcademy = judgedBy(judgements);
  const open = [...latestReplies(replies, rootOf)].flatMap(([id, { id: reply, academy, on, verdict }]) => {
    // What was said of a visit that was withdrawn is settled: the record is no more.
    if (verdict !== 'inaccurate' || !isIsoDate(on) || withdrawn.has(id)) return [];
    const here = byAcademy.get(academy) ?? [];
    const disputed = here.filter(({ visit }) => rootOf(visit) === id).map(({ indicator }) => indicator);
    return stillOpen(
      { id, academy, on, reply, waiting: [...new Set(disputed)].sort() },
      moderations.filter((visit) => rootOf(visit.id) !== id),
      here.filter(({ visit }) => rootOf(visit) !== id),
    );
  });
  return open.sort((a, b) => byText(a.id, b.id));
}

/** Visits’ judgements as they stand, by academy. */
function judgedBy(judgements: readonly Judgement[]): Map<string, Judgement[]> {
  const current = currentJudgements(judgements).map(({ judgement }) => judgement);
  return groupedBy(
    current.filter(({ stage }) => stage !== 'self'),
    ({ academy }) => academy,
  );
}

/**
 * The dispute after moderation visits and judgements that are not of the disputed visit itself, or nothing once none
 * of it waits: what a saved visit does to it, without reading any history.
 */
export function stillOpen(
  dispute: Dispute,
  moderations: readonly Pick<Visit, 'academy' | 'on' | 'kind'>[],
  judgements: readonly Checked[],
): Dispute[] {
  const since = (one: { academy: string; on: IsoDate }): boolean =>
    one.academy === dispute.academy && one.on >= dispute.on;
  if (dispute.waiting.length === 0) {
    const looked = moderations.some((visit) => visit.kind === 'moderation' && since(visit));
    return looked ? [] : [dispute];
  }
  const checked = new Set(
    judgements.filter((one) => one.stage === 'moderated' && since(one)).map(({ indicator }) => indicator),
  );
  const waiting = dispute.waiting.filter((indicator) => !checked.has(indicator));
  return waiting.length === 0 ? [] : [{ ...dispute, waiting }];
}
