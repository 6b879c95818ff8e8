import type { Role } from '../../local/google/drive-store';
import type { Workspace } from '../../local/workspace';
import { ask, CEO, CLERK, DIRECTOR, OTHER_CEO, OWNER, PRINCIPAL, smallTrust } from '../support/small-trust';
import { appoint, NIA } from '../support/principals';
import { rowsOf } from '../support/visits';
import { painted } from '../hands/hands';
import { linesOf } from '../../sidebar/csv/cutting';

const [ACCESS, HEALTH] = [406, 2];
const R1 = 'regional-progress:R1:2026-27:1';

const night = (workspace: Workspace): void => {
  workspace.clock.advance({ days: 1 }, { cap: 0 });
  expect(workspace.tick().map(({ ok }) => ok)).toEqual([true]);
};

const folder = (workspace: Workspace, name: string): string =>
  workspace.drive.list().find((file) => file.name === name)?.id ?? '';
const line = (workspace: Workspace, id: string): string =>
  painted(workspace, HEALTH, `access:${id}`).join('|');
const permit = (workspace: Workspace, file: string, emailAddress: string, role: Role = 'reader'): void => {
  const shared = workspace.drive.get(file);
  const others = shared.permissions.filter(({ email }) => email !== emailAddress);
  shared.permissions = [...others, { id: emailAddress, email: emailAddress, role }];
};

test('as set-up left it: every folder and document is open to just whom it should be', () => {
  const workspace = smallTrust();
  night(workspace);
  expect(painted(workspace, HEALTH, 'access').slice(1, 3)).toEqual([
    'Good',
    'Folders and documents are open to whom they should be, and to nobody else.',
  ]);
  expect(line(workspace, 'folder:region:R1')).toContain(`Good|${CEO} and ${DIRECTOR}`);
  expect(line(workspace, 'folder:hub')).toContain('Only the account that keeps the hub');
  expect(line(workspace, R1)).toContain('Good');
  expect(rowsOf(workspace, ACCESS).map((row) => row['ID'])).toEqual([
    'folder:hub',
    'folder:reports',
    'folder:region:R1',
    'folder:region:R2',
    'folder:trust-board',
    R1,
    'regional-progress:R2:2026-27:1',
    'regional-report:R1:2026-27:1',
    'regional-report:R2:2026-27:1',
    'director-progress:trust:2026-27:1',
  ]);
});

test('the workbook itself Google does not show to the hub: said, with who has left and should not be there', () => {
  const workspace = smallTrust();
  night(workspace);
  expect(line(workspace, 'workbook')).toMatch(/Not known.*can read every sheet.*fay@hub.example.*Share/);
});

describe('drift is named', () => {
  test('who has left, who is not in People, who has no right to it, who may change it', () => {
    const workspace = smallTrust();
    const north = folder(workspace, 'North');
    permit(workspace, north, 'fay@hub.example');
    permit(workspace, north, 'nobody@hub.example');
    permit(workspace, north, OTHER_CEO);
    permit(workspace, north, DIRECTOR, 'writer');
    night(workspace);
    expect(painted(workspace, HEALTH, 'access')[1]).toBe('Look here');
    for (const said of [
      'fay@hub.example (has left)',
      'nobody@hub.example (not in People)',
      `${OTHER_CEO} (no right to it)`,
      `${DIRECTOR} (may only read it)`,
    ])
      expect(line(workspace, 'folder:region:R1')).toContain(said);
    // What lies in the folder is open to them as well; the other region's is not.
    expect(line(workspace, R1)).toContain('fay@hub.example (has left)');
    expect(line(workspace, 'folder:region:R2')).toContain('Good');
  });

  test('somebody new whom set-up has not let in yet; then set-up does', () => {
    const workspace = smallTrust();
    const csv = 'ID,Name,E-mail,Role,Active\nP9,Mo Director,mo@hub.example,md,yes';
    ask(workspace, OWNER, 'apply-import', { table: 'people', lines: linesOf(csv) });
    night(workspace);
    expect(line(workspace, 'folder:region:R1')).toContain('Cannot open it and should: mo@hub.example.');
    ask(workspace, OWNER, 'set-up', { step: 'folders' });
    night(workspace);
    expect(line(workspace, 'folder:region:R1')).toContain('Good');
  });

  test('a circulated report that nobody of its board can open any more', () => {
    const workspace = smallTrust();
    workspace.tick();
    const rev = (): number => Number(rowsOf(workspace, 401).find((row) => row['ID'] === R1)?.['Rev']);
    ask(workspace, OWNER, 'apply-import', {
      table: 'people',
      lines: linesOf(`ID,Name,E-mail,Role,Active\nP8,Del Deputy,del@hub.example,deputy-md,yes`),
    });
    workspace.users.addUser('del@hub.example', 'editor');
    ask(workspace, 'del@hub.example', 'approve-report', { report: R1, rev: rev() });
    workspace.tick();
    ask(workspace, OWNER, 'circulate-report', { report: R1, rev: rev() });
    ask(workspace, OWNER, 'set-up', { step: 'folders' });
    night(workspace);
    expect(line(workspace, R1)).toMatch(new RegExp(`Good.*${CLERK}`));
    const document = String(rowsOf(workspace, 401).find((row) => row['ID'] === R1)?.['Document']);
    const file = workspace.drive.get(document);
    file.permissions = file.permissions.filter(({ email }) => email !== CLERK);
    night(workspace);
    expect(line(workspace, R1)).toContain('Nobody of North Regional Board can open it.');
  });

  test('a document that Drive shows no more', () => {
    const workspace = smallTrust();
    night(workspace);
    const document = String(rowsOf(workspace, 401).find((row) => row['ID'] === R1)?.['Document']);
    workspace.drive.get(document).appMade = false;
    night(workspace);
    expect(line(workspace, R1)).toContain('The hub can no longer see it in Drive.');
  });
});

describe('documents that a Principal was given', () => {
  const PAGE = { kind: 'academy-page', academy: 'A1', visit: '' };
  const A1 = 'academy-page:A1';

  test('are open to the region and to today’s Principal; the person who was Principal before should not open them', () => {
    const workspace = smallTrust();
    ask(workspace, OWNER, 'write-document', { ...PAGE, share: false });
    night(workspace);
    expect(line(workspace, A1)).toBe('');
    ask(workspace, OWNER, 'write-document', { ...PAGE, share: true });
    night(workspace);
    expect(line(workspace, A1)).toMatch(new RegExp(`Good.*${CEO}.*${PRINCIPAL}`));
    appoint(workspace, { A1: 'P7' });
    night(workspace);
    expect(line(workspace, A1)).toContain(`${PRINCIPAL} (has left)`);
    expect(line(workspace, A1)).toContain(`The Principal, ${NIA}, cannot open it.`);
    expect(line(workspace, A1)).toContain('Have it written again');
    ask(workspace, OWNER, 'write-document', { ...PAGE, share: false });
    night(workspace);
    expect(line(workspace, A1)).toMatch(new RegExp(`Good.*${NIA}`));
  });

  test('one who leads another academy now is named as Principal no longer', () => {
    const workspace = smallTrust();
    ask(workspace, OWNER, 'write-document', { ...PAGE, share: true });
    appoint(workspace, { A1: 'P7', A2: 'P5' });
    night(workspace);
    expect(line(workspace, A1)).toContain(`${PRINCIPAL} (no longer Principal of Ash Primary)`);
  });

  test('one that was taken from the Principal in Drive is missed', () => {
    const workspace = smallTrust();
    ask(workspace, OWNER, 'write-document', { ...PAGE, share: true });
    const row = rowsOf(workspace, 521)[0];
    const file = workspace.drive.get(String(row?.['Document']));
    file.permissions = file.permissions.filter(({ email }) => email !== PRINCIPAL);
    night(workspace);
    expect(line(workspace, A1)).toMatch(
      /The Principal, .* cannot open it\.\|.*give it to the Principal again/,
    );
  });
});

test('a night asks Drive of forty files at most: folders first, then those asked longest ago; the rest come the next night', () => {
  const workspace = smallTrust();
  night(workspace);
  const rows = rowsOf(workspace, 401);
  const headers = Object.keys(rows[0] ?? {});
  const copies = Array.from({ length: 60 }, (_, index) => ({
    values: headers.map((header) => {
      const value = header === 'ID' ? `old:${String(index).padStart(2, '0')}` : rows[0]?.[header];
      return {
        userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: String(value) },
      };
    }),
  }));
  const requests = [{ appendCells: { sheetId: 401, rows: copies, fields: 'userEnteredValue' } }];
  workspace.sheets.call('Spreadsheets.batchUpdate', [{ requests }, workspace.id], OWNER);
  night(workspace);
  const asked = workspace.lastExecution.calls.filter(({ method }) => method === 'list').length;
  expect(asked).toBe(40);
  // Five folders and five reports before; of the forty, five are the folders again.
  expect(rowsOf(workspace, ACCESS)).toHaveLength(10 + 35);
  expect(painted(workspace, HEALTH, 'job:access').join()).toContain('The other 30 come in the next nights.');
  night(workspace);
  expect(rowsOf(workspace, ACCESS)).toHaveLength(10 + 60);
});
