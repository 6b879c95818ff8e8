import { newId } from '../../sidebar/ids';
import { scriptIds } from '../../src/google/ids';
import { isMadeId, madeAt, makeId } from '../../src/hub/id';

const zeros = (count: number) => new Uint8Array(count);

describe('ids made by form and script', () => {
  test('are of the form that the hub accepts', () => {
    expect(isMadeId(newId())).toBe(true);
    expect(isMadeId(scriptIds().next())).toBe(true);
  });

  test('tell when they were made: 10 symbols of time, then 16 by chance', () => {
    const at = Date.UTC(2026, 10, 24, 10, 42);
    const id = makeId(at, zeros);
    expect(madeAt(id)).toBe(at);
    expect(id.slice(10)).toBe('0'.repeat(16));
  });

  test('sort by when they were made, even across a digit that runs over', () => {
    // 31 is the last symbol of one place, 32 carries into the next; so does 32^9.
    const times = [0, 31, 32, 1023, 1024, 32 ** 9 - 1, 32 ** 9];
    const made = times.map((time) => makeId(time, zeros));
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(times.length);
  });

  test('use every symbol: a byte stands for its last five bits', () => {
    const bytes = (count: number) => Uint8Array.from({ length: count }, (_, index) => index * 16 + 15);
    // 15 -> F, 31 -> Z, 47 -> F (47 = 32 + 15), 63 -> Z …
    expect(makeId(0, bytes).slice(10)).toBe('FZ'.repeat(8));
  });

  test('never meet: a thousand made in the same millisecond differ', () => {
    expect(new Set(Array.from({ length: 1000 }, newId)).size).toBe(1000);
    expect(new Set(Array.from({ length: 1000 }, scriptIds().next)).size).toBe(1000);
  });
});
