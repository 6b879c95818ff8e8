import { addSheet, append, BOOK, kit, lines, OWNER, put, range, wordsOf, type Kit } from './kit';

/** Nine requests that all change something; the seventh is spoilt by the tests. */
const NINE = [
  put([
    ['new', 'values'],
    ['here', 2],
  ]),
  append([['appended']]),
  addSheet(8, 'Another', 10, 10),
  { insertDimension: { range: lines('ROWS', 1, 3) } },
  { deleteDimension: { range: lines('COLUMNS', 0, 1) } },
  { mergeCells: { range: range(7, 3, 5, 0, 2), mergeType: 'MERGE_ALL' } },
  { updateSheetProperties: { properties: { sheetId: 7, title: 'Renamed' }, fields: 'title' } },
  { moveDimension: { source: lines('ROWS', 0, 1), destinationIndex: 3 } },
  { deleteSheet: { sheetId: 0 } },
];

const started = (): Kit => {
  const made = kit();
  made.run([
    put([
      ['c', 3],
      ['a', 1],
      ['b', 2],
    ]),
    { addProtectedRange: { protectedRange: { protectedRangeId: 1, range: range(7, 5, 6, 0, 2) } } },
    {
      updateDimensionProperties: {
        range: lines('COLUMNS', 0, 2),
        properties: { pixelSize: 60 },
        fields: 'pixelSize',
      },
    },
    {
      repeatCell: {
        range: range(7, 0, 3, 0, 2),
        cell: { note: 'n', userEnteredFormat: { wrapStrategy: 'WRAP' } },
        fields: 'note,userEnteredFormat',
      },
    },
  ]);
  return made;
};

describe('all or nothing', () => {
  const spoilers: [string, object, string][] = [
    [
      'Google would refuse',
      { deleteSheet: { sheetId: 99 } },
      'Invalid requests[6].deleteSheet: No grid with id: 99',
    ],
    [
      'is not modelled inside',
      { updateSheetProperties: { properties: { sheetId: 7, rightToLeft: true }, fields: 'rightToLeft' } },
      'not modelled',
    ],
    [
      'has the wrong shape',
      { deleteSheet: { sheetId: 'x' } },
      "Invalid value at 'requests[6].deleteSheet.sheetId'",
    ],
    ['is not known', { deleteTab: {} }, 'Unknown name "deleteTab" at \'requests[6]\''],
  ];
  test.each(spoilers)('nothing stays when the seventh of nine %s', (_, spoiler, words) => {
    const made = started();
    const before = made.state();
    const requests = NINE.map((request, index) => (index === 6 ? spoiler : request));
    expect(wordsOf(() => made.run(requests as never))).toContain(words);
    expect(made.state()).toBe(before);
    expect(made.run(NINE as never)).toHaveLength(9);
    expect(made.state()).not.toBe(before);
  });

  test('nothing stays when the last of nine fails, whatever came before', () => {
    const made = started();
    const before = made.state();
    const others = [
      { sortRange: { range: range(7, 0, 3, 0, 2), sortSpecs: [{ dimensionIndex: 0 }] } },
      { duplicateSheet: { sourceSheetId: 7 } },
      { moveDimension: { source: lines('COLUMNS', 0, 1), destinationIndex: 4 } },
      { insertDimension: { range: lines('COLUMNS', 1, 2), inheritFromBefore: true } },
      {
        updateSheetProperties: {
          properties: { sheetId: 7, gridProperties: { rowCount: 2, columnCount: 1 } },
          fields: 'gridProperties(rowCount,columnCount)',
        },
      },
      { deleteProtectedRange: { protectedRangeId: 1 } },
      { updateSpreadsheetProperties: { properties: { title: 'x' }, fields: 'title' } },
    ];
    for (const request of others)
      expect(wordsOf(() => made.run([request, { deleteSheet: { sheetId: 99 } }] as never))).toContain(
        request === others[5] ? 'requests[1]' : '99',
      );
    expect(made.state()).toBe(before);
  });

  test('replies stand in the order of the requests', () => {
    const replies = started().run(NINE as never);
    expect(replies.map((reply) => Object.keys(reply))).toEqual([
      [],
      [],
      ['addSheet'],
      [],
      [],
      [],
      [],
      [],
      [],
    ]);
  });
});

describe('the shape of a call', () => {
  const cases: [string, unknown, string][] = [
    ['no requests', {}, 'Must specify at least one request.'],
    ['an empty list', { requests: [] }, 'Must specify at least one request.'],
    ['no list', { requests: {} }, "Invalid value at 'requests'"],
    ['an unknown member', { requests: [], atomic: true }, 'Unknown name "atomic"'],
    [
      'an answer about cells that are not there',
      { requests: [put([['x']])], includeSpreadsheetInResponse: true, responseRanges: ['Nowhere!A1'] },
      'Unable to parse range: Nowhere!A1',
    ],
    ['an empty request', { requests: [{}] }, 'Invalid requests[0]: No request set.'],
    ['two in one', { requests: [{ ...put([['x']]), ...append([['y']]) }] }, "'kind' is already set"],
    [
      'a request not modelled',
      { requests: [{ autoFill: {} }] },
      'not modelled: batchUpdate request autoFill',
    ],
  ];
  test.each(cases)('%s', (_, body, words) => {
    expect(wordsOf(() => kit().engine.call('Spreadsheets.batchUpdate', [body, BOOK], OWNER))).toContain(
      words,
    );
  });

  test.each(['Spreadsheets.Sheets.copyTo', 'Spreadsheets.Values.query'])('%s is not modelled', (method) => {
    expect(wordsOf(() => kit().engine.call(method, [{}, BOOK], OWNER))).toBe(
      `not modelled: Sheets.${method}`,
    );
  });

  test('an answer that cannot be given undoes the batch', () => {
    const made = kit();
    const before = made.state();
    const body = {
      requests: [put([['x']])],
      includeSpreadsheetInResponse: true,
      responseRanges: ['Nowhere'],
    };
    wordsOf(() => made.engine.call('Spreadsheets.batchUpdate', [body, BOOK], OWNER));
    expect(made.state()).toBe(before);
  });

  test('a mask that is none is refused before anything is done', () => {
    const made = kit();
    const before = made.state();
    const args = [{ requests: [put([['x']])] }, BOOK, { fields: 'answers' }];
    expect(wordsOf(() => made.engine.call('Spreadsheets.batchUpdate', args, OWNER))).toContain(
      'Invalid field: answers',
    );
    expect(made.state()).toBe(before);
  });

  test('members that are undefined count as left out', () => {
    const made = kit();
    made.run([{ ...put([['x']]), appendCells: undefined } as never]);
    expect(made.values()).toEqual([['x']]);
  });
});

describe('what is counted', () => {
  test('requests, cells and bytes of each call', () => {
    const made = kit();
    made.calls.length = 0;
    made.run([put([['a', 'b'], ['ç']]), append([['d']])]);
    made.values();
    const [write, read] = made.calls;
    // Three cells put, one appended; read back: a, b / ç / d.
    expect(write).toMatchObject({
      method: 'Spreadsheets.batchUpdate',
      requests: 2,
      cellsWritten: 4,
      cellsRead: 0,
      heavy: false,
    });
    expect(read).toMatchObject({ requests: 0, cellsWritten: 0, cellsRead: 4 });
    const answer = '"values":[["a","b"],["ç"],["d"]]';
    expect(read?.bytesReceived).toBeGreaterThan(Buffer.byteLength(answer));
    expect(write?.bytesSent).toBe(
      Buffer.byteLength(JSON.stringify([{ requests: [put([['a', 'b'], ['ç']]), append([['d']])] }, BOOK])),
    );
  });

  test('above 2 MB a call is heavy, above 10 MB it is refused', () => {
    const made = kit();
    const rows = (count: number) => Array.from({ length: count }, () => ['x'.repeat(50_000)]);
    made.run([append(rows(41))]);
    expect(made.calls[made.calls.length - 1]?.heavy).toBe(true);
    expect(wordsOf(() => made.run([append(rows(201))]))).toContain('payload size exceeds the limit');
    expect(made.values()).toHaveLength(41);
  });
});
