import { withExpecting } from '../../hub/monitoring/ofsted/plan';
import type { TableName } from '../../store/tables';
import { WEEK_PARTS, type WeekModel } from '../../views/week/parts';
import type { Context } from '../context';
import { storedRowsOf, tablesOf } from '../contribution';
import { leftOutReminders } from '../left-out';

/** What all parts of the week share. */
const BASIS = [
  'settings',
  'regions',
  'academies',
  'people',
  'halfTerms',
  'closures',
  'indicators',
  'ofstedPlans',
] as const satisfies readonly TableName[];

const PART_TABLES = tablesOf(WEEK_PARTS);

/** What everybody’s week and weekly mail rest on: tables whose size follows the trust, never its history. */
export const WEEK_TABLES = [...new Set([...BASIS, ...PART_TABLES, 'digests'] as const)];

/** The rows of everybody’s week. */
export function weekModel(context: Context): WeekModel {
  const { session, settings, today } = context;
  const rows = storedRowsOf(session, [...BASIS, ...PART_TABLES]);
  return {
    ...rows,
    ...{ today, settings, leftOut: leftOutReminders(context, WEEK_TABLES) },
    academies: withExpecting(rows.academies, rows.ofstedPlans),
  };
}
