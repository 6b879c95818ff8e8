import * as v from 'valibot';
import type { Person } from '../hub/person';
import { HubError } from '../hub/problem';
import type { Report } from '../hub/report-calendar';
import type { Ports } from '../ports';
import type { Stored } from '../store/rows';
import { circulatedMessage } from '../views/mail/circulated';
import { errand, question } from './action';
import { openContext, personIn, refuse, type PersonalContext } from './context';
import { locked } from './locked';
import type { ReportRow } from './models';
import { reportRow } from './report-list';
import { dueReport } from './report-list';
import { REPORT_TABLES, workOut } from './report-model';
import { mayApproveReport, mayCirculateReport, mayPreviewReport, mayWriteReport } from './rights';
import { writeReport } from './write-report';

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

/** Writes the draft, or writes it afresh from today's rows. */
export const writeReportNow = errand<'write-report'>({
  input: reportInput,
  run: (ports, email, { report: id }) =>
    locked(ports, () => {
      const context = forReports(ports, email);
      const region = context.session.need('regions', dueReport(context, id).region);
      if (!mayWriteReport(context.me, region)) refuse('write the reports of this board');
      const report = writeReport(context, id, (written) => logged(context, written, 'write-report', 'Wrote'));
      return reportRow(context, {
        ...report,
        rev: (context.session.table('reports').byId.get(id)?.rev ?? 0) + 1,
      });
    }),
});

/** From here on the report never changes: its words are frozen in Drive, its row says who answered for it. */
export const approveReport = errand<'approve-report'>({
  input: reportRevInput,
  run: (ports, email, input) =>
    moveOn(ports, email, input, 'draft', 'approved', (context, report) => {
      if (!mayApproveReport(context.me)) refuse('approve board reports');
      ports.files.freeze(report.document, `Approved by ${context.me.name}`);
      return { state: 'approved', approvedBy: context.me.id, approvedAt: context.now };
    }),
});

/** Gives the board's clerk access; Drive sends the message with the link in the same call, so it goes out once. */
export const circulateReport = errand<'circulate-report'>({
  input: reportRevInput,
  run: (ports, email, input) =>
    moveOn(ports, email, input, 'approved', 'circulated', (context, report) => {
      const region = context.session.need('regions', report.region);
      if (!mayCirculateReport(context.me, region)) refuse('circulate the reports of this board');
      const clerk = clerkOf(context, region.clerk, region.name);
      shareOnce(context, report, clerk);
      return { state: 'circulated', circulatedTo: clerk.email, circulatedAt: context.now };
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
  to: Report['state'],
  step: (context: PersonalContext, report: Stored<Report>) => Partial<Report>,
): ReportRow {
  return locked(ports, () => {
    const tables = ['regions', 'people', 'reports'] as const;
    const opened = openContext(ports, email, { tables, appends: ['log'] });
    const context: PersonalContext = { ...opened, me: personIn(opened) };
    const known = context.session.need('reports', input.report);
    const taken = known.state === to && known.rev === input.rev + 1 && known.updatedBy === email;
    if (taken) return reportRow(context, known);
    const report = context.session.needRev('reports', input.report, input.rev);
    if (report.state !== from) wrongState(report, from);
    const patch = step(context, report);
    context.session.change('reports', report.id, patch);
    logged(context, report, `${to}-report`, to === 'approved' ? 'Approved' : 'Circulated');
    context.session.commit();
    ports.hub.remove(shareKey(report.id));
    return reportRow(context, { ...report, ...patch, rev: report.rev + 1 });
  });
}

function wrongState(report: Report, wanted: Report['state']): never {
  throw new HubError({
    code: 'wrong-state',
    message: `This report is ${report.state}, not ${wanted}.`,
    remedy: 'Open the list of reports again.',
  });
}

const shareKey = (id: string): string => `share:${id}`;

/** A note before the call tells a later try to look whether the clerk has access already: then the message went out. */
function shareOnce({ ports, settings }: PersonalContext, report: Report, clerk: Person): void {
  const begun = ports.hub.all()[shareKey(report.id)] !== undefined;
  if (begun && ports.files.readers(report.document).includes(clerk.email.toLowerCase())) return;
  ports.hub.set({ [shareKey(report.id)]: ports.clock.now() });
  ports.files.share(report.document, clerk.email, circulatedMessage(settings.trustName, report, clerk));
}

function clerkOf({ session }: PersonalContext, clerk: string, region: string): Person {
  const person = session.table('people').byId.get(clerk);
  if (person?.active) return person;
  throw new HubError({
    code: 'no-clerk',
    message: `${region} has no active board clerk.`,
    where: 'Regions',
    remedy: 'Name one in the sheet Regions, then circulate again.',
  });
}

function logged(context: PersonalContext, report: Report, action: string, verb: string): void {
  context.session.add('log', {
    id: context.ports.ids.next(),
    at: context.now,
    who: context.email,
    action,
    subject: report.id,
    summary: `${verb} “${report.title}”.`,
    rows: '',
  });
}
