/**
 * Finding developer metadata, and the cells it stands on. All that a lookup says must fit.
 * Not modelled: locations that only intersect a row or column, metadata looked for by the cells it is on.
 */
import type { Book, Sheet } from './book';
import { notModelled } from '../error';
import { boxOfStretch, sheetOf, stretchOf, wholeOf } from './ranges';
import { type Box } from './box';
import { refuse } from './refusal';
import type { DataFilter, DeveloperMetadata, DeveloperMetadataLookup } from './wire';

type Location = NonNullable<DeveloperMetadata['location']>;

export const allMetadata = (book: Book): DeveloperMetadata[] => [
  ...book.metadata,
  ...book.sheets.flatMap((sheet) => [...sheet.metadata]),
];

const sheetIdOf = ({ sheetId, dimensionRange }: Location): number | undefined =>
  dimensionRange ? (dimensionRange.sheetId ?? 0) : sheetId;

const sameLines = (a: Location['dimensionRange'], b: Location['dimensionRange']): boolean =>
  a?.dimension === b?.dimension && a?.startIndex === b?.startIndex && a?.endIndex === b?.endIndex;

/** Whether metadata stand where a lookup wants them: exactly there, or anywhere on that sheet. */
function standsAt(at: Location, wanted: Location, strategy: string): boolean {
  if (wanted.spreadsheet) return strategy === 'INTERSECTING_LOCATION' || at.spreadsheet === true;
  if (sheetIdOf(at) !== sheetIdOf(wanted)) return false;
  if (!wanted.dimensionRange) return strategy === 'INTERSECTING_LOCATION' || !at.dimensionRange;
  if (strategy !== 'EXACT_LOCATION') throw notModelled('metadata that intersects a row or column');
  return sameLines(at.dimensionRange, wanted.dimensionRange);
}

const NAMES = ['metadataId', 'metadataKey', 'metadataValue', 'visibility'] as const;

function fits(item: DeveloperMetadata, lookup: DeveloperMetadataLookup): boolean {
  const { locationType, metadataLocation, locationMatchingStrategy = 'INTERSECTING_LOCATION' } = lookup;
  if (NAMES.some((name) => lookup[name] !== undefined && lookup[name] !== item[name])) return false;
  if (locationType !== undefined && locationType !== item.location?.locationType) return false;
  return !metadataLocation || standsAt(item.location ?? {}, metadataLocation, locationMatchingStrategy);
}

/** The metadata that a data filter matches. Refuses a lookup that says nothing. */
export function metadataFor(book: Book, filter: DataFilter): DeveloperMetadata[] {
  const lookup = filter.developerMetadataLookup;
  if (!lookup) throw notModelled('metadata looked for by the cells it is on');
  if (Object.values(lookup).every((value) => value === undefined))
    refuse('developerMetadataLookup must not be empty.');
  if (lookup.locationMatchingStrategy !== undefined && !lookup.metadataLocation)
    refuse('locationMatchingStrategy needs a metadataLocation.');
  return allMetadata(book).filter((item) => fits(item, lookup));
}

/** The cells that metadata stand on; nothing for the workbook's own. */
export function cellsOf(book: Book, { location }: DeveloperMetadata): { sheet: Sheet; box: Box } | undefined {
  if (location?.dimensionRange) {
    const stretch = stretchOf(book, location.dimensionRange);
    return { sheet: stretch.sheet, box: boxOfStretch(stretch) };
  }
  if (location?.sheetId === undefined) return undefined;
  const sheet = sheetOf(book, location.sheetId);
  return { sheet, box: wholeOf(sheet) };
}
