import { UNIT_BOOKS } from '../../hub/book';
import type { FileAccess } from '../../hub/trust/access';
import type { Notice } from '../../hub/health/notice';
import type { ReportComment } from '../../hub/governance/report-comment';
import { REPORT_STATES, REPORT_WANTS, type Report } from '../../hub/governance/report-calendar';
import { REPORT_KINDS } from '../../hub/governance/report-kind';
import type { LogoPart } from '../../hub/trust/logo';
import { PICTURE_TYPES } from '../../hub/trust/picture';
import type { RubricMark } from '../../hub/monitoring/rubric/mark';
import type { AnsweredRequest, CategoryCount, Run } from '../../hub/health/run';
import { choice, date, idColumn, lines, list, longText, number, text, yesNo } from '../column';
import { table } from '../table';

export const reports = table<Report>()({
  title: 'Reports',
  sheetId: 401,
  help: 'Board reports: drafted, approved, circulated.',
  ledger: false,
  handEdits: 'nobody',
  hidden: false,
  rowHeight: 38,
  columns: {
    id: idColumn('Kind, region, year and half-term.', 240),
    kind: choice('Kind', REPORT_KINDS, 'Which report.', { required: true, technical: true }),
    region: text('Region', 'Region ID; empty for the whole trust.', {
      ...{ refers: 'regions', width: 80, technical: true },
    }),
    year: text('Academic year', 'E.g. 2026-27.', { required: true, width: 125, technical: true }),
    halfTerm: number('Half-term', '1 to 6.', { required: true, technical: true }),
    title: longText('Title', 'As on its first page.', { width: 430 }),
    due: date('Due', 'When the board should have it.', { required: true }),
    state: choice('State', REPORT_STATES, 'Approved reports never change.', { required: true }),
    document: text('Document', 'Drive file ID.', { width: 220, technical: true }),
    url: text('Link', 'Opens the document.', { width: 120 }),
    asAt: date('As at', 'The day whose data it shows.', { required: true }),
    fingerprint: text('Fingerprint', 'Equal data, equal fingerprint.', { technical: true }),
    snapshot: longText('Snapshot', 'What the next report compares with.', { technical: true }),
    approvedBy: text('Approved by', 'Person ID.', { width: 110 }),
    approvedAt: text('Approved at', 'When (UTC).', { width: 180, technical: true }),
    circulatedTo: text('Circulated to', 'E-mails of the clerk and of the members who got it.', {
      width: 220,
    }),
    openTo: text('Open to', 'E-mails of those of the board who can open it by now.', {
      width: 220,
      since: 3,
      technical: true,
    }),
    circulatedAt: text('Circulated at', 'When (UTC).', { width: 180, technical: true }),
    filedOn: date('Filed on', 'When the clerk put it with the board’s papers.', { since: 5 }),
    filedBy: text('Filed by', 'Person ID of the clerk who filed it.', {
      ...{ width: 90, since: 5, technical: true },
    }),
    wanted: choice('Wanted', REPORT_WANTS, 'What the hub’s clock still has to do in Drive.', {
      technical: true,
    }),
    wantedBy: text('Wanted by', 'Person ID of the person who asked.', { width: 90, technical: true }),
  },
});

export const reportComments = table<ReportComment>()({
  title: 'Comments in reports',
  sheetId: 408,
  help: 'What those who answer for a board report say in it, on the whole and on single academies.',
  ledger: false,
  handEdits: 'nobody',
  hidden: true,
  since: 5,
  columns: {
    id: idColumn('The report, and the academy where it is about one.', 260),
    report: text('Report', 'Kind, region, year and half-term.', { required: true, width: 240 }),
    academy: text('Academy', 'Academy ID; empty where it is about the whole report.', {
      ...{ refers: 'academies', width: 80 },
    }),
    text: longText('Comment', 'As it stands in the report.'),
    by: text('By', 'Person ID of its author.', { required: true, width: 90 }),
    amendedBy: list('Amended by', 'Person IDs of those who changed the author’s words, with commas between.'),
    on: date('Date', 'When it was last written.', { required: true }),
  },
});

export const logo = table<LogoPart>()({
  title: 'Logo',
  sheetId: 409,
  help: 'The trust’s own logo in parts, as the settings screen keeps it.',
  ledger: false,
  handEdits: 'nobody',
  hidden: true,
  since: 5,
  columns: {
    id: idColumn('Which part.', 90),
    part: number('Part', '1 for the first.', { required: true }),
    parts: number('Parts', 'How many there are.', { required: true }),
    type: choice('Type', PICTURE_TYPES, 'Of the picture.', { required: true }),
    width: number('Width', 'Pixels.', { required: true }),
    height: number('Height', 'Pixels.', { required: true }),
    mark: text('Mark', 'Of the whole picture: where it does not fit, the picture is damaged.', {
      required: true,
    }),
    data: longText('Data', 'The part itself, in base64.', { required: true }),
  },
});

export const runs = table<Run>()({
  title: 'Runs',
  sheetId: 402,
  help: 'What the hourly tick ran.',
  ledger: false,
  handEdits: 'nobody',
  hidden: true,
  columns: {
    id: idColumn('Job and what it was due for.', 260),
    job: text('Job', 'Its name.', { required: true }),
    dueOn: date('Due', 'When it fell due.', { required: true }),
    state: choice('State', ['done', 'failed', 'unfinished'], 'How it went.', { required: true }),
    attempts: number('Attempts', 'How often it was begun since it last went well.', { required: true }),
    startedAt: text('Started at', 'Latest start (UTC).', { width: 180 }),
    endedAt: text('Ended at', 'Latest end (UTC).', { width: 180 }),
    message: longText('Message', 'What it did, or what went wrong.'),
  },
});

export const requests = table<AnsweredRequest>()({
  title: 'Requests',
  sheetId: 403,
  help: 'Recent saves and their answers, so that a retry saves nothing twice. Tidied overnight.',
  ledger: false,
  handEdits: 'nobody',
  hidden: true,
  columns: {
    id: idColumn('Made by the form.', 230),
    at: text('At', 'When (UTC).', { required: true, width: 180 }),
    who: text('Who', 'E-mail.', { width: 220 }),
    action: text('Action', 'What was asked for.'),
    hash: text('Hash', 'Of what was sent.'),
    answer: longText('Answer', 'What was answered.'),
  },
});

export const access = table<FileAccess>()({
  title: 'Access',
  sheetId: 406,
  help: 'Who can open which folder and document, as the nightly check last saw it; Health says where it should not be so.',
  ledger: false,
  handEdits: 'nobody',
  hidden: true,
  derived: true,
  columns: {
    id: idColumn('Folder, report or paper.', 240),
    file: text('File', 'Drive file ID.', { required: true, width: 220 }),
    name: text('Name', 'As in Drive.', { width: 280 }),
    region: text('Region', 'Region ID; empty for the whole trust.', { width: 80 }),
    checkedOn: date('Checked on', 'When Drive was last asked.', { required: true }),
    found: yesNo('Found', 'Whether Drive showed it.', { required: true }),
    owner: text('Owner', 'The account that owns it.', { width: 220 }),
    readers: lines('Can open it', 'Beside the account that owns it.', { width: 280 }),
    editors: lines('Can change it', 'Those of them who can change it, too.', { width: 280 }),
  },
});

export const categoryCounts = table<CategoryCount>()({
  title: 'Category counts',
  sheetId: 404,
  help: 'How many academies the rule placed where, half-term by half-term: what the chart shows.',
  ledger: false,
  handEdits: 'nobody',
  hidden: true,
  columns: {
    id: idColumn('Year and half-term.', 100),
    year: text('Academic year', 'E.g. 2026-27.', { required: true, width: 110 }),
    halfTerm: number('Half-term', '1 to 6.', { required: true }),
    asAt: date('As at', 'The day counted.', { required: true }),
    lighthouse: number('Lighthouse', 'Academies.', { required: true }),
    aspiring: number('Aspiring', 'Academies.', { required: true }),
    emerging: number('Emerging', 'Academies.', { required: true }),
    unplaced: number('Unplaced', 'Academies.', { required: true }),
    planned: number('Planned', 'Lighthouse sites that the plan asks for.'),
    onCourse: number('On course', 'Academies on course to Lighthouse by their own trend.'),
    behind: number('Behind', 'Academies behind course.'),
    notKnown: number('Too early to say', 'Academies without a trend yet.'),
    label: text('Short name', 'Under the charts, such as Aut 1 26.', { width: 80, since: 4 }),
  },
});

export const notices = table<Notice>()({
  title: 'Notices',
  sheetId: 405,
  help: 'What hands did to the workbook: what the hub put right by itself, and what only a person can.',
  ledger: false,
  handEdits: 'nobody',
  hidden: true,
  columns: {
    id: idColumn('Made by the hub.', 260),
    kind: choice('Kind', ['put right', 'to do'], 'Whether it is done.', { required: true }),
    look: choice('Look', ['sheets', 'rows', 'saves', ...UNIT_BOOKS, 'casework'], 'Which look noticed it.', {
      required: true,
    }),
    at: text('At', 'When (UTC).', { required: true, width: 180 }),
    sheet: text('Sheet', 'Where.'),
    cell: text('Cell', 'Where in it.', { width: 80 }),
    value: longText('What it holds', 'As it stood.'),
    expected: longText('What is expected', 'As it should be.'),
    words: longText('What to do', 'What the hub did, or what a person can do.'),
  },
});

export const rubricMarks = table<RubricMark>()({
  title: 'Rubric marks',
  sheetId: 120,
  help: 'By these the nightly check notices when words are changed by which somebody was judged.',
  ledger: false,
  handEdits: 'nobody',
  hidden: true,
  columns: {
    id: idColumn('The rubric row’s ID.', 190),
    mark: text('Mark', 'Equal words, equal mark.', { required: true }),
    seenOn: date('Seen on', 'The day on which the words were marked.', { required: true }),
  },
});
