import { createWorkspace, type Workspace } from '../../local/workspace';
import { builtBundle } from '../support/bundle';
import { ask, CEO, DIRECTOR, OWNER, SET_UP_STEPS, smallTrust } from '../support/small-trust';
import { rowsOf, supportVisit } from '../support/visits';

const SETTINGS = 101;
const VISITS = 201;
const REPORTS = 401;

/** The hub with its first reports, and a copy of its workbook opened by somebody. */
function hubAndCopy(owner = OWNER): { hub: Workspace; copy: Workspace } {
  const hub = smallTrust();
  hub.tick();
  const now = '2026-11-24T12:00:00.000Z';
  const copy = createWorkspace({ bundle: builtBundle(), now, owner, state: hub.copied(owner) });
  return { hub, copy };
}

const folders = (workspace: Workspace): string[] =>
  workspace.drive
    .list()
    .filter(({ mimeType }) => mimeType.endsWith('folder'))
    .map(({ id }) => id);

describe('a copy of the workbook', () => {
  test('says that it is one, and where the hub is; nothing is saved in it', () => {
    const { hub, copy } = hubAndCopy(CEO);
    const visit = supportVisit();
    for (const answer of [
      copy.as(CEO).api('open-sidebar', {}),
      copy.as(CEO).api('record-visit', visit, visit.id),
      copy.as(CEO).api('rebuild-dashboard', {}),
    ])
      expect(answer).toMatchObject({
        ok: false,
        error: {
          code: 'copied-workbook',
          where: hub.id,
          remedy: expect.stringContaining(`spreadsheets/d/${hub.id}/edit`) as string,
        },
      });
    expect(rowsOf(copy, VISITS)).toHaveLength(0);
    expect(copy.tick()).toEqual([]);
  });

  test('is a hub of its own once somebody sets it up, with folders and drafts of its own', () => {
    const { copy } = hubAndCopy();
    const before = new Set(folders(copy));
    const documents = rowsOf(copy, REPORTS).map((row) => row['Document']);
    expect(documents.every((id) => id !== '')).toBe(true);
    const said = SET_UP_STEPS.flatMap(
      (step) => ask<{ report: string[] }>(copy, OWNER, 'set-up', { step }).report,
    );
    expect(said.join()).toContain('This copy is now a separate hub');
    expect(rowsOf(copy, SETTINGS).find(({ ID }) => ID === 'workbook')).toMatchObject({ Value: copy.id });
    expect(folders(copy).filter((id) => !before.has(id))).toHaveLength(5);
    expect(rowsOf(copy, REPORTS).map((row) => row['Document'])).toEqual(documents.map(() => ''));
    const report = String(rowsOf(copy, REPORTS)[0]?.['ID']);
    ask(copy, OWNER, 'write-report', { report });
    expect(documents).not.toContain(rowsOf(copy, REPORTS)[0]?.['Document']);
    copy.users.addUser(CEO, 'editor');
    const visit = supportVisit();
    ask(copy, CEO, 'record-visit', visit, visit.id);
    expect(rowsOf(copy, VISITS)).toHaveLength(1);
  });
});

test('a hand that changes the hub’s own mark does not make the hub a copy', () => {
  const workspace = smallTrust();
  const row = rowsOf(workspace, SETTINGS).findIndex(({ ID }) => ID === 'workbook') + 1;
  workspace.sheets.typeIntoCell(workspace.id, SETTINGS, row, 3, 'another', OWNER);
  const visit = supportVisit();
  ask(workspace, DIRECTOR, 'record-visit', visit, visit.id);
  expect(rowsOf(workspace, VISITS)).toHaveLength(1);
});
