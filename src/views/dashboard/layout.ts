import { INDICATOR_IDS } from '../../hub/monitoring/judgement/indicator';

/** Always so many lines of exceptions. */
export const EXCEPTION_LINES = 8;

/** The lines of exceptions and of levels take the first so many columns; the charts stand beside them. */
export const SIDE_COLUMNS = 7;

/** The columns from the seventh to this one are wider than the first charts: the next stand behind them. */
export const FAR_COLUMNS = 15;

const LEVELS_FROM = 14;

/**
 * Where what the charts refer to stands, as row indices of the sheet. Everything above is of constant length, so the
 * charts never have to be moved: title, heading, trust, exceptions (heading and eight), levels (heading and one an indicator).
 */
export const DASHBOARD_ROWS = {
  heading: 1,
  exceptionHeading: 3,
  levelHeading: 12,
  levels: LEVELS_FROM,
  afterLevels: LEVELS_FROM + INDICATOR_IDS.length,
} as const;
