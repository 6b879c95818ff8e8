import { calendarOf } from '../../src/hub/trust/calendar/calendar';
import { lighthousePath } from '../../src/hub/monitoring/lighthouse/path';
import { positionsOf } from '../../src/hub/monitoring/judgement/position';
import { DEFAULT_SETTINGS } from '../../src/hub/trust/setting/read-settings';
import { emptyStanding } from '../../src/hub/monitoring/category/standing';
import type { Level } from '../../src/hub/monitoring/judgement/indicator';
import { academy, HALF_TERMS, judgement, positionsOfDigits } from './build';
import { monitoringObligation } from '../../src/hub/monitoring/obligation/monitoring';

const TODAY = '2026-11-24';

/** All ten judged on `first` as the digits say, then what came later; the academy has until September 2031. */
const course = (first: string, digits: string, later: [string, Level, string][]): string => {
  const start = positionsOfDigits(digits).map((one) =>
    judgement({ ...one, id: `L${one.indicator}`, on: first }),
  );
  const after = later.map(([indicator, level, on], index) =>
    judgement({ id: `J${index}`, indicator, level, on }),
  );
  const positions = positionsOf([...start, ...after]);
  return lighthousePath({ joinedOn: '2026-09-01' }, 'aspiring', positions, DEFAULT_SETTINGS, TODAY).onCourse;
};

describe('the pace towards Lighthouse is that of the last twelve months (docs/rulebook.md §5)', () => {
  test.each<[string, string, string, [string, Level, string][], string]>([
    // 25 Sept to 24 Nov: 5 + 31 + 24 = 60 days
    [
      'a trend of 60 days tells',
      '2026-09-25',
      '0222222222',
      [['PI01', 'working-towards', TODAY]],
      'on course',
    ],
    ['one of 59 does not', '2026-09-26', '0222222222', [['PI01', 'working-towards', TODAY]], 'not known'],
    // The one level was gained in 2024, more than a year ago: 0 since, 1 wanting.
    [
      'what was gained before them does not count',
      '2024-01-10',
      '0222222222',
      [
        ['PI01', 'working-towards', '2024-06-10'],
        ['PI01', 'working-towards', '2026-10-05'],
      ],
      'behind',
    ],
    // PI02 from expected to strength: no step towards all at expected; PI01 stands still.
    [
      'a strength is no gain towards expected',
      '2026-01-12',
      '1222222222',
      [['PI02', 'strength', '2026-10-05']],
      'behind',
    ],
    // +1 and -1 in the year = 0
    [
      'a loss is set against a gain',
      '2026-01-12',
      '0222222222',
      [
        ['PI01', 'working-towards', '2026-10-05'],
        ['PI02', 'working-towards', '2026-10-05'],
      ],
      'behind',
    ],
  ])('%s', (_, first, digits, later, expected) => {
    expect(course(first, digits, later)).toBe(expected);
  });
});

test('a monitoring visit on a day to come is not made yet', () => {
  const empty = emptyStanding('A01');
  const standing = { ...empty, recent: { ...empty.recent, monitoring: ['2026-12-01', '2026-10-06'] } };
  const calendar = calendarOf(academy(), HALF_TERMS, []);
  const owed = (today: string) =>
    monitoringObligation(academy(), 'aspiring', standing, calendar, DEFAULT_SETTINGS, today).done;
  expect(owed('2026-11-30')).toBe(0);
  expect(owed('2026-12-01')).toBe(1);
});
