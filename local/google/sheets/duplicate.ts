/**
 * duplicateSheet: everything comes along under new ids, developer metadata and protections too (the worse case).
 * Not modelled: named ranges, which Google copies as names of the new sheet only.
 */
import { makeId, type Book, type Context, type Sheet } from './book';
import { propertiesOf } from './properties';
import { sheetOf } from './ranges';
import { changeSources } from './shift';
import { newSheet } from './sheet-requests';
import type { DeveloperMetadata, EmbeddedChart, GridRange, Reply, Request } from './wire';

type Ranged = { range?: GridRange };

const moveTo = (id: number, range: GridRange | undefined): GridRange => ({ ...range, sheetId: id });

const ranged = <T extends Ranged>(items: readonly T[], id: number, fresh: () => object): T[] =>
  items.map((item) => ({ ...item, range: moveTo(id, item.range), ...fresh() }));

function copiedMetadata(book: Book, item: DeveloperMetadata, id: number): DeveloperMetadata {
  const { dimensionRange } = item.location ?? {};
  const location = dimensionRange
    ? { ...item.location, dimensionRange: { ...dimensionRange, sheetId: id } }
    : { ...item.location, sheetId: id };
  return { ...item, metadataId: makeId(book), location };
}

function copiedChart(book: Book, chart: EmbeddedChart, from: number, to: number): EmbeddedChart {
  const sources = changeSources(chart, (range) => (range.sheetId === from ? moveTo(to, range) : range));
  const overlay = chart.position?.overlayPosition;
  const position = { overlayPosition: { ...overlay, anchorCell: { ...overlay?.anchorCell, sheetId: to } } };
  return { ...sources, chartId: makeId(book), position };
}

function copied(book: Book, source: Sheet, id: number, title: string): Sheet {
  return {
    ...source,
    id,
    title,
    rows: source.rows.slice(),
    merges: source.merges.map((range) => moveTo(id, range)),
    protections: ranged(source.protections, id, () => ({ protectedRangeId: makeId(book) })).map(
      (protection) =>
        protection.unprotectedRanges
          ? { ...protection, unprotectedRanges: protection.unprotectedRanges.map((hole) => moveTo(id, hole)) }
          : protection,
    ),
    bandings: ranged(source.bandings, id, () => ({ bandedRangeId: makeId(book) })),
    conditionals: source.conditionals.map((rule) => ({
      ...rule,
      ranges: (rule.ranges ?? []).map((range) => moveTo(id, range)),
    })),
    charts: source.charts.map((chart) => copiedChart(book, chart, source.id, id)),
    filter: source.filter && moveTo(id, source.filter),
    filterViews: ranged(source.filterViews, id, () => ({ filterViewId: makeId(book) })),
    metadata: source.metadata.map((item) => copiedMetadata(book, item, id)),
  };
}

export function duplicateSheet(context: Context, body: NonNullable<Request['duplicateSheet']>): Reply {
  const { book } = context;
  const source = sheetOf(book, body.sourceSheetId);
  const id = body.newSheetId ?? makeId(book);
  newSheet.checkId(book, id);
  const title = body.newSheetName ?? newSheet.freeTitle(book, `Copy of ${source.title}`, 0);
  newSheet.checkTitle(book, title);
  const sheet = copied(book, source, id, title);
  newSheet.place(context, sheet, body.insertSheetIndex ?? 0);
  return { duplicateSheet: { properties: propertiesOf(book, sheet) } };
}
