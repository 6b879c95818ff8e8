import type { Academy } from '../../hub/trust/academy';
import { academicYearOf } from '../../hub/time/date';
import {
  decidable,
  decisionFor,
  frozenPositions,
  positionsMark,
  type Decision,
} from '../../hub/monitoring/category/decision';
import { sittingsOn, type Sitting } from '../../hub/monitoring/category/sitting';
import { groupedBy } from '../../hub/order';
import { withOwnNames } from '../../hub/monitoring/judgement/indicator';
import { nearMisses } from '../../hub/monitoring/category/near-miss';
import type { Position } from '../../hub/monitoring/judgement/position';
import { reportId } from '../../hub/governance/report-calendar';
import { may } from '../../hub/trust/rights';
import { emptyStanding } from '../../hub/monitoring/category/standing';
import { byText } from '../../hub/text/words';
import type { TableName } from '../../store/tables';
import type { PersonalContext } from '../context';
import { categorise } from '../../hub/monitoring/category/categorise';
import { computedOn } from '../../hub/monitoring/category/begun';
import { shownCategory } from '../../hub/monitoring/category/what-if';
import { belongsTo } from '../../hub/trust/academy';
import type { DecisionLine, Decisions, DecisionView } from './api';
import { personName, regionName } from '../names';

/** What a decision rests on: the ledgers as well, since a diagnosis is not to be seen from the positions. */
export const DECISION_TABLES = [
  'regions',
  'academies',
  'people',
  'indicators',
  'positions',
  'ownViews',
  'standings',
  'visits',
  'judgements',
  'decisions',
] as const satisfies readonly TableName[];

/** Whether the person asking sits on the EOB. */
export const mayDecide = ({ me, settings }: PersonalContext): boolean =>
  may(me, 'decide-category', { eob: settings });

/** What an academy's decision rests on today. */
export type OpenSitting = Sitting & { positions: Position[] };

/** Academy -> what is before the EOB, of all academies that belong to the trust today. */
export function sittingOn({ session, today }: PersonalContext): (academy: string) => OpenSitting {
  const sittings = sittingsOn(today, {
    judgements: session.rows('judgements'),
    visits: session.rows('visits'),
    decisions: session.projected('decisions'),
  });
  const positions = groupedBy(session.rows('positions'), ({ academy }) => academy);
  return (academy) => ({ ...sittings(academy), positions: positions.get(academy) ?? [] });
}

/** A decision as people read it. */
export const decisionLine = (
  { session, settings }: PersonalContext,
  { id, academy, year, computed, decided, reason, on, by }: Decision,
): DecisionLine => ({
  id,
  year,
  computed: computedOn(computed, on, settings),
  decided,
  reason,
  on,
  byName: personName({ session }, by),
  replaced: decisionFor(session.projected('decisions'), academy, year)?.id !== id,
});

/** The EOB's agenda: every academy with all that its decision rests on. */
export function decisionsFor(context: PersonalContext): Decisions {
  const { session, settings, today } = context;
  const before = sittingOn(context);
  const views = session
    .rows('academies')
    .filter((academy) => belongsTo(academy, today))
    .map((academy) => decisionView(context, academy, before(academy.id)));
  // The last year's paper is the one before the board as long as anything of that year is.
  const year = views.map((view) => view.year).sort()[0] ?? academicYearOf(today);
  return {
    year,
    mayDecide: mayDecide(context),
    decidable: decidable(today, settings),
    lighthouseFrom: settings.lighthouseFrom,
    paper: reportId('category-paper', '', year, settings.categoryPaperHalfTerm),
    academies: views.sort(
      (a, b) =>
        Number(a.decided !== null) - Number(b.decided !== null) ||
        Number(b.diagnosis.complete) - Number(a.diagnosis.complete) ||
        byText(a.regionName, b.regionName) ||
        byText(a.academyName, b.academyName),
    ),
  };
}

/** How the academy sees itself: shown beside the positions, and no part of what is decided on. */
const ownLevels = ({ session }: PersonalContext, id: string): DecisionView['ownLevels'] =>
  session
    .rows('ownViews')
    .filter(({ academy }) => academy === id)
    .map(({ indicator, level }) => ({ indicator, level }));

/** All that the decision on one academy rests on. */
export function decisionView(
  context: PersonalContext,
  { id, name, region, legacyStage }: Academy,
  { year, positions, diagnosis, decided, before }: OpenSitting,
): DecisionView {
  const { session, settings, today } = context;
  const indicators = withOwnNames(session.rows('indicators'));
  const result = categorise(positions, settings, indicators);
  const standing = session.projected('standings').find((one) => one.id === id) ?? emptyStanding(id);
  return {
    academy: id,
    year,
    academyName: name,
    regionName: regionName({ session }, region),
    computed: computedOn(result.category, today, settings),
    shown: shownCategory({ legacyStage }, standing, result.category, today, settings),
    trace: result.trace,
    distance: result.distance?.words ?? '',
    ownLevels: ownLevels(context, id),
    placed: positions.map(({ indicator, level, share }) => ({ indicator, level, share })),
    positions: frozenPositions(positions),
    mark: positionsMark(positions),
    diagnosis: { complete: diagnosis.complete, missing: diagnosis.missing, on: diagnosis.on },
    nearMisses: nearMisses(positions, settings, indicators).map(({ words }) => words),
    decided: decided ? decisionLine(context, decided) : null,
    before: before ? decisionLine(context, before) : null,
  };
}
