import { addMonths, weekday } from '../../src/hub/time/date';
import {
  areasFor,
  FRAMEWORK_2019,
  frameworkOn,
  readCrosswalk,
  REPORT_CARD,
} from '../../src/hub/monitoring/ofsted/crosswalk';
import { isStepOverdue, planWords, withExpecting } from '../../src/hub/monitoring/ofsted/plan';
import { inspectionWindow } from '../../src/hub/monitoring/ofsted/window';
import { INDICATOR_IDS } from '../../src/hub/monitoring/judgement/indicator';
import { readSettings } from '../../src/hub/trust/setting/read-settings';
import { DEFAULT_SETTINGS } from '../../src/hub/trust/setting/read-settings';

const TODAY = '2026-11-24';
const weekdays = { isSchoolDay: (day: string) => weekday(day) < 6 };

describe('when an inspection may come: four years after the last, six months either side', () => {
  test.each([
    // Last inspected, state, opens, closes, next Monday on or after Tuesday 24 November 2026.
    ['', 'unknown', '', '', ''],
    ['2026-03-14', 'before', '2029-09-14', '2030-09-14', ''],
    ['2023-05-24', 'open', '2026-11-24', '2027-11-24', '2026-11-30'],
    ['2023-05-25', 'before', '2026-11-25', '2027-11-25', ''],
    ['2022-05-24', 'open', '2025-11-24', '2026-11-24', '2026-11-30'],
    ['2022-05-23', 'past', '2025-11-23', '2026-11-23', '2026-11-30'],
  ])('last %s: %s', (last, state, opens, closes, nextNotice) => {
    const window = inspectionWindow(last, weekdays, DEFAULT_SETTINGS, TODAY);
    expect(window).toMatchObject({ state, opens, closes, nextNotice });
    if (state === 'unknown') expect(window.words).toContain('No estimate');
  });

  test('notice skips a Monday without school, and is not known beyond the half-terms', () => {
    const shut = { isSchoolDay: (day: string) => weekday(day) < 6 && day !== '2026-11-30' };
    const never = { isSchoolDay: () => false };
    const on = (calendar: typeof shut): string =>
      inspectionWindow('2022-11-01', calendar, DEFAULT_SETTINGS, TODAY).nextNotice;
    expect(on(shut)).toBe('2026-12-07');
    expect(on(never)).toBe('');
  });

  test('years, months and the weekday are the trust’s', () => {
    const own = { ofstedYears: 5, ofstedMonthsAround: 0, ofstedNoticeWeekday: 3 };
    expect(inspectionWindow('2021-11-24', weekdays, own, TODAY)).toMatchObject({
      state: 'open',
      opens: TODAY,
      closes: TODAY,
      nextNotice: '2026-11-25',
    });
  });
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -13, '2024-12-15'],
  ['2026-12-31', 12, '2027-12-31'],
])('%s and %d months: %s', (day, months, wanted) => expect(addMonths(day, months)).toBe(wanted));

describe('the crosswalk', () => {
  test('names only indicators that there are, every indicator at least once, and two frameworks apart', () => {
    for (const { areas } of [REPORT_CARD, FRAMEWORK_2019]) {
      const named = areas.flatMap(({ indicators }) => indicators);
      expect(new Set(named)).toEqual(new Set(INDICATOR_IDS));
    }
    expect(frameworkOn('2025-11-09')).toBe(FRAMEWORK_2019);
    expect(frameworkOn('2025-11-10')).toBe(REPORT_CARD);
  });

  test('early years where children are young, a sixth form where they are not; both where all are', () => {
    const ids = (phase: 'primary' | 'secondary' | 'special' | 'all-through'): string[] =>
      areasFor(phase, '')
        .map(({ id }) => id)
        .slice(7);
    expect(ids('primary')).toEqual(['early-years']);
    expect(ids('secondary')).toEqual(['sixth-form']);
    expect(ids('special')).toEqual([]);
    expect(ids('all-through')).toEqual(['early-years', 'sixth-form']);
  });

  test('the trust’s own reading replaces an area; one that cannot be read is reported, not guessed', () => {
    const own = areasFor('primary', 'inclusion=PI01 PI02; safeguarding=PI10');
    expect(own.find(({ id }) => id === 'inclusion')?.indicators).toEqual(['PI01', 'PI02']);
    expect(own.find(({ id }) => id === 'safeguarding')?.indicators).toEqual(['PI10']);
    expect(own.find(({ id }) => id === 'achievement')?.indicators).toEqual(['PI01']);
    for (const bad of ['nothing', 'unknown=PI01', 'inclusion=PI11', 'inclusion=PI01; inclusion=PI02'])
      expect(readCrosswalk(bad)).toBeUndefined();
    const rows = [{ id: 'ofstedCrosswalk', value: 'inclusion=PI11', help: '' }];
    expect(readSettings(rows).problems).toMatchObject([{ key: 'ofstedCrosswalk' }]);
    expect(readSettings([{ id: 'visitNotes', value: 'No', help: '' }]).settings.visitNotes).toBe('no');
  });
});

describe('the plan', () => {
  const step = (status: 'to do' | 'done' | 'dropped', due: string) => ({ status, due });
  test('dropped steps do not count; a step is overdue the day after it was due', () => {
    expect(planWords([], TODAY)).toBe('');
    expect(planWords([step('dropped', '2026-01-01')], TODAY)).toBe('');
    expect(planWords([step('done', '2026-01-01'), step('to do', TODAY)], TODAY)).toBe('1 of 2 steps done');
    expect(planWords([step('to do', '2026-11-23')], TODAY)).toBe('0 of 1 step done, 1 overdue');
    expect(isStepOverdue(step('done', '2026-01-01'), TODAY)).toBe(false);
  });

  test('what was said in the hub counts before the register, either way', () => {
    const academies = [
      { id: 'A1', expectingOfsted: false },
      { id: 'A2', expectingOfsted: true },
      { id: 'A3', expectingOfsted: true },
    ];
    const said = (id: string, expecting: boolean) => ({ id, expecting, on: TODAY, by: 'P1' });
    const known = withExpecting(academies, [said('A1', true), said('A2', false)]);
    expect(known.map(({ expectingOfsted }) => expectingOfsted)).toEqual([true, false, true]);
  });
});
