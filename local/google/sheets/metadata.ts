/**
 * createDeveloperMetadata, on the workbook, a sheet, one row or one column.
 * Not modelled: looking metadata up, changing and removing it; PROJECT visibility seen by one project only.
 */
import { makeId, type Book, type Context, type Sheet } from './book';
import { guard, guardSheet } from './protection';
import { boxOfStretch, sheetOf, stretchOf } from './ranges';
import { refuse, required } from './refusal';
import { copyOf, type DeveloperMetadata, type Reply, type Request } from './wire';

type Body<K extends keyof Request> = NonNullable<Request[K]>;

/** Characters of keys and values on one sheet, and on the workbook itself (platform-facts.md §6). */
const ROOM = 30_000;

const size = (list: readonly DeveloperMetadata[]): number =>
  list.reduce(
    (sum, { metadataKey = '', metadataValue = '' }) => sum + metadataKey.length + metadataValue.length,
    0,
  );

const idsOf = (book: Book): (number | undefined)[] =>
  [...book.metadata, ...book.sheets.flatMap((sheet) => [...sheet.metadata])].map((item) => item.metadataId);

type Location = NonNullable<DeveloperMetadata['location']>;

/** The location with its type, and the sheet it is on; no sheet for the workbook itself. */
function locate(context: Context, location: Location): { location: Location; sheet?: Sheet } {
  const { spreadsheet, sheetId, dimensionRange, locationType } = location;
  if (locationType !== undefined) refuse('location.locationType is read only.');
  const given = [spreadsheet, sheetId, dimensionRange].filter((part) => part !== undefined);
  if (given.length !== 1)
    refuse('location must have exactly one of spreadsheet, sheetId and dimensionRange.');
  if (dimensionRange) {
    const stretch = stretchOf(context.book, dimensionRange);
    if (stretch.end - stretch.start !== 1) refuse('location.dimensionRange must be one row or one column.');
    guard(context, stretch.sheet, boxOfStretch(stretch));
    const range = {
      sheetId: stretch.sheet.id,
      dimension: stretch.axis,
      startIndex: stretch.start,
      endIndex: stretch.end,
    };
    const type = stretch.axis === 'ROWS' ? 'ROW' : 'COLUMN';
    return { location: { locationType: type, dimensionRange: range }, sheet: stretch.sheet };
  }
  if (sheetId === undefined) return { location: { locationType: 'SPREADSHEET', spreadsheet: true } };
  const sheet = sheetOf(context.book, sheetId);
  guardSheet(context, sheet);
  return { location: { locationType: 'SHEET', sheetId }, sheet };
}

export function createDeveloperMetadata(context: Context, body: Body<'createDeveloperMetadata'>): Reply {
  const { book, journal } = context;
  const wanted = copyOf(required(body.developerMetadata, 'developerMetadata'));
  if (!wanted.metadataKey) refuse('metadataKey is required.');
  if (wanted.visibility !== 'DOCUMENT' && wanted.visibility !== 'PROJECT') refuse('visibility is required.');
  const { location, sheet } = locate(context, required(wanted.location, 'developerMetadata.location'));
  const metadataId = wanted.metadataId ?? makeId(book);
  if (idsOf(book).includes(metadataId)) refuse(`Developer metadata with id ${metadataId} already exists.`);
  const item: DeveloperMetadata = { ...wanted, metadataId, location };
  const owner: Book | Sheet = sheet ?? book;
  const list = [...owner.metadata, item];
  if (size(list) > ROOM) refuse(`Developer metadata is limited to ${ROOM} characters.`);
  journal.set(owner, 'metadata', list);
  return { createDeveloperMetadata: { developerMetadata: item } };
}
