import { COURSES } from '../../hub/monitoring/lighthouse/path';
import type { LoopTime } from '../../hub/monitoring/improvement-plan/times';
import type { PathPoint } from '../../hub/monitoring/lighthouse/point';
import {
  SUPPORT_KINDS,
  SUPPORT_STATES,
  type ActionSupport,
} from '../../hub/monitoring/improvement-plan/support-item';
import { choice, date, idColumn, longText, number, text } from '../column';
import { table } from '../table';
import { CATEGORIES } from '../../hub/monitoring/category/rules';

export const support = table<ActionSupport>()({
  title: 'Support',
  sheetId: 531,
  help: 'What actions draw on: specialist days, training, a partner academy’s strength.',
  ledger: false,
  handEdits: 'people',
  hidden: false,
  columns: {
    id: idColumn('Made when the form was opened.', 220),
    action: text('Action', 'Action ID.', { required: true, width: 200 }),
    academy: text('Academy', 'The academy that is supported.', {
      required: true,
      refers: 'academies',
      width: 80,
    }),
    kind: choice('Kind', SUPPORT_KINDS, 'What kind of support.', { required: true }),
    what: longText('What', 'In plain words.', { required: true }),
    days: number('Days', 'Days of work; empty where they are not counted.'),
    from: text('From', 'The academy that gives it.', { refers: 'academies', width: 80 }),
    state: choice('State', SUPPORT_STATES, 'Status.', { required: true }),
    offeredOn: date('Offered on', 'When it was offered.', { required: true }),
  },
});

export const pathPoints = table<PathPoint>()({
  title: 'Path points',
  sheetId: 532,
  help: 'Where the rule placed each academy, half-term by half-term: what the sheet Paths shows. Folded nightly.',
  ledger: false,
  handEdits: 'nobody',
  hidden: true,
  columns: {
    id: idColumn('Academy, year and half-term.', 150),
    academy: text('Academy', 'Academy ID.', { required: true, refers: 'academies', width: 80 }),
    year: text('Academic year', 'E.g. 2026-27.', { required: true, width: 110 }),
    halfTerm: number('Half-term', '1 to 6.', { required: true }),
    asAt: date('As at', 'The day placed.', { required: true }),
    category: choice('Category', CATEGORIES, 'By the rule.', { required: true }),
    atExpected: number('At expected', 'Indicators at expected or above.'),
    course: choice('Course', COURSES, 'To Lighthouse, by its own trend.', { required: true }),
  },
});

export const loopTimes = table<LoopTime>()({
  title: 'Loop times',
  sheetId: 533,
  help: 'Median days from finding to action to re-test, and of how many actions. Folded nightly.',
  ledger: false,
  handEdits: 'nobody',
  hidden: true,
  columns: {
    id: idColumn('The trust, a region or an indicator.', 150),
    plannedCount: number('Planned', 'Actions whose finding and plan have a day.'),
    plannedDays: number('Days to plan', 'Median.'),
    completedCount: number('Completed', 'Actions with a day planned and completed.'),
    completedDays: number('Days to complete', 'Median.'),
    retestedCount: number('Re-tested', 'Actions completed and re-tested.'),
    retestedDays: number('Days to re-test', 'Median.'),
  },
});
