import type { CellValue, SheetsRequest } from '../ports';
import type { Column } from './column';
import { textOf } from './columns-now';
import type { AnyTable } from './layout';
import { rgb } from './paint';
import { TABLES, type TableName } from './tables';

/** Sheets whose rows have names that people know them by, and the property that holds the name. */
const NAMES = { academies: 'name', people: 'name', regions: 'name', indicators: 'short' } as const;
export type NameSource = keyof typeof NAMES;

/** Lists and records that people open; what only the hub reads has no names beside its IDs. */
export const NAMED_TABLES = [
  'regions',
  'academies',
  'people',
  'closures',
  'visits',
  'replies',
  'decisions',
  'nextSteps',
  'actions',
  'seat',
  'reports',
] as const satisfies readonly TableName[];

/** IDs of which their column says nothing, since its sheet keeps them for the hub. */
const ALSO: Partial<Record<TableName, Record<string, NameSource>>> = { reports: { approvedBy: 'people' } };

/** A column that the hub fills with the names of the IDs beside it: it is no part of the table. */
export interface NameColumn {
  /** The property that holds the ID. */
  property: string;
  header: string;
  from: NameSource;
}

const isSource = (name: string | undefined): name is NameSource => name !== undefined && name in NAMES;

const columnsOf = (name: TableName): [string, Column][] =>
  Object.entries((TABLES[name] as unknown as AnyTable).columns);

/** The columns of names that a sheet has. */
export const nameColumns = (name: TableName): NameColumn[] =>
  columnsOf(name).flatMap(([property, { header, refers, technical }]) => {
    const from = ALSO[name]?.[property] ?? (technical ? undefined : refers);
    return isSource(from) ? [{ property, header: `${header} (name)`, from }] : [];
  });

/** ID -> name of each source that was read. */
export type NameLists = Partial<Record<NameSource, ReadonlyMap<string, string>>>;

/** The property in which a source keeps its names. */
export const nameProperty = (from: NameSource): string => NAMES[from];

/** What is known of a sheet, as it was read. */
export interface SheetRead {
  values: CellValue[][];
  headerRow: number;
  columns: Record<string, number>;
}

/** Where a column of names stands: found by its header, wherever people moved it. */
export const placeOfNames = ({ values, headerRow }: SheetRead, { header }: NameColumn): number =>
  (values[headerRow] ?? []).findIndex((cell) => textOf(cell).toLowerCase() === header.toLowerCase());

/** The name of the ID in a row; of one that nobody has, nothing. */
export const nameIn = (read: SheetRead, row: number, column: NameColumn, lists: NameLists): string =>
  lists[column.from]?.get(textOf(read.values[row]?.[read.columns[column.property] ?? -1])) ?? '';

/**
 * Puts in the columns of names that a sheet lacks, each beside its IDs and still empty. IDs that only the hub writes go
 * out of sight then. They are columns of their own: whatever was moved meanwhile, no other cell is written.
 */
export function addNameColumns(name: TableName, read: SheetRead, missing: NameColumn[]): SheetsRequest[] {
  const { sheetId, handEdits } = TABLES[name];
  const placed = missing
    .map((column) => ({ column, at: read.columns[column.property] }))
    .filter((one): one is { column: NameColumn; at: number } => one.at !== undefined)
    // From the right, so that the places of the others hold.
    .sort((a, b) => b.at - a.at);
  return placed.flatMap(({ column, at }) => [
    ...newColumn(sheetId, at + 1, read.headerRow, column),
    ...(handEdits === 'nobody' ? [hidden(sheetId, at)] : []),
  ]);
}

const stretch = (sheetId: number, at: number): object => ({
  sheetId,
  dimension: 'COLUMNS',
  startIndex: at,
  endIndex: at + 1,
});

const hidden = (sheetId: number, at: number): SheetsRequest => ({
  updateDimensionProperties: {
    range: stretch(sheetId, at),
    properties: { hiddenByUser: true },
    fields: 'hiddenByUser',
  },
});

function newColumn(sheetId: number, at: number, headerRow: number, { header }: NameColumn): SheetsRequest[] {
  const below = { sheetId, startRowIndex: headerRow + 1, startColumnIndex: at, endColumnIndex: at + 1 };
  return [
    { insertDimension: { range: stretch(sheetId, at), inheritFromBefore: true } },
    sized(sheetId, at),
    { setDataValidation: { range: below } },
    { repeatCell: { range: below, ...LOOK } },
    {
      updateCells: {
        start: { sheetId, rowIndex: headerRow, columnIndex: at },
        rows: [{ values: [{ userEnteredValue: { stringValue: header }, note: NOTE }] }],
        fields: 'userEnteredValue,note',
      },
    },
  ];
}

const sized = (sheetId: number, at: number): SheetsRequest => ({
  updateDimensionProperties: {
    range: stretch(sheetId, at),
    properties: { hiddenByUser: false, pixelSize: 180 },
    fields: 'hiddenByUser,pixelSize',
  },
});

const NOTE = 'Written by the hub from the ID beside it; change the ID.';

/** Plainly not for typing. */
const LOOK = {
  cell: {
    userEnteredFormat: {
      numberFormat: { type: 'TEXT', pattern: '@' },
      wrapStrategy: 'CLIP',
      verticalAlignment: 'TOP',
      textFormat: { foregroundColorStyle: rgb('#47515c') },
    },
  },
  fields:
    'userEnteredFormat.numberFormat,userEnteredFormat.wrapStrategy,userEnteredFormat.verticalAlignment,userEnteredFormat.textFormat',
};
