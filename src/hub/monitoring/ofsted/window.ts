import type { SchoolCalendar } from '../../trust/calendar/calendar';
import { addDays, addMonths, isIsoDate, longDate, weekday, type IsoDate } from '../../time/date';
import type { Settings } from '../../trust/setting/settings';
import { count } from '../../text/words';

/** When an inspection may come, by the last one: an estimate and no promise, since Ofsted alone decides. */
export interface InspectionWindow {
  state: 'unknown' | 'before' | 'open' | 'past';
  /** First and last day; empty when unknown. */
  opens: IsoDate | '';
  closes: IsoDate | '';
  /** The next day on which notice would come; empty before the window opens, or beyond the known half-terms. */
  nextNotice: IsoDate | '';
  words: string;
}

type WindowSettings = Pick<Settings, 'ofstedYears' | 'ofstedMonthsAround' | 'ofstedNoticeWeekday'>;

const UNKNOWN: InspectionWindow = {
  state: 'unknown',
  opens: '',
  closes: '',
  nextNotice: '',
  words: 'No estimate: no full inspection is on record',
};

/** A year of weeks: half-terms are not known for longer. */
const WEEKS = 53;

/**
 * So many years after the last full inspection, so many months either side. Ofsted inspects about every four years and
 * calls on a Monday (GOV.UK, “Inspection information for state-funded schools: for use from November 2025”); all three
 * numbers are settings.
 */
export function inspectionWindow(
  lastInspectedOn: IsoDate | '',
  calendar: Pick<SchoolCalendar, 'isSchoolDay'>,
  settings: WindowSettings,
  today: IsoDate,
): InspectionWindow {
  if (!isIsoDate(lastInspectedOn)) return UNKNOWN;
  const middle = addMonths(lastInspectedOn, settings.ofstedYears * 12);
  const opens = addMonths(middle, -settings.ofstedMonthsAround);
  const closes = addMonths(middle, settings.ofstedMonthsAround);
  const state = today < opens ? 'before' : today <= closes ? 'open' : 'past';
  const nextNotice = state === 'before' ? '' : noticeFrom(today, calendar, settings.ofstedNoticeWeekday);
  return { state, opens, closes, nextNotice, words: wordsOf(state, opens, closes, settings) };
}

function wordsOf(
  state: InspectionWindow['state'],
  opens: IsoDate,
  closes: IsoDate,
  { ofstedYears }: WindowSettings,
): string {
  const span = `${longDate(opens)} to ${longDate(closes)}`;
  const why = `about ${count(ofstedYears, 'year')} after the last`;
  if (state === 'before') return `Not before ${longDate(opens)} by estimate (${span}, ${why})`;
  if (state === 'open') return `May come any week now by estimate (${span}, ${why})`;
  return `Later than estimated (${span}, ${why}): it may come any week`;
}

function noticeFrom(
  today: IsoDate,
  { isSchoolDay }: Pick<SchoolCalendar, 'isSchoolDay'>,
  noticeWeekday: number,
): IsoDate | '' {
  const first = addDays(today, (noticeWeekday - weekday(today) + 7) % 7);
  for (let week = 0; week < WEEKS; week += 1) {
    const day = addDays(first, week * 7);
    if (isSchoolDay(day)) return day;
  }
  return '';
}
