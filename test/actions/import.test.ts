import type { ImportPreview } from '../../src/actions/import/api';
import type { Workspace } from '../../local/workspace';
import { ask, CEO, CLERK, DIRECTOR, OWNER, smallTrust } from '../support/small-trust';
import { rowsOf } from '../support/visits';
import { inSheet, overwrite, placeOf } from '../hands/hands';
import { linesOf } from '../../sidebar/csv/cutting';

const REGIONS = 102;
const ACADEMIES = 103;
const PEOPLE = 104;
const CLOSURES = 106;
const LOG = 206;

const preview = (table: string, csv: string, workspace = smallTrust()) =>
  ask<ImportPreview>(workspace, OWNER, 'preview-import', { table, lines: linesOf(csv) });
const apply = (workspace: Workspace, table: string, csv: string) =>
  ask<ImportPreview>(workspace, OWNER, 'apply-import', { table, lines: linesOf(csv) });
const refusal = (table: string, csv: string, email = OWNER) => {
  const answer = smallTrust()
    .as(email)
    .api('preview-import', { table, lines: linesOf(csv) });
  if (answer.ok) throw new Error('It was taken.');
  return answer.error;
};

const HEAD = 'ID,Academy,Region,Phase,Calendar,Joined on';

describe('the preview names each bad row by line, column, value and what is expected', () => {
  test.each<[string, string, string, ImportPreview['bad']]>([
    [
      'a phase and a date',
      'academies',
      `${HEAD}\nA7,Elm,R1,upper,trust,2020-13-01`,
      [
        {
          line: 2,
          column: 'Phase',
          value: 'upper',
          expected: 'one of: primary, secondary, special, all-through',
        },
        { line: 2, column: 'Joined on', value: '2020-13-01', expected: 'a date: 2026-11-03 or 03/11/2026' },
      ],
    ],
    [
      'an unknown region, by the sheet’s own name',
      'academies',
      `${HEAD}\nA7,Elm,R9,primary,trust,2020-09-01`,
      [{ line: 2, column: 'Region', value: 'R9', expected: 'an ID or a name of the sheet Regions' }],
    ],
    [
      'lines as they stand in the text, after empty lines and a value of two lines',
      'regions',
      'ID,Region\n\nR7,"East\nand West"\n\nR8,\n',
      [{ line: 6, column: 'Region', value: '', expected: 'some text' }],
    ],
    [
      'an ID twice',
      'regions',
      'ID,Region\nR7,East\nR7,West',
      [{ line: 3, column: 'ID', value: 'R7', expected: 'an ID that no other line has' }],
    ],
    [
      'a comma without quotes round it',
      'regions',
      'ID,Region\nR7,East, West\nR8,South',
      [
        {
          line: 2,
          column: '',
          value: 'West',
          expected: 'no more values than headings; put quotation marks around a value with a comma in it',
        },
      ],
    ],
    [
      'quotes that never close: that line, and the next one is read',
      'regions',
      'ID,Region\nR7,"East\nR8,West',
      [
        {
          line: 2,
          column: '',
          value: 'R7 East',
          expected: 'quotation marks in pairs, so that the value ends',
        },
      ],
    ],
    [
      'no mail address, one that another person has, one that a line above has',
      'people',
      `ID,Name,E-mail,Role,Active\nP7,Nell,nell,sle,yes\nP8,Ann,${CEO.toUpperCase()},sle,yes\nP9,Bo,bo@x.example,sle,yes\nP10,Bob,BO@x.example,sle,yes`,
      [
        { line: 2, column: 'E-mail', value: 'nell', expected: 'a mail address' },
        {
          line: 3,
          column: 'E-mail',
          value: CEO.toUpperCase(),
          expected: 'an address that Ada North does not have',
        },
        {
          line: 5,
          column: 'E-mail',
          value: 'bo@x.example',
          expected: 'an address that line 4 does not have',
        },
      ],
    ],
    [
      'a number and a yes that are none',
      'halfTerms',
      'ID,Calendar,Academic year,Half-term,Name,First day,Last day\nx,trust,2027-28,one,Autumn,2027-09-01,2027-10-20',
      [{ line: 2, column: 'Half-term', value: 'one', expected: 'a number' }],
    ],
    [
      'a half-term that ends before it begins, of another year, with a number that there is not',
      'halfTerms',
      'ID,Calendar,Academic year,Half-term,Name,First day,Last day\nx,trust,2026-27,7,Autumn,2027-09-01,2027-08-20',
      [
        { line: 2, column: 'Last day', value: '2027-08-20', expected: 'a day not before 2027-09-01' },
        {
          line: 2,
          column: 'Academic year',
          value: '2026-27',
          expected: '2027-28, the year of its first day',
        },
        { line: 2, column: 'Half-term', value: '7', expected: 'a number from 1 to 6' },
      ],
    ],
  ])('%s', (_name, table, csv, bad) => expect(preview(table, csv).bad).toEqual(bad));

  test('good rows beside bad ones are named too, and nothing is written', () => {
    const workspace = smallTrust();
    const csv = `${HEAD}\nA7,Elm,R1,primary,trust,2020-09-01\nA1,Ash Academy,R1,primary,trust,2020-09-01\nA8,Fir,R1,none,trust,2020-09-01\nA3,Cedar School,R2,special,trust,2019-09-01`;
    const before = JSON.stringify(workspace.state());
    expect(preview('academies', csv, workspace)).toMatchObject({
      add: [{ id: 'A7', words: 'Elm · Joined on 1 September 2020' }],
      change: [{ id: 'A1', words: 'Academy: Ash Primary → Ash Academy' }],
      same: 1,
      bad: [{ line: 4, column: 'Phase' }],
    });
    const { sheets } = JSON.parse(before) as Record<string, unknown>;
    expect((workspace.state() as Record<string, unknown>)['sheets']).toEqual(sheets);
  });
});

describe('pasted in many ways', () => {
  const rows = [
    ['ID', 'Region', 'Board'],
    ['R7', 'East', 'East Board, of old'],
  ];
  const quoted = (cell: string): string => (/[,;\t"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
  test.each([
    ['commas', rows.map((row) => row.map(quoted).join(',')).join('\n')],
    ['semicolons', rows.map((row) => row.join(';')).join('\n')],
    ['tabs, as copied from a spreadsheet', rows.map((row) => row.join('\t')).join('\n')],
    [
      'a byte order mark and Windows line ends',
      `\uFEFF${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`,
    ],
    ['headings in capitals, in another order', 'BOARD;ID;REGION\nEast Board, of old;R7;East'],
    ['spaces around', ' ID ; Region ; Board \n R7 ; East ; East Board, of old '],
    ['an empty heading', 'ID;Region;Board;\nR7;East;East Board, of old;'],
  ])('%s', (_name, csv) => {
    const workspace = smallTrust();
    expect(apply(workspace, 'regions', csv).bad).toEqual([]);
    expect(rowsOf(workspace, REGIONS).pop()).toMatchObject({
      ID: 'R7',
      Region: 'East',
      Board: 'East Board, of old',
    });
  });

  test('dates as in Britain and as in the sheet are the same day', () => {
    const workspace = smallTrust();
    const csv = `${HEAD}\nA7,Elm,R1,primary,trust,03/11/2025\nA8,Fir,R1,primary,trust,3.11.2025\nA9,Oak,R1,primary,trust,2025-11-03`;
    expect(apply(workspace, 'academies', csv).bad).toEqual([]);
    // 46023 is 1 January 2026; 3 November 2025 is 59 days (28 + 31) before it
    expect(
      rowsOf(workspace, ACADEMIES)
        .slice(3)
        .map((row) => row['Joined on']),
    ).toEqual([45964, 45964, 45964]);
  });

  test('a month first is refused where it cannot be a day, never guessed', () => {
    expect(preview('academies', `${HEAD}\nA7,Elm,R1,primary,trust,11/30/2025`).bad).toHaveLength(1);
  });
});

test('columns that the hub does not have are told and left out; a sheet of the hub can be taken back as it is', () => {
  const csv = 'ID,Region,Colour,Regional CEO (name),Rev\nR7,"East\nand West",red,Ada,1';
  const found = preview('regions', csv);
  expect(found).toMatchObject({ leftOut: ['Colour'], rows: 1, bad: [] });
  expect(found.add).toHaveLength(1);
});

describe('a heading line that does not fit is refused with the headings that do', () => {
  test.each([
    ['a needed one missing', 'ID,Academy,Region\nA7,Elm,R1', 'No column “Phase”, “Joined on”.'],
    ['one twice', 'ID,Region,region\nR7,East,West', 'The column “Region” is there twice.'],
    ['none at all', 'R7,East', 'No column “Region”. The hub has no column “R7”, “East”.'],
  ])('%s', (_name, csv, message) => {
    const table = csv.includes('Academy') ? 'academies' : 'regions';
    expect(refusal(table, csv)).toMatchObject({
      code: 'import-heading',
      message,
      where: 'Line 1',
      remedy: expect.stringMatching(/^The first line must name the columns: ID, /) as string,
    });
  });
  test('nothing pasted', () =>
    expect(refusal('regions', '').fields).toEqual({ lines: 'Paste rows, or choose a file.' }));
});

describe('applying', () => {
  test('adds and changes only what differs; columns that the text leaves out stay as a hand edited them', () => {
    const workspace = smallTrust();
    overwrite(workspace, ACADEMIES, placeOf(workspace, ACADEMIES, 'A1', 'Older stage'), 'stage 2');
    const before = rowsOf(workspace, ACADEMIES);
    apply(
      workspace,
      'academies',
      `${HEAD}\nA1,Ash Academy,R1,primary,trust,2020-09-01\nA2,Birch High,R1,secondary,trust,2021-09-01`,
    );
    const [a1, a2, a3] = rowsOf(workspace, ACADEMIES);
    expect(a1).toMatchObject({
      Academy: 'Ash Academy',
      'Older stage': 'stage 2',
      URN: '001001',
      Principal: 'P5',
      Rev: 2,
    });
    expect([a2, a3]).toEqual(before.slice(1));
  });

  test('again changes nothing and logs nothing', () => {
    const workspace = smallTrust();
    const csv = 'ID,Region\nR7,East';
    apply(workspace, 'regions', csv);
    const log = rowsOf(workspace, LOG).length;
    expect(apply(workspace, 'regions', csv)).toMatchObject({ add: [], change: [], same: 1 });
    expect(workspace.counts['write']).toBeUndefined();
    expect(rowsOf(workspace, LOG)).toHaveLength(log);
  });

  test.each([
    '=HYPERLINK("https://x.example")',
    '+44 1',
    '-1+1',
    '@SUM(A1)',
    '1/2',
    'TRUE',
    '00123',
    '😀 שלום',
  ])('the name %s stays the text it is', (name) => {
    const workspace = smallTrust();
    apply(workspace, 'regions', `ID;Region\nR7;"${name.replace(/"/g, '""')}"`);
    expect(rowsOf(workspace, REGIONS).pop()?.['Region']).toBe(name);
  });

  test('a stored row that cannot be read is not overwritten with half of itself', () => {
    const workspace = smallTrust();
    overwrite(workspace, ACADEMIES, placeOf(workspace, ACADEMIES, 'A1', 'Joined on'), 'long ago');
    const before = rowsOf(workspace, ACADEMIES);
    const csv = `${HEAD}\nA1,Ash Academy,R1,primary,trust,2020-09-01`;
    expect(apply(workspace, 'academies', csv).bad).toEqual([
      {
        line: 2,
        column: 'ID',
        value: 'A1',
        expected: 'a row that can be read: put G2 of the sheet Academies right first',
      },
    ]);
    expect(rowsOf(workspace, ACADEMIES)).toEqual(before);
  });

  test('an address may go from one person to the next in one text', () => {
    const workspace = smallTrust();
    const csv = `ID,Name,E-mail,Role,Region,Active\nP7,New North,${CEO},regional-ceo,R1,yes\nP1,Ada North,${CEO},regional-ceo,R1,no`;
    expect(apply(workspace, 'people', csv).bad).toEqual([]);
    expect(ask(workspace, CEO, 'open-sidebar')).toMatchObject({ me: { id: 'P7', name: 'New North' } });
  });

  test('1,000 rows come in with one read and one write, in their order', () => {
    const workspace = smallTrust();
    const rows = Array.from(
      { length: 1000 },
      (_, index) => `C${index},trust,inset,2027-01-04,2027-01-04,Day ${index}`,
    );
    const taken = apply(
      workspace,
      'closures',
      ['ID,Calendar,Kind,First day,Last day,Note', ...rows].join('\n'),
    );
    expect(taken.add).toHaveLength(1000);
    expect(workspace.counts).toMatchObject({ read: 1, write: 1 });
    expect(rowsOf(workspace, CLOSURES).map((row) => row['Note'])).toEqual(
      rows.map((_, index) => `Day ${index}`),
    );
  });

  test('rows go below a sheet that a person filtered and sorted', () => {
    const workspace = smallTrust();
    const range = { sheetId: PEOPLE, startRowIndex: 1, startColumnIndex: 0 };
    inSheet(workspace, OWNER, {
      sortRange: { range, sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }] },
    });
    apply(
      workspace,
      'people',
      'ID,Name,E-mail,Role,Active\nP7,Nell,nell@hub.example,sle,yes\nP1,Ada North,ada@hub.example,md,yes',
    );
    const people = rowsOf(workspace, PEOPLE);
    expect(people).toHaveLength(8);
    expect(people.find((row) => row['ID'] === 'P1')).toMatchObject({ Name: 'Ada North', Role: 'md' });
    expect(people.pop()).toMatchObject({ ID: 'P7' });
  });
});

test('only those who keep the hub may import', () => {
  for (const email of [CEO, DIRECTOR, CLERK]) {
    for (const action of ['preview-import', 'apply-import']) {
      const workspace = smallTrust();
      const answer = workspace
        .as(email)
        .api(action, { table: 'regions', lines: linesOf('ID,Region\nR7,East') });
      expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
      expect(rowsOf(workspace, REGIONS)).toHaveLength(2);
    }
  }
});

test.each([
  ['IDs', 'ID,Region\nR3,East\nR4,West'],
  ['names alone', 'Region\nEast\nWest'],
])('cut at any service call and sent again, a list with %s is imported once', (_name, csv) => {
  let tried = 0;
  for (const fault of ['cutBefore', 'cutAfter', 'loseAnswer'] as const) {
    for (let call = 1; ; call += 1) {
      const workspace = smallTrust();
      workspace.faults[fault](call);
      const once = (): unknown =>
        workspace.as(OWNER).api('apply-import', { table: 'regions', lines: linesOf(csv) });
      let cut = false;
      try {
        once();
      } catch {
        cut = true;
      }
      if (workspace.faults.fired.length === 0) break;
      expect(cut || fault === 'loseAnswer').toBe(true);
      tried += 1;
      workspace.faults.clear();
      apply(workspace, 'regions', csv);
      expect(rowsOf(workspace, REGIONS).map((row) => row['ID'])).toEqual(['R1', 'R2', 'R3', 'R4']);
    }
  }
  // who, lock, read, write, unlock: five calls, three faults each
  expect(tried).toBe(15);
});
