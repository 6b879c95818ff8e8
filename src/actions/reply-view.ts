import type { Academy } from '../hub/academy';
import { replyStanding } from '../hub/reply';
import type { Reply, Visit } from '../hub/visit';
import type { TableName } from '../store/tables';
import type { PersonalContext } from './context';
import type { ReplyView } from './models';
import { visitChain } from './visit-chain';

/** What the right of reply is counted from. */
export const REPLY_TABLES = [
  'visits',
  'replies',
  'academies',
  'halfTerms',
  'closures',
] as const satisfies readonly TableName[];

/** The reply to a visit as it stands: what was said of an entry that it corrects counts until it is said anew. */
export function replyTo({ session }: PersonalContext, visit: Visit): Reply | undefined {
  const chain = visitChain(session.rows('visits'), visit.id);
  return session
    .projected('replies')
    .filter((reply) => chain.has(reply.visit))
    .sort(
      (a, b) => Number(b.visit === visit.id) - Number(a.visit === visit.id) || b.on.localeCompare(a.on),
    )[0];
}

/** How a visit stands with its Principal's right of reply. */
export function replyView(context: PersonalContext, visit: Visit): ReplyView {
  const reply = replyTo(context, visit);
  const calendar = context.calendarOf(placeOf(context, visit.academy));
  const standing = replyStanding(visit, reply, calendar, context.settings, context.today);
  return { ...standing, text: reply?.text ?? '' };
}

/** The academy as far as rights and calendars look at it; one whose row has gone has no Principal and no calendar. */
export const placeOf = ({ session }: PersonalContext, id: string): Place =>
  session.table('academies').byId.get(id) ?? { id, principal: '', calendar: '' };
type Place = Pick<Academy, 'id' | 'principal' | 'calendar'>;
