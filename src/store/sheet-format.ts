import type { SheetsRequest } from '../ports';
import type { Column } from './column';
import { NUMBER_FORMATS } from './codec';
import { allColumns, type AnyTable } from './layout';
import { rgb } from './paint';

/** What a sheet needs beside its rows: formats, drop-downs, widths, anchors. All of it can be sent again without harm. */
export function formatRequests(
  table: AnyTable,
  columns: Record<string, number>,
  headerRow: number,
): SheetsRequest[] {
  const placed = Object.entries(allColumns(table)).filter(([property]) => columns[property] !== undefined);
  return [
    ...placed.flatMap(([property]) =>
      columnRequests(table, property, columns[property] as number, headerRow),
    ),
    headingRequest(table, headerRow),
    {
      updateSheetProperties: {
        properties: {
          sheetId: table.sheetId,
          gridProperties: { frozenRowCount: headerRow + 1, frozenColumnCount: 1 },
        },
        fields: 'gridProperties.frozenRowCount,gridProperties.frozenColumnCount',
      },
    },
  ];
}

/** Format, width and drop-down of one column. */
export function columnRequests(
  table: AnyTable,
  property: string,
  at: number,
  headerRow: number,
): SheetsRequest[] {
  const { sheetId } = table;
  const column = allColumns(table)[property] as Column;
  const cells = { sheetId, startRowIndex: headerRow + 1, startColumnIndex: at, endColumnIndex: at + 1 };
  return [
    formatRequest(cells, column),
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
        properties: { pixelSize: column.width },
        fields: 'pixelSize',
      },
    },
    ...validationRequests(cells, column),
  ];
}

function formatRequest(range: Record<string, number>, { kind }: Column): SheetsRequest {
  const numberFormat = NUMBER_FORMATS[kind];
  const userEnteredFormat = {
    ...(numberFormat ? { numberFormat } : {}),
    wrapStrategy: kind === 'long text' || kind === 'lines' ? 'WRAP' : 'CLIP',
    verticalAlignment: 'TOP',
  };
  const fields =
    'userEnteredFormat.numberFormat,userEnteredFormat.wrapStrategy,userEnteredFormat.verticalAlignment';
  return { repeatCell: { range, cell: { userEnteredFormat }, fields } };
}

/** Drop-downs and typed columns, where hands may type; they warn rather than refuse, the hub reads tolerantly. */
function validationRequests(range: Record<string, number>, column: Column): SheetsRequest[] {
  const condition = conditionOf(column);
  if (!condition) return [];
  return [
    {
      setDataValidation: {
        range,
        rule: { condition, inputMessage: column.help, strict: column.kind === 'choice', showCustomUi: true },
      },
    },
  ];
}

function conditionOf(column: Column): Record<string, unknown> | undefined {
  if (column.kind === 'yes/no') return { type: 'BOOLEAN' };
  if (column.kind === 'date') return { type: 'DATE_IS_VALID' };
  if (column.kind !== 'choice') return undefined;
  const values = (column.choices ?? []).filter((choice) => choice !== '');
  return { type: 'ONE_OF_LIST', values: values.map((userEnteredValue) => ({ userEnteredValue })) };
}

const headingRequest = (table: AnyTable, headerRow: number): SheetsRequest => ({
  repeatCell: {
    range: { sheetId: table.sheetId, startRowIndex: headerRow, endRowIndex: headerRow + 1 },
    cell: {
      userEnteredFormat: {
        backgroundColorStyle: rgb('#22344c'),
        textFormat: { bold: true, foregroundColorStyle: rgb('#ffffff') },
        verticalAlignment: 'MIDDLE',
        wrapStrategy: 'WRAP',
      },
    },
    fields:
      'userEnteredFormat.backgroundColorStyle,userEnteredFormat.textFormat,userEnteredFormat.verticalAlignment,userEnteredFormat.wrapStrategy',
  },
});
