/**
 * addBanding, deleteBanding. Not modelled: column bands, changing bands.
 */
import { makeId, type Context } from './book';
import { notModelled } from '../error';
import { withBothColours, withColourStyles } from './format';
import { guard } from './protection';
import { boxOf, checkedBox, overlaps, sheetOf } from './ranges';
import { refuse, required } from './refusal';
import { copyOf, type Reply, type Request } from './wire';

type Body<K extends keyof Request> = NonNullable<Request[K]>;

export function addBanding(context: Context, body: Body<'addBanding'>): Reply {
  const { book, journal } = context;
  const wanted = withColourStyles(copyOf(required(body.bandedRange, 'bandedRange')));
  if (wanted.columnProperties) throw notModelled('banding by columns');
  if (wanted.bandedRangeReference !== undefined) refuse('bandedRangeReference is read only.');
  const bands = required(wanted.rowProperties, 'bandedRange.rowProperties');
  if (!bands.firstBandColorStyle || !bands.secondBandColorStyle)
    refuse('firstBandColorStyle and secondBandColorStyle are required.');
  const range = required(wanted.range, 'bandedRange.range');
  const sheet = sheetOf(book, range.sheetId);
  const box = checkedBox(sheet, range);
  guard(context, sheet, box);
  if (sheet.bandings.some((other) => overlaps(boxOf(sheet, other.range ?? {}), box)))
    refuse(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  const bandedRangeId = wanted.bandedRangeId ?? makeId(book);
  const taken = book.sheets.some((any) =>
    any.bandings.some((other) => other.bandedRangeId === bandedRangeId),
  );
  if (taken) refuse(`A banded range with id ${bandedRangeId} already exists.`);
  const banding = { ...wanted, range: { sheetId: sheet.id, ...range }, bandedRangeId };
  journal.set(sheet, 'bandings', [...sheet.bandings, banding]);
  return { addBanding: { bandedRange: withBothColours(banding) } };
}

export function deleteBanding(context: Context, body: Body<'deleteBanding'>): Reply {
  const id = required(body.bandedRangeId, 'bandedRangeId');
  for (const sheet of context.book.sheets) {
    const banding = sheet.bandings.find((candidate) => candidate.bandedRangeId === id);
    if (!banding) continue;
    guard(context, sheet, boxOf(sheet, banding.range ?? {}));
    context.journal.set(
      sheet,
      'bandings',
      sheet.bandings.filter((other) => other !== banding),
    );
    return {};
  }
  return refuse(`No banded range with id: ${id}`);
}
