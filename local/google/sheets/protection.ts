/**
 * Who may change what: protected ranges and sheets, by user, for scripts as for hands (docs/google.md §5).
 * The owner can always edit; `warningOnly` stops nobody. Not modelled: groups as editors.
 */
import type { Book, Context, Sheet } from './book';
import { boxOf, minus, overlaps } from './ranges';
import { type Box } from './box';
import { refuse } from './refusal';
import type { ProtectedRange } from './wire';

const PROTECTED =
  'You are trying to edit a protected cell or object. ' +
  'Please contact the spreadsheet owner to remove protection if you need to edit.';

const domainOf = (mail: string): string => mail.slice(mail.lastIndexOf('@') + 1);

/** Whether a person may edit what a protection covers. */
export function mayEdit(book: Book, protection: ProtectedRange, actor: string): boolean {
  if (protection.warningOnly || actor === book.owner) return true;
  const { users = [], domainUsersCanEdit = false } = protection.editors ?? {};
  if (domainUsersCanEdit && domainOf(actor) === domainOf(book.owner)) return true;
  return users.some((user) => user.toLowerCase() === actor);
}

/** Whether an edit of `box` touches what a protection covers, leaving out its unprotected ranges. */
function touches(sheet: Sheet, protection: ProtectedRange, box: Box): boolean {
  const covered = boxOf(sheet, protection.range ?? {});
  if (!overlaps(covered, box)) return false;
  const open = (protection.unprotectedRanges ?? []).map((range) => boxOf(sheet, range));
  const closed = open.reduce<Box[]>((parts, hole) => parts.flatMap((part) => minus(part, hole)), [box]);
  return closed.some((part) => overlaps(covered, part));
}

/** Whether a protection covers the sheet as a whole. */
export const coversSheet = (protection: ProtectedRange): boolean => {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = protection.range ?? {};
  return [startRowIndex, endRowIndex, startColumnIndex, endColumnIndex].every((bound) => bound === undefined);
};

/** The protections that keep a person from changing these cells. */
export const protectionsAt = (book: Book, sheet: Sheet, box: Box, actor: string): ProtectedRange[] =>
  sheet.protections.filter(
    (protection) => !mayEdit(book, protection, actor) && touches(sheet, protection, box),
  );

/** Refuses a change of cells that a protection keeps from the person who acts. */
export function guard(context: Context, sheet: Sheet, box: Box): void {
  if (sheet.protections.length === 0) return;
  if (protectionsAt(context.book, sheet, box, context.actor).length > 0) refuse(PROTECTED);
}

/** Refuses a change of the sheet itself (name, colour, charts, size) when the whole sheet is protected. */
export function guardSheet(context: Context, sheet: Sheet): void {
  const { book, actor } = context;
  if (sheet.protections.some((protection) => coversSheet(protection) && !mayEdit(book, protection, actor)))
    refuse(PROTECTED);
}

/** Refuses when any protection of the sheet keeps the person who acts away: to delete or hide what others protected. */
export function guardAll(context: Context, sheet: Sheet): void {
  const { book, actor } = context;
  if (sheet.protections.some((protection) => !mayEdit(book, protection, actor))) refuse(PROTECTED);
}

/** Refuses a change of a protection by someone whom it keeps away. */
export function guardProtection(context: Context, protection: ProtectedRange): void {
  const { book, actor } = context;
  const strict: ProtectedRange = { ...protection, warningOnly: false };
  if (!protection.warningOnly && !mayEdit(book, strict, actor)) refuse(PROTECTED);
}

/** Refuses rows or columns put strictly inside what a protection covers. */
export function guardInsertion(context: Context, sheet: Sheet, axis: 'ROWS' | 'COLUMNS', at: number): void {
  const { book, actor } = context;
  for (const protection of sheet.protections) {
    const box = boxOf(sheet, protection.range ?? {});
    const [start, end] = axis === 'ROWS' ? [box.top, box.bottom] : [box.left, box.right];
    const inside = coversSheet(protection) || (start < at && at < end);
    if (inside && !mayEdit(book, protection, actor)) refuse(PROTECTED);
  }
}
