import type { Workspace } from '../../local/workspace';
import { cellsOf, inSheet } from '../hands/hands';

type Cell = string | number | boolean;

const typed = (value: Cell): object =>
  typeof value === 'number'
    ? { numberValue: value }
    : typeof value === 'boolean'
      ? { boolValue: value }
      : { stringValue: value };

/** Appends rows to a sheet by header, past the product and its rights; what a row does not name stays empty. */
export function plant(workspace: Workspace, sheetId: number, rows: Record<string, Cell>[]): void {
  const headers = cellsOf(workspace, sheetId)[0] ?? [];
  const data = rows.map((row) => ({
    values: headers.map((header) => {
      const value = row[String(header)];
      return value === undefined || value === '' ? {} : { userEnteredValue: typed(value) };
    }),
  }));
  const request = { appendCells: { sheetId, rows: data, fields: 'userEnteredValue' } };
  inSheet(workspace, workspace.owner, request);
}

/** 8 December 2026 as a sheet keeps it. */
const DUE = 46364;

/** An action of A1’s improvement plan; its Principal sees to it. */
export const PLANNED = {
  ID: 'ACT1',
  Academy: 'A1',
  Indicator: 'PI04',
  Horizon: 'short-term',
  Objective: 'Lighter marking',
  Owner: 'Pia Principal',
  Due: DUE,
  Status: 'open',
  Rev: 1,
};

/** What an action is planned with. */
export const PLAN = {
  academy: 'A1',
  indicator: 'PI04',
  finding: '',
  horizon: 'short-term',
  objective: 'Lighter marking',
  owner: 'Pia Principal',
  due: '2026-12-08',
  success: 'Staff say so.',
};

/** What `save-record` is sent for a new action. */
export const planning = (
  id: string,
  { academy, ...values }: typeof PLAN = PLAN,
): { kind: string; id: string; rev: number; academy: string; values: object } => ({
  ...{ kind: 'actions', id, rev: 0, academy },
  values,
});

/** What `move-record` is sent for an action. */
export const moving = (
  id: string,
  rev: number,
  state: string,
  reason = '',
): { kind: string; id: string; rev: number; state: string; reason: string } => ({
  ...{ kind: 'actions', id, rev, state, reason },
});

/** What support is offered with to the planted action. */
export const OFFER = {
  action: PLANNED.ID,
  kind: 'specialist days',
  what: 'Two mornings in Year 1',
  days: 1,
  from: 'A3',
  owner: '',
  due: '',
};

/** What `save-record` is sent for a new offer of support to an action of A1. */
export const offering = (
  id: string,
  values: object = OFFER,
  academy = 'A1',
): { kind: string; id: string; rev: number; academy: string; values: object } => ({
  ...{ kind: 'support', id, rev: 0, academy },
  values,
});
