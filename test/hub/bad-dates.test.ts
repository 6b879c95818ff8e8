import { INDICATORS } from '../../src/hub/monitoring/judgement/indicator';
import { calendarOf } from '../../src/hub/trust/calendar/calendar';
import { actionAlarms } from '../../src/hub/monitoring/improvement-plan/finding';
import { lighthousePath } from '../../src/hub/monitoring/lighthouse/path';
import { positionsOf, withJudgement } from '../../src/hub/monitoring/judgement/position';
import { reportsDue } from '../../src/hub/governance/report-calendar';
import { DEFAULT_SETTINGS } from '../../src/hub/trust/setting/read-settings';
import { emptyStanding, standingsOf, withVisit } from '../../src/hub/monitoring/category/standing';
import { academy, action, closure, decision, HALF_TERMS, judgement, positionsOfDigits, visit } from './build';
import { shownCategory, whatIf } from '../../src/hub/monitoring/category/what-if';
import { moderationPace } from '../../src/hub/monitoring/obligation/moderation-pace';
import { monitoringObligation } from '../../src/hub/monitoring/obligation/monitoring';
import { supportObligation } from '../../src/hub/monitoring/obligation/support';

/** Rows typed by hand may hold anything: each idea either says so or leaves it out, and every one comes to an end. */
const BAD = ['', 'soon', '2026-02-30', '24/11/2026'];
const calendar = calendarOf(academy(), HALF_TERMS, []);
const standing = emptyStanding('A01');

describe.each(BAD)('“%s”', (bad) => {
  test('as the day joined: unknown, and said to be so', () => {
    const school = academy({ joinedOn: bad });
    const support = supportObligation(school, undefined, standing, calendar, DEFAULT_SETTINGS, '2026-11-24');
    expect(support).toMatchObject({ status: 'unknown', due: '', overdueBy: 0, done: 0 });
    expect(support.words).toMatch(/^not known: the day it joined/);
    expect(lighthousePath(school, 'aspiring', [], DEFAULT_SETTINGS, '2026-11-24')).toMatchObject({
      onCourse: 'not known',
      by: '',
    });
    expect(lighthousePath(school, 'lighthouse', [], DEFAULT_SETTINGS, '2026-11-24').onCourse).toBe('reached');
  });

  test('as the day joined: a support visit still counts', () => {
    const visited = { ...standing, recent: { ...standing.recent, support: ['2026-11-16'] } };
    const school = academy({ joinedOn: bad });
    // 17-20 = 4, 23-27 = 9, Mon 30 Nov = 10
    expect(supportObligation(school, undefined, visited, calendar, DEFAULT_SETTINGS, '2026-11-24').due).toBe(
      '2026-11-30',
    );
  });

  test('as a visit day that a standing remembers: passed over', () => {
    const recent = { ...standing.recent, support: [bad, '2026-11-16'], monitoring: [bad] };
    const visited = { ...standing, recent };
    expect(
      supportObligation(academy(), undefined, visited, calendar, DEFAULT_SETTINGS, '2026-11-24').due,
    ).toBe('2026-11-30');
    expect(
      monitoringObligation(academy(), 'aspiring', visited, calendar, DEFAULT_SETTINGS, '2026-11-24').done,
    ).toBe(0);
  });

  test('as today: a HubError', () => {
    const badDate = expect.objectContaining({ name: 'HubError', code: 'bad-date' });
    const monitoring = () =>
      monitoringObligation(academy(), 'aspiring', standing, calendar, DEFAULT_SETTINGS, bad);
    const support = () => supportObligation(academy(), undefined, standing, calendar, DEFAULT_SETTINGS, bad);
    const shown = () => shownCategory(academy(), standing, 'aspiring', bad, DEFAULT_SETTINGS);
    const path = () => lighthousePath(academy(), 'aspiring', [], DEFAULT_SETTINGS, bad);
    for (const run of [monitoring, support, shown, path]) expect(run).toThrow(badDate);
  });

  test('as the day of a judgement, a visit or a decision: the row is left out', () => {
    const good = judgement({ id: 'J1', on: '2026-10-05' });
    const wrong = judgement({ id: 'J2', level: 'below', on: bad, recordedAt: '2026-11-01T09:00:00.000Z' });
    const [position] = positionsOf([good]);
    expect(positionsOf([good, wrong])).toEqual([position]);
    expect(withJudgement(position, wrong)).toBe(position);
    expect(withVisit(standing, visit({ on: bad }))).toBe(standing);
    expect(standingsOf([visit({ on: bad })], [decision({ on: bad })], [])).toEqual([standing]);
  });

  test('as an action’s due day: not called overdue', () => {
    expect(actionAlarms([action({ due: bad })], new Map(), '2026-11-24')).toEqual([]);
  });

  test('in half-terms and closures: reports go by the rows that are whole', () => {
    const halfTerms = HALF_TERMS.map((row, index) => (index === 0 ? { ...row, starts: bad } : row));
    const rows = [closure({ starts: bad }), closure({ ends: bad, kind: 'exams' })];
    const due = reportsDue([{ id: 'R1' }], [academy()], halfTerms, rows, DEFAULT_SETTINGS, '2026-12-11');
    expect(new Set(due.map(({ halfTerm }) => halfTerm))).toEqual(new Set([2]));
  });
});

test('without half-terms the pace of moderation is not known', () => {
  const pace = moderationPace({ id: 'P01' }, ['2026-11-10'], [], DEFAULT_SETTINGS, '2026-11-24');
  expect(pace).toMatchObject({ status: 'unknown', done: 0, expectedByNow: 0 });
});

test.each([
  ['an indicator that is none', { PI11: 'expected' }],
  ['a level that is none', { PI01: 'excellent' }],
])('what if refuses %s', (_, changes) => {
  const run = () => whatIf(positionsOfDigits('2222222222'), changes as never, DEFAULT_SETTINGS, INDICATORS);
  expect(run).toThrow(expect.objectContaining({ code: 'bad-what-if' }));
});
