import { standingEntries } from '../../hub/monitoring/judgement/chain';
import { currentVisits } from '../../hub/monitoring/visit/current';
import type { HalfTerm } from '../../hub/trust/calendar/calendar';
import { currentJudgements, type Judgement } from '../../hub/monitoring/judgement/judgement';
import { replyDue } from '../../hub/monitoring/visit/reply';
import type { IsoDate } from '../../hub/time/date';
import type { Reply, Visit } from '../../hub/monitoring/visit/visit';
import { academyFacts, lookups, type AcademyFacts, type Lookups } from '../facts';
import { groupedBy, sortedBy } from '../../hub/order';
import { changesSince, movesWithin, type Changes, type Move } from './changes';
import type { ReportBasis } from './basis';
import { citations, type Citations } from './sources';
import { categoriesBegun } from '../../hub/monitoring/category/begun';

/** What the half-term or term brought at one academy. */
export interface AcademyTerm {
  facts: AcademyFacts;
  /** First and last day of the period at this academy. */
  starts: IsoDate;
  ends: IsoDate;
  /** As they stand after corrections, earliest first. */
  visits: Visit[];
  /** Indicators judged at them. */
  judged: number;
  /** Replies that do not accept a record. */
  disputed: { reply: Reply; visit: Visit | undefined }[];
  /** Visits whose reply is out although its time is over. */
  unanswered: Visit[];
  /** Since the last report; in a first report, in this period. */
  moves: Move[];
}

/** Everything that the parts of a report share while it is written. */
export interface ReportContext<R extends object = object> {
  model: ReportBasis & R;
  known: Lookups;
  /** Ids of the ten indicators. */
  indicatorIds: string[];
  terms: AcademyTerm[];
  /** Nothing for a first report. */
  changes: Changes | undefined;
  sources: Citations;
}

/** The rows of one academy; visits as they stand. */
interface Ledgers {
  visits: Visit[];
  /** Any entry of a visit, corrected or not -> the entry that stands. */
  standing: Map<string, Visit>;
  replies: Reply[];
  judgements: Judgement[];
}

/** What the period of a report is called. */
export const periodWord = ({ period }: Pick<ReportBasis, 'period'>): string =>
  period.numbers.length > 2 ? 'year' : period.numbers.length > 1 ? 'term' : 'half-term';

/** The region's academies and what the half-term brought them, whatever order the rows came in. */
export function reportContext<R extends object>(model: ReportBasis & R): ReportContext<R> {
  const known = lookups(model);
  const { region } = model;
  const academies = region ? model.academies.filter((one) => one.region === region.id) : model.academies;
  const all = academyFacts({ ...model, academies });
  const changes = model.previous && changesOf(model, model.previous, all, known);
  const standing = standingEntries(model.visits);
  const visits = groupedBy(currentVisits(model.visits), ({ academy }) => academy);
  const replies = groupedBy(model.replies, ({ academy }) => academy);
  const judgements = groupedBy(model.judgements, ({ academy }) => academy);
  const terms = all.map((facts) => {
    const { id } = facts.academy;
    const term = termOf(model, facts, {
      visits: visits.get(id) ?? [],
      standing,
      replies: replies.get(id) ?? [],
      judgements: judgements.get(id) ?? [],
    });
    const moves = changes
      ? changes.moves.filter((move) => move.facts === facts)
      : movesWithin(facts, known.indicators, term);
    return { ...term, moves };
  });
  const indicatorIds = known.indicators.map(({ id }) => id);
  const sources = citations(model.writtenOn === undefined ? '' : model.today);
  return { model, known, indicatorIds, terms, changes, sources };
}

/** Since the last report; of categories only where both were written once these had begun (docs/rulebook.md §5). */
function changesOf(
  { today, settings }: ReportBasis,
  { snapshot, asAt }: NonNullable<ReportBasis['previous']>,
  all: AcademyFacts[],
  { indicators }: Lookups,
): Changes {
  const changes = changesSince(snapshot, all, indicators);
  const called = [asAt, today].every((on) => categoriesBegun(on, settings));
  return called ? changes : { ...changes, categories: [] };
}

/** The same half-terms on the academy's own calendar, or the trust's days where it has none. */
function ownPeriod(
  { year, numbers, starts, ends }: ReportBasis['period'],
  halfTerms: readonly HalfTerm[],
): { starts: IsoDate; ends: IsoDate } {
  const own = halfTerms.filter((one) => one.year === year && numbers.includes(one.number));
  const first = own.map((one) => one.starts).sort()[0];
  const last = own.map((one) => one.ends).sort()[own.length - 1];
  return { starts: first ?? starts, ends: last ?? ends };
}

function termOf(model: ReportBasis, facts: AcademyFacts, rows: Ledgers): Omit<AcademyTerm, 'moves'> {
  const { starts, ends } = ownPeriod(model.period, facts.calendar.halfTerms);
  const within = ({ on }: { on: IsoDate }): boolean => on >= starts && on <= ends;
  const ordered = <T extends { on: IsoDate; id: string }>(all: T[]): T[] =>
    sortedBy(
      all.filter(within),
      ({ on }) => on,
      ({ id }) => id,
    );
  const visits = ordered(rows.visits);
  const judged = currentJudgements(rows.judgements).filter(({ judgement }) => judgement.stage !== 'self');
  return {
    ...{ facts, starts, ends, visits },
    judged: judged.filter(within).length,
    disputed: ordered(rows.replies.filter(({ verdict }) => verdict === 'inaccurate')).map((reply) => ({
      reply,
      visit: rows.standing.get(reply.visit),
    })),
    unanswered: unansweredOf(model, facts, visits, rows),
  };
}

/** Visits whose time to reply is over (docs/rulebook.md §6). A reply to what was corrected since still counts. */
function unansweredOf(
  model: ReportBasis,
  { calendar }: AcademyFacts,
  visits: Visit[],
  { replies, standing }: Ledgers,
): Visit[] {
  const answered = new Set(replies.map(({ visit }) => standing.get(visit)?.id ?? visit));
  return visits.filter((visit) => {
    const due = replyDue(visit, calendar, model.settings);
    return due !== '' && due < model.today && !answered.has(visit.id);
  });
}
