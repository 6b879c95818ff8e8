import fc from 'fast-check';
import { dashboardView, rowsFor } from '../../src/views/dashboard/dashboard';
import type { SheetView, ViewCell, ViewRow } from '../../src/views/sheet-view';
import { COLUMNS, columnName, SIDE_LINES } from '../../src/views/dashboard/layout';
import { academy, judged, sample, shuffled } from './sample';
import { positionsOf } from '../../src/hub/monitoring/judgement/position';

const view = dashboardView(sample());
const row = (key: string, of: SheetView = view): ViewRow => of.rows.find((one) => one.key === key) as ViewRow;
const headings = row('heading').cells.map(({ value }) => value);
const cell = (key: string, heading: string, of: SheetView = view): ViewCell =>
  row(key, of).cells[headings.indexOf(heading)] as ViewCell;

describe('the layout of the dashboard', () => {
  test('the matrix comes first: trust, then each region with its academies; empty lines make room for what stands beside it', () => {
    expect(view.rows.map(({ key }) => key)).toEqual([
      'title',
      'legend',
      'heading',
      'trust',
      'region:R1',
      'academy:A01',
      'academy:A02',
      'academy:A03',
      'region:R2',
      'academy:A04',
      ...Array.from({ length: SIDE_LINES - 7 }, (_, line) => `line:${7 + line}`),
    ]);
  });

  test('the first screen of a laptop holds ten indicators, what needs us and what changed', () => {
    const first = view.widths.slice(0, COLUMNS.levels - 1).reduce((sum, width) => sum + width, 0);
    // 1366 pixels less 46 of row numbers.
    expect(first).toBeLessThanOrEqual(1320);
  });

  test('no row is wider than the columns; no merge crosses the frozen column; three rows are frozen', () => {
    for (const { cells, merges = [] } of view.rows) {
      expect(cells.length).toBeLessThanOrEqual(view.widths.length);
      for (const [from, to] of merges) {
        expect(from).toBeGreaterThanOrEqual(view.frozenColumns);
        expect(to).toBeLessThan(view.widths.length);
      }
    }
    expect([view.frozenRows, view.frozenColumns]).toEqual([3, 1]);
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
    expect(names.filter((key) => key.startsWith('academy:'))).toEqual([
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
    expect(row('heading', own).cells[COLUMNS.details]?.value).toBe('District');
    expect(row('trust', own).cells[COLUMNS.details]?.value).toBe('2 districts');
  });
});

describe('the trust and the regions in numbers', () => {
  test('title: trust, day, and whether every cell can be read', () => {
    expect(row('title').cells[1]?.value).toBe('Northlight Academies Trust, 24 November 2026');
    expect(row('title').cells[COLUMNS.side]?.value).toBe('No data problems');
    const troubled = dashboardView({ ...sample(), problems: 3 });
    expect(row('title', troubled).cells[COLUMNS.side]).toMatchObject({
      value: '3 cells cannot be read: see Health',
      tone: 'alarm',
      link: '#gid=2',
    });
  });

  test('counts of the trust', () => {
    expect(cell('trust', 'Region').value).toBe('2 regions');
    expect(cell('trust', 'Phase').value).toBe('4 academies');
    expect(cell('trust', 'Category').note).toBe('1 Lighthouse, 1 Aspiring, 1 Emerging, 1 Unplaced');
    expect(cell('trust', 'Decided by the EOB').value).toBe('1 Aspiring');
    // PI04: Birchwood, Cedar, Dunmore of four.
    expect(cell('trust', 'Wellness\nPI04')).toMatchObject({
      value: '3 of 4',
      note: 'PI04 Pupil and staff wellness\n3 of 4 judged are below Expected.',
    });
    // PI10: Cedar was never judged on it, Dunmore is below.
    expect(cell('trust', 'Leadership\nPI10').value).toBe('1 of 3');
    expect(cell('trust', 'Support visits').value).toBe('1 overdue');
    // Cedar has had none in Autumn 2; the others have.
    expect(cell('trust', 'Monitoring').value).toBe('1 owed');
    // Birchwood 2 + Cedar 5 + Dunmore 10.
    expect(cell('trust', 'Findings').value).toBe(17);
    // Birchwood PI04 + Cedar PI08, PI09 + Dunmore 10.
    expect(cell('trust', 'Findings with no action')).toMatchObject({ value: 13, tone: 'alarm' });
    expect(cell('trust', 'Overdue actions').value).toBe(1);
  });

  test('counts of a region are of its own academies only', () => {
    expect(cell('region:R2', 'Phase').value).toBe('1 academy');
    expect(cell('region:R2', 'Support visits').value).toBe('None overdue');
    expect(cell('region:R1', 'Findings').value).toBe(7);
    expect(cell('region:R1', 'Curriculum\nPI03').value).toBe('0 of 3');
  });

  test('indicators by level are numbers in the order of the chart’s legend', () => {
    const lines = view.rows
      .slice(view.frozenRows)
      .map(({ cells }) => cells.slice(COLUMNS.levels, COLUMNS.levels + 6).map(({ value }) => value));
    expect(lines[0]).toEqual([
      'Indicators by level',
      'Not yet working towards',
      'Working towards',
      'Expected',
      'Strength',
      'Not yet judged',
    ]);
    // PI05: Ashdown strength, Birchwood expected, Cedar and Dunmore working towards.
    expect(lines[5]).toEqual(['PI05 Staff development', 0, 2, 1, 1, 0]);
    expect(lines[10]).toEqual(['PI10 Leadership', 1, 0, 2, 0, 1]);
  });
});

describe('an academy’s row', () => {
  test('category now and decided, each in words with its reason', () => {
    expect(cell('academy:A02', 'Category')).toMatchObject({ value: 'Aspiring', tone: 'aspiring' });
    expect(cell('academy:A02', 'Category').note).toContain('8 of 10 at expected or above');
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
    expect(cell('academy:A01', 'Category', old).value).toBe('Stage 2');
    const then = dashboardView({ ...model, academies, today: '2022-06-01' });
    expect(cell('academy:A01', 'Category', then).value).toBe('Lighthouse');
  });

  test.each([
    ['A01', 'Curriculum\nPI03', 'E \u25b2', 'expected'],
    ['A01', 'Wellness\nPI04', 'E \u2192', 'expected'],
    ['A01', 'Staff development\nPI05', 'S', 'strength'],
    ['A02', 'Wellness\nPI04', 'W \u25bc', 'working-towards'],
    ['A03', 'Leadership\nPI10', '\u2013', 'missing'],
    ['A04', 'Leadership\nPI10', 'N', 'below'],
  ])('%s %s: level in a letter, with trend and colour', (id, heading, value, tone) => {
    expect(cell(`academy:${id}`, heading)).toMatchObject({ value, tone });
  });

  test('the note says level, since when, by whom, why and the levels before', () => {
    expect(cell('academy:A01', 'Curriculum\nPI03').note).toBe(
      [
        'PI03 Curriculum',
        'Expected since 10 Nov 2026',
        'Judged on 10 Nov 2026 by Asha Patel (monitored)',
        'Why: PI03 as seen on 2026-11-10.',
        'The last 2: 12 May 2026 Working towards; 10 Nov 2026 Expected',
      ].join('\n'),
    );
    expect(cell('academy:A01', 'Staff development\nPI05').note).toContain('Can be shared: How it is done');
    expect(cell('academy:A03', 'Leadership\nPI10').note).toContain('Not yet judged.');
  });

  test('a long narrative is shortened in the note', () => {
    const positions = positionsOf(
      judged('A01', '2222222222', '2026-11-10', { narrative: 'word '.repeat(5000) }),
    );
    const long =
      cell('academy:A01', 'Attainment\nPI01', dashboardView({ ...sample(), positions })).note ?? '';
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

describe('what stands beside the matrix', () => {
  const side = (of: SheetView = view): [unknown, unknown][] =>
    of.rows
      .slice(of.frozenRows)
      .map(({ cells }): [unknown, unknown] => [cells[COLUMNS.side]?.value, cells[COLUMNS.side + 1]?.value]);
  const line = (words: string, of: SheetView = view): ViewCell =>
    of.rows.flatMap(({ cells }) => cells).find(({ value }) => value === words) as ViewCell;

  test('what needs us: one line a kind, gravest first, none cut; then what changed in the last 30 days', () => {
    expect(side().filter(([number, words]) => number !== '' || words !== '')).toEqual([
      ['', 'What needs us (academies)'],
      [1, 'with no category'],
      [1, 'where a level fell'],
      [3, 'with a finding that has no action'],
      [1, 'with a visit overdue'],
      [1, 'behind on the way to Lighthouse'],
      [1, 'with an action that has no owner'],
      [1, 'with an action to re-test'],
      [1, 'to prepare for Ofsted'],
      ['', 'Changed in the last 30 days'],
      // Ashdown PI03 on 10 November; Birchwood PI04 on 12 November.
      [1, '\u25b2 level rose at 1 academy'],
      [1, '\u25bc level fell at 1 academy'],
      [0, 'categories decided'],
      [expect.any(Number), expect.stringMatching(/^visits at \d academies$/)],
    ]);
  });

  test('each names its academies in a note, and opens the column that shows it for each', () => {
    const orphan = line('with a finding that has no action');
    expect(orphan.note?.split('\n')).toHaveLength(3);
    expect(orphan.note).toContain('Birchwood School: 1 finding with no action in the plan: PI04 Wellness.');
    const column = columnName(headings.indexOf('Findings with no action'));
    expect(orphan.link).toBe(`#gid=1&range=${column}4:${column}10`);
    expect(line('\u25b2 level rose at 1 academy').note).toBe('Ashdown Primary: Curriculum to Expected.');
    expect(line('\u25b2 level rose at 1 academy').link).toBe('#gid=1&range=D4:M10');
  });

  test('the 30th day before today still counts, the 31st does not', () => {
    const on = (today: string): unknown[] =>
      side(dashboardView({ ...sample(), today })).map(([, words]) => words);
    // 10 November and 30 days: until 9 December.
    expect(on('2026-12-09')).toContain('\u25b2 level rose at 1 academy');
    expect(on('2026-12-10')).toContain('\u25b2 levels rose');
  });

  test('a decision of these days is told', () => {
    const model = sample();
    const standings = model.standings.map((one) =>
      one.id === 'A02' ? { ...one, decidedOn: '2026-11-01' } : one,
    );
    expect(side(dashboardView({ ...model, standings }))).toContainEqual([1, 'category decided at 1 academy']);
  });

  test('names, columns and links hold a letter each: a hundred columns are named as Sheets names them', () => {
    expect([0, 24, 25, 26, 51, 77].map(columnName)).toEqual(['B', 'Z', 'AA', 'AB', 'BA', 'CA']);
  });

  test('a click on an academy opens its details in its own row, or the web page where its address is set', () => {
    const at = view.rows.findIndex(({ key }) => key === 'academy:A02') + 1;
    expect(row('academy:A02').cells[0]?.link).toBe(`#gid=1&range=${columnName(COLUMNS.details)}${at}`);
    const linked = (webAddress: string): unknown => {
      const model = sample();
      const of = dashboardView({ ...model, settings: { ...model.settings, webAddress } });
      return row('academy:A02', of).cells[0]?.link;
    };
    const page = 'https://script.google.com/macros/s/X/exec';
    expect(linked(page)).toBe(`${page}?screen=academy&academy=A02`);
    for (const other of [`${page}?authuser=0`, `${page}#here`, 'javascript:alert(1)'])
      expect(linked(other)).toBe(row('academy:A02').cells[0]?.link);
  });
});

describe('what a saved visit repaints', () => {
  const shown = (rows: ViewRow[], key: string): number =>
    rows.find((one) => one.key === key)?.cells.filter(({ kept }) => !kept).length ?? 0;

  test('title, trust, its region and its own row whole; of other rows only what counts all academies', () => {
    const rows = rowsFor(view, [academy('A02', 'Birchwood School', 'R1')]);
    expect(rows.map(({ key }) => key)).toEqual([
      'title',
      ...view.rows.slice(view.frozenRows).map(({ key }) => key),
    ]);
    for (const key of ['trust', 'region:R1', 'academy:A02'])
      expect(shown(rows, key)).toBe(view.widths.length);
    for (const key of ['academy:A01', 'region:R2', 'line:8']) expect(shown(rows, key)).toBe(9);
  });

  test('of two academies both rows', () => {
    const rows = rowsFor(view, [academy('A01', '', 'R1'), academy('A04', '', 'R2')]);
    for (const key of ['region:R1', 'region:R2', 'academy:A01', 'academy:A04'])
      expect(shown(rows, key)).toBe(view.widths.length);
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
    expect(cell('trust', 'Phase', none).value).toBe('0 academies');
    expect(none.rows[4]?.cells[COLUMNS.side + 1]?.value).toBe('Nothing needs us today');
  });
});
