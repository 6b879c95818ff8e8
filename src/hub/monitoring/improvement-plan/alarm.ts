import type { Action } from './action';
export type ActionAlarmKind =
  | 'no owner'
  | 'overdue'
  | 'closed without re-test'
  | 'completed, not re-tested'
  | 'stale'
  | 're-test overdue'
  | 'ready to close';

/** An action that wants somebody's attention. */
export interface ActionAlarm {
  action: Action;
  alarm: ActionAlarmKind;
}
