import { BOOK, kit, lines, OTHER, PERSON, put, range, type Kit } from './kit';

const colour = (hex: string) => ({
  rgbColor: {
    red: parseInt(hex.slice(1, 3), 16) / 255,
    green: parseInt(hex.slice(3, 5), 16) / 255,
    blue: parseInt(hex.slice(5, 7), 16) / 255,
  },
});
const sheet = ({ engine }: Kit, options = {}) => engine.snapshot(BOOK, 7, options).sheets[0];
const column = (made: Kit, key: 'text' | 'back' | 'ink', index = 0) =>
  sheet(made)?.rows.map((row) => row[index]?.[key]);

describe('a cell as it looks', () => {
  test('its own format, note and link', () => {
    const made = kit();
    const format = {
      backgroundColorStyle: colour('#1a2b3c'),
      horizontalAlignment: 'CENTER',
      verticalAlignment: 'MIDDLE',
      wrapStrategy: 'WRAP',
      textFormat: {
        bold: true,
        italic: true,
        strikethrough: true,
        fontSize: 14,
        foregroundColorStyle: colour('#ffffff'),
      },
    };
    const rows = [
      {
        values: [
          { userEnteredValue: { stringValue: 'Strength' }, userEnteredFormat: format, note: 'by whom' },
        ],
      },
    ];
    made.run([
      { updateCells: { start: { sheetId: 7 }, rows, fields: '*' } },
      put([['https://hub.example/x', 5, true, 'https://a b']], 1),
    ]);
    expect(sheet(made)?.rows).toEqual([
      [
        {
          text: 'Strength',
          back: '#1a2b3c',
          ink: '#ffffff',
          bold: true,
          italic: true,
          strike: true,
          size: 14,
          align: 'center',
          valign: 'middle',
          wrap: true,
          note: 'by whom',
        },
        { text: '' },
        { text: '' },
        { text: '' },
      ],
      [
        { text: 'https://hub.example/x', link: 'https://hub.example/x' },
        { text: '5', align: 'right' },
        { text: 'TRUE', align: 'center' },
        { text: 'https://a b' },
      ],
    ]);
  });

  test('bands lie behind, own colours on top', () => {
    const made = kit();
    const [head, first, second] = ['#111111', '#222222', '#333333'].map(colour);
    made.run([
      put([['h'], [1], [2], [3], [4]]),
      {
        addBanding: {
          bandedRange: {
            range: range(7, 0, 5, 0, 2),
            rowProperties: {
              headerColorStyle: head,
              firstBandColorStyle: first,
              secondBandColorStyle: second,
            },
          },
        },
      },
      {
        repeatCell: {
          range: range(7, 2, 3, 0, 1),
          cell: { userEnteredFormat: { backgroundColorStyle: colour('#abcdef') } },
          fields: '*',
        },
      },
      put([[2]], 2),
    ]);
    expect(column(made, 'back')).toEqual(['#111111', '#222222', '#abcdef', '#222222', '#333333']);
  });

  test('the first conditional format that sets a property wins', () => {
    const made = kit();
    const rule = (type: string, wanted: string[], format: object, index: number) => ({
      addConditionalFormatRule: {
        index,
        rule: {
          ranges: [range(7, 0, 6, 0, 1)],
          booleanRule: {
            condition: { type, values: wanted.map((userEnteredValue) => ({ userEnteredValue })) },
            format,
          },
        },
      },
    });
    made.run([
      put([['Strength'], ['strength!'], [7], [3], ['x']]),
      rule('TEXT_EQ', ['strength'], { backgroundColorStyle: colour('#00ff00') }, 0),
      rule(
        'TEXT_CONTAINS',
        ['strength'],
        { backgroundColorStyle: colour('#0000ff'), textFormat: { foregroundColorStyle: colour('#ff0000') } },
        1,
      ),
      rule('NUMBER_GREATER', ['5'], { backgroundColorStyle: colour('#ffff00') }, 2),
    ]);
    expect(column(made, 'back')).toEqual(['#00ff00', '#0000ff', '#ffff00', undefined, undefined]);
    expect(column(made, 'ink')).toEqual(['#ff0000', '#ff0000', undefined, undefined, undefined]);
  });

  test('drop-downs, boxes to tick and values that break the rule are marked', () => {
    const made = kit();
    const list = {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'a' }, { userEnteredValue: 'b' }] },
    };
    made.run([
      { setDataValidation: { range: range(7, 0, 6, 0, 1), rule: list } },
      { setDataValidation: { range: range(7, 0, 6, 1, 2), rule: { condition: { type: 'BOOLEAN' } } } },
      put([
        ['a', true],
        ['z', false],
      ]),
    ]);
    expect(sheet(made)?.rows).toEqual([
      [
        { text: 'a', dropDown: ['a', 'b'] },
        { text: 'TRUE', align: 'center', checkbox: true },
      ],
      [
        { text: 'z', dropDown: ['a', 'b'], invalid: true },
        { text: 'FALSE', align: 'center', checkbox: false },
      ],
    ]);
  });
});

describe('a sheet as it looks', () => {
  test('only what is used, and of long sheets only the rows asked for', () => {
    const made = kit();
    made.run([put([['a'], ['b'], ['c', '', 'd']])]);
    expect(sheet(made)).toMatchObject({
      usedRows: 3,
      usedColumns: 3,
      firstRow: 0,
      columnWidths: [100, 100, 100],
    });
    const part = sheet(made, { rows: { start: 1, end: 2 } });
    expect([part?.firstRow, part?.rows.map((row) => row[0]?.text), part?.rowHeights]).toEqual([
      1,
      ['b'],
      [21],
    ]);
  });

  test('a painted empty cell is used, a drop-down alone is not', () => {
    const made = kit();
    made.run([
      { setDataValidation: { range: range(7, 0, 6, 0, 5), rule: { condition: { type: 'BOOLEAN' } } } },
      {
        repeatCell: {
          range: range(7, 1, 2, 3, 4),
          cell: { userEnteredFormat: { backgroundColorStyle: colour('#123456') } },
          fields: 'userEnteredFormat',
        },
      },
    ]);
    expect(sheet(made)).toMatchObject({ usedRows: 2, usedColumns: 4 });
  });

  test('properties, merges and protections', () => {
    const made = kit();
    made.run([
      {
        updateSheetProperties: {
          properties: {
            sheetId: 7,
            hidden: true,
            tabColorStyle: colour('#336699'),
            gridProperties: { frozenRowCount: 1, frozenColumnCount: 2, hideGridlines: true },
          },
          fields: 'hidden,tabColorStyle,gridProperties(frozenRowCount,frozenColumnCount,hideGridlines)',
        },
      },
      { mergeCells: { range: range(7, 1, 2, 2, 4), mergeType: 'MERGE_ALL' } },
      {
        addProtectedRange: {
          protectedRange: {
            range: { sheetId: 7 },
            description: 'Hub',
            editors: { users: [PERSON] },
            unprotectedRanges: [range(7, 0, 1, 0, 1)],
          },
        },
      },
    ]);
    const whole = { top: 0, bottom: 6, left: 0, right: 5 };
    expect(sheet(made, { actor: PERSON })).toMatchObject({
      title: 'Visits',
      hidden: true,
      tabColor: '#336699',
      frozenRows: 1,
      frozenColumns: 2,
      hideGridlines: true,
      merges: [{ top: 1, bottom: 2, left: 2, right: 4 }],
      protections: [
        {
          description: 'Hub',
          warningOnly: false,
          whole: true,
          box: whole,
          open: [{ top: 0, bottom: 1, left: 0, right: 1 }],
          mayEdit: true,
        },
      ],
    });
    expect(sheet(made, { actor: OTHER })?.protections[0]?.mayEdit).toBe(false);
    expect(made.engine.snapshot(BOOK).sheets.map((one) => one.sheetId)).toEqual([0, 7]);
  });
});

describe('charts', () => {
  const source = (left: number, top = 0, bottom = 4) => ({
    sourceRange: { sources: [range(7, top, bottom, left, left + 1)] },
  });
  const position = {
    overlayPosition: {
      anchorCell: { sheetId: 7, rowIndex: 1, columnIndex: 3 },
      offsetXPixels: 5,
      widthPixels: 300,
      heightPixels: 200,
    },
  };
  const charted = (spec: object): Kit => {
    const made = kit();
    made.run([
      put([
        ['Level', 'Now', 'Then'],
        ['Strength', 4, 2],
        ['Expected', 6, ''],
        ['Working', '', 1],
      ]),
      { addChart: { chart: { chartId: 5, spec, position } } },
    ]);
    return made;
  };

  test('labels, names and numbers are looked up', () => {
    const made = charted({
      title: 'Levels',
      altText: 'How many at each level',
      basicChart: {
        chartType: 'COLUMN',
        stackedType: 'STACKED',
        headerCount: 1,
        legendPosition: 'TOP_LEGEND',
        axis: [{ position: 'LEFT_AXIS', title: 'Academies' }],
        domains: [{ domain: source(0) }],
        series: [{ series: source(1), colorStyle: colour('#00aa00') }, { series: source(2) }],
      },
    });
    expect(sheet(made)?.charts).toEqual([
      {
        chartId: 5,
        title: 'Levels',
        subtitle: '',
        kind: 'COLUMN',
        stacked: 'STACKED',
        legend: 'TOP_LEGEND',
        axisTitles: { bottom: '', left: 'Academies' },
        labels: ['Strength', 'Expected', 'Working'],
        series: [
          { name: 'Now', values: [4, 6, null], color: '#00aa00' },
          { name: 'Then', values: [2, null, 1] },
        ],
        anchor: { row: 1, column: 3, x: 5, y: 0, width: 300, height: 200 },
        altText: 'How many at each level',
      },
    ]);
  });

  test('a changed spec, a moved anchor and deleted data show', () => {
    const made = charted({ pieChart: { domain: source(0, 1), series: source(1, 1) } });
    expect(sheet(made)?.charts[0]).toMatchObject({
      kind: 'PIE',
      labels: ['Strength', 'Expected', 'Working'],
      series: [{ values: [4, 6, null] }],
    });
    made.run([
      { updateChartSpec: { chartId: 5, spec: { scorecardChart: { keyValueData: source(1, 2, 3) } } } },
      { insertDimension: { range: lines('ROWS', 0, 1) } },
    ]);
    expect(sheet(made)?.charts[0]).toMatchObject({
      kind: 'SCORECARD',
      series: [{ values: [6] }],
      anchor: { row: 2, column: 3 },
    });
    made.run([{ deleteEmbeddedObject: { objectId: 5 } }]);
    expect(sheet(made)?.charts).toEqual([]);
  });
});
