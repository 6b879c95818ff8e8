import type { SchoolCalendar } from '../../trust/calendar/calendar';
import { isIsoDate, shortDate, type IsoDate } from '../../time/date';
import type { Settings } from '../../trust/setting/settings';
import type { Reply, Verdict, Visit } from './visit';

/** How a visit stands with its Principal's right of reply: answered, still in time, or passed over in silence. */
export interface ReplyStanding {
  state: Verdict | 'waiting' | 'silent';
  /** Last day of the right of reply, or empty when the calendar does not reach so far. */
  due: IsoDate | '';
  /** Given after that day: it counts all the same, and says so. */
  late: boolean;
  words: string;
}

/**
 * The last day on which the Principal's reply is in time: so many of the academy's school days after the visit was
 * recorded, since nobody can answer what is not written yet (docs/rulebook.md §6). Empty beyond the known half-terms.
 */
export function replyDue(
  { on, recordedAt }: Pick<Visit, 'on' | 'recordedAt'>,
  calendar: SchoolCalendar,
  { replySchoolDays }: Pick<Settings, 'replySchoolDays'>,
): IsoDate | '' {
  const recorded = recordedAt.slice(0, 10);
  const from = isIsoDate(recorded) && recorded > on ? recorded : on;
  return calendar.addSchoolDays(from, replySchoolDays) ?? '';
}

/** Silence is noted once the days are over, and never taken for consent (docs/rulebook.md §6). */
export function replyStanding(
  visit: Pick<Visit, 'on' | 'recordedAt'>,
  reply: Pick<Reply, 'on' | 'verdict'> | undefined,
  calendar: SchoolCalendar,
  settings: Pick<Settings, 'replySchoolDays'>,
  today: IsoDate,
): ReplyStanding {
  const due = replyDue(visit, calendar, settings);
  const days = `${settings.replySchoolDays} school days`;
  if (reply) {
    const late = due !== '' && reply.on > due;
    const verdict = reply.verdict === 'accurate' ? 'Accurate' : 'Inaccurate';
    const when = `${shortDate(reply.on)}${late ? `, after the ${days}` : ''}`;
    return { state: reply.verdict, due, late, words: `${verdict}, says the Principal (${when})` };
  }
  if (due !== '' && today > due)
    return { state: 'silent', due, late: false, words: `No reply within ${days}` };
  const words = due === '' ? 'Reply awaited' : `Reply awaited by ${shortDate(due)}`;
  return { state: 'waiting', due, late: false, words };
}
