import { shortDate, type IsoDate } from '../../hub/date';
import { planWords, isToDo } from '../../hub/ofsted-plan';
import type { AcademyFacts } from '../facts';
import { isOverdue, obligationWords, orphans, overdueActions, visitsOwed } from '../obligations';
import type { ViewCell } from '../sheet-view';
import { capital, shortened } from '../words';
import { alarmCount, countColumn, plainCount, type DashboardColumn, type Group } from './column';

/** At most so many lines in a note that lists actions or steps. */
const NOTE_LINES = 8;

const listNote = (lines: string[]): string =>
  [
    ...lines.slice(0, NOTE_LINES),
    ...(lines.length > NOTE_LINES ? [`and ${lines.length - NOTE_LINES} more`] : []),
  ].join('\n');

const promiseLine = (text: string, owner: string, due: IsoDate, today: IsoDate): string =>
  `${shortened(text, 80)} (${owner.trim() || 'no owner'}, ${due < today ? 'was due' : 'due'} ${shortDate(due)})`;

const actionLines = (actions: AcademyFacts['actions'], today: IsoDate): string =>
  listNote(
    actions.map(
      ({ indicator, objective, owner, due }) => `${indicator}: ${promiseLine(objective, owner, due, today)}`,
    ),
  );

const stepLines = (
  steps: Pick<AcademyFacts['steps'][number], 'text' | 'owner' | 'due'>[],
  today: IsoDate,
): string => listNote(steps.map(({ text, owner, due }) => promiseLine(text, owner, due, today)));

const indicatorList = (findings: AcademyFacts['findings']): string =>
  findings.map(({ position }) => position.indicator).join(', ');

function ofstedCell({ academy, inspection }: AcademyFacts, today: IsoDate): ViewCell {
  const { lastInspectedOn } = academy;
  const inspected = lastInspectedOn === '' ? 'not yet inspected' : `inspected ${shortDate(lastInspectedOn)}`;
  const window = `${inspection.window.words}.`;
  if (!academy.expectingOfsted) return { value: capital(inspected), size: 9, note: window };
  const plan = planWords(inspection.steps, today) || 'no plan yet';
  const value = ['Expecting Ofsted', inspected, plan].join('; ');
  return {
    value,
    tone: 'warning',
    size: 9,
    note: `${window}\n${stepLines(inspection.steps.filter(isToDo), today)}`.trim(),
  };
}

function ofstedTotal({ facts }: Group): ViewCell {
  const expecting = facts.filter(({ academy }) => academy.expectingOfsted).length;
  return { value: expecting === 0 ? 'None expected' : `${expecting} expected`, size: 9 };
}

const lateColumns: DashboardColumn[] = [
  countColumn({
    heading: 'Visits overdue',
    help: 'Support, monitoring, Ofsted preparation and diagnosis visits that are overdue.',
    count: (facts) => visitsOwed(facts).filter(isOverdue).length,
    shown: alarmCount,
    note: (facts) => visitsOwed(facts).filter(isOverdue).map(obligationWords).map(capital).join('\n'),
  }),
  countColumn({
    heading: 'Findings',
    help: 'Indicators below expected.',
    count: ({ findings }) => findings.length,
    shown: plainCount,
    note: ({ findings }) => indicatorList(findings),
  }),
  countColumn({
    heading: 'Findings with no action',
    help: 'Indicators below expected that no action in the improvement plan answers.',
    count: (facts) => orphans(facts).length,
    shown: alarmCount,
    note: (facts) => indicatorList(orphans(facts)),
  }),
];

const planColumns = (today: IsoDate): DashboardColumn[] => [
  countColumn({
    heading: 'Open actions',
    help: 'Actions of the improvement plan that are not yet closed.',
    count: ({ actions }) => actions.length,
    shown: plainCount,
    note: ({ actions }) => actionLines(actions, today),
  }),
  countColumn({
    heading: 'Overdue actions',
    help: 'Actions whose day has passed.',
    count: (facts) => overdueActions(facts).length,
    shown: alarmCount,
    note: (facts) => actionLines(overdueActions(facts), today),
  }),
  countColumn({
    heading: 'Open next steps',
    help: 'Agreed at visits and still to do.',
    count: ({ steps }) => steps.length,
    shown: plainCount,
    note: ({ steps }) => stepLines(steps, today),
  }),
];

/** What is late, what is open, and Ofsted. */
export const loopColumns = (today: IsoDate): DashboardColumn[] => [
  ...lateColumns,
  ...planColumns(today),
  {
    heading: 'Ofsted',
    width: 140,
    help: 'Whether an inspection is expected, the last one, and the plan. Hover to see when one may come.',
    academy: (facts) => ofstedCell(facts, today),
    total: ofstedTotal,
  },
];
