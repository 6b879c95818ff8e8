import type { SetUpStep } from '../../src/actions/set-up/api';
import type { Workspace } from '../../local/workspace';
import { BOOK_TABLES, PAINTED, TABLES } from '../../src/store/tables';
import { ask, CEO, DIRECTOR, emptyWorkspace, OWNER, SET_UP_STEPS, smallTrust } from '../support/small-trust';
import { rowsOf, supportVisit } from '../support/visits';
import { deleteRow, inSheet, painted } from '../hands/hands';
import { linesOf } from '../../sidebar/csv/cutting';

const SETTINGS = 101;
const PEOPLE = 104;
const MD = 'stranger@hub.example';

const everyStep = (workspace: Workspace, email = OWNER): SetUpStep[] =>
  SET_UP_STEPS.map((step) => ask<SetUpStep>(workspace, email, 'set-up', { step }));

interface SheetAnswer {
  properties: { sheetId: number; title: string; hidden?: boolean };
  protectedRanges?: { description: string; warningOnly?: boolean; editors?: { users?: string[] } }[];
  bandedRanges?: object[];
  charts?: object[];
}

const structure = (workspace: Workspace): SheetAnswer[] => {
  const fields = 'sheets(properties,protectedRanges,bandedRanges,charts)';
  const answer = workspace.sheets.call('Spreadsheets.get', [workspace.id, { fields }], OWNER);
  return (answer as { sheets: SheetAnswer[] }).sheets;
};

/** All that set-up makes, counted: what a second run must leave as it is. */
function made(workspace: Workspace): Record<string, unknown> {
  const sheets = structure(workspace);
  const sum = (key: 'protectedRanges' | 'bandedRanges' | 'charts'): number =>
    sheets.reduce((total, sheet) => total + (sheet[key]?.length ?? 0), 0);
  return {
    sheets: sheets.map(({ properties }) => properties.title),
    protections: sum('protectedRanges'),
    bandings: sum('bandedRanges'),
    charts: sum('charts'),
    files: workspace.drive.list().map(({ name }) => name),
    access: workspace.drive.list().map(({ id }) => workspace.drive.access(id)),
    triggers: workspace.triggers.installed.map(({ handler, creator }) => `${handler} ${creator}`),
    rows: Object.values(BOOK_TABLES.hub).map(({ title, sheetId }) => [
      title,
      rowsOf(workspace, sheetId).length,
    ]),
  };
}

describe('an empty workbook', () => {
  test('becomes a working hub: every sheet, first content, folders, clock, dashboard, charts', () => {
    const workspace = emptyWorkspace();
    const steps = everyStep(workspace);
    expect(steps.map(({ next }) => next)).toEqual(['content', 'folders', 'units', 'dashboard', '']);
    const all = [...Object.values(PAINTED), ...Object.values(BOOK_TABLES.hub)].map(({ title }) => title);
    const first = ['Dashboard', 'Way to Lighthouse', 'Reports', 'Settings', 'Health'];
    const titles = [...first, ...all.filter((title) => !first.includes(title))];
    expect(made(workspace)).toMatchObject({
      sheets: titles,
      charts: 4,
      triggers: [`tick ${OWNER}`],
      files: [
        'Education Hub',
        expect.stringMatching(/^Education Hub – /) as string,
        'Board reports',
        'Trust Board',
      ],
    });
    expect(rowsOf(workspace, 107).map((row) => row['ID'])).toHaveLength(10);
    // ten indicators with four levels each
    expect(rowsOf(workspace, 108)).toHaveLength(40);
    expect(rowsOf(workspace, PEOPLE)).toMatchObject([{ ID: 'KEEPER', 'E-mail': OWNER, Role: 'hub-owner' }]);
    expect(ask(workspace, OWNER, 'open-sidebar')).toMatchObject({
      me: { id: 'KEEPER' },
      may: { setUp: true },
    });
    expect(workspace.tick().map(({ ok }) => ok)).toEqual([true]);
  });

  test('says before set-up who may begin', () => {
    const workspace = emptyWorkspace();
    expect(ask(workspace, OWNER, 'open-sidebar')).toMatchObject({ setUp: 'needed', mayRun: true });
  });
});

test('a new hub is named as its keeper says; one that has a name keeps it', () => {
  const workspace = smallTrust();
  ask(workspace, OWNER, 'set-up', { step: 'content', trustName: 'Seaside Trust' });
  const name = (of: Workspace) => rowsOf(of, SETTINGS).find(({ ID }) => ID === 'trustName')?.['Value'];
  expect(name(workspace)).toBe('Our trust');
  const fresh = emptyWorkspace();
  for (const step of ['sheets', 'content'])
    ask(fresh, OWNER, 'set-up', { step, trustName: ' Seaside  Trust ', begins: true });
  expect(name(fresh)).toBe('Seaside Trust');
  const from = (of: Workspace) => rowsOf(of, SETTINGS).find(({ ID }) => ID === 'countsFrom')?.['Value'];
  expect([from(fresh), from(workspace)]).toEqual(['2026-11-24', '']);
});

describe('run again', () => {
  test('changes nothing that is there, however often', () => {
    const workspace = smallTrust();
    const before = made(workspace);
    const reports = everyStep(workspace).map(({ report }) => report);
    everyStep(workspace);
    expect(made(workspace)).toEqual(before);
    expect(reports.slice(0, 4)).toEqual([
      ['All sheets were there; formats, drop-downs and protection are laid anew.'],
      ['Settings, indicators and rubrics were there.'],
      ['All folders were there.'],
      ['The hub’s clock was ticking.', expect.stringContaining('Within the hour') as string],
    ]);
  });

  test('leaves the trust’s own settings, rubrics and column widths of its own columns alone', () => {
    const workspace = smallTrust();
    const row = rowsOf(workspace, SETTINGS).findIndex(({ ID }) => ID === 'trustName') + 1;
    workspace.sheets.typeIntoCell(workspace.id, SETTINGS, row, 3, 'Seaside Trust', OWNER);
    everyStep(workspace);
    expect(rowsOf(workspace, SETTINGS)[row - 1]).toMatchObject({ Value: 'Seaside Trust', Rev: 1 });
    expect(painted(workspace, 1, 'title').join()).toContain('Seaside Trust');
  });

  test('an indicator that a release adds gets its first rubric; what a trust took out of its own stays out', () => {
    const workspace = smallTrust();
    const { sheetId } = TABLES.rubrics;
    const drop = (wanted: (row: Record<string, unknown>) => boolean): void => {
      const at = rowsOf(workspace, sheetId).flatMap((row, index) => (wanted(row) ? [index + 1] : []));
      for (const row of at.reverse()) inSheet(workspace, OWNER, deleteRow(sheetId, row));
    };
    drop(({ Indicator }) => Indicator === 'PI10');
    drop(({ ID }) => ID === 'PI09-v1-strength');
    expect(everyStep(workspace)[1]?.report).toEqual(['Added 4 rows to the sheet Rubrics.']);
    const there = rowsOf(workspace, sheetId).map(({ ID }) => ID);
    expect(there).toContain('PI10-v1-strength');
    expect(there).not.toContain('PI09-v1-strength');
  });
});

test('an address that no Google account has keeps nobody else out of the folders, and is told', () => {
  const workspace = emptyWorkspace();
  for (const step of ['sheets', 'content']) ask(workspace, OWNER, 'set-up', { step });
  const rows = (table: string, lines: string): unknown =>
    ask(workspace, OWNER, 'apply-import', { table, lines: linesOf(lines) });
  rows('regions', 'ID,Region\nR1,North\nR2,South');
  rows(
    'people',
    `ID,Name,E-mail,Role,Region
P1,Ada,ada@hub.example,regional-ceo,R1
P2,Bea,bea@hub.example,regional-ceo,R2
P3,Dan,dan@hub.example,national-director,`,
  );
  workspace.users.closeAccount('ada@hub.example');
  const { report } = ask<{ report: string[] }>(workspace, OWNER, 'set-up', { step: 'folders' });
  const about = (region: string): string[] =>
    report.filter((words) => words.includes(`the folder “${region}” to`));
  expect(about('North')).toEqual([
    'Opened the folder “North” to dan@hub.example.',
    expect.stringMatching(
      /^Could not open the folder “North” to ada@hub\.example \(.*\)\. Correct the address/,
    ),
  ]);
  expect(about('South')).toEqual(['Opened the folder “South” to bea@hub.example, dan@hub.example.']);
});

describe('who may', () => {
  test('once the hub has a keeper, neither a stranger nor a Regional CEO nor the National Director', () => {
    const workspace = smallTrust();
    for (const [email, code] of [
      ['stranger@hub.example', 'unknown-person'],
      [CEO, 'not-allowed'],
      [DIRECTOR, 'not-allowed'],
    ] as const) {
      for (const step of SET_UP_STEPS) {
        expect(workspace.as(email).api('set-up', { step })).toMatchObject({ ok: false, error: { code } });
      }
    }
  });

  test('the MD may run it again; folders and clock stay the keeper’s, and there is no second clock', () => {
    const workspace = smallTrust();
    const csv = `ID,Name,E-mail,Role,Active\nP9,Mo Director,${MD},md,yes`;
    ask(workspace, OWNER, 'apply-import', { table: 'people', lines: linesOf(csv) });
    ask(workspace, OWNER, 'set-up', { step: 'sheets' });
    const before = made(workspace);
    const reports = everyStep(workspace, MD).map(({ report }) => report);
    expect(made(workspace)).toEqual(before);
    for (const index of [2, 3]) {
      expect(reports[index]).toEqual([
        `${OWNER} must run set-up: their account owns the folders and the hourly job.`,
      ]);
    }
  });
});

describe('protection', () => {
  test('a Regional CEO cannot type into Settings, nor the hub as them; the visit form works all the same', () => {
    const workspace = smallTrust();
    expect(() => workspace.sheets.typeIntoCell(workspace.id, SETTINGS, 1, 1, 'x', CEO)).toThrow(/protected/i);
    expect(() => workspace.sheets.typeIntoCell(workspace.id, PEOPLE, 1, 1, 'x', CEO)).toThrow(/protected/i);
    const visit = supportVisit();
    ask(workspace, CEO, 'record-visit', visit, visit.id);
    expect(rowsOf(workspace, 201)).toHaveLength(1);
  });

  test('ledgers warn the person who types into them; the improvement plan is open to all', () => {
    const workspace = smallTrust();
    const typed = (sheetId: number) => workspace.sheets.typeIntoCell(workspace.id, sheetId, 5, 0, 'x', CEO);
    expect(typed(201)).toMatchObject({ warned: true });
    expect(typed(304)).toMatchObject({ warned: false });
  });

  test('closed sheets are open to keepers only: the owner, those with the role, not those who left', () => {
    const workspace = smallTrust();
    const csv = `ID,Name,E-mail,Role,Active\nP9,Mo Director,${MD},md,yes\nP8,Old Owner,old@hub.example,hub-owner,no`;
    ask(workspace, OWNER, 'apply-import', { table: 'people', lines: linesOf(csv) });
    ask(workspace, OWNER, 'set-up', { step: 'sheets' });
    const settings = structure(workspace).find(({ properties }) => properties.sheetId === SETTINGS);
    expect(settings?.protectedRanges?.map(({ editors }) => editors?.users)).toEqual([[OWNER, MD]]);
  });
});

describe('a deleted tab', () => {
  const withoutSheet = (sheetId: number): Workspace => {
    const workspace = smallTrust();
    inSheet(workspace, OWNER, { deleteSheet: { sheetId } });
    return workspace;
  };

  test('is said, with what to do', () => {
    const visit = supportVisit();
    expect(withoutSheet(303).as(CEO).api('record-visit', visit, visit.id)).toMatchObject({
      ok: false,
      error: { code: 'no-sheet', remedy: expect.stringContaining('Set up the hub') as string },
    });
  });

  test.each([
    ['Next steps', 303],
    ['Dashboard', 1],
    ['Settings', SETTINGS],
    ['Positions', 301],
  ])('%s is made anew by set-up, and the hub works', (title, sheetId) => {
    const workspace = withoutSheet(sheetId);
    expect(everyStep(workspace)[0]?.report).toEqual([`Made the sheet ${title}.`]);
    const visit = supportVisit();
    ask(workspace, CEO, 'record-visit', visit, visit.id);
    expect(painted(workspace, 1, 'academy:A1').join()).toContain('24 Nov 2026');
    expect(structure(workspace)).toHaveLength(Object.keys({ ...BOOK_TABLES.hub, ...PAINTED }).length);
  });
});

describe('at the web address', () => {
  test('nobody sets up the hub, not even its owner’s guest in a fresh workbook', () => {
    const workspace = emptyWorkspace();
    expect(workspace.as(CEO).web.api('set-up', { step: 'sheets' }, 'R1')).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
  });

  test('the hub is found by the id that set-up noted', () => {
    expect(emptyWorkspace().as(CEO).web.api('open-sidebar')).toMatchObject({
      ok: false,
      error: { code: 'not-set-up' },
    });
    expect(smallTrust().as(CEO).web.api('open-sidebar')).toMatchObject({ ok: true });
  });
});
