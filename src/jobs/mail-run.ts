import { openContext, type Context } from '../actions/context';
import { weekModel, WEEK_TABLES } from '../actions/week/model';
import { chainOf, noDigest, wentOut, type Digest } from '../hub/monitoring/obligation/digest';
import type { IsoDate } from '../hub/time/date';
import { isMailAddress, type Person } from '../hub/trust/person';
import { HubError } from '../hub/hub-error';
import type { Ports } from '../ports';
import { digestMessage } from '../views/mail/digest';
import { weekLookups } from '../views/week/lookups';
import { isNews, myDigest, raisedTo, type MyDigest } from '../views/week/my-digest';

/** Mails kept back for what cannot wait, such as that a job failed. */
const KEPT_BACK = 20;

/** One person's digest, ready to be sent. */
interface DigestMail {
  person: Person;
  digest: MyDigest;
}

/** What one run under the lock works with. */
export interface MailRun {
  ports: Ports;
  context: Context;
  week: IsoDate;
  digestOf(person: Person): MyDigest;
  /** Those who have something new to read and have had no mail for this week, by id. */
  waiting: DigestMail[];
  /** Ids of those who have, but to whose address no mail can go. */
  unusable: string[];
}

const rowOf = ({ session }: Context, person: string): Digest =>
  session.table('digests').byId.get(person) ?? noDigest(person);

/** Reads everybody's week. Whoever has no row yet gets one first, since only rows that were read can be changed twice. */
export function openRound(ports: Ports, owner: string, week: IsoDate): MailRun {
  const open = (): Context => openContext(ports, owner, { tables: [...WEEK_TABLES, 'runs'] });
  const round = roundOver(ports, open(), week);
  const { session } = round.context;
  const fresh = round.waiting.filter(({ person }) => !session.table('digests').rowOf.has(person.id));
  if (fresh.length === 0) return round;
  session.add('digests', ...fresh.map(({ person }) => noDigest(person.id)));
  session.commit();
  return roundOver(ports, open(), week);
}

function roundOver(ports: Ports, context: Context, week: IsoDate): MailRun {
  const { session, settings } = context;
  const model = weekModel(context);
  const regions = new Map(model.academies.map(({ id, region }) => [id, region]));
  const chain = chainOf(model.people, (academy) => regions.get(academy) ?? '');
  const raised = raisedTo(model, chain, settings.escalationSchoolDays);
  const known = weekLookups(model);
  const digestOf = (person: Person): MyDigest =>
    myDigest(person, model, known, rowOf(context, person.id), raised.get(person.id) ?? []);
  const { unreadable } = session.table('digests');
  const letters = session
    .rows('people')
    .filter(({ id, active }) => active && !unreadable.has(id))
    .filter(({ id }) => isOwedOne(rowOf(context, id), week))
    .map((person) => ({ person, digest: digestOf(person) }))
    .filter(({ digest }) => isNews(digest))
    .sort((a, b) => (a.person.id < b.person.id ? -1 : 1));
  const usable = letters.filter(({ person }) => isMailAddress(person.email));
  const unusable = letters.filter((letter) => !usable.includes(letter)).map(({ person }) => person.id);
  return { ports, context, week, digestOf, waiting: usable, unusable };
}

const isOwedOne = ({ wanted, week: last, state }: Digest, week: IsoDate): boolean =>
  wanted && (last !== week || state === '');

/**
 * A mail that was cut off is looked after first: Google says how many mails the day still allows, and each one sent is
 * one fewer. As many as before: it never went out, and is sent now. Otherwise it counts as sent, for nobody gets two.
 */
export function settleCutOff(round: MailRun): void {
  const { ports, context } = round;
  const { session } = context;
  for (const cut of session.rows('digests').filter(({ state }) => state === 'sending')) {
    const out = wentOut(cut, ports.mail.remaining());
    const person = session.table('people').byId.get(cut.id);
    if (out === 'no' && cut.week === round.week && person?.active === true && cut.wanted) {
      round.waiting.unshift({ person, digest: round.digestOf(person) });
      continue;
    }
    const said = person ? round.digestOf(person) : { told: cut.told, escalated: cut.escalated };
    const { told, escalated } = out === 'no' ? cut : said;
    session.change('digests', cut.id, { state: out === 'perhaps' ? 'unsure' : 'sent', told, escalated });
  }
}

/**
 * Sends one: the row says so before and after. What is staged of the one before goes with the first of these writes.
 * `spent`: the day's mails are used up, nothing was begun.
 */
export function sendOne(round: MailRun, { person, digest }: DigestMail): 'sent' | 'refused' | 'spent' {
  const { ports, context, week } = round;
  const { session } = context;
  const quotaBefore = ports.mail.remaining();
  if (quotaBefore <= KEPT_BACK) return 'spent';
  session.change('digests', person.id, { week, state: 'sending', quotaBefore });
  session.commit();
  if (!sends(round, { person, digest })) {
    session.change('digests', person.id, { week, state: 'unsure', quotaBefore });
    return 'refused';
  }
  const { told, escalated } = digest;
  session.change('digests', person.id, { week, state: 'sent', quotaBefore, told, escalated });
  return 'sent';
}

/** False, and noted for the run's message, when Google refuses this one mail; throws what would befall every mail. */
function sends({ ports, context, unusable }: MailRun, { person, digest }: DigestMail): boolean {
  const { trustName: trust, escalationSchoolDays: after } = context.settings;
  const link = ports.grid.link(ports.grid.id());
  const { subject, body } = digestMessage({ trust, person, digest, after, link });
  try {
    ports.mail.send(person.email, subject, body);
    return true;
  } catch (error) {
    if (error instanceof HubError) throw error;
    unusable.push(person.id);
    return false;
  }
}
