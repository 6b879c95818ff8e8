const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAY = 86_400_000;

const parts = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** "Tuesday 24 November 2026" */
export function longDay(day: string): string {
  const date = parts(day);
  const month = MONTHS[date.getUTCMonth()];
  return `${WEEKDAYS[date.getUTCDay()]} ${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
}

/** "Tue 24 Nov" */
export function shortDay(day: string): string {
  const date = parts(day);
  const month = MONTHS[date.getUTCMonth()] ?? '';
  return `${WEEKDAYS[date.getUTCDay()]?.slice(0, 3)} ${date.getUTCDate()} ${month.slice(0, 3)}`;
}

/** The day after, `yyyy-mm-dd`. */
export const dayAfter = (day: string): string =>
  new Date(parts(day).getTime() + DAY).toISOString().slice(0, 10);

export const daysFrom = (from: string, to: string): number =>
  (parts(to).getTime() - parts(from).getTime()) / DAY;
