import { HubError } from '../hub/hub-error';
import type { CellValue, Grid, SheetsRequest } from '../ports';
import { NUMBER_FORMATS, type CellData } from './codec';
import { editsOf, requestsOf, writesOf, type SheetEdit } from './commit';
import { allColumns, type AnyTable, type Layout } from './layout';
import type { LoadedTable } from './loaded-table';
import { placeAfter, placeAgain } from './places';
import { RowsAstray, writeSafely } from './safe-write';
import type { StagedTable, Stamp } from './staging';
import { TABLES, type TableName } from './tables';
import { tellAstray } from './tell-astray';

type Loaded = (name: TableName) => LoadedTable<object>;
type Marks = (sheetId: number) => Record<string, number>;

/** Writes that were refused since rows or tabs had moved are built again: this often in all. */
const TRIES = 3;

/** How one execution commits what was staged, over tables as it read them. Throws as `Session.commit` does. */
export const committing =
  (grid: Grid, stamp: Stamp, marks: Marks, loaded: Loaded) =>
  (staged: Map<TableName, StagedTable>, paints: SheetsRequest[]): void => {
    try {
      for (let tries = 1; !committed(grid, marks, loaded, staged, paints); tries += 1)
        if (tries === TRIES) throw rearranged([...staged.keys()].map((name) => TABLES[name].title));
    } catch (error) {
      if (!(error instanceof RowsAstray)) throw error;
      tellAstray(grid, stamp, error);
      throw rearranged(error.places.map(({ edit }) => TABLES[edit.name].title));
    }
  };

/** One try; false when nothing was written, since what was to be written had moved: it is known again where it is. */
function committed(
  grid: Grid,
  marks: Marks,
  loaded: Loaded,
  staged: Map<TableName, StagedTable>,
  paints: SheetsRequest[],
): boolean {
  const edits = editsOf(staged, loaded);
  const [first, ...rest] = writesOf(requestsOf(edits), paints);
  if (!first) return true;
  const { moved, undone } = writeSafely(grid, edits, first, (edit) => groundOf(edit, loaded(edit.name)));
  for (const edit of edits) {
    const now = moved.get(edit);
    if (now) placeAgain(edit.name, loaded(edit.name), now, marks);
    else if (!undone) placeAfter(loaded(edit.name), edit);
  }
  if (undone) return false;
  for (const requests of rest) grid.write(requests);
  return true;
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

const rearranged = (titles: string[]): HubError =>
  new HubError({
    code: 'rows-moved',
    message: `Somebody rearranged the sheet ${[...new Set(titles)].join(', ')} while this was being saved.`,
    where: [...new Set(titles)].join(', '),
    remedy:
      'Look at the sheet Health: it names the rows to check. What you wrote is kept; save again when nobody is sorting the sheet.',
  });
