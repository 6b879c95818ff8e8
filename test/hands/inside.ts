import type { ApiAnswer } from '../../local/people';
import type { Workspace } from '../../local/workspace';
import { groupedBy } from '../../src/hub/order';
import { BASICS, bookOf, TABLES, type TableName } from '../../src/store/tables';
import { plainWords } from '../faults/digest';
import { readBook, sheetsOf, TABLE_NAMES, type Row } from '../faults/reading';
import { restored, stage } from '../faults/stages';
import type { Work } from '../faults/works';
import { cellsOf, deleteRow, insert, inSheet } from './hands';

/** What somebody does to every sheet of rows while an execution is at work. */
export interface Hand {
  name: string;
  /** Does it; gives what does the same to the same rows in another Workspace. */
  act(workspace: Workspace): (other: Workspace) => void;
}

const sheetIdOf = (name: TableName): number => TABLES[name].sheetId;

/** The tables that are there, of the hub's own workbook and those of its units. */
const there = (workspace: Workspace): TableName[] => {
  const ids = new Set(sheetsOf(workspace).map(({ id }) => id));
  return TABLE_NAMES.filter((name) => ids.has(sheetIdOf(name)));
};

/** The same requests for each sheet of rows that has any. */
const inEach =
  (request: (sheetId: number, rows: number) => object): Hand['act'] =>
  (workspace) => {
    const act = (one: Workspace): void => {
      for (const names of groupedBy(there(one), bookOf).values()) {
        const requests = names.flatMap((name) => {
          const rows = cellsOf(one, sheetIdOf(name)).length;
          return rows > 1 ? [request(sheetIdOf(name), rows)] : [];
        });
        if (requests.length > 0) inSheet(one, one.owner, ...requests);
      }
    };
    act(workspace);
    return act;
  };

const sorted = (sortOrder: 'ASCENDING' | 'DESCENDING') =>
  inEach((sheetId) => ({
    sortRange: {
      range: { sheetId, startRowIndex: 1, startColumnIndex: 0 },
      sortSpecs: [{ dimensionIndex: 0, sortOrder }],
    },
  }));

const idIn = (cells: unknown[][], row: number): string => String(cells[row]?.[0] ?? '');

/** Deletes a row of each sheet, and the same rows, by their IDs, in another Workspace. */
function deleting(workspace: Workspace): (other: Workspace) => void {
  const gone = there(workspace).map((name): [TableName, string] => [
    name,
    idIn(cellsOf(workspace, sheetIdOf(name)), 1),
  ]);
  const act = (one: Workspace): void => {
    for (const [name, id] of gone) {
      if (id === '' || !there(one).includes(name)) continue;
      const cells = cellsOf(one, sheetIdOf(name));
      const row = cells.findIndex((_, at) => at > 0 && idIn(cells, at) === id);
      if (row > 0) inSheet(one, one.owner, deleteRow(sheetIdOf(name), row));
    }
  };
  act(workspace);
  return act;
}

export const HANDS: Hand[] = [
  { name: 'a row put in above', act: inEach((sheetId) => insert(sheetId, 'ROWS', 1)) },
  { name: 'a column put in', act: inEach((sheetId) => insert(sheetId, 'COLUMNS', 2)) },
  { name: 'sorted up', act: sorted('ASCENDING') },
  { name: 'sorted down', act: sorted('DESCENDING') },
  { name: 'a row deleted', act: deleting },
  {
    name: 'the tab renamed',
    act: inEach((sheetId) => ({
      updateSheetProperties: { properties: { sheetId, title: `Mine ${sheetId}` }, fields: 'title' },
    })),
  },
];

/** Columns that tell when, how often or by which number something was done, and names that follow the lists of now. */
const HOW = /( at|^At|^Rev|^Attempts|^Fingerprint| \(name\))$/;
/** Sheets whose rows tell of the run itself, under IDs of their own. */
const OF_THE_RUN: TableName[] = ['notices', 'runs', 'access', ...Object.values(BASICS).map(({ log }) => log)];

/** Who is yet to have a first mail has an empty row, or none: it reads the same. */
const isNoMail = (name: TableName, row: Row): boolean =>
  name === 'digests' && row['Week'] === '' && row['State'] === '' && row['Wanted'] === true;

/** Every row of the ledgers and lists, `table|id` -> what it says. */
function rowsById(workspace: Workspace): Map<string, string> {
  const plain = plainWords(workspace);
  const book = readBook(workspace);
  const said = (row: Row): string =>
    plain(JSON.stringify(Object.entries(row).filter(([header]) => !HOW.test(header))));
  const names = TABLE_NAMES.filter((name) => !OF_THE_RUN.includes(name));
  return new Map(
    names.flatMap((name) =>
      book[name]
        .filter((row) => Object.values(row).some((value) => value !== '') && !isNoMail(name, row))
        .map((row): [string, string] => [`${name}|${String(row['ID'])}`, said(row)]),
    ),
  );
}

const toldOf = (workspace: Workspace): Row[] =>
  readBook(workspace).notices.filter((row) => row['Look'] === 'saves');

/** Rows that the hub put back to be safe, and told of in Health: IDs. */
const putBack = (workspace: Workspace): Set<string> =>
  new Set(toldOf(workspace).flatMap((row) => String(row['What it holds']).split(', ')));

/** How one case ended. */
export interface Ended {
  /** Rows that are neither as the work alone nor as the hand alone makes them. */
  wrong: string[];
  refused: boolean;
  /** It took more writes than undisturbed. */
  corrected: boolean;
}

function attempt(workspace: Workspace, work: Work): ApiAnswer {
  try {
    return work.run(workspace);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, error: { code: message, message, remedy: '' } };
  }
}

const writesIn = (workspace: Workspace): number =>
  workspace.lastExecution.calls.filter(({ method }) => method === 'batchUpdate').length;

/** A work when nobody interferes. */
interface Undisturbed {
  /** The method of each service call, in order. */
  calls: string[];
  writes: number;
  rows: Map<string, string>;
  /** What it leaves, to go on from. */
  state: object;
}

const done = new Map<Work, Undisturbed>();

/** What the work comes to when nobody interferes; done once. */
export function undisturbed(work: Work): Undisturbed {
  const known = done.get(work);
  if (known) return known;
  const workspace = stage(work.from);
  attempt(workspace, work);
  const calls = workspace.lastExecution.calls.map(({ method }) => method);
  const one = {
    calls,
    writes: writesIn(workspace),
    rows: rowsById(workspace),
    state: workspace.state(),
  };
  done.set(work, one);
  return one;
}

/** One work, with one hand just before its n-th service call. */
export function disturbed(work: Work, hand: Hand, n: number): Ended {
  const { writes, rows } = undisturbed(work);
  const workspace = stage(work.from);
  let again: (other: Workspace) => void = () => undefined;
  workspace.faults.before(n, () => (again = hand.act(workspace)));
  const answer = attempt(workspace, work);
  const corrected = answer.ok && writesIn(workspace) > writes;
  const refused = !answer.ok && work.fails !== true;
  const got = rowsById(workspace);
  const told = refused && toldOf(workspace).length > 0;
  // Only a deleted row makes another end than the work alone.
  const same = !refused && differing(got, [rows]).length === 0;
  const back = putBack(workspace);
  const wrong = told || same ? [] : differing(got, oneAfterTheOther(work, again, refused), back);
  return { wrong, refused, corrected };
}

/** What rows are when the hand comes after the work, or before it; and the hand alone, where the work was refused. */
function oneAfterTheOther(
  work: Work,
  hand: (workspace: Workspace) => void,
  refused: boolean,
): Map<string, string>[] {
  const before = stage(work.from);
  hand(before);
  const alone = rowsById(before);
  if (refused) return [alone];
  const after = restored(undisturbed(work).state);
  hand(after);
  attempt(before, work);
  return [rowsById(after), rowsById(before)];
}

/** Rows that no way of doing the one after the other gives; that one is there again which was told of is right. */
function differing(
  got: Map<string, string>,
  ends: Map<string, string>[],
  back: ReadonlySet<string> = new Set(),
): string[] {
  const ids = new Set([got, ...ends].flatMap((rows) => [...rows.keys()]));
  return [...ids].flatMap((id) => {
    const allowed = ends.map((rows) => rows.get(id));
    const now = got.get(id);
    const isBack = now !== undefined && allowed.includes(undefined) && back.has(id.split('|')[1] ?? '');
    return isBack || allowed.includes(now)
      ? []
      : [`${id}: ${now ?? 'gone'} instead of ${String(allowed[0] ?? 'gone')}`];
  });
}
