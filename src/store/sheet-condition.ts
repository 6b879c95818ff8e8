import type { SheetStructure, CellValue } from '../ports';
import type { AnyTable } from './layout';

/** One table's sheet as it stands. */
export interface SheetCondition {
  table: AnyTable;
  present: SheetStructure;
  values: CellValue[][];
}
