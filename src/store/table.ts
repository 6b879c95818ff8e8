import type { Column } from './column';

/** Who may edit a sheet by hand; protection is derived from it (docs/google.md §5). */
export type HandEdits =
  /** Anyone who works in the workbook. */
  | 'people'
  /** Only those who keep the trust's set-up. */
  | 'keepers'
  /** They, and the person who writes the rubrics. */
  | 'writers'
  /** Nobody should: Sheets asks "are you sure", since the hub writes it as the person who uses the form. */
  | 'nobody';

/** One sheet of the hub workbook, described as data. */
export interface Table<T> {
  /** Name of the sheet as people see it; they may rename it, the hub finds it by `sheetId`. */
  title: string;
  sheetId: number;
  help: string;
  /** Append-only: rows are added, never changed. */
  ledger: boolean;
  handEdits: HandEdits;
  hidden: boolean;
  /** Pixels of its rows when it is made, where their words need two lines; the sheet’s usual height unless told. */
  rowHeight?: number;
  /** Its rows follow from ledgers or from Drive: the nightly jobs make them again, whatever was done to them. */
  derived?: boolean;
  /** Number of the migration that adds it: before it the sheet is missing without fault and reads as empty. */
  since?: number;
  columns: { [K in keyof T & string]: Column };
}

/** Checks at compile time that a table has a column for every property of its entity, and no other. */
export const table =
  <T>() =>
  (spec: Table<T>): Table<T> =>
    spec;
