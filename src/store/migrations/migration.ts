import type { SheetStructure, SheetsRequest } from '../../ports';
import type { LoadedTable } from '../loaded-table';
import type { Entity, TableName } from '../tables';
import type { Move } from './move-rows';

/** Tables as the workbook holds them now, read whole. */
export type Before = <N extends TableName>(name: N) => LoadedTable<Entity<N>>;

/** One portion of what is to change. */
export interface Portion {
  requests: SheetsRequest[];
  /** False while there is more to do: the version is written only with the last portion. */
  last: boolean;
}

/**
 * One step from a release's workbook to the next one's. Sheets and columns whose `since` is this version are added
 * without being named here; `change` is for what the rows themselves need. It must find out from the rows what is still
 * to do, so that a migration that was cut goes on where it stopped.
 */
export interface Migration {
  version: number;
  /** What it does, for set-up's report and the log. */
  words: string;
  /** What `change` reads, all of one book: it runs in that workbook. */
  reads?: readonly TableName[];
  change?(before: Before): Portion;
  /** What it does to the tabs of the hub's own workbook, with the last portion. */
  tabs?(structure: readonly SheetStructure[]): SheetsRequest[];
  /** Rows that leave the hub's own workbook: before its number is written all of them are in their new book. */
  moves?: readonly Move[];
}

/** What a migration does to rows or tabs, beside the sheets and columns that it adds. */
export type RowChange = Omit<Migration, 'version' | 'words'>;
