import { COURSES } from '../../hub/monitoring/lighthouse/path';
import type { LoopTime } from '../../hub/monitoring/improvement-plan/times';
import type { PathPoint } from '../../hub/monitoring/lighthouse/point';
import { choice, date, idColumn, number, text } from '../column';
import { table } from '../table';
import { CATEGORIES } from '../../hub/monitoring/category/rules';

export const pathPoints = table<PathPoint>()({
  title: 'Path points',
  sheetId: 532,
  help: 'Where the rule placed each academy, half-term by half-term: what the sheet “Way to Lighthouse” shows. Folded nightly.',
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
