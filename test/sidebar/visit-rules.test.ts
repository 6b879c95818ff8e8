import { judgementInput, judgingVisit, STEP_INPUT } from '../support/judgement';
import { remainingWords, stillTrue, valueAt } from '../../sidebar/visit-rules';
import type { VisitInput } from '../../src/hub/monitoring/visit/input';

const step = STEP_INPUT;

test.each([
  [0, ''],
  [4499, ''],
  [4500, '500 characters left'],
  [5000, '0 characters left'],
  [5001, '1 character too many'],
  [60_000, '55,000 characters too many'],
])('after %i of 5,000 characters the notice is %j', (length, words) => {
  expect(remainingWords('x'.repeat(length), 5000)).toBe(words);
});

describe('complaints of the server', () => {
  const before = {
    ...judgingVisit(),
    steps: [step],
    promised: [{ id: 'S7', outcome: 'carried' as const, due: '2026-12-01' }],
  };
  test.each<[string, Partial<VisitInput>]>([
    ['on', { on: '2026-11-20' }],
    ['steps.0.due', { steps: [{ ...step, due: '2026-12-09' }] }],
    ['judgements.PI03.narrative', { judgements: [judgementInput({ narrative: 'More.' })] }],
    ['promised.S7.due', { promised: [{ id: 'S7', outcome: 'carried', due: '2026-12-02' }] }],
  ])('about %s are over when it changes, and only then', (path, change) => {
    const errors = { [path]: 'No.', team: 'Neither.' };
    expect(stillTrue(errors, before, { ...before, ...change })).toEqual({ team: 'Neither.' });
    expect(stillTrue(errors, before, { ...before, academy: 'A02' })).toEqual(errors);
    expect(valueAt(before, path)).not.toBe('null');
  });
});
