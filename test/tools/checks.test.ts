import { inNode } from './in-node';

interface Outcome {
  title: string;
  ok: boolean;
  said: string;
}

const check = (title: string, program: string) => ({ title, words: ['-e', program] });

describe('checks beside the tests', () => {
  test('run one after the other, and one that fails does not hide the next', () => {
    const outcomes = inNode<Outcome[]>('checks.mjs', 'tool.runBeside(input)', [
      check('Types', 'console.log("fine so far")'),
      check('Lint', 'console.log("a.ts"); console.error("no any"); process.exitCode = 1'),
      check('Format', 'process.exitCode = 0'),
    ]);
    expect(outcomes.map(({ title, ok }) => [title, ok])).toEqual([
      ['Types', true],
      ['Lint', false],
      ['Format', true],
    ]);
    expect(outcomes[1]?.said).toMatch(/a\.ts[^]*no any/);
  });
});

/** What is printed at the end, line by line, and what the run fails with. */
const concluded = (outcomes: { title: string; ok: boolean }[], tests: { ok: boolean; totals: string }) =>
  inNode<{ printed: string[]; failed: string }>(
    'run-jest.mjs',
    `(() => {
      const printed = [];
      console.log = (line) => printed.push(line);
      try { tool.conclude(input.outcomes, input.tests); } catch (stop) { return { printed, failed: stop.message }; }
      return { printed, failed: '' };
    })()`,
    { outcomes: outcomes.map((outcome) => ({ ...outcome, took: '2.0 s' })), tests },
  );

describe('the end of npm test', () => {
  const fine = { title: 'Types', ok: true };
  const broken = { title: 'Lint', ok: false };

  test("is the test runner's own count when all is well", () => {
    expect(concluded([fine], { ok: true, totals: '12 passed, 0 failed' })).toEqual({
      printed: ['Types: fine (2.0 s)', '12 passed, 0 failed'],
      failed: '',
    });
  });

  test.each([
    ['a check', [fine, broken], true, 'Failed: Lint.'],
    ['tests', [fine], false, 'Failed: Tests.'],
    ['both', [broken, fine], false, 'Failed: Lint, Tests.'],
  ])('names %s that failed, after everything else', (_, outcomes, ok, says) => {
    const { failed } = concluded(outcomes, { ok, totals: '11 passed, 1 failed' });
    expect(failed).toContain(says);
  });
});
