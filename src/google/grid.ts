import type {
  CellBox,
  CellValue,
  Grid,
  Regional,
  SheetProtection,
  SheetRange,
  SheetStructure,
  SheetsRequest,
  Written,
} from '../ports';
import { a1Of, titleIn } from './a1';
import { patiently } from './back-off';
import { bodyOf, WRITTEN_FIELDS, writtenOf, type WriteAnswer } from './written';

/** The part of the Sheets v4 answers that the grid reads; the published Apps Script types are too old for it. */
interface AdvancedSheets {
  Spreadsheets: {
    get(
      id: string,
      options: { fields: string },
    ): { sheets?: SheetAnswer[]; properties?: { locale?: string; timeZone?: string } };
    batchUpdate(body: unknown, id: string, options?: { fields: string }): WriteAnswer;
    Values: {
      batchGetByDataFilter(body: unknown, id: string): { valueRanges?: MatchedRange[] };
    };
  };
}

interface MatchedRange {
  valueRange?: { range?: string; values?: CellValue[][] };
  dataFilters?: { gridRange?: { sheetId?: number } }[];
}

interface MergedRange {
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

interface SheetAnswer {
  properties?: {
    sheetId?: number;
    title?: string;
    hidden?: boolean;
    gridProperties?: { rowCount?: number; columnCount?: number };
  };
  protectedRanges?: ProtectedRange[];
  bandedRanges?: { bandedRangeId?: number }[];
  charts?: { chartId?: number }[];
  merges?: MergedRange[];
  data?: { columnMetadata?: { developerMetadata?: { metadataKey?: string; metadataValue?: string }[] }[] }[];
}

interface ProtectedRange {
  protectedRangeId?: number;
  description?: string;
  warningOnly?: boolean;
  requestingUserCanEdit?: boolean;
  range?: Record<string, number>;
  unprotectedRanges?: unknown[];
  editors?: { users?: string[]; groups?: string[]; domainUsersCanEdit?: boolean };
}

const sheets = (): AdvancedSheets => Sheets as unknown as AdvancedSheets;

const filterOf = ({ sheetId, columns, rows }: SheetRange): unknown => ({
  gridRange: {
    sheetId,
    ...(columns === undefined ? {} : { startColumnIndex: 0, endColumnIndex: columns }),
    ...(rows === undefined ? {} : { startRowIndex: 0, endRowIndex: rows }),
  },
});

/**
 * The hub workbook through the advanced service. Sheets are addressed by their id, which we choose, so that renaming
 * a tab changes nothing; hence `batchGetByDataFilter` rather than A1 ranges. Only the cells that a write sends back
 * must be named in A1 notation: with the titles that the last read told.
 */
export const workbookGrid = (workbook: () => string, titles = new Map<number, string>()): Grid => ({
  id: workbook,
  link: (id) => `https://docs.google.com/spreadsheets/d/${id}/edit`,
  read(ranges) {
    const body = {
      dataFilters: ranges.map(filterOf),
      valueRenderOption: 'UNFORMATTED_VALUE',
      dateTimeRenderOption: 'SERIAL_NUMBER',
    };
    const id = workbook();
    const answer = patiently(() => sheets().Spreadsheets.Values.batchGetByDataFilter(body, id), true);
    const matched = new Map<number, CellValue[][]>();
    for (const range of answer.valueRanges ?? []) {
      const sheetId = range.dataFilters?.[0]?.gridRange?.sheetId ?? 0;
      matched.set(sheetId, range.valueRange?.values ?? []);
      if (range.valueRange?.range !== undefined) titles.set(sheetId, titleIn(range.valueRange.range));
    }
    return ranges.map(({ sheetId }) => matched.get(sheetId) ?? []);
  },
  write: (requests, asked = []) => write(workbook(), requests, asked, titles),
  regional: () => regional(workbook()),
  structure() {
    const id = workbook();
    const answer = patiently(() => sheets().Spreadsheets.get(id, { fields: STRUCTURE }), true);
    return (answer.sheets ?? []).map(structureOf);
  },
});

function regional(id: string): Regional {
  const fields = 'properties(locale,timeZone)';
  const { properties = {} } = patiently(() => sheets().Spreadsheets.get(id, { fields }), true);
  return { locale: properties.locale ?? '', timeZone: properties.timeZone ?? '' };
}

function write(
  id: string,
  requests: SheetsRequest[],
  asked: CellBox[],
  titles: Map<number, string>,
): Written {
  const ranges = asked.map((box) => a1Of(titles.get(box.sheetId) ?? '', box));
  const body = bodyOf(requests, ranges);
  const call = (): WriteAnswer =>
    asked.length > 0
      ? sheets().Spreadsheets.batchUpdate(body, id, { fields: WRITTEN_FIELDS })
      : sheets().Spreadsheets.batchUpdate(body, id);
  return writtenOf(patiently(call, false), asked);
}

const STRUCTURE = [
  'sheets.properties',
  'sheets.protectedRanges',
  'sheets.bandedRanges.bandedRangeId',
  'sheets.charts.chartId',
  'sheets.merges',
  'sheets.data.columnMetadata.developerMetadata(metadataKey,metadataValue)',
].join(',');

/** A side that Google leaves out reaches to the edge of the sheet. */
const mergesOf = (sheet: SheetAnswer): SheetStructure['merges'] =>
  (sheet.merges ?? []).map(({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }) => ({
    top: startRowIndex ?? 0,
    bottom: endRowIndex ?? sheet.properties?.gridProperties?.rowCount ?? 0,
    left: startColumnIndex ?? 0,
    right: endColumnIndex ?? sheet.properties?.gridProperties?.columnCount ?? 0,
  }));

function structureOf(sheet: SheetAnswer): SheetStructure {
  return {
    sheetId: sheet.properties?.sheetId ?? 0,
    title: sheet.properties?.title ?? '',
    hidden: sheet.properties?.hidden === true,
    rowCount: sheet.properties?.gridProperties?.rowCount ?? 0,
    columnCount: sheet.properties?.gridProperties?.columnCount ?? 0,
    protections: (sheet.protectedRanges ?? []).map(protectionOf),
    bandings: (sheet.bandedRanges ?? []).map(({ bandedRangeId }) => bandedRangeId ?? 0),
    charts: (sheet.charts ?? []).map(({ chartId }) => chartId ?? 0),
    merges: mergesOf(sheet),
    columnAnchors: anchorsOf(sheet),
  };
}

/** A range that names no bound covers its sheet whole. */
function protectionOf(protection: ProtectedRange): SheetProtection {
  const { protectedRangeId: id = 0, description = '', range, unprotectedRanges = [], editors } = protection;
  const bounds = Object.keys(range ?? {}).filter((name) => name !== 'sheetId');
  return {
    id,
    description,
    warningOnly: protection.warningOnly === true,
    whole: range !== undefined && bounds.length === 0 && unprotectedRanges.length === 0,
    mine: protection.requestingUserCanEdit === true,
    editors: (editors?.users ?? []).map((user) => user.toLowerCase()),
    wide: editors?.domainUsersCanEdit === true || (editors?.groups ?? []).length > 0,
  };
}

function anchorsOf(sheet: SheetAnswer): Record<string, number> {
  const anchors: Record<string, number> = {};
  (sheet.data?.[0]?.columnMetadata ?? []).forEach((column, index) => {
    for (const { metadataKey, metadataValue } of column.developerMetadata ?? []) {
      if (metadataKey === 'hub.column' && metadataValue !== undefined) anchors[metadataValue] = index;
    }
  });
  return anchors;
}
