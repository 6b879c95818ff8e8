import type { ImportPreview } from '../../src/actions/import/api';
import { columnsOfList, lettersOf, LIST_NAMES } from '../../src/hub/trust/lists';
import { writtenDay } from '../../src/hub/time/written-day';
import { TABLES } from '../../src/store/tables';
import { linesOf } from '../../sidebar/csv/cutting';
import { wholeText } from '../../sidebar/csv/decoding';
import { overwrite, placeOf } from '../hands/hands';
import { ask, CEO, OWNER, smallTrust } from '../support/small-trust';
import { rowsOf } from '../support/visits';
import type { Workspace } from '../../local/workspace';

const [REGIONS, ACADEMIES, PEOPLE, HALF_TERMS, CLOSURES] = [102, 103, 104, 105, 106];

const asked = (action: string) => (workspace: Workspace, table: string, csv: string, role?: string) =>
  ask<ImportPreview>(workspace, OWNER, action, { table, lines: linesOf(csv), ...(role && { role }) });
const preview = asked('preview-import');
const apply = asked('apply-import');
const last = (workspace: Workspace, sheet: number) => rowsOf(workspace, sheet).at(-1);

describe('what the page tells of a list before anybody pastes one', () => {
  test.each(LIST_NAMES)('%s: the headings of the sheet, in its order', (list) => {
    const told = columnsOfList(list).map(({ property, heading }) => [property, heading]);
    expect(told).toEqual(
      Object.entries(TABLES[list].columns).map(([property, { header }]) => [property, header]),
    );
  });

  test.each(LIST_NAMES)('%s: no heading is another column’s too', (list) => {
    const all = columnsOfList(list).flatMap(({ heading, also = [] }) => [heading, ...also].map(lettersOf));
    expect(all).toEqual([...new Set(all)]);
  });
});

describe('a list as a school business manager has it', () => {
  test('academies: own headings, a title above, regions and heads by name, days in words, no IDs', () => {
    const workspace = smallTrust();
    const csv = `Our schools 2026
School name\tCluster\tPhase of education\tURN\tJoined\tHeadteacher
Elm Primary\tnorth\tPrimary\t100001\t1st September 2025\tPia Principal
Fir All-Through\tSouth\tAll through\t100002\t03/11/25\t${CEO}`;
    expect(preview(workspace, 'academies', csv)).toMatchObject({
      rows: 2,
      bad: [],
      add: [
        { id: 'A4', words: 'Elm Primary · Joined on 1 September 2025' },
        { id: 'A5', words: 'Fir All-Through · Joined on 3 November 2025' },
      ],
    });
    apply(workspace, 'academies', csv);
    expect(rowsOf(workspace, ACADEMIES).slice(3)).toMatchObject([
      // 46023 is 1 January 2026: 1 September 2025 is 122 days before it, 3 November 2025 59.
      { ID: 'A4', Region: 'R1', Phase: 'primary', Calendar: 'trust', 'Joined on': 45901, Principal: 'P5' },
      {
        ID: 'A5',
        Region: 'R2',
        Phase: 'all-through',
        Calendar: 'trust',
        'Joined on': 45964,
        Principal: 'P1',
      },
    ]);
  });

  test('the same list again changes nothing: rows without an ID are known by their names', () => {
    const workspace = smallTrust();
    const csv =
      'Academy,Region,Phase,Joined on\nElm,R1,primary,2025-09-01\nASH  primary,R1,primary,2020-09-01';
    expect(apply(workspace, 'academies', csv)).toMatchObject({ add: [{ id: 'A4' }], bad: [] });
    expect(apply(workspace, 'academies', csv)).toMatchObject({ add: [], change: [], same: 2 });
    expect(rowsOf(workspace, ACADEMIES)).toHaveLength(4);
  });

  test('people: role and standing in words; an address says who it is', () => {
    const workspace = smallTrust();
    const csv = `Forename,Surname,Email,Role,School,Status
Nell,New,nell@hub.example,Board clerk,,Active
Pia,Principal-Smith,PIA@hub.example,Headteacher,Ash Primary,`;
    expect(apply(workspace, 'people', csv)).toMatchObject({
      bad: [],
      add: [{ id: 'P7', words: 'Nell New' }],
      change: [{ id: 'P5' }],
    });
    expect(last(workspace, PEOPLE)).toMatchObject({
      ID: 'P7',
      Name: 'Nell New',
      Role: 'clerk',
      Active: true,
    });
    const pia = rowsOf(workspace, PEOPLE).find((row) => row['ID'] === 'P5');
    expect(pia).toMatchObject({ Name: 'Pia Principal-Smith', Academy: 'A1', Active: true });
  });

  test('term dates: calendar, year, number and ID follow from name and days', () => {
    const workspace = smallTrust();
    const csv = 'Term,Start date,End date\nSpring 2,22 February 2027,25 March 2027';
    expect(apply(workspace, 'halfTerms', csv)).toMatchObject({
      add: [
        { id: 'trust-2026-27-4', words: 'Spring 2 · First day 22 February 2027 · Last day 25 March 2027' },
      ],
      bad: [],
    });
    expect(last(workspace, HALF_TERMS)).toMatchObject({
      Calendar: 'trust',
      'Academic year': '2026-27',
      'Half-term': 4,
    });
  });

  test('closures of one day; the ID is made of calendar and day', () => {
    const workspace = smallTrust();
    apply(workspace, 'closures', 'Date,Type,Reason\nMonday 4 January 2027,INSET day,Phonics');
    const [closure] = rowsOf(workspace, CLOSURES);
    expect(closure).toMatchObject({
      ID: 'trust-2027-01-04',
      Kind: 'inset',
      Calendar: 'trust',
      Note: 'Phonics',
    });
    expect(closure?.['First day']).toBe(closure?.['Last day']);
  });
});

test('schools name heads who come with the next list: the cell stays empty, and the people fill it', () => {
  const workspace = smallTrust();
  const academies =
    'Academy,Region,Phase,Joined on,Head\nElm,R1,primary,2025-09-01,Noa New\nOak,R1,primary,2025-09-01,';
  const found = preview(workspace, 'academies', academies);
  expect(found).toMatchObject({ bad: [], later: ['Noa New'] });
  apply(workspace, 'academies', academies);
  const people =
    'Name,E-mail,Job title,School\nNoa New,noa@hub.example,Headteacher,Elm\nO One,one@hub.example,Head,Oak\nO Two,two@hub.example,Head,Oak';
  // Two for one academy: neither is taken for its Principal.
  expect(preview(workspace, 'people', people).also).toEqual(['Noa New becomes Principal of Elm']);
  apply(workspace, 'people', people);
  const noa = rowsOf(workspace, 104).find(({ Name }) => Name === 'Noa New');
  const principal = (name: string) =>
    rowsOf(workspace, 103).find((row) => row['Academy'] === name)?.['Principal'];
  expect(principal('Elm')).toBe(noa?.['ID']);
  expect(principal('Oak')).toBe('');
});

test('a job that is no role of the hub’s is told the roles by name; the role chosen for all others fills it', () => {
  const workspace = smallTrust();
  const people =
    'Name,E-mail,Job title\nNoa New,noa@hub.example,Teacher of maths\nUma New,uma@hub.example,Headteacher';
  const found = preview(workspace, 'people', people);
  expect(found.bad).toMatchObject([{ line: 2, column: 'Role', value: 'Teacher of maths' }]);
  expect(found.bad[0]?.expected).toMatch(/^one of: Managing Director, .*Principal/);
  apply(workspace, 'people', people, 'central-staff');
  const role = (name: string) => rowsOf(workspace, 104).find(({ Name }) => Name === name)?.['Role'];
  expect([role('Noa New'), role('Uma New')]).toEqual(['central-staff', 'principal']);
});

describe('what cannot be told is named, never guessed', () => {
  test.each<[string, string, string, [column: string, expected: string][]]>([
    [
      'a name that no region has',
      'academies',
      'Academy,Region,Phase,Joined on\nElm,Moors,primary,2025-09-01',
      [['Region', 'an ID or a name of the sheet Regions']],
    ],
    [
      'a region that is left out',
      'academies',
      'Academy,Region,Phase,Joined on\nElm,,primary,2025-09-01',
      [['Region', 'an ID or a name']],
    ],
    [
      'one row twice without an ID',
      'regions',
      'Region\nEast\nEAST',
      [['ID', 'an ID, or a row that is not line 2 again']],
    ],
    [
      'a character that the program which wrote the file could not read',
      'regions',
      'Region\nC\ufffdte',
      [['Region', 'text whose every character can be read: save the file as UTF-8 and choose it again']],
    ],
  ])('%s', (_name, table, csv, expected) => {
    const { bad } = preview(smallTrust(), table, csv);
    expect(bad.map((one) => [one.column, one.expected])).toEqual(expected);
  });

  test('a name that two people have', () => {
    const workspace = smallTrust();
    apply(workspace, 'people', 'Name,E-mail,Role\nPia Principal,pia2@hub.example,principal');
    const { bad } = preview(
      workspace,
      'academies',
      'Academy,Region,Phase,Joined on,Principal\nElm,R1,primary,2025-09-01,Pia Principal',
    );
    expect(bad).toMatchObject([
      { column: 'Principal', expected: 'an ID, since more than one has that name: P5, P7' },
    ]);
  });

  test('no row is added beside one that a hand broke, whose name it may have', () => {
    const workspace = smallTrust();
    overwrite(workspace, ACADEMIES, placeOf(workspace, ACADEMIES, 'A1', 'Joined on'), 'long ago');
    const { bad, add } = preview(
      workspace,
      'academies',
      'Academy,Region,Phase,Joined on\nAsh Primary,R1,primary,2020-09-01',
    );
    expect(add).toEqual([]);
    expect(bad).toMatchObject([
      {
        column: 'ID',
        expected: 'an ID, or a sheet that can be read: put G2 of the sheet Academies right first',
      },
    ]);
  });
});

describe('lists of accounts are taken as the programs write them', () => {
  const GOOGLE = `First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required],Status [READ ONLY],Last Sign In [READ ONLY],Employee ID
Nell,New,nell@hub.example,****,/Staff,Active,2026/11/20 09:12:00,17
Ada,Changed,${CEO},****,/Staff,Active,2026/11/20 09:12:00,18
Ben,South,ben@hub.example,****,/Staff,Suspended,Never logged in,19
Old,Gone,old@hub.example,****,/Staff,Suspended,Never logged in,20`;
  const GAM = `primaryEmail,name.givenName,name.familyName,name.fullName,suspended
nell@hub.example,Nell,New,Nell New,False
${CEO},Ada,Changed,Ada Changed,False
ben@hub.example,Ben,South,Ben South,True
old@hub.example,Old,Gone,Old Gone,True`;
  const TABLE = `First Name,Last Name,Email Address,Status,Last Sign In,Email Usage
Nell,New,nell@hub.example,Active,2026/11/20,1GB
Ada,Changed,${CEO},Active,2026/11/20,1GB
Ben,South,ben@hub.example,Suspended,Never logged in,0GB
Old,Gone,old@hub.example,Suspended,Never logged in,0GB`;

  test.each([
    ['Google’s', GOOGLE],
    ['the table of the Admin console', TABLE],
    ['GAM’s', GAM],
  ])('%s: new people get the role that is chosen, leavers leave, names in the hub stay', (_name, csv) => {
    const workspace = smallTrust();
    const roleless = preview(workspace, 'people', csv);
    expect(roleless.bad).toMatchObject([{ line: 2, column: 'Role', value: '' }]);
    const taken = apply(workspace, 'people', csv, 'central-staff');
    expect(taken).toMatchObject({
      rows: 4,
      bad: [],
      add: [{ id: 'P7', words: 'Nell New' }],
      change: [{ id: 'P2', words: 'Active: yes → no' }],
      same: 1,
      closed: 1,
    });
    expect(last(workspace, PEOPLE)).toMatchObject({
      'E-mail': 'nell@hub.example',
      Role: 'central-staff',
      Active: true,
    });
  });

  test('columns that are left out are named', () => {
    expect(preview(smallTrust(), 'people', GOOGLE).leftOut).toEqual([
      'Password [Required]',
      'Org Unit Path [Required]',
      'Last Sign In [READ ONLY]',
      'Employee ID',
    ]);
  });
});

test.each([
  ['2026-11-03', '2026-11-03'],
  ['03/11/2026', '2026-11-03'],
  ['3.11.26', '2026-11-03'],
  ['3 Nov 2026', '2026-11-03'],
  ['3rd November 2026', '2026-11-03'],
  ['Tuesday, 3 November 2026', '2026-11-03'],
  ['Tue 3-Nov-26', '2026-11-03'],
  ['November 3, 2026', '2026-11-03'],
  ['1 Sept 2026', '2026-09-01'],
  ['30 February 2026', '30 February 2026'],
  ['11/30/2026', '11/30/2026'],
  ['3 Mayor 2026', '3 Mayor 2026'],
  ['sometime', 'sometime'],
])('the day %s is read as %s', (text, day) => expect(writtenDay(text)).toBe(day));

describe('a file of any encoding gives the same text', () => {
  const text = 'Region\nCôte d’Azur\n';
  const utf8 = new TextEncoder().encode(text);
  const utf16 = Uint8Array.from(
    [...`\ufeff${text}`].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]),
  );
  const windows = Uint8Array.from([...text].map((one) => (one === '’' ? 0x92 : one.charCodeAt(0))));
  test.each([
    ['UTF-8', utf8],
    ['UTF-8 with its mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8])],
    ['UTF-16', utf16],
    ['windows-1252', windows],
  ])('%s', async (_name, bytes) => {
    const workspace = smallTrust();
    apply(workspace, 'regions', await wholeText(new Blob([bytes])));
    expect(last(workspace, REGIONS)).toMatchObject({ ID: 'R3', Region: 'Côte d’Azur' });
  });
});

describe('the sheet as it would stand afterwards', () => {
  const taken = (workspace: Workspace, table: string, csv: string): string[] =>
    apply(workspace, table, csv).bad.map(({ line, column, expected }) => `${line} ${column}: ${expected}`);
  const HEAD = 'ID,Name,E-mail,Role,Region,Active';

  test('two people never come to share an address because the row that would give it up is not taken', () => {
    const workspace = smallTrust();
    const csv = `${HEAD}\nP1,Ada North,ada.new@hub.example,emperor,R1,yes\nP20,Next,${CEO},clerk,,yes`;
    expect(taken(workspace, 'people', csv)).toEqual([
      expect.stringMatching(/^2 Role: one of/) as string,
      '3 E-mail: an address that Ada North does not have',
    ]);
    expect(ask(workspace, CEO, 'open-sidebar')).toMatchObject({ me: { id: 'P1' } });
  });

  test('whoever imports does not lock themselves out', () => {
    const workspace = smallTrust();
    const keeper = rowsOf(workspace, PEOPLE).find((row) => row['E-mail'] === OWNER);
    const csv = `${HEAD}\n${String(keeper?.['ID'])},Hub Owner,${OWNER},hub-owner,,no`;
    expect(taken(workspace, 'people', csv)).toEqual([
      '2 Active: your own row as a keeper of the hub: let another keeper change it',
    ]);
    expect(preview(workspace, 'regions', 'Region\nEast').bad).toEqual([]);
  });

  const ACADEMY = 'ID,Academy,Region,Phase,Joined on,URN,Left on';
  test.each([
    [
      'an ID that differs in capitals',
      'a1,Elm,R1,primary,2020-09-01,,',
      'ID: an ID that differs from A1 in more than capitals',
    ],
    [
      'a URN that another has',
      'Z9,Elm,R1,primary,2020-09-01,001001,',
      'URN: a URN that Ash Primary does not have',
    ],
    ['a URN that is none', 'Z9,Elm,R1,primary,2020-09-01,123456.0,', 'URN: six digits, such as 100001'],
    [
      'one that left before it joined',
      'Z9,Elm,R1,primary,2020-09-01,,2020-08-31',
      'Left on: a day not before 1 September 2020',
    ],
  ])('an academy with %s', (_name, row, expected) =>
    expect(taken(smallTrust(), 'academies', `${ACADEMY}\n${row}`)).toEqual([`2 ${expected}`]),
  );

  test.each([
    ["St Mary's", 'St Mary’s'],
    ['Café', 'Cafe\u0301'],
    ['Elm\u200b', 'ELM'],
  ])('%s and %s are one academy', (one, other) => {
    const workspace = smallTrust();
    const list = (name: string): string => `Academy,Region,Phase,Joined on\n${name},R1,primary,2020-09-01`;
    apply(workspace, 'academies', list(one));
    expect(apply(workspace, 'academies', list(other)).add).toEqual([]);
    expect(rowsOf(workspace, ACADEMIES)).toHaveLength(4);
  });

  const TERM = 'Calendar,Academic year,Half-term,Name,First day,Last day';
  test.each([
    [
      'that shares days with another',
      'trust,2026-27,4,Spring 2,2027-02-10,2027-03-25',
      'First day: days outside Spring 1, which goes from 4 January 2027 to 12 February 2027',
    ],
    [
      'whose number its year has already',
      'trust,2026-27,3,Spring 2,2027-02-22,2027-03-25',
      'Half-term: a number that Spring 1 of that year does not have',
    ],
  ])('a half-term %s', (_name, row, expected) =>
    expect(taken(smallTrust(), 'halfTerms', `ID,${TERM}\nnew,${row}`)).toEqual([`2 ${expected}`]),
  );

  test('rows of nothing but commas below the last one are passed over, and take no ID', () => {
    const workspace = smallTrust();
    const csv = `Name,E-mail,Role\nNell,nell@hub.example,clerk\n,,\n,,\nOla,ola@hub.example,clerk`;
    expect(apply(workspace, 'people', csv)).toMatchObject({
      rows: 2,
      bad: [],
      add: [{ id: 'P7' }, { id: 'P8' }],
    });
  });

  test('a new region with its CEO is told how to begin', () =>
    expect(taken(smallTrust(), 'regions', 'Region,Regional CEO\nWest,Ada North')).toEqual([
      '2 Regional CEO: nobody yet: import the region first, then give it to who leads it, in their row of People',
    ]));
});
