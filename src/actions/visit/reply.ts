import * as v from 'valibot';
import { addDays, shortDate } from '../../hub/time/date';
import { lengthError } from '../../hub/text/errors';
import { HubError } from '../../hub/hub-error';
import { mayReply } from '../../hub/trust/rights';
import { isWithdrawn } from '../../hub/monitoring/visit/current';
import { VERDICTS, VISIT_KIND_RULES, type Visit } from '../../hub/monitoring/visit/visit';
import type { Outcome, ReadWork, WriteWork } from '../action';
import { refuse, type PersonalContext } from '../context';
import { refoldDisputes } from './stage-disputes';
import { stageNoteAgain } from '../document/note-steps';
import { placeOf, repliesIn, type Replies } from './reply-view';
import { standingEntry, standingVisits } from './chain';
import { words } from '../input';
import type { AwaitedReply, ReplyInput, ReplyView } from './api';
import { strict } from '../strict';
import { refuseFields } from '../bad-input';
import { academyName, personName } from '../names';

/** Days after the right of reply is over until which a visit still stands among those that wait. */
const STILL_ASKED = 30;

/** The visits to one's own academy that nobody replied to: the first to run out first, then those just passed over. */
export const listReplies: ReadWork<'list-replies'> = {
  input: strict({}),
  run: (context) => {
    const { session, today } = context;
    const replies = repliesIn(context);
    return standingVisits(session.rows('visits'))
      .filter((visit) => isMine(context, visit))
      .map((visit) => awaited(context, visit, replies))
      .filter(
        ({ reply: { state, due } }) =>
          state === 'waiting' || (state === 'silent' && due >= addDays(today, -STILL_ASKED)),
      )
      .sort(
        (a, b) => Number(b.reply.state === 'waiting') - Number(a.reply.state === 'waiting') || byDue(a, b),
      );
  },
};

const byDue = (a: AwaitedReply, b: AwaitedReply): number =>
  a.reply.due.localeCompare(b.reply.due) || a.visit.localeCompare(b.visit);

const isMine = (context: PersonalContext, { academy }: Visit): boolean =>
  mayReply(context.me, placeOf(context, academy));

const awaited = (context: PersonalContext, visit: Visit, replies: Replies): AwaitedReply => ({
  visit: visit.id,
  academyName: academyName(context, visit.academy),
  on: visit.on,
  kindLabel: VISIT_KIND_RULES[visit.kind].label,
  leadName: personName(context, visit.lead),
  reply: replies.view(visit),
});

/**
 * The Principal's reply to a visit, once (docs/rulebook.md §6). One that comes late is taken and says that it was late: the
 * days bound how long silence is waited for, not what may be said. Throws `not-allowed`, `conflict`, `replied-already`.
 */
export const replyToVisit: WriteWork<'reply-to-visit'> = {
  input: strict({
    visit: v.string(),
    verdict: v.picklist(VERDICTS, 'Say whether the record is accurate.'),
    text: words,
  }),
  run,
  replay: (context, { visit }) => ({
    visit,
    reply: repliesIn(context).view(context.session.need('visits', visit)),
  }),
};

function run(context: PersonalContext, input: ReplyInput): Outcome<{ visit: string; reply: ReplyView }> {
  const { session, me, today } = context;
  const visit = session.need('visits', input.visit);
  if (!isMine(context, visit)) refuse('reply to this visit', 'The Principal of the academy replies.');
  refuseUnlessOpen(context, visit);
  refuseWithoutWords(context, input);
  const { academy } = visit;
  const { verdict, text } = input;
  session.add('replies', {
    id: `${visit.id}:reply`,
    visit: visit.id,
    academy,
    on: today,
    by: me.id,
    verdict,
    text,
  });
  refoldDisputes(context);
  stageNoteAgain(context, visit);
  const reply = repliesIn(context).view(visit);
  return {
    answer: { visit: visit.id, reply },
    keep: {},
    log: {
      subject: academy,
      summary: `Replied to the visit of ${shortDate(visit.on)}: ${verdict}${reply.late ? ', late' : ''}.`,
      rows: `replies:${visit.id}:reply`,
    },
  };
}

function refuseUnlessOpen(context: PersonalContext, visit: Visit): void {
  const standing = standingEntry(context.session.rows('visits'), visit.id) ?? visit;
  if (isWithdrawn(standing)) {
    throw new HubError({
      code: 'conflict',
      message: 'This visit was withdrawn: it did not take place.',
      remedy: 'No reply is wanted.',
    });
  }
  if (standing.id !== visit.id) {
    throw new HubError({
      code: 'conflict',
      message: 'This visit was corrected after you opened it.',
      remedy: 'Open it again from the list and reply to what stands there now.',
    });
  }
  const before = repliesIn(context).to(visit);
  if (before?.visit !== visit.id) return;
  const { on, verdict, text } = before;
  throw new HubError({
    code: 'replied-already',
    message: `This visit was replied to on ${shortDate(on)}: ${verdict}.`,
    remedy: 'A reply cannot be changed. To add to it, speak to the person who led the visit.',
    stored: { on, verdict, text },
  });
}

function refuseWithoutWords({ settings }: PersonalContext, { verdict, text }: ReplyInput): void {
  const silent = verdict === 'inaccurate' && text === '';
  const sentence =
    lengthError(text, settings.fieldCharacters) ||
    (silent ? 'Say what is not right, so that it can be looked at.' : '');
  refuseFields('The reply is not saved yet.', { text: sentence });
}
