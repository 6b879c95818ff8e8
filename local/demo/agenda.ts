import type { CalendarEvent } from '../google/stores';
import { addDays, yearStart } from './day';
import type { Row } from './row';
import { schoolDays, TRUST_CALENDAR } from './school-year';
import type { DemoTrust } from './trust';

const AHEAD = 21;
const TIME_ZONE = 'Europe/London';

interface Planning {
  trust: DemoTrust;
  /** School days from the last one before today; today is the second. */
  days: string[];
}

const text = (row: Row, header: string): string => String(row[header]);

const WORDS = { support: 'Support visit', moderation: 'Moderation visit' };

/** The line by which the hub knows a planned visit again stands in the description. */
const visitEvent = (academy: Row, kind: keyof typeof WORDS, day: string, hour: number): CalendarEvent => ({
  id: `${day}-${text(academy, 'ID')}-${kind}`,
  summary: `${WORDS[kind]}: ${text(academy, 'Academy')}`,
  description: `Meet the Principal at reception.\nEducation Hub visit: ${text(academy, 'ID')} ${kind}`,
  start: { dateTime: `${day}T${String(hour).padStart(2, '0')}:30:00Z`, timeZone: TIME_ZONE },
});

/** Academies of a region, the one whose support visit is longest ago first. */
function waiting({ trust }: Planning, region: string): Row[] {
  const latest = new Map<string, string>();
  for (const visit of trust['Visits'] ?? [])
    if (visit['Kind'] === 'support') latest.set(text(visit, 'Academy'), text(visit, 'Date'));
  const last = (academy: Row): string => latest.get(text(academy, 'ID')) ?? '';
  return (trust['Academies'] ?? [])
    .filter((academy) => academy['Region'] === region)
    .sort((one, other) => (last(one) < last(other) ? -1 : 1));
}

/** Today's visit, a moderation of yesterday, the next weeks, and something that is no visit at all. */
function ceoAgenda(planning: Planning, region: string): CalendarEvent[] {
  const [yesterday = '', today = '', ...next] = planning.days;
  const elsewhere = (planning.trust['Academies'] ?? []).find((academy) => academy['Region'] !== region);
  const [first, ...others] = waiting(planning, region).slice(0, 4);
  const later = others.map((academy, at) => visitEvent(academy, 'support', next[at * 3] ?? today, 9));
  const papers = { summary: 'Read the Trust Board papers', description: '', start: { date: today } };
  return [
    ...(elsewhere ? [visitEvent(elsewhere, 'moderation', yesterday, 13)] : []),
    ...(first ? [visitEvent(first, 'support', today, 9)] : []),
    { id: `${today}-papers`, ...papers },
    ...later,
  ];
}

/**
 * The calendars of those who plan visits: mail address -> events around today.
 * @param today `yyyy-mm-dd`
 */
export function agendasOf(trust: DemoTrust, today: string): Map<string, CalendarEvent[]> {
  const days = schoolDays(TRUST_CALENDAR, yearStart(today), addDays(today, AHEAD));
  const planning = { trust, days: days.slice(Math.max(0, days.findIndex((day) => day >= today) - 1)) };
  const ceos = (trust['People'] ?? []).filter(
    (person) => person['Role'] === 'regional-ceo' && person['Active'] === true,
  );
  return new Map(ceos.map((ceo) => [text(ceo, 'E-mail'), ceoAgenda(planning, text(ceo, 'Region'))]));
}
