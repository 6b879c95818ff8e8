import { calendarOf, type SchoolCalendar } from '../hub/calendar';
import type { Academy } from '../hub/academy';
import type { IsoDate } from '../hub/date';
import type { Person } from '../hub/person';
import { HubError } from '../hub/problem';
import { readSettings } from '../hub/settings';
import type { Settings } from '../hub/settings';
import type { Ports } from '../ports';
import { openSession, type Reads, type Session } from '../store/session';
import type { TableName } from '../store/tables';
import { refuseCopy } from './copied-workbook';

/** All that an action decides from: what was read, who acts, and what day it is. */
export interface Context {
  ports: Ports;
  session: Session;
  settings: Settings;
  today: IsoDate;
  /** UTC, `yyyy-mm-ddThh:mm:ss.sssZ`. */
  now: string;
  email: string;
  calendarOf(academy: Pick<Academy, 'id' | 'calendar'>): SchoolCalendar;
}

/** A context in which the person is known. */
export interface PersonalContext extends Context {
  me: Person;
}

/** Reads what is named with one call and works out settings and today's date in the trust's time zone. */
export function openContext(ports: Ports, email: string, reads: Reads): Context {
  const now = ports.clock.now();
  const tables: TableName[] = ['settings', ...reads.tables];
  const session = openSession(ports.grid, { at: now, by: email }, { ...reads, tables });
  const { settings } = readSettings(session.rows('settings'));
  refuseCopy(ports, settings);
  return {
    ports,
    session,
    settings,
    now,
    email,
    today: ports.clock.today(settings.timeZone),
    calendarOf: (academy) => calendarOf(academy, session.rows('halfTerms'), session.rows('closures')),
  };
}

/** Finds who acts. Throws `unknown-person` when the People sheet has no active person with that mail address. */
export function personIn(context: Context): Person {
  const known = context.session
    .rows('people')
    .filter((person) => person.email.trim().toLowerCase() === context.email);
  const active = known.find((person) => person.active);
  if (active) return active;
  throw new HubError({
    code: known.length > 0 ? 'former-person' : 'unknown-person',
    message:
      known.length > 0
        ? `${context.email} is no longer active in the hub.`
        : `The hub does not know ${context.email}.`,
    remedy: 'Ask whoever keeps the hub to add you to the People sheet, with this mail address and your role.',
  });
}

/** Refuses with `not-allowed`. `what` completes “You may not …”. */
export function refuse(
  what: string,
  remedy = 'Ask whoever keeps the hub if your role should allow it.',
): never {
  throw new HubError({ code: 'not-allowed', message: `You may not ${what}.`, remedy });
}

/** Where no row may be left out: throws `cell-unreadable`, naming the first cell of these tables that cannot be read. */
export function refuseUnreadable({ session }: Context, names: readonly TableName[]): void {
  for (const name of names) for (const id of session.table(name).broken.keys()) session.need(name, id);
}
