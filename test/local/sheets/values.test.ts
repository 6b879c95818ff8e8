import { BOOK, kit, OWNER, put, range, wordsOf, type Kit } from './kit';

/** 2026-11-03 is serial 46329: 2026-01-01 is 46023, and 3 November is 306 days later (31+28+31+30+31+30+31+31+30+31+2). */
const SERIAL = 46329;

function dated(pattern: string): Kit {
  const made = kit();
  made.run([
    { updateSheetProperties: { properties: { sheetId: 7, title: "Visits' log" }, fields: 'title' } },
    put([
      ['when', 'n', 'yes'],
      [SERIAL, 12.345, true],
    ]),
    {
      repeatCell: {
        range: range(7, 1, 2, 0, 1),
        cell: { userEnteredFormat: { numberFormat: { type: 'DATE', pattern } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    },
  ]);
  return made;
}

describe('batchGetByDataFilter', () => {
  const read = ({ engine }: Kit, body: object) =>
    engine.call('Spreadsheets.Values.batchGetByDataFilter', [body, BOOK], OWNER);

  test('answers in order, with quoted ranges and the filter that matched', () => {
    const made = dated('yyyy-mm-dd');
    const filters = [{ gridRange: { sheetId: 7, endColumnIndex: 2 } }, { a1Range: 'Sheet1' }];
    expect(read(made, { dataFilters: filters, valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual({
      spreadsheetId: BOOK,
      valueRanges: [
        {
          valueRange: {
            range: "'Visits'' log'!A1:B6",
            majorDimension: 'ROWS',
            values: [
              ['when', 'n'],
              [SERIAL, 12.345],
            ],
          },
          dataFilters: [filters[0]],
        },
        { valueRange: { range: 'Sheet1!A1:Z1000', majorDimension: 'ROWS' }, dataFilters: [filters[1]] },
      ],
    });
  });

  const cases: [object, unknown[]][] = [
    [{ valueRenderOption: 'UNFORMATTED_VALUE' }, [SERIAL, 12.345, true]],
    [
      { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' },
      [SERIAL, 12.345, true],
    ],
    [
      { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'FORMATTED_STRING' },
      ['2026-11-03', 12.345, true],
    ],
    [{ valueRenderOption: 'FORMATTED_VALUE' }, ['2026-11-03', '12.345', 'TRUE']],
    [{}, ['2026-11-03', '12.345', 'TRUE']],
  ];
  test.each(cases)('%j', (options, expected) => {
    expect(dated('yyyy-mm-dd').values(7, options as never)[1]).toEqual(expected);
  });

  const refused: [string, object, string][] = [
    ['an unknown sheet', { dataFilters: [{ gridRange: { sheetId: 12 } }] }, 'No grid with id: 12'],
    [
      'a range too wide',
      { dataFilters: [{ gridRange: { sheetId: 7, endColumnIndex: 9 } }] },
      'exceeds grid limits',
    ],
    ['no filter', { dataFilters: [] }, 'at least one data filter'],
    ['an empty filter', { dataFilters: [{}] }, 'exactly one of'],
    ['an unknown option', { dataFilters: [{ a1Range: 'A1' }], render: 'x' }, 'Unknown name "render"'],
    [
      'neither rows nor columns',
      { dataFilters: [{ a1Range: 'A1' }], majorDimension: 'BOTH' },
      "Invalid value at 'body.majorDimension'",
    ],
    [
      'an empty lookup',
      { dataFilters: [{ developerMetadataLookup: {} }] },
      'developerMetadataLookup must not be empty',
    ],
  ];
  test.each(refused)('refuses %s', (_, body, words) => {
    expect(wordsOf(() => read(kit(), body))).toContain(words);
  });

  test('errors carry code, status and words as Apps Script shows them', () => {
    let error: { code?: number; status?: string; message?: string } = {};
    try {
      read(kit(), { dataFilters: [{ gridRange: { sheetId: 12 } }] });
    } catch (thrown) {
      error = thrown as typeof error;
    }
    expect([error.code, error.status, error.message]).toEqual([
      400,
      'INVALID_ARGUMENT',
      'API call to sheets.spreadsheets.values.batchGetByDataFilter failed with error: No grid with id: 12',
    ]);
    expect(wordsOf(() => kit().engine.call('Spreadsheets.get', ['none'], OWNER))).toBe(
      'API call to sheets.spreadsheets.get failed with error: Requested entity was not found.',
    );
  });
});

describe('A1 notation', () => {
  const grid = [
    ['a1', 'b1', 'c1'],
    ['a2', 'b2', 'c2'],
    ['a3', 'b3', 'c3'],
  ];
  const cases: [string, string, unknown][] = [
    ['Visits!B2', 'Visits!B2', [['b2']]],
    [
      "'Visits'!b2:c3",
      'Visits!B2:C3',
      [
        ['b2', 'c2'],
        ['b3', 'c3'],
      ],
    ],
    [
      'visits!B2:C',
      'Visits!B2:C6',
      [
        ['b2', 'c2'],
        ['b3', 'c3'],
      ],
    ],
    ['Visits!2:2', 'Visits!A2:E2', [['a2', 'b2', 'c2']]],
    [
      'Visits!2:3',
      'Visits!A2:E3',
      [
        ['a2', 'b2', 'c2'],
        ['a3', 'b3', 'c3'],
      ],
    ],
    ['Visits!C:C', 'Visits!C1:C6', [['c1'], ['c2'], ['c3']]],
    ['Visits!B:C', 'Visits!B1:C6', grid.map((row) => row.slice(1))],
    ['Visits', 'Visits!A1:E6', grid],
    ['Visits!E5', 'Visits!E5', undefined],
    ['A1', 'Sheet1!A1', undefined],
  ];
  test.each(cases)('%s', (text, named, values) => {
    const { run, engine } = kit();
    run([put(grid)]);
    expect(engine.call('Spreadsheets.Values.get', [BOOK, text], OWNER)).toEqual({
      range: named,
      majorDimension: 'ROWS',
      ...(values === undefined ? {} : { values }),
    });
    expect(engine.call('Spreadsheets.Values.batchGet', [BOOK, { ranges: [text] }], OWNER)).toMatchObject({
      valueRanges: [{ range: named }],
    });
  });

  test.each([
    'Visits!F1',
    'Visits!A7',
    'Visits!A1:F1',
    'Nowhere!A1',
    'Visits!A0',
    'Visits!A',
    '',
    'Visits!A1:B2:C3',
    'Visits!A-1',
  ])('refuses %j', (text) => {
    expect(wordsOf(() => kit().engine.call('Spreadsheets.Values.get', [BOOK, text], OWNER))).toMatch(
      /Unable to parse range|exceeds grid limits|no cells/,
    );
  });
});
