/**
 * Developer metadata made, changed and removed, on the workbook, a sheet, one row or one column.
 * Not modelled: moving metadata elsewhere; PROJECT visibility seen by one project only.
 */
import { LIMITS } from '../../limits';
import { makeId, type Book, type Context, type Sheet } from './book';
import { notModelled } from '../error';
import { overlay, readMask } from './mask';
import { allMetadata, metadataFor } from './metadata-lookup';
import { guard, guardSheet } from './protection';
import { boxOfStretch, sheetOf, stretchOf } from './ranges';
import { refuse, required } from './refusal';
import { copyOf, type DataFilter, type DeveloperMetadata, type Reply, type Request } from './wire';

type Body<K extends keyof Request> = NonNullable<Request[K]>;

/** Characters of keys and values of one sheet, or of the workbook itself. */
const size = (list: readonly DeveloperMetadata[]): number =>
  list.reduce(
    (sum, { metadataKey = '', metadataValue = '' }) => sum + metadataKey.length + metadataValue.length,
    0,
  );

function checkRoom(list: readonly DeveloperMetadata[]): void {
  const most = LIMITS.metadataCharacters;
  if (size(list) > most) refuse(`Developer metadata is limited to ${most} characters.`);
}

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
  if (allMetadata(book).some((item) => item.metadataId === metadataId))
    refuse(`Developer metadata with id ${metadataId} already exists.`);
  const item: DeveloperMetadata = { ...wanted, metadataId, location };
  const owner: Book | Sheet = sheet ?? book;
  const list = [...owner.metadata, item];
  checkRoom(list);
  journal.set(owner, 'metadata', list);
  return { createDeveloperMetadata: { developerMetadata: item } };
}

/** Where metadata are kept: on their sheet, or on the workbook. */
function ownerOf(context: Context, { location }: DeveloperMetadata): Book | Sheet {
  const { book } = context;
  const sheetId = location?.dimensionRange ? (location.dimensionRange.sheetId ?? 0) : location?.sheetId;
  return sheetId === undefined ? book : sheetOf(book, sheetId);
}

function guardMetadata(context: Context, { location }: DeveloperMetadata): void {
  if (location?.dimensionRange) {
    const stretch = stretchOf(context.book, location.dimensionRange);
    guard(context, stretch.sheet, boxOfStretch(stretch));
  } else if (location?.sheetId !== undefined) guardSheet(context, sheetOf(context.book, location.sheetId));
}

/** What the filters match, each once. */
function matched({ book }: Context, filters: readonly DataFilter[] | undefined): DeveloperMetadata[] {
  const found = new Set(required(filters, 'dataFilters').flatMap((filter) => metadataFor(book, filter)));
  return [...found];
}

/** Puts something else, or nothing, in the place of an item. */
function replace(context: Context, item: DeveloperMetadata, by: DeveloperMetadata[]): void {
  guardMetadata(context, item);
  const owner = ownerOf(context, item);
  const list = owner.metadata.flatMap((other) => (other === item ? by : [other]));
  checkRoom(list);
  context.journal.set(owner, 'metadata', list);
}

const CHANGEABLE = ['metadataKey', 'metadataValue', 'visibility'];

export function updateDeveloperMetadata(context: Context, body: Body<'updateDeveloperMetadata'>): Reply {
  const fresh = copyOf(required(body.developerMetadata, 'developerMetadata'));
  const mask = readMask(body.fields, 'DeveloperMetadata');
  if (mask === '*' || Object.keys(mask).some((name) => !CHANGEABLE.includes(name)))
    throw notModelled('updateDeveloperMetadata of other than key, value and visibility');
  const changed = matched(context, body.dataFilters).map((item) => {
    const updated: DeveloperMetadata = overlay({ ...item }, { ...fresh }, mask);
    if (!updated.metadataKey) refuse('metadataKey is required.');
    replace(context, item, [updated]);
    return updated;
  });
  return { updateDeveloperMetadata: { developerMetadata: changed } };
}

export function deleteDeveloperMetadata(context: Context, body: Body<'deleteDeveloperMetadata'>): Reply {
  const gone = matched(context, [required(body.dataFilter, 'dataFilter')]);
  for (const item of gone) replace(context, item, []);
  return { deleteDeveloperMetadata: { deletedDeveloperMetadata: gone } };
}
