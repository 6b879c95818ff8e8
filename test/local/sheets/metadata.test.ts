import { BOOK, kit, lines, OWNER, OTHER, put, wordsOf, type Kit } from './kit';

const item = (metadataId: number, metadataKey: string, location: object, more: object = {}) => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId,
      metadataKey,
      metadataValue: `v${metadataId}`,
      visibility: 'DOCUMENT',
      location,
      ...more,
    },
  },
});

/** On the workbook 1, on sheet 7 2, on its row 2 3, on its column B 4, on sheet 0 5. */
function filled(): Kit {
  const made = kit();
  made.run([
    put([
      ['a', 'b'],
      ['c', 'd'],
    ]),
    item(1, 'schema', { spreadsheet: true }),
    item(2, 'table', { sheetId: 7 }),
    item(3, 'row', { dimensionRange: lines('ROWS', 1, 2) }),
    item(4, 'column', { dimensionRange: lines('COLUMNS', 1, 2) }),
    item(5, 'table', { sheetId: 0 }, { visibility: 'PROJECT' }),
  ]);
  return made;
}

const lookedUp = ({ engine }: Kit, developerMetadataLookup: object): unknown[] => {
  const body = { dataFilters: [{ developerMetadataLookup }] };
  const { matchedDeveloperMetadata = [] } = engine.call(
    'Spreadsheets.DeveloperMetadata.search',
    [body, BOOK],
    OWNER,
  ) as { matchedDeveloperMetadata?: { developerMetadata: { metadataId: number } }[] };
  return matchedDeveloperMetadata.map(({ developerMetadata }) => developerMetadata.metadataId);
};

describe('developer metadata are looked up', () => {
  const cases: [object, number[]][] = [
    [{ metadataKey: 'table' }, [2, 5]],
    [{ metadataKey: 'table', metadataValue: 'v5' }, [5]],
    [{ metadataKey: 'table', metadataValue: 'v1' }, []],
    [{ metadataId: 3 }, [3]],
    [{ visibility: 'PROJECT' }, [5]],
    [{ locationType: 'ROW' }, [3]],
    [{ locationType: 'SPREADSHEET' }, [1]],
    [{ metadataLocation: { sheetId: 7 } }, [2, 3, 4]],
    [{ metadataLocation: { sheetId: 7 }, locationMatchingStrategy: 'EXACT_LOCATION' }, [2]],
    [{ metadataLocation: { spreadsheet: true }, locationMatchingStrategy: 'EXACT_LOCATION' }, [1]],
    [{ metadataLocation: { spreadsheet: true } }, [1, 2, 3, 4, 5]],
    [
      {
        metadataLocation: { dimensionRange: lines('COLUMNS', 1, 2) },
        locationMatchingStrategy: 'EXACT_LOCATION',
      },
      [4],
    ],
  ];
  test.each(cases)('%j -> %j', (lookup, expected) => {
    const found = lookedUp(filled(), lookup);
    expect(found.sort()).toEqual(expected);
  });

  test('and read by: the cells they stand on, wherever these have moved', () => {
    const made = filled();
    made.run([{ insertDimension: { range: lines('COLUMNS', 0, 1) } }]);
    const read = (developerMetadataLookup: object): unknown[] => {
      const body = { dataFilters: [{ developerMetadataLookup }] };
      const { valueRanges } = made.engine.call(
        'Spreadsheets.Values.batchGetByDataFilter',
        [body, BOOK],
        OWNER,
      ) as { valueRanges: { valueRange: { range: string } }[] };
      return valueRanges.map(({ valueRange }) => valueRange.range);
    };
    expect(read({ metadataKey: 'column' })).toEqual(['Visits!C1:C6']);
    expect(read({ metadataKey: 'row' })).toEqual(['Visits!A2:F2']);
    expect(read({ metadataKey: 'table' })).toEqual(['Sheet1!A1:Z1000', 'Visits!A1:F6']);
    // The workbook as a whole has no cells.
    expect(read({ metadataKey: 'schema' })).toEqual([]);
  });
});

describe('developer metadata are changed and removed', () => {
  const filter = (metadataKey: string) => ({ developerMetadataLookup: { metadataKey } });

  test('all that match, each once, and the reply tells them', () => {
    const made = filled();
    const [reply] = made.run([
      {
        updateDeveloperMetadata: {
          dataFilters: [filter('table'), filter('table')],
          developerMetadata: { metadataValue: 'new', metadataKey: 'ignored' },
          fields: 'metadataValue',
        },
      },
    ]);
    const { developerMetadata } = (reply as never)['updateDeveloperMetadata'] as {
      developerMetadata: object[];
    };
    expect(developerMetadata).toHaveLength(2);
    expect(lookedUp(made, { metadataKey: 'table', metadataValue: 'new' })).toHaveLength(2);
    const [gone] = made.run([{ deleteDeveloperMetadata: { dataFilter: filter('table') } }]);
    expect((gone as never)['deleteDeveloperMetadata']['deletedDeveloperMetadata']).toHaveLength(2);
    expect(lookedUp(made, { metadataKey: 'table' })).toEqual([]);
    expect(lookedUp(made, { metadataKey: 'schema' })).toEqual([1]);
  });

  test('not by those whom a protection keeps away, and back again when a batch fails', () => {
    const made = filled();
    made.run([{ addProtectedRange: { protectedRange: { range: { sheetId: 7 } } } }]);
    const before = made.state();
    const remove = { deleteDeveloperMetadata: { dataFilter: filter('column') } };
    expect(wordsOf(() => made.run([remove], OTHER))).toContain('protected cell or object');
    expect(wordsOf(() => made.run([remove, { deleteSheet: { sheetId: 99 } }]))).toContain('No grid');
    expect(made.state()).toBe(before);
  });

  const refused: [string, object, string][] = [
    [
      'more than 30,000 characters',
      {
        updateDeveloperMetadata: {
          dataFilters: [filter('column')],
          developerMetadata: { metadataValue: 'x'.repeat(30_000) },
          fields: 'metadataValue',
        },
      },
      'limited to 30000 characters',
    ],
    [
      'to move them',
      {
        updateDeveloperMetadata: {
          dataFilters: [filter('column')],
          developerMetadata: { location: { sheetId: 0 } },
          fields: 'location',
        },
      },
      'not modelled',
    ],
    [
      'to take the key away',
      {
        updateDeveloperMetadata: {
          dataFilters: [filter('column')],
          developerMetadata: {},
          fields: 'metadataKey',
        },
      },
      'metadataKey is required',
    ],
    ['to remove by nothing', { deleteDeveloperMetadata: {} }, 'dataFilter'],
    [
      'to look by cells',
      { deleteDeveloperMetadata: { dataFilter: { gridRange: { sheetId: 7 } } } },
      'not modelled: metadata looked for by the cells',
    ],
  ];
  test.each(refused)('refused: %s', (_, request, words) => {
    expect(wordsOf(() => filled().run([request as never]))).toContain(words);
  });
});
