import { nextSteps, positions, standings } from './tables/current';
import { loopTimes, pathPoints, support } from './tables/improvement-plan';
import { decisions, judgements, log, replies, stepsDone, visits } from './tables/ledgers';
import { evidence, inspections, measures } from './tables/measures';
import { digests, loads, participations } from './tables/obligations';
import { disputes } from './tables/moderation';
import { ofstedPlans, ofstedSteps, papers, papersPast } from './tables/documents';
import { access, categoryCounts, notices, reports, requests, rubricMarks, runs } from './tables/running';
import {
  academies,
  closures,
  closuresPast,
  halfTerms,
  halfTermsPast,
  indicators,
  people,
  regions,
  rubrics,
  settings,
} from './tables/trust';
import { actionsClosed, recordCounts, recordTables } from './tables/records';
import type { Table } from './table';

const { actions, ...otherRecords } = recordTables;

/** Every sheet that holds rows, in the order of its tab: the single source of headers, widths, drop-downs and rights. */
export const TABLES = {
  settings,
  regions,
  academies,
  people,
  halfTerms,
  closures,
  indicators,
  rubrics,
  visits,
  replies,
  judgements,
  positions,
  standings,
  participations,
  loads,
  digests,
  disputes,
  nextSteps,
  stepsDone,
  actions,
  actionsClosed,
  support,
  decisions,
  measures,
  inspections,
  evidence,
  reports,
  papers,
  ofstedSteps,
  ofstedPlans,
  ...otherRecords,
  recordCounts,
  runs,
  requests,
  categoryCounts,
  pathPoints,
  loopTimes,
  notices,
  access,
  rubricMarks,
  halfTermsPast,
  closuresPast,
  papersPast,
  log,
} as const;

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** The entity whose rows a table holds. */
export type Entity<N extends TableName> =
  (typeof TABLES)[N] extends Table<infer T> ? T & { id: string } : never;

/** Sheets that the hub paints and nobody reads back, but for the keys in their first column. */
export const PAINTED = {
  dashboard: { title: 'Dashboard', sheetId: 1 },
  health: { title: 'Health', sheetId: 2 },
  paths: { title: 'Paths', sheetId: 3 },
} as const;
export type PaintedName = keyof typeof PAINTED;
