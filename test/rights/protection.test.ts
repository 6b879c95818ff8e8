import type { Workspace } from '../../local/workspace';
import { ask, CEO, OWNER, smallTrust } from '../support/small-trust';
import { rowsOf } from '../support/visits';
import { inSheet, painted } from '../hands/hands';
import { linesOf } from '../../sidebar/csv/cutting';

const [SETTINGS, PEOPLE, VISITS, HEALTH] = [101, 104, 201, 2];
const MD = 'mo@hub.example';

interface Protected {
  protectedRangeId: number;
  description: string;
  warningOnly?: boolean;
  editors?: { users?: string[] };
}

function protectionsOf(workspace: Workspace, sheetId: number): Protected[] {
  const fields = 'sheets(properties.sheetId,protectedRanges)';
  const { sheets } = workspace.sheets.call('Spreadsheets.get', [workspace.id, { fields }], OWNER) as {
    sheets: { properties: { sheetId: number }; protectedRanges?: Protected[] }[];
  };
  return sheets.find(({ properties }) => properties.sheetId === sheetId)?.protectedRanges ?? [];
}

const idOf = (workspace: Workspace, sheetId: number): number =>
  protectionsOf(workspace, sheetId)[0]?.protectedRangeId ?? 0;

/** The protection of Settings turned into a warning. */
const warningOnly = (workspace: Workspace): object => ({
  updateProtectedRange: {
    protectedRange: { protectedRangeId: idOf(workspace, SETTINGS), warningOnly: true },
    fields: 'warningOnly,editors',
  },
});

/** The nightly check; what it said, and the sheet Health as it is painted in the same tick. */
function night(workspace: Workspace): string {
  workspace.clock.advance({ days: 1 }, { cap: 0 });
  expect(workspace.tick().map(({ ok }) => ok)).toEqual([true]);
  const said = rowsOf(workspace, 402)
    .filter((row) => row['Job'] === 'integrity')
    .pop()?.['Message'];
  expect(painted(workspace, HEALTH, 'job:integrity').join()).toContain(said);
  return String(said);
}

const GOOD = 'Everything is as the ledgers say.';

describe('protection that hands changed is laid anew in the night, and said in Health and log', () => {
  test.each<[string, number, (workspace: Workspace) => object[], string]>([
    [
      'opened to somebody',
      PEOPLE,
      (w) => [
        {
          updateProtectedRange: {
            protectedRange: { protectedRangeId: idOf(w, PEOPLE), editors: { users: [OWNER, CEO] } },
            fields: 'editors',
          },
        },
      ],
      `${CEO} could edit and should not`,
    ],
    ['turned into a warning', SETTINGS, (w) => [warningOnly(w)], 'only warned'],
    [
      'opened in part',
      SETTINGS,
      (w) => [
        {
          updateProtectedRange: {
            protectedRange: {
              protectedRangeId: idOf(w, SETTINGS),
              unprotectedRanges: [{ sheetId: SETTINGS, startRowIndex: 1, endRowIndex: 3 }],
            },
            fields: 'unprotectedRanges',
          },
        },
      ],
      'left open',
    ],
    [
      'closed, though the form writes there for everybody',
      VISITS,
      (w) => [
        {
          updateProtectedRange: {
            protectedRange: { protectedRangeId: idOf(w, VISITS), warningOnly: false },
            fields: 'warningOnly',
          },
        },
      ],
      'shut people out',
    ],
  ])('%s', (_what, sheetId, change, said) => {
    const workspace = smallTrust();
    const before = protectionsOf(workspace, sheetId).map((one) => ({ ...one, protectedRangeId: 0 }));
    inSheet(workspace, OWNER, ...change(workspace));
    expect(night(workspace)).toMatch(new RegExp(`Put the protection of the sheet .* right: .*${said}`));
    expect(protectionsOf(workspace, sheetId).map((one) => ({ ...one, protectedRangeId: 0 }))).toEqual(before);
    expect(rowsOf(workspace, 206).filter((row) => row['Action'] === 'integrity')).toMatchObject([
      { Who: OWNER },
    ]);
    expect(night(workspace)).toBe(GOOD);
  });
});

test('protection that was removed is back within the hour', () => {
  const workspace = smallTrust();
  const before = protectionsOf(workspace, SETTINGS).map((one) => ({ ...one, protectedRangeId: 0 }));
  inSheet(workspace, OWNER, { deleteProtectedRange: { protectedRangeId: idOf(workspace, SETTINGS) } });
  expect(night(workspace)).toBe(GOOD);
  expect(protectionsOf(workspace, SETTINGS).map((one) => ({ ...one, protectedRangeId: 0 }))).toEqual(before);
});

describe('the same table of rights', () => {
  test('lets a new MD edit the closed sheets from the next night on, and no more once they have left', () => {
    const workspace = smallTrust();
    workspace.users.addUser(MD, 'editor');
    const named = (active: string): unknown =>
      ask(workspace, OWNER, 'apply-import', {
        table: 'people',
        lines: linesOf(`ID,Name,E-mail,Role,Active\nP9,Mo Director, ${MD.toUpperCase()},md,${active}`),
      });
    const type = (): unknown => workspace.sheets.typeIntoCell(workspace.id, SETTINGS, 1, 1, 'x', MD);
    named('yes');
    expect(type).toThrow(/protected/i);
    expect(night(workspace)).toContain(`${MD} could not edit and should`);
    expect(type).not.toThrow();
    named('no');
    expect(night(workspace)).toContain(`${MD} could edit and should not`);
    expect(type).toThrow(/protected/i);
  });

  test('an address that is none keeps nobody else’s protection from being laid', () => {
    const workspace = smallTrust();
    const csv = `ID,Name,E-mail,Role,Active\nP9,Mo Director,${MD},md,yes`;
    ask(workspace, OWNER, 'apply-import', { table: 'people', lines: linesOf(csv) });
    const row = rowsOf(workspace, PEOPLE).findIndex(({ ID }) => ID === 'P9') + 1;
    workspace.sheets.typeIntoCell(workspace.id, PEOPLE, row, 2, 'Mo <mo at hub>', OWNER);
    inSheet(workspace, OWNER, warningOnly(workspace));
    expect(night(workspace)).toContain('Put the protection of the sheet Settings right');
    expect(protectionsOf(workspace, SETTINGS)[0]?.editors?.users).toEqual([OWNER]);
  });
});

describe('what only people can put right is said, and left', () => {
  test('a part of a ledger closed by hand, since nobody kept out could save there', () => {
    const workspace = smallTrust();
    const range = { sheetId: VISITS, startColumnIndex: 0, endColumnIndex: 2 };
    const protectedRange = { range, description: 'mine', editors: { users: [OWNER] } };
    inSheet(workspace, OWNER, { addProtectedRange: { protectedRange } });
    expect(night(workspace)).toContain('Somebody protected a part of the sheet Visits');
    expect(protectionsOf(workspace, VISITS)).toHaveLength(2);
  });

  test('Google refusing the protection does not keep the rest of the check from being recorded', () => {
    const workspace = smallTrust();
    inSheet(workspace, OWNER, warningOnly(workspace));
    workspace.clock.advance({ days: 1 }, { cap: 0 });
    let written = 0;
    workspace.faults.fail(
      // Where nothing is to repair: the note of where the script lives, the columns of names, then protection.
      (call) => /Spreadsheets\.batchUpdate$/.test(call) && (written += 1) === 3,
      new Error('Invalid user: someone'),
      1,
    );
    workspace.tick();
    const run = rowsOf(workspace, 402)
      .filter((row) => row['Job'] === 'integrity')
      .pop();
    expect(run).toMatchObject({ State: 'done' });
    expect(run?.['Message']).toContain('Google refused to put protection right: Invalid user: someone');
  });
});
