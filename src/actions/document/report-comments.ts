import { subjectOf } from '../../hub/governance/board';
import type { Report } from '../../hub/governance/report-calendar';
import { commentId } from '../../hub/governance/report-comment';
import { reportPeriod } from '../../hub/governance/report-kind';
import { sortedBy } from '../../hub/order';
import { belongsTo, type Academy } from '../../hub/trust/academy';
import { mayWithReport } from '../../hub/trust/rights';
import { boardsIn } from '../boards';
import type { PersonalContext } from '../context';
import type { CommentView } from './api';

/** A report, written or not, as comments are made in it. */
export type Commented = Pick<Report, 'id' | 'kind' | 'region' | 'year' | 'halfTerm'> &
  Partial<Pick<Report, 'state'>>;

/**
 * The academies on which something can be said in a report: those of its region, or of the trust, that belong to it on the
 * day of which the report speaks; by name.
 */
export function academiesOf({ session, today }: PersonalContext, report: Commented): Academy[] {
  const { kind, region, year, halfTerm: number } = report;
  const ends = reportPeriod(kind, { year, number }, session.rows('halfTerms'))?.ends ?? today;
  const day = today <= ends ? today : ends;
  return sortedBy(
    session
      .rows('academies')
      .filter((one) => (region === '' || one.region === region) && belongsTo(one, day)),
    ({ name }) => name,
    ({ id }) => id,
  );
}

/** Whether the person asking may say something in a report now: nobody may once it is approved. */
export const mayComment = (context: PersonalContext, report: Commented): boolean =>
  (report.state ?? 'draft') === 'draft' &&
  mayWithReport(context.me, 'comment-report', subjectOf(report, boardsIn(context)));

/** What stands in a report in its author’s words, on the whole and on each academy; what is just staged is in it. */
export function commentViews(context: PersonalContext, report: Commented): CommentView[] {
  const { session } = context;
  const rows = session.table('reportComments').byId;
  const now = new Map(session.projected('reportComments').map((one) => [one.id, one]));
  const names = new Map(session.rows('people').map(({ id, name }) => [id, name]));
  return [{ id: '', name: '' }, ...academiesOf(context, report)].map(({ id: academy, name }) => {
    const id = commentId(report.id, academy);
    const [before, after] = [rows.get(id), now.get(id)];
    const text = after?.text ?? '';
    const changed = after !== undefined && text !== before?.text;
    return {
      ...{ academy, name, text },
      by: text === '' ? '' : (names.get(after?.by ?? '') ?? ''),
      amendedBy: (after?.amendedBy ?? []).map((person) => names.get(person) ?? ''),
      rev: (before?.rev ?? 0) + (changed ? 1 : 0),
    };
  });
}
