import type { Book } from '../hub/book';
import type { SheetProtection, SheetStructure, SheetsRequest } from '../ports';
import type { AnyTable } from './layout';
import { editorsOf, isOwn, protectionRequests, type Editors } from './protection';
import { BOOK_TABLES, PAINTED } from './tables';

/** What it takes to make every sheet's protection what the rights say, and what was found, in words. */
export interface ProtectionCheck {
  requests: SheetsRequest[];
  /** What the requests put right. */
  repaired: string[];
  /** What only people can put right. */
  left: string[];
}

/**
 * Compares the protection of every sheet with what follows from the table of rights. A sheet that is missing is not
 * looked at: set-up makes it with its protection. `editors` are those who may edit closed sheets.
 */
export function checkProtection(
  structure: SheetStructure[],
  editors: Editors,
  book: Book = 'hub',
): ProtectionCheck {
  const check: ProtectionCheck = { requests: [], repaired: [], left: [] };
  const present = new Map(structure.map((sheet) => [sheet.sheetId, sheet]));
  for (const table of Object.values(BOOK_TABLES[book]) as unknown as AnyTable[]) {
    const sheet = present.get(table.sheetId);
    if (sheet) checkSheet(table, sheet, editors, check);
  }
  for (const { sheetId, title } of book === 'hub' ? Object.values(PAINTED) : [])
    check.left.push(...closings(title, present.get(sheetId)?.protections ?? []));
  return check;
}

function checkSheet(
  table: AnyTable,
  sheet: SheetStructure,
  editors: Editors,
  { requests, repaired, left }: ProtectionCheck,
): void {
  const own = sheet.protections.filter((one) => isOwn(table, one));
  const fault = protectionFault(table, own, editors);
  const locked = own.filter(({ mine }) => !mine);
  if (locked.length > 0)
    left.push(
      `The protection of the sheet ${table.title} keeps out the account that keeps the hub: its owner must remove it under Data > Protect sheets and ranges.`,
    );
  else if (fault !== '') {
    requests.push(...protectionRequests(table, sheet, editors));
    repaired.push(`Put the protection of the sheet ${table.title} right: ${fault}.`);
  }
  left.push(
    ...closings(
      table.title,
      sheet.protections.filter((one) => !own.includes(one)),
    ),
  );
}

/** What is wrong with the hub's own protection of a sheet; empty when nothing is. */
function protectionFault(table: AnyTable, own: SheetProtection[], editors: Editors): string {
  const [only, another] = own;
  if (table.handEdits === 'people') return only ? 'it was protected, and is open to all' : '';
  if (!only) return 'it had been removed';
  if (another) return 'it was there twice';
  if (!only.whole) return 'a part of the sheet was left open';
  const warns = table.handEdits === 'nobody';
  if (only.warningOnly !== warns) return warns ? 'it shut people out' : 'it only warned';
  return warns ? '' : editorFault(only, editorsOf(table, editors) ?? []);
}

function editorFault({ editors, wide }: SheetProtection, wanted: string[]): string {
  const surplus = editors.filter((editor) => !wanted.includes(editor));
  const missing = wanted.filter((one) => !editors.includes(one));
  return [
    ...(wide ? ['groups or the whole domain could edit'] : []),
    ...(surplus.length > 0 ? [`${surplus.join(', ')} could edit and should not`] : []),
    ...(missing.length > 0 ? [`${missing.join(', ')} could not edit and should`] : []),
  ].join('; ');
}

/** Protection laid by hand binds the hub as well: a person whom it keeps out can save nothing there. It is not the hub's to take away. */
const closings = (title: string, others: SheetProtection[]): string[] =>
  others.some(({ warningOnly }) => !warningOnly)
    ? [
        `Somebody protected a part of the sheet ${title}: people who may not edit it cannot save there through the hub either. Remove it under Data > Protect sheets and ranges.`,
      ]
    : [];
