import { isLive, type Action } from './action';
import type { IsoDate } from './date';
import type { Position } from './position';

/** A position below expected, and the action that answers it (domain.md §7). */
export interface Finding {
  position: Position;
  /** The live action that falls due first. */
  action: Action | undefined;
  /** No live action answers it: an alarm. */
  orphan: boolean;
}

/** Positions below expected, which need a live action on that indicator of that academy (domain.md §7). */
export function findingsOf(positions: readonly Position[], actions: readonly Action[]): Finding[] {
  const live = actions.filter(isLive);
  return positions.filter(isFinding).map((position) => {
    const answering = live
      .filter(({ academy, indicator }) => academy === position.academy && indicator === position.indicator)
      .sort((a, b) => (a.due < b.due ? -1 : 1));
    return { position, action: answering[0], orphan: answering.length === 0 };
  });
}

/** A judgement below expected is a finding (domain.md §7): both `below` and `working-towards`. */
export const isFinding = ({ level }: Pick<Position, 'level'>): boolean =>
  level === 'below' || level === 'working-towards';

export type ActionAlarmKind = 'no owner' | 'overdue' | 'closed without re-test' | 'completed, not re-tested';

/** An action that wants somebody's attention. */
export interface ActionAlarm {
  action: Action;
  alarm: ActionAlarmKind;
}

/** What is wrong with actions, one line for each fault (domain.md §7). */
export function actionAlarms(actions: readonly Action[], today: IsoDate): ActionAlarm[] {
  return actions.flatMap((action) => alarmsOf(action, today).map((alarm) => ({ action, alarm })));
}

function alarmsOf(action: Action, today: IsoDate): ActionAlarmKind[] {
  if (action.status === 'dropped') return [];
  if (action.status === 'closed') return action.retest === '' ? ['closed without re-test'] : [];
  const alarms: ActionAlarmKind[] = action.owner.trim() === '' ? ['no owner'] : [];
  if (action.status === 'completed') return [...alarms, 'completed, not re-tested'];
  return action.due < today ? [...alarms, 'overdue'] : alarms;
}
