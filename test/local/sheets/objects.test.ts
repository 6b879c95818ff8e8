import { kit, lines, put, range, wordsOf } from './kit';

const grey = { rgbColor: { red: 0.9, green: 0.9, blue: 0.9 } };
const white = { rgbColor: { red: 1, green: 1, blue: 1 } };
const banding = (extra: object = {}, over: object = range(7, 0, 4, 0, 2)) => ({
  addBanding: {
    bandedRange: {
      range: over,
      rowProperties: {
        headerColorStyle: { rgbColor: {} },
        firstBandColorStyle: white,
        secondBandColorStyle: grey,
      },
      ...extra,
    },
  },
});
const rule = (condition: object, format: object, over: object = range(7, 0, 6, 0, 1)) => ({
  addConditionalFormatRule: { rule: { ranges: [over], booleanRule: { condition, format } } },
});
const chart = (spec: object, extra: object = {}) => ({
  addChart: { chart: { spec, position: { overlayPosition: { anchorCell: { sheetId: 7 } } }, ...extra } },
});
const source = (over: object) => ({ sourceRange: { sources: [over] } });
const line = (over: object) => ({ basicChart: { chartType: 'LINE', series: [{ series: source(over) }] } });
const metadata = (location: object, extra: object = {}) => ({
  createDeveloperMetadata: {
    developerMetadata: { metadataKey: 'k', metadataValue: 'v', visibility: 'DOCUMENT', location, ...extra },
  },
});

describe('what banding, rules, charts, metadata and filters refuse', () => {
  const bold = { textFormat: { bold: true } };
  const cases: [string, object, string][] = [
    ['overlapping bands', banding({}, range(7, 3, 5, 1, 3)), 'already has alternating background colors'],
    [
      'bands without their colours',
      { addBanding: { bandedRange: { range: { sheetId: 0 }, rowProperties: {} } } },
      'are required',
    ],
    [
      'bands of columns',
      banding({ columnProperties: {} }, { sheetId: 0 }),
      'not modelled: banding by columns',
    ],
    ['bands that are not there', { deleteBanding: { bandedRangeId: 5 } }, 'No banded range with id: 5'],
    [
      'a formula',
      rule({ type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=A1' }] }, bold),
      'not modelled: condition CUSTOM_FORMULA',
    ],
    [
      'a list',
      rule({ type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'a' }] }, bold),
      'not supported for conditional formats',
    ],
    [
      'a rule that aligns',
      rule({ type: 'BLANK' }, { horizontalAlignment: 'LEFT' }),
      'cannot set horizontalAlignment',
    ],
    [
      'a rule that sizes',
      rule({ type: 'BLANK' }, { textFormat: { fontSize: 9 } }),
      'cannot set textFormat.fontSize',
    ],
    [
      'a rule without format',
      {
        addConditionalFormatRule: {
          rule: { ranges: [{ sheetId: 7 }], booleanRule: { condition: { type: 'BLANK' } } },
        },
      },
      'Must specify rule.booleanRule.format',
    ],
    [
      'a rule at a wrong place',
      { addConditionalFormatRule: { ...rule({ type: 'BLANK' }, bold).addConditionalFormatRule, index: 3 } },
      'at index: 3',
    ],
    [
      'a gradient',
      { addConditionalFormatRule: { rule: { ranges: [{ sheetId: 7 }], gradientRule: {} } } },
      'not modelled: gradients',
    ],
    [
      'a chart of two kinds',
      chart({ ...line(range(7, 0, 2, 0, 1)), pieChart: {} }),
      'Exactly one kind of chart',
    ],
    ['a chart of a kind not modelled', chart({ treemapChart: {} }), 'not modelled: chart treemapChart'],
    ['a chart of a block', chart(line(range(7, 0, 2, 0, 2))), 'one row or one column'],
    ['a chart beyond the grid', chart(line(range(7, 0, 20, 0, 1))), 'exceeds grid limits'],
    [
      'a chart without series',
      chart({ basicChart: { chartType: 'LINE' } }),
      'Must specify basicChart.series',
    ],
    [
      'a chart of no type',
      chart({ basicChart: { series: [{ series: source(range(7, 0, 2, 0, 1)) }] } }),
      'chartType is required',
    ],
    [
      'a chart nowhere',
      { addChart: { chart: { spec: line(range(7, 0, 2, 0, 1)) } } },
      'Must specify chart.position.overlayPosition',
    ],
    [
      'a chart on a sheet of its own',
      { addChart: { chart: { spec: line(range(7, 0, 2, 0, 1)), position: { newSheet: true } } } },
      'not modelled: charts on sheets of their own',
    ],
    [
      'a chart that is not there',
      { updateChartSpec: { chartId: 8, spec: line(range(7, 0, 2, 0, 1)) } },
      'No chart with id: 8',
    ],
    [
      'metadata of two columns',
      metadata({ dimensionRange: lines('COLUMNS', 0, 2) }),
      'one row or one column',
    ],
    ['metadata at two places', metadata({ sheetId: 7, spreadsheet: true }), 'exactly one of'],
    ['metadata without a key', metadata({ sheetId: 7 }, { metadataKey: '' }), 'metadataKey is required'],
    [
      'metadata that nobody sees',
      metadata({ sheetId: 7 }, { visibility: undefined }),
      'visibility is required',
    ],
    [
      '30,001 characters of metadata',
      metadata({ sheetId: 7 }, { metadataValue: 'x'.repeat(30_000) }),
      'limited to 30000 characters',
    ],
    [
      'a filter that hides',
      { setBasicFilter: { filter: { range: range(7, 0, 2, 0, 1), criteria: {} } } },
      'not modelled: basic filter criteria',
    ],
  ];
  test.each(cases)('%s', (_, request, words) => {
    const { run } = kit();
    run([banding({ bandedRangeId: 1 })]);
    expect(wordsOf(() => run([request as never]))).toContain(words);
  });
});

describe('what is told of them', () => {
  test('replies carry ids and both names of colours', () => {
    const { run } = kit();
    const replies = run([
      banding({ bandedRangeId: 11 }),
      chart(line(range(7, 0, 2, 0, 1)), { chartId: 12 }),
      metadata({ dimensionRange: lines('COLUMNS', 2, 3) }, { metadataId: 13 }),
      { deleteBanding: { bandedRangeId: 11 } },
      { deleteEmbeddedObject: { objectId: 12 } },
    ]);
    expect(replies[0]).toMatchObject({
      addBanding: { bandedRange: { bandedRangeId: 11, rowProperties: { firstBandColor: white.rgbColor } } },
    });
    expect(replies[1]).toMatchObject({ addChart: { chart: { chartId: 12 } } });
    expect(replies[2]).toEqual({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: 13,
          metadataKey: 'k',
          metadataValue: 'v',
          visibility: 'DOCUMENT',
          location: { locationType: 'COLUMN', dimensionRange: lines('COLUMNS', 2, 3) },
        },
      },
    });
    expect(replies.slice(3)).toEqual([{}, {}]);
  });

  test('Spreadsheets.get gives what is there, and only what the mask covers', () => {
    const { run, get } = kit();
    run([
      put([['a']]),
      banding({ bandedRangeId: 11 }),
      chart(line(range(7, 0, 2, 0, 1)), { chartId: 12 }),
      metadata({ spreadsheet: true }, { metadataId: 13 }),
      metadata({ sheetId: 7 }, { metadataId: 14 }),
      { setBasicFilter: { filter: { range: range(7, 0, 4, 0, 2) } } },
    ]);
    const fields =
      'developerMetadata.metadataId,sheets(properties/sheetId,bandedRanges.bandedRangeId,charts.chartId,developerMetadata.metadataId,basicFilter)';
    expect(get({ fields })).toEqual({
      developerMetadata: [{ metadataId: 13 }],
      sheets: [
        { properties: { sheetId: 0 } },
        {
          properties: { sheetId: 7 },
          bandedRanges: [{ bandedRangeId: 11 }],
          charts: [{ chartId: 12 }],
          developerMetadata: [{ metadataId: 14 }],
          basicFilter: { range: range(7, 0, 4, 0, 2) },
        },
      ],
    });
    run([{ clearBasicFilter: { sheetId: 7 } }]);
    expect(get({ fields: 'sheets.basicFilter' })).toEqual({ sheets: [{}, {}] });
  });

  test('grid data come when asked for, or when the mask covers them', () => {
    const { run, get } = kit();
    run([put([['a', 1], [], [true]], 1, 1)]);
    expect(get().sheets[1]).not.toHaveProperty('data');
    expect(get({ includeGridData: true, fields: 'sheets.properties.title' }).sheets[1]).not.toHaveProperty(
      'data',
    );
    const fields = 'sheets.data(startRow,startColumn,rowData.values.formattedValue)';
    expect(get({ fields, ranges: ['Visits!B2:C4'] }).sheets).toEqual([
      {
        data: [
          {
            startRow: 1,
            startColumn: 1,
            rowData: [
              { values: [{ formattedValue: 'a' }, { formattedValue: '1' }] },
              {},
              { values: [{ formattedValue: 'TRUE' }] },
            ],
          },
        ],
      },
    ]);
    // From the very first cell Google leaves the starts out.
    expect(get({ fields, ranges: ['Visits!A1'] }).sheets).toEqual([{ data: [{ rowData: [] }] }]);
    const [sheet] = get({ includeGridData: true, ranges: ['Visits!A1:B2'] }).sheets as unknown as {
      data: object[];
    }[];
    expect(sheet?.data[0]).toMatchObject({
      rowMetadata: [{ pixelSize: 21 }, { pixelSize: 21 }],
      columnMetadata: [{ pixelSize: 100 }, { pixelSize: 100 }],
    });
  });

  test.each([
    [{ fields: 'sheets.name' }, 'Invalid field: name'],
    [{ fields: 'sheets(properties' }, 'Invalid field mask'],
    [{ fields: '' }, 'At least one field'],
    [{ fields: 'sheets.data.rowData.values.effectiveFormat' }, 'not modelled: effectiveFormat'],
    [{ excludeTablesInBandedRanges: true }, 'not modelled: Spreadsheets.get option'],
    [{ ranges: ['Nowhere!A1'] }, 'Unable to parse range: Nowhere!A1'],
  ])('refuses %j', (options, words) => {
    expect(wordsOf(() => kit().get(options))).toContain(words);
  });
});
