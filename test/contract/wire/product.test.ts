import { AT_GOOGLE } from './legs';
import { recordProduct, WORKBOOK, type Recorded } from './recorded';
import { BRITISH, wire, type Google } from './wire';

type Members = Record<string, unknown>;

const calls = recordProduct();
const requestsOf = ({ args }: Recorded): Members[] => ((args[0] as Members)['requests'] as Members[]) ?? [];

/** Every kind of request that the product sends, with how often. */
function kindsOf(recorded: readonly Recorded[]): Map<string, number> {
  const kinds = new Map<string, number>();
  for (const request of recorded.filter(({ method }) => method.endsWith('.batchUpdate')).flatMap(requestsOf))
    for (const kind of Object.keys(request)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return kinds;
}

const MADE_UP = ['protectedRangeId', 'chartId', 'bandedRangeId', 'metadataId'];

/** Learns which made-up id of the recording is which one here, by the places at which they stand. */
function pairIds(then: unknown, now: unknown, ids: Map<unknown, unknown>): void {
  if (typeof then !== 'object' || then === null || typeof now !== 'object' || now === null) return;
  for (const [key, inner] of Object.entries(then)) {
    const here = (now as Members)[key];
    if (MADE_UP.includes(key)) ids.set(inner, here);
    else pairIds(inner, here, ids);
  }
}

/** What was sent, for another workbook; to Google itself without editors, who do not exist there. */
function translated(value: unknown, id: string, ids: Map<unknown, unknown>): unknown {
  if (value === WORKBOOK) return id;
  if (Array.isArray(value)) return value.map((item) => translated(item, id, ids));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !AT_GOOGLE || key !== 'editors');
  return Object.fromEntries(
    kept.map(([key, inner]) => [
      key,
      MADE_UP.includes(key) ? (ids.get(inner) ?? inner) : translated(inner, id, ids),
    ]),
  );
}

/** Arguments in Apps Script's order as Google's clients want them. */
function paramsOf({ method, args }: Recorded, id: string, ids: Map<unknown, unknown>): Members {
  const [first, second, third] = translated(args, id, ids) as unknown[];
  if (method === 'Spreadsheets.get') return { spreadsheetId: first, ...(second as Members | undefined) };
  return { spreadsheetId: second, requestBody: first, ...(third as Members | undefined) };
}

const wireName = (method: string): string =>
  `sheets.${method.replace(/(^|\.)[A-Z]/g, (start) => start.toLowerCase())}`;

/** The empty workbook to which a script is bound, open to everybody who acted. */
async function emptyWorkbook(google: Google): Promise<string> {
  const people = new Set(calls.map(({ actor }) => actor));
  const [owner = '', ...others] = [...people];
  const requestBody = { properties: { title: 'Education Hub', ...BRITISH } };
  const making = { requestBody, fields: 'spreadsheetId' };
  const made = await google.ask<{ spreadsheetId: string }>('sheets.spreadsheets.create', making, owner);
  for (const emailAddress of AT_GOOGLE ? [] : others) {
    const sharing = { type: 'user', role: 'writer', emailAddress };
    const params = { fileId: made.spreadsheetId, sendNotificationEmail: false, requestBody: sharing };
    await google.ask('drive.permissions.create', params, owner);
  }
  return made.spreadsheetId;
}

/** Makes the recorded calls on an empty workbook; gives its id. */
async function replay(google: Google): Promise<string> {
  const id = await emptyWorkbook(google);
  const owner = calls[0]?.actor ?? '';
  const ids = new Map<unknown, unknown>();
  for (const call of calls) {
    const answer = await google.ask(
      wireName(call.method),
      paramsOf(call, id, ids),
      AT_GOOGLE ? owner : call.actor,
    );
    pairIds(call.answer, answer, ids);
    if (!AT_GOOGLE) expect(JSON.stringify(answer).split(id).join(WORKBOOK)).toBe(JSON.stringify(call.answer));
  }
  return id;
}

/** All that is told of a workbook but the height of every single row. */
const EVERYTHING =
  'properties,namedRanges,developerMetadata,sheets(properties,merges,bandedRanges,protectedRanges,charts,' +
  'conditionalFormats,developerMetadata,basicFilter,data(columnMetadata,rowData.values(userEnteredValue,' +
  'formattedValue,userEnteredFormat,note,dataValidation)))';

describe('what the product asks of Sheets', () => {
  test('the recording holds set-up, visits and a report, with every kind of request', () => {
    const whiles = new Set(calls.map((call) => call.while));
    expect([...whiles]).toEqual(expect.arrayContaining(['set-up: sheets', 'a monitoring visit', 'a report']));
    const kinds = [...kindsOf(calls).keys()];
    expect(kinds).toEqual(
      expect.arrayContaining(['addSheet', 'appendCells', 'addProtectedRange', 'addChart', 'mergeCells']),
    );
    expect(calls.length).toBeGreaterThan(20);
  });

  wire('is answered as it was when recorded, and leaves the same workbook', async (google) => {
    const spreadsheetId = await replay(google);
    const owner = calls[0]?.actor ?? '';
    const whole = { spreadsheetId, fields: EVERYTHING };
    const { sheets } = await google.ask<{ sheets: { properties: { title: string } }[] }>(
      'sheets.spreadsheets.get',
      whole,
      owner,
    );
    expect(sheets.length).toBeGreaterThan(20);
    const ranges = sheets.map(({ properties: { title } }) => `'${title}'`);
    for (const valueRenderOption of ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'])
      for (const dateTimeRenderOption of ['SERIAL_NUMBER', 'FORMATTED_STRING']) {
        const asked = { spreadsheetId, ranges, valueRenderOption, dateTimeRenderOption };
        const answer = await google.ask('sheets.spreadsheets.values.batchGet', asked, owner);
        expect((answer['valueRanges'] as unknown[]).length).toBe(ranges.length);
      }
  });
});
