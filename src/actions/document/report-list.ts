import { boardOf, subjectOf, type Boards } from '../../hub/governance/board';
import { meetingsIn } from '../../hub/governance/board-meeting';
import { addressOf } from '../../hub/trust/person';
import { addDays, type IsoDate } from '../../hub/time/date';
import { HubError } from '../../hub/hub-error';
import { mayWithReport, type ReportRight } from '../../hub/trust/rights';
import { boardReaders } from '../../hub/governance/board-access';
import { reportsDue, type Report } from '../../hub/governance/report-calendar';
import { REPORT_KIND_RULES, reportPeriod } from '../../hub/governance/report-kind';
import type { Stored } from '../../store/rows';
import type { TableName } from '../../store/tables';
import { boardsIn } from '../boards';
import { refuseUnreadable, type Context, type PersonalContext } from '../context';
import type { ReportRow } from './api';

/** What the list of reports rests on. */
export const REPORT_LIST_TABLES = [
  'regions',
  'academies',
  'halfTerms',
  'closures',
  'reports',
  'seat',
  'meeting',
] as const satisfies readonly TableName[];

/** A report that is or will be due: what it is of, whether or not it was written. */
export type DueReport = ReturnType<typeof reportsDue>[number];

/** Days before it falls due from which a report is offered to write. */
const AHEAD = 60;
/** Days after it fell due until which an unwritten one is still caught up. */
export const BEHIND = 60;

/** Every report that falls due up to a day, by the calendar and the meetings of its board. */
const dueUpTo = ({ session, settings }: Context, day: IsoDate): DueReport[] =>
  reportsDue(
    session.rows('regions'),
    session.rows('academies'),
    session.rows('halfTerms'),
    session.rows('closures'),
    settings,
    day,
    meetingsIn(session.rows('meeting')),
  );

/** Days ahead of which a report can be known at all. */
const KNOWN = 400;

/** The reports that are due about now: missed ones to catch up with, and the next. */
export const currentReports = (context: Context): DueReport[] =>
  dueUpTo(context, addDays(context.today, AHEAD)).filter(({ due }) => due >= addDays(context.today, -BEHIND));

/** Reports that are not circulated and fall due on another day than their row says, with that day. */
export function movedReports(context: Context): { id: string; due: IsoDate; rev: number }[] {
  const due = new Map(dueUpTo(context, addDays(context.today, KNOWN)).map((one) => [one.id, one.due]));
  return context.session
    .rows('reports')
    .filter(({ state }) => state !== 'circulated')
    .flatMap(({ id, rev, due: stored }) => {
      const day = due.get(id);
      return day === undefined || day === stored ? [] : [{ id, due: day, rev }];
    });
}

/** The due report with that id. Throws `no-reports`, or `cell-unreadable` where a broken row may be why. */
export function dueReport(context: Context, id: string): DueReport {
  const all = dueUpTo(context, addDays(context.today, KNOWN));
  const found = all.find((report) => report.id === id);
  if (found) return found;
  refuseUnreadable(context, ['regions', 'academies', 'halfTerms', 'closures']);
  throw new HubError({
    code: 'no-reports',
    message: `The hub knows no report “${id}”.`,
    remedy: 'Check that its region and its half-term are in the sheets Regions and Half-terms.',
  });
}

/** Reports written and reports to write, for the person asking; latest due first. */
export function reportRows(context: PersonalContext): ReportRow[] {
  const { session, me } = context;
  const boards = boardsIn(context);
  const reads = (right: ReportRight, report: Pick<Report, 'kind' | 'region'>): boolean =>
    boardOf(report, boards) !== undefined && mayWithReport(me, right, subjectOf(report, boards));
  const visible = (report: Pick<Report, 'kind' | 'region'>): boolean => reads('preview-report', report);
  const written = session
    .rows('reports')
    .filter(
      (report) =>
        visible(report) || (report.state === 'circulated' && reads('read-circulated-report', report)),
    );
  const known = new Set(written.map(({ id }) => id));
  const toWrite = currentReports(context).filter((due) => !known.has(due.id) && visible(due));
  return [
    ...toWrite.map((due) => unwrittenRow(context, due, boards)),
    ...written.map((report) => reportRow(context, report, boards)),
  ].sort((a, b) => b.due.localeCompare(a.due) || a.id.localeCompare(b.id));
}

/** The words that the list shows of a report's subject and board. */
function wordsOf(
  context: Context,
  report: Pick<Report, 'kind' | 'region'>,
  boards: Boards,
): Pick<ReportRow, 'region' | 'regionName' | 'board'> {
  const region = context.session.table('regions').byId.get(report.region);
  const regionName = report.region === '' ? '' : (region?.name ?? report.region);
  return { region: report.region, regionName, board: boardOf(report, boards)?.name ?? '' };
}

/** A report that is still to be written, as the sidebar lists it. */
export function unwrittenRow(context: PersonalContext, due: DueReport, boards: Boards): ReportRow {
  const { session, settings, me } = context;
  const { kind, year, halfTerm: number } = due;
  const words = wordsOf(context, due, boards);
  const period = reportPeriod(kind, { year, number }, session.rows('halfTerms'));
  const of = words.regionName === '' ? '' : ` ${words.regionName},`;
  const mine = mayWithReport(me, 'write-report', subjectOf(due, boards));
  return {
    ...words,
    id: due.id,
    title: `${REPORT_KIND_RULES[kind].title(settings)}:${of} ${period?.words ?? year}`,
    state: 'to write',
    due: due.due,
    asAt: '',
    url: '',
    pdf: '',
    filed: '',
    wanted: '',
    may: mine ? ['preview', 'write'] : [],
    rev: 0,
  };
}

/** What the person asking may do next with a written report. */
function nextSteps(context: PersonalContext, report: Report, boards: Boards): ReportRow['may'] {
  const { state, wanted } = report;
  const subject = subjectOf(report, boards);
  const mine = (right: ReportRight): boolean => mayWithReport(context.me, right, subject);
  if (state === 'draft') {
    const ready = report.document !== '' && wanted === '';
    return [
      ...(mine('write-report') ? (['preview', 'write'] as const) : []),
      ...(ready && mine('approve-report') ? (['approve'] as const) : []),
    ];
  }
  if (state === 'circulated') return mine('file-report') ? ['file'] : [];
  const free = wanted === '' || wanted === 'freeze';
  return state === 'approved' && free && mine('circulate-report') ? ['circulate'] : [];
}

/** A written report as the sidebar lists it. */
export const reportRow = (
  context: PersonalContext,
  report: Stored<Report> | (Report & { rev: number }),
  boards: Boards = boardsIn(context),
): ReportRow => ({
  ...wordsOf(context, report, boards),
  id: report.id,
  title: report.title,
  state: report.state,
  due: report.due,
  asAt: report.asAt,
  ...(opens(context, report, boards) ? { url: report.url, pdf: pdfAddress(report) } : { url: '', pdf: '' }),
  filed: report.filedOn,
  wanted: report.wanted,
  may: nextSteps(context, report, boards),
  rev: report.rev,
});

/**
 * Where Google hands a document out as a PDF to anyone who can open it: a web address, so that no permission of the
 * script is needed (docs/google.md §10).
 */
const pdfAddress = ({ document }: Pick<Report, 'document'>): string =>
  document === '' ? '' : `https://docs.google.com/document/d/${document}/export?format=pdf`;

/** The person who only sits on the board can open what it was circulated to them; no link leads nowhere. */
const opens = ({ me }: PersonalContext, report: Report, boards: Boards): boolean =>
  mayWithReport(me, 'preview-report', subjectOf(report, boards)) ||
  boardReaders(report).includes(addressOf(me));
