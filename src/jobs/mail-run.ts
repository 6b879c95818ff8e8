import { openContext, type Context } from '../actions/context';
import { noDigest, wentOut, type Digest } from '../hub/monitoring/obligation/digest';
import type { IsoDate } from '../hub/time/date';
import { isMailAddress, type Person } from '../hub/trust/person';
import { HubError } from '../hub/hub-error';
import type { Ports } from '../ports';
import type { WeeklyMail, WrittenMail } from './weekly-mail';

/** Mails kept back for what cannot wait, such as that a job failed. */
const KEPT_BACK = 20;

/** One person's mail of the week, ready to be sent. */
interface ReadyMail {
  person: Person;
  written: WrittenMail;
}

/** What one run under the lock works with. */
export interface MailRun {
  ports: Ports;
  context: Context;
  mail: WeeklyMail;
  week: IsoDate;
  writtenTo(person: Person): WrittenMail;
  /** Those who have something new to read and have had no mail for this week, by id. */
  waiting: ReadyMail[];
  /** Ids of those who have, but to whose address no mail can go. */
  unusable: string[];
}

const rowIdOf = ({ rowPrefix }: WeeklyMail, person: string): string => `${rowPrefix}${person}`;

/** The id of the person whose row it is; undefined for a row of another mail. */
function personOf({ rowPrefix }: WeeklyMail, { id }: Pick<Digest, 'id'>): string | undefined {
  if (rowPrefix === '') return id.includes(':') ? undefined : id;
  return id.startsWith(rowPrefix) ? id.slice(rowPrefix.length) : undefined;
}

const rowOf = ({ session }: Context, mail: WeeklyMail, person: string): Digest => {
  const id = rowIdOf(mail, person);
  return session.table('digests').byId.get(id) ?? noDigest(id);
};

/** Reads for everybody. Who has no row yet gets one first, since only rows that were read can be changed twice. */
export function openRound(ports: Ports, owner: string, mail: WeeklyMail, week: IsoDate): MailRun {
  const tables = [...new Set([...mail.reads, 'people', 'digests', 'runs'] as const)];
  const open = (): Context => openContext(ports, owner, { tables });
  const round = roundOver(ports, open(), mail, week);
  const { session } = round.context;
  const ids = round.waiting.map(({ person }) => rowIdOf(mail, person.id));
  const fresh = ids.filter((id) => !session.table('digests').rowOf.has(id));
  if (fresh.length === 0) return round;
  session.add('digests', ...fresh.map(noDigest));
  session.commit();
  return roundOver(ports, open(), mail, week);
}

function roundOver(ports: Ports, context: Context, mail: WeeklyMail, week: IsoDate): MailRun {
  const { session } = context;
  const write = mail.writer(context);
  const before = (person: Person): Digest => rowOf(context, mail, person.id);
  const writtenTo = (person: Person): WrittenMail => write(person, before(person));
  const { unreadable } = session.table('digests');
  const ready = session
    .rows('people')
    .filter(({ id, active }) => active && !unreadable.has(rowIdOf(mail, id)))
    .filter((person) => isOwedOne(before(person), week))
    .map((person) => ({ person, written: writtenTo(person) }))
    .filter(({ written }) => written.news)
    .sort((a, b) => (a.person.id < b.person.id ? -1 : 1));
  const usable = ready.filter(({ person }) => isMailAddress(person.email));
  const unusable = ready.filter((one) => !usable.includes(one)).map(({ person }) => person.id);
  return { ports, context, mail, week, writtenTo, waiting: usable, unusable };
}

const isOwedOne = ({ wanted, week: last, state }: Digest, week: IsoDate): boolean =>
  wanted && (last !== week || state === '');

/**
 * A mail that was cut off is looked after first: Google says how many mails the day still allows, and each one sent is
 * one fewer. As many as before: it never went out, and is sent now. Otherwise it counts as sent, for nobody gets two.
 */
export function settleCutOff(round: MailRun): void {
  const { ports, context, mail } = round;
  const { session } = context;
  for (const cut of session.rows('digests').filter(({ state }) => state === 'sending')) {
    const id = personOf(mail, cut);
    if (id === undefined) continue;
    const out = wentOut(cut, ports.mail.remaining());
    const person = session.table('people').byId.get(id);
    if (out === 'no' && cut.week === round.week && person?.active === true && cut.wanted) {
      round.waiting.unshift({ person, written: round.writtenTo(person) });
      continue;
    }
    const said = out !== 'no' && person ? round.writtenTo(person) : cut;
    const { told, escalated } = said;
    session.change('digests', cut.id, { state: out === 'perhaps' ? 'unsure' : 'sent', told, escalated });
  }
}

/**
 * Sends one: the row says so before and after. What is staged of the one before goes with the first of these writes.
 * `spent`: the day's mails are used up, nothing was begun.
 */
export function sendOne(round: MailRun, { person, written }: ReadyMail): 'sent' | 'refused' | 'spent' {
  const { ports, context, mail, week } = round;
  const { session } = context;
  const quotaBefore = ports.mail.remaining();
  if (quotaBefore <= KEPT_BACK) return 'spent';
  const id = rowIdOf(mail, person.id);
  session.change('digests', id, { week, state: 'sending', quotaBefore });
  session.commit();
  if (!sends(round, { person, written })) {
    session.change('digests', id, { week, state: 'unsure', quotaBefore });
    return 'refused';
  }
  const { told, escalated } = written;
  session.change('digests', id, { week, state: 'sent', quotaBefore, told, escalated });
  return 'sent';
}

/** False, and noted for the run's message, when Google refuses this one mail; throws what would stop every mail. */
function sends({ ports, unusable }: MailRun, { person, written }: ReadyMail): boolean {
  try {
    ports.mail.send(person.email, written.subject, written.body);
    return true;
  } catch (error) {
    if (error instanceof HubError) throw error;
    unusable.push(person.id);
    return false;
  }
}
