import { calendarOf } from '../../src/hub/trust/calendar/calendar';
import type { Load } from '../../src/hub/monitoring/obligation/load';
import { DEFAULT_SETTINGS } from '../../src/hub/trust/setting/read-settings';
import { emptyStanding, type Standing } from '../../src/hub/monitoring/category/standing';
import type { Person } from '../../src/hub/trust/person';
import type { VisitKind } from '../../src/hub/monitoring/visit/visit';
import { withDiagnosing } from '../../src/hub/monitoring/category/diagnosis';
import { academy, HALF_TERMS, TEN } from './build';
import { diagnosisObligation } from '../../src/hub/monitoring/obligation/diagnosis';
import { loadObligation } from '../../src/hub/monitoring/obligation/load-guard';
import { ofstedObligation } from '../../src/hub/monitoring/obligation/ofsted';
import { personObligations } from '../../src/hub/monitoring/obligation/of-person';

const calendar = calendarOf(academy(), HALF_TERMS, []);
const standing = (recent: Partial<Record<VisitKind, string[]>>): Standing => {
  const empty = emptyStanding('A01');
  return { ...empty, recent: { ...empty.recent, ...recent } };
};

describe('an academy that expects Ofsted: a preparation visit every 20 school days', () => {
  const ask = (today: string, visits: string[], expectingOfsted = true) =>
    ofstedObligation(
      academy({ expectingOfsted }),
      standing({ 'ofsted-preparation': visits }),
      calendar,
      DEFAULT_SETTINGS,
      today,
    );

  // Mon 2 Nov: 3-6 = 4, then 5 a week: 27 Nov = 19, Mon 30 Nov = 20.
  test.each([
    ['2026-11-25', 'on track', 0, '26, 27, 30 Nov = 3 to go'],
    ['2026-11-26', 'due', 0, '27, 30 Nov = 2 to go'],
    ['2026-12-01', 'overdue', 1, '1 Dec'],
    ['2026-12-04', 'overdue', 4, '1-4 Dec'],
  ])('on %s: %s, by %i (%s)', (today, status, overdueBy) => {
    expect(ask(today, ['2026-11-02'])).toMatchObject({ due: '2026-11-30', status, overdueBy, who: 'mad' });
  });

  test('before the first of the school year it is due now; one of last year is no preparation for this', () => {
    expect(ask('2026-11-25', ['2026-07-02'])).toMatchObject({
      due: '',
      status: 'due',
      overdueBy: 0,
      done: 0,
    });
  });

  test('an academy that expects none has none', () => {
    expect(ask('2026-11-25', [], false)).toBeUndefined();
  });
});

describe('a full diagnosis once a school year, by the end of the fifth half-term', () => {
  const judgedOn = (on: string, indicators = TEN) => indicators.map((indicator) => ({ indicator, on }));
  const ask = (today: string, judged: { indicator: string; on: string }[], joinedOn = '2020-09-01') =>
    diagnosisObligation(
      academy({ joinedOn }),
      { diagnosed: withDiagnosing('', judged) },
      calendar,
      DEFAULT_SETTINGS,
      today,
    );

  // Summer 1 ends Fri 28 May 2027. Back from it: 24-28 May = 5, 17-21 = 10, 10-14 = 15, 3-7 = 20, so 30 Apr has 20 to go.
  test.each([
    ['2027-04-29', 'on track', 0],
    ['2027-04-30', 'due', 0],
    ['2027-05-28', 'due', 0],
    // The half-term holiday counts no school day; Mon 7 June is the first after it.
    ['2027-06-01', 'overdue', 0],
    ['2027-06-08', 'overdue', 2],
  ])('on %s without one: %s, by %i', (today, status, overdueBy) => {
    expect(ask(today, judgedOn('2026-07-01'))).toMatchObject({
      due: '2027-05-28',
      status,
      overdueBy,
      done: 0,
    });
  });

  test('one of this school year is enough, one on a day to come is not', () => {
    expect(ask('2027-06-08', judgedOn('2026-09-15'))).toMatchObject({ status: 'on track', done: 1 });
    expect(ask('2027-06-08', judgedOn('2027-06-09'))).toMatchObject({ status: 'overdue', done: 0 });
  });

  test('one indicator is no full diagnosis: it is begun, and open; the other nine at a later visit complete it', () => {
    const first = judgedOn('2026-10-06', ['PI01']);
    expect(ask('2027-04-30', first)).toMatchObject({
      status: 'due',
      done: 0,
      words: 'begun, 1 of 10 judged, by 28 May 2027',
    });
    expect(ask('2027-06-08', first)).toMatchObject({
      status: 'overdue',
      done: 0,
      words: 'begun, 1 of 10 judged, 2 school days overdue, was due 28 May 2027',
    });
    const rest = judgedOn('2027-01-12', TEN.slice(1));
    expect(ask('2027-06-08', [...first, ...rest])).toMatchObject({
      status: 'on track',
      done: 1,
      words: 'done on 12 Jan 2027',
    });
    // Last year's nine do not count towards this year's ten.
    expect(ask('2027-06-08', [...first, ...judgedOn('2026-07-01', TEN.slice(1))])).toMatchObject({ done: 0 });
  });

  test('who joined after the day owes none; without half-terms it is not known', () => {
    expect(ask('2027-06-08', [], '2027-06-01')).toMatchObject({ status: 'on track', owed: 0 });
    const none = diagnosisObligation(
      academy({ calendar: 'nowhere' }),
      standing({}),
      calendarOf(academy({ calendar: 'nowhere' }), HALF_TERMS, []),
      DEFAULT_SETTINGS,
      '2026-11-24',
    );
    expect(none).toMatchObject({ status: 'unknown', due: '' });
  });
});

const person = (role: Person['role'], part: Partial<Person> = {}) => ({
  ...{ id: 'P7', role, region: '', unit: '' as const, active: true },
  ...{ alsoRoles: [], teams: [] },
  ...part,
});

const done = (monitoring: number, moderation = 0, daysOut: string[] = []) => ({
  monitoring,
  moderation,
  daysOut,
});

const owed = (who: ReturnType<typeof person>, made: ReturnType<typeof done> | undefined, today: string) =>
  personObligations(who, made, calendar, DEFAULT_SETTINGS, today);

describe('two monitoring visits a year for Principals, regional leads and central staff', () => {
  // Six half-terms: floor(2 x past / 6) by now. Past: 1 in November -> 0, 3 in late February -> 1, 6 in August -> 2.
  test.each([
    ['2026-11-24', 0, 'on track', 0, 'at this pace 0 of 2'],
    ['2027-02-23', 0, 'due', 1, 'at this pace 0 of 2'],
    // 1 made in 3 of 6 half-terms: 2 by the end.
    ['2027-02-23', 1, 'on track', 1, 'at this pace 2 of 2'],
    ['2027-07-20', 1, 'on track', 1, 'at this pace 1 of 2'],
    ['2027-07-22', 1, 'overdue', 2, 'at this pace 1 of 2'],
    ['2027-07-22', 2, 'on track', 2, 'at this pace 2 of 2'],
    ['2026-10-01', 1, 'on track', 0, 'too early to say'],
    // 1 made in 1 of 6 half-terms would be 6; no more than the number is owed.
    ['2026-11-24', 1, 'on track', 0, 'at this pace 2 of 2'],
    ['2026-11-24', 5, 'on track', 0, 'at this pace 2 of 2'],
  ])('on %s with %i: %s, %i expected by now, %s', (today, made, status, expectedByNow, forecast) => {
    const [one] = owed(person('principal'), done(made), today);
    expect(one).toMatchObject({ kind: 'participation', due: '2027-07-21', status, expectedByNow, owed: 2 });
    expect(one?.forecast).toContain(forecast);
  });

  test('what goes beyond the number is told apart', () => {
    const [one] = owed(person('principal'), done(5), '2026-11-24');
    expect(one?.words).toBe('2 of 2, 3 more this year');
  });

  test.each<[Person['role'], string[]]>([
    ['principal', ['participation']],
    ['central-staff', ['participation']],
    ['regional-ceo', ['participation', 'moderation']],
    ['sle', ['specialist-days']],
    ['md', []],
    ['clerk', []],
  ])('a %s owes %j', (role, kinds) => {
    const region = role === 'regional-ceo' ? 'R1' : '';
    expect(owed(person(role, { region }), undefined, '2026-11-24').map(({ kind }) => kind)).toEqual(kinds);
  });

  test('who has left owes nothing', () => {
    expect(owed(person('principal', { active: false }), done(0), '2026-11-24')).toEqual([]);
  });
});

test('three moderation visits a year: floor(3 x 3 / 6) = 1 is expected after three half-terms', () => {
  const [, one] = owed(person('regional-ceo', { region: 'R1' }), done(2, 0), '2027-02-23');
  expect(one).toMatchObject({ kind: 'moderation', owed: 3, done: 0, expectedByNow: 1, status: 'due' });
});

describe('a specialist is out of their academy one day a week at most', () => {
  // Mon 23 to Fri 27 November is this week, 16 to 20 the week before.
  test.each<[string[], string, number, RegExp]>([
    [[], 'on track', 0, /0 of at most 1 day/],
    [['2026-11-23'], 'on track', 1, /1 of at most 1 day/],
    [['2026-11-24', '2026-11-23'], 'over', 2, /2 of at most 1 day/],
    [['2026-11-17', '2026-11-16'], 'on track', 0, /2 days in the week before/],
    [['2026-11-26'], 'on track', 0, /0 of/],
  ])('%j: %s', (days, status, made, words) => {
    const [one] = owed(person('sle'), done(0, 0, days), '2026-11-24');
    expect(one).toMatchObject({ kind: 'specialist-days', status, done: made, owed: 1 });
    expect(one?.words).toMatch(words);
  });
});

describe('no academy is monitored more than it can bear: 12 person-days a half-term', () => {
  const ask = (load: Partial<Load> | undefined, today = '2026-11-24') => {
    const none = { id: 'A01:2026-27-2', academy: 'A01', year: '2026-27', halfTerm: 2, visits: 3, spared: 0 };
    const row = load ? { ...none, personDays: 0, ...load } : undefined;
    return loadObligation(
      academy(),
      (id) => (id === row?.id ? row : undefined),
      calendar,
      DEFAULT_SETTINGS,
      today,
    );
  };

  test.each<[string, Partial<Load> | undefined, string, number]>([
    ['nobody came', undefined, 'on track', 0],
    ['12 of 12', { personDays: 12 }, 'on track', 12],
    ['13 of 12', { personDays: 13 }, 'over', 13],
    ['3, one of them on a day of exams', { personDays: 3, spared: 1 }, 'over', 3],
  ])('%s', (_, load, status, made) => {
    expect(ask(load)).toMatchObject({ status, done: made, owed: 12, who: 'mad' });
  });

  test('what another half-term bore does not count; before the first half-term nothing is known', () => {
    expect(ask({ personDays: 13 }, '2027-01-11')).toMatchObject({ status: 'on track', done: 0 });
    expect(ask(undefined, '2026-08-31')).toMatchObject({ status: 'unknown' });
  });
});
