import type { Action } from '../../hub/monitoring/improvement-plan/action';
import type { IsoDate } from '../../hub/time/date';
import type { ActionAlarmKind } from '../../hub/monitoring/improvement-plan/alarm';
import type { AcademyFacts } from '../facts';
import { isOverdue, obligationWords, orphans, overdueActions, visitsOwed } from '../obligations';
import { shortened } from '../words';
import { capital } from '../../hub/text/words';
import { alarmCount, countColumn, plainCount, type DashboardColumn } from './column';
import { listNote, promiseLine, stepLines } from './note-lines';
import { ofstedColumn } from './ofsted-column';

const actionLines = (actions: AcademyFacts['actions'], today: IsoDate): string =>
  listNote(
    actions.map(
      ({ indicator, objective, owner, due }) => `${indicator}: ${promiseLine(objective, owner, due, today)}`,
    ),
  );

const indicatorList = (findings: AcademyFacts['findings']): string =>
  findings.map(({ position }) => position.indicator).join(', ');

const alarming = ({ alarms }: AcademyFacts, kind: ActionAlarmKind): Action[] =>
  alarms.filter(({ alarm }) => alarm === kind).map(({ action }) => action);

const toRetest = ({ actions }: AcademyFacts): Action[] =>
  actions.filter(({ status }) => status === 'completed');

function retestLine(facts: AcademyFacts, action: Action): string {
  const is = (kind: ActionAlarmKind): boolean => alarming(facts, kind).includes(action);
  const state = is('ready to close')
    ? 're-tested, can be closed'
    : is('re-test overdue')
      ? 're-test overdue'
      : 'waits';
  return `${action.indicator}: ${shortened(action.objective, 80)} (${state})`;
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

const newsColumns = (today: IsoDate): DashboardColumn[] => [
  countColumn({
    heading: 'No news',
    help: 'Actions in progress without a note for longer than the trust has set.',
    count: (facts) => alarming(facts, 'stale').length,
    shown: alarmCount,
    note: (facts) => actionLines(alarming(facts, 'stale'), today),
  }),
  countColumn({
    heading: 'To re-test',
    help: 'Completed actions that no visit has re-tested, or whose re-test has been made and that can be closed.',
    count: (facts) => toRetest(facts).length,
    shown: plainCount,
    note: (facts) => listNote(toRetest(facts).map((action) => retestLine(facts, action))),
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
  ...newsColumns(today),
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
  ofstedColumn(today),
];
