import { withExpecting } from '../../hub/monitoring/ofsted/plan';
import type { TableName } from '../../store/tables';
import type { WeekModel } from '../../views/week/model';
import type { Context } from '../context';
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

export const WEEK_TABLES = [
  ...OBLIGATION_TABLES,
  'nextSteps',
  'actions',
  'ofstedSteps',
  'digests',
] as const satisfies readonly TableName[];

/** The rows of everybody's week, with all that is owed in the trust today. */
export function weekModel({ session, settings, today }: Context): WeekModel {
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
    obligations: obligationsOf(rows),
    nextSteps: session.rows('nextSteps'),
    actions: session.rows('actions'),
    ofstedSteps: session.rows('ofstedSteps'),
  };
}
