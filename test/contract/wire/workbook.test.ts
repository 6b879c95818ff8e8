import { addSheet, lines, put, range } from '../../local/sheets/kit';
import { change, wire, workbook } from './wire';

const GET = 'sheets.spreadsheets.get';

describe('workbooks', () => {
  wire('one is made with sheets of chosen ids', async (google) => {
    const made = await google.ask('sheets.spreadsheets.create', {
      requestBody: {
        properties: { title: 'Northlight', timeZone: 'Europe/London', locale: 'en_GB' },
        sheets: [
          {
            properties: { sheetId: 100, title: 'Regions', gridProperties: { rowCount: 50, columnCount: 4 } },
          },
          { properties: { sheetId: 101, title: 'Academies' } },
        ],
      },
      fields:
        'spreadsheetId,properties(title,timeZone,locale),sheets.properties(sheetId,title,index,gridProperties)',
    });
    expect(made).toMatchObject({
      properties: { title: 'Northlight' },
      sheets: [
        { properties: { sheetId: 100, index: 0, gridProperties: { rowCount: 50, columnCount: 4 } } },
        { properties: { sheetId: 101, index: 1, gridProperties: { rowCount: 1000, columnCount: 26 } } },
      ],
    });
  });

  wire('ranges, grid data and a mask say what is told of it', async (google) => {
    const spreadsheetId = await workbook(google);
    await change(google, spreadsheetId, [
      put([
        ['a', 1, true],
        ['b', 2, false],
      ]),
      put([['far']], 5, 4),
    ]);
    const ask = (params: object) => google.ask(GET, { spreadsheetId, ...params });
    const bare = await ask({ fields: 'spreadsheetId,sheets.properties.title' });
    expect(bare).toEqual({
      spreadsheetId,
      sheets: [{ properties: { title: 'Sheet1' } }, { properties: { title: 'Visits' } }],
    });
    const values = 'sheets.data(startRow,startColumn,rowData.values.userEnteredValue)';
    expect(await ask({ ranges: ['Visits!A1:C2', 'Visits!E6'], fields: values })).toEqual({
      sheets: [
        {
          data: [
            {
              rowData: [
                {
                  values: [
                    { userEnteredValue: { stringValue: 'a' } },
                    { userEnteredValue: { numberValue: 1 } },
                    { userEnteredValue: { boolValue: true } },
                  ],
                },
                {
                  values: [
                    { userEnteredValue: { stringValue: 'b' } },
                    { userEnteredValue: { numberValue: 2 } },
                    { userEnteredValue: { boolValue: false } },
                  ],
                },
              ],
            },
            {
              startRow: 5,
              startColumn: 4,
              rowData: [{ values: [{ userEnteredValue: { stringValue: 'far' } }] }],
            },
          ],
        },
      ],
    });
    const everything = await ask({ ranges: ['Visits'], includeGridData: true });
    expect(Object.keys((everything as { sheets: object[] }).sheets[0] ?? {})).toEqual(['properties', 'data']);
  });

  wire('data filters choose the same as ranges do', async (google) => {
    const spreadsheetId = await workbook(google);
    await change(google, spreadsheetId, [put([['a', 'b']])]);
    const fields = 'sheets(properties.title,data.rowData.values.formattedValue)';
    const answer = await google.ask('sheets.spreadsheets.getByDataFilter', {
      spreadsheetId,
      requestBody: { dataFilters: [{ gridRange: range(7, 0, 1, 1, 2) }], includeGridData: true },
      fields,
    });
    expect(answer).toEqual({
      sheets: [
        { properties: { title: 'Visits' }, data: [{ rowData: [{ values: [{ formattedValue: 'b' }] }] }] },
      ],
    });
  });

  wire('replies stand in the order of the requests', async (google) => {
    const spreadsheetId = await workbook(google);
    const replies = await change(google, spreadsheetId, [
      addSheet(8, 'Eight', 5, 5),
      put([['x']], 0, 0, 8),
      addSheet(9, 'Nine', 5, 5),
    ]);
    expect(replies.map((reply) => Object.keys(reply))).toEqual([['addSheet'], [], ['addSheet']]);
  });

  wire('nothing stays of nine requests when the seventh fails', async (google) => {
    const spreadsheetId = await workbook(google);
    await change(google, spreadsheetId, [put([['kept']])]);
    const requests = Array.from({ length: 9 }, (_, index) =>
      index === 6 ? { deleteSheet: { sheetId: 99 } } : addSheet(20 + index, `S${index}`, 2, 2),
    );
    const refused = await google.refusal('sheets.spreadsheets.batchUpdate', {
      spreadsheetId,
      requestBody: { requests: [put([['lost']]), ...requests.slice(1)] },
    });
    expect(refused.code).toBe(400);
    expect(refused.message).toContain('Invalid requests[6].deleteSheet');
    const after = await google.ask(GET, { spreadsheetId, fields: 'sheets.properties(sheetId,title)' });
    expect(after).toEqual({
      sheets: [
        { properties: { sheetId: 0, title: 'Sheet1' } },
        { properties: { sheetId: 7, title: 'Visits' } },
      ],
    });
    const range = 'Visits!A1';
    const read = await google.ask('sheets.spreadsheets.values.get', { spreadsheetId, range });
    expect(read).toMatchObject({ values: [['kept']] });
  });

  wire('a batch tells the workbook when asked to', async (google) => {
    const spreadsheetId = await workbook(google);
    const answer = await google.ask('sheets.spreadsheets.batchUpdate', {
      spreadsheetId,
      requestBody: {
        requests: [put([['x']])],
        includeSpreadsheetInResponse: true,
        responseIncludeGridData: true,
        responseRanges: ['Visits!A1'],
      },
      fields: 'updatedSpreadsheet.sheets(properties.title,data.rowData.values.formattedValue)',
    });
    expect(answer).toEqual({
      updatedSpreadsheet: {
        sheets: [
          { properties: { title: 'Visits' }, data: [{ rowData: [{ values: [{ formattedValue: 'x' }] }] }] },
        ],
      },
    });
  });

  describe('a batch that tells of cells', () => {
    const tells = (requests: object[], responseRanges: string[], fields?: string) => ({
      requestBody: {
        requests,
        includeSpreadsheetInResponse: true,
        responseIncludeGridData: true,
        responseRanges,
      },
      ...(fields === undefined ? {} : { fields }),
    });
    const values =
      'updatedSpreadsheet.sheets(properties.sheetId,data(startRow,startColumn,rowData.values.effectiveValue))';
    const text = (stringValue: string) => ({ effectiveValue: { stringValue } });
    const UPDATE = 'sheets.spreadsheets.batchUpdate';

    wire('tells them as all its requests left them, box by box in the order asked', async (google) => {
      const spreadsheetId = await workbook(google);
      await change(google, spreadsheetId, [put([['a'], ['b'], ['c'], ['d']])]);
      const requests = [
        put([['B']], 1),
        { deleteDimension: { range: lines('ROWS', 0, 1) } },
        put([['x']], 2, 2),
        put([['y']], 0, 0, 0),
      ];
      const asked = ["'Visits'!C3", 'Visits!A1:A2', 'Sheet1!A1:B1'];
      const told = await google.ask(UPDATE, { spreadsheetId, ...tells(requests, asked, values) });
      expect(told).toEqual({
        updatedSpreadsheet: {
          sheets: [
            { properties: { sheetId: 0 }, data: [{ rowData: [{ values: [text('y')] }] }] },
            {
              properties: { sheetId: 7 },
              data: [
                { startRow: 2, startColumn: 2, rowData: [{ values: [text('x')] }] },
                { rowData: [{ values: [text('B')] }, { values: [text('c')] }] },
              ],
            },
          ],
        },
      });
    });

    wire('a mask decides whether cells come; without either switch none do', async (google) => {
      const spreadsheetId = await workbook(google);
      const batch = (body: object, fields?: string) =>
        google.ask<{ updatedSpreadsheet?: { sheets: object[] } }>(UPDATE, {
          spreadsheetId,
          requestBody: { requests: [put([['x']])], responseRanges: ['Visits!A1'], ...body },
          ...(fields === undefined ? {} : { fields }),
        });
      const silent = await batch({ responseIncludeGridData: true });
      expect(Object.keys(silent)).toEqual(['spreadsheetId', 'replies']);
      const bare = await batch({ includeSpreadsheetInResponse: true });
      expect(Object.keys(bare.updatedSpreadsheet?.sheets[0] ?? {})).toEqual(['properties']);
      const masked = await batch({ includeSpreadsheetInResponse: true }, values);
      expect(masked.updatedSpreadsheet?.sheets).toMatchObject([{ data: [{ rowData: [{}] }] }]);
    });

    wire('a range of a title that is no more refuses the whole batch', async (google) => {
      const spreadsheetId = await workbook(google);
      const refused = await google.refusal(UPDATE, {
        spreadsheetId,
        ...tells([put([['lost']])], ['Renamed!A1']),
      });
      expect(refused).toMatchObject({ code: 400 });
      expect(refused.message).toContain('Unable to parse range: Renamed!A1');
      const read = await google.ask('sheets.spreadsheets.values.get', { spreadsheetId, range: 'Visits!A1' });
      expect(read).not.toHaveProperty('values');
    });

    wire('find and replace tells in its place among the replies what it found', async (google) => {
      const spreadsheetId = await workbook(google);
      await change(google, spreadsheetId, [put([['V1', 'V1'], ['V2'], ['v1 V1']])]);
      const find = (row: number, more: object = {}) => ({
        findReplace: {
          find: 'V1',
          replacement: 'removed V1',
          matchCase: true,
          matchEntireCell: true,
          range: range(7, row, row + 1, 0, 1),
          ...more,
        },
      });
      const replies = await change(google, spreadsheetId, [
        find(0),
        { deleteDimension: { range: lines('ROWS', 0, 1) } },
        find(0),
        find(1),
        find(1, { matchCase: false, matchEntireCell: false, replacement: 'X' }),
      ]);
      const once = { valuesChanged: 1, rowsChanged: 1, sheetsChanged: 1 };
      expect(replies).toEqual([
        { findReplace: { ...once, occurrencesChanged: 1 } },
        {},
        { findReplace: {} },
        { findReplace: {} },
        { findReplace: { ...once, occurrencesChanged: 2 } },
      ]);
      const left = await google.ask('sheets.spreadsheets.values.get', {
        spreadsheetId,
        range: 'Visits!A1:B4',
      });
      expect(left).toMatchObject({ values: [['V2'], ['X X']] });
    });
  });

  wire('its name is one in Sheets and in Drive', async (google) => {
    const spreadsheetId = await workbook(google, 'First');
    const inDrive = () => google.ask('drive.files.get', { fileId: spreadsheetId, fields: 'name,mimeType' });
    expect(await inDrive()).toEqual({ name: 'First', mimeType: 'application/vnd.google-apps.spreadsheet' });
    const rename = { updateSpreadsheetProperties: { properties: { title: 'Second' }, fields: 'title' } };
    await change(google, spreadsheetId, [rename]);
    expect(await inDrive()).toMatchObject({ name: 'Second' });
    await google.ask('drive.files.update', { fileId: spreadsheetId, requestBody: { name: 'Third' } });
    const fields = 'properties.title';
    expect(await google.ask(GET, { spreadsheetId, fields })).toEqual({ properties: { title: 'Third' } });
    await google.ask('drive.files.delete', { fileId: spreadsheetId });
    expect((await google.refusal(GET, { spreadsheetId })).code).toBe(404);
  });
});

describe('things laid over cells, and lines that move them', () => {
  const objects = [
    put([
      ['head', 'n'],
      ['b', 2],
      ['a', 1],
    ]),
    {
      addNamedRange: {
        namedRange: { namedRangeId: 'kinds', name: 'visit_kinds', range: range(7, 1, 3, 0, 1) },
      },
    },
    { addFilterView: { filter: { filterViewId: 51, title: 'Mine', range: range(7, 0, 3, 0, 2) } } },
    { mergeCells: { range: range(7, 4, 6, 0, 2), mergeType: 'MERGE_ALL' } },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: 61,
          metadataKey: 'column',
          metadataValue: 'n',
          visibility: 'DOCUMENT',
          location: { dimensionRange: lines('COLUMNS', 1, 2) },
        },
      },
    },
  ];
  const told =
    'namedRanges,sheets(merges,filterViews(title,range),data.columnMetadata.developerMetadata.metadataValue)';

  wire('a row and a column put in front carry them along', async (google) => {
    const spreadsheetId = await workbook(google);
    await change(google, spreadsheetId, objects);
    await change(google, spreadsheetId, [
      { insertDimension: { range: lines('ROWS', 0, 1) } },
      { insertDimension: { range: lines('COLUMNS', 0, 1) } },
    ]);
    const after = await google.ask(GET, { spreadsheetId, ranges: ['Visits'], fields: told });
    expect(after).toMatchObject({
      namedRanges: [{ namedRangeId: 'kinds', range: range(7, 2, 4, 1, 2) }],
      sheets: [{ merges: [range(7, 5, 7, 1, 3)], filterViews: [{ range: range(7, 1, 4, 1, 3) }] }],
    });
    const values = await google.ask('sheets.spreadsheets.values.get', {
      spreadsheetId,
      range: 'visit_kinds',
    });
    expect(values).toMatchObject({ range: 'Visits!B3:B4', values: [['b'], ['a']] });
  });

  wire('metadata are found, read by, changed and removed', async (google) => {
    const spreadsheetId = await workbook(google);
    await change(google, spreadsheetId, objects);
    const filter = { developerMetadataLookup: { metadataKey: 'column' } };
    const found = await google.ask('sheets.spreadsheets.developerMetadata.search', {
      spreadsheetId,
      requestBody: { dataFilters: [filter] },
    });
    expect(found).toMatchObject({ matchedDeveloperMetadata: [{ developerMetadata: { metadataId: 61 } }] });
    const read = await google.ask('sheets.spreadsheets.values.batchGetByDataFilter', {
      spreadsheetId,
      requestBody: { dataFilters: [filter], valueRenderOption: 'UNFORMATTED_VALUE' },
    });
    expect(read).toMatchObject({ valueRanges: [{ valueRange: { values: [['n'], [2], [1]] } }] });
    const renamed = { metadataValue: 'number' };
    await change(google, spreadsheetId, [
      {
        updateDeveloperMetadata: {
          dataFilters: [filter],
          developerMetadata: renamed,
          fields: 'metadataValue',
        },
      },
    ]);
    const asked = { spreadsheetId, metadataId: 61 };
    const one = await google.ask('sheets.spreadsheets.developerMetadata.get', asked);
    expect(one).toMatchObject(renamed);
    await change(google, spreadsheetId, [{ deleteDeveloperMetadata: { dataFilter: filter } }]);
    const gone = await google.refusal('sheets.spreadsheets.developerMetadata.get', asked);
    expect(gone.code).toBe(404);
  });
});
