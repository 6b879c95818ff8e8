import { LEVELS } from '../../hub/monitoring/judgement/indicator';
import { STAGES } from '../../hub/monitoring/judgement/judgement';
import { isIsoDate } from '../../hub/time/date';
import type { Position, TrendEntry } from '../../hub/monitoring/judgement/position';
import type { OwnView } from '../../hub/monitoring/self-review/own-view';
import type { Standing } from '../../hub/monitoring/category/standing';
import { VISIT_KINDS, type NextStep } from '../../hub/monitoring/visit/visit';
import { STEP_FIELDS } from '../../hub/monitoring/visit/fields';
import { choice, date, idColumn, json, longText, number, text } from '../column';
import { JUDGEMENT_FIELDS } from '../../hub/monitoring/visit/fields';
import { columnOf } from './field-column';
import { table } from '../table';
import { packedTrend, unpackedTrend } from '../trend-cell';
import { CATEGORIES } from '../../hub/monitoring/category/rules';

const isTrend = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (entry: Partial<TrendEntry> | null) =>
      isIsoDate(String(entry?.on)) && LEVELS.some((level) => level === entry?.level),
  );

/** A kind of visit that a later release brought has had none yet. */
const withEveryKind = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...Object.fromEntries(VISIT_KINDS.map((kind) => [kind, []])), ...value }
    : value;

const isRecent = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  VISIT_KINDS.every((kind) => Array.isArray((value as Record<string, unknown>)[kind]));

export const positions = table<Position>()({
  title: 'Positions',
  sheetId: 301,
  help: 'Where each academy stands on each indicator: kept by the hub from the judgements.',
  ledger: false,
  handEdits: 'nobody',
  hidden: false,
  derived: true,
  columns: {
    id: idColumn('Academy and indicator.', 110),
    academy: text('Academy', 'Academy ID.', { required: true, refers: 'academies', width: 80 }),
    indicator: text('Indicator', 'Its ID in the sheet Indicators.', {
      required: true,
      refers: 'indicators',
      width: 80,
    }),
    level: choice('Level', LEVELS, 'The latest.', { required: true }),
    since: date('Since', 'First day of this run of the level among the last six.', { required: true }),
    on: date('Judged on', 'The day of the latest judgement.', { required: true }),
    by: text('By', 'Person ID.', { required: true, width: 80 }),
    visit: text('Visit', 'Visit ID.', { width: 220 }),
    judgement: text('Judgement', 'Judgement ID.', { required: true, width: 220 }),
    stage: choice('Stage', STAGES, 'Whose view.', { required: true }),
    narrative: longText('Narrative', 'Why this level.'),
    share: longText('Can be shared', 'What others can learn.'),
    rubricVersion: number('Rubric version', 'Of the latest judgement.', { required: true }),
    trend: json('Trend', 'The last six levels.', {
      required: true,
      packs: packedTrend,
      completes: unpackedTrend,
      holds: isTrend,
    }),
  },
});

export const standings = table<Standing>()({
  title: 'Standings',
  sheetId: 302,
  help: 'What each academy’s visits and decisions come to today: kept by the hub.',
  ledger: false,
  handEdits: 'nobody',
  hidden: true,
  derived: true,
  columns: {
    id: idColumn('Academy ID.', 80),
    recent: json('Recent visits', 'The latest six days of each kind of visit.', {
      required: true,
      completes: withEveryKind,
      holds: isRecent,
    }),
    lastVisit: text('Last visit', 'Visit ID.', { width: 220 }),
    lastVisitOn: date('Last visited', 'Day of the latest visit of any kind.'),
    diagnosed: text('Diagnosed', 'What diagnosis visits judged, and when.', { width: 220 }),
    decided: choice('Decided', ['', ...CATEGORIES], 'The EOB’s latest decision.'),
    decidedOn: date('Decided on', 'When.'),
    decision: text('Decision', 'Decision ID.', { width: 170 }),
  },
});

/** What was agreed, by whom, by when: the same while it is to do and when it is over. */
export const stepColumns = {
  text: columnOf(STEP_FIELDS.text),
  // Rows of before an owner was asked for have none.
  owner: { ...columnOf(STEP_FIELDS.owner), required: false },
  due: columnOf(STEP_FIELDS.due),
};

export const nextSteps = table<NextStep>()({
  title: 'Next steps',
  sheetId: 303,
  help: 'What was agreed at visits and is still to do. Those that are over move to Steps done.',
  ledger: false,
  handEdits: 'nobody',
  hidden: false,
  columns: {
    id: idColumn('Made by the hub.', 230),
    academy: text('Academy', 'Academy ID.', { required: true, refers: 'academies', width: 80 }),
    visit: text('Agreed at', 'Visit ID.', { width: 220 }),
    ...stepColumns,
    carried: number('Carried on', 'How often it was carried on.'),
  },
});

export const ownViews = table<OwnView>()({
  title: 'Own views',
  sheetId: 306,
  help: 'How each academy sees itself on each indicator, by its latest self-review: kept by the hub from the judgements.',
  ledger: false,
  handEdits: 'nobody',
  hidden: true,
  derived: true,
  since: 5,
  columns: {
    id: idColumn('Academy and indicator.', 110),
    academy: text('Academy', 'Academy ID.', { required: true, refers: 'academies', width: 80 }),
    indicator: text('Indicator', 'Its ID in the sheet Indicators.', {
      required: true,
      refers: 'indicators',
      width: 80,
    }),
    level: choice('Level', LEVELS, 'The latest.', { required: true }),
    on: date('Reviewed on', 'The day of the self-review.', { required: true }),
    by: text('By', 'Person ID.', { required: true, width: 80 }),
    narrative: longText('Narrative', 'Why this level, and what shows it.'),
    share: longText('Can be shared', 'What others can learn.'),
    links: columnOf(JUDGEMENT_FIELDS.links),
    rubricVersion: number('Rubric version', 'Of the review.', { required: true }),
    judgement: text('Judgement', 'Judgement ID.', { required: true, width: 220 }),
    at: text('Recorded at', 'When it was saved (UTC).', { required: true, width: 180 }),
  },
});
