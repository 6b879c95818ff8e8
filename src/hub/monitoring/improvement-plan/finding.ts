import { isLive, type Action } from './action';
import { isIsoDate, type IsoDate } from '../../time/date';
import type { Position } from '../judgement/position';
import { byText } from '../../text/words';
import { isRetested } from './retest';
import type { ActionAlarm, ActionAlarmKind } from './alarm';

/** A position below expected, and the action that answers it (docs/rulebook.md §7). */
export interface Finding {
  position: Position;
  /** The live action that falls due first. */
  action: Action | undefined;
  /** No live action answers it: an alarm. */
  orphan: boolean;
}

/**
 * Positions below expected, which need a live action on that indicator of that academy (docs/rulebook.md §7). An action
 * completed before the latest judgement does not answer it: that judgement re-tested it and still found below expected.
 */
export function findingsOf(positions: readonly Position[], actions: readonly Action[]): Finding[] {
  const live = actions.filter(isLive);
  return positions.filter(isFinding).map((position) => {
    const answering = live
      .filter((action) => answers(action, position))
      .sort((a, b) => byText(a.due, b.due) || byText(a.id, b.id));
    return { position, action: answering[0], orphan: answering.length === 0 };
  });
}

const answers = ({ academy, indicator, status, completedOn }: Action, position: Position): boolean =>
  academy === position.academy &&
  indicator === position.indicator &&
  (status !== 'completed' || completedOn === '' || completedOn >= position.on);

/** A judgement below expected is a finding (docs/rulebook.md §7): both `below` and `working-towards`. */
export const isFinding = ({ level }: Pick<Position, 'level'>): boolean =>
  level === 'below' || level === 'working-towards';

/** What is wrong with actions, one line for each fault (docs/rulebook.md §7); `positions` are their academy's, by indicator. */
export function actionAlarms(
  actions: readonly Action[],
  positions: ReadonlyMap<string, Position>,
  today: IsoDate,
): ActionAlarm[] {
  return actions.flatMap((action) =>
    alarmsOf(action, positions.get(action.indicator), today).map((alarm) => ({ action, alarm })),
  );
}

function alarmsOf(action: Action, position: Position | undefined, today: IsoDate): ActionAlarmKind[] {
  if (action.status === 'dropped') return [];
  if (action.status === 'closed') return isRetested(action, position) ? [] : ['closed without re-test'];
  const alarms: ActionAlarmKind[] = action.owner.trim() === '' ? ['no owner'] : [];
  if (action.status === 'completed') {
    return isRetested(action, position) ? alarms : [...alarms, 'completed, not re-tested'];
  }
  return isIsoDate(action.due) && action.due < today ? [...alarms, 'overdue'] : alarms;
}
