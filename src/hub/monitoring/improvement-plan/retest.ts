import type { Action } from './action';
import type { SchoolCalendar } from '../../trust/calendar/calendar';
import { isIsoDate, type IsoDate } from '../../time/date';
import type { ActionAlarm } from './alarm';
import type { Judgement } from '../judgement/judgement';
import type { Position, TrendEntry } from '../judgement/position';
import type { Settings } from '../../trust/setting/settings';

type Completed = Pick<Action, 'academy' | 'indicator' | 'status' | 'completedOn'>;

/**
 * The judgement that re-tests a completed action: the earliest after the day of completion among the last six of that
 * indicator, none of them a self-review (docs/rulebook.md §7). One of the same day looked at work that was not finished yet.
 */
export function retestOf(action: Completed, position: Position | undefined): TrendEntry | undefined {
  const { academy, indicator, status, completedOn } = action;
  if (status !== 'completed' || !isIsoDate(completedOn)) return undefined;
  if (position?.academy !== academy || position.indicator !== indicator) return undefined;
  return position.trend.find(({ on }) => on > completedOn);
}

type Named = Pick<Action, 'academy' | 'indicator' | 'completedOn' | 'retest'>;

/**
 * Whether that judgement, as it stands, re-tests an action: one of its academy and indicator on a day after its
 * completion, and no self-review (docs/rulebook.md §7).
 */
export const retests = (
  { academy, indicator, stage, level, on }: Judgement,
  action: Pick<Named, 'academy' | 'indicator' | 'completedOn'>,
): boolean =>
  academy === action.academy &&
  indicator === action.indicator &&
  stage !== 'self' &&
  level !== '' &&
  isIsoDate(action.completedOn) &&
  on > action.completedOn;

/**
 * Whether what an action names as its re-test is one, as far as the last six judgements tell: longer than until the
 * night no closed action stands among the live ones. Whatever else a hand typed there is none.
 */
export const isRetested = (
  { academy, indicator, completedOn, retest }: Named,
  position: Position | undefined,
): boolean =>
  position?.academy === academy &&
  position.indicator === indicator &&
  isIsoDate(completedOn) &&
  position.trend.some(
    ({ judgement, root, on }) => (judgement === retest || root === retest) && on > completedOn,
  );

/** The last day on which a re-test is in time; empty beyond the known half-terms, or where nothing was completed. */
export function retestDue(
  { status, completedOn }: Pick<Action, 'status' | 'completedOn'>,
  calendar: SchoolCalendar,
  { retestSchoolDays }: Pick<Settings, 'retestSchoolDays'>,
): IsoDate | '' {
  if (status !== 'completed' || !isIsoDate(completedOn)) return '';
  return calendar.addSchoolDays(completedOn, retestSchoolDays) ?? '';
}

/** Whether an action in progress has had no note for so many of the academy's school days; not known without a day. */
export function isStale(
  { status, notedOn, plannedOn }: Pick<Action, 'status' | 'notedOn' | 'plannedOn'>,
  calendar: SchoolCalendar,
  { staleAfterSchoolDays }: Pick<Settings, 'staleAfterSchoolDays'>,
  today: IsoDate,
): boolean {
  const since = notedOn || plannedOn;
  if (status !== 'in progress' || !isIsoDate(since)) return false;
  return calendar.schoolDaysAfter(since, today) > staleAfterSchoolDays;
}

type Limits = Pick<Settings, 'retestSchoolDays' | 'staleAfterSchoolDays'>;

/**
 * What keeps a loop from closing that an action alone does not tell: no news for long, a re-test that is late, or one
 * that has been made, so that the action can be closed (docs/rulebook.md §7).
 */
export function loopAlarms(
  actions: readonly Action[],
  positions: ReadonlyMap<string, Position>,
  calendar: SchoolCalendar,
  settings: Limits,
  today: IsoDate,
): ActionAlarm[] {
  return actions.flatMap((action): ActionAlarm[] => {
    if (isStale(action, calendar, settings, today)) return [{ action, alarm: 'stale' }];
    if (retestOf(action, positions.get(action.indicator))) return [{ action, alarm: 'ready to close' }];
    const due = retestDue(action, calendar, settings);
    return due !== '' && due < today ? [{ action, alarm: 're-test overdue' }] : [];
  });
}
