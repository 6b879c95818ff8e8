import type { Decision } from '../../hub/monitoring/category/decision';
import { LEVELS } from '../../hub/monitoring/judgement/indicator';
import { STAGES, type Judgement } from '../../hub/monitoring/judgement/judgement';
import type { LogEntry } from '../../hub/health/run';
import { CORRECTION_FIELDS, JUDGEMENT_FIELDS, VISIT_FIELDS } from '../../hub/monitoring/visit/fields';
import { LATER_WORDS } from '../../hub/monitoring/visit/words';
import { STEP_ENDS, VERDICTS, type Reply, type StepDone, type Visit } from '../../hub/monitoring/visit/visit';
import { choice, date, idColumn, lines, list, longText, number, text } from '../column';
import { columnOf, columnsOf } from './field-column';
import { stepColumns } from './current';
import { table } from '../table';
import { CATEGORIES } from '../../hub/monitoring/category/rules';

/** Only a correction has one. */
const correctionReason = { ...columnOf(CORRECTION_FIELDS.reason), required: false };

export const visits = table<Visit>()({
  title: 'Visits',
  sheetId: 201,
  help: 'Every visit as recorded. Never edited: a correction, or a withdrawal, is a new line that names the one it corrects.',
  ledger: true,
  handEdits: 'nobody',
  hidden: false,
  columns: {
    id: idColumn('Made when the form was opened.', 220),
    academy: text('Academy', 'Academy ID.', { required: true, refers: 'academies', width: 80 }),
    on: columnOf(VISIT_FIELDS.on),
    kind: columnOf(VISIT_FIELDS.kind),
    lead: text('Lead', 'Person ID.', { required: true, refers: 'people', width: 80 }),
    team: columnOf(VISIT_FIELDS.team),
    observers: list(VISIT_FIELDS.observers.column, 'Person IDs of those who judged with the lead.'),
    focus: columnOf(VISIT_FIELDS.focus),
    summary: columnOf(VISIT_FIELDS.summary),
    evidence: columnOf(VISIT_FIELDS.evidence),
    ...columnsOf(LATER_WORDS),
    links: columnOf(VISIT_FIELDS.links),
    judgements: number('Judgements', 'How many were recorded with it.'),
    supersedes: text('Corrects', 'The visit entry that this one corrects.', { width: 220 }),
    reason: correctionReason,
    recordedAt: text('Recorded at', 'When it was saved (UTC).', { width: 180 }),
    carried: lines('Carried on', 'Earlier steps that it carried on, each with its old and its new day.', {
      technical: true,
      since: 5,
    }),
    withdrawn: choice('Withdrawn', ['', 'yes'], 'Yes where the visit never happened: it counts nowhere.', {
      since: 5,
    }),
  },
});

export const replies = table<Reply>()({
  title: 'Replies',
  sheetId: 202,
  help: 'What Principals answered to visits.',
  ledger: true,
  handEdits: 'nobody',
  hidden: false,
  columns: {
    id: idColumn('Made by the hub.', 220),
    visit: text('Visit', 'Visit ID.', { required: true, refers: 'visits', width: 220 }),
    academy: text('Academy', 'Academy ID.', { required: true, refers: 'academies', width: 80 }),
    on: date('Date', 'The day of the reply.', { required: true }),
    by: text('By', 'Person ID.', { required: true, refers: 'people', width: 80 }),
    verdict: choice('Verdict', VERDICTS, 'Whether the record is accurate.', { required: true }),
    text: longText('Reply', 'In the Principal’s words.'),
  },
});

export const judgements = table<Judgement>()({
  title: 'Judgements',
  sheetId: 203,
  help: 'Every judgement ever made. Never edited: a correction is a new line that names the one it corrects.',
  ledger: true,
  handEdits: 'nobody',
  hidden: false,
  columns: {
    id: idColumn('Made by the hub.', 230),
    academy: text('Academy', 'Academy ID.', { required: true, refers: 'academies', width: 80 }),
    indicator: text('Indicator', 'Its ID in the sheet Indicators.', {
      required: true,
      refers: 'indicators',
      width: 80,
    }),
    level: choice('Level', ['', ...LEVELS], 'Empty only where a correction withdraws a judgement.'),
    stage: choice('Stage', STAGES, 'Whose view it is.', { required: true }),
    on: date('Date', 'The day of the visit.', { required: true }),
    // An entry that withdraws a judgement has no words.
    narrative: { ...columnOf(JUDGEMENT_FIELDS.narrative), required: false },
    share: { ...columnOf(JUDGEMENT_FIELDS.share), required: false },
    links: columnOf(JUDGEMENT_FIELDS.links),
    rubricVersion: number('Rubric version', 'The version it was made against.', { required: true }),
    visit: text('Visit', 'Visit ID, or empty for a self-review.', { refers: 'visits', width: 220 }),
    by: text('By', 'Person ID.', { required: true, refers: 'people', width: 80 }),
    supersedes: text('Corrects', 'The judgement that this one corrects.', { width: 220 }),
    reason: correctionReason,
    recordedAt: text('Recorded at', 'When it was saved (UTC).', { width: 180 }),
  },
});

export const decisions = table<Decision>()({
  title: 'Decisions',
  sheetId: 204,
  help: 'What the EOB decided of each academy, each year, and what the rule had computed.',
  ledger: true,
  handEdits: 'nobody',
  hidden: false,
  columns: {
    id: idColumn('Made by the hub.', 170),
    academy: text('Academy', 'Academy ID.', { required: true, refers: 'academies', width: 80 }),
    year: text('Academic year', 'E.g. 2025-26.', { required: true, width: 110 }),
    computed: choice('Computed', CATEGORIES, 'What the rule gave.', { required: true }),
    decided: choice('Decided', CATEGORIES, 'What the EOB decided.', { required: true }),
    reason: longText('Reason', 'Required where the two differ.'),
    by: text('By', 'Person ID.', { required: true, refers: 'people', width: 80 }),
    on: date('Date', 'The day of the decision.', { required: true }),
    positions: longText('Positions', 'The positions it rested on.'),
    supersedes: text('Replaces', 'The decision of the same year whose place it takes.', { width: 220 }),
    recordedAt: text('Recorded at', 'When it was saved (UTC).', { width: 180 }),
  },
});

export const stepsDone = table<StepDone>()({
  title: 'Steps done',
  sheetId: 205,
  help: 'Next steps that are over.',
  ledger: true,
  handEdits: 'nobody',
  hidden: false,
  columns: {
    id: idColumn('The next step’s ID.', 230),
    academy: text('Academy', 'Academy ID.', { required: true, refers: 'academies', width: 80 }),
    visit: text('Agreed at', 'Visit ID.', { width: 220 }),
    ...stepColumns,
    carried: number('Carried on', 'How often it was carried on.'),
    outcome: choice('Outcome', STEP_ENDS, 'How it ended; withdrawn where it was recorded in error.', {
      required: true,
    }),
    doneOn: date('Ended on', 'When it was ticked off.', { required: true }),
    doneAt: text('Ended at', 'The visit entry by which it ended.', { width: 220 }),
  },
});

export const log = table<LogEntry>()({
  title: 'Log',
  sheetId: 206,
  help: 'Who did what, when.',
  ledger: true,
  handEdits: 'nobody',
  hidden: true,
  columns: {
    id: idColumn('Made by the hub.', 230),
    at: text('At', 'When (UTC).', { required: true, width: 180 }),
    who: text('Who', 'E-mail.', { width: 220 }),
    action: text('Action', 'What was asked for.'),
    subject: text('About', 'Academy, report …', { width: 180 }),
    summary: longText('Summary', 'In words.'),
    rows: longText('Rows', 'The ledger rows it wrote.'),
  },
});
