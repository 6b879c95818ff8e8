export interface SheetTab {
  id: number;
  title: string;
  hidden: boolean;
  /** Only its owner may edit all of it. */
  locked: boolean;
  /** `#rrggbb` or empty. */
  colour: string;
}

/** A cell; what is left out is plain. */
export interface CellView {
  text: string;
  back?: string;
  ink?: string;
  bold?: true;
  italic?: true;
  /** Points, where it is not 10. */
  size?: number;
  align?: 'center' | 'right';
  /** At the bottom when left out. */
  vertical?: 'top' | 'middle';
  wrap?: true;
  note?: string;
  /** What its drop-down offers: which of the sheet's `lists`. */
  choices?: number;
  tick?: true;
  struck?: true;
  /** Breaks its drop-down's rule. */
  invalid?: true;
  link?: string;
}

export interface RowView {
  /** Counted from 0 in the sheet. */
  index: number;
  /** Pixels; 21 when left out. */
  height?: number;
  cells: CellView[];
}

export interface Merge {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface Series {
  name: string;
  /** `#rrggbb` */
  colour: string;
  values: (number | null)[];
}

export interface ChartView {
  id: number;
  title: string;
  kind: 'column' | 'line' | 'area';
  stacked: boolean;
  categories: string[];
  series: Series[];
  /** The cell under its upper left corner. */
  row: number;
  column: number;
  /** Pixels from that corner. */
  shiftX: number;
  shiftY: number;
  width: number;
  height: number;
}

/** Part of a sheet: its frozen rows and one page of the others. */
export interface SheetWindow {
  id: number;
  title: string;
  rowCount: number;
  /** Rows down to the last one that holds anything. */
  usedRows: number;
  columns: { width: number; hidden: boolean }[];
  frozenColumns: number;
  /** False where the sheet hides the lines between its cells. */
  gridlines: boolean;
  frozen: RowView[];
  rows: RowView[];
  /** Index of the first row of this page, and how many make a page. */
  from: number;
  page: number;
  /** Index after the last used row of this page. */
  last: number;
  merges: Merge[];
  charts: ChartView[];
  /** The choices that drop-downs offer. */
  lists: string[][];
}

/** A cell of a sheet, zero-based. */
export interface CellPlace {
  sheetId: number;
  row: number;
  column: number;
}
