import { nextSteps, ownViews, positions, standings } from './tables/current';
import { loopTimes, pathPoints } from './tables/improvement-plan';
import { decisions, judgements, log, replies, stepsDone, visits } from './tables/ledgers';
import { evidence, inspections, measures } from './tables/measures';
import { digests, loads, participations } from './tables/obligations';
import { disputes } from './tables/moderation';
import { ofstedPlans, ofstedSteps, principalDocuments, principalDocumentsPast } from './tables/documents';
import {
  access,
  categoryCounts,
  logo,
  notices,
  reportComments,
  reports,
  requests,
  rubricMarks,
  runs,
} from './tables/running';
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
import { actionsClosed, recordCounts, recordTablesIn } from './tables/records';
import {
  caseworkBasics,
  developmentBasics,
  improvementBasics,
  innovationBasics,
  operationsBasics,
} from './tables/books';
import type { Book } from '../hub/book';
import type { Table } from './table';

const { actions, support, ...otherRecords } = recordTablesIn('hub');

/** The sheets of the hub's own workbook, in the order of their tabs. */
const HUB_TABLES = {
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
  ownViews,
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
  reportComments,
  logo,
  principalDocuments,
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
  principalDocumentsPast,
  log,
} as const;

/** The sheets of each book, in the order of their tabs: the single source of headers, widths, drop-downs and rights. */
export const BOOK_TABLES = {
  hub: HUB_TABLES,
  improvement: {
    ...recordTablesIn('improvement'),
    improvementAbout: improvementBasics.about,
    improvementRequests: improvementBasics.requests,
    improvementLog: improvementBasics.log,
  },
  innovation: {
    ...recordTablesIn('innovation'),
    innovationAbout: innovationBasics.about,
    innovationRequests: innovationBasics.requests,
    innovationLog: innovationBasics.log,
  },
  operations: {
    ...recordTablesIn('operations'),
    operationsAbout: operationsBasics.about,
    operationsRequests: operationsBasics.requests,
    operationsLog: operationsBasics.log,
  },
  development: {
    ...recordTablesIn('development'),
    developmentAbout: developmentBasics.about,
    developmentRequests: developmentBasics.requests,
    developmentLog: developmentBasics.log,
  },
  casework: {
    ...recordTablesIn('casework'),
    caseworkAbout: caseworkBasics.about,
    caseworkRequests: caseworkBasics.requests,
    caseworkLog: caseworkBasics.log,
  },
} as const satisfies Record<Book, object>;

/** Every sheet that holds rows, by name. */
export const TABLES = {
  ...BOOK_TABLES.hub,
  ...BOOK_TABLES.improvement,
  ...BOOK_TABLES.innovation,
  ...BOOK_TABLES.operations,
  ...BOOK_TABLES.development,
  ...BOOK_TABLES.casework,
} as const;

/** The names of a book's tables: an action that writes a book can stage rows of no other. */
export type TableIn<B extends Book> = B extends Book ? keyof (typeof BOOK_TABLES)[B] : never;

/** Where a book keeps the answers for retries, its log, and what it knows about itself. */
export const BASICS = {
  hub: { requests: 'requests', log: 'log', about: 'settings' },
  improvement: { requests: 'improvementRequests', log: 'improvementLog', about: 'improvementAbout' },
  innovation: { requests: 'innovationRequests', log: 'innovationLog', about: 'innovationAbout' },
  operations: { requests: 'operationsRequests', log: 'operationsLog', about: 'operationsAbout' },
  development: { requests: 'developmentRequests', log: 'developmentLog', about: 'developmentAbout' },
  casework: { requests: 'caseworkRequests', log: 'caseworkLog', about: 'caseworkAbout' },
} as const satisfies { [B in Book]: Record<'requests' | 'log' | 'about', TableIn<B>> };

/** The names of a book's tables, in the order of their tabs. */
export const namesIn = (book: Book): TableName[] => Object.keys(BOOK_TABLES[book]) as TableName[];

/** The book in which a table lies. */
export function bookOf(name: TableName): Book {
  const book = (Object.keys(BOOK_TABLES) as Book[]).find((one) => name in BOOK_TABLES[one]);
  if (!book) throw new Error(`There is no table ${name}.`);
  return book;
}

/** The one book of these tables, the hub where there are none. Throws for tables of two: one commit writes one book. */
export function bookOfAll(names: readonly TableName[]): Book {
  const books = [...new Set(names.map(bookOf))];
  if (books.length > 1) throw new Error(`One commit writes one book, not ${books.join(' and ')}.`);
  return books[0] ?? 'hub';
}

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** The entity whose rows a table holds. */
export type Entity<N extends TableName> =
  (typeof TABLES)[N] extends Table<infer T> ? T & { id: string } : never;

/** Sheets that the hub paints and nobody reads back, but for the keys in their first column. */
export const PAINTED = {
  dashboard: { title: 'Dashboard', sheetId: 1 },
  health: { title: 'Health', sheetId: 2 },
  paths: { title: 'Way to Lighthouse', sheetId: 3 },
} as const;
export type PaintedName = keyof typeof PAINTED;
