import type { SheetStructure, SheetsRequest } from '../ports';
import type { AnyTable } from './layout';

const descriptionOf = (table: AnyTable): string => `Education Hub: ${table.title}`;

/** Whether the sheet still has the protection that set-up laid on it. */
export const isProtected = (table: AnyTable, present: SheetStructure): boolean =>
  present.protections.some(({ description }) => description === descriptionOf(table));

/**
 * Who may edit a sheet by hand. Protection binds scripts too, run as whoever uses the form (platform-facts.md §5): so a
 * sheet that the hub writes for everybody only warns, and only what the keepers alone change is closed to others.
 */
export function protectionRequests(
  table: AnyTable,
  present: SheetStructure | undefined,
  keepers: string[],
): SheetsRequest[] {
  const description = descriptionOf(table);
  const old = (present?.protections ?? []).filter((protection) => protection.description === description);
  const removals = old.map(({ id }) => ({ deleteProtectedRange: { protectedRangeId: id } }));
  if (table.handEdits === 'people') return removals;
  const rights = table.handEdits === 'keepers' ? { editors: { users: keepers } } : { warningOnly: true };
  const protectedRange = { range: { sheetId: table.sheetId }, description, ...rights };
  return [...removals, { addProtectedRange: { protectedRange } }];
}
