import type { SheetStructure } from '../../ports';
import type { ChartsThere } from '../../views/paths/chart-requests';
import { anchorsOf, type AnyTable } from '../../store/layout';
import { TABLES } from '../../store/tables';

/** What the structure of the hub's workbook tells of its charts. */
export function chartsThere(structure: readonly SheetStructure[]): ChartsThere {
  const { sheetId } = TABLES.categoryCounts;
  const marks = structure.find((sheet) => sheet.sheetId === sheetId)?.columnAnchors ?? {};
  const fresh = Object.keys(TABLES.categoryCounts.columns).indexOf('label');
  const counted = structure.some((sheet) => sheet.sheetId === sheetId);
  return {
    present: structure.flatMap(({ charts }) => charts),
    labels: counted ? (anchorsOf(TABLES.categoryCounts as unknown as AnyTable, marks)['label'] ?? 0) : fresh,
  };
}
