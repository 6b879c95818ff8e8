import { halfTermLabel } from '../../src/hub/trust/calendar/calendar';
import { lighthousePlan } from '../../src/hub/monitoring/lighthouse/plan';
import type { PathPoint } from '../../src/hub/monitoring/lighthouse/point';
import type { CategoryCount } from '../../src/hub/health/run';
import { againstPlanWords } from '../../src/views/paths/plan-rows';
import { pathsView } from '../../src/views/paths/paths';
import { sample } from './sample';

const count = (year: string, halfTerm: number, lighthouse: number): CategoryCount => ({
  ...{ id: `${year}-${halfTerm}`, year, halfTerm, asAt: '2026-07-21', lighthouse },
  ...{ aspiring: 0, emerging: 0, unplaced: 0, planned: 0, onCourse: 0, behind: 0, notKnown: 0, label: '' },
});
const point = (
  academy: string,
  year: string,
  halfTerm: number,
  category: PathPoint['category'],
): PathPoint => ({
  ...{ id: `${academy}:${year}-${halfTerm}`, academy, year, halfTerm, asAt: '2026-07-21', category },
  ...{ atExpected: 10, course: 'reached' },
});

/** What the row of a year says: planned, counted, and the one against the other. */
function yearOf(year: string, categoryCounts: CategoryCount[], points: PathPoint[]): unknown[] {
  const plan = lighthousePlan({ lighthousePlan: '2024-25: 1, 2025-26: 5, 2026-27: 6' });
  const { rows } = pathsView({ ...sample(), categoryCounts, points, plan, loopTimes: [] });
  return (rows.find(({ key }) => key === `plan:${year}`)?.cells ?? []).slice(1).map(({ value }) => value);
}

test.each<[number | undefined, number, boolean, string]>([
  [3, 5, true, '2 short'],
  [3, 5, false, '2 to go'],
  [5, 5, true, 'as planned'],
  [6, 5, false, '1 more than planned'],
  [undefined, 5, true, ''],
  [3, 0, true, ''],
])('%s reached of %s, over: %s', (reached, planned, over, words) => {
  expect(againstPlanWords(reached, planned, over)).toBe(words);
});

test('a year that is over is short of its plan, the one that runs has some to go', () => {
  const counts = [count('2025-26', 6, 3), count('2026-27', 1, 4)];
  expect(yearOf('2025-26', counts, [])).toEqual([5, 3, '2 short']);
  expect(yearOf('2026-27', counts, [])).toEqual([6, 4, '2 to go']);
});

test('a year that was never counted is read off the paths, by its last half-term; a count of that one goes before', () => {
  const points = [
    point('A01', '2024-25', 5, 'aspiring'),
    point('A01', '2024-25', 6, 'lighthouse'),
    point('A02', '2024-25', 5, 'lighthouse'),
    point('A02', '2024-25', 6, 'lighthouse'),
  ];
  expect(yearOf('2024-25', [], points)).toEqual([1, 2, '1 more than planned']);
  expect(yearOf('2024-25', [count('2024-25', 5, 9)], points)).toEqual([1, 2, '1 more than planned']);
  expect(yearOf('2024-25', [count('2024-25', 6, 1)], points)).toEqual([1, 1, 'as planned']);
  expect(yearOf('2024-25', [], [])).toEqual([1, 'not counted', '']);
  expect(yearOf('2023-24', [], [point('A01', '2023-24', 6, 'lighthouse')])).toEqual(['no plan', 1, '']);
});

test.each([
  ['2026-27', 1, 'Aut 1 26'],
  ['2026-27', 2, 'Aut 2 26'],
  ['2026-27', 3, 'Spr 1 27'],
  ['2026-27', 4, 'Spr 2 27'],
  ['2026-27', 5, 'Sum 1 27'],
  ['1999-00', 6, 'Sum 2 00'],
])('half-term %s %i is called %s where room is short', (year, number, label) => {
  expect(halfTermLabel(year, number)).toBe(label);
});
