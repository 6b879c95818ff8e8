import fc from 'fast-check';
import { LEVELS } from '../../src/hub/monitoring/judgement/indicator';
import { decode, encode } from '../../src/store/codec';
import { positions } from '../../src/store/tables/current';

const { trend } = positions.columns;

const cellOf = (value: unknown): string =>
  (encode(trend, value).userEnteredValue as { stringValue: string }).stringValue;

const ID = '01JVAD9JAWSW9J6VGDN6R14P1T:PI10';
const entry = {
  on: '2025-05-15',
  at: '2025-05-15T16:54:18.528Z',
  root: ID,
  level: 'expected',
  judgement: ID,
};

describe('the cell of a trend', () => {
  test('an entry takes 53 signs, and 157 written out', () => {
    // 10 of the day, 1 of the level, 8 of the instant, 31 of the judgement, 3 blanks between them; 2 quotes around all
    expect(cellOf([entry])).toBe(`"2025-05-15 2 ${Date.parse(entry.at).toString(36)} ${ID}"`);
    expect(cellOf([entry])).toHaveLength(53 + 2);
    expect(JSON.stringify([entry])).toHaveLength(157 + 2);
  });

  test('six entries stay below 340 signs', () => {
    expect(cellOf([entry, entry, entry, entry, entry, entry])).toHaveLength(6 * 53 + 5 + 2);
  });

  const ids = fc.oneof(fc.constant(ID), fc.string({ minLength: 1 }));
  const instants = fc.oneof(
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    fc.string(),
  );
  const entries = fc.record({
    on: fc.constant('2025-05-15'),
    at: instants,
    root: ids,
    level: fc.constantFrom(...LEVELS),
    judgement: ids,
  });
  test('law: whatever its IDs and instants are, it comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(entries, { minLength: 1, maxLength: 6 }), (value) => {
        expect(decode(trend, cellOf(value))).toEqual({ value });
      }),
    );
  });

  test('the entries written out, as an earlier release left them, are read', () => {
    expect(decode(trend, JSON.stringify([entry]))).toEqual({ value: [entry] });
  });

  test.each(['""', '"nonsense"', '"2025-05-15 4 mbx3k2a1 J"', '"2025-13-45 2 mbx3k2a1 J"', '[]', '"a;b"'])(
    'the nonsense %s is no trend',
    (cell) => expect(decode(trend, cell)).toHaveProperty('expected'),
  );
});
