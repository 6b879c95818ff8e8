import { DIRECTOR, OWNER, smallTrust, ask } from '../support/small-trust';
import { rowsOf } from '../support/visits';
import { apply, inputOf, INSPECTIONS, MEASURES, preview, text, EVIDENCE } from './kit';
import { plain } from '../../src/hub/monitoring/measure/shape';
import type { AcademyMeasures } from '../../src/actions/measures/api';

/** A measure row by its id, less what is the same for all. */
const figure = (workspace: ReturnType<typeof smallTrust>, id: string) => {
  const row = rowsOf(workspace, MEASURES).find((one) => one['ID'] === id);
  return row && [row['Value'], row['Why none'], row['Code'], row['England'], row['Cohort']];
};

describe('performance tables, one column a measure', () => {
  test('numbers, codes, England, and gaps: never a 0', async () => {
    const workspace = smallTrust();
    const applied = apply(workspace, await inputOf('ks2-wide'));
    // per school: 8 measures, and the same 8 of disadvantaged pupils
    expect(applied).toEqual({ added: 32, changed: 0, academies: 0, same: 0, bad: 0 });
    expect(figure(workspace, 'A1:ks2-rwm-expected:2023-24')).toEqual([64, '', '', 61, 58]);
    expect(figure(workspace, 'A1:ks2-rwm-expected:2023-24:Disadvantaged pupils')).toEqual([
      48,
      '',
      '',
      46,
      '',
    ]);
    expect(figure(workspace, 'A1:ks2-rwm-higher:2023-24:Disadvantaged pupils')).toEqual([
      '',
      'suppressed',
      'SUPP',
      '',
      '',
    ]);
    expect(figure(workspace, 'A1:ks2-reading-progress:2023-24')).toEqual(['', 'not published', 'NP', '', 58]);
    // an empty cell where nothing was published is the gap, not an empty cell
    expect(figure(workspace, 'A3:ks2-maths-progress:2023-24')).toEqual(['', 'not published', '', '', '']);
    expect(figure(workspace, 'A3:ks2-reading-score:2023-24')).toEqual(['', 'no entries', 'NE', 105, '']);
    expect(figure(workspace, 'A3:ks2-maths-score:2023-24')).toEqual(['', 'low coverage', 'LOWCOV', 104, '']);
    expect(figure(workspace, 'A3:ks2-gps-score:2023-24')).toEqual(['', 'not applicable', 'NA', 105, '']);
    expect(rowsOf(workspace, MEASURES).filter((row) => row['Value'] === 0)).toEqual([]);
    for (const row of rowsOf(workspace, MEASURES)) {
      expect((row['Value'] === '') !== (row['Why none'] === '')).toBe(true);
      expect(row).toMatchObject({
        Source: 'DfE performance tables, key stage 2',
        'Academic year': '2023-24',
      });
    }
  });

  test('key stage 4 of disadvantaged pupils stands under headings of its own', async () => {
    const workspace = smallTrust();
    apply(workspace, await inputOf('ks4-wide'));
    const of = (kind: string) => figure(workspace, `A2:${kind}:2023-24:Disadvantaged pupils`)?.slice(0, 3);
    expect(of('ks4-basics-4')).toEqual([48, '', '']);
    expect(of('ks4-basics-5')).toEqual(['', 'no entries', 'NE']);
    expect(of('ks4-ebacc-entry')).toEqual(['', 'suppressed', 'SUPP*']);
    expect(of('ks4-ebacc-points')).toEqual([3.2, '', '']);
  });

  test.each([
    ['a column of a measure', 'ks4-wide', 'EBACCAPS', ['EBACCAPS']],
    ['of a measure that was not published that year', 'ks2-wide', 'READPROG', []],
    ['inclusion', 'ofsted', 'Inclusion', ['Inclusion']],
    ['an area of the report card', 'ofsted', 'Achievement', ['Achievement']],
    [
      'safeguarding',
      'ofsted',
      'Latest OEIF  safeguarding is effective?',
      ['Latest OEIF safeguarding is effective?'],
    ],
    ['an area of the old form', 'ofsted-2024', 'Personal development', ['Personal development']],
  ] as const)('%s that is missing is told', async (_, file, heading, lacking) => {
    const input = await inputOf(file);
    const head = input.head.map((one) => (plain(one) === plain(heading) ? 'Something else' : one));
    expect(preview(smallTrust(), input).lacking).toEqual([]);
    expect(preview(smallTrust(), { ...input, head }).lacking).toEqual(lacking);
  });

  test('a negative Progress 8 stays negative; the same for 2024-25, where there was none, is refused', async () => {
    const workspace = smallTrust();
    const input = await inputOf('ks4-wide');
    apply(workspace, input);
    expect(figure(workspace, 'A2:ks4-progress8:2023-24')).toEqual([-0.12, '', '', -0.03, 182]);
    expect(preview(workspace, { ...input, year: '2024-25' }).bad).toEqual([
      {
        line: 2,
        column: 'P8MEA',
        value: '-0.12',
        expected: expect.stringMatching(
          /^no number: not published for 2024-25, as these pupils sat no key stage 2/,
        ) as string,
      },
      expect.objectContaining({ line: 2, column: 'P8MEA_FSM6CLA1A' }),
    ]);
  });

  test('a file without the column of a gap has the gap all the same', async () => {
    const workspace = smallTrust();
    const words = 'RECTYPE,URN,TPUP,ATT8SCR\n1,001002,182,46.3';
    apply(workspace, await inputOf(text(words), { year: '2025-26' }));
    expect(figure(workspace, 'A2:ks4-progress8:2025-26')).toEqual(['', 'not published', '', '', '']);
  });
});

describe('explore education statistics', () => {
  test('all pupils and disadvantaged pupils are taken, girls and local authorities are not', async () => {
    const workspace = smallTrust();
    apply(workspace, await inputOf('ks4-long'));
    expect(rowsOf(workspace, MEASURES)).toHaveLength(12);
    expect(figure(workspace, 'A2:ks4-attainment8:2025-26')).toEqual([47.1, '', '', 46, 190]);
    expect(figure(workspace, 'A2:ks4-progress8:2025-26')).toEqual(['', 'not published', 'z', '', 190]);
    const codes = ['basics-5', 'basics-4', 'ebacc-entry', 'ebacc-points'].map((kind) =>
      figure(workspace, `A2:ks4-${kind}:2025-26:Disadvantaged pupils`)?.slice(0, 3),
    );
    expect(codes).toEqual([
      ['', 'suppressed', 'c'],
      ['', 'not available', 'x'],
      ['', 'rounds to nothing', 'low'],
      ['', 'not available', ':'],
    ]);
    expect(rowsOf(workspace, MEASURES)[0]).toMatchObject({
      Source: 'DfE explore education statistics, provisional',
    });
  });

  test('key stage 4 under the headings of 2025, and A levels', async () => {
    const workspace = smallTrust();
    apply(workspace, await inputOf('ks4-long-2025'));
    apply(workspace, await inputOf('ks5-long'));
    const of = (kind: string) => figure(workspace, `A2:${kind}:2024-25`);
    expect(of('ks4-attainment8')).toEqual([45.9, '', '', 45.9, 180]);
    expect(of('ks4-progress8')).toEqual(['', 'not published', 'z', '', 180]);
    expect(of('ks4-basics-5')).toEqual([45.1, '', '', 45.2, 180]);
    expect(of('ks4-basics-4')).toEqual([66.2, '', '', 65.1, 180]);
    expect(of('ks4-ebacc-entry')).toEqual([40.3, '', '', 40.5, 180]);
    expect(of('ks4-ebacc-points')).toEqual([4.01, '', '', 4.07, 180]);
    expect(of('ks5-alevel-points')).toEqual([33.4, '', '', 34.9, 64]);
  });

  test('key stage 2 by subject, and the shape of one indicator a line', async () => {
    const workspace = smallTrust();
    apply(workspace, await inputOf('ks2-long'));
    expect(figure(workspace, 'A1:ks2-rwm-expected:2024-25')).toEqual([67, '', '', 62, 60]);
    expect(figure(workspace, 'A1:ks2-reading-score:2024-25')).toEqual([107, '', '', '', 60]);
    expect(figure(workspace, 'A1:ks2-writing-progress:2024-25')).toEqual(['', 'not published', 'z', '', 60]);
    const tidy = smallTrust();
    apply(tidy, await inputOf('tidy'));
    expect(
      rowsOf(tidy, MEASURES).map((row) => [row['ID'], row['Value'] || row['Why none'], row['England']]),
    ).toEqual([
      ['A1:ks2-rwm-expected:2024-25', 67, ''],
      ['A1:ks2-maths-score:2024-25', 104, ''],
      ['A2:ks4-attainment8:2024-25', 46.8, 45.9],
      ['A2:ks4-progress8:2024-25', 'not published', ''],
    ]);
  });
});

describe('the trust’s own termly assessments', () => {
  test('every key stage; each bad cell by line, column, value and what is expected', async () => {
    const workspace = smallTrust();
    const input = await inputOf('termly');
    expect(preview(workspace, input).bad).toEqual([
      { line: 6, column: 'Value', value: '130', expected: 'a number from 0 to 100' },
      {
        line: 7,
        column: 'Year group',
        value: 'Year 15',
        expected: 'a year group: Nursery, Reception, or 1 to 13',
      },
      { line: 7, column: 'Cohort', value: 'many', expected: 'a number of pupils, or nothing' },
      {
        line: 8,
        column: 'Academy',
        value: "Nobody's School",
        expected: 'the ID, name or URN of an academy of the trust',
      },
    ]);
    expect(apply(workspace, input)).toMatchObject({ added: 4, bad: 4 });
    expect(
      rowsOf(workspace, MEASURES).map((row) => [row['ID'], row['Key stage'], row['Value'], row['Unit']]),
    ).toEqual([
      ['A1:trust reading: % at expected:2026-27:Autumn:Year 4', 'KS2', 72, '%'],
      ['A1:trust phonics: % on track:2026-27:Autumn:Reception', 'EYFS', 81, '%'],
      ['A2:trust maths: average score:2026-27:Autumn:Year 9', 'KS3', 104.5, 'score'],
      ['A3:trust reading: % at expected:2026-27:Autumn:Year 6', 'KS2', '', '%'],
    ]);
  });

  test.each([
    '=HYPERLINK("https://x.example")',
    '+44',
    '@SUM(A1)',
    '-1+1',
    '00123',
    '<script>alert(1)</script>',
    '😀 שלום',
    '1/2',
  ])('the subject %s stays the text it is; as a value it is refused', async (hostile) => {
    const workspace = smallTrust();
    const cell = `"${hostile.replace(/"/g, '""')}"`;
    const head = 'Academy;Year group;Subject;Measure;Value;Cohort\n';
    apply(workspace, await inputOf(text(`${head}A1;4;${cell};Score;5;30`)));
    expect(rowsOf(workspace, MEASURES)[0]?.['Measure']).toBe(`${hostile}: Score`);
    if (hostile === '+44' || hostile === '00123') return;
    const { bad, add } = preview(workspace, await inputOf(text(`${head}A1;4;Art;Score;${cell};30`)));
    expect([add, bad[0]?.column]).toEqual([[], 'Value']);
  });
});

describe('the register', () => {
  test('pupils and free school meals are figures; names and phases are changed only when somebody says so', async () => {
    const workspace = smallTrust();
    const input = await inputOf('register');
    const seen = preview(workspace, input, OWNER);
    expect(seen.academies).toEqual([
      { academy: 'Ash Primary', words: 'Name: Ash Primary → Ash Primary – Élan' },
    ]);
    apply(workspace, input, { email: OWNER });
    expect(rowsOf(workspace, 103)[0]?.['Academy']).toBe('Ash Primary');
    expect(figure(workspace, 'A1:school-pupils:2026-27')?.[0]).toBe(412);
    expect(figure(workspace, 'A3:school-fsm:2026-27')?.slice(0, 3)).toEqual(['', 'suppressed', 'SUPP']);
    expect(apply(workspace, input, { email: OWNER, academies: true })).toMatchObject({
      added: 0,
      academies: 1,
    });
    expect(rowsOf(workspace, 103)[0]).toMatchObject({ Academy: 'Ash Primary – Élan', Rev: 2 });
  });

  test('who does not keep the hub imports the figures, and may not change the sheet Academies', async () => {
    const workspace = smallTrust();
    const input = await inputOf('register');
    const { seen, mayChangeAcademies } = preview(workspace, input);
    expect(mayChangeAcademies).toBe(false);
    const answer = workspace.as(DIRECTOR).api('apply-measures', { ...input, seen, academies: true }, 'R1');
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(rowsOf(workspace, MEASURES)).toEqual([]);
  });

  test('a school that is closed, of a phase that the hub does not know, opened on no day', async () => {
    const head =
      'URN,EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),OpenDate,CloseDate\n';
    const rows =
      '001001,Ash Primary,Closed,Primary,,31-08-2026\n001002,Birch High,Open,Nursery,,\n001003,Cedar,Open,Primary,31-02-2020,';
    const { bad } = preview(smallTrust(), await inputOf(text(head + rows)));
    expect(bad).toEqual([
      {
        line: 2,
        column: 'EstablishmentStatus (name)',
        value: 'Closed 31-08-2026',
        expected: 'a school that is open',
      },
      {
        line: 3,
        column: 'PhaseOfEducation (name)',
        value: 'Nursery',
        expected: 'a phase that the hub knows: primary, secondary, special, all-through',
      },
      { line: 4, column: 'OpenDate', value: '31-02-2020', expected: 'a day such as 01-09-2015' },
    ]);
  });
});

describe('Ofsted’s file', () => {
  test('report cards and graded inspections are kept apart, each with its own words', async () => {
    const workspace = smallTrust();
    const input = await inputOf('ofsted');
    expect(preview(workspace, input, OWNER).academies).toEqual([
      { academy: 'Ash Primary', words: 'Last inspected: empty → 2026-01-20' },
      { academy: 'Birch High', words: 'Last inspected: empty → 2024-11-12' },
      { academy: 'Cedar School', words: 'Last inspected: empty → 2025-03-11' },
    ]);
    expect(apply(workspace, input, { email: OWNER, academies: true })).toMatchObject({
      added: 3,
      academies: 3,
      bad: 0,
    });
    expect(
      rowsOf(workspace, INSPECTIONS).map((row) => [row['ID'], row['Overall'], row['Safeguarding']]),
    ).toEqual([
      ['A1:report card:2026-01-20', '', 'Met'],
      ['A1:graded:2023-05-16', 'Good', 'Effective'],
      ['A2:graded:2024-11-12', 'Not judged', 'Not effective'],
    ]);
    const seen = ask<AcademyMeasures>(workspace, DIRECTOR, 'list-measures', { academy: 'A1' });
    expect(seen.cards[0]?.grades).toEqual({
      Inclusion: 'Strong standard',
      'Curriculum and teaching': 'Expected standard',
      Achievement: 'Needs attention',
      'Attendance and behaviour': 'Expected standard',
      'Personal development and wellbeing': 'Exceptional',
      'Leadership and governance': 'Expected standard',
    });
    // one of each framework: nothing is said of a move
    expect(seen).toMatchObject({ moves: [], mixed: [] });
  });

  test.each([
    ['an old grade in an area of the report card', { Inclusion: '2' }, 'Inclusion', '2'],
    ['a word of the old grades there', { Achievement: 'Good' }, 'Achievement', 'Good'],
    [
      'a report card before there were any',
      { 'Inspection start date': '09/11/2025' },
      'Inspection start date',
      '09/11/2025',
    ],
    [
      'a word of the report card among the old grades',
      { 'Latest OEIF overall effectiveness': 'Exceptional' },
      'Latest OEIF overall effectiveness',
      'Exceptional',
    ],
    [
      'old grades after they ended',
      { 'Inspection start date of latest OEIF graded inspection': '10/11/2025' },
      'Inspection start date of latest OEIF graded inspection',
      '10/11/2025',
    ],
    [
      'safeguarding in other words',
      { 'Safeguarding standards': 'Effective' },
      'Safeguarding standards',
      'Effective',
    ],
  ])('%s is refused, and nothing of that line is taken', async (_name, cells, column, value) => {
    const input = await inputOf('ofsted');
    const lines = input.lines.slice(0, 1).map((line) => ({
      ...line,
      cells: line.cells.map((cell, at) => (cells as Record<string, string>)[input.head[at] ?? ''] ?? cell),
    }));
    const { bad, add } = preview(smallTrust(), { ...input, lines });
    expect(add).toEqual([]);
    expect(bad).toMatchObject([{ line: 2, column, value }]);
  });
});

test('evidence stands beside PI01: in the academy’s file and in the note on the dashboard', async () => {
  const workspace = smallTrust();
  apply(workspace, await inputOf('ks2-wide', { asAt: '2024-12-12' }));
  apply(workspace, await inputOf('ks2-long', { asAt: '2025-12-11' }));
  const line =
    'KS2 reading, writing and maths, expected standard, 2024-25: 67 % (+3 since 2023-24; England 62 %). DfE explore education statistics, as at 11 Dec 2025.';
  expect(rowsOf(workspace, EVIDENCE).find((row) => row['ID'] === 'A1')?.['Evidence']).toBe(line);
  expect(ask(workspace, DIRECTOR, 'open-academy', { academy: 'A1' })).toMatchObject({ evidence: [line] });
  ask(workspace, OWNER, 'rebuild-dashboard');
  expect(JSON.stringify(workspace.sheets.snapshot(workspace.id, 1))).toContain(line);
});
