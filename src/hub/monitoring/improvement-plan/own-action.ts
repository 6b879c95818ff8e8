import type { Academy } from '../../trust/academy';
import type { Action, ActionStatus } from './action';
import type { Person } from '../../trust/person';
import { onlyOne } from '../../field/names';
import { mayReply, reaches } from '../../trust/rights';
import { directoryOf } from '../../trust/directory';
import { ACTION_RIGHTS, SUPPORT_RIGHTS } from './plan-rights';

/** What somebody may set an action to; `closed` takes a later visit's re-test, `dropped` those who plan (docs/rulebook.md §7). */
export const PROGRESS_STATUSES = [
  'open',
  'in progress',
  'completed',
] as const satisfies readonly ActionStatus[];
export type ProgressStatus = (typeof PROGRESS_STATUSES)[number];

/** Owners are names in plain text: one that two active people bear is nobody's, since it cannot be told whose. */
export const ownsAction = (
  me: Person,
  { owner }: Pick<Action, 'owner'>,
  people: readonly Person[],
): boolean => me.id !== '' && onlyOne(directoryOf(people).find(owner)) === me.id;

type Led = Pick<Academy, 'id' | 'principal' | 'region'>;
const at = ({ id, principal, region }: Led) => ({ academy: id, principal, region });

/** Actions that a person answers for: all of the academy that they lead, and those that name them. */
export const isOwnAction = (
  me: Person,
  action: Pick<Action, 'owner'>,
  academy: Pick<Academy, 'id' | 'principal'>,
  people: readonly Person[],
): boolean => me.active && (mayReply(me, academy) || ownsAction(me, action, people));

/** The person who answers for it, and those who answer for improvement there (docs/rulebook.md §1, §7). */
export const mayUpdateAction = (
  me: Person,
  action: Pick<Action, 'owner'>,
  academy: Led,
  people: readonly Person[],
): boolean =>
  reaches(me, ACTION_RIGHTS.move, { ...at(academy), whose: ownsAction(me, action, people) ? me.id : '' });

/** The person who answers for the academy's plan makes its actions and ends them (docs/rulebook.md §7). */
export const mayPlan = (me: Person, academy: Led): boolean => reaches(me, ACTION_RIGHTS.write, at(academy));

/** They find support for them, too. */
export const maySupport = (me: Person, academy: Led): boolean =>
  reaches(me, SUPPORT_RIGHTS.write, at(academy));
