import { standingEntries } from '../judgement/chain';
import { currentVisits } from '../visit/current';
import { isIsoDate, type IsoDate } from '../../time/date';
import type { Category } from './rules';
import type { Decision } from './decision';
import { diagnosing, withDiagnosing, type Diagnosed } from './diagnosis';
import type { Judgement } from '../judgement/judgement';
import { groupedBy } from '../../order';
import { VISIT_KINDS, type Visit, type VisitKind } from '../visit/visit';
import { byText } from '../../text/words';

/** The latest six visit days of each kind, latest first. */
export type RecentVisits = Record<VisitKind, IsoDate[]>;

/** What an academy's visits and decisions come to today: kept beside the ledgers so that saving reads no history. */
export interface Standing {
  /** The academy's id. */
  id: string;
  recent: RecentVisits;
  /** The latest visit of any kind. */
  lastVisit: string;
  lastVisitOn: IsoDate | '';
  /** What diagnosis visits judged, and when. */
  diagnosed: Diagnosed;
  /** The EOB's latest decision (docs/rulebook.md §5), or empty before the first. */
  decided: Category | '';
  decidedOn: IsoDate | '';
  decision: string;
}

/** How many visit days of each kind are kept. */
const KEPT = 6;

const noVisits = (): RecentVisits =>
  Object.fromEntries(VISIT_KINDS.map((kind) => [kind, [] as IsoDate[]])) as RecentVisits;

/** An academy that nobody has visited or decided on. */
export const emptyStanding = (academy: string): Standing => ({
  id: academy,
  recent: noVisits(),
  lastVisit: '',
  lastVisitOn: '',
  diagnosed: '',
  decided: '',
  decidedOn: '',
  decision: '',
});

/**
 * The standing after one more visit that corrects none, in whatever order they come: equal to the fold of all.
 * Two visits of one day are one day; the last visit is the later by day, then by id. A visit on no real day is left out.
 */
export function withVisit(standing: Standing, visit: Visit): Standing {
  if (!isIsoDate(visit.on)) return standing;
  const days = [...new Set([...standing.recent[visit.kind], visit.on])].sort().reverse().slice(0, KEPT);
  const recent = { ...standing.recent, [visit.kind]: days };
  const isLater =
    visit.on > standing.lastVisitOn || (visit.on === standing.lastVisitOn && visit.id > standing.lastVisit);
  return isLater
    ? { ...standing, recent, lastVisit: visit.id, lastVisitOn: visit.on }
    : { ...standing, recent };
}

/** The standing after what a new visit judged, which is a diagnosis only at a visit of that kind (docs/rulebook.md §6). */
export const withDiagnosis = (
  standing: Standing,
  { kind }: Pick<Visit, 'kind'>,
  judgements: readonly Judgement[],
): Standing =>
  kind === 'diagnosis'
    ? { ...standing, diagnosed: withDiagnosing(standing.diagnosed, judgements) }
    : standing;

/**
 * The standings that the whole ledgers come to, by academy: only of academies that a visit or a decision names. A corrected visit counts as its last correction has it, and no other way.
 */
export function standingsOf(
  visits: readonly Visit[],
  decisions: readonly Decision[],
  judgements: readonly Judgement[],
): Standing[] {
  const standings = new Map<string, Standing>();
  const of = (academy: string): Standing => standings.get(academy) ?? emptyStanding(academy);
  for (const visit of currentVisits(visits))
    standings.set(visit.academy, withVisit(of(visit.academy), visit));
  for (const decision of decisions) {
    standings.set(decision.academy, withDecision(of(decision.academy), decision));
  }
  const diagnosed = groupedBy(diagnosing(judgements, standingEntries(visits)), ({ academy }) => academy);
  for (const [academy, judged] of diagnosed) {
    standings.set(academy, { ...of(academy), diagnosed: withDiagnosing('', judged) });
  }
  return [...standings.values()].sort((a, b) => byText(a.id, b.id));
}

/**
 * A standing folded anew, with the decision that it named before where the ledger no longer holds that one: somebody
 * deleted its row, and what the EOB decided is not rewound by that (docs/rulebook.md §4, §5).
 */
export const keepingDecision = (
  folded: Standing,
  before: Standing | undefined,
  decisions: readonly Pick<Decision, 'id'>[],
): Standing =>
  !before || before.decision === '' || decisions.some(({ id }) => id === before.decision)
    ? folded
    : { ...folded, decided: before.decided, decidedOn: before.decidedOn, decision: before.decision };

/** The standing after one more decision of the EOB (docs/rulebook.md §5); the latest by day, then by id, holds. */
export function withDecision(standing: Standing, { id, on, decided }: Decision): Standing {
  const isLater = on > standing.decidedOn || (on === standing.decidedOn && id > standing.decision);
  return isIsoDate(on) && isLater ? { ...standing, decided, decidedOn: on, decision: id } : standing;
}
