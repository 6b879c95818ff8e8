import type { Run } from '../../src/hub/health/run';
import { healthView } from '../../src/views/health/health';
import type { HealthModel } from '../../src/views/health/model';
import { academy, HALF_TERMS, person, sample, TODAY } from './sample';

const run = (id: string, job: string, extra: Partial<Run> = {}): Run => ({
  id,
  job,
  dueOn: TODAY,
  state: 'done',
  attempts: 1,
  startedAt: `${TODAY}T08:05:00.000Z`,
  endedAt: `${TODAY}T08:05:02.000Z`,
  message: 'Painted the dashboard.',
  ...extra,
});

const model = (extra: Partial<HealthModel> = {}): HealthModel => ({
  today: TODAY,
  now: `${TODAY}T09:00:00.000Z`,
  // A zone an hour ahead of UTC.
  local: (at) => new Date(Date.parse(at) + 3_600_000).toISOString().slice(0, 16),
  build: '0000abcd',
  settings: sample().settings,
  runs: [run('dashboard:2026-11-24', 'dashboard'), run('integrity:2026-11-24', 'integrity')],
  problems: [],
  settingsProblems: [],
  logoDamaged: false,
  halfTerms: HALF_TERMS,
  notices: [],
  people: [],
  regions: [],
  seats: [],
  reports: [],
  academies: [],
  principalDocuments: [],
  access: [],
  ...extra,
});

const words = (key: string, extra: Partial<HealthModel> = {}): unknown[] | undefined =>
  healthView(model(extra))
    .rows.find((row) => row.key === key)
    ?.cells.map(({ value }) => value);

test('every job: last run, state, next run and what it said', () => {
  expect(words('job:dashboard')?.slice(0, 5)).toEqual([
    'Dashboard',
    '24 Nov 2026, 09:05',
    'Done',
    'Within the hour',
    'Painted the dashboard.',
  ]);
  expect(words('job:integrity')?.[3]).toBe('25 Nov 2026');
  expect(words('job:board report')?.slice(1, 4)).toEqual([
    'Not yet',
    '',
    '5 school days before Autumn 2 ends on 18 Dec 2026',
  ]);
  expect(words('job:board report', { halfTerms: [] })?.[3]).toBe('Not known: enter the coming half-terms');
});

test('a job that no rule names is shown too', () => {
  expect(words('job:roll-over', { runs: [run('roll-over:1', 'roll-over')] })?.[2]).toBe('Done');
});

test('a failed run is named, with its attempts and its message', () => {
  const runs = [
    run('board-report:R1:2026-27:2', 'board report', {
      state: 'failed',
      attempts: 3,
      message: 'Drive said no.',
    }),
  ];
  expect(words('run:board-report:R1:2026-27:2', { runs })).toEqual([
    'board-report:R1:2026-27:2',
    '24 Nov 2026, 09:05',
    'Failed (attempt 3)',
    TODAY,
    'Drive said no.',
    expect.stringContaining('tries again'),
  ]);
});

test.each([
  // 23:00 on the day before and on the day before that, as the trust's clocks say.
  ['2026-11-23T22:00:00.000Z', 'Good'],
  ['2026-11-22T22:00:00.000Z', 'Look here'],
])('the clock last ran at %s: %s', (startedAt, state) => {
  expect(words('clock', { runs: [run('x', 'dashboard', { startedAt })] })?.[0]).toBe(state);
});

test('a clock that never ran is an alarm', () => {
  expect(words('clock', { runs: [] })).toEqual(expect.arrayContaining(['Look here']));
});

test('every unreadable cell: sheet, cell, value, what is expected, what to do; by sheet, row by row, left to right', () => {
  const problem = (sheet: string, cell: string): HealthModel['problems'][number] => ({
    sheet,
    cell,
    value: 'soon',
    expected: 'a date',
    remedy: 'Enter a date.',
  });
  const problems = [
    problem('Visits', 'AA12'),
    problem('Visits', 'C12'),
    problem('Visits', 'D9'),
    problem('Actions', 'H4'),
  ];
  expect(words('cell:1', { problems })).toEqual(['Actions', 'H4', 'soon', '', 'a date', 'Enter a date.']);
  expect([2, 3, 4].map((line) => words(`cell:${line}`, { problems })?.[1])).toEqual(['D9', 'C12', 'AA12']);
  expect(words('cells', { problems })?.[1]).toContain('4 cells cannot be read');
  expect(words('cells')?.[1]).toBe('No data problems.');
});

test('five hundred and one problems: five hundred lines and a count', () => {
  const problems = Array.from({ length: 501 }, (_, index) => ({
    sheet: 'Visits',
    cell: `A${index + 2}`,
    value: '',
    expected: 'text',
    remedy: 'Enter it.',
  }));
  expect(words('cell:more', { problems })?.[0]).toBe('and 1 more');
  const keys = healthView(model({ problems })).rows.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a setting that cannot be read is named', () => {
  const settingsProblems = [
    { key: 'supportGapSchoolDays', value: 'ten', expected: 'a whole number from 1 to 200' },
  ];
  expect(words('setting:1', { settingsProblems })?.slice(0, 5)).toEqual([
    'Between two support visits',
    '',
    'ten',
    '',
    'a whole number from 1 to 200',
  ]);
});

const rowsWith = (extra: Partial<HealthModel> = {}) => healthView(model(extra)).rows.map(({ key }) => key);

test('nothing to do: that stands first, and no list of things to do', () => {
  expect(words('headline')?.[0]).toBe('Nothing to do');
  expect(rowsWith()[1]).toBe('headline');
  expect(rowsWith()).not.toContain('heading:tasks');
});

const FAILED = run('access:2026-11-24', 'access', { state: 'failed', message: 'Drive said no' });

test('things to do come gravest first, each with what to do and who can; technique comes last', () => {
  const extra = {
    academies: [academy('A1', 'Applegarth', 'R1')],
    settings: { ...sample().settings, webAddress: '', script: 'bound' },
    runs: [run('dashboard:2026-11-20', 'dashboard', { startedAt: '2026-11-20T08:05:00.000Z' }), FAILED],
    halfTerms: [],
  };
  const keys = rowsWith(extra);
  const tasks = ['failure:access:2026-11-24', 'script', 'halfTerms', 'webAddress'];
  const first = keys.indexOf('heading:tasks') + 1;
  expect(keys.slice(first, first + tasks.length)).toEqual(tasks);
  for (const key of tasks)
    expect(
      words(key, extra)
        ?.slice(4)
        .every((cell) => cell !== ''),
    ).toBe(true);
  expect(words('headline', extra)?.[0]).toBe('4 things to do');
  expect(keys.indexOf('technique:Version of the hub')).toBeGreaterThan(keys.indexOf('gap:good'));
});

test('a wrong address of the web page is named among the settings, and not as one that is missing', () => {
  const extra = {
    academies: [academy('A1', 'Applegarth', 'R1')],
    settings: { ...sample().settings, webAddress: '' },
  };
  const wrong = { key: 'webAddress', value: 'https://trust.example/', expected: 'the address' };
  expect(rowsWith(extra)).toContain('webAddress');
  expect(rowsWith({ ...extra, settingsProblems: [wrong] })).not.toContain('webAddress');
  expect(rowsWith({ ...extra, settingsProblems: [wrong] })).toContain('settings');
});

test('a daily job that failed is over once it went well on a later day', () => {
  const later = run('access:2026-11-25', 'access', { startedAt: '2026-11-25T08:05:00.000Z' });
  expect(rowsWith({ runs: [FAILED] })).toContain('failure:access:2026-11-24');
  expect(rowsWith({ runs: [FAILED, later] })).not.toContain('failure:access:2026-11-24');
});

test('an active board member without a seat is named; one who has a seat, or has left, is not', () => {
  const member = (id: string, active: boolean) =>
    person(id, `Person ${id}`, { role: 'board-member', active });
  const people = [member('P1', true), member('P2', true), member('P3', false)];
  const seats = [{ person: 'P2', board: 'trust', held: true }];
  expect(words('seats', { people, seats })?.[1]).toBe(
    '1 board member has no seat on a board, and so gets no reports: Person P1.',
  );
  expect(words('seats', { people, seats: [...seats, { ...seats[0]!, person: 'P1' }] })).toBeUndefined();
});

test('a region without a leader or a clerk is named, each with where to put it right', () => {
  const region = (id: string, name: string, clerk = ''): HealthModel['regions'][number] => ({
    ...{ id, name, clerk, ceo: '', board: '' },
  });
  const regions = [region('R1', 'North', 'P2'), region('R2', 'South', 'P3')];
  const people = [
    person('P1', 'Ada', { role: 'regional-ceo', region: 'R1' }),
    person('P2', 'Clem', { role: 'clerk' }),
    person('P3', 'Cleo', { role: 'clerk', active: false }),
  ];
  expect(words('leaders', { regions, people })?.[1]).toBe('Nobody leads South.');
  expect(words('clerks', { regions, people })?.[1]).toBe(
    'No clerk is named for the board of South, so its reports cannot be circulated.',
  );
  expect(words('leaders', { regions: [], people })).toBeUndefined();
});
