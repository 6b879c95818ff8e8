/** The clock in the workbook's time zone, and the days that one tap goes to. */
import type { Workspace } from '../workspace';
import { rowsOf } from './rows';
import type { ClockView, Stop } from './wire';

const DAY = 86_400_000;

function partsAt(instant: number, timeZone: string): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
}

export function dayAt(instant: number, timeZone: string): string {
  const { year, month, day } = partsAt(instant, timeZone);
  return `${year}-${month}-${day}`;
}

export function timeAt(instant: number, timeZone: string): string {
  const { hour, minute } = partsAt(instant, timeZone);
  return `${hour}:${minute}`;
}

/** "24 Nov 2026, 09:00" there. */
export function momentAt(instant: string, timeZone: string): string {
  const at = Date.parse(instant);
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short', year: 'numeric' });
  return `${day.format(at).replace('Sept', 'Sep')}, ${timeAt(at, timeZone)}`;
}

/** The instant (milliseconds) at which it is `hour` o'clock on a day there. */
export function instantOn(day: string, hour: number, timeZone: string): number {
  const guess = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  const seen = partsAt(guess, timeZone);
  const shown = Date.parse(
    `${seen['year']}-${seen['month']}-${seen['day']}T${seen['hour']}:${seen['minute']}:00Z`,
  );
  return guess - (shown - guess);
}

const plus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** A Sheets serial number is days since 30 December 1899. */
const fromSerial = (serial: number): string => plus('1899-12-30', serial);

function endOfHalfTerm(workspace: Workspace, today: string): string | undefined {
  return rowsOf(workspace, 'Half-terms', ['Calendar', 'Last day'])
    .filter((row) => row['Calendar'] === 'trust' && typeof row['Last day'] === 'number')
    .map((row) => fromSerial(Number(row['Last day'])))
    .sort()
    .find((day) => day > today);
}

function stopsFrom(workspace: Workspace, today: string): Stop[] {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const end = endOfHalfTerm(workspace, today);
  return [
    { label: 'Next day', day: plus(today, 1) },
    { label: 'Next Monday', day: plus(today, ((8 - weekday) % 7 || 7) as number) },
    ...(end === undefined ? [] : [{ label: 'End of half-term', day: end }]),
  ];
}

export function clockView(workspace: Workspace, timeZone: string): ClockView {
  const now = Date.parse(workspace.clock.now());
  const today = dayAt(now, timeZone);
  return { today, time: timeAt(now, timeZone), timeZone, stops: stopsFrom(workspace, today) };
}
