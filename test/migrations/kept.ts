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

function keptSheet({ sheets, id, owner }: Workspace, { properties, data }: SheetAnswer): KeptSheet {
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
  const { sheets } = workspace.sheets.call(
    'Spreadsheets.get',
    [workspace.id, { fields: FIELDS }],
    workspace.owner,
  ) as { sheets: SheetAnswer[] };
  const kept: KeptWorkbook = {
    release,
    now: workspace.clock.now(),
    owner: workspace.owner,
    users: workspace.users.list().map(({ email, role }) => [email, role]),
    properties: Object.fromEntries(workspace.properties.of('')),
    sheets: sheets.map((sheet) => keptSheet(workspace, sheet)),
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

/** A Workspace whose workbook is the kept one, with another release's bundle in it, as after an update. */
export function openKept({ now, owner, users, properties, sheets }: KeptWorkbook, bundle: Bundle): Workspace {
  const workspace = createWorkspace({ bundle, now, owner, limits: false });
  const requests = [...sheets.flatMap(sheetRequests), { deleteSheet: { sheetId: 0 } }];
  workspace.sheets.call('Spreadsheets.batchUpdate', [{ requests }, workspace.id], owner);
  for (const [key, value] of Object.entries(properties)) workspace.properties.of('').set(key, value);
  for (const [email, role] of users)
    if (email !== owner) workspace.users.addUser(email, role === 'writer' ? 'editor' : 'viewer');
  // The trigger of a script outlives an update of its code; here the script is another one, and makes its own.
  const clock = workspace.as(owner).api('set-up', { step: 'clock' });
  if (!clock.ok) throw new Error(clock.error.message);
  return workspace;
}
