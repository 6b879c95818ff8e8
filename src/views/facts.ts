import { actionAlarms, findingsOf } from '../hub/monitoring/improvement-plan/finding';
import { type ActionAlarm } from '../hub/monitoring/improvement-plan/alarm';
import { loopAlarms } from '../hub/monitoring/improvement-plan/retest';
import type { Academy, Region } from '../hub/trust/academy';
import { isLive, type Action } from '../hub/monitoring/improvement-plan/action';
import { calendarOf, type SchoolCalendar } from '../hub/trust/calendar/calendar';
import { withOwnNames, type Indicator } from '../hub/monitoring/judgement/indicator';
import { lighthousePath } from '../hub/monitoring/lighthouse/path';
import type { Load } from '../hub/monitoring/obligation/load';
import type { Dispute } from '../hub/monitoring/moderation/dispute';
import { withExpecting, type OfstedStep } from '../hub/monitoring/ofsted/plan';
import { inspectionWindow, type InspectionWindow } from '../hub/monitoring/ofsted/window';
import type { Position } from '../hub/monitoring/judgement/position';
import { emptyStanding, type Standing } from '../hub/monitoring/category/standing';
import type { NextStep } from '../hub/monitoring/visit/visit';
import type { DashboardModel } from './dashboard/model';
import type { RecordCount } from '../hub/record/counts';
import { groupedBy, sortedBy } from '../hub/order';
import { leadersOf } from '../hub/trust/region-leader';
import type { Person } from '../hub/trust/person';
import { CATEGORIES, CATEGORY_LABELS } from '../hub/monitoring/category/rules';
import { categorise } from '../hub/monitoring/category/categorise';
import { computedWords, decidedWords, notBegunWords } from '../hub/monitoring/category/begun';
import type { Category, CategoryResult } from '../hub/monitoring/category/rules';
import { academyObligations, categoryInForce } from '../hub/monitoring/obligation/of-trust';
import { belongsTo } from '../hub/trust/academy';
import type { AcademyObligations } from '../hub/monitoring/obligation/of-trust';

/** Everything that is shown of one academy, worked out once. */
export interface AcademyFacts extends AcademyObligations {
  academy: Academy;
  region: Region | undefined;
  regionName: string;
  /** By indicator id; a missing one was never judged. */
  positions: Map<string, Position>;
  category: CategoryResult;
  /** What the rule's answer is called today, and what the EOB's is; before the set date the older stage. */
  called: { rule: string; decided: string };
  /** Why the older stages stand; empty once the Lighthouse categories have begun. */
  notBegun: string;
  standing: Standing;
  path: ReturnType<typeof lighthousePath>;
  calendar: SchoolCalendar;
  findings: ReturnType<typeof findingsOf>;
  alarms: ActionAlarm[];
  /** Records that wait for moderation, oldest reply first. */
  disputes: Dispute[];
  /** In force, earliest due first. */
  actions: Action[];
  /** Open, earliest due first. */
  steps: NextStep[];
  /** Headline measures in sentences, beside PI01; they set no level. Undefined where they were not read. */
  evidence: string[] | undefined;
  /** Open and late records, a count a kind. */
  records: RecordCount[];
  /** When an inspection may come, and the plan for it, earliest due first. */
  inspection: { window: InspectionWindow; steps: OfstedStep[] };
}

/** What all academies share, looked up once. */
export interface Lookups {
  indicators: Indicator[];
  settings: DashboardModel['settings'];
  /** The name of a person, or what stands in the row where the person is unknown. */
  nameOf(person: string): string;
}

export function lookups(model: DashboardModel): Lookups {
  const names = new Map(model.people.map((person) => [person.id, person.name]));
  return {
    ...{ indicators: withOwnNames(model.indicators), settings: model.settings },
    nameOf: (person) => names.get(person) ?? person,
  };
}

/** The different names that stand there, in the order of the categories, older stages after them. */
export const namesInOrder = (names: string[]): string[] => {
  const rank = new Map(CATEGORIES.map((category, at) => [CATEGORY_LABELS[category], at]));
  return sortedBy(
    [...new Set(names)],
    (name) => rank.get(name) ?? CATEGORIES.length,
    (name) => name,
  );
};

/** The facts of every academy that belongs to the trust today, by region name, then by name. */
export function academyFacts(model: DashboardModel): AcademyFacts[] {
  const regions = new Map(model.regions.map((region) => [region.id, region]));
  const leaders = leadersOf(model.regions, model.people);
  const rowsOf = rowsByAcademy(model);
  const facts = withExpecting(model.academies, model.ofstedPlans)
    .filter((academy) => belongsTo(academy, model.today))
    .map((academy) => {
      const place = { academy, region: regions.get(academy.region), leader: leaders.get(academy.region) };
      return factsOf(model, place, rowsOf(academy.id));
    });
  return sortedBy(
    facts,
    ({ regionName }) => regionName,
    ({ academy }) => academy.name,
    ({ academy }) => academy.id,
  );
}

/** Looks through each list once, however many academies there are. */
function rowsByAcademy(model: DashboardModel): (academy: string) => AcademyRows {
  const positions = groupedBy(model.positions, ({ academy }) => academy);
  const actions = groupedBy(model.actions, ({ academy }) => academy);
  const steps = groupedBy(model.nextSteps, ({ academy }) => academy);
  const ofsted = groupedBy(model.ofstedSteps, ({ academy }) => academy);
  const disputes = groupedBy(model.disputes, ({ academy }) => academy);
  const records = groupedBy(model.recordCounts, ({ academy }) => academy);
  const standings = new Map(model.standings.map((standing) => [standing.id, standing]));
  const evidence = model.evidence && new Map(model.evidence.map(({ id, lines }) => [id, lines]));
  const loads = new Map(model.loads.map((load) => [load.id, load]));
  return (academy) => ({
    positions: positions.get(academy) ?? [],
    actions: actions.get(academy) ?? [],
    steps: steps.get(academy) ?? [],
    ofsted: ofsted.get(academy) ?? [],
    disputes: disputes.get(academy) ?? [],
    standing: standings.get(academy) ?? emptyStanding(academy),
    evidence: evidence && (evidence.get(academy) ?? []),
    records: records.get(academy) ?? [],
    loadOf: (id) => loads.get(id),
  });
}

interface AcademyRows {
  positions: Position[];
  actions: Action[];
  steps: NextStep[];
  disputes: Dispute[];
  ofsted: OfstedStep[];
  standing: Standing;
  evidence: string[] | undefined;
  records: RecordCount[];
  loadOf(id: string): Load | undefined;
}

const byDue = <T extends { due: string; id: string }>(rows: T[]): T[] =>
  sortedBy(
    rows,
    ({ due }) => due,
    ({ id }) => id,
  );

const byReply = (disputes: Dispute[]): Dispute[] =>
  sortedBy(
    disputes,
    ({ on }) => on,
    ({ id }) => id,
  );

interface Place {
  academy: Academy;
  region: Region | undefined;
  leader: Person | undefined;
}

function factsOf(model: DashboardModel, { academy, region, leader }: Place, rows: AcademyRows): AcademyFacts {
  const { today, settings } = model;
  const steps = byDue(rows.ofsted);
  const positions = sortedBy(rows.positions, ({ indicator }) => indicator);
  const actions = byDue(rows.actions);
  const { standing, loadOf } = rows;
  const byIndicator = new Map(positions.map((position) => [position.indicator, position]));
  const calendar = calendarOf(academy, model.halfTerms, model.closures);
  const category = categorise(positions, settings, withOwnNames(model.indicators));
  const inForce = categoryInForce(standing, category.category, today, settings);
  const basis = { academy, leader, category: inForce, standing, loadOf, calendar };
  return {
    ...{ academy, region, regionName: region?.name ?? academy.region, standing, calendar, category },
    ...namesToday(model, academy, category.category, standing),
    positions: byIndicator,
    path: lighthousePath(academy, category.category, positions, settings, today),
    ...academyObligations(basis, settings, today),
    findings: findingsOf(positions, actions),
    alarms: alarmsOf(actions, byIndicator, calendar, model),
    actions: actions.filter(isLive),
    steps: byDue(rows.steps),
    ...{ evidence: rows.evidence, records: rows.records, disputes: byReply(rows.disputes) },
    inspection: { window: inspectionWindow(academy.lastInspectedOn, calendar, settings, today), steps },
  };
}

const namesToday = (
  { today, settings }: DashboardModel,
  academy: Academy,
  computed: Category,
  { decided }: Standing,
): Pick<AcademyFacts, 'called' | 'notBegun'> => ({
  called: {
    rule: computedWords(computed, academy, today, settings),
    decided: decided === '' ? '' : decidedWords(decided, academy, today, settings),
  },
  notBegun: notBegunWords(today, settings),
});

/** Of an action whose re-test has been made, only that it can be closed: nothing is waited for any more. */
function alarmsOf(
  actions: Action[],
  positions: Map<string, Position>,
  calendar: SchoolCalendar,
  { settings, today }: DashboardModel,
): ActionAlarm[] {
  const loop = loopAlarms(actions, positions, calendar, settings, today);
  const tested = new Set(
    loop.filter(({ alarm }) => alarm === 'ready to close').map(({ action }) => action.id),
  );
  const own = actionAlarms(actions, positions, today).filter(
    ({ action, alarm }) => alarm !== 'completed, not re-tested' || !tested.has(action.id),
  );
  return [...own, ...loop];
}
