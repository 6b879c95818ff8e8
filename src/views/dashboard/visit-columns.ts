import { LEVEL_LABELS, type Level } from '../../hub/monitoring/judgement/indicator';
import type { AcademyFacts } from '../facts';
import { isOverdue, monitoringOwed, obligationWords, statusWords } from '../obligations';
import { dateCell, type ViewCell } from '../sheet-view';
import type { Tone } from '../tone';
import { counted } from '../words';
import { capital } from '../../hub/text/words';
import { blank, type DashboardColumn, type Group } from './column';
import { CATEGORY_LABELS } from '../../hub/monitoring/category/rules';
import type { Distance } from '../../hub/monitoring/category/rules';
import type { Obligation } from '../../hub/monitoring/obligation/terms';

type Need = Distance['needs'][number];

const STATUS_TONES: Record<Obligation['status'], Tone> = {
  'on track': 'good',
  due: 'warning',
  overdue: 'alarm',
  over: 'alarm',
  unknown: 'missing',
};

function obligationCell(obligation: Obligation): ViewCell {
  const lines = [capital(obligationWords(obligation)), capital(obligation.forecast)];
  const note = lines.filter((line) => line !== '').join('.\n');
  return {
    value: statusWords(obligation),
    tone: STATUS_TONES[obligation.status],
    align: 'center',
    size: 9,
    note,
  };
}

function supportTotal({ facts }: Group): ViewCell {
  const overdue = facts.filter(({ support }) => isOverdue(support)).length;
  const words = overdue === 0 ? 'None overdue' : `${overdue} overdue`;
  return { value: words, tone: overdue === 0 ? 'good' : 'alarm', align: 'center' };
}

function monitoringTotal({ facts }: Group): ViewCell {
  const owed = facts.reduce((sum, one) => sum + monitoringOwed(one), 0);
  const words = owed === 0 ? 'None owed' : `${owed} owed`;
  return { value: words, tone: owed === 0 ? 'good' : 'warning', align: 'center' };
}

const indicatorsAt = (needs: Need[], level: Level): string =>
  needs
    .filter(({ to }) => to === level)
    .map(({ indicator }) => indicator)
    .join(', ');

/** `To Lighthouse: PI02, PI04 at expected; 1 strength to share`: what fits the cell; the note says it in full. */
function towardsWords({ to, needs, strengthsNeeded }: Distance): string {
  const levels = [...new Set(needs.map((need) => need.to))];
  const parts = [
    ...levels.map(
      (level) =>
        `${indicatorsAt(needs, level)} ${level === 'below' ? 'judged' : `at ${LEVEL_LABELS[level].toLowerCase()}`}`,
    ),
    ...(strengthsNeeded > 0 ? [`${counted(strengthsNeeded, 'strength')} to share`] : []),
  ];
  return `To ${CATEGORY_LABELS[to]}: ${parts.length === 0 ? 'nothing is missing' : parts.join('; ')}`;
}

function towardsCell({ category, notBegun }: AcademyFacts): ViewCell {
  if (notBegun !== '') return { value: 'Not yet begun', size: 9, tone: 'missing', note: notBegun };
  const { distance, trace } = category;
  if (!distance) return { value: 'Target met', size: 9, tone: 'subtle', note: trace.join('\n') };
  const note = [distance.words, ...trace].join('\n');
  return { value: towardsWords(distance), size: 9, tone: 'subtle', note };
}

const COURSE_TONES: Record<AcademyFacts['path']['onCourse'], Tone> = {
  reached: 'good',
  'on course': 'good',
  behind: 'warning',
  'not known': 'missing',
};

/** The day stands in the column before: only what comes after it is said again. */
const courseCell = ({ path }: AcademyFacts): ViewCell => ({
  value: capital(path.words.replace(/^By [^:]+: /, '')),
  tone: COURSE_TONES[path.onCourse],
  size: 9,
  align: 'center',
  note: path.words,
});

function courseTotal({ facts }: Group): ViewCell {
  const of = (course: AcademyFacts['path']['onCourse']): number =>
    facts.filter(({ path }) => path.onCourse === course).length;
  return { value: `${of('reached')} reached, ${of('on course')} on course, ${of('behind')} behind`, size: 9 };
}

const lastSupportCell = ({ standing }: AcademyFacts): ViewCell =>
  standing.recent.support[0] === undefined
    ? { value: 'None yet', tone: 'missing', align: 'center' }
    : dateCell(standing.recent.support[0], { align: 'center' });

const pathColumns: DashboardColumn[] = [
  {
    heading: 'To the next category',
    width: 620,
    help: 'Which indicators have to reach which level: the fewest, nearest first.',
    academy: towardsCell,
    total: blank,
  },
  {
    heading: 'Lighthouse by',
    width: 95,
    help: 'The day by which an academy should be Lighthouse, counted from the day it joined.',
    academy: ({ path }) => dateCell(path.by, { align: 'center' }),
    total: blank,
  },
  {
    heading: 'Time left',
    width: 270,
    help: 'Time left until then and, from the trend, whether the academy is on course.',
    academy: courseCell,
    total: courseTotal,
  },
];

const rhythmColumns: DashboardColumn[] = [
  {
    heading: 'Last support visit',
    width: 95,
    help: 'The latest support visit on record.',
    academy: lastSupportCell,
    total: blank,
  },
  {
    heading: 'Next due',
    width: 95,
    help: 'The day by which the next support visit is due, in the academy\u2019s own school days.',
    academy: ({ support }) => dateCell(support.due, { align: 'center' }),
    total: blank,
  },
  {
    heading: 'Support visits',
    width: 185,
    help: 'Whether the support visits keep their rhythm.',
    academy: ({ support }) => obligationCell(support),
    total: supportTotal,
  },
  {
    heading: 'Monitoring',
    width: 185,
    help: 'Whether this half-term\u2019s monitoring (at Lighthouse academies: this term\u2019s light-touch visit) is done.',
    academy: ({ monitoring }) => obligationCell(monitoring),
    total: monitoringTotal,
  },
];

/** The way to Lighthouse, and the visits that are owed. */
export const visitColumns = (): DashboardColumn[] => [...pathColumns, ...rhythmColumns];
