import type { ImportPreview, ImportTable } from './api';

/** A row that can be taken. */
export interface GoodRow {
  id: string;
  /** Where it begins in the text. */
  line: number;
  isNew: boolean;
  words: string;
  entity: Record<string, unknown>;
}

/** What pasted or chosen rows come to. */
export interface ImportReading extends Omit<ImportPreview, 'add' | 'change' | 'table'> {
  table: ImportTable;
  good: GoodRow[];
}
