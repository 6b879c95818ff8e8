import type { DashboardModel } from '../views/dashboard/model';
import type { PaintedName, TableName } from '../store/tables';
import type { Context } from './context';

/** What the dashboard rests on: tables whose size follows the trust, never its history. */
export const DASHBOARD_TABLES = [
  'settings',
  'regions',
  'academies',
  'people',
  'halfTerms',
  'closures',
  'indicators',
  'positions',
  'standings',
  'loads',
  'disputes',
  'nextSteps',
  'actions',
  'categoryCounts',
  'evidence',
  'ofstedSteps',
  'ofstedPlans',
  'recordCounts',
] as const satisfies readonly TableName[];

export const DASHBOARD_PAINTED = ['dashboard'] as const satisfies readonly PaintedName[];

/** The dashboard's model from what was read, with what is staged already in it. */
export function dashboardModel({ session, settings, today }: Context): DashboardModel {
  return {
    today,
    settings,
    regions: session.projected('regions'),
    academies: session.projected('academies'),
    people: session.projected('people'),
    halfTerms: session.projected('halfTerms'),
    closures: session.projected('closures'),
    indicators: session.projected('indicators'),
    positions: session.projected('positions'),
    standings: session.projected('standings'),
    loads: session.projected('loads'),
    disputes: session.projected('disputes'),
    nextSteps: session.projected('nextSteps'),
    actions: session.projected('actions'),
    ofstedSteps: session.projected('ofstedSteps'),
    ofstedPlans: session.projected('ofstedPlans'),
    categoryCounts: session.projected('categoryCounts'),
    evidence: session.projected('evidence'),
    recordCounts: session.projected('recordCounts'),
    problems: DASHBOARD_TABLES.reduce((sum, name) => sum + session.table(name).problems.length, 0),
  };
}
