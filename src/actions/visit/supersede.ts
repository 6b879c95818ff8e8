import { emptyStanding, keepingDecision, standingsOf } from '../../hub/monitoring/category/standing';
import { currentEntries } from '../../hub/monitoring/judgement/chain';
import type { Judgement } from '../../hub/monitoring/judgement/judgement';
import { positionsOf } from '../../hub/monitoring/judgement/position';
import { HubError, type HubProblem } from '../../hub/hub-error';
import { isWithdrawn } from '../../hub/monitoring/visit/current';
import { observerWords } from '../../hub/monitoring/visit/observers';
import type { VisitInput } from '../../hub/monitoring/visit/input';
import type { Visit } from '../../hub/monitoring/visit/visit';
import { sightOf } from '../../hub/trust/sight';
import { withoutAudit } from '../../store/rows';
import type { PersonalContext } from '../context';
import { personName } from '../names';
import { standingEntry, visitChain } from './chain';
import { judgementEntries } from './entries';
import { replaceDerived } from './replace-derived';

/** What an entry that takes the place of another says. */
type Superseding = VisitInput & { reason: string };

/** In the words of the form, so that the two versions can be laid side by side. */
const observersOf = (session: PersonalContext['session'], { observers }: Visit): string =>
  observerWords(observers, (id) => personName({ session }, id));

/** Throws `conflict` where another entry stands for the visit by now, or where it was withdrawn. */
export function refuseUnlessCurrent(context: PersonalContext, visit: Visit): void {
  const standing = standingEntry(context.session.rows('visits'), visit.id) ?? visit;
  if (isWithdrawn(standing)) throw new HubError(WITHDRAWN);
  if (standing.id === visit.id) return;
  throw new HubError({
    code: 'conflict',
    message: 'This visit was corrected already, by an entry made after you opened it.',
    remedy: 'Open the latest entry and correct that one, if it still needs it.',
    ...storedFor(context, standing),
  });
}

const WITHDRAWN: HubProblem = {
  code: 'conflict',
  message: 'This visit was withdrawn: it no longer counts anywhere.',
  remedy: 'If it did take place, record it again.',
};

/** What stands now, for those who may see it. */
function storedFor({ session, me }: PersonalContext, later: Visit): { stored?: object } {
  const academy = session.table('academies').byId.get(later.academy);
  const seen = later.lead === me.id || (academy !== undefined && sightOf(me, academy) === 'whole');
  return seen ? { stored: { ...withoutAudit(later), observers: observersOf(session, later) } } : {};
}

/** New entries for what the correction changes: superseded, withdrawn, or added; what stays the same stays as it is. */
export function supersedingEntries(
  context: PersonalContext,
  input: Superseding,
  corrected: Visit,
): Judgement[] {
  const chain = visitChain(context.session.table('visits').byId, corrected.id);
  const standing = currentEntries(context.session.rows('judgements'))
    .map(({ entry }) => entry)
    .filter(({ visit }) => chain.has(visit));
  const wanted = judgementEntries(context, input).map((entry) => ({ ...entry, by: corrected.lead }));
  const entries: Judgement[] = [];
  for (const old of standing) {
    const next = wanted.find(({ indicator }) => indicator === old.indicator);
    const correction = { supersedes: old.id, reason: input.reason };
    if (next && !sameJudgement(old, next)) entries.push({ ...next, ...correction });
    if (!next && old.level !== '') entries.push({ ...withdrawn(context, input, old), ...correction });
  }
  const known = new Set(standing.map(({ indicator }) => indicator));
  return [...entries, ...wanted.filter(({ indicator }) => !known.has(indicator))];
}

const withdrawn = (context: PersonalContext, input: Superseding, old: Judgement): Judgement => ({
  ...old,
  id: `${input.id}:${old.indicator}:withdrawn`,
  level: '',
  visit: input.id,
  recordedAt: context.now,
});

const sameJudgement = (a: Judgement, b: Judgement): boolean =>
  a.academy === b.academy &&
  a.rubricVersion === b.rubricVersion &&
  a.level === b.level &&
  a.on === b.on &&
  a.stage === b.stage &&
  a.narrative === b.narrative &&
  a.share === b.share &&
  a.links.join('\n') === b.links.join('\n');

/**
 * Positions and standings of academies from the whole ledgers, what is staged included: a correction may have moved
 * an entry from one academy to another.
 */
export function refold(context: PersonalContext, academies: string[]): void {
  const { session } = context;
  const positions = positionsOf(session.projected('judgements'));
  replaceDerived(context, 'positions', positions, ({ academy }) => academies.includes(academy));
  const decisions = session.projected('decisions');
  const standings = standingsOf(session.projected('visits'), decisions, session.projected('judgements'));
  for (const id of academies) {
    const before = session.table('standings').byId.get(id);
    const folded = standings.find((one) => one.id === id);
    const standing = keepingDecision(folded ?? emptyStanding(id), before, decisions);
    if (folded || standing.decision !== '') session.put('standings', standing);
    else if (session.table('standings').rowOf.has(id)) session.remove('standings', id);
  }
}
