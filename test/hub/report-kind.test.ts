import { reportPeriod } from '../../src/hub/governance/report-kind';
import { HALF_TERMS } from './build';

const periodOf = (kind: 'regional-progress' | 'monitoring-unit', number: number) =>
  reportPeriod(kind, { year: '2026-27', number }, HALF_TERMS);

test('a half-termly report speaks of its half-term', () => {
  expect(periodOf('regional-progress', 2)).toMatchObject({ numbers: [2], words: 'Autumn 2 2026-27' });
});

test('a termly report speaks of the whole term, from the first day of its first half-term', () => {
  const [first, second] = HALF_TERMS.filter(
    ({ calendar, year }) => calendar === 'trust' && year === '2026-27',
  );
  expect(periodOf('monitoring-unit', 2)).toEqual({
    year: '2026-27',
    numbers: [1, 2],
    words: 'Autumn term 2026-27',
    starts: first?.starts,
    ends: second?.ends,
  });
});

test('a half-term that is not entered has no period', () => {
  expect(reportPeriod('regional-progress', { year: '2030-31', number: 1 }, HALF_TERMS)).toBeUndefined();
});
