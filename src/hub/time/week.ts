import { addDays, weekday, type IsoDate } from './date';

/** The Monday of the week that a day is in. Throws `HubError` `bad-date`. */
export const mondayOf = (day: IsoDate): IsoDate => addDays(day, 1 - weekday(day));

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** `Monday` for 1 to `Friday` for 5; empty for 0, no day. */
export const weekdayName = (number: number): string => WEEKDAYS[number - 1] ?? '';
