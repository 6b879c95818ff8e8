import type { IsoDate } from '../hub/time/date';
import { patiently } from './back-off';
import { wordsOf } from './failure';

/** The part of the Calendar v3 service that the hub uses. */
interface AdvancedCalendar {
  Events: {
    get(
      calendar: string,
      id: string,
      options: { fields: string },
    ): { description?: string; start?: { date?: string; dateTime?: string } };
  };
}

/**
 * What an event of the person's own calendars says, and its first day in the event's own time zone. Nothing when it is
 * in a calendar of somebody else's, which the narrow scope does not open.
 */
export function eventAt(calendar: string, id: string): { description: string; on: IsoDate } | undefined {
  const events = (Calendar as unknown as AdvancedCalendar).Events;
  try {
    const event = patiently(() => events.get(calendar, id, { fields: 'description,start' }), true);
    const { date, dateTime = '' } = event.start ?? {};
    return { description: event.description ?? '', on: date ?? dateTime.slice(0, 10) };
  } catch (error) {
    if (/not found/i.test(wordsOf(error))) return undefined;
    throw error;
  }
}
