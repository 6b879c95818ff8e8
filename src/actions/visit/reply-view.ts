import type { Academy } from '../../hub/trust/academy';
import { replyStanding } from '../../hub/monitoring/visit/reply';
import type { Reply, Visit } from '../../hub/monitoring/visit/visit';
import type { TableName } from '../../store/tables';
import type { Context } from '../context';
import { visitChain } from './chain';
import type { ReplyView } from './api';

/** What the right of reply is counted from. */
export const REPLY_TABLES = [
  'visits',
  'replies',
  'academies',
  'halfTerms',
  'closures',
] as const satisfies readonly TableName[];

/** The replies as they stand now, staged ones included, found without another walk through their ledger. */
export interface Replies {
  /**
   * What was said of an entry that the visit corrects counts until it is said anew; but not what another academy's
   * Principal said, before a correction moved the visit.
   */
  to(visit: Visit): Reply | undefined;
  /** How the visit stands with its Principal's right of reply. */
  view(visit: Visit): ReplyView;
}

/** Looks through the ledger of replies once. */
export function repliesIn(context: Context): Replies {
  const { session, settings, today } = context;
  const visits = session.table('visits').byId;
  const byVisit = new Map(session.projected('replies').map((reply) => [reply.visit, reply]));
  const to = ({ id, academy }: Visit): Reply | undefined =>
    [...visitChain(visits, id)]
      .map((entry) => byVisit.get(entry))
      .find((reply) => reply?.academy === academy);
  const view = (visit: Visit): ReplyView => {
    const reply = to(visit);
    const calendar = context.calendarOf(placeOf(context, visit.academy));
    return { ...replyStanding(visit, reply, calendar, settings, today), text: reply?.text ?? '' };
  };
  return { to, view };
}

type Place = Pick<Academy, 'id' | 'principal' | 'calendar'>;

/** The academy as far as rights and calendars look at it; one whose row has gone has no Principal and no calendar. */
export const placeOf = ({ session }: Context, id: string): Place =>
  session.table('academies').byId.get(id) ?? { id, principal: '', calendar: '' };
