import type { SheetProtection, SheetStructure, SheetsRequest } from '../ports';
import type { AnyTable } from './layout';

/** Mail addresses of those who may edit closed sheets, by what `handEdits` says of the sheet. */
export type Editors = Record<'keepers' | 'writers', string[]>;

/** Those who may edit a closed sheet; nothing for one that is not closed. */
export const editorsOf = ({ handEdits }: AnyTable, editors: Editors): string[] | undefined =>
  handEdits === 'keepers' || handEdits === 'writers' ? editors[handEdits] : undefined;

/** By what the hub knows its own protection of a sheet. */
const description = (table: AnyTable): string => `Education Hub: ${table.title}`;

export const isOwn = (table: AnyTable, protection: SheetProtection): boolean =>
  protection.description === description(table);

/** Whether the sheet still has protection that the hub laid on it. */
export const isProtected = (table: AnyTable, present: SheetStructure): boolean =>
  present.protections.some((one) => isOwn(table, one));

/**
 * Who may edit a sheet by hand. Protection binds scripts too, run as the person who uses the form (docs/google.md §5): so a
 * sheet that the hub writes for everybody only warns, and only what the keepers alone change is closed to others.
 * Protection that the hub laid before and that the person asking may change goes.
 */
export function protectionRequests(
  table: AnyTable,
  present: SheetStructure | undefined,
  editors: Editors,
): SheetsRequest[] {
  const old = (present?.protections ?? []).filter((one) => isOwn(table, one) && one.mine);
  const removals = old.map(({ id }) => ({ deleteProtectedRange: { protectedRangeId: id } }));
  if (table.handEdits === 'people') return removals;
  const users = editorsOf(table, editors);
  const rights = users ? { editors: { users } } : { warningOnly: true };
  const protectedRange = { range: { sheetId: table.sheetId }, description: description(table), ...rights };
  return [...removals, { addProtectedRange: { protectedRange } }];
}
