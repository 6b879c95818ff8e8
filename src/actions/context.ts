import { calendarOf, type SchoolCalendar } from '../hub/trust/calendar/calendar';
import type { Academy } from '../hub/trust/academy';
import type { IsoDate } from '../hub/time/date';
import { addressOf, type Person } from '../hub/trust/person';
import { HubError } from '../hub/hub-error';
import { holds, RIGHT_WORDS, type Right } from '../hub/trust/rights';
import { DEFAULT_SETTINGS, readSettings } from '../hub/trust/setting/read-settings';
import type { Settings } from '../hub/trust/setting/settings';
import type { Ports } from '../ports';
import { cellUnreadable } from '../store/needed-row';
import { openSession, type Reads, type Session } from '../store/session';
import { TABLES, type TableName } from '../store/tables';
import { sessionOfBuild } from './older-build';
import { booksFor, refuseClosedBook, refuseUnmade, sharedWith } from './closed-book';
import { refuseCopy } from './set-up/copied-workbook';
import { inHub } from './set-up/other-spreadsheet';

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

/**
 * Reads what is named with one call a book and works out settings and today's date in the trust's time zone. Of books
 * that it does not need, the tables of a closed one read as empty.
 */
export function openContext(ports: Ports, email: string, reads: Reads): Context {
  const now = ports.clock.now();
  const tables: TableName[] = ['settings', ...reads.tables];
  const all: Reads = { needs: [], ...reads, tables, admit: admission(ports, reads) };
  const session = sharedWith(ports, () =>
    inHub(ports, () =>
      openSession({ grid: ports.grid, books: booksFor(ports) }, { at: now, by: email }, all),
    ),
  );
  const { settings: written } = readSettings(session.rows('settings'));
  const { today, settings } = inKnownZone(ports, written);
  refuseCopy(ports, settings);
  return {
    ports,
    session: sessionOfBuild(session, settings.builds),
    settings,
    now,
    email,
    today,
    calendarOf: (academy) => calendarOf(academy, session.rows('halfTerms'), session.rows('closures')),
  };
}

/** Whether Google knows the time zone. */
export const knowsZone =
  ({ clock }: Ports) =>
  (zone: string): boolean =>
    clock.today(zone) !== '';

/** Today in the trust's time zone: in the usual one where Google does not know theirs, which Health says. */
function inKnownZone({ clock }: Ports, settings: Settings): { today: IsoDate; settings: Settings } {
  const day = clock.today(settings.timeZone);
  if (day !== '') return { today: day, settings };
  const { timeZone } = DEFAULT_SETTINGS;
  return { today: clock.today(timeZone), settings: { ...settings, timeZone } };
}

/** Who is let into which other book, by the hub's settings; set-up and repair open that of a unit that is off too. */
const admission =
  (ports: Ports, { writesTo, needs = [] }: Reads): NonNullable<Reads['admit']> =>
  (book, hub) => {
    if (writesTo !== undefined) return;
    const { settings } = readSettings(hub.rows('settings'));
    refuseClosedBook(ports, settings, book);
    if (!needs.includes(book)) refuseUnmade(settings, book);
  };

/**
 * Finds who acts. Throws `unknown-person` or `former-person` when the People sheet has no active person with that mail
 * address, and `doubled-person` when it has several: whose role counts is for the hub's keeper to say.
 */
export function personIn({ session, email }: Context): Person {
  const known = session.rows('people').filter((person) => addressOf(person) === email);
  const [me, another] = known.filter(({ active }) => active);
  if (me && !another) return me;
  const problem = another ? 'doubled-person' : known.length > 0 ? 'former-person' : 'unknown-person';
  const { message, remedy } = STRANGERS[problem];
  const unread = problem === 'unknown-person' ? session.table('people').problems : [];
  throw new HubError({
    code: problem,
    message: message(email),
    remedy,
    ...(unread.length > 0 ? { where: unread.map(({ sheet, cell }) => `${sheet}!${cell}`).join(', ') } : {}),
  });
}

const ASK_KEEPER =
  'Ask your hub administrator to add you to the People sheet with this email address and your role.';

/** A row of People that cannot be read makes its person unknown; only its cell is named, never what it holds. */
const STRANGERS = {
  'unknown-person': {
    message: (email: string) => `${email} does not have access yet.`,
    remedy: ASK_KEEPER,
  },
  'former-person': {
    message: (email: string) => `${email} is no longer active in the hub.`,
    remedy: ASK_KEEPER,
  },
  'doubled-person': {
    message: (email: string) => `Several active people of the hub have the address ${email}.`,
    remedy: 'Ask your hub administrator to leave only one active row with this address in the People sheet.',
  },
};

/** Who acts, when they hold one of the rights anywhere at all. Throws as `personIn` does, or `not-allowed`. */
export function holderIn(context: Context, rights: readonly Right[]): PersonalContext {
  const me = personIn(context);
  if (!rights.some((right) => holds(me, right))) refuse(RIGHT_WORDS[rights[0] as Right]);
  return { ...context, me };
}

/** Refuses with `not-allowed`. `what` completes “You may not …”. */
export function refuse(
  what: string,
  remedy = 'Ask your hub administrator if your role should allow it.',
  fields?: Record<string, string>,
): never {
  const of = fields === undefined ? {} : { fields };
  throw new HubError({ code: 'not-allowed', message: `You may not ${what}.`, remedy, ...of });
}

/**
 * Where no row may be left out: throws `cell-unreadable`, naming the first cell of these tables that cannot be read, or
 * in which the ID of a row is wanting. Of a pasted copy the first counts, as everywhere; only what is folded is told by
 * its ID alone, so that a row under another's ID leaves its own missing.
 */
export function refuseUnreadable({ session }: Context, names: readonly TableName[]): void {
  for (const name of names) {
    const { unreadable, withoutId, problems } = session.table(name);
    const wanting = TABLES[name].derived ? problems : [...unreadable.values(), ...withoutId];
    if (wanting[0]) throw cellUnreadable(wanting[0]);
  }
}
