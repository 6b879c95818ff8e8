import { createCloud } from '../../../local/rest/cloud';
import { callSheets } from '../../../local/google/sheets-service';
import { DOCX } from '../../../local/google/drive-media';
import { DOCUMENT, emptyFile } from '../../../local/google/drive-store';
import type { World } from '../../../local/google/world';
import type { Leg, Params } from '../../contract/wire/legs';
import { NOW, OWNER } from '../tiny';
import { refusalOf, type Crossing } from './crossing';

/** A figure of an API, crossed in the same way by a script and over REST. */
export type ApiCrossing = Omit<Crossing, 'cross'> & {
  cross(leg: Leg, amount: number): Promise<string>;
};

const BATCH = 'sheets.spreadsheets.batchUpdate';

/** Google's words for what it refuses, or nothing. */
export async function refused(leg: Leg, method: string, params: Params): Promise<string> {
  const answer = await leg.ask(method, params, OWNER);
  return 'error' in answer ? `${answer.error.code} ${answer.error.message}` : '';
}

async function made(leg: Leg, method: string, params: Params): Promise<string> {
  const answer = await leg.ask(method, params, OWNER);
  if ('error' in answer) throw new Error(answer.error.message);
  const { spreadsheetId, id } = answer.value as Record<string, string>;
  return spreadsheetId ?? id ?? '';
}

/** One batchUpdate in a new workbook of 26,000 empty cells. */
async function change(leg: Leg, requests: object[]): Promise<string> {
  const spreadsheetId = await made(leg, 'sheets.spreadsheets.create', { requestBody: {} });
  return refused(leg, BATCH, { spreadsheetId, requestBody: { requests } });
}

const text = (length: number): object => ({ userEnteredValue: { stringValue: 'x'.repeat(length) } });
const append = (values: object[]): object => ({
  appendCells: { sheetId: 0, rows: values.map((value) => ({ values: [value] })), fields: 'userEnteredValue' },
});

/** Texts that together come to so many bytes, less what is around them. */
function texts(bytes: number): object[] {
  const cells = [];
  for (let left = bytes; left > 0; left -= 50_050) cells.push(text(Math.min(left, 50_000)));
  return cells;
}

async function exported(leg: Leg, bytes: number): Promise<string> {
  const { drive } = leg.world as World;
  drive.add({
    ...emptyFile('report', 'Report', DOCUMENT, OWNER, NOW),
    mediaType: DOCX,
    bytes: new Uint8Array(bytes),
  });
  return refused(leg, 'drive.files.export', { fileId: 'report', mimeType: DOCX });
}

const upload = (leg: Leg, bytes: number): Promise<string> =>
  refused(leg, 'drive.files.create', {
    requestBody: { name: 'x' },
    media: { mimeType: 'text/plain', body: Buffer.alloc(bytes, 'x') },
  });

const file = (leg: Leg, appProperties: object): Promise<string> =>
  refused(leg, 'drive.files.create', { requestBody: { name: 'x', appProperties } });

/** Requests to one workbook, several at the same instant and one after a while: no quota of a person's is asked. */
export function paced(together: number, msLater: number): string {
  const world = createCloud({ now: NOW });
  const { spreadsheetId } = callSheets(world, 'Spreadsheets.create', [{}], OWNER) as Record<string, string>;
  const ask = (): unknown => callSheets(world, 'Spreadsheets.get', [spreadsheetId], OWNER);
  const words = refusalOf(() => Array.from({ length: together }, ask));
  world.clock.pass(msLater);
  return words || (msLater === 0 ? '' : refusalOf(ask));
}

/** What holds the person asking, a script or a program. */
export const API_FIGURES = {
  appPropertyBytes: {
    figure: 124,
    words: /^403 The maximum size of a property key and value has been exceeded\.$/,
    cross: (leg, bytes) => file(leg, { é: 'x'.repeat(bytes - 2) }),
  },
  appProperties: {
    figure: 30,
    words: /^403 The maximum number of properties has been exceeded\.$/,
    cross: (leg, count) =>
      file(leg, Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, 'v']))),
  },
  cellsOfWorkbook: {
    figure: 10_000_000,
    words: /^400 .*above the limit of 10000000 cells\.$/,
    cross: (leg, cells) => {
      const gridProperties = { rowCount: cells - 26_000, columnCount: 1 };
      return change(leg, [{ addSheet: { properties: { sheetId: 5, title: 'Long', gridProperties } } }]);
    },
  },
  charactersOfCell: {
    figure: 50_000,
    words: /^400 .*more than the maximum of 50000 characters in a single cell\.$/,
    cross: (leg, characters) => change(leg, [append([text(characters)])]),
  },
  metadataCharacters: {
    figure: 30_000,
    words: /^400 .*Developer metadata is limited to 30000 characters\.$/,
    cross: (leg, characters) => {
      const kept = { metadataKey: 'k', metadataValue: 'v'.repeat(characters - 1), visibility: 'DOCUMENT' };
      const developerMetadata = { ...kept, location: { sheetId: 0 } };
      return change(leg, [{ createDeveloperMetadata: { developerMetadata } }]);
    },
  },
  requestBytes: {
    figure: 10_000_000,
    within: 9_900_000,
    beyond: 10_050_000,
    words: /^400 Request payload size exceeds the limit: 10000000 bytes\.$/,
    cross: (leg, bytes) => change(leg, [append(texts(bytes))]),
  },
} satisfies Record<string, ApiCrossing>;

/** What programs cross in another way than scripts, which have no such call or other blobs. */
export const REST_FIGURES = {
  exportBytes: {
    figure: 10_485_760,
    words: /^403 This file is too large to be exported\.$/,
    cross: exported,
  },
  uploadBytes: { figure: 5_242_880, words: /^413 The upload is larger than 5 MB$/, cross: upload },
} satisfies Record<string, ApiCrossing>;

/** A request that touches so many cells as take so long: 100,000 are in the price, each beyond a fiftieth of a millisecond. */
function lasting(ms: number): string {
  const world = createCloud({ now: NOW });
  world.sheets.createWorkbook('Hub', 'book', OWNER);
  world.drive.registerWorkbook('book', 'Hub', OWNER);
  const sheets = { ...world.sheets, call: () => ({}), touched: 100_000 + ms * 50 };
  const words = refusalOf(() => callSheets({ ...world, sheets }, 'Spreadsheets.get', ['book'], OWNER));
  const took = world.clock.ms() - Date.parse(NOW);
  return took === Math.min(ms, 180_000) || ms > 180_000 ? words : `took ${took} ms`;
}

/** What shows in time, or when requests follow too closely. */
export const TIME_FIGURES = {
  sheetsRequestMs: {
    figure: 180_000,
    words: /sheets\.spreadsheets\.get failed with error: Deadline expired before operation could complete\.$/,
    cross: lasting,
  },
  workbookBurst: {
    figure: 60,
    words: /sheets\.spreadsheets\.get failed with error: The service is currently unavailable\.$/,
    cross: (count) => paced(count, 0),
  },
  workbookRequestMs: {
    figure: 1000,
    beyond: 999,
    lifted: 0,
    words: /The service is currently unavailable\.$/,
    cross: (ms) => paced(60, ms),
  },
} satisfies Record<string, Crossing>;
