import fc from 'fast-check';
import { dashboardView, rowsFor } from '../../src/views/dashboard/dashboard';
import type { SheetView, ViewCell, ViewRow } from '../../src/views/sheet-view';
import { academy, judged, sample, shuffled } from './sample';
import { positionsOf } from '../../src/hub/monitoring/judgement/position';

const view = dashboardView(sample());
const row = (key: string, of: SheetView = view): ViewRow => of.rows.find((one) => one.key === key) as ViewRow;
const headings = row('heading').cells.map(({ value }) => value);
const cell = (key: string, heading: string, of: SheetView = view): ViewCell =>
  row(key, of).cells[headings.indexOf(heading)] as ViewCell;

describe('the layout of the dashboard', () => {
  test('rows stand in a fixed order with unique keys; what the charts refer to never moves', () => {
    expect(view.rows.map(({ key }) => key)).toEqual([
      'title',
      'heading',
      'trust',
      'gap:exceptions',
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((line) => `exception:${line}`),
      'gap:levels',
      'level:heading',
      ...['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((number) => `level:PI${number}`),
      'gap:regions',
      'region:R1',
      'region:R2',
      'gap:academies',
      'academy:A01',
      'academy:A02',
      'academy:A03',
      'academy:A04',
    ]);
  });

  test('no row is wider than the columns; no merge crosses the frozen column; two rows are frozen', () => {
    for (const { cells, merges = [] } of view.rows) {
      expect(cells.length).toBeLessThanOrEqual(view.widths.length);
      for (const [from, to] of merges) {
        expect(from).toBeGreaterThanOrEqual(view.frozenColumns);
        expect(to).toBeLessThan(view.widths.length);
      }
    }
    expect([view.frozenRows, view.frozenColumns]).toEqual([2, 1]);
    expect(
      view.rows
        .filter(({ key }) => /^(academy|region|trust|heading)/.test(key))
        .map(({ cells }) => cells.length),
    ).toEqual(Array(8).fill(view.widths.length));
  });

  test('an academy that left and one that has not joined yet are not there', () => {
    expect(view.rows.some(({ key }) => key === 'academy:A98' || key === 'academy:A99')).toBe(false);
  });

  test('academies are sorted by region, then by name', () => {
    const model = sample();
    const names = dashboardView({
      ...model,
      academies: [...model.academies, academy('A05', 'Alder', 'R2'), academy('A06', 'Zelkova', 'R1')],
    }).rows.map(({ key }) => key);
    expect(names.slice(-6)).toEqual([
      'academy:A01',
      'academy:A02',
      'academy:A03',
      'academy:A06',
      'academy:A05',
      'academy:A04',
    ]);
  });

  test('the trust’s own word for a region stands in the headings', () => {
    const model = sample();
    const own = dashboardView({ ...model, settings: { ...model.settings, regionWord: 'District' } });
    expect(row('heading', own).cells[1]?.value).toBe('District');
    expect(row('trust', own).cells[1]?.value).toBe('2 districts');
    expect(row('gap:regions', own).cells[0]?.value).toBe('Each district');
  });
});

describe('the trust and the regions in numbers', () => {
  test('title: trust, day, and whether every cell can be read', () => {
    expect(row('title').cells[1]?.value).toBe('Northlight Academies Trust, as at 24 November 2026 (2026-27)');
    expect(row('title').cells[7]?.value).toBe('No data problems');
    const troubled = dashboardView({ ...sample(), problems: 3 });
    expect(row('title', troubled).cells[7]).toMatchObject({
      value: '3 cells cannot be read: see the sheet Health',
      tone: 'alarm',
    });
  });

  test('counts of the trust', () => {
    expect(cell('trust', 'Region').value).toBe('2 regions');
    expect(cell('trust', 'Phase').value).toBe('4 academies');
    expect(cell('trust', 'Category now').value).toBe('1 Lighthouse\n1 Aspiring\n1 Emerging\n1 Unplaced');
    expect(cell('trust', 'Decided by the EOB').value).toBe('1 Aspiring');
    // PI04: Birchwood, Cedar, Dunmore of four.
    expect(cell('trust', 'PI04\nWellness')).toMatchObject({ value: '3 of 4 below expected', tone: 'alarm' });
    // PI10: Cedar was never judged on it, Dunmore is below.
    expect(cell('trust', 'PI10\nLeadership')).toMatchObject({
      value: '1 of 3 below expected',
      tone: 'warning',
    });
    expect(cell('trust', 'Support visits').value).toBe('1 overdue');
    // Cedar has had none in Autumn 2; the others have.
    expect(cell('trust', 'Monitoring').value).toBe('1 owed');
    // Birchwood 2 + Cedar 5 + Dunmore 10.
    expect(cell('trust', 'Findings').value).toBe(17);
    // Birchwood PI04 + Cedar PI08, PI09 + Dunmore 10.
    expect(cell('trust', 'Findings with no action')).toMatchObject({ value: 13, tone: 'alarm' });
    expect(cell('trust', 'Overdue actions').value).toBe(1);
    expect(row('gap:exceptions').cells[1]?.value).toBe(
      '1 support visit overdue, 1 monitoring visit owed, 17 findings (13 with no action), 1 action overdue',
    );
  });

  test('counts of a region are of its own academies only', () => {
    expect(cell('region:R2', 'Phase').value).toBe('1 academy');
    expect(cell('region:R2', 'Support visits').value).toBe('None overdue');
    expect(cell('region:R1', 'Findings').value).toBe(7);
    expect(cell('region:R1', 'PI03\nCurriculum')).toMatchObject({
      value: 'None below expected',
      tone: 'good',
    });
  });

  test('indicators by level are numbers in the order of the chart’s legend', () => {
    expect(
      row('level:heading')
        .cells.slice(1, 6)
        .map(({ value }) => value),
    ).toEqual(['Not yet working towards', 'Working towards', 'Expected', 'Strength', 'Not yet judged']);
    // PI05: Ashdown strength, Birchwood expected, Cedar and Dunmore working towards.
    expect(
      row('level:PI05')
        .cells.slice(1, 6)
        .map(({ value }) => value),
    ).toEqual([0, 2, 1, 1, 0]);
    expect(
      row('level:PI10')
        .cells.slice(1, 6)
        .map(({ value }) => value),
    ).toEqual([1, 0, 2, 0, 1]);
  });
});

describe('an academy’s row', () => {
  test('category now and decided, each in words with its reason', () => {
    expect(cell('academy:A02', 'Category now')).toMatchObject({ value: 'Aspiring', tone: 'aspiring' });
    expect(cell('academy:A02', 'Category now').note).toContain('8 of 10 at expected or above');
    expect(cell('academy:A02', 'Decided by the EOB').note).toBe('Decided by the EOB on 3 July 2026.');
    expect(cell('academy:A01', 'Decided by the EOB').value).toBe('Not yet');
  });

  test('a decision that the rule no longer gives says so', () => {
    const model = sample();
    const standings = model.standings.map((one) =>
      one.id === 'A02' ? { ...one, decided: 'lighthouse' as const } : one,
    );
    expect(cell('academy:A02', 'Decided by the EOB', dashboardView({ ...model, standings })).note).toBe(
      'Decided by the EOB on 3 July 2026. The rule now gives Aspiring.',
    );
  });

  test('before the categories began the older stage stands instead', () => {
    const model = sample();
    const academies = model.academies.map((one) => ({
      ...one,
      joinedOn: '2012-09-01',
      legacyStage: 'stage 2' as const,
    }));
    const old = dashboardView({ ...model, academies, today: '2022-05-31' });
    expect(cell('academy:A01', 'Category now', old).value).toBe('Stage 2');
    const then = dashboardView({ ...model, academies, today: '2022-06-01' });
    expect(cell('academy:A01', 'Category now', then).value).toBe('Lighthouse');
  });

  test.each([
    ['A01', 'PI03\nCurriculum', 'Expected \u2191', 'expected'],
    ['A01', 'PI04\nWellness', 'Expected \u2192', 'expected'],
    ['A01', 'PI05\nStaff development', 'Strength', 'strength'],
    ['A02', 'PI04\nWellness', 'Working towards \u2193', 'working-towards'],
    ['A03', 'PI10\nLeadership', '\u2013', 'missing'],
    ['A04', 'PI10\nLeadership', 'Not yet working towards', 'below'],
  ])('%s %s: level in words, with trend and colour', (id, heading, value, tone) => {
    expect(cell(`academy:${id}`, heading)).toMatchObject({ value, tone });
  });

  test('the note says level, since when, by whom, why and the levels before', () => {
    expect(cell('academy:A01', 'PI03\nCurriculum').note).toBe(
      [
        'PI03 Curriculum',
        'Expected since 10 Nov 2026',
        'Judged on 10 Nov 2026 by Asha Patel (monitored)',
        'Why: PI03 as seen on 2026-11-10.',
        'The last 2: 12 May 2026 Working towards; 10 Nov 2026 Expected',
      ].join('\n'),
    );
    expect(cell('academy:A01', 'PI05\nStaff development').note).toContain('Can be shared: How it is done');
    expect(cell('academy:A03', 'PI10\nLeadership').note).toContain('Not yet judged.');
  });

  test('a long narrative is shortened in the note', () => {
    const positions = positionsOf(
      judged('A01', '2222222222', '2026-11-10', { narrative: 'word '.repeat(5000) }),
    );
    const long =
      cell('academy:A01', 'PI01\nAttainment', dashboardView({ ...sample(), positions })).note ?? '';
    expect(long.length).toBeLessThan(500);
    expect(long).toContain('\u2026');
  });

  test('the way to the next category, and the time left', () => {
    expect(cell('academy:A02', 'To the next category').value).toBe(
      'To Lighthouse: PI02, PI04 at expected; 1 strength to share',
    );
    expect(cell('academy:A01', 'To the next category').value).toBe('Target met');
    expect(cell('academy:A02', 'Lighthouse by')).toMatchObject({ value: '2027-09-01', date: true });
    expect(cell('academy:A02', 'Time left')).toMatchObject({
      value: '9 months left, behind',
      tone: 'warning',
    });
  });

  test('visits: last, next, and how they stand', () => {
    expect(cell('academy:A02', 'Last support visit')).toMatchObject({ value: '2026-10-20', date: true });
    // 10 school days after 20 October: 21, 22, 23 October, then 2, 3, 4, 5, 6, 9, 10 November.
    expect(cell('academy:A02', 'Next due')).toMatchObject({ value: '2026-11-10', date: true });
    // 11, 12, 13, 16, 17, 18, 19, 20, 23, 24 November.
    expect(cell('academy:A02', 'Support visits')).toMatchObject({
      value: 'Overdue by 10 school days',
      tone: 'alarm',
    });
    expect(cell('academy:A01', 'Monitoring').value).toBe('On track');
    expect(cell('academy:A02', 'Visits overdue').value).toBe(1);
    const unvisited = dashboardView({ ...sample(), standings: [] });
    expect(cell('academy:A01', 'Last support visit', unvisited).value).toBe('None yet');
  });

  test('actions, steps and Ofsted; a count of nothing is 0, not empty', () => {
    expect(cell('academy:A02', 'Overdue actions')).toMatchObject({ value: 1, tone: 'alarm', bold: true });
    expect(cell('academy:A02', 'Overdue actions').note).toBe(
      'PI02: Objective of AC1 (Ola Owner, was due 2 Nov 2026)',
    );
    expect(cell('academy:A01', 'Overdue actions').value).toBe(0);
    expect(cell('academy:A01', 'Open next steps').note).toBe('Share the reading plan (Ola, due 1 Dec 2026)');
    expect(cell('academy:A04', 'Ofsted').value).toBe('Expecting Ofsted; inspected 9 Mar 2022; no plan yet');
    expect(cell('academy:A01', 'Ofsted').value).toBe('Not yet inspected');
  });
});

describe('what a saved visit repaints', () => {
  test('title, trust, its region, exceptions, levels and its own row: no other academy’s', () => {
    const keys = rowsFor(view, academy('A02', 'Birchwood School', 'R1')).map(({ key }) => key);
    expect(keys.filter((key) => key.startsWith('academy:') || key.startsWith('region:'))).toEqual([
      'region:R1',
      'academy:A02',
    ]);
    expect(keys.filter((key) => key.startsWith('exception:'))).toHaveLength(8);
    expect(keys.filter((key) => key.startsWith('level:PI'))).toHaveLength(10);
    expect(keys).toEqual(expect.arrayContaining(['title', 'trust', 'gap:exceptions']));
    expect(keys).not.toContain('heading');
  });
});

describe('the same rows give the same dashboard', () => {
  test('in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), (seeds) => {
        const order = (length: number): number[] =>
          Array.from({ length }, (_, index) => index).sort(
            (a, b) =>
              (((a + 1) * 7919 * (seeds[a % seeds.length] ?? 1)) % 101) -
              (((b + 1) * 7919 * (seeds[b % seeds.length] ?? 1)) % 101),
          );
        expect(dashboardView(shuffled(sample(), order))).toEqual(view);
      }),
      { numRuns: 25 },
    );
  });

  test('an empty trust has a dashboard too', () => {
    const none = dashboardView({ ...sample(), academies: [], regions: [], positions: [] });
    expect(row('trust', none).cells[2]?.value).toBe('0 academies');
    expect(row('exception:1', none).cells[1]?.value).toBe('Nothing needs the EOB today.');
  });
});
