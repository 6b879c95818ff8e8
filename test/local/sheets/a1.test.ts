import { addSheet, BOOK, kit, OWNER, put, range, wordsOf, type Kit } from './kit';

const read = ({ engine }: Kit, text: string): string =>
  (engine.call('Spreadsheets.Values.get', [BOOK, text], OWNER) as { range: string }).range;

describe('what a text without a sheet’s name means', () => {
  /** Sheet1 (hidden), Visits, sheets called A1, Q10 and 2026, and a named range called Visits. */
  function named(): Kit {
    const made = kit();
    made.run([
      addSheet(20, 'A1', 4, 4),
      addSheet(21, 'Q10', 4, 4),
      addSheet(22, '2026', 4, 4),
      { updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } },
    ]);
    return made;
  }

  test.each([
    ['A1', 'Visits!A1', 'cells come first, on the first sheet that is to be seen'],
    ["'A1'", "'A1'!A1:D4", 'a quoted name is a sheet'],
    ["'a1'!B2", "'A1'!B2", 'whatever its case'],
    ['Q10', 'the grid ends before', 'a sheet called like a cell needs quotes'],
    ['2026', "'2026'!A1:D4", 'a number alone names no cells'],
    ['b:c', 'Visits!B1:C6', 'columns in small letters'],
    ['A2:3', 'Visits!A2:E3', 'a corner that names only a row reaches to the last column'],
    ['C3:A1', 'Visits!A1:C3', 'corners in the wrong order name the same cells'],
    ['A3:C1', 'Visits!A1:C3', 'and so do the other two'],
    ['3:2', 'Visits!A2:E3', 'rows in the wrong order too'],
    ['$B$2:$C$3', 'Visits!B2:C3', 'dollars change nothing here'],
    ['$B:C', 'Visits!B1:C6', 'nor with whole columns'],
  ])('%s -> %s: %s', (text, expected) => {
    const found = wordsOf(() => {
      throw new Error(read(named(), text));
    });
    if (expected.startsWith('the grid')) expect(found).toContain('exceeds grid limits');
    else expect(found).toBe(expected);
  });

  test('a named range comes before a sheet of that name, quotes mean the sheet', () => {
    const made = named();
    made.run([{ addNamedRange: { namedRange: { name: 'visits', range: range(20, 0, 2, 0, 2) } } }]);
    expect([read(made, 'Visits'), read(made, "'Visits'"), read(made, 'Visits!A1')]).toEqual([
      "'A1'!A1:B2",
      'Visits!A1:E6',
      'Visits!A1',
    ]);
  });
});

describe('titles are quoted when they must be', () => {
  test.each([
    ['Visits', 'Visits!A1'],
    ['Next steps', "'Next steps'!A1"],
    ["Ash's", "'Ash''s'!A1"],
    ['AB12', "'AB12'!A1"],
    ['2026', "'2026'!A1"],
    ['Élan', "'Élan'!A1"],
    ['a!b', "'a!b'!A1"],
  ])('%s -> %s', (title, expected) => {
    const made = kit();
    made.run([
      { updateSheetProperties: { properties: { sheetId: 7, title }, fields: 'title' } },
      put([['x']]),
    ]);
    expect(read(made, expected)).toBe(expected);
  });
});
