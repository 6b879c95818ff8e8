import type { Workspace } from '../../local/workspace';
import type { AnyTable } from '../../src/store/layout';
import { DIRECTOR } from '../support/small-trust';
import { supportVisit } from '../support/visits';
import { CASES, type Case } from './cases';
import { ALL_TABLES, fullTrust } from './trust';

const HEALTH = 2;

/** `saved`, or the code with which it was refused. */
function saveOf(workspace: Workspace): string {
  const visit = supportVisit({ academy: 'A3', kind: 'monitoring' });
  const answer = workspace.as(DIRECTOR).api('record-visit', visit, visit.id);
  return answer.ok ? 'saved' : answer.error.code;
}

/** Lines of the sheet Health whose key begins so, as `sheet|cell|value|…`. */
const health = (workspace: Workspace, key: string): string[] =>
  (workspace.sheets.snapshot(workspace.id, HEALTH).sheets[0]?.rows ?? [])
    .filter(([first]) => first?.text.startsWith(key))
    .map((cells) =>
      cells
        .slice(1)
        .map(({ text }) => text)
        .join('|')
        .replace(/\|\|/g, '|'),
    );

const about = (lines: string[], table: AnyTable): string =>
  lines.filter((line) => line.replace(/^Copy of /, '').startsWith(`${table.title}|`)).join('\n');

/** The morning after, so that the daily check runs once more. */
function tick(workspace: Workspace): void {
  workspace.clock.set('2026-11-26T09:00:00.000Z', { cap: 0 });
  const [fired] = workspace.tick();
  if (!fired?.ok) throw new Error(`The tick failed: ${JSON.stringify(fired)}`);
}

function expectNamed({ putRight, toDo, cell }: Case, workspace: Workspace, tables: AnyTable[]): void {
  const lines = {
    putRight: health(workspace, 'repaired:'),
    toDo: health(workspace, 'sheet:'),
    cell: health(workspace, 'cell:'),
  };
  for (const table of tables) {
    if (putRight) expect(about(lines.putRight, table)).toMatch(putRight);
    if (toDo) expect(about(lines.toDo, table)).toMatch(toDo);
    if (cell) expect(about(lines.cell, table)).toMatch(cell);
  }
  // A ledger row whose ID is gone is missed, too.
  if (!toDo && !cell) expect(lines.toDo).toEqual([]);
  if (!putRight && !cell) expect(lines.putRight.filter((line) => line.includes('26 Nov'))).toEqual([]);
}

describe.each(CASES)('$name', (one) => {
  test('in every table at once: what a save says, what the clock repairs, what Health names', () => {
    const workspace = fullTrust();
    const tables = ALL_TABLES.filter((table) => one.only?.(table) ?? true);
    for (const table of tables) one.hands(workspace, table);
    const said = saveOf(workspace);
    if (one.save !== 'saved or refused') expect(said).toBe(one.save);
    tick(workspace);
    expectNamed(one, workspace, tables);
    const later = one.later ?? one.save;
    if (later !== 'saved or refused') expect(saveOf(workspace)).toBe(later);
  });
});
