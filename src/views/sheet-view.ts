import type { IsoDate } from '../hub/time/date';
import type { Tone } from './tone';

/** One cell that the hub paints. */
export interface ViewCell {
  value: string | number;
  /** The value is an `IsoDate`: it becomes a real date cell. */
  date?: true;
  tone?: Tone;
  bold?: true;
  /** What a click on its words opens: a web address, or a range of this workbook such as `#gid=1&range=C4:L25`. */
  link?: string;
  /** Shown on hover. */
  note?: string;
  /** Points; 10 unless told. */
  size?: number;
  align?: 'left' | 'center' | 'right';
  /** The person who repaints single rows does not know it: the sheet's own cell stays as it stands. */
  kept?: true;
}

/** One painted row. Its key stands in the hidden first column, so that the row is found wherever people moved it. */
export interface ViewRow {
  /** `academy:A01`, `region:R1`, `trust`, `heading` … unique in the sheet. */
  key: string;
  /** Cells from the second column on. */
  cells: ViewCell[];
  /** Pixels; 21 unless told. */
  height?: number;
  /** Merged stretches, as indices into `cells`, both included. */
  merges?: [from: number, to: number][];
}

/** A whole painted sheet, as data. */
export interface SheetView {
  /** Pixels of each column from the second on. */
  widths: number[];
  frozenRows: number;
  /** Counted from the second column on. */
  frozenColumns: number;
  rows: ViewRow[];
}

/** A real date cell. */
export const dateCell = (value: IsoDate | '', extra: Partial<ViewCell> = {}): ViewCell =>
  value === '' ? { value: '', ...extra } : { value, date: true, ...extra };
