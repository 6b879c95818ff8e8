import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { seedDemo } from '../../local/demo/seed';
import { createWorkspace, type Workspace } from '../../local/workspace';

type Cell = string | number | boolean;

interface KeptSheet {
  sheetId: number;
  title: string;
  hidden: boolean;
  rows: Cell[][];
  /** Column mark -> column. */
  marks: Record<string, number>;
}

/** A hub's workbook as a release left it: what its cells hold, and what the script noted of it. */
export interface KeptWorkbook {
  release: string;
  now: string;
  owner: string;
  users: [email: string, role: string][];
  properties: Record<string, string>;
  sheets: KeptSheet[];
  /** The hub's other workbooks, which releases before 001-books have none of. */
  books?: { book: string; id: string; sheets: KeptSheet[] }[];
}

type Bundle = Parameters<typeof createWorkspace>[0]['bundle'];

const FOLDER = join(__dirname, 'releases');

/** Names of the releases of which a workbook is kept, the oldest first. */
export const keptReleases = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json.gz'))
    .map((name) => name.replace('.json.gz', ''))
    .sort();

/** Reads what is kept of a release. */
export const keptWorkbook = (release: string): KeptWorkbook =>
  JSON.parse(gunzipSync(readFileSync(join(FOLDER, `${release}.json.gz`))).toString('utf8')) as KeptWorkbook;

interface SheetAnswer {
  properties: { sheetId: number; title: string; hidden?: boolean };
  data?: { columnMetadata?: { developerMetadata?: { metadataValue?: string }[] }[] }[];
}

const FIELDS =
  'sheets.properties(sheetId,title,hidden),sheets.data.columnMetadata.developerMetadata(metadataKey,metadataValue)';

function keptSheet({ sheets, owner }: Workspace, id: string, { properties, data }: SheetAnswer): KeptSheet {
  const { sheetId, title, hidden = false } = properties;
  const body = { dataFilters: [{ gridRange: { sheetId } }], valueRenderOption: 'UNFORMATTED_VALUE' };
  const answer = sheets.call('Spreadsheets.Values.batchGetByDataFilter', [body, id], owner) as {
    valueRanges?: { valueRange: { values?: Cell[][] } }[];
  };
  const marks = (data?.[0]?.columnMetadata ?? []).flatMap(({ developerMetadata = [] }, column) =>
    developerMetadata.map(({ metadataValue = '' }) => [metadataValue, column] as const),
  );
  const rows = answer.valueRanges?.[0]?.valueRange.values ?? [];
  return { sheetId, title, hidden, rows, marks: Object.fromEntries(marks) };
}

function keptSheets(workspace: Workspace, id: string): KeptSheet[] {
  const options = { fields: FIELDS };
  const answer = workspace.sheets.call('Spreadsheets.get', [id, options], workspace.owner);
  return (answer as { sheets: SheetAnswer[] }).sheets.map((sheet) => keptSheet(workspace, id, sheet));
}

const RISKS = 6;

/** A made ID: 26 letters and digits. */
const keptId = (what: string, at: number): string => `01KEPT${what}${String(at).padStart(19, '0')}`;

/** Risks as somebody of the trust writes them: without them the register would be empty. */
function plantRisks(workspace: Workspace): void {
  const people = workspace.users.list().map(({ email }) => email);
  const writer = people.find((email) => placesOf(workspace, email).length > RISKS) ?? workspace.owner;
  const sheets = keptSheets(workspace, workspace.id);
  const owner = String(sheets.find(({ title }) => title === 'People')?.rows[1]?.[0]);
  for (const [at, academy] of placesOf(workspace, writer).slice(0, RISKS).entries()) {
    const answer = workspace.as(writer).api('save-record', riskAt(academy, owner, at), keptId('Q', at));
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  }
}

const placesOf = (workspace: Workspace, email: string): string[] => {
  const answer = workspace.as(email).api('list-records', { kind: 'risk' });
  return answer.ok ? (answer.result as { writeAt: { id: string }[] }).writeAt.map(({ id }) => id) : [];
};

const riskAt = (academy: string, owner: string, at: number): object => ({
  ...{ kind: 'risk', id: keptId('R', at), rev: 0, academy },
  values: {
    ...{ title: `=Risk ${at}`, category: 'estates', likelihood: 1 + (at % 5), impact: 4, owner },
    ...{ review: '2027-01-12', cause: '00123', effect: '', controls: 'TRUE', treat: 'treat' },
    ...{ target: '', action: 'Look at it\nagain', actionDue: '2026-12-10' },
  },
});

/**
 * What is kept of a release, gzipped: the workbook of a trust of eight academies that its bundle set up, filled and
 * ticked for. Written once, when the release is made (`node tools/keep-release.mjs NAME`), never again.
 */
export function keepRelease(release: string, bundle: Bundle): Buffer {
  const workspace = createWorkspace({
    bundle,
    now: '2026-11-24T07:00:00.000Z',
    owner: 'hub.owner@northlight.example',
    limits: false,
  });
  seedDemo(workspace, { academies: 8, years: 1 });
  plantRisks(workspace);
  const kept: KeptWorkbook = {
    release,
    now: workspace.clock.now(),
    owner: workspace.owner,
    users: workspace.users.list().map(({ email, role }) => [email, role]),
    properties: Object.fromEntries(workspace.properties.of('')),
    sheets: keptSheets(workspace, workspace.id),
    books: [...workspace.properties.of('')]
      .filter(([key]) => key.startsWith('book:'))
      .map(([book, id]) => ({ book, id, sheets: keptSheets(workspace, id) })),
  };
  return gzipSync(JSON.stringify(kept), { level: 9 });
}

const cellData = (value: Cell): object =>
  value === ''
    ? {}
    : {
        userEnteredValue:
          typeof value === 'number'
            ? { numberValue: value }
            : typeof value === 'boolean'
              ? { boolValue: value }
              : { stringValue: value },
      };

function sheetRequests({ sheetId, title, hidden, rows, marks }: KeptSheet): object[] {
  const columnCount = Math.max(26, ...rows.map((row) => row.length));
  const gridProperties = { rowCount: rows.length + 50, columnCount };
  const data = rows.map((row) => ({ values: row.map(cellData) }));
  const start = { sheetId, rowIndex: 0, columnIndex: 0 };
  return [
    { addSheet: { properties: { sheetId, title, hidden, gridProperties } } },
    ...(data.length > 0 ? [{ updateCells: { start, rows: data, fields: 'userEnteredValue' } }] : []),
    ...Object.entries(marks).map(([metadataValue, at]) => ({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'hub.column',
          metadataValue,
          location: {
            dimensionRange: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
          },
          visibility: 'DOCUMENT',
        },
      },
    })),
  ];
}

const fill = (workspace: Workspace, id: string, sheets: KeptSheet[]): void => {
  const requests = [...sheets.flatMap(sheetRequests), { deleteSheet: { sheetId: 0 } }];
  workspace.sheets.call('Spreadsheets.batchUpdate', [{ requests }, id], workspace.owner);
};

/** Workbooks have new ids here: wherever the kept ones stand as a whole, the new ones take their place. */
const withIds = (sheets: KeptSheet[], ids: ReadonlyMap<Cell, Cell>): KeptSheet[] =>
  sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map((cell) => ids.get(cell) ?? cell)),
  }));

/** A Workspace whose workbooks are the kept ones, with another release's bundle in it, as after an update. */
export function openKept(kept: KeptWorkbook, bundle: Bundle): Workspace {
  const { now, owner, users, properties, sheets, books = [] } = kept;
  const workspace = createWorkspace({ bundle, now, owner, limits: false });
  const ids = new Map<Cell, Cell>();
  for (const { book, id } of books) ids.set(id, workspace.newWorkbook(owner, book, true));
  fill(workspace, workspace.id, withIds(sheets, ids));
  for (const book of books) fill(workspace, String(ids.get(book.id)), withIds(book.sheets, ids));
  for (const [key, value] of Object.entries(properties))
    workspace.properties.of('').set(key, String(ids.get(value) ?? value));
  for (const [email, role] of users)
    if (email !== owner) workspace.users.addUser(email, role === 'writer' ? 'editor' : 'viewer');
  // The trigger of a script outlives an update of its code; here the script is another one, and makes its own.
  const clock = workspace.as(owner).api('set-up', { step: 'clock' });
  if (!clock.ok) throw new Error(clock.error.message);
  return workspace;
}
