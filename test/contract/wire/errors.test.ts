import { request } from 'node:http';
import { createCloud } from '../../../local/rest/cloud';
import { serveRest, type RestServer } from '../../../local/rest/server';
import { partsOf } from '../../../local/rest/multipart';
import { addSheet, put, range, rowsOf } from '../../local/sheets/kit';
import { NOW, OWNER } from './legs';
import { change, wire, wireHere, workbook } from './wire';

const GET = 'sheets.spreadsheets.values.get';
const BATCH = 'sheets.spreadsheets.batchUpdate';

describe('what Sheets refuses, in the same words either way', () => {
  const requests: [string, object[], string][] = [
    ['a sheet that is not there', [{ deleteSheet: { sheetId: 99 } }], 'No grid with id: 99'],
    ['a title twice', [addSheet(8, 'visits', 5, 5)], 'already exists'],
    ['an id twice', [addSheet(7, 'Other', 5, 5)], 'already exists'],
    ['no requests', [], 'Must specify at least one request'],
    ['an unknown request', [{ deleteTab: {} }], 'Unknown name "deleteTab"'],
    ['a text where a number goes', [{ deleteSheet: { sheetId: 'x' } }], "Invalid value at 'requests[0]"],
    [
      'no mask',
      [{ repeatCell: { range: range(7, 0, 1, 0, 1), cell: { note: 'n' }, fields: '' } }],
      "At least one field must be listed in 'fields'",
    ],
    [
      'a mask of nothing there is',
      [{ repeatCell: { range: range(7, 0, 1, 0, 1), cell: { note: 'n' }, fields: 'notes' } }],
      'Invalid field: notes',
    ],
    ['50,001 characters', [put([['x'.repeat(50_001)]])], '50000 characters'],
    ['ten million cells', [addSheet(8, 'Big', 1_000_000, 11)], '10000000 cells'],
  ];
  for (const [name, list, words] of requests)
    wire(name, async (google) => {
      const spreadsheetId = await workbook(google);
      const refused = await google.refusal(BATCH, { spreadsheetId, requestBody: { requests: list } });
      expect(refused.code).toBe(400);
      if (google.leg.world) expect(refused.message).toContain(words);
    });

  wire('more than ten megabytes at once', async (google) => {
    const spreadsheetId = await workbook(google);
    // 201 cells of 50,000 characters are 10.05 million bytes.
    const rows = Array.from({ length: 201 }, () => ['x'.repeat(50_000)]);
    const requests = [{ appendCells: { sheetId: 7, rows: rowsOf(rows), fields: 'userEnteredValue' } }];
    const refused = await google.refusal(BATCH, { spreadsheetId, requestBody: { requests } });
    expect([400, 413]).toContain(refused.code);
  });

  const reads: [string, object, number][] = [
    ['a render option that is none', { range: 'Visits!A1', valueRenderOption: 'PRETTY' }, 400],
    ['a mask that is none', { range: 'Visits!A1', fields: 'value' }, 400],
    ['an option that is none', { range: 'Visits!A1', render: 'FORMULA' }, 400],
  ];
  for (const [name, params, code] of reads)
    wire(name, async (google) => {
      const spreadsheetId = await workbook(google);
      expect((await google.refusal(GET, { spreadsheetId, ...params })).code).toBe(code);
    });

  wire('a workbook that is not there', async (google) => {
    const refused = await google.refusal(GET, { spreadsheetId: 'none', range: 'A1' });
    expect(refused.code).toBe(404);
  });
});

describe('rights and quotas are the same either way', () => {
  const STRANGER = 'stranger@elsewhere.example';
  const EDITOR = 'editor@hub.example';
  const share = (role: string, emailAddress: string) => ({
    sendNotificationEmail: false,
    requestBody: { type: 'user', role, emailAddress },
  });

  wireHere(
    'a stranger reads nothing, a reader writes nothing, protection holds an editor',
    async (google) => {
      const spreadsheetId = await workbook(google);
      const fileId = spreadsheetId;
      const read = { spreadsheetId, range: 'Visits!A1' };
      const write = { spreadsheetId, requestBody: { requests: [put([['x']])] } };
      expect(await google.refusal(GET, read, STRANGER)).toMatchObject({ code: 403 });
      await google.ask('drive.permissions.create', { fileId, ...share('reader', STRANGER) });
      await google.ask(GET, read, STRANGER);
      expect(await google.refusal(BATCH, write, STRANGER)).toMatchObject({ code: 403 });
      await google.ask('drive.permissions.create', { fileId, ...share('writer', EDITOR) });
      await google.ask(BATCH, write, EDITOR);
      await change(google, spreadsheetId, [
        { addProtectedRange: { protectedRange: { range: { sheetId: 7 }, editors: { users: [OWNER] } } } },
      ]);
      const kept = await google.refusal(BATCH, write, EDITOR);
      expect(kept.message).toContain('protected cell or object');
    },
  );

  wireHere('the sixty-first read within a minute is one too many, for that person only', async (google) => {
    const spreadsheetId = await workbook(google);
    const other = 'other@hub.example';
    await google.ask('drive.permissions.create', { fileId: spreadsheetId, ...share('reader', other) });
    const read = { spreadsheetId, range: 'Visits!A1' };
    for (let count = 0; count < 60; count += 1) await google.ask(GET, read);
    const refused = await google.refusal(GET, read);
    expect(refused.code).toBe(429);
    expect(refused.message).toContain("'Read requests per minute per user'");
    await google.ask(GET, read, other);
    google.leg.world?.clock.pass(60_000);
    await google.ask(GET, read);
  });
});

describe('the wire itself', () => {
  let server: RestServer;
  const world = createCloud({ now: NOW });
  beforeAll(async () => {
    server = await serveRest(world);
  });
  afterAll(() => server.close());

  const bearer = { authorization: `Bearer ${OWNER}` };
  const json = { ...bearer, 'content-type': 'application/json' };

  async function ask(method: string, path: string, init: { headers?: object; body?: string } = {}) {
    const headers = { ...bearer, ...init.headers } as Record<string, string>;
    const response = await fetch(`${server.url}${path}`, {
      method,
      headers,
      ...(init.body === undefined ? {} : { body: init.body }),
    });
    const text = await response.text();
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      body: text && JSON.parse(text),
    };
  }

  const TYPE = 'type.googleapis.com/google.rpc.';

  test('an error has a code, words, a status, a reason and details', async () => {
    const made = await ask('POST', '/v4/spreadsheets', { headers: json, body: '{}' });
    expect(made).toMatchObject({ status: 200, type: 'application/json; charset=UTF-8' });
    const id = (made.body as { spreadsheetId: string }).spreadsheetId;
    const message = `Invalid JSON payload received. Unknown name "deleteTab" at 'requests[0]': Cannot find field.`;
    const body = JSON.stringify({ requests: [{ deleteTab: {} }] });
    expect(await ask('POST', `/v4/spreadsheets/${id}:batchUpdate`, { headers: json, body })).toMatchObject({
      status: 400,
      body: {
        error: {
          code: 400,
          message,
          status: 'INVALID_ARGUMENT',
          errors: [{ message, domain: 'global', reason: 'badRequest' }],
          details: [
            {
              '@type': `${TYPE}BadRequest`,
              fieldViolations: [{ field: 'requests[0]', description: message }],
            },
          ],
        },
      },
    });
  });

  test('Drive says which parameter it did not find', async () => {
    const { body } = await ask('GET', '/drive/v3/files/nope');
    expect((body as { error: object }).error).toEqual({
      code: 404,
      message: 'File not found: nope.',
      status: 'NOT_FOUND',
      errors: [
        {
          message: 'File not found: nope.',
          domain: 'global',
          reason: 'notFound',
          location: 'fileId',
          locationType: 'parameter',
        },
      ],
    });
  });

  test('a used-up quota names itself', async () => {
    const poor = createCloud({ now: NOW });
    const at = poor.clock.ms();
    for (let count = 0; count < 60; count += 1) poor.quotas.take('write', OWNER, at, 'sheets');
    const own = await serveRest(poor);
    const response = await fetch(`${own.url}/v4/spreadsheets`, { method: 'POST', headers: json, body: '{}' });
    const { error } = (await response.json()) as { error: { status: string; details: object[] } };
    await own.close();
    expect([response.status, error.status]).toEqual([429, 'RESOURCE_EXHAUSTED']);
    expect(error.details).toEqual([
      {
        '@type': `${TYPE}ErrorInfo`,
        reason: 'RATE_LIMIT_EXCEEDED',
        domain: 'googleapis.com',
        metadata: {
          service: 'sheets.googleapis.com',
          quota_metric: 'sheets.googleapis.com/write_requests',
          quota_limit: 'WriteRequestsPerMinutePerUser',
          quota_limit_value: '60',
          consumer: 'projects/100000000000',
        },
      },
    ]);
  });

  const POST = '/v4/spreadsheets';
  const cases: [string, string, string, { headers?: object; body?: string }, number, string][] = [
    [
      'a token that is no address',
      'GET',
      '/drive/v3/files',
      { headers: { authorization: 'Bearer x' } },
      401,
      'UNAUTHENTICATED',
    ],
    ['an unknown address', 'GET', '/v5/x', {}, 404, 'NOT_FOUND'],
    ['an address of Google’s that is not modelled', 'GET', '/drive/v3/about', {}, 501, 'UNIMPLEMENTED'],
    ['a method that is not modelled there', 'PATCH', POST, {}, 501, 'UNIMPLEMENTED'],
    ['a body that is no JSON', 'POST', POST, { headers: json, body: '{' }, 400, 'INVALID_ARGUMENT'],
    [
      'a body of another type',
      'POST',
      POST,
      { headers: { 'content-type': 'text/xml' }, body: '<a/>' },
      400,
      'INVALID_ARGUMENT',
    ],
    ['an unknown field', 'POST', POST, { headers: json, body: '{"title":"x"}' }, 400, 'INVALID_ARGUMENT'],
    ['yes or no said otherwise', 'GET', '/drive/v3/files?supportsAllDrives=1', {}, 400, 'INVALID_ARGUMENT'],
    ['a number said otherwise', 'GET', '/drive/v3/files?pageSize=ten', {}, 400, 'INVALID_ARGUMENT'],
    [
      'an address cut in the middle of a letter',
      'GET',
      '/v4/spreadsheets/x/values/%E2',
      {},
      400,
      'INVALID_ARGUMENT',
    ],
    ['a resumable upload', 'POST', '/upload/drive/v3/files?uploadType=resumable', {}, 501, 'UNIMPLEMENTED'],
    [
      'half a multipart body',
      'POST',
      '/upload/drive/v3/files?uploadType=multipart',
      { headers: { 'content-type': 'multipart/related; boundary=b' }, body: '--b\r\n\r\n{}\r\n--b--' },
      400,
      'INVALID_ARGUMENT',
    ],
    [
      'a page of the web',
      'GET',
      '/drive/v3/files',
      { headers: { origin: 'https://example.com' } },
      403,
      'PERMISSION_DENIED',
    ],
  ];
  test.each(cases)('%s', async (_, method, path, init, status, word) => {
    const answer = await ask(method, path, init);
    expect([answer.status, (answer.body as { error: { status: string } }).error.status]).toEqual([
      status,
      word,
    ]);
  });

  test('without a token nobody is answered', async () => {
    const response = await fetch(`${server.url}/drive/v3/files`);
    const { error } = (await response.json()) as { error: { details: { reason: string }[] } };
    expect([response.status, error.details[0]?.reason]).toEqual([401, 'CREDENTIALS_MISSING']);
  });

  test('under a foreign name nobody is answered', async () => {
    const { port } = new URL(server.url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { ...bearer, host: 'evil.example' };
      const asked = request({ port, host: '127.0.0.1', path: '/drive/v3/files', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.on('error', reject).end();
    });
    expect(status).toBe(403);
  });

  test('a simple upload has no words but its content', async () => {
    const headers = { 'content-type': 'text/plain' };
    const made = await ask('POST', '/upload/drive/v3/files?uploadType=media', { headers, body: 'hello' });
    expect(made.body).toMatchObject({ name: 'Untitled', mimeType: 'text/plain' });
  });

  test('multipart: quoted boundaries, line breaks at the end, nothing after the end', () => {
    const body = Buffer.from(
      '--a b\r\nContent-Type: x/y\r\n\r\none\r\n\r\n--a b\r\n\r\ntwo\r\n--a b--\r\nrest\r\n--a b\r\n\r\nno',
    );
    const parts = partsOf(body, 'multipart/related; boundary="a b"');
    expect(parts.map((part) => [part.headers['content-type'], part.body.toString()])).toEqual([
      ['x/y', 'one\r\n'],
      [undefined, 'two'],
    ]);
    expect(partsOf(body, 'text/plain; boundary="a b"')).toEqual([]);
  });
});
