/**
 * What a workbook is made of in memory. A row's arrays are never changed once they stand in a sheet: who writes
 * puts a new row in its place, so an undo log, a copied sheet and a saved state share what did not change.
 *
 * Not modelled: formulas, several text formats in one cell, pictures, pivot tables, slicers, tables, row and column
 * groups.
 */
import type { Journal } from './journal';
import type { Styles } from './styles';
import type {
  BandedRange,
  ConditionalFormatRule,
  DeveloperMetadata,
  EmbeddedChart,
  FilterView,
  GridRange,
  NamedRange,
  ProtectedRange,
  SheetProperties,
} from './wire';

/** What a cell holds; an empty cell is `''`. Dates are serial numbers. */
export type Scalar = string | number | boolean;

/** One row; no list ends in an empty cell. */
export interface Row {
  readonly values: readonly Scalar[];
  /** Style ids (styles.ts), 0 for none. */
  readonly styles: readonly number[];
  /** Column -> note. */
  readonly notes?: Readonly<Record<number, string>>;
  /** Pixels; 21 unless told. */
  readonly height?: number;
  readonly hidden?: true;
}

export interface Column {
  /** Pixels; 100 unless told. */
  readonly width?: number;
  readonly hidden?: true;
}

export interface Sheet {
  readonly id: number;
  title: string;
  hidden: boolean;
  tabColor: SheetProperties['tabColorStyle'] | undefined;
  rowCount: number;
  columnCount: number;
  frozenRows: number;
  frozenColumns: number;
  hideGridlines: boolean;
  /** May be shorter than `rowCount`: what is not there is empty. */
  rows: Row[];
  /** May be shorter than `columnCount`. */
  columns: readonly Column[];
  merges: readonly GridRange[];
  protections: readonly ProtectedRange[];
  bandings: readonly BandedRange[];
  conditionals: readonly ConditionalFormatRule[];
  charts: readonly EmbeddedChart[];
  filter: GridRange | undefined;
  filterViews: readonly FilterView[];
  /** Of the sheet, its rows and its columns. */
  metadata: readonly DeveloperMetadata[];
}

export interface Book {
  readonly id: string;
  title: string;
  readonly owner: string;
  timeZone: string;
  locale: string;
  sheets: readonly Sheet[];
  namedRanges: readonly NamedRange[];
  /** Of the workbook as a whole. */
  metadata: readonly DeveloperMetadata[];
  readonly styles: Styles;
  /** How many ids the engine has made up for this workbook. */
  made: number;
}

/** What a request works in: the workbook, the undo log, who asks. */
export interface Context {
  readonly book: Book;
  readonly journal: Journal;
  /** Mail address, lower case. */
  readonly actor: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** How many cells the requests so far wrote or cleared. */
  written: number;
}

export const EMPTY_ROW: Row = Object.freeze({ values: Object.freeze([]), styles: Object.freeze([]) });

export const DEFAULT_HEIGHT = 21;
export const DEFAULT_WIDTH = 100;

/** A sheet as Google makes it when nothing is said. */
export const emptySheet = (id: number, title: string): Sheet => ({
  id,
  title,
  hidden: false,
  tabColor: undefined,
  rowCount: 1000,
  columnCount: 26,
  frozenRows: 0,
  frozenColumns: 0,
  hideGridlines: false,
  rows: [],
  columns: [],
  merges: [],
  protections: [],
  bandings: [],
  conditionals: [],
  charts: [],
  filter: undefined,
  filterViews: [],
  metadata: [],
});

/** An id that looks as arbitrary as Google's, yet is the same in every run. */
export function makeId(book: Book): number {
  book.made += 1;
  return 1_000_000_007 + ((book.made * 48_271) % 1_000_000_000);
}

export const rowAt = (sheet: Sheet, index: number): Row => sheet.rows[index] ?? EMPTY_ROW;

/** Zero-based row after the last one that holds a value. */
export function dataEnd(sheet: Sheet): number {
  let end = sheet.rows.length;
  while (end > 0 && rowAt(sheet, end - 1).values.length === 0) end -= 1;
  return end;
}
