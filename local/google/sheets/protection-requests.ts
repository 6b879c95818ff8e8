/**
 * addProtectedRange, updateProtectedRange, deleteProtectedRange.
 * Not modelled: named ranges and tables as what is protected, groups as editors, the person who protects becoming an editor
 * by that (here only the owner and those named may edit: the worse case).
 */
import { makeId, type Book, type Context, type Sheet } from './book';
import { notModelled } from '../error';
import { namesIn, overlay, readMask } from './mask';
import { guardProtection, mayEdit } from './protection';
import { checkedBox, sheetOf } from './ranges';
import { refuse, required } from './refusal';
import { copyOf, type GridRange, type ProtectedRange, type Reply, type Request } from './wire';

type Body<K extends keyof Request> = NonNullable<Request[K]>;

const FIELDS = ['range', 'unprotectedRanges', 'description', 'warningOnly', 'editors'];
const MAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

function checkEditors(protection: ProtectedRange): void {
  const { editors, warningOnly } = protection;
  if (editors && warningOnly) refuse('Editors are not supported with warningOnly protection.');
  if (editors?.groups && editors.groups.length > 0)
    throw notModelled('groups as editors of a protected range');
  for (const user of editors?.users ?? []) if (!MAIL.test(user)) refuse(`Invalid user: ${user}`);
}

/** Checks a protection and names its sheet. */
function checkProtection(book: Book, protection: ProtectedRange): Sheet {
  if (protection.namedRangeId !== undefined) throw notModelled('protecting a named range');
  if (protection.tableId !== undefined) throw notModelled('protecting a table');
  if (protection.requestingUserCanEdit !== undefined) refuse('requestingUserCanEdit is read only.');
  const range = required(protection.range, 'protectedRange.range');
  const sheet = sheetOf(book, range.sheetId);
  checkedBox(sheet, range);
  checkEditors(protection);
  const open = protection.unprotectedRanges ?? [];
  const whole = Object.keys(range).every((name) => name === 'sheetId');
  if (open.length > 0 && !whole) refuse('unprotectedRanges are only supported on protected sheets.');
  for (const hole of open)
    if ((hole.sheetId ?? 0) !== sheet.id) refuse('unprotectedRanges must be on the protected sheet.');
    else checkedBox(sheet, hole);
  return sheet;
}

const all = (book: Book): ProtectedRange[] => book.sheets.flatMap((sheet) => [...sheet.protections]);

function found(book: Book, id: number | undefined): { sheet: Sheet; protection: ProtectedRange } {
  for (const sheet of book.sheets)
    for (const protection of sheet.protections)
      if (protection.protectedRangeId === id) return { sheet, protection };
  return refuse(`No protected range with id: ${id}`);
}

/** As Google answers: who may edit is told only to those who may. */
export function shownProtection(book: Book, protection: ProtectedRange, actor: string): ProtectedRange {
  const strict = { ...protection, warningOnly: false };
  const { editors, ...rest } = copyOf(protection);
  if (protection.warningOnly) return { ...rest, requestingUserCanEdit: true };
  if (!mayEdit(book, strict, actor)) return rest;
  const users = new Set([book.owner, ...(editors?.users ?? []).map((user) => user.toLowerCase())]);
  return { ...rest, requestingUserCanEdit: true, editors: { ...editors, users: [...users] } };
}

export function addProtectedRange(context: Context, body: Body<'addProtectedRange'>): Reply {
  const { book, journal, actor } = context;
  const wanted = copyOf(required(body.protectedRange, 'protectedRange'));
  const sheet = checkProtection(book, wanted);
  const id = wanted.protectedRangeId ?? makeId(book);
  if (all(book).some((other) => other.protectedRangeId === id))
    refuse(`A protected range with id ${id} already exists.`);
  const range: GridRange = { sheetId: sheet.id, ...wanted.range };
  const protection = { ...wanted, range, protectedRangeId: id };
  journal.set(sheet, 'protections', [...sheet.protections, protection]);
  return { addProtectedRange: { protectedRange: shownProtection(book, protection, actor) } };
}

export function updateProtectedRange(context: Context, body: Body<'updateProtectedRange'>): Reply {
  const { book, journal } = context;
  const fresh = copyOf(required(body.protectedRange, 'protectedRange'));
  const mask = readMask(body.fields, 'ProtectedRange');
  for (const name of namesIn(mask, FIELDS))
    if (!FIELDS.includes(name)) refuse(`Invalid field: ${name} of a protected range cannot be updated.`);
  const { sheet, protection } = found(book, required(fresh.protectedRangeId, 'protectedRangeId'));
  guardProtection(context, protection);
  const updated = {
    ...overlay({ ...protection }, { ...fresh }, mask),
    protectedRangeId: fresh.protectedRangeId,
  };
  const target = checkProtection(book, updated as ProtectedRange);
  if (target !== sheet) refuse('A protected range cannot move to another sheet.');
  const list = sheet.protections.map((other) => (other === protection ? (updated as ProtectedRange) : other));
  journal.set(sheet, 'protections', list);
  return {};
}

export function deleteProtectedRange(context: Context, body: Body<'deleteProtectedRange'>): Reply {
  const { sheet, protection } = found(context.book, required(body.protectedRangeId, 'protectedRangeId'));
  guardProtection(context, protection);
  context.journal.set(
    sheet,
    'protections',
    sheet.protections.filter((other) => other !== protection),
  );
  return {};
}
