/**
 * Sheets made, changed, copied and deleted, and the workbook's own properties.
 * Not modelled: sheets other than grids, right-to-left sheets, collapsed groups, themes, recalculation.
 */
import { emptySheet, makeId, type Book, type Context, type Sheet } from './book';
import { notModelled } from '../error';
import { maskOfStyles, withColourStyles } from './format';
import { deleteRelay, relayColumns } from './lines';
import { below, readMask, type Mask } from './mask';
import { propertiesOf } from './properties';
import { guard, guardAll, guardSheet } from './protection';
import { boxOf, sheetOf, wholeOf } from './ranges';
import { refuse, required } from './refusal';
import { deleted, shiftAll } from './shift';
import type { Reply, Request, SheetProperties } from './wire';

type Body<K extends keyof Request> = NonNullable<Request[K]>;

const FIELDS = ['title', 'index', 'hidden', 'tabColorStyle', 'gridProperties'];
const GRID_FIELDS = ['rowCount', 'columnCount', 'frozenRowCount', 'frozenColumnCount', 'hideGridlines'];

function checkMembers(value: object, allowed: readonly string[], what: string): void {
  for (const [name, member] of Object.entries(value))
    if (member !== undefined && !allowed.includes(name)) throw notModelled(`${what} ${name}`);
}

function checkProperties(properties: SheetProperties): void {
  const { sheetType, ...rest } = properties;
  if (sheetType !== undefined && sheetType !== 'GRID') throw notModelled(`sheets of type ${sheetType}`);
  checkMembers(rest, [...FIELDS, 'sheetId'], 'sheet property');
  checkMembers(rest.gridProperties ?? {}, GRID_FIELDS, 'grid property');
}

function checkTitle(book: Book, title: string, sheet?: Sheet): void {
  if (title === '') refuse("You can't leave a sheet's name empty.");
  if (title.length > 100) refuse('A sheet name must be at most 100 characters long.');
  const taken = book.sheets.some(
    (other) => other !== sheet && other.title.toLowerCase() === title.toLowerCase(),
  );
  if (taken) refuse(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

function checkId(book: Book, id: number): void {
  if (id < 0) refuse('sheetId must not be negative.');
  if (book.sheets.some((sheet) => sheet.id === id)) refuse(`A sheet with ID ${id} already exists.`);
}

function freeTitle(book: Book, stem: string, first: number): string {
  let number = first;
  const name = (): string => (number === 0 ? stem : `${stem}${number}`);
  while (book.sheets.some((sheet) => sheet.title === name())) number += 1;
  return name();
}

/** Puts a sheet at an index, or last. */
function place(context: Context, sheet: Sheet, index: number | undefined): void {
  const others = context.book.sheets.filter((other) => other !== sheet);
  const at = index ?? others.length;
  if (at < 0 || at > others.length) refuse(`Invalid sheet index: ${at}.`);
  context.journal.set(context.book, 'sheets', [...others.slice(0, at), sheet, ...others.slice(at)]);
}

export function addSheet(context: Context, body: Body<'addSheet'>): Reply {
  const { book } = context;
  const properties = withColourStyles(body.properties ?? {});
  checkProperties(properties);
  const id = properties.sheetId ?? makeId(book);
  checkId(book, id);
  const title = properties.title ?? freeTitle(book, 'Sheet', book.sheets.length + 1);
  checkTitle(book, title);
  const sheet = emptySheet(id, title);
  const { gridProperties: grid = {} } = properties;
  sheet.hidden = properties.hidden ?? false;
  sheet.tabColor = properties.tabColorStyle;
  place(context, sheet, properties.index);
  const names = GRID_FIELDS.filter((name) => name in grid);
  updateGrid(context, sheet, grid, Object.fromEntries(names.map((name) => [name, '*' as const])));
  return { addSheet: { properties: propertiesOf(book, sheet) } };
}

export function updateSheetProperties(context: Context, body: Body<'updateSheetProperties'>): Reply {
  const properties = withColourStyles(required(body.properties, 'properties'));
  const sheet = sheetOf(context.book, properties.sheetId);
  const mask = maskOfStyles(readMask(body.fields, 'SheetProperties'));
  checkMembers(mask === '*' ? {} : mask, FIELDS, 'sheet property');
  checkProperties(properties);
  guardSheet(context, sheet);
  const named = (name: string): boolean => below(mask, name) !== undefined;
  if (named('title')) rename(context, sheet, properties.title ?? '');
  if (named('tabColorStyle')) context.journal.set(sheet, 'tabColor', properties.tabColorStyle);
  if (named('hidden')) hide(context, sheet, properties.hidden ?? false);
  if (named('index') && (mask !== '*' || properties.index !== undefined))
    move(context, sheet, properties.index ?? 0);
  const grid = below(mask, 'gridProperties');
  if (grid !== undefined) updateGrid(context, sheet, properties.gridProperties ?? {}, grid);
  return {};
}

function rename(context: Context, sheet: Sheet, title: string): void {
  checkTitle(context.book, title, sheet);
  context.journal.set(sheet, 'title', title);
}

function hide(context: Context, sheet: Sheet, hidden: boolean): void {
  if (hidden !== sheet.hidden) guardAll(context, sheet);
  context.journal.set(sheet, 'hidden', hidden);
  if (context.book.sheets.every((other) => other.hidden))
    refuse("You can't hide all the sheets in a document.");
}

/** Google counts the new index among the sheets as they stand before the move. */
function move(context: Context, sheet: Sheet, index: number): void {
  const now = context.book.sheets.indexOf(sheet);
  place(context, sheet, index > now ? index - 1 : index);
}

type Grid = NonNullable<SheetProperties['gridProperties']>;

function updateGrid(context: Context, sheet: Sheet, grid: Grid, mask: Mask): void {
  checkMembers(mask === '*' ? {} : mask, GRID_FIELDS, 'grid property');
  const named = (name: string): boolean => below(mask, name) !== undefined;
  if (named('rowCount')) resizeRows(context, sheet, grid.rowCount ?? 0);
  if (named('columnCount')) resizeColumns(context, sheet, grid.columnCount ?? 0);
  if (named('frozenRowCount')) context.journal.set(sheet, 'frozenRows', grid.frozenRowCount ?? 0);
  if (named('frozenColumnCount')) context.journal.set(sheet, 'frozenColumns', grid.frozenColumnCount ?? 0);
  if (named('hideGridlines')) context.journal.set(sheet, 'hideGridlines', grid.hideGridlines ?? false);
  checkFrozen(sheet);
}

function checkFrozen(sheet: Sheet): void {
  if (sheet.frozenRows < 0 || sheet.frozenColumns < 0) refuse('Frozen counts must not be negative.');
  if (sheet.frozenRows >= sheet.rowCount) refuse("You can't freeze all visible rows on the sheet.");
  if (sheet.frozenColumns >= sheet.columnCount) refuse("You can't freeze all visible columns on the sheet.");
  for (const range of sheet.merges) {
    const { top, bottom, left, right } = boxOf(sheet, range);
    if (top < sheet.frozenRows && sheet.frozenRows < bottom)
      refuse("You can't freeze rows which contain only part of a merged cell.");
    if (left < sheet.frozenColumns && sheet.frozenColumns < right)
      refuse("You can't freeze columns which contain only part of a merged cell.");
  }
}

function resizeRows(context: Context, sheet: Sheet, count: number): void {
  if (count < 1) refuse('gridProperties.rowCount must be greater than 0.');
  const old = sheet.rowCount;
  if (count < old) guard(context, sheet, { ...wholeOf(sheet), top: count });
  context.journal.set(sheet, 'rowCount', count);
  if (sheet.rows.length > count) context.journal.splice(sheet.rows, count, sheet.rows.length - count, []);
  if (count < old) shiftAll(context, sheet, 'ROWS', deleted(count, old));
}

function resizeColumns(context: Context, sheet: Sheet, count: number): void {
  if (count < 1) refuse('gridProperties.columnCount must be greater than 0.');
  const old = sheet.columnCount;
  if (count < old) {
    guard(context, sheet, { ...wholeOf(sheet), left: count });
    relayColumns(context, sheet, deleteRelay(count, old, old));
  }
  context.journal.set(sheet, 'columnCount', count);
  if (count < old) shiftAll(context, sheet, 'COLUMNS', deleted(count, old));
}

export function deleteSheet(context: Context, body: Body<'deleteSheet'>): Reply {
  const { book, journal } = context;
  const sheet = sheetOf(book, required(body.sheetId, 'sheetId'));
  guardAll(context, sheet);
  const rest = book.sheets.filter((other) => other !== sheet);
  if (rest.every((other) => other.hidden)) refuse("You can't remove all the visible sheets in a document.");
  journal.set(book, 'sheets', rest);
  const named = book.namedRanges.filter(({ range }) => (range?.sheetId ?? 0) !== sheet.id);
  journal.set(book, 'namedRanges', named);
  return {};
}

const BOOK_FIELDS = ['title', 'locale', 'timeZone'];

export function updateSpreadsheetProperties(
  context: Context,
  body: Body<'updateSpreadsheetProperties'>,
): Reply {
  const { book, journal } = context;
  const properties = required(body.properties, 'properties');
  const mask = readMask(body.fields, 'SpreadsheetProperties');
  checkMembers(mask === '*' ? properties : mask, BOOK_FIELDS, 'workbook property');
  const { title = '', locale = '', timeZone = '' } = properties;
  const named = (name: string): boolean => below(mask, name) !== undefined;
  if (named('title') && title === '') refuse('title must not be empty.');
  if (named('locale') && locale !== 'en_GB') throw notModelled(`the locale ${locale}`);
  if (named('timeZone') && !/^[A-Z][A-Za-z_]+(\/[A-Za-z_+\-0-9]+)*$/.test(timeZone))
    refuse(`Invalid time zone: ${timeZone}`);
  if (named('title')) journal.set(book, 'title', title);
  if (named('locale')) journal.set(book, 'locale', locale);
  if (named('timeZone')) journal.set(book, 'timeZone', timeZone);
  return {};
}

/** Shared with duplicate.ts: a checked id, title and place for a new sheet. */
export const newSheet = { checkId, checkTitle, freeTitle, place };
