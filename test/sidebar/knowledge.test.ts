import type { Names } from '../../src/hub/field/names';
import { clockTime, dateWords, dayWords } from '../../sidebar/dates';
import { addWeekdays } from '../../src/hub/time/date';
import { differences, theirVisit } from '../../sidebar/differences';
import {
  byRegion,
  owedFirst,
  waitingReports,
  withFile,
  withReport,
  withShortNames,
} from '../../sidebar/knowledge';
import { doneWords, waitingWords } from '../../sidebar/report-words';
import { firstRoute } from '../../sidebar/route';
import { blankVisit } from '../../src/hub/monitoring/visit/input';
import type { AcademyChoice, AcademyFile, Owed, FileChange } from '../../src/actions/academy/api';
import type { ReportRow } from '../../src/actions/document/api';
import type { IndicatorView, SidebarModel } from '../../src/actions/home/api';

const owed = (overdueBy: number): Owed => ({
  status: overdueBy > 0 ? 'overdue' : 'on track',
  overdueBy,
  words: '',
});
const academy = (id: string, region: string, own: boolean, overdueBy: number): AcademyChoice => ({
  id,
  name: id,
  region,
  regionName: `Region ${region}`,
  own,
  phase: 'primary',
  support: owed(overdueBy),
});
const model = {
  academies: [academy('A1', 'R1', true, 5), academy('A2', 'R1', true, 0), academy('A3', 'R2', false, 9)],
  files: {},
  reports: [
    { id: 'r1', state: 'draft', may: ['preview', 'approve'] },
    { id: 'r2', state: 'circulated', may: ['preview'] },
  ],
} as unknown as SidebarModel;

describe('what the sidebar knows', () => {
  test('a newer file changes the academy’s place among those owed', () => {
    const file = {
      academy: { id: 'A2', name: 'Renamed' },
      support: owed(7),
      kinds: [],
    } as unknown as AcademyFile;
    const after = withFile(model, file);
    expect(after.academies.map(({ id, name }) => [id, name])).toEqual([
      ['A2', 'Renamed'],
      ['A1', 'A1'],
      ['A3', 'A3'],
    ]);
    expect(after.files.A2).toBe(file);
    expect(model.academies[0]?.id).toBe('A1');
  });

  test('what a save changed of a file is merged into the file that is known, and is no file where none is', () => {
    const file = { academy: { id: 'A2', name: 'A2' }, kinds: [], evidence: ['One'], steps: [] };
    const known = withFile(model, file as unknown as AcademyFile);
    const change = {
      sight: 'whole',
      academy: { id: 'A2', name: 'A2' },
      steps: [{ id: 'S' }],
      support: owed(3),
    };
    const after = withFile(known, change as unknown as FileChange);
    expect(after.files.A2).toMatchObject({
      evidence: ['One'],
      steps: [{ id: 'S' }],
      support: { overdueBy: 3 },
    });
    const blank = withFile(model, change as unknown as FileChange);
    expect(blank.files).toEqual({});
    expect(blank.academies.find(({ id }) => id === 'A2')?.support?.overdueBy).toBe(3);
  });

  test('a newer row of a report replaces the old one', () => {
    const row = { ...model.reports[0], state: 'approved' } as ReportRow;
    expect(withReport(model, row).reports.map(({ state }) => state)).toEqual(['approved', 'circulated']);
  });

  test('regions stand in the order of the server’s ranking', () => {
    const mixed = [
      academy('A3', 'R2', false, 9),
      academy('A1', 'R1', true, 5),
      academy('A4', 'R2', false, 1),
    ];
    expect(byRegion(mixed).map(({ name, academies }) => [name, academies.map(({ id }) => id)])).toEqual([
      ['Region R2', ['A3', 'A4']],
      ['Region R1', ['A1']],
    ]);
  });

  test('own academies come first; without any, those that are not on track', () => {
    expect(owedFirst(model.academies).map(({ id }) => id)).toEqual(['A1', 'A2']);
    const others = model.academies.map((each) => ({ ...each, own: false }));
    expect(owedFirst(others).map(({ id }) => id)).toEqual(['A1', 'A3']);
  });

  test('a report that may only be looked at does not wait', () => {
    expect(waitingReports(model.reports).map(({ id }) => id)).toEqual(['r1']);
  });

  test('indicators are called by their names', () => {
    const indicators = [{ id: 'PI04', short: 'Wellness' }] as IndicatorView[];
    expect(withShortNames('PI04 Wellness fell', indicators)).toBe('Wellness fell');
    expect(withShortNames('If PI04 is expected; PI04 now', indicators)).toBe(
      'If Wellness is expected; Wellness now',
    );
  });
});

describe('what becomes of a report', () => {
  test.each([
    ['write', '', /is written/],
    ['write', 'write', /^Noted\. The hub’s clock writes/],
    ['approve', 'freeze', /is approved/],
    ['circulate', '', /is circulated/],
    ['file', '', /is marked as not filed/],
    ['circulate', 'circulate', /^Noted\. The hub’s clock sends/],
  ] as const)('%s, with %j still to do', (action, wanted, words) => {
    expect(doneWords(action, { wanted, filed: '' })).toMatch(words);
  });

  test('only what people wait for is said', () => {
    expect([waitingWords({ wanted: '' }), waitingWords({ wanted: 'freeze' })]).toEqual(['', '']);
  });
});

test('a mail’s link opens the very thing, and a link without it what lies nearest', () => {
  expect(firstRoute({ screen: 'action', action: 'X1' })).toEqual({ screen: 'open-action', action: 'X1' });
  expect(firstRoute({ screen: 'action' })).toEqual({ screen: 'plan' });
  expect(firstRoute({ screen: 'self-review', academy: 'A1' })).toEqual({
    screen: 'self-review',
    academy: 'A1',
  });
});

test.each([
  ['visit', { screen: 'visit' }],
  ['set-up', { screen: 'set-up' }],
  ['academy', { screen: 'academy', academy: '' }],
  ['saved', { screen: 'home' }],
  [undefined, { screen: 'home' }],
])('the menu’s %s opens %j', (screen, route) => {
  expect(firstRoute(screen === undefined ? {} : { screen })).toEqual(route);
});

describe('days', () => {
  test.each([
    ['2026-11-24', 1, '2026-11-25'], // Tuesday
    ['2026-11-27', 1, '2026-11-30'], // Friday -> Monday
    ['2026-11-28', 1, '2026-11-30'], // Saturday -> Monday
    ['2026-11-24', 10, '2026-12-08'],
    ['2026-12-25', 5, '2027-01-01'], // Friday, across the year
    ['2026-11-24', 0, '2026-11-24'],
  ])('%s and %i weekdays is %s', (from, count, day) => {
    expect(addWeekdays(from, count)).toBe(day);
  });

  test.each([
    ['2026-11-24', 'today'],
    ['2026-11-23', 'yesterday'],
    ['2026-11-10', '14 days ago'],
    ['2026-11-09', '9 Nov 2026'],
    ['2026-11-25', '25 Nov 2026'],
    ['soon', 'soon'],
  ])('%s is %s', (day, words) => {
    expect(dayWords(day, '2026-11-24')).toBe(words);
  });

  test('what is no date is shown as it is', () => {
    expect([dateWords('2026-11-02'), dateWords(''), dateWords('n/a')]).toEqual(['2 Nov 2026', '', 'n/a']);
  });

  test('the clock shows this computer’s hours', () => {
    expect(clockTime(new Date(2026, 10, 24, 9, 5).toISOString())).toBe('09:05');
    expect(clockTime('never')).toBe('');
  });
});

describe('two versions of a visit', () => {
  const mine = {
    ...blankVisit('C1', '2026-11-24', 'A01'),
    summary: 'Mine',
    links: ['https://a.b'],
    steps: [],
  };

  const names: Names = {
    find: () => undefined,
    name: (_kind, id) => ({ A01: 'Ash Primary', A02: 'Elm Primary', PI03: 'Curriculum' })[id] ?? id,
  };

  test('say it in the words of the form: no code, no ID', () => {
    const theirs = {
      ...mine,
      academy: 'A02',
      kind: 'light-touch',
      focus: ['PI03'],
      observers: 'Jo Lee (P07)',
    };
    expect(differences(mine, theirs, names)).toEqual([
      { label: 'Academy', mine: 'Ash Primary', theirs: 'Elm Primary' },
      { label: 'Kind of visit', mine: 'Support visit', theirs: 'Light-touch visit' },
      { label: 'In focus', mine: '', theirs: 'Curriculum' },
      { label: 'Joint observers', mine: '', theirs: 'Jo Lee (P07)' },
    ]);
  });

  test('are compared only where both say something of the same kind', () => {
    // A row of the Visits sheet counts its judgements and has no steps: neither can be compared.
    const row = { id: 'V9', on: '2026-11-20', summary: 'Theirs', links: ['https://a.b'], judgements: 3 };
    expect(differences(mine, row, names)).toEqual([
      { label: 'Day of the visit', mine: '24 Nov 2026', theirs: '20 Nov 2026' },
      { label: 'Summary', mine: 'Mine', theirs: 'Theirs' },
    ]);
  });

  test('are compared inside an answer of open-visit too, steps and judgements line by line', () => {
    const judgement = { indicator: 'PI03', level: 'expected', narrative: 'Fine' };
    const theirs = {
      visit: { ...mine, steps: [{ text: 'Do', owner: 'Leo', due: '2026-12-01' }], judgements: [judgement] },
    };
    expect(differences(mine, theirs, names)).toEqual([
      { label: 'Next steps', mine: '', theirs: 'Do (Leo, 1 Dec 2026)' },
      { label: 'Judgements', mine: '', theirs: 'Curriculum Expected: Fine' },
    ]);
  });

  test.each([undefined, null, 'words', ['a']])('%j is no version', (theirs) => {
    expect(theirVisit(theirs)).toBeUndefined();
    expect(differences(mine, theirs, names)).toEqual([]);
  });
});
