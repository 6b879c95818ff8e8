import { append, kit, lines, OTHER, OWNER, PERSON, put, range, wordsOf, type Kit } from './kit';

const STOPPED = 'You are trying to edit a protected cell or object.';

const protect = (extra: object, over: object = range(7, 1, 3, 1, 3)) => ({
  addProtectedRange: { protectedRange: { protectedRangeId: 1, range: over, ...extra } },
});

const guarded = (extra: object = { editors: { users: [PERSON] } }, over?: object): Kit => {
  const made = kit();
  made.run([put([['h'], ['a', 'b', 'c', 'd'], ['e', 'f', 'g', 'h']]), protect(extra, over)]);
  return made;
};

describe('who is stopped', () => {
  const edit = put([['x']], 1, 1);
  const people: [string, object, string, boolean][] = [
    ['the owner may', {}, OWNER, true],
    ['an editor may', { editors: { users: [PERSON] } }, PERSON, true],
    [
      'an editor may, however the address is written',
      { editors: { users: ['Person@Hub.Example'] } },
      PERSON,
      true,
    ],
    ['others may not', { editors: { users: [PERSON] } }, OTHER, false],
    ['nobody but the owner without editors', {}, PERSON, false],
    ['a warning stops nobody', { warningOnly: true }, OTHER, true],
    ["the owner's domain may", { editors: { domainUsersCanEdit: true } }, 'new@hub.example', true],
    ['another domain may not', { editors: { domainUsersCanEdit: true } }, OTHER, false],
  ];
  test.each(people)('%s', (_, extra, actor, may) => {
    const words = wordsOf(() => guarded(extra).run([edit], actor));
    expect(words).toBe(
      may
        ? 'nothing was refused'
        : `API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[0].updateCells: ${STOPPED} ` +
            'Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  });
});

describe('which edits touch a protected range (rows 2-3, columns B-C)', () => {
  const white = { rgbColor: {} };
  const bands = { firstBandColorStyle: white, secondBandColorStyle: white };
  const cases: [string, object, boolean][] = [
    ['a cell in it', put([['x']], 1, 1), true],
    ['a cell beside it', put([['x']], 1, 0), false],
    ['a row across it', put([['x', 'y']], 1, 0), true],
    ['a row below it', append([['x', 'y', 'z']]), false],
    [
      'a format in it',
      { repeatCell: { range: range(7, 2, 3, 2, 3), cell: {}, fields: 'userEnteredFormat' } },
      true,
    ],
    ['a drop-down in it', { setDataValidation: { range: range(7, 2, 3, 2, 3) } }, true],
    ['a merge over it', { mergeCells: { range: range(7, 2, 4, 2, 3), mergeType: 'MERGE_ALL' } }, true],
    [
      'banding over it',
      { addBanding: { bandedRange: { range: { sheetId: 7 }, rowProperties: bands } } },
      true,
    ],
    [
      'a sort over it',
      { sortRange: { range: range(7, 1, 3, 0, 3), sortSpecs: [{ dimensionIndex: 0 }] } },
      true,
    ],
    [
      'a sort beside it',
      { sortRange: { range: range(7, 1, 3, 0, 1), sortSpecs: [{ dimensionIndex: 0 }] } },
      false,
    ],
    ['a row of it deleted', { deleteDimension: { range: lines('ROWS', 1, 2) } }, true],
    ['a row above it deleted', { deleteDimension: { range: lines('ROWS', 0, 1) } }, false],
    ['a row put in within it', { insertDimension: { range: lines('ROWS', 2, 3) } }, true],
    ['a row put in before it', { insertDimension: { range: lines('ROWS', 1, 2) } }, false],
    ['a row moved into it', { moveDimension: { source: lines('ROWS', 4, 5), destinationIndex: 2 } }, true],
    [
      'a column of it hidden',
      {
        updateDimensionProperties: {
          range: lines('COLUMNS', 1, 2),
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      },
      true,
    ],
    [
      'the sheet renamed',
      { updateSheetProperties: { properties: { sheetId: 7, title: 'T' }, fields: 'title' } },
      false,
    ],
    [
      'the sheet hidden',
      { updateSheetProperties: { properties: { sheetId: 7, hidden: true }, fields: 'hidden' } },
      true,
    ],
    ['the sheet deleted', { deleteSheet: { sheetId: 7 } }, true],
    ['the protection deleted', { deleteProtectedRange: { protectedRangeId: 1 } }, true],
    [
      'the protection loosened',
      {
        updateProtectedRange: {
          protectedRange: { protectedRangeId: 1, warningOnly: true },
          fields: 'warningOnly,editors',
        },
      },
      true,
    ],
  ];
  test.each(cases)('%s: %#', (_, request, stopped) => {
    const made = guarded();
    expect(wordsOf(() => made.run([request as never], OTHER)).includes(STOPPED)).toBe(stopped);
    expect(wordsOf(() => guarded().run([request as never], PERSON))).toBe('nothing was refused');
  });
});

describe('a protected sheet', () => {
  const whole = (open?: object[]) => guarded(open ? { unprotectedRanges: open } : {}, { sheetId: 7 });

  const cases: [string, object, boolean][] = [
    ['any cell', put([['x']], 5, 4), true],
    ['an open cell', put([['x']], 1, 1), false],
    ['two open ranges side by side', put([['x', 'y']], 1, 1), false],
    ['an open and a closed cell', put([['x', 'y', 'z']], 1, 1), true],
    ['a row added', append([['x']]), true],
    ['rows appended', { appendDimension: { sheetId: 7, dimension: 'ROWS', length: 1 } }, true],
    ['a row put in', { insertDimension: { range: lines('ROWS', 0, 1) } }, true],
    [
      'its name',
      { updateSheetProperties: { properties: { sheetId: 7, title: 'T' }, fields: 'title' } },
      true,
    ],
    ['another sheet', put([['x']], 0, 0, 0), false],
  ];
  test.each(cases)('%s', (_, request, stopped) => {
    const made = whole([range(7, 1, 2, 1, 2), range(7, 1, 2, 2, 3)]);
    expect(wordsOf(() => made.run([request as never], OTHER)).includes(STOPPED)).toBe(stopped);
  });

  test('rows appended after it was protected are protected too', () => {
    const made = whole();
    made.run([{ appendDimension: { sheetId: 7, dimension: 'ROWS', length: 3 } }]);
    expect(wordsOf(() => made.run([put([['x']], 8, 0)], OTHER))).toContain(STOPPED);
  });
});

describe('what is told and what is refused', () => {
  test('editors are told to those who may edit', () => {
    const made = guarded();
    const fields = 'sheets.protectedRanges(editors.users,requestingUserCanEdit,protectedRangeId)';
    expect(made.get({ fields }, PERSON).sheets[1]).toEqual({
      protectedRanges: [
        { protectedRangeId: 1, requestingUserCanEdit: true, editors: { users: [OWNER, PERSON] } },
      ],
    });
    expect(made.get({ fields }, OTHER).sheets[1]).toEqual({ protectedRanges: [{ protectedRangeId: 1 }] });
  });

  test('an update changes only what the mask names', () => {
    const made = guarded();
    const fresh = { protectedRangeId: 1, description: 'Kept by the hub', editors: {} };
    made.run([{ updateProtectedRange: { protectedRange: fresh, fields: 'description' } }], PERSON);
    expect(
      made.get({ fields: 'sheets.protectedRanges(description,editors.users)' }, PERSON).sheets[1],
    ).toEqual({
      protectedRanges: [{ description: 'Kept by the hub', editors: { users: [OWNER, PERSON] } }],
    });
    made.run([{ deleteProtectedRange: { protectedRangeId: 1 } }], PERSON);
    expect(made.get({ fields: 'sheets.protectedRanges' }).sheets[1]).toEqual({});
  });

  test('a copied workbook keeps protections but no editors', () => {
    const made = guarded();
    made.engine.copyWorkbook('book', 'copy', 'Copy');
    const edit = () =>
      made.engine.call('Spreadsheets.batchUpdate', [{ requests: [put([['x']], 1, 1)] }, 'copy'], PERSON);
    expect(wordsOf(edit)).toContain(STOPPED);
    expect(wordsOf(() => made.run([put([['x']], 1, 1)], PERSON))).toBe('nothing was refused');
  });

  const cases: [string, object, string][] = [
    [
      'editors with a warning',
      protect({ warningOnly: true, editors: { users: [PERSON] } }),
      'not supported with warningOnly',
    ],
    ['groups', protect({ editors: { groups: ['g@hub.example'] } }), 'not modelled: groups'],
    ['an address that is none', protect({ editors: { users: ['someone'] } }), 'Invalid user: someone'],
    [
      'open ranges in a range',
      protect({ unprotectedRanges: [range(7, 1, 2, 1, 2)] }),
      'only supported on protected sheets',
    ],
    [
      'an id that is taken',
      { addProtectedRange: { protectedRange: { protectedRangeId: 9, range: { sheetId: 7 } } } },
      'already exists',
    ],
    ['no range', { addProtectedRange: { protectedRange: {} } }, 'Must specify protectedRange.range'],
    ['an unknown id', { deleteProtectedRange: { protectedRangeId: 77 } }, 'No protected range with id: 77'],
    ['a range beyond the grid', protect({}, range(7, 0, 60, 0, 1)), 'exceeds grid limits'],
  ];
  test.each(cases)('%s', (_, request, words) => {
    const made = kit();
    made.run([
      { addProtectedRange: { protectedRange: { protectedRangeId: 9, range: range(7, 5, 6, 0, 1) } } },
    ]);
    expect(wordsOf(() => made.run([request as never]))).toContain(words);
  });
});
