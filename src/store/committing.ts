import type { CellValue, Grid, SheetsRequest } from '../ports';
import { NUMBER_FORMATS, type CellData } from './codec';
import { editsOf, requestsOf, writesOf, type SheetEdit } from './commit';
import { allColumns, type AnyTable, type Layout } from './layout';
import type { LoadedTable } from './loaded-table';
import { placeAfter, placeAgain } from './places';
import type { PaintedRows } from './paint';
import { RowsAstray, rowsAstray, writeSafely, type Landing } from './safe-write';
import type { StagedTable, Stamp } from './staging';
import { TABLES, type TableName } from './tables';
import { tellAstray, tellPutBack } from './tell-astray';

/** What a session staged, besides the rows of its tables. */
export interface Paints {
  /** Requests that hold whatever stands where: whole sheets, charts, protection. */
  sheets: SheetsRequest[];
  rows: PaintedRows[];
}

type Loaded = (name: TableName) => LoadedTable<object>;
type Marks = (sheetId: number) => Record<string, number>;

/** Writes that were refused since rows or tabs had moved are built again: this often in all. */
const TRIES = 3;

/**
 * How one execution commits what was staged in one workbook (`grid`; Health is in the `hub`), over tables as it read them: says whether rows of a painted sheet may have
 * been painted over others. Throws as `Session.commit` does.
 */
export const committing =
  ({ grid, hub }: { grid: Grid; hub: Grid }, stamp: Stamp, marks: Marks, loaded: Loaded) =>
  (staged: Map<TableName, StagedTable>, paints: Paints): boolean => {
    let paintedOver = false;
    try {
      for (let tries = 1; tries <= TRIES; tries += 1) {
        const landing = committed(
          grid,
          marks,
          loaded,
          staged,
          paintedOver ? { ...paints, rows: [] } : paints,
        );
        // Where the keys stand now was not read: the rows wait for the sheet to be painted afresh.
        paintedOver ||= landing.paintedOver;
        if (landing.putBack.length > 0) tellPutBack(hub, stamp, landing.putBack);
        if (!landing.undone) return paintedOver;
      }
      throw rowsAstray(editsOf(staged, loaded).map((edit) => ({ edit, rows: [] })));
    } catch (error) {
      if (error instanceof RowsAstray) tellAstray(hub, stamp, error);
      throw error;
    }
  };

/** One try. Where nothing was written, since what was to be written had moved, it is known again where it is. */
function committed(
  grid: Grid,
  marks: Marks,
  loaded: Loaded,
  staged: Map<TableName, StagedTable>,
  { sheets, rows }: Paints,
): Landing {
  const edits = editsOf(staged, loaded);
  const painted = rows.flatMap(({ proofs }) => proofs);
  const bound = [...requestsOf(edits), ...rows.flatMap(({ requests }) => requests)];
  const [requests, ...rest] = writesOf(bound, sheets);
  if (!requests) return { moved: new Map(), undone: false, paintedOver: false, putBack: [] };
  const landing = writeSafely(grid, { edits, requests, painted }, (edit) =>
    groundOf(edit, loaded(edit.name)),
  );
  for (const edit of edits) {
    const now = landing.moved.get(edit);
    if (now) placeAgain(edit.name, loaded(edit.name), now, marks);
    else if (!landing.undone) placeAfter(loaded(edit.name), edit);
  }
  if (!landing.undone) for (const more of rest) grid.write(more);
  return landing;
}

const groundOf = (
  { name }: SheetEdit,
  { values, layout }: LoadedTable<object>,
): { known: CellValue[][]; headerRow: number; formats: Map<number, CellData['userEnteredFormat']> } => ({
  known: values,
  headerRow: layout.headerRow,
  formats: formatsOf(TABLES[name] as unknown as AnyTable, layout),
});

function formatsOf(table: AnyTable, { columns }: Layout): Map<number, CellData['userEnteredFormat']> {
  const formats = new Map<number, CellData['userEnteredFormat']>();
  for (const [property, { kind }] of Object.entries(allColumns(table))) {
    const [at, numberFormat] = [columns[property], NUMBER_FORMATS[kind]];
    if (at !== undefined && numberFormat) formats.set(at, { numberFormat });
  }
  return formats;
}
