/** A person's calendar as the page lists it. */
import type { CalendarEvent } from '../google/stores';
import { dayAt, timeAt } from './time';
import type { EventView } from './wire';

function viewOf({ id, summary, description, start }: CalendarEvent, timeZone: string): EventView {
  if ('date' in start) return { id, summary, description, day: start.date, time: '' };
  const instant = Date.parse(start.dateTime);
  return { id, summary, description, day: dayAt(instant, timeZone), time: timeAt(instant, timeZone) };
}

const momentOf = ({ day, time }: EventView): string => `${day} ${time}`;

/** In order of time; of one day, what takes all of it first. */
export const eventsOf = (events: readonly CalendarEvent[], timeZone: string): EventView[] =>
  events
    .map((event) => viewOf(event, timeZone))
    .sort((one, other) => (momentOf(one) < momentOf(other) ? -1 : 1));
