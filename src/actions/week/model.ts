import { withExpecting } from '../../hub/monitoring/ofsted/plan';
import type { TableName } from '../../store/tables';
import type { WeekModel } from '../../views/week/model';
import type { Obligation } from '../../hub/monitoring/obligation/terms';
import type { SchoolCalendar } from '../../hub/trust/calendar/calendar';
import type { Context } from '../context';
import { recordObligations } from '../../hub/record/reminders';
import { KIND_NAMES, kindNamed } from '../../hub/record/kinds';
import { namesOf } from '../record/record-context';
import { rowsOfKind } from '../record/rows';
import { obligationsOf } from '../../hub/monitoring/obligation/of-trust';

/** What obligations rest on: tables whose size follows the trust, never its history. */
export const OBLIGATION_TABLES = [
  'settings',
  'regions',
  'academies',
  'people',
  'halfTerms',
  'closures',
  'positions',
  'standings',
  'participations',
  'loads',
  'ofstedPlans',
] as const satisfies readonly TableName[];

/** Kinds of record whose days are somebody's to keep. */
const REMINDING = KIND_NAMES.filter((name) => kindNamed(name).remind !== undefined);

export const WEEK_TABLES = [
  ...OBLIGATION_TABLES,
  'nextSteps',
  'actions',
  'ofstedSteps',
  'digests',
  'indicators',
  ...REMINDING,
] as const satisfies readonly TableName[];

/** The rows of everybody's week, with all that is owed in the trust today. */
export function weekModel(context: Context): WeekModel {
  const { session, settings, today } = context;
  const rows = {
    today,
    settings,
    regions: session.rows('regions'),
    academies: withExpecting(session.rows('academies'), session.rows('ofstedPlans')),
    people: session.rows('people'),
    halfTerms: session.rows('halfTerms'),
    closures: session.rows('closures'),
    positions: session.rows('positions'),
    standings: session.rows('standings'),
    participations: session.rows('participations'),
    loads: session.rows('loads'),
  };
  return {
    ...rows,
    obligations: [...obligationsOf(rows), ...remindersOf(context)],
    nextSteps: session.rows('nextSteps'),
    actions: session.rows('actions'),
    ofstedSteps: session.rows('ofstedSteps'),
  };
}

/** What records of all kinds owe by their days; that of the whole trust by its own calendar. */
function remindersOf(context: Context): Obligation[] {
  const { session, today } = context;
  const names = namesOf(context);
  const academies = session.table('academies').byId;
  const calendar = (id: string): SchoolCalendar =>
    context.calendarOf(academies.get(id) ?? { id: '', calendar: 'trust' });
  return REMINDING.flatMap((name) =>
    recordObligations(kindNamed(name), rowsOfKind(session, name), names, calendar, today),
  );
}
