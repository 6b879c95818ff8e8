import { INDICATOR_IDS, LEVELS } from '../../hub/monitoring/judgement/indicator';
import { EXCEPTION_KINDS } from '../exceptions';

/** Days that count as news on the first screen. */
export const NEWS_DAYS = 30;

/** The dashboard's columns, counted without the hidden first one that holds the keys. */
export const COLUMNS = {
  academy: 0,
  category: 1,
  indicators: 2,
  /** Number and words of what needs us and what changed, behind a narrow gap. */
  side: 3 + INDICATOR_IDS.length,
  /** Indicators by level, behind another gap: what the chart of that name reads. */
  levels: 6 + INDICATOR_IDS.length,
  /** What else is known of each academy, behind a third gap. */
  details: 9 + INDICATOR_IDS.length + LEVELS.length,
} as const;

/** Indicators by level: a line of headings, then one an indicator. */
export const LEVEL_LINES = 1 + INDICATOR_IDS.length;

/** Rows above the matrix: title, what the letters mean, headings. They stay in sight, and belong to every row below. */
export const FROZEN_ROWS = 3;

/** The key of the row that tells this layout from those of earlier releases. */
export const LEGEND = 'legend';

/** Lines beside the matrix: two headings, one line a kind of need, a gap, and what rose, fell, was decided and visited. */
export const SIDE_LINES = 1 + EXCEPTION_KINDS.length + 2 + 4;

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** The address of a column among the sheet's, such as `T` for cell 18: the keys stand in A. */
export const columnName = (cell: number): string => letters(cell + 1);

/** Opens a range of the dashboard itself, such as `C4:L25`. */
export const rangeLink = (range: string): string => `#gid=1&range=${range}`;
