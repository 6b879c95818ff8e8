import { append, cell, kit, lines, put, range, rowsOf, wordsOf, type Scalar } from './kit';

describe('typed values survive as they are', () => {
  const cases: [Scalar, Scalar][] = [
    ['=x', '=x'],
    ['00123', '00123'],
    ['1/2', '1/2'],
    ['TRUE', 'TRUE'],
    [' ', ' '],
    [0, 0],
    [-1.5, -1.5],
    [false, false],
    [true, true],
  ];
  test.each(cases)('%j', (value, kept) => {
    const { run, values } = kit();
    run([put([[value]])]);
    expect(values()).toEqual([[kept]]);
  });

  test('an empty text leaves the cell empty, and rows beside it as they are', () => {
    const { run, values } = kit();
    run([put([['a', 'b', 'c']]), put([['', undefined]], 0, 1)]);
    expect(values()).toEqual([['a']]);
  });

  test('empty cells between are empty texts, trailing ones are left out', () => {
    const { run, values } = kit();
    run([put([['a', undefined, 'c', undefined], [], [undefined, 2]])]);
    expect(values()).toEqual([['a', '', 'c'], [], ['', 2]]);
  });
});

describe('updateCells', () => {
  const full = [
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
    ['g', 'h', 'i'],
  ];

  test('with a range clears what the rows do not cover', () => {
    const { run, values } = kit();
    run([put(full)]);
    run([
      { updateCells: { range: range(7, 0, 2, 0, 3), rows: rowsOf([['A']]), fields: 'userEnteredValue' } },
    ]);
    expect(values()).toEqual([['A'], [], ['g', 'h', 'i']]);
  });

  test('with a start touches only the cells that are given', () => {
    const { run, values } = kit();
    run([put(full), put([['B'], []], 0, 1)]);
    expect(values()).toEqual([
      ['a', 'B', 'c'],
      ['d', 'e', 'f'],
      ['g', 'h', 'i'],
    ]);
  });

  test('a field of the mask that a cell leaves out is cleared, others stay', () => {
    const { run, get } = kit();
    const rows = [
      { values: [{ ...cell('x'), note: 'why', userEnteredFormat: { horizontalAlignment: 'LEFT' } }] },
    ];
    run([{ updateCells: { start: { sheetId: 7 }, rows, fields: '*' } }]);
    run([{ updateCells: { start: { sheetId: 7 }, rows: rowsOf([['y']]), fields: 'userEnteredValue,note' } }]);
    const mask = 'sheets.data.rowData.values(userEnteredValue,note,userEnteredFormat)';
    expect(get({ ranges: 'Visits!A1', fields: mask }).sheets).toEqual([
      {
        data: [
          {
            rowData: [
              {
                values: [
                  {
                    userEnteredValue: { stringValue: 'y' },
                    userEnteredFormat: { horizontalAlignment: 'LEFT' },
                  },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  test('a mask inside the format sets and clears only what it names', () => {
    const { run, engine } = kit();
    const paint = (format: object, fields: string) =>
      run([{ repeatCell: { range: range(7, 0, 1, 0, 1), cell: { userEnteredFormat: format }, fields } }]);
    paint({ textFormat: { bold: true, fontSize: 12 }, horizontalAlignment: 'RIGHT' }, 'userEnteredFormat');
    paint({ textFormat: {} }, 'userEnteredFormat.textFormat.bold');
    paint({}, 'userEnteredFormat(horizontalAlignment,wrapStrategy)');
    run([put([['x']])]);
    expect(engine.snapshot('book', 7).sheets[0]?.rows[0]?.[0]).toEqual({ text: 'x', size: 12 });
  });

  test('the old and the new name of a colour are one colour', () => {
    const { run, get } = kit();
    const red = { red: 1 };
    const at = { range: range(7, 0, 1, 0, 1) };
    run([
      {
        repeatCell: {
          ...at,
          cell: { userEnteredFormat: { backgroundColor: red } },
          fields: 'userEnteredFormat',
        },
      },
    ]);
    const mask = 'sheets.data.rowData.values.userEnteredFormat';
    const [sheet] = get({ ranges: 'Visits!A1', fields: mask }).sheets as unknown as {
      data: { rowData: { values: object[] }[] }[];
    }[];
    expect(sheet?.data[0]?.rowData[0]?.values[0]).toEqual({
      userEnteredFormat: { backgroundColor: red, backgroundColorStyle: { rgbColor: red } },
    });
    run([{ repeatCell: { ...at, cell: {}, fields: 'userEnteredFormat.backgroundColorStyle' } }]);
    expect(get({ ranges: 'Visits!A1', fields: mask })).toEqual({ sheets: [{ data: [{ rowData: [] }] }] });
  });
});

describe('appendCells', () => {
  test('goes after the last row with a value, not after formatted or noted rows, and grows the grid', () => {
    const { run, values, get } = kit();
    const note = {
      updateCells: {
        start: { sheetId: 7, rowIndex: 5 },
        rows: [{ values: [{ note: 'n' }] }],
        fields: 'note',
      },
    };
    run([put([['head']]), note, append([['a'], ['b']])]);
    expect(values()).toEqual([['head'], ['a'], ['b']]);
    // 3 rows hold values: 5 more need 8, the grid had 6.
    run([append([[1], [2], [3], [4], [5]])]);
    expect(values()).toHaveLength(8);
    const mask = 'sheets.properties(sheetId,gridProperties.rowCount)';
    expect(get({ fields: mask }).sheets[1]).toEqual({
      properties: { sheetId: 7, gridProperties: { rowCount: 8 } },
    });
  });

  test('starts at the top of an empty sheet', () => {
    const { run, values } = kit();
    run([append([['first']])]);
    expect(values()).toEqual([['first']]);
  });
});

describe('what cells refuse', () => {
  const at = { start: { sheetId: 7 }, fields: 'userEnteredValue' };
  const cases: [string, object, string][] = [
    [
      '50,001 characters',
      { ...at, rows: rowsOf([['x'.repeat(50_001)]]) },
      'more than the maximum of 50000 characters',
    ],
    [
      'a formula',
      { ...at, rows: [{ values: [{ userEnteredValue: { formulaValue: '=1' } }] }] },
      'not modelled: formulas',
    ],
    [
      'two values at once',
      { ...at, rows: [{ values: [{ userEnteredValue: { stringValue: 'a', numberValue: 1 } }] }] },
      'exactly one value',
    ],
    [
      'a number as text',
      { ...at, rows: [{ values: [{ userEnteredValue: { numberValue: '1' } }] }] },
      'Invalid value at',
    ],
    [
      'an unknown member',
      { ...at, rows: [{ values: [{ value: 1 }] }] },
      'Unknown name "value" at \'requests[0].updateCells.rows[0].values[0]\'',
    ],
    [
      'no mask',
      { start: { sheetId: 7 }, rows: rowsOf([['a']]) },
      "At least one field must be listed in 'fields'",
    ],
    [
      'an unknown mask',
      { ...at, rows: rowsOf([['a']]), fields: 'userEnteredValues' },
      'Invalid field: userEnteredValues',
    ],
    ['a mask of what is read only', { ...at, rows: rowsOf([['a']]), fields: 'formattedValue' }, 'read only'],
    [
      'start and range',
      { ...at, range: { sheetId: 7 }, rows: rowsOf([['a']]) },
      'exactly one of start and range',
    ],
    ['no place', { rows: rowsOf([['a']]), fields: 'note' }, 'exactly one of start and range'],
    ['a column too many', { ...at, rows: rowsOf([[1, 2, 3, 4, 5, 6]]) }, 'Attempting to write column: 5'],
    [
      'a row too many',
      { ...at, start: { sheetId: 7, rowIndex: 6 }, rows: rowsOf([[1]]) },
      'Attempting to write row: 6',
    ],
    [
      'rows larger than the range',
      { range: range(7, 0, 1, 0, 1), rows: rowsOf([[1, 2]]), fields: 'userEnteredValue' },
      'larger than the range',
    ],
    [
      'a range beyond the grid',
      { range: range(7, 0, 7, 0, 1), fields: 'note' },
      'Range (Visits!A1:A7) exceeds grid limits. Max rows: 6, max columns: 5',
    ],
    ['a backward range', { range: range(7, 2, 2, 0, 1), fields: 'note' }, 'no cells'],
    ['an unknown sheet', { ...at, start: { sheetId: 99 }, rows: rowsOf([[1]]) }, 'No grid with id: 99'],
    [
      'a broken index',
      { ...at, start: { sheetId: 7, rowIndex: 1.5 }, rows: rowsOf([[1]]) },
      'must be integer',
    ],
    [
      'a colour above 1',
      {
        start: { sheetId: 7 },
        fields: '*',
        rows: [{ values: [{ userEnteredFormat: { backgroundColor: { red: 255 } } }] }],
      },
      'must be between 0 and 1',
    ],
    [
      'a number format without a type',
      {
        start: { sheetId: 7 },
        fields: '*',
        rows: [{ values: [{ userEnteredFormat: { numberFormat: { pattern: '0' } } }] }],
      },
      'numberFormat.type is required',
    ],
  ];
  test.each(cases)('%s', (_, body, words) => {
    const { run, values } = kit();
    expect(wordsOf(() => run([{ updateCells: body }]))).toContain(words);
    expect(values()).toEqual([]);
  });

  test('50,000 characters fit', () => {
    const { run, values } = kit();
    run([put([['x'.repeat(50_000)]])]);
    expect(values()[0]?.[0]).toHaveLength(50_000);
  });
});

describe('drop-downs', () => {
  const rule = (type: string, values: string[]) => ({
    condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
    strict: true,
    showCustomUi: true,
  });
  const set = (type: string, values: string[]) => ({
    setDataValidation: { range: range(7, 1, 6, 0, 1), rule: rule(type, values) },
  });

  test('are offered, follow a renamed sheet and go when no rule is given', () => {
    const { run, engine, get } = kit();
    run([
      addAcademies,
      put([['North'], ['South']], 0, 0, 8),
      set('ONE_OF_RANGE', ['=Academies!A1:A']),
      put([['x'], ['North']]),
    ]);
    const cellNow = () => engine.snapshot('book', 7).sheets[0]?.rows[1]?.[0];
    expect(cellNow()?.dropDown).toEqual(['North', 'South']);
    run([{ updateSheetProperties: { properties: { sheetId: 8, title: 'The schools' }, fields: 'title' } }]);
    expect(cellNow()?.dropDown).toEqual(['North', 'South']);
    const mask = 'sheets.data.rowData.values.dataValidation.condition.values';
    expect(JSON.stringify(get({ ranges: 'Visits!A2', fields: mask }))).toContain("='The schools'!A1:A");
    run([{ setDataValidation: { range: range(7, 1, 6, 0, 1) } }]);
    expect(cellNow()).toEqual({ text: 'North' });
  });
  const addAcademies = { addSheet: { properties: { sheetId: 8, title: 'Academies' } } };

  test('do not hold scripts, only hands', () => {
    const { run, values } = kit();
    run([set('ONE_OF_LIST', ['a', 'b']), put([['h'], ['z']])]);
    expect(values()).toEqual([['h'], ['z']]);
  });

  const refused: [string, object, string][] = [
    ['an unknown kind', set('ONE_OF', ['a']), 'Invalid value at'],
    ['a formula', set('CUSTOM_FORMULA', ['=A1']), 'not modelled: condition CUSTOM_FORMULA'],
    ['an empty list', set('ONE_OF_LIST', []), 'takes 1 to 500'],
    ['a sheet that is not there', set('ONE_OF_RANGE', ['=Nowhere!A:A']), 'Unable to parse range'],
    ['a range without =', set('ONE_OF_RANGE', ['Visits!A:A']), "begins with '='"],
    ['a number that is none', set('NUMBER_GREATER', ['many']), 'Invalid ConditionValue'],
  ];
  test.each(refused)('refuse %s', (_, request, words) => {
    const { run } = kit();
    expect(wordsOf(() => run([request as never]))).toContain(words);
  });

  test('move with their cells', () => {
    const { run, engine } = kit();
    run([set('BOOLEAN', []), put([['h'], [true]]), { insertDimension: { range: lines('ROWS', 1, 2) } }]);
    expect(engine.snapshot('book', 7).sheets[0]?.rows[2]?.[0]).toMatchObject({
      text: 'TRUE',
      checkbox: true,
    });
  });
});
