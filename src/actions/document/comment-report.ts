import * as v from 'valibot';
import { subjectOf } from '../../hub/governance/board';
import { commentId, savedBy } from '../../hub/governance/report-comment';
import { HubError } from '../../hub/hub-error';
import { lengthError } from '../../hub/text/errors';
import { mayWithReport, RIGHT_WORDS } from '../../hub/trust/rights';
import type { Outcome, WriteWork } from '../action';
import { refuseFields } from '../bad-input';
import { boardsIn } from '../boards';
import { changedBy } from '../changed-by';
import { refuse, type PersonalContext } from '../context';
import { words } from '../input';
import { strict } from '../strict';
import type { CommentReportInput, ReportCommented } from './api';
import { academiesOf, commentViews, type Commented } from './report-comments';
import { dueReport, reportRow, unwrittenRow } from './report-list';
import { refuseFrozen } from './write-report';

const rev = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Comments in one call: those of a report on every academy of the largest trust. */
const MOST = 1200;

/**
 * Keeps what the person who answers for a report says in it, on the whole and on single academies. It stays when the
 * figures are refreshed, and may be written before the report is. Throws `not-allowed`, `frozen` once the report is
 * approved, `bad-input`, `conflict`.
 */
export const commentReport: WriteWork<'comment-report'> = {
  input: strict({
    report: v.string(),
    comments: v.pipe(
      v.array(strict({ academy: v.string(), text: words, rev })),
      v.minLength(1, 'Write a comment.'),
      v.maxLength(MOST),
    ),
  }),
  run: comment,
  replay: (context, { report }) => answerFor(context, reportNamed(context, report)),
};

const reportNamed = (context: PersonalContext, id: string): Commented =>
  context.session.table('reports').byId.get(id) ?? dueReport(context, id);

function comment(context: PersonalContext, input: CommentReportInput): Outcome<ReportCommented> {
  const report = reportNamed(context, input.report);
  if (!mayWithReport(context.me, 'comment-report', subjectOf(report, boardsIn(context))))
    refuse(RIGHT_WORDS['comment-report'], 'Those who answer for the report do.');
  refuseFrozen(context, report.id);
  refuseBadComments(context, report, input);
  const changed = input.comments.filter((one) => stage(context, report.id, one));
  if (changed.length > 0) haveWritten(context, report.id);
  const title = answerFor(context, report).report.title;
  return {
    answer: answerFor(context, report),
    keep: {},
    log: { subject: report.id, summary: `Commented in “${title}”.`, rows: '' },
  };
}

function refuseBadComments(
  context: PersonalContext,
  report: Commented,
  { comments }: CommentReportInput,
): void {
  const known = new Set(['', ...academiesOf(context, report).map(({ id }) => id)]);
  const most = context.settings.fieldCharacters;
  const sentences = comments.map(({ academy, text }, at) => {
    const twice = comments.findIndex((one) => one.academy === academy) !== at;
    const wrong =
      twice || !known.has(academy) ? 'This academy is not in the report.' : lengthError(text, most);
    return [academy === '' ? 'comment' : `comments.${academy}`, wrong];
  });
  refuseFields('The comment is not saved yet.', Object.fromEntries(sentences) as Record<string, string>);
}

/** Stages one comment; false where it says what stands there already. Throws `conflict`. */
function stage(
  context: PersonalContext,
  report: string,
  { academy, text, rev: seen }: CommentReportInput['comments'][number],
): boolean {
  const { session, me, today } = context;
  const id = commentId(report, academy);
  const before = session.table('reportComments').byId.get(id);
  if ((before?.text ?? '') === text) return false;
  if ((before?.rev ?? 0) !== seen) moved(context, before, academy);
  const whose = savedBy(me.id, text.trim() === '' ? undefined : before);
  session.put('reportComments', { id, report, academy, text, ...whose, on: today });
  return true;
}

/** Somebody else was faster: what they wrote is shown. */
function moved(
  context: PersonalContext,
  row: { updatedBy: string; text: string; rev: number } | undefined,
  academy: string,
): never {
  const who = row ? changedBy(context, row) : 'Somebody';
  throw new HubError({
    code: 'conflict',
    message: `${who} changed this comment after you opened it.`,
    remedy: 'Read what stands there now, then save yours again if it should replace it. Your text is kept.',
    stored: { academy, text: row?.text ?? '', rev: row?.rev ?? 0 },
  });
}

/** A document that is written already takes the comment in within the hour: until then it cannot be approved. */
function haveWritten({ session, me }: PersonalContext, id: string): void {
  const report = session.table('reports').byId.get(id);
  if (report && report.document !== '' && report.wanted === '')
    session.put('reports', { ...report, wanted: 'write', wantedBy: me.id });
}

function answerFor(context: PersonalContext, report: Commented): ReportCommented {
  const { session } = context;
  const before = session.table('reports').byId.get(report.id);
  const after = session.projected('reports').find(({ id }) => id === report.id);
  const row =
    before && after
      ? reportRow(context, after.wanted === before.wanted ? before : { ...after, rev: before.rev + 1 })
      : unwrittenRow(context, dueReport(context, report.id), boardsIn(context));
  return { report: row, comments: commentViews(context, report) };
}
