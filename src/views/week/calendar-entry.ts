import { addDays, type IsoDate } from '../../hub/time/date';
import { plannedVisitLine, type PlannedVisit } from '../../hub/monitoring/visit/planned';

/** Google Calendar’s page for a new entry; it asks for no access to the calendar (docs/google.md §12). */
const PAGE = 'https://calendar.google.com/calendar/render?action=TEMPLATE';

/**
 * The address that opens a new entry of one’s own Google Calendar with the visit filled in: a whole day, with the line by
 * which the hub’s card knows it again.
 */
export function calendarEntry(
  visit: PlannedVisit & { academyName: string; kindLabel: string; on: IsoDate },
): string {
  const day = (on: IsoDate): string => on.replace(/-/g, '');
  const said: [string, string][] = [
    ['text', `${visit.kindLabel}: ${visit.academyName}`],
    ['dates', `${day(visit.on)}/${day(addDays(visit.on, 1))}`],
    ['details', plannedVisitLine(visit)],
  ];
  return `${PAGE}&${said.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`;
}
