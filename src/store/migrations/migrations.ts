import { riskRegister } from './002-risk-register';
import { fiveTabs } from './004-five-tabs';
import { settingsInWords } from './005-settings-in-words';
import type { Migration, RowChange } from './migration';
import { RELEASES } from './releases';
import type { TableName } from '../tables';

/** What some releases do to rows or tabs, by number: a file each. */
const ROW_CHANGES: Readonly<Record<number, RowChange>> = { 2: riskRegister, 4: fiveTabs, 5: settingsInWords };

/** Every migration, in the order of its number: each is one more than the one before. */
export const MIGRATIONS: readonly Migration[] = RELEASES.map((words, index) => ({
  ...{ version: index + 1, words },
  ...ROW_CHANGES[index + 1],
}));

/** The tables whose rows lie elsewhere in a hub's workbook of that version: the migrations that it lacks move them. */
export const movingFrom = (version: number): TableName[] =>
  MIGRATIONS.filter((one) => one.version > version).flatMap(({ moves = [] }) =>
    moves.map(({ table }) => table),
  );
