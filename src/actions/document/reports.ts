import * as v from 'valibot';
import { subjectOf } from '../../hub/governance/board';
import { HubError } from '../../hub/hub-error';
import { mayWithReport, RIGHT_WORDS, type ReportRight } from '../../hub/trust/rights';
import type { Report } from '../../hub/governance/report-calendar';
import type { Asker, ReadWork, UnlockedWork } from '../action';
import { refuse, type Context, type PersonalContext } from '../context';
import { locked } from '../locked';
import type { ReportRow } from './api';
import { boardsIn } from '../boards';
import { withoutLogo } from './logo';
import { commentViews, mayComment } from './report-comments';
import { dueReport, reportRow } from './report-list';
import { workOut } from './report-model';
import { clerkOf, fulfil, keepsFolders, want } from './report-steps';
import { refuseFrozen } from './write-report';
import { strict } from '../strict';

const reportInput = strict({ report: v.string() });
const reportRevInput = strict({ report: v.string(), rev: v.number() });

/** The report as it would be written now, without writing anything. */
export const previewReport: ReadWork<'preview-report'> = {
  input: reportInput,
  run: (context, { report: id }) => {
    checkRight(context, 'preview-report', dueReport(context, id));
    const { document, report } = workOut(context, id);
    const stored = context.session.table('reports').byId.get(id);
    const differs = stored !== undefined && stored.url !== '' && stored.fingerprint !== report.fingerprint;
    const comments = mayComment(context, stored ?? report) ? commentViews(context, report) : [];
    return {
      report: reportRow(context, stored ?? { ...report, rev: 0 }),
      document: withoutLogo(document),
      differs,
      comments,
    };
  },
};

/** Writes the draft, or writes it afresh from today's rows: at once for the hub's keeper, else by the clock. */
export const writeReportNow: UnlockedWork<'write-report'> = {
  input: reportInput,
  run: ({ ports, open }, { report: id }) =>
    locked(ports, () => {
      const context = open();
      checkRight(context, 'write-report', dueReport(context, id));
      refuseFrozen(context, id);
      const { report } = workOut(context, id);
      const stored = context.session.table('reports').byId.get(id);
      if (stored?.wanted === 'write' && !keepsFolders(context)) return reportRow(context, stored);
      const known = stored ?? { ...report, fingerprint: '', snapshot: '' };
      return carryOn(context, { ...known, wanted: 'write' }, 'write-report', 'Asked for');
    }),
};

/** From here on the report never changes: its row says who answered for it, its words are frozen in Drive. */
export const approveReport: UnlockedWork<'approve-report'> = {
  input: reportRevInput,
  run: (asker, input) =>
    moveOn(asker, input, 'approve-report', (context, report) => {
      if (report.document === '' || report.wanted === 'write') notWritten();
      return { state: 'approved', approvedBy: context.me.id, approvedAt: context.now, wanted: 'freeze' };
    }),
};

/** Gives the board's clerk and members access; Drive sends the message with the link in the same call, so it goes out once. */
export const circulateReport: UnlockedWork<'circulate-report'> = {
  input: reportRevInput,
  run: (asker, input) =>
    moveOn(asker, input, 'circulate-report', (context, report) => {
      clerkOf(context, report);
      return { wanted: 'circulate' };
    }),
};

/** Refuses the person who does not hold the right over that report. */
function checkRight(
  context: PersonalContext,
  right: ReportRight,
  report: Pick<Report, 'kind' | 'region'>,
): void {
  if (!mayWithReport(context.me, right, subjectOf(report, boardsIn(context)))) refuse(RIGHT_WORDS[right]);
}

/** The steps of a report's life: which state each begins from, and what the log calls it. */
const STEPS = {
  'approve-report': { from: 'draft', verb: 'Approved' },
  'circulate-report': { from: 'approved', verb: 'Asked to circulate' },
} as const;

/** One step of a report's life. A retry finds it taken already and answers the same. */
function moveOn(
  { ports, email, open }: Asker,
  input: { report: string; rev: number },
  name: keyof typeof STEPS,
  step: (context: PersonalContext, report: Report) => Partial<Report>,
): ReportRow {
  return locked(ports, () => {
    const context = open();
    const known = context.session.need('reports', input.report);
    checkRight(context, name, known);
    const patch = step(context, known);
    const taken = known.rev > input.rev && known.updatedBy === email && isTaken(known, patch);
    if (taken) return reportRow(context, known);
    const report = context.session.needRev('reports', input.report, input.rev);
    const { from, verb } = STEPS[name];
    if (report.state !== from) wrongState(report, from);
    return carryOn(context, { ...report, ...patch }, name, verb);
  });
}

/** Whether an earlier try of the same step was carried out, wholly or as far as asking the clock. */
const isTaken = (known: Report, { state, wanted }: Partial<Report>): boolean =>
  state === 'approved'
    ? known.state !== 'draft'
    : known.state === 'circulated' || (known.wanted === wanted && known.state === 'approved');

/** Stages what is wanted with its line in the log; the person who keeps the folders has it done at once. */
function carryOn(context: PersonalContext, report: Report, action: string, verb: string): ReportRow {
  const wanted = want(context, report, report.wanted, context.me.id);
  const note = (): void => logged(context, wanted, action, verb);
  if (!keepsFolders(context)) {
    note();
    context.session.commit();
    return answered(context, wanted);
  }
  return answered(context, fulfil(context, wanted, note));
}

/** As it is stored now: a draft whose data did not change was not written again and keeps its `rev`. */
const answered = (context: PersonalContext, report: Report): ReportRow => {
  const before = context.session.table('reports').byId.get(report.id);
  return reportRow(context, before === report ? before : { ...report, rev: (before?.rev ?? 0) + 1 });
};

function wrongState(report: Report, wanted: Report['state']): never {
  throw new HubError({
    code: 'wrong-state',
    message: `This report is ${report.state}, not ${wanted}.`,
    remedy: 'Open the list of reports again.',
  });
}

function notWritten(): never {
  throw new HubError({
    code: 'wrong-state',
    message: 'The document of this report is not written yet.',
    remedy: 'Wait until the hub’s clock has written it, within the hour, then read and approve it.',
  });
}

function logged({ session, ports, now, email }: Context, report: Report, action: string, verb: string): void {
  const entry = {
    at: now,
    who: email,
    action,
    subject: report.id,
    summary: `${verb} “${report.title}”.`,
    rows: '',
  };
  session.add('log', { id: ports.ids.next(), ...entry });
}
