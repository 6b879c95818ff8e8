import type { ListName } from '../../hub/trust/lists';
import type { Role } from '../../hub/trust/roles';

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
  /** Of people: the role of those who are new and for whom the list says none. */
  role?: Role | undefined;
}

/** Answer of `preview-import`: what `apply-import` would do. */
export interface ImportPreview {
  table: string;
  /** How many rows the list has. */
  rows: number;
  add: { id: string; words: string }[];
  change: { id: string; words: string }[];
  same: number;
  /** Rows that cannot be taken, each named by its line in the pasted text; a line once for each of its cells. */
  bad: { line: number; column: string; value: string; expected: string }[];
  /** The program that wrote the list, in words; empty when it is a list like any other. */
  accounts: string;
  /** Columns that the hub does not have. */
  leftOut: string[];
  /** People whom rows name and whom the hub does not know yet: these cells are left empty. */
  later: string[];
  /** What follows in other lists, in words. */
  also: string[];
  /** Accounts of such a list that are closed and that the hub does not know. */
  closed: number;
}

export type ImportTable = ListName;

/** What can be asked of an import of rows. */
export interface ImportApi {
  'preview-import': { input: ImportInput; output: ImportPreview };
  'apply-import': { input: ImportInput; output: ImportPreview };
}
