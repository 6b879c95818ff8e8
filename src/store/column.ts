/** How a column's values are kept in cells; `codec.ts` turns each into a typed cell and back. */
export type ColumnKind =
  | 'text'
  | 'long text'
  | 'date'
  | 'number'
  | 'yes/no'
  | 'choice'
  /** Several short values in one cell, separated by commas. */
  | 'list'
  /** Several values in one cell, one a line. */
  | 'lines'
  /** Structured data that only the hub reads. */
  | 'json';

/** One column of a sheet: everything the sheet, the codec, the forms and the data dictionary say of it. */
export interface Column {
  kind: ColumnKind;
  header: string;
  /** Pixels. */
  width: number;
  help: string;
  /** A row without it cannot be read. */
  required?: boolean;
  /** Of a `number`: an empty cell is no number, and not 0. */
  mayBeEmpty?: boolean;
  /** The values of a `choice`, or those of which a `list` may hold several. */
  choices?: readonly string[];
  /** The table whose ids it holds; checked by the integrity job, offered as a drop-down in the sheet. */
  refers?: string;
  /** Of `json`: what the cell holds in place of the value, where that is shorter; `completes` brings the value back. */
  packs?: (value: never) => unknown;
  /** Of `json`: fills in what data of an earlier release lacks, before `holds` looks at it. */
  completes?: (value: unknown) => unknown;
  /** Of `json`: whether parsed data has the right shape. */
  holds?: (value: unknown) => boolean;
  /** Only the hub reads it: hidden when the sheet is made, for people to show where they want to. */
  technical?: true;
  /** Number of the migration that adds it: before it the column is missing without fault and reads as empty. */
  since?: number;
}

type Extra = Partial<
  Pick<
    Column,
    | 'required'
    | 'mayBeEmpty'
    | 'choices'
    | 'refers'
    | 'packs'
    | 'completes'
    | 'holds'
    | 'width'
    | 'technical'
    | 'since'
  >
>;

const column =
  (kind: ColumnKind, width: number) =>
  (header: string, help: string, extra: Extra = {}): Column => ({ kind, header, width, help, ...extra });

export const text = column('text', 150);
export const longText = column('long text', 360);
export const date = column('date', 95);
export const number = column('number', 80);
export const yesNo = column('yes/no', 80);
export const list = column('list', 150);
export const lines = column('lines', 200);
export const json = column('json', 120);
export const choice = (
  header: string,
  choices: readonly string[],
  help: string,
  extra: Extra = {},
): Column => ({
  ...column('choice', 130)(header, help, extra),
  choices,
});

/** The id column that every table begins with. */
export const idColumn = (help: string, width = 120): Column => text('ID', help, { required: true, width });

/** What the store itself keeps of every row. */
export interface RowMeta {
  /** Starts at 1, grows with every change; a write that saw an older one is refused. */
  rev: number;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  updatedBy: string;
}

export const META_COLUMNS: Record<keyof RowMeta, Column> = {
  rev: number('Rev', 'How often the hub has written this row.', { width: 50 }),
  createdAt: text('Created at', 'When the hub first wrote this row (UTC).', { width: 170 }),
  createdBy: text('Created by', 'Who first wrote it.', { width: 180 }),
  updatedAt: text('Updated at', 'When the hub last wrote it (UTC).', { width: 170 }),
  updatedBy: text('Updated by', 'Who last wrote it.', { width: 180 }),
};
