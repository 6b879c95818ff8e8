import { cut } from '../hub/text/text';
import type { Session } from '../store/session';
import type { TableName } from '../store/tables';

/** Unreadable cells that a run's message names one by one. */
const CELLS_NAMED = 20;

/** The cells of these sheets that cannot be read, in words; empty where all can. */
export const unreadCells = (session: Session, names: readonly TableName[]): string =>
  names
    .flatMap((name) => session.table(name).problems)
    .slice(0, CELLS_NAMED)
    .map(({ sheet, cell, value, expected }) => `${sheet}!${cell} holds “${cut(value, 60)}”, not ${expected}`)
    .join('; ');
