/** Files as people take them away: a document as its .docx, a workbook as .xlsx. */
import type { CellStyle, CellValue, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import type { CellView } from '../google/sheets/cell-view';
import type { SheetView } from '../google/sheets/view';
import type { Workspace } from '../workspace';
import type { Download } from './routes';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Pixels of one character of the standard font, as Excel counts widths; points of one pixel. */
const PIXELS_A_CHARACTER = 7;
const POINTS_A_PIXEL = 0.75;

const rgb = (colour: string): { rgb: string } => ({ rgb: colour.slice(1).toUpperCase() });

function styleOf(cell: CellView): CellStyle {
  return {
    font: {
      ...(cell.bold ? { bold: true } : {}),
      ...(cell.italic ? { italic: true } : {}),
      ...(cell.size === undefined ? {} : { size: cell.size }),
      ...(cell.ink === undefined ? {} : { color: rgb(cell.ink) }),
    },
    ...(cell.back === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: rgb(cell.back) } }),
    alignment: {
      ...(cell.align === undefined ? {} : { horizontal: cell.align }),
      vertical: cell.valign === 'middle' ? 'center' : (cell.valign ?? 'bottom'),
      ...(cell.wrap ? { wrapText: true } : {}),
    },
  };
}

/** Values as people see them; plain numbers stay numbers, so that they can be added up. */
function valueOf({ text, checkbox, align }: CellView): CellValue {
  if (checkbox !== undefined) return checkbox;
  if (text === '') return null;
  return align === 'right' && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function cellsOf(sheet: SheetView): NonNullable<WriteSheet['cells']> {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  sheet.rows.forEach((row, at) =>
    row.forEach((cell, column) => {
      const comment =
        cell.note === undefined ? {} : { comment: { author: 'Education Hub', text: cell.note } };
      cells.set(`${at},${column}`, { value: valueOf(cell), style: styleOf(cell), ...comment });
    }),
  );
  return cells;
}

/** Excel allows 31 characters and none of `[]:*?/\`. */
const excelName = (title: string): string => title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

function sheetOf(sheet: SheetView): WriteSheet {
  return {
    name: excelName(sheet.title),
    hidden: sheet.hidden,
    columns: sheet.columnWidths.map((width, column) => ({
      width: width / PIXELS_A_CHARACTER,
      hidden: sheet.hiddenColumns.includes(column),
    })),
    rows: sheet.rows.map((row) => row.map(valueOf)),
    cells: cellsOf(sheet),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom - 1,
      endCol: right - 1,
    })),
    rowDefs: new Map(sheet.rowHeights.map((height, row) => [row, { height: height * POINTS_A_PIXEL }])),
    freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns },
  };
}

async function workbook(workspace: Workspace, id: string): Promise<Download> {
  const { title, sheets } = workspace.sheets.snapshot(id);
  return { name: `${title}.xlsx`, type: XLSX, bytes: await writeXlsx({ sheets: sheets.map(sheetOf) }) };
}

/** @returns nothing when there is no such file, or not in that shape */
export async function download(
  workspace: Workspace,
  id: string,
  extension: string,
): Promise<Download | undefined> {
  if (!workspace.drive.list().some((file) => file.id === id)) return undefined;
  if (extension === 'xlsx') return workspace.sheets.hasWorkbook(id) ? workbook(workspace, id) : undefined;
  const { name, mimeType, bytes } = workspace.drive.export(id);
  return { name, type: mimeType, bytes };
}
