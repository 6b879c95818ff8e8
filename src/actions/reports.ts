import * as v from 'valibot';
import { HubError } from '../hub/problem';
import type { Report } from '../hub/report-calendar';
import type { Ports } from '../ports';
import { errand, question } from './action';
import { openContext, personIn, refuse, type Context, type PersonalContext } from './context';
import { locked } from './locked';
import type { ReportRow } from './models';
import { dueReport, reportRow } from './report-list';
import { REPORT_TABLES, workOut } from './report-model';
import { clerkOf, fulfil, keepsFolders, want } from './report-steps';
import { mayApproveReport, mayCirculateReport, mayPreviewReport, mayWriteReport } from './rights';
import { refuseFrozen } from './write-report';

const reportInput = v.object({ report: v.string() });
const reportRevInput = v.object({ report: v.string(), rev: v.number() });

/** The report as it would be written now, without writing anything. */
export const previewReport = question<'preview-report'>({
  input: reportInput,
  reads: REPORT_TABLES,
  may: () => true,
  run: (context, { report: id }) => {
    const region = context.session.need('regions', dueReport(context, id).region);
    if (!mayPreviewReport(context.me, region)) refuse('read the reports of this board');
    const { document, report } = workOut(context, id);
    const stored = context.session.table('reports').byId.get(id);
    return { report: reportRow(context, stored ?? { ...report, rev: 0 }), document };
  },
});

/** Writes the draft, or writes it afresh from today's rows: at once for the hub's keeper, else by the clock. */
export const writeReportNow = errand<'write-report'>({
  input: reportInput,
  run: (ports, email, { report: id }) =>
    locked(ports, () => {
      const context = forReports(ports, email);
      const region = context.session.need('regions', dueReport(context, id).region);
      if (!mayWriteReport(context.me, region)) refuse('write the reports of this board');
      refuseFrozen(context, id);
      const { report } = workOut(context, id);
      const stored = context.session.table('reports').byId.get(id);
      if (stored?.wanted === 'write' && !keepsFolders(context)) return reportRow(context, stored);
      const known = stored ?? { ...report, fingerprint: '', snapshot: '' };
      return carryOn(context, { ...known, wanted: 'write' }, 'write-report', 'Asked for');
    }),
});

/** From here on the report never changes: its row says who answered for it, its words are frozen in Drive. */
export const approveReport = errand<'approve-report'>({
  input: reportRevInput,
  run: (ports, email, input) =>
    moveOn(ports, email, input, 'draft', (context, report) => {
      if (!mayApproveReport(context.me)) refuse('approve board reports');
      if (report.document === '') notWritten();
      return { state: 'approved', approvedBy: context.me.id, approvedAt: context.now, wanted: 'freeze' };
    }),
});

/** Gives the board's clerk access; Drive sends the message with the link in the same call, so it goes out once. */
export const circulateReport = errand<'circulate-report'>({
  input: reportRevInput,
  run: (ports, email, input) =>
    moveOn(ports, email, input, 'approved', (context, report) => {
      const region = context.session.need('regions', report.region);
      if (!mayCirculateReport(context.me, region)) refuse('circulate the reports of this board');
      clerkOf(context, report.region);
      return { wanted: 'circulate' };
    }),
});

const forReports = (ports: Ports, email: string): PersonalContext => {
  const context = openContext(ports, email, { tables: REPORT_TABLES, appends: ['log'] });
  return { ...context, me: personIn(context) };
};

/** One step of a report's life. A retry finds it taken already and answers the same. */
function moveOn(
  ports: Ports,
  email: string,
  input: { report: string; rev: number },
  from: Report['state'],
  step: (context: PersonalContext, report: Report) => Partial<Report>,
): ReportRow {
  return locked(ports, () => {
    const context = forReports(ports, email);
    const known = context.session.need('reports', input.report);
    const patch = step(context, known);
    const taken = known.rev > input.rev && known.updatedBy === email && isTaken(known, patch);
    if (taken) return reportRow(context, known);
    const report = context.session.needRev('reports', input.report, input.rev);
    if (report.state !== from) wrongState(report, from);
    const verb = patch.state === 'approved' ? 'Approved' : 'Asked to circulate';
    return carryOn(
      context,
      { ...report, ...patch },
      patch.state === 'approved' ? 'approve-report' : 'circulate-report',
      verb,
    );
  });
}

/** Whether an earlier try of the same step was carried out, wholly or as far as asking the clock. */
const isTaken = (known: Report, { state, wanted }: Partial<Report>): boolean =>
  state === 'approved'
    ? known.state !== 'draft'
    : known.state === 'circulated' || (known.wanted === wanted && known.state === 'approved');

/** Stages what is wanted with its line in the log; whoever keeps the folders has it done at once. */
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
