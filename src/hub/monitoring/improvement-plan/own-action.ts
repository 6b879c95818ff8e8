import type { Academy } from '../../trust/academy';
import type { Action, ActionStatus } from './action';
import type { Person } from '../../trust/person';
import { may, mayReply } from '../../trust/rights';
import { plainName } from '../../text/text';

/** What somebody may set an action to; `closed` takes a later visit's re-test, `dropped` those who plan (docs/rulebook.md §7). */
export const PROGRESS_STATUSES = [
  'open',
  'in progress',
  'completed',
] as const satisfies readonly ActionStatus[];
export type ProgressStatus = (typeof PROGRESS_STATUSES)[number];

/** Owners are names in plain text: one that two active people bear is nobody's, since it cannot be told whose. */
export function ownsAction(me: Person, { owner }: Pick<Action, 'owner'>, people: readonly Person[]): boolean {
  if (plainName(owner) !== plainName(me.name)) return false;
  return people.filter(({ active, name }) => active && plainName(name) === plainName(owner)).length === 1;
}

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
  { id, principal, region }: Pick<Academy, 'id' | 'principal' | 'region'>,
  people: readonly Person[],
): boolean =>
  may(me, 'update-action', {
    academy: id,
    principal,
    region,
    whose: ownsAction(me, action, people) ? me.id : '',
  });

type Led = Pick<Academy, 'id' | 'principal' | 'region'>;
const planning =
  (right: 'plan-action' | 'close-action' | 'offer-support') =>
  (me: Person, { id, principal, region }: Led): boolean =>
    may(me, right, { academy: id, principal, region });

/** The person who answers for the academy's plan makes its actions, ends them, and finds support for them (docs/rulebook.md §7). */
export const mayPlan = planning('plan-action');
export const mayClose = planning('close-action');
export const maySupport = planning('offer-support');
