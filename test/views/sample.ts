import type { Academy } from '../../src/hub/trust/academy';
import type { Action } from '../../src/hub/monitoring/improvement-plan/action';
import type { HalfTerm } from '../../src/hub/trust/calendar/calendar';
import { INDICATORS, LEVELS } from '../../src/hub/monitoring/judgement/indicator';
import type { Judgement } from '../../src/hub/monitoring/judgement/judgement';
import type { Person } from '../../src/hub/trust/person';
import { positionsOf } from '../../src/hub/monitoring/judgement/position';
import { DEFAULT_SETTINGS } from '../../src/hub/trust/setting/read-settings';
import { standingsOf } from '../../src/hub/monitoring/category/standing';
import type { Reply, Visit, VisitKind } from '../../src/hub/monitoring/visit/visit';
import type { ReportModel } from '../../src/views/reports/model';

/** A small trust whose every figure is counted by hand in the tests. Today is Tuesday 24 November 2026. */
export const TODAY = '2026-11-24';

const halfTerm = (year: string, number: number, name: string, starts: string, ends: string): HalfTerm => ({
  id: `trust-${year}-${number}`,
  calendar: 'trust',
  year,
  number,
  name,
  starts,
  ends,
});

/** Two half-terms of autumn; the second runs today. */
export const HALF_TERMS = [
  halfTerm('2026-27', 1, 'Autumn 1', '2026-09-01', '2026-10-23'),
  halfTerm('2026-27', 2, 'Autumn 2', '2026-11-02', '2026-12-18'),
  halfTerm('2026-27', 3, 'Spring 1', '2027-01-04', '2027-02-12'),
];

export const academy = (id: string, name: string, region: string, extra: Partial<Academy> = {}): Academy => ({
  id,
  name,
  region,
  phase: 'primary',
  urn: `1${id}`,
  calendar: 'trust',
  joinedOn: '2022-09-01',
  leftOn: '',
  principal: '',
  lastInspectedOn: '',
  expectingOfsted: false,
  legacyStage: '',
  ...extra,
});

export const person = (id: string, name: string, extra: Partial<Person> = {}): Person => ({
  id,
  name,
  email: `${id.toLowerCase()}@hub.example`,
  role: 'central-staff',
  region: '',
  academy: '',
  unit: '',
  alsoRoles: [],
  teams: [],
  nationalResponsibility: '',
  active: true,
  ...extra,
});

/** Ten judgements of a day from ten digits, 0 not yet working towards … 3 strength, `-` none. */
export const judged = (
  academyId: string,
  digits: string,
  on: string,
  extra: Partial<Judgement> = {},
): Judgement[] =>
  INDICATORS.flatMap(({ id }, index) => {
    const level = LEVELS[Number(digits[index])];
    if (digits[index] === '-' || !level) return [];
    return [
      {
        id: `J-${academyId}-${id}-${on}`,
        academy: academyId,
        indicator: id,
        level,
        stage: 'monitored' as const,
        on,
        narrative: `${id} as seen on ${on}.`,
        share: level === 'strength' ? 'How it is done' : '',
        links: [],
        rubricVersion: 1,
        visit: `V-${academyId}-${on}`,
        by: 'P2',
        supersedes: '',
        reason: '',
        recordedAt: `${on}T16:00:00.000Z`,
        ...extra,
      },
    ];
  });

export const visit = (
  id: string,
  academyId: string,
  kind: VisitKind,
  on: string,
  extra: Partial<Visit> = {},
): Visit => ({
  id,
  academy: academyId,
  on,
  kind,
  lead: 'P1',
  team: '',
  observers: [],
  focus: [],
  summary: 'Seen.',
  evidence: '',
  links: [],
  judgements: 0,
  supersedes: '',
  reason: '',
  recordedAt: `${on}T17:00:00.000Z`,
  carried: [],
  withdrawn: '',
  ...extra,
});

export const action = (
  id: string,
  academyId: string,
  indicator: string,
  extra: Partial<Action> = {},
): Action => ({
  id,
  academy: academyId,
  indicator,
  horizon: 'short-term',
  finding: '',
  objective: `Objective of ${id}`,
  owner: 'Ola Owner',
  due: '2027-01-15',
  success: '',
  status: 'open',
  progress: '',
  completedOn: '',
  plannedOn: '',
  notedOn: '',
  retest: '',
  ...extra,
});

const JUDGEMENTS = [
  // Ashdown: ten at expected, PI05 a strength: Lighthouse. PI03 rose on 10 November.
  ...judged('A01', '2212322222', '2026-05-12'),
  ...judged('A01', '--2-------', '2026-11-10'),
  ...judged('A01', '---2------', '2026-11-10'),
  // Birchwood: PI02 and PI04 working towards; PI04 fell from expected on 12 November: Aspiring.
  ...judged('A02', '2122222222', '2026-05-14'),
  ...judged('A02', '---1------', '2026-11-12'),
  // Cedar: nine judged: Unplaced.
  ...judged('A03', '122112211-', '2026-06-02'),
  // Dunmore: nine working towards, PI10 below: Emerging.
  ...judged('A04', '1111111110', '2026-06-04'),
];

const VISITS = [
  visit('V-A01-S1', 'A01', 'support', '2026-11-19'),
  visit('V-A01-2026-11-10', 'A01', 'monitoring', '2026-11-10', { judgements: 2 }),
  visit('V-A02-S0', 'A02', 'support', '2026-10-20'),
  visit('V-A02-2026-11-12', 'A02', 'monitoring', '2026-11-12', { judgements: 1 }),
  visit('V-A03-S1', 'A03', 'support', '2026-11-05'),
  visit('V-A03-S2', 'A03', 'support', '2026-11-18'),
  visit('V-A03-M1', 'A03', 'monitoring', '2026-10-06'),
  visit('V-A04-S1', 'A04', 'support', '2026-11-20'),
  visit('V-A04-M1', 'A04', 'monitoring', '2026-11-06'),
];

const REPLIES: Reply[] = [
  {
    id: 'RP1',
    visit: 'V-A02-2026-11-12',
    academy: 'A02',
    on: '2026-11-16',
    by: 'P3',
    verdict: 'inaccurate',
    text: 'The wellness survey was not taken into account.',
  },
  {
    id: 'RP2',
    visit: 'V-A01-2026-11-10',
    academy: 'A01',
    on: '2026-11-12',
    by: 'P3',
    verdict: 'accurate',
    text: '',
  },
];

const DECISIONS = [
  {
    id: 'D-A02-2025-26',
    academy: 'A02',
    year: '2025-26',
    computed: 'aspiring' as const,
    decided: 'aspiring' as const,
    reason: '',
    by: 'P2',
    on: '2026-07-03',
    positions: '',
    supersedes: '',
    recordedAt: '2026-07-03T12:00:00.000Z',
  },
];

/** Regions North (Ashdown, Birchwood, Cedar) and South (Dunmore); one academy left, one joins next year. */
export const sample = (): ReportModel => ({
  today: TODAY,
  settings: { ...DEFAULT_SETTINGS, trustName: 'Northlight Academies Trust' },
  regions: [
    { id: 'R2', name: 'South', ceo: 'P5', clerk: '', board: '' },
    { id: 'R1', name: 'North', ceo: 'P1', clerk: 'P4', board: 'North Regional Board' },
  ],
  academies: [
    academy('A04', 'Dunmore Academy', 'R2', {
      phase: 'secondary',
      expectingOfsted: true,
      lastInspectedOn: '2022-03-09',
    }),
    academy('A02', 'Birchwood School', 'R1'),
    academy('A03', 'Cedar Park', 'R1', { phase: 'special', joinedOn: '2026-01-01' }),
    academy('A01', 'Ashdown Primary', 'R1'),
    academy('A98', 'Left Academy', 'R1', { leftOn: '2026-08-31' }),
    academy('A99', 'Coming Academy', 'R1', { joinedOn: '2027-01-01' }),
  ],
  people: [
    person('P1', 'Rhona Leigh', { role: 'regional-ceo', region: 'R1' }),
    person('P2', 'Asha Patel'),
    person('P5', 'Sol Marsh', { role: 'regional-ceo', region: 'R2' }),
  ],
  positions: positionsOf(JUDGEMENTS),
  standings: standingsOf(VISITS, DECISIONS, JUDGEMENTS),
  loads: [],
  reportComments: [],
  disputes: [],
  nextSteps: [
    {
      id: 'N1',
      academy: 'A01',
      visit: 'V-A01-S1',
      text: 'Share the reading plan',
      owner: 'Ola',
      due: '2026-12-01',
      carried: 0,
    },
  ],
  actions: [
    action('AC1', 'A02', 'PI02', { due: '2026-11-02' }),
    action('AC2', 'A03', 'PI01', { owner: ' ' }),
    action('AC3', 'A03', 'PI04'),
    action('AC4', 'A03', 'PI05', { status: 'completed', completedOn: '2026-11-01' }),
  ],
  halfTerms: HALF_TERMS,
  closures: [],
  indicators: INDICATORS,
  ofstedSteps: [],
  ofstedPlans: [],
  evidence: [],
  recordCounts: [],
  problems: 0,
  id: 'regional-progress:R1:2026-27:2',
  due: '2026-12-11',
  region: { id: 'R1', name: 'North', ceo: 'P1', clerk: 'P4', board: 'North Regional Board' },
  kind: 'regional-progress',
  period: {
    year: '2026-27',
    numbers: [2],
    words: 'Autumn 2 2026-27',
    starts: '2026-11-02',
    ends: '2026-12-18',
  },
  actionsClosed: [],
  decisions: [],
  visits: VISITS,
  judgements: JUDGEMENTS,
  replies: REPLIES,
  previous: {
    id: 'regional-progress:R1:2026-27:1',
    kind: 'regional-progress',
    region: 'R1',
    year: '2026-27',
    halfTerm: 1,
    title: 'Before',
    due: '2026-10-16',
    state: 'circulated',
    document: '',
    url: '',
    asAt: '2026-10-16',
    fingerprint: '',
    snapshot: 'A01=2221322222/aspiring A02=2122222222/aspiring',
    approvedBy: '',
    approvedAt: '',
    circulatedTo: '',
    openTo: '',
    filedOn: '',
    filedBy: '',
    circulatedAt: '',
    wanted: '',
    wantedBy: '',
  },
});

/** Every list of the model in another order. */
export function shuffled(model: ReportModel, order: (length: number) => number[]): ReportModel {
  const turned = Object.entries(model).map(([key, value]) =>
    Array.isArray(value) ? [key, order(value.length).map((index) => value[index] as unknown)] : [key, value],
  );
  return Object.fromEntries(turned) as ReportModel;
}
