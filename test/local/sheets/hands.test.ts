import { BOOK, kit, NOW, OTHER, OWNER, PERSON, put, range, wordsOf, type Kit } from './kit';

const type = ({ engine }: Kit, text: string, actor = PERSON, row = 0, column = 0) =>
  engine.typeIntoCell(BOOK, 7, row, column, text, actor);

const formatText = {
  repeatCell: {
    range: range(7, 0, 1, 0, 1),
    cell: { userEnteredFormat: { numberFormat: { type: 'TEXT' } } },
    fields: 'userEnteredFormat.numberFormat',
  },
};

describe('what Sheets makes of typed text', () => {
  // 46329 is 3 November 2026.
  const cases: [string, unknown, string][] = [
    ['3/11/2026', 46329, '03/11/2026'],
    ['2026-11-03', 46329, '03/11/2026'],
    ['3 Nov 2026', 46329, '03/11/2026'],
    ['3 november 2026', 46329, '03/11/2026'],
    ['3/11/26', 46329, '03/11/2026'],
    ['31/2/2026', '31/2/2026', '31/2/2026'],
    ['11/13/2026', '11/13/2026', '11/13/2026'],
    ['00123', 123, '123'],
    ['1,234.5', 1234.5, '1,234.50'],
    ['1,23', '1,23', '1,23'],
    ['25%', 0.25, '25%'],
    ['-4', -4, '-4'],
    ['1/2', 46054, '01/02/2026'],
    ['TRUE', true, 'TRUE'],
    ['false', false, 'FALSE'],
    ["'00123", '00123', '00123'],
    ["'=x", '=x', '=x'],
    ['Strength', 'Strength', 'Strength'],
    ['A1-7', 'A1-7', 'A1-7'],
  ];
  test.each(cases)('%s', (text, value, shown) => {
    const made = kit();
    expect(type(made, text).text).toBe(shown);
    expect(made.values()).toEqual([[value]]);
  });

  test.each(['00123', '3/11/2026', '=x', "'x", 'TRUE'])('%s stays text in a plain-text cell', (text) => {
    const made = kit();
    made.run([formatText]);
    type(made, text);
    expect(made.values()).toEqual([[text]]);
  });

  test('nothing typed empties the cell', () => {
    const made = kit();
    made.run([put([['a', 'b']])]);
    type(made, '', PERSON, 0, 1);
    expect(made.values()).toEqual([['a']]);
  });

  test("a date keeps the cell's own format", () => {
    const made = kit();
    const numberFormat = { type: 'DATE', pattern: 'd mmm yyyy' };
    made.run([
      {
        repeatCell: {
          range: range(7, 0, 1, 0, 1),
          cell: { userEnteredFormat: { numberFormat } },
          fields: '*',
        },
      },
    ]);
    expect(type(made, '3/11/2026').text).toBe('3 Nov 2026');
  });

  test('a formula is not modelled and changes nothing', () => {
    const made = kit();
    made.run([put([['old']])]);
    expect(wordsOf(() => type(made, '=1+1'))).toContain('not modelled: formulas');
    expect(made.values()).toEqual([['old']]);
  });
});

describe('drop-downs hold hands', () => {
  const rule = (strict: boolean, kind: string, values: string[]) => ({
    setDataValidation: {
      range: range(7, 0, 1, 0, 1),
      rule: {
        strict,
        condition: { type: kind, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
      },
    },
  });
  const cases: [string, string[], string, boolean][] = [
    ['ONE_OF_LIST', ['Strength', 'Expected'], 'Strength', true],
    ['ONE_OF_LIST', ['Strength', 'Expected'], 'strength', false],
    ['ONE_OF_LIST', ['1', '2'], '1', true],
    ['BOOLEAN', [], 'TRUE', true],
    ['BOOLEAN', [], 'yes', false],
    ['DATE_IS_VALID', [], '3/11/2026', true],
    ['DATE_IS_VALID', [], 'soon', false],
    ['DATE_AFTER', ['2026-11-01'], '3/11/2026', true],
    ['DATE_AFTER', ['2026-11-03'], '3/11/2026', false],
    ['NUMBER_BETWEEN', ['1', '5'], '5', true],
    ['NUMBER_BETWEEN', ['1', '5'], '6', false],
    ['TEXT_CONTAINS', ['@'], 'a@b', true],
    ['TEXT_CONTAINS', ['@'], 'ab', false],
    ['ONE_OF_RANGE', ['=Sheet1!A:A'], 'North', true],
    ['ONE_OF_RANGE', ['=Sheet1!A:A'], 'West', false],
  ];
  test.each(cases)('%s %j takes %s: %s', (kind, values, text, fits) => {
    const made = kit();
    made.run([put([['North']], 0, 0, 0), rule(true, kind, values)]);
    const words = wordsOf(() => type(made, text));
    expect(words).toContain(fits ? 'nothing was refused' : 'violates the data validation rules');
    expect(made.values()).toHaveLength(fits ? 1 : 0);
    made.run([rule(false, kind, values)]);
    expect(type(made, text).invalid).toBe(!fits);
  });

  test('emptying a cell breaks no rule', () => {
    const made = kit();
    made.run([rule(true, 'ONE_OF_LIST', ['a'])]);
    type(made, 'a');
    type(made, '');
    expect(made.values()).toEqual([]);
  });

  test('today is the day of the clock', () => {
    const made = kit();
    const condition = { type: 'DATE_EQ', values: [{ relativeDate: 'TODAY' }] };
    made.run([{ setDataValidation: { range: range(7, 0, 1, 0, 1), rule: { strict: true, condition } } }]);
    expect(new Date(NOW).toISOString()).toContain('2026-11-24');
    expect(type(made, '24/11/2026').invalid).toBe(false);
    expect(wordsOf(() => type(made, '25/11/2026'))).toContain('violates');
  });
});

describe('protection and place', () => {
  const protect = (extra: object) => ({
    addProtectedRange: { protectedRange: { range: range(7, 0, 1, 0, 1), ...extra } },
  });

  test('a protected cell takes nothing from others, a warning only asks', () => {
    const made = kit();
    made.run([protect({ editors: { users: [PERSON] } })]);
    expect(wordsOf(() => type(made, 'x', OTHER))).toContain('protected cell');
    expect(type(made, 'x', PERSON).warned).toBe(false);
    expect(type(made, 'y', OTHER, 0, 1).warned).toBe(false);
    const warned = kit();
    warned.run([protect({ warningOnly: true })]);
    expect(type(warned, 'x', OTHER).warned).toBe(true);
  });

  test('outside the grid and inside a merge nothing can be typed', () => {
    const made = kit();
    made.run([{ mergeCells: { range: range(7, 1, 3, 0, 2), mergeType: 'MERGE_ALL' } }]);
    expect(wordsOf(() => type(made, 'x', OWNER, 6, 0))).toContain('A7 is outside the grid');
    expect(wordsOf(() => type(made, 'x', OWNER, 2, 1))).toContain('B3 is part of the merged cell A2');
    expect(type(made, 'x', OWNER, 1, 0).text).toBe('x');
  });
});

describe('undo takes back what a person did last with their own hands', () => {
  const insertRow = {
    insertDimension: { range: { sheetId: 7, dimension: 'ROWS', startIndex: 0, endIndex: 1 } },
  };

  test('what was typed, with its format, then what was done through the menus, last first', () => {
    const made = kit();
    made.run([put([['old', 'kept']])]);
    const before = JSON.stringify(made.engine.save());
    made.engine.act(BOOK, [insertRow], PERSON);
    type(made, '3/11/2026', PERSON, 1, 0);
    type(made, '', PERSON, 1, 1);
    expect(made.values()).toEqual([[], [46329]]);
    for (let step = 0; step < 3; step += 1) made.engine.undo(BOOK, PERSON);
    expect(made.values()).toEqual([['old', 'kept']]);
    expect(JSON.parse(JSON.stringify(made.engine.save()))).toMatchObject({
      books: [{ sheets: (JSON.parse(before) as { books: { sheets: object }[] }).books[0]?.sheets }],
    });
    expect(wordsOf(() => made.engine.undo(BOOK, PERSON))).toContain('nothing to undo');
  });

  test('nothing of a script’s or of somebody else’s; what came between is not modelled', () => {
    const made = kit();
    made.run([put([['old']])]);
    expect(wordsOf(() => made.engine.undo(BOOK, PERSON))).toContain('nothing to undo');
    type(made, 'mine');
    expect(wordsOf(() => made.engine.undo(BOOK, OTHER))).toContain('nothing to undo');
    made.run([put([['script']], 0, 1)]);
    expect(wordsOf(() => made.engine.undo(BOOK, PERSON))).toContain('not modelled: undoing after');
    expect(made.values()).toEqual([['mine', 'script']]);
    type(made, 'again');
    made.engine.undo(BOOK, PERSON);
    expect(made.values()).toEqual([['mine', 'script']]);
  });

  test('a refused action is nothing to take back', () => {
    const made = kit();
    expect(wordsOf(() => made.engine.act(BOOK, [{ deleteSheet: { sheetId: 99 } }], PERSON))).toContain('99');
    expect(wordsOf(() => made.engine.undo(BOOK, PERSON))).toContain('nothing to undo');
  });
});
