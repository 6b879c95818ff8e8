import { perhapsDeleted, wronglyRemoved, type Removed } from '../../src/store/rows-hit';

const at = (id: string, row: number, hit: boolean): Removed => ({ id, row, hit });

/**
 * a b X Y Z stood in rows 0 to 4 when they were read; X is to be removed from row 2. What people did meanwhile decides
 * which row the removal took out.
 */
describe('which rows a removal took out in the place of another', () => {
  const before = ['a', 'b', 'X', 'Y', 'Z'];
  test.each<[string, string[], Removed[], string[]]>([
    ['nobody did anything', ['a', 'b', 'Y', 'Z'], [at('X', 2, true)], []],
    ['a row was put in above: b stood in row 2', ['a', '', 'X', 'Y', 'Z'], [at('X', 2, false)], ['b']],
    ['an empty row was put in just above X', ['a', 'b', 'X', 'Y', 'Z'], [at('X', 2, false)], []],
    ['a was deleted: Y stood in row 2, and a stays deleted', ['b', 'X', 'Z'], [at('X', 2, false)], ['Y']],
    ['X itself was deleted: Y stood in row 2', ['a', 'b', 'Z'], [at('X', 2, false)], ['Y']],
    ['Y was deleted: X was hit, and Y stays deleted', ['a', 'b', 'Z'], [at('X', 2, true)], []],
    ['sorted the other way round, X hit all the same', ['Z', 'Y', 'b', 'a'], [at('X', 2, true)], []],
    ['sorted by another column: b stood in row 2', ['X', 'Z', 'a', 'Y'], [at('X', 2, false)], ['b']],
    ['two removals, one astray', ['b', 'X'], [at('Y', 3, true), at('X', 2, false), at('Z', 4, false)], ['a']],
  ])('%s', (_, after, removals, restored) => {
    expect(wronglyRemoved(before, after, removals)).toEqual(restored);
  });
});

/** Z is to be removed from row 4, the last. */
describe('which rows are put back though somebody may have deleted them', () => {
  const before = ['a', 'b', 'X', 'Y', 'Z'];
  const removals = [at('Z', 4, false)];
  test.each<[string, string[], string[], string[]]>([
    // The row below the last one was taken out, which is empty.
    ['a was deleted: nothing stood in row 4', ['b', 'X', 'Y', 'Z'], ['a'], ['a']],
    ['a row was put in above: Y stood in row 4', ['', 'a', 'b', 'X', 'Z'], ['Y'], []],
    ['sorted the other way round: a stood in row 4', ['Z', 'Y', 'X', 'b'], ['a'], []],
    ['nobody did anything', ['a', 'b', 'X', 'Y', 'Z'], [], []],
  ])('%s', (_, after, back, unsure) => {
    expect(wronglyRemoved(before, after, removals)).toEqual(back);
    expect(perhapsDeleted(before, after, removals, back)).toEqual(unsure);
  });
});
