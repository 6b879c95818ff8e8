/** One line of a list, cut into cells by the page; `line` is where it begins in the text, from 1. */
export interface ImportLine {
  line: number;
  cells: string[];
  /** Its quotes never close: it may have swallowed what comes after it. */
  unclosed: boolean;
}

/** Input of `preview-import` and `apply-import`: the line of headings, then the rows. */
export interface ImportInput {
  table: ImportTable;
  lines: ImportLine[];
}

/** Answer of `preview-import`: what `apply-import` would do. */
export interface ImportPreview {
  table: string;
  add: { id: string; words: string }[];
  change: { id: string; words: string }[];
  same: number;
  /** Rows that cannot be taken, each named by its line in the pasted text. */
  bad: { line: number; column: string; value: string; expected: string }[];
}

export type ImportTable = 'regions' | 'academies' | 'people' | 'halfTerms' | 'closures';

/** What can be asked of an import of rows. */
export interface ImportApi {
  'preview-import': { input: ImportInput; output: ImportPreview };
  'apply-import': { input: ImportInput; output: ImportPreview };
}
