import { put, range, rowsOf } from '../../local/sheets/kit';
import { change, wire, workbook, type Google } from './wire';

const GET = 'sheets.spreadsheets.values.get';

/** 2026-11-03 is serial 46329 (see test/local/sheets/values.test.ts); 0.75 is 18:00. */
const SERIAL = 46329;

/** Row 1: text, number, boolean, date, moment, percent, an empty cell, text that looks like a number. */
async function filled(google: Google): Promise<string> {
  const id = await workbook(google);
  const look = (at: number, type: string, pattern: string): object => ({
    repeatCell: {
      range: range(0, 0, 1, at, at + 1),
      cell: { userEnteredFormat: { numberFormat: { type, pattern } } },
      fields: 'userEnteredFormat.numberFormat',
    },
  });
  await change(google, id, [
    {
      updateCells: {
        start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
        rows: rowsOf([['text', 1234.5, true, SERIAL, SERIAL + 0.75, 0.125, undefined, '007'], [], ['last']]),
        fields: 'userEnteredValue',
      },
    },
    look(3, 'DATE', 'd mmm yyyy'),
    look(4, 'DATE_TIME', 'yyyy-mm-dd hh:mm'),
    look(5, 'PERCENT', '0.0%'),
  ]);
  return id;
}

const SHOWN = ['text', '1234.5', 'TRUE', '3 Nov 2026', '2026-11-03 18:00', '12.5%', '', '007'];
const KEPT = ['text', 1234.5, true, SERIAL, SERIAL + 0.75, 0.125, '', '007'];
const DATED = ['text', 1234.5, true, '3 Nov 2026', '2026-11-03 18:00', 0.125, '', '007'];

const renderings: [string, object, unknown[]][] = [
  ['formatted unless told', {}, SHOWN],
  ['formatted', { valueRenderOption: 'FORMATTED_VALUE' }, SHOWN],
  ['unformatted, dates as serial numbers', { valueRenderOption: 'UNFORMATTED_VALUE' }, KEPT],
  [
    'unformatted, dates as texts',
    { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'FORMATTED_STRING' },
    DATED,
  ],
  ['as formulas would stand', { valueRenderOption: 'FORMULA', dateTimeRenderOption: 'SERIAL_NUMBER' }, KEPT],
];

describe('values as they are rendered', () => {
  for (const [name, options, expected] of renderings)
    wire(name, async (google) => {
      const spreadsheetId = await filled(google);
      const asked = { spreadsheetId, ...options };
      const one = await google.ask(GET, { ...asked, range: 'Sheet1!A1:H4' });
      expect(one).toEqual({
        range: 'Sheet1!A1:H4',
        majorDimension: 'ROWS',
        values: [expected, [], ['last']],
      });
      const many = await google.ask('sheets.spreadsheets.values.batchGet', {
        ...asked,
        ranges: ['Sheet1!A1:H1', 'Sheet1!A3'],
      });
      expect(many).toMatchObject({ valueRanges: [{ values: [expected] }, { values: [['last']] }] });
      const filtered = await google.ask('sheets.spreadsheets.values.batchGetByDataFilter', {
        spreadsheetId,
        requestBody: { dataFilters: [{ gridRange: range(0, 0, 1, 0, 8) }], ...options },
      });
      expect(filtered).toMatchObject({ valueRanges: [{ valueRange: { values: [expected] } }] });
    });

  wire('column by column', async (google) => {
    const spreadsheetId = await workbook(google);
    await change(google, spreadsheetId, [put([['a', 'b'], ['c']])]);
    const asked = { spreadsheetId, range: 'Visits!A1:C3', majorDimension: 'COLUMNS' };
    expect(await google.ask(GET, asked)).toMatchObject({ values: [['a', 'c'], ['b']] });
  });

  wire('nothing but what the mask names', async (google) => {
    const spreadsheetId = await filled(google);
    const answer = await google.ask(GET, { spreadsheetId, range: 'Sheet1!A3', fields: 'values' });
    expect(answer).toEqual({ values: [['last']] });
  });
});

describe('ranges', () => {
  const cases: [string, string, unknown[][] | undefined][] = [
    ["'Visits'!B2", 'Visits!B2', [['b2']]],
    ['visits!b2', 'Visits!B2', [['b2']]],
    ['Visits!A2:B', 'Visits!A2:B6', [['a2', 'b2']]],
    ['Visits!2:2', 'Visits!A2:E2', [['a2', 'b2']]],
    ['Visits!B:B', 'Visits!B1:B6', [['b1'], ['b2']]],
    ['Visits!D5', 'Visits!D5', undefined],
    [
      'Visits',
      'Visits!A1:E6',
      [
        ['a1', 'b1'],
        ['a2', 'b2'],
      ],
    ],
    ['B2', 'Sheet1!B2', undefined],
  ];
  for (const [text, named, values] of cases)
    wire(text, async (google) => {
      const spreadsheetId = await workbook(google);
      await change(google, spreadsheetId, [
        put([
          ['a1', 'b1'],
          ['a2', 'b2'],
        ]),
      ]);
      expect(await google.ask(GET, { spreadsheetId, range: text })).toEqual({
        range: named,
        majorDimension: 'ROWS',
        ...(values ? { values } : {}),
      });
    });

  for (const text of ['Nowhere!A1', 'Visits!A0', 'Visits!A7', 'Visits!A1:B2:C3'])
    wire(`refused: ${text}`, async (google) => {
      const spreadsheetId = await workbook(google);
      expect((await google.refusal(GET, { spreadsheetId, range: text })).code).toBe(400);
    });

  wire('a title with quotes, a slash and a colon', async (google) => {
    const spreadsheetId = await workbook(google);
    const title = "It's 1/2: done";
    await change(google, spreadsheetId, [
      put([['x']]),
      { updateSheetProperties: { properties: { sheetId: 7, title }, fields: 'title' } },
    ]);
    const answer = await google.ask(GET, { spreadsheetId, range: "'It''s 1/2: done'!A1" });
    expect(answer).toMatchObject({ range: "'It''s 1/2: done'!A1", values: [['x']] });
  });
});

describe('values written', () => {
  const RAW = { valueInputOption: 'RAW' };

  wire('into a range, as they are', async (google) => {
    const spreadsheetId = await workbook(google);
    const updated = await google.ask('sheets.spreadsheets.values.update', {
      spreadsheetId,
      range: 'Visits!B2',
      ...RAW,
      includeValuesInResponse: true,
      responseValueRenderOption: 'UNFORMATTED_VALUE',
      requestBody: {
        values: [
          ['3 Nov 2026', 5, null],
          ['=1+1', true],
        ],
      },
    });
    expect(updated).toMatchObject({
      updatedRange: 'Visits!B2:D3',
      updatedRows: 2,
      updatedColumns: 3,
      updatedCells: 4,
      updatedData: {
        values: [
          ['3 Nov 2026', 5],
          ['=1+1', true],
        ],
      },
    });
  });

  wire('as a person would type them', async (google) => {
    const spreadsheetId = await workbook(google);
    await google.ask('sheets.spreadsheets.values.update', {
      spreadsheetId,
      range: 'Visits!A1:C1',
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: [['3/11/2026', '12%', "'5"]] },
    });
    const asked = { spreadsheetId, range: 'Visits!A1:C1', valueRenderOption: 'UNFORMATTED_VALUE' };
    expect(await google.ask(GET, asked)).toMatchObject({ values: [[SERIAL, 0.12, '5']] });
  });

  wire('after the table, and cleared again', async (google) => {
    const spreadsheetId = await workbook(google);
    await change(google, spreadsheetId, [put([['head'], ['one']])]);
    const append = (values: unknown[][]) =>
      google.ask('sheets.spreadsheets.values.append', {
        spreadsheetId,
        range: 'Visits!A1',
        ...RAW,
        requestBody: { values },
      });
    expect(await append([['two'], ['three']])).toMatchObject({
      tableRange: 'Visits!A1:A2',
      updates: { updatedRange: 'Visits!A3:A4', updatedCells: 2 },
    });
    const cleared = await google.ask('sheets.spreadsheets.values.clear', {
      spreadsheetId,
      range: 'Visits!A3:A6',
    });
    expect(cleared).toMatchObject({ clearedRange: 'Visits!A3:A6' });
  });

  wire('several ranges at once, all or none', async (google) => {
    const spreadsheetId = await workbook(google);
    const write = (data: object[]) => ({ spreadsheetId, requestBody: { ...RAW, data } });
    const method = 'sheets.spreadsheets.values.batchUpdate';
    const good = { range: 'Visits!A1', values: [['a']] };
    expect(await google.ask(method, write([good, { range: 'Sheet1!A1', values: [['b']] }]))).toMatchObject({
      totalUpdatedCells: 2,
      totalUpdatedSheets: 2,
    });
    const bad = { range: 'Visits!A1:A1', values: [['x'], ['y'], ['z'], ['x'], ['y'], ['z'], ['too far']] };
    await google.refusal(method, write([{ range: 'Visits!A1', values: [['lost']] }, bad]));
    expect(await google.ask(GET, { spreadsheetId, range: 'Visits!A1' })).toMatchObject({ values: [['a']] });
    const both = { spreadsheetId, requestBody: { ranges: ['Visits!A1', 'Sheet1!A1'] } };
    expect(await google.ask('sheets.spreadsheets.values.batchClear', both)).toMatchObject({
      clearedRanges: ['Visits!A1', 'Sheet1!A1'],
    });
  });
});

describe('writing where a data filter points', () => {
  const UPDATE = 'sheets.spreadsheets.values.batchUpdateByDataFilter';
  const CLEAR = 'sheets.spreadsheets.values.batchClearByDataFilter';

  wire('goes to a range or a grid range, and each answer names its filter', async (google) => {
    const spreadsheetId = await workbook(google);
    const dataFilter = { gridRange: range(0, 0, 2, 0, 2) };
    const answer = await google.ask(UPDATE, {
      spreadsheetId,
      requestBody: {
        valueInputOption: 'RAW',
        data: [
          { dataFilter, majorDimension: 'ROWS', values: [['a', 'b'], ['=c']] },
          { dataFilter: { a1Range: 'Sheet1!D4' }, values: [[7]] },
        ],
      },
    });
    expect(answer).toMatchObject({
      totalUpdatedRows: 3,
      totalUpdatedColumns: 3,
      totalUpdatedCells: 4,
      totalUpdatedSheets: 1,
      responses: [
        { updatedRange: 'Sheet1!A1:B2', updatedCells: 3, dataFilter },
        { updatedRange: 'Sheet1!D4', dataFilter: { a1Range: 'Sheet1!D4' } },
      ],
    });
    const cleared = await google.ask(CLEAR, { spreadsheetId, requestBody: { dataFilters: [dataFilter] } });
    expect(cleared).toMatchObject({ clearedRanges: ['Sheet1!A1:B2'] });
    expect(await google.ask(GET, { spreadsheetId, range: 'Sheet1' })).toMatchObject({
      values: [[], [], [], ['', '', '', '7']],
    });
  });

  wire('needs a filter that points somewhere', async (google) => {
    const spreadsheetId = await workbook(google);
    const body = { valueInputOption: 'RAW', data: [{ values: [['a']] }] };
    expect((await google.refusal(UPDATE, { spreadsheetId, requestBody: body })).code).toBe(400);
    expect((await google.refusal(CLEAR, { spreadsheetId, requestBody: { dataFilters: [] } })).code).toBe(400);
  });
});
