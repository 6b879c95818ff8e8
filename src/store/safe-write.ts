import { HubError } from '../hub/hub-error';
import type { CellValue, Grid, SheetsRequest, Written } from '../ports';
import { needsProof, requestsOf, valueOf, type SheetEdit } from './commit';
import { TABLES } from './tables';
import { proofsOf, proves, type Proof } from './proof';
import { aimOf, correctionOf, idsOf, leftTrace, remember, type Aim, type Correction } from './put-back';
import { textOf } from './columns-now';
import type { Removed } from './rows-hit';

/** Corrections that are tried before the hub gives up: each can only go astray if somebody rearranges the sheet again. */
const TRIES = 6;

/** Refusals after which it must be looked whether the write was done: Google does not document it for all of them. */
const DOUBTFUL = ['google-unsure', 'sheet-renamed', 'grid-too-small'];

/** A sheet as it was read: what a proof compares with, and what a row that was hit is put back from. */
export type Ground = Pick<Aim, 'known' | 'headerRow' | 'formats'>;

/** How a write of rows ended. */
export interface Landing {
  /** Sheets whose rows no longer stand where they were read, with their cells of now; none when nobody interfered. */
  moved: Map<SheetEdit, CellValue[][]>;
  /** Nothing of it was done, since rows or tabs had moved: it is to be built again from `moved`. */
  undone: boolean;
  /** Rows of a painted sheet may have been painted over others: it is to be painted afresh. */
  paintedOver: boolean;
  /** Rows that were put back though people may have deleted them meanwhile. */
  putBack: PutBack[];
}

/** IDs of rows of a sheet. */
export interface PutBack {
  edit: SheetEdit;
  ids: string[];
}

const NOBODY: Landing = { moved: new Map(), undone: false, paintedOver: false, putBack: [] };

/** Rows that may have been hit in the place of others, sheet by sheet. */
export interface Astray {
  edit: SheetEdit;
  rows: number[];
}

/** Rows could not be put right: what it names is for a person to look at. */
export class RowsAstray extends HubError {
  constructor(readonly places: Astray[]) {
    const titles = [...new Set(places.map(({ edit }) => TABLES[edit.name].title))].join(', ');
    super({
      code: 'rows-moved',
      message: `Somebody rearranged the sheet ${titles} while this was being saved.`,
      where: titles,
      remedy:
        'The sheet Health names the rows to check. Your text is kept: save again when nobody is sorting that sheet.',
    });
  }
}

export const rowsAstray = (places: Astray[]): RowsAstray => new RowsAstray(places);

/** What one atomic write carries. */
export interface SafeWrite {
  edits: SheetEdit[];
  /** The edits and whatever goes with them, as requests. */
  requests: SheetsRequest[];
  /** Keys of the rows of painted sheets among them. */
  painted: Proof[];
}

/**
 * Writes edits and what goes with them in one atomic call that proves, by the IDs of its rows in the same answer, that
 * it hit them, and by the line of headers that rows came into their columns. Where somebody sorted, inserted or deleted rows since they were read, it looks at the sheets again,
 * gives overwritten rows their own cells back, and does the change to the right rows.
 * Throws `RowsAstray` where that cannot be done.
 */
export function writeSafely(
  grid: Grid,
  { edits, requests, painted }: SafeWrite,
  groundOf: (edit: SheetEdit) => Ground,
): Landing {
  const proven = edits.filter((edit) => needsProof(edit) || hasHeaders(groundOf(edit)));
  if (proven.length + painted.length === 0) {
    grid.write(requests);
    return NOBODY;
  }
  const aims = proven.map((edit) => aimOf(edit, groundOf(edit)));
  const proofs = aims.flatMap(({ edit, known, headerRow }) => proofsOf(edit, known, headerRow));
  const boxes = [...painted, ...proofs].map(({ box }) => box);
  try {
    const written = grid.write(requests, boxes);
    const [keys, ids] = [written.cells.slice(0, painted.length), written.cells.slice(painted.length)];
    const paintedOver = !proves(painted, keys);
    if (proves(proofs, ids) && written.found.every((times) => times > 0)) return { ...NOBODY, paintedOver };
    return { ...putRight(grid, aims, written), paintedOver };
  } catch (error) {
    if (!(error instanceof HubError && DOUBTFUL.includes(error.code))) throw error;
    const now = look(grid, aims);
    if (!wasDone(grid, edits, aims, now)) return undone(error, aims, now, painted.length > 0);
    return { ...putRight(grid, aims, undefined), paintedOver: painted.length > 0 };
  }
}

/** A sheet that is only being made, or is not there, has no columns yet that could move. */
const hasHeaders = ({ known, headerRow }: Ground): boolean =>
  (known[headerRow] ?? []).some((header) => textOf(header) !== '');

/**
 * Whether a write that was not confirmed was done all the same. It is atomic, so that one row that it added tells;
 * where it added none, what it changed or took out.
 */
function wasDone(grid: Grid, edits: SheetEdit[], aims: Aim[], now: CellValue[][][]): boolean {
  const witness = edits.find(({ added }) => added.length > 0);
  if (witness) {
    const id = valueOf(witness.added[0]?.[witness.idColumn] ?? {});
    const [values = []] = grid.read([{ sheetId: witness.sheetId }]);
    return idsOf(values, witness.idColumn).includes(textOf(id));
  }
  return aims.some((aim, index) => {
    const there = new Set(idsOf(now[index] ?? [], aim.edit.idColumn));
    return leftTrace(aim, now[index] ?? []) || aim.edit.removals.some(({ id }) => !there.has(id));
  });
}

/** Only of a workbook that answered is it known that it refused. */
function undone(error: HubError, aims: Aim[], now: CellValue[][][], paintedOver: boolean): Landing {
  if (error.code === 'google-unsure') throw error;
  return { moved: movedBy(aims, now), undone: true, paintedOver, putBack: [] };
}

/** Where only painted rows need proof there is no sheet of rows to look at, and Google refuses to read nothing. */
const look = (grid: Grid, aims: Aim[]): CellValue[][][] =>
  aims.length === 0 ? [] : grid.read(aims.map(({ edit: { sheetId } }) => ({ sheetId })));

const movedBy = (aims: Aim[], now: CellValue[][][]): Map<SheetEdit, CellValue[][]> =>
  new Map(aims.map(({ edit }, index) => [edit, now[index] ?? []]));

/** Looks and corrects until there is nothing left to correct. */
function putRight(grid: Grid, aims: Aim[], first: Written | undefined): Omit<Landing, 'paintedOver'> {
  let removed = aims.map(({ edit }) => edit.removals);
  const putBack: PutBack[] = [];
  let written = first;
  for (let tries = 0; ; tries += 1) {
    const now = look(grid, aims);
    const told = repliesOf(removed, written);
    const corrections = aims.map((aim, index) => correctionOf(aim, now[index] ?? [], told[index] ?? []));
    const edits = corrections.map(({ edit }) => edit);
    const requests = requestsOf(edits);
    if (requests.length === 0)
      return refuseLost(corrections, { moved: movedBy(aims, now), undone: false, putBack });
    if (tries === TRIES) throw rowsAstray(edits.map((edit) => ({ edit, rows: rowsOf(edit) })));
    aims.forEach((aim, index) => remember(aim, now[index] ?? [], corrections[index] as Correction));
    written = tryWrite(grid, requests);
    putBack.push(...corrections.flatMap(({ edit, unsure: ids }) => (ids.length > 0 ? [{ edit, ids }] : [])));
    removed = edits.map(({ removals }) => removals);
  }
}

const rowsOf = ({ changes, removals }: SheetEdit): number[] =>
  [...changes, ...removals].map(({ row }) => row);

/**
 * Refuses only when all else is right: the request is kept as done by the same write, so a second save with it must
 * find what it asked for.
 */
function refuseLost<T>(corrections: Correction[], ended: T): T {
  const lost = corrections.filter(({ lost: rows }) => rows.length > 0);
  if (lost.length > 0) throw rowsAstray(lost.map(({ edit, lost: rows }) => ({ edit, rows })));
  return ended;
}

/** A correction that is not confirmed is looked for like any other. */
function tryWrite(grid: Grid, requests: SheetsRequest[]): Written | undefined {
  try {
    return grid.write(requests);
  } catch (error) {
    if (error instanceof HubError && DOUBTFUL.includes(error.code)) return undefined;
    throw error;
  }
}

/** What each removal came to; without an answer none is known to have hit. */
function repliesOf(removed: SheetEdit['removals'][], written: Written | undefined): Removed[][] {
  let next = 0;
  return removed.map((removals) =>
    removals.map((removal) => ({ ...removal, hit: (written?.found[next++] ?? 0) > 0 })),
  );
}
