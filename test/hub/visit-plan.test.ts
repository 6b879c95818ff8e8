import { calendarOf } from '../../src/hub/trust/calendar/calendar';
import { plannable, proposeVisits } from '../../src/hub/monitoring/obligation/visit-plan';
import { plannedVisitIn } from '../../src/hub/monitoring/visit/planned';
import { calendarFile } from '../../src/views/week/calendar-file';
import { largeTrust } from '../../bench/obligations/trust';
import { closure } from './build';
import type { ObligationModel } from '../../src/hub/monitoring/obligation/of-trust';

const KEY = '2026-27-3';
/** Twenty academies in two regions, sixty people; Spring 1 runs from 4 January to 12 February 2027: six weeks. */
const trust = (part: Partial<ObligationModel> = {}): ObligationModel => ({ ...largeTrust(20, 60), ...part });

const closures = [
  closure({ calendar: 'trust', kind: 'exams', starts: '2027-01-11', ends: '2027-01-22' }),
  closure({ id: 'C2', calendar: 'trust', kind: 'inset', starts: '2027-01-04', ends: '2027-01-04' }),
];

const twice = (keys: string[]): string[] => keys.filter((key, at) => keys.indexOf(key) !== at);

describe('a calendar of proposed visits', () => {
  const model = trust({ closures });
  const plan = proposeVisits(model, KEY);
  const calendars = new Map(
    model.academies.map((one) => [one.id, calendarOf(one, model.halfTerms, closures)]),
  );
  const borne = plan.visits.filter(({ kind }) => kind !== 'support');

  test('is for the half-term after this one', () => {
    expect(plannable(model)).toEqual({ now: '2026-27-2', next: KEY });
  });

  test('nobody is twice on one day, and no academy', () => {
    expect(
      twice(plan.visits.flatMap(({ lead, team, on }) => [lead, ...team].map((one) => `${one} ${on}`))),
    ).toEqual([]);
    expect(twice(plan.visits.map(({ academy, on }) => `${academy} ${on}`))).toEqual([]);
  });

  test('every day is a school day of the academy, and none in exams where somebody is monitored', () => {
    expect(plan.visits.filter(({ academy, on }) => calendars.get(academy)?.isSchoolDay(on) !== true)).toEqual(
      [],
    );
    expect(borne.filter(({ academy, on }) => calendars.get(academy)?.mayBeMonitored(on) !== true)).toEqual(
      [],
    );
    expect(borne.length).toBeGreaterThan(20);
  });

  test('support visits keep their gap where the lead’s days allow it, and where not it is said', () => {
    // Ten academies a lead: every 20 school days is one visit every other day, every 10 is one each day.
    const settings = { ...model.settings, supportGapSchoolDays: 20 };
    const roomy = proposeVisits({ ...model, settings }, KEY).visits.filter(({ kind }) => kind === 'support');
    for (const { id } of model.academies) {
      const days = roomy.filter(({ academy }) => academy === id).map(({ on }) => on);
      expect(days.length).toBeGreaterThanOrEqual(1);
      days.slice(1).forEach((day, at) => {
        expect(calendars.get(id)?.schoolDaysAfter(days[at] ?? '', day)).toBeLessThanOrEqual(20);
      });
    }
    expect(plan.visits.some(({ because }) => because.includes('later than due'))).toBe(true);
  });

  test('each academy gets its monitoring, or it is said why not', () => {
    const owed = (id: string) => (list: { academy: string; kind: string }[]) =>
      list.filter(({ academy, kind }) => academy === id && ['monitoring', 'light-touch'].includes(kind))
        .length;
    for (const { id } of model.academies) expect(owed(id)(plan.visits) + owed(id)(plan.unplaced)).toBe(1);
  });

  test('nobody goes along to their own academy, and those go along who have taken part least', () => {
    const people = new Map(model.people.map((one) => [one.id, one]));
    expect(
      plan.visits.filter(({ academy, team }) => team.some((one) => people.get(one)?.academy === academy)),
    ).toEqual([]);
    // By the end of the third half-term ceil(2 x 3 / 6) = 1: who has taken part already is left in peace.
    const done = new Map(model.participations.map((one) => [one.person, one.monitoring]));
    expect(plan.visits.flatMap(({ team }) => team).filter((one) => (done.get(one) ?? 0) >= 1)).toEqual([]);
  });

  test('same rows, same plan, whatever their order', () => {
    const shuffled = trust({
      closures,
      people: [...model.people].reverse(),
      academies: [...model.academies].reverse(),
    });
    expect(proposeVisits(shuffled, KEY)).toEqual(plan);
  });
});

test('no academy is proposed more than it can bear, and what cannot be is named', () => {
  const model = trust();
  const settings = { ...model.settings, monitoringPersonDaysPerHalfTerm: 1 };
  const plan = proposeVisits({ ...model, settings }, KEY);
  const days = new Map<string, number>();
  for (const { academy, kind, team } of plan.visits) {
    if (kind !== 'support') days.set(academy, (days.get(academy) ?? 0) + 1 + team.length);
  }
  expect([...days.values()].filter((count) => count > 1)).toEqual([]);
  expect(plan.unplaced.map(({ reason }) => reason)).toContain(
    'the academy would have more to bear than is set',
  );
});

test('a half-term that nobody entered has no plan', () => {
  expect(proposeVisits(trust(), '2030-31-1')).toEqual({ key: '', name: '', visits: [], unplaced: [] });
});

test('the calendar file: whole days, folded lines, marks escaped, and the line by which the hub knows a visit', () => {
  const names = {
    academy: () => 'St Æthel’s, Upper; Lower — a school with a very long name indeed, in the vale',
    person: (id: string) => id,
  };
  const visit = {
    id: 'A01:support:2027-02-28',
    academy: 'A01',
    kind: 'support' as const,
    on: '2027-02-28',
    lead: 'P1',
    team: [],
    because: 'due',
  };
  const file = calendarFile([visit], names, '2026-11-24T09:00:00.000Z');
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  const lines = file.split('\r\n');
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const whole = file.replace(/\r\n /g, '').split('\r\n');
  expect(whole).toEqual(
    expect.arrayContaining([
      'DTSTAMP:20261124T090000Z',
      'DTSTART;VALUE=DATE:20270228',
      'DTEND;VALUE=DATE:20270301',
    ]),
  );
  expect(whole.find((line) => line.startsWith('SUMMARY'))).toContain('St Æthel’s\\, Upper\\; Lower');
  const description = whole.find((line) => line.startsWith('DESCRIPTION'))?.replace(/\\n/g, '\n') ?? '';
  expect(plannedVisitIn(description)).toEqual({ academy: 'A01', kind: 'support' });
});
