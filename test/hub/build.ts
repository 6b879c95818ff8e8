import type { Academy } from '../../src/hub/trust/academy';
import type { Action } from '../../src/hub/monitoring/improvement-plan/action';
import type { Closure, HalfTerm } from '../../src/hub/trust/calendar/calendar';
import type { Decision } from '../../src/hub/monitoring/category/decision';
import type { Level } from '../../src/hub/monitoring/judgement/indicator';
import type { Judgement } from '../../src/hub/monitoring/judgement/judgement';
import type { Visit } from '../../src/hub/monitoring/visit/visit';

/** The ten, spelt out so that a slip in the product's own list is noticed. */
export const TEN = ['PI01', 'PI02', 'PI03', 'PI04', 'PI05', 'PI06', 'PI07', 'PI08', 'PI09', 'PI10'];

/** Digits of docs/rulebook.md §4. */
export const LEVEL_OF: Record<string, Level> = {
  '0': 'below',
  '1': 'working-towards',
  '2': 'expected',
  '3': 'strength',
};

export const academy = (parts: Partial<Academy> = {}): Academy => ({
  id: 'A01',
  name: 'Ashdown Academy',
  region: 'R1',
  phase: 'secondary',
  urn: '012345',
  calendar: 'trust',
  joinedOn: '2020-09-01',
  leftOn: '',
  principal: 'P10',
  lastInspectedOn: '',
  expectingOfsted: false,
  legacyStage: '',
  ...parts,
});

export const judgement = (parts: Partial<Judgement> = {}): Judgement => {
  const on = parts.on ?? '2026-10-05';
  return {
    id: 'J1',
    academy: 'A01',
    indicator: 'PI01',
    level: 'expected',
    stage: 'monitored',
    narrative: 'Seen in lessons and in books.',
    share: '',
    links: [],
    rubricVersion: 1,
    visit: 'V1',
    by: 'P01',
    supersedes: '',
    reason: '',
    recordedAt: `${on}T16:00:00.000Z`,
    ...parts,
    on,
  };
};

export const visit = (parts: Partial<Visit> = {}): Visit => {
  const on = parts.on ?? '2026-10-05';
  return {
    id: 'V1',
    academy: 'A01',
    kind: 'monitoring',
    lead: 'P01',
    team: '',
    observers: [],
    focus: [],
    summary: 'A day in lessons.',
    evidence: '',
    links: [],
    judgements: 0,
    supersedes: '',
    reason: '',
    recordedAt: `${on}T16:00:00.000Z`,
    carried: [],
    withdrawn: '',
    ...parts,
    on,
  };
};

export const decision = (parts: Partial<Decision> = {}): Decision => ({
  id: 'D1',
  academy: 'A01',
  year: '2025-26',
  computed: 'aspiring',
  decided: 'aspiring',
  reason: '',
  by: 'P00',
  on: '2026-07-08',
  positions: '',
  supersedes: '',
  recordedAt: '2026-07-08T12:00:00.000Z',
  ...parts,
});

export const action = (parts: Partial<Action> = {}): Action => ({
  id: 'X1',
  academy: 'A01',
  indicator: 'PI01',
  horizon: 'short-term',
  finding: 'J1',
  objective: 'Close the gap in reading.',
  owner: 'Ms Vale',
  due: '2026-12-18',
  success: 'Reading ages at or above age.',
  status: 'open',
  progress: '',
  completedOn: '',
  plannedOn: '',
  notedOn: '',
  retest: '',
  ...parts,
});

/** `0122222223`: one level for each of the ten; `.` where there is none. */
export const positionsOfDigits = (
  digits: string,
  share: Record<string, string> = {},
): { indicator: string; level: Level; share: string }[] =>
  TEN.flatMap((indicator, index) => {
    const level = LEVEL_OF[digits[index] ?? '.'];
    return level === undefined ? [] : [{ indicator, level, share: share[indicator] ?? '' }];
  });

const NAMES = ['Autumn 1', 'Autumn 2', 'Spring 1', 'Spring 2', 'Summer 1', 'Summer 2'];

const yearOf = (calendar: string, year: string, stretches: [string, string][]): HalfTerm[] =>
  stretches.map(([starts, ends], index) => ({
    id: `${calendar}-${year}-${index + 1}`,
    calendar,
    year,
    number: index + 1,
    name: NAMES[index] ?? '',
    starts,
    ends,
  }));

/** The trust's year: one week in October. `coast` takes two. */
export const HALF_TERMS: HalfTerm[] = [
  ...yearOf('trust', '2026-27', [
    ['2026-09-02', '2026-10-23'],
    ['2026-11-02', '2026-12-18'],
    ['2027-01-04', '2027-02-12'],
    ['2027-02-22', '2027-03-25'],
    ['2027-04-12', '2027-05-28'],
    ['2027-06-07', '2027-07-21'],
  ]),
  ...yearOf('coast', '2026-27', [
    ['2026-09-02', '2026-10-16'],
    ['2026-11-02', '2026-12-18'],
  ]),
];

export const closure = (parts: Partial<Closure> = {}): Closure => ({
  id: 'C1',
  calendar: 'trust',
  academy: '',
  kind: 'inset',
  starts: '2026-11-13',
  ends: '2026-11-13',
  note: '',
  ...parts,
});
