import { kit, lines, OTHER, range, wordsOf, type Kit } from './kit';

const rule = (text: string, more: object = {}) => ({
  ranges: [range(7, 0, 2, 0, 1)],
  booleanRule: {
    condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] },
    format: { textFormat: { bold: true } },
  },
  ...more,
});

function three(): Kit {
  const made = kit();
  made.run(['a', 'b', 'c'].map((text, index) => ({ addConditionalFormatRule: { rule: rule(text), index } })));
  return made;
}

interface Told {
  ranges: object[];
  booleanRule: { condition: { values: { userEnteredValue: string }[] } };
}

const rulesOf = ({ get }: Kit): Told[] =>
  (get({ ranges: 'Visits', fields: 'sheets.conditionalFormats' }).sheets[0]?.['conditionalFormats'] ??
    []) as never;
const textOf = (told: Told): string => told.booleanRule.condition.values[0]?.userEnteredValue ?? '';
const texts = (made: Kit): string => rulesOf(made).map(textOf).join('');

describe('conditional formats are known by their place', () => {
  const cases: [string, object, string][] = [
    ['put first unless told', { addConditionalFormatRule: { rule: rule('x') } }, 'xabc'],
    ['put in between', { addConditionalFormatRule: { rule: rule('x'), index: 1 } }, 'axbc'],
    ['put last', { addConditionalFormatRule: { rule: rule('x'), index: 3 } }, 'abcx'],
    ['put in another’s place', { updateConditionalFormatRule: { index: 1, rule: rule('x') } }, 'axc'],
    ['moved down', { updateConditionalFormatRule: { sheetId: 7, index: 0, newIndex: 2 } }, 'bca'],
    ['moved up', { updateConditionalFormatRule: { sheetId: 7, index: 2, newIndex: 0 } }, 'cab'],
    ['taken away', { deleteConditionalFormatRule: { sheetId: 7, index: 1 } }, 'ac'],
  ];
  test.each(cases)('%s', (_, request, expected) => {
    const made = three();
    made.run([request as never]);
    expect(texts(made)).toBe(expected);
  });

  test('replies tell what went and where it is now', () => {
    const made = three();
    const replies = made.run([
      { updateConditionalFormatRule: { index: 1, rule: rule('x') } },
      { updateConditionalFormatRule: { sheetId: 7, index: 0, newIndex: 2 } },
      { deleteConditionalFormatRule: { sheetId: 7, index: 0 } },
    ]) as unknown as Record<string, { newRule?: Told; oldRule?: Told; rule?: Told }>[];
    const [changed, moved, deleted] = replies.map((reply) => Object.values(reply)[0]);
    expect(changed).toMatchObject({ newIndex: 1 });
    expect([changed?.oldRule, changed?.newRule].map((told) => told && textOf(told))).toEqual(['b', 'x']);
    expect(moved).toMatchObject({ oldIndex: 0, newIndex: 2 });
    expect(deleted?.rule && textOf(deleted.rule)).toBe('x');
  });

  test('and follow their cells', () => {
    const made = three();
    made.run([{ insertDimension: { range: lines('ROWS', 0, 2) } }]);
    expect(rulesOf(made).map(({ ranges }) => ranges)).toEqual(Array(3).fill([range(7, 2, 4, 0, 1)]));
    made.run([{ deleteDimension: { range: lines('ROWS', 2, 4) } }]);
    expect(rulesOf(made)).toEqual([]);
  });

  const refused: [string, object, string][] = [
    [
      'to delete beyond the last',
      { deleteConditionalFormatRule: { sheetId: 7, index: 3 } },
      'No conditional format on sheet: 7 at index: 3',
    ],
    [
      'to move beyond the last',
      { updateConditionalFormatRule: { sheetId: 7, index: 0, newIndex: 3 } },
      'at index: 3',
    ],
    [
      'a rule and a place at once',
      { updateConditionalFormatRule: { index: 0, newIndex: 1, rule: rule('x') } },
      'exactly one of rule and newIndex',
    ],
    [
      'neither',
      { updateConditionalFormatRule: { sheetId: 7, index: 0 } },
      'exactly one of rule and newIndex',
    ],
    [
      'a format that rules cannot set',
      {
        updateConditionalFormatRule: {
          index: 0,
          rule: rule('x', { booleanRule: { ...rule('x').booleanRule, format: { wrapStrategy: 'WRAP' } } }),
        },
      },
      'cannot set wrapStrategy',
    ],
  ];
  test.each(refused)('refused: %s', (_, request, words) => {
    const made = three();
    expect(wordsOf(() => made.run([request as never]))).toContain(words);
    expect(texts(made)).toBe('abc');
  });

  test('refused to those whom a protection keeps from any of the cells', () => {
    const made = three();
    made.run([{ addProtectedRange: { protectedRange: { range: range(7, 1, 2, 0, 1) } } }]);
    for (const request of [
      { deleteConditionalFormatRule: { sheetId: 7, index: 0 } },
      { updateConditionalFormatRule: { sheetId: 7, index: 0, newIndex: 1 } },
    ])
      expect(wordsOf(() => made.run([request], OTHER))).toContain('protected cell or object');
  });
});
