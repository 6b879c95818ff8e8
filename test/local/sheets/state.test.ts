import * as fc from 'fast-check';
import { createSheetsEngine } from '../../../local/google/sheets/engine';
import { BOOK, kit, lines, NOW, OWNER, put, range, wordsOf, type Kit } from './kit';

const value = fc.oneof(
  fc.constant(undefined),
  fc.string({ maxLength: 4 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
);
const table = fc.array(fc.array(value, { maxLength: 5 }), { maxLength: 6 });
const dimension = fc.constantFrom<'ROWS' | 'COLUMNS'>('ROWS', 'COLUMNS');

/** A sheet with values, notes, formats, a merge and a drop-down in places that follow from the numbers. */
function dressed(rows: (string | number | boolean | undefined)[][], seed: number): Kit {
  const made = kit();
  const at = seed % 4;
  made.run([
    { mergeCells: { range: range(7, at, at + 2, at % 3, (at % 3) + 2), mergeType: 'MERGE_ALL' } },
    { repeatCell: { range: range(7, at, 6, 0, 1 + at), cell: { note: `n${seed}` }, fields: 'note' } },
    {
      repeatCell: {
        range: range(7, 0, 1 + at, at, 5),
        cell: { userEnteredFormat: { textFormat: { bold: true } } },
        fields: 'userEnteredFormat',
      },
    },
    {
      setDataValidation: {
        range: range(7, at, at + 1, at, at + 1),
        rule: { condition: { type: 'BOOLEAN' } },
      },
    },
    {
      updateDimensionProperties: {
        range: lines('ROWS', at, 5),
        properties: { pixelSize: 30 },
        fields: 'pixelSize',
      },
    },
    {
      updateDimensionProperties: {
        range: lines('COLUMNS', at, 5),
        properties: { pixelSize: 33 },
        fields: 'pixelSize',
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: 1,
          metadataKey: 'k',
          visibility: 'DOCUMENT',
          location: { dimensionRange: lines('COLUMNS', at, at + 1) },
        },
      },
    },
    ...(rows.length > 0 ? [put(rows)] : []),
  ]);
  return made;
}

/** What can be seen: `state` without how lists happen to be shared or how far arrays reach. */
const seen = ({ engine, get }: Kit): string =>
  JSON.stringify([engine.snapshot(BOOK), get({ includeGridData: true })]);

describe('laws', () => {
  test('what is saved and loaded again is the same', () => {
    fc.assert(
      fc.property(table, fc.nat(20), (rows, seed) => {
        const made = dressed(rows, seed);
        const again = createSheetsEngine({ clockNow: () => NOW });
        again.load(JSON.parse(JSON.stringify(made.engine.save())) as object);
        expect(JSON.stringify(again.snapshot(BOOK))).toBe(JSON.stringify(made.engine.snapshot(BOOK)));
        expect(JSON.stringify(again.save())).toBe(JSON.stringify(made.engine.save()));
      }),
      { numRuns: 40 },
    );
  });

  test('lines put in and taken out again leave everything as it was', () => {
    fc.assert(
      fc.property(
        table,
        fc.nat(20),
        dimension,
        fc.nat(5),
        fc.integer({ min: 1, max: 3 }),
        (rows, seed, axis, at, count) => {
          const made = dressed(rows, seed);
          const before = seen(made);
          made.run([{ insertDimension: { range: lines(axis, at, at + count) } }]);
          expect(seen(made)).not.toBe(before);
          made.run([{ deleteDimension: { range: lines(axis, at, at + count) } }]);
          expect(seen(made)).toBe(before);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a line moved there and back leaves everything as it was', () => {
    fc.assert(
      fc.property(table, fc.nat(20), dimension, fc.nat(4), fc.nat(4), (rows, seed, axis, from, to) => {
        const made = dressed(rows, seed);
        made.run([{ unmergeCells: { range: { sheetId: 7 } } }]);
        const before = seen(made);
        made.run([
          {
            moveDimension: { source: lines(axis, from, from + 1), destinationIndex: to > from ? to + 1 : to },
          },
        ]);
        made.run([
          {
            moveDimension: { source: lines(axis, to, to + 1), destinationIndex: from > to ? from + 1 : from },
          },
        ]);
        expect(seen(made)).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  test('a failed batch leaves everything as it was', () => {
    fc.assert(
      fc.property(table, table, fc.nat(20), dimension, fc.nat(3), (rows, others, seed, axis, at) => {
        const made = dressed(rows, seed);
        const before = made.state();
        const requests = [
          ...(others.length > 0 ? [put(others)] : []),
          { unmergeCells: { range: { sheetId: 7 } } },
          { deleteDimension: { range: lines(axis, at, at + 1) } },
          { insertDimension: { range: lines(axis, at, at + 2), inheritFromBefore: at > 0 } },
          { sortRange: { range: range(7, 0, 4, 0, 3), sortSpecs: [{ dimensionIndex: 0 }] } },
          { updateCells: { range: range(7, 0, 4, 0, 4), fields: '*' } },
          { deleteSheet: { sheetId: 1234 } },
        ];
        expect(wordsOf(() => made.run(requests))).toContain('No grid with id: 1234');
        expect(made.state()).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  test('what is written is read', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const made = kit();
        if (rows.length > 0) made.run([put(rows)]);
        const expected = rows.map((row) => trimmed(row.map((cell) => cell ?? '')));
        while (expected.length > 0 && expected[expected.length - 1]?.length === 0) expected.pop();
        expect(made.values()).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

function trimmed<T>(row: T[]): T[] {
  const end = row.reduce<number>((last, cell, index) => ((cell as unknown) === '' ? last : index + 1), 0);
  return row.slice(0, end);
}

describe('keeping workbooks', () => {
  test('a saved state is not changed by what comes after', () => {
    const made = kit();
    made.run([put([['a']])]);
    const saved = JSON.stringify(made.engine.save());
    const kept = made.engine.save();
    made.run([put([['b']]), { insertDimension: { range: lines('ROWS', 0, 1) } }]);
    expect(JSON.stringify(kept)).toBe(saved);
  });

  test('a copy and its original go separate ways', () => {
    const made = kit();
    made.run([put([['a']])]);
    made.engine.copyWorkbook(BOOK, 'copy', 'Copy');
    made.run([put([['b']])]);
    expect(made.engine.snapshot('copy', 7).sheets[0]?.rows).toEqual([[{ text: 'a' }]]);
    expect(made.engine.snapshot('copy').title).toBe('Copy');
    made.engine.deleteWorkbook('copy');
    expect(made.engine.hasWorkbook('copy')).toBe(false);
    expect(made.engine.hasWorkbook(BOOK)).toBe(true);
  });

  test('ids are used once, and another version is not loaded', () => {
    const { engine } = kit();
    expect(wordsOf(() => engine.createWorkbook('x', BOOK, OWNER))).toContain('already');
    expect(wordsOf(() => engine.copyWorkbook(BOOK, BOOK, 'x'))).toContain('already');
    expect(wordsOf(() => engine.load({ version: 2, books: [] }))).toContain('version 1');
    expect(engine.hasWorkbook(BOOK)).toBe(true);
  });
});
