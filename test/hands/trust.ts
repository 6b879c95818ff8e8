import { createWorkspace, type Workspace } from '../../local/workspace';
import { encodeFormatted } from '../../src/store/codec';
import type { Column } from '../../src/store/column';
import { allColumns, type AnyTable } from '../../src/store/layout';
import { BOOK_TABLES } from '../../src/store/tables';
import { builtBundle } from '../support/bundle';
import { plantReplies } from '../support/replies';
import { ask, CEO, DIRECTOR, OWNER, PRINCIPAL, smallTrust } from '../support/small-trust';
import { fullVisit, madeId, supportVisit } from '../support/visits';
import { cellsOf, inSheet } from './hands';

/** Every table of the hub, whichever they are. */
export const ALL_TABLES = Object.values(BOOK_TABLES.hub) as unknown as AnyTable[];

let prepared: object | undefined;

/** A small trust with a row in every table, the checks of its first day done: what hands are let at. */
export function fullTrust(): Workspace {
  const state = (prepared ??= prepare());
  const now = '2026-11-25T12:00:00.000Z';
  return createWorkspace({ bundle: builtBundle(), now, owner: OWNER, state, limits: false });
}

function prepare(): object {
  const workspace = smallTrust();
  const steps = [{ text: 'one', owner: 'Pia', due: '2026-12-01' }];
  const judged = fullVisit('below', { on: '2026-11-23' });
  for (const visit of [judged, fullVisit('expected', { academy: 'A3' })])
    ask(workspace, DIRECTOR, 'record-visit', visit, visit.id);
  plantReplies(workspace, { visit: judged.id, on: '2026-11-24', verdict: 'inaccurate' });
  const support = supportVisit({ steps });
  ask(workspace, CEO, 'record-visit', support, support.id);
  const review = { id: madeId(), academy: 'A1', judgements: fullVisit('expected').judgements };
  workspace.as(PRINCIPAL).web.api('save-self-review', review, review.id);
  importMeasure(workspace);
  workspace.tick();
  const empty = ALL_TABLES.filter(({ sheetId }) => cellsOf(workspace, sheetId).length < 2);
  inSheet(workspace, OWNER, ...empty.map(anyRow));
  workspace.clock.set('2026-11-25T09:00:00.000Z', { cap: 0 });
  workspace.tick();
  return workspace.state();
}

/** One figure, so that the table that follows from Measures has a row, too. */
function importMeasure(workspace: Workspace): void {
  const lines = [{ line: 2, cells: ['1', '001001', '64%'], torn: '' }];
  const file = { head: ['RECTYPE', 'URN', 'PTRWM_EXP'], lines, year: '2022-23', asAt: '2026-11-20' };
  const { seen } = ask<{ seen: string }>(workspace, DIRECTOR, 'preview-measures', file);
  ask(workspace, DIRECTOR, 'apply-measures', { ...file, seen, academies: false }, 'MEASURES');
}

/** A row that can be read, of what the columns say of themselves. */
function anyRow(table: AnyTable): object {
  const values = Object.values(allColumns(table)).map((column) => encodeFormatted(column, anyValue(column)));
  return { appendCells: { sheetId: table.sheetId, rows: [{ values }], fields: '*' } };
}

function anyValue({ kind, choices }: Column): unknown {
  if (kind === 'date') return '2026-11-23';
  if (kind === 'number') return 1;
  if (kind === 'yes/no') return false;
  if (kind === 'list' || kind === 'lines') return ['some'];
  if (kind === 'json') return [];
  return kind === 'choice' ? (choices ?? []).find((choice) => choice !== '') : 'a1';
}
