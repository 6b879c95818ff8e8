import { addYears, isIsoDate, type IsoDate } from '../../time/date';

/** Years ahead within which what is planned falls due: a slip of the year must not hide it for good. */
const MOST_YEARS = 10;

/** Whether a plan may name the day: from today on, at most ten years ahead; `late` where it was planned before. */
export const isPlannable = (due: string, today: IsoDate, late = false): boolean =>
  isIsoDate(due) && (late || due >= today) && due <= addYears(today, MOST_YEARS);

/** What a form says of any other day. */
export const PLANNABLE = `Give a day from today on, at most ${MOST_YEARS} years ahead.`;
