import type { Academy } from '../../trust/academy';
import { ownsAction } from '../improvement-plan/own-action';
import type { Person } from '../../trust/person';
import { may } from '../../trust/rights';
import type { IsoDate } from '../../time/date';

export const OFSTED_STEP_STATUSES = ['to do', 'done', 'dropped'] as const;
export type OfstedStepStatus = (typeof OFSTED_STEP_STATUSES)[number];

/** A step of the plan that an academy expecting Ofsted has on top of its monitoring (docs/rulebook.md §6). */
export interface OfstedStep {
  id: string;
  academy: string;
  /** What will be done. */
  text: string;
  /** Area of Ofsted's that it prepares for (hub/ofsted/crosswalk.ts); empty for none in particular. */
  area: string;
  /** A name, in plain text: not every owner uses the hub. */
  owner: string;
  due: IsoDate;
  status: OfstedStepStatus;
  /** When it was ticked off, or empty. */
  doneOn: IsoDate | '';
  note: string;
}

/** Whether an academy expects an inspection, as those who answer for monitoring last said. */
export interface OfstedPlan {
  /** Academy id. */
  id: string;
  expecting: boolean;
  on: IsoDate;
  /** Person id. */
  by: string;
}

/** The academies with what was said in the hub of their inspection; the register's own word counts until then. */
export function withExpecting<T extends Pick<Academy, 'id' | 'expectingOfsted'>>(
  academies: readonly T[],
  plans: readonly OfstedPlan[],
): T[] {
  const said = new Map(plans.map(({ id, expecting }) => [id, expecting]));
  return academies.map((academy) => ({
    ...academy,
    expectingOfsted: said.get(academy.id) ?? academy.expectingOfsted,
  }));
}

export const isToDo = ({ status }: Pick<OfstedStep, 'status'>): boolean => status === 'to do';

/** The person who answers for the plan, the Principal, and the owner of the step (docs/rulebook.md §6). */
export const mayTickStep = (
  me: Person,
  step: Pick<OfstedStep, 'owner'>,
  { id, region, principal }: Pick<Academy, 'id' | 'region' | 'principal'>,
  people: readonly Person[],
): boolean =>
  may(me, 'tick-ofsted-step', {
    academy: id,
    region,
    principal,
    whose: ownsAction(me, step, people) ? me.id : '',
  });

/** Still to do although its day has passed. */
export const isStepOverdue = (step: Pick<OfstedStep, 'status' | 'due'>, today: IsoDate): boolean =>
  isToDo(step) && step.due < today;

/** `2 of 5 steps done, 1 overdue`; dropped ones do not count. Empty without any. */
export function planWords(steps: readonly Pick<OfstedStep, 'status' | 'due'>[], today: IsoDate): string {
  const counted = steps.filter(({ status }) => status !== 'dropped');
  if (counted.length === 0) return '';
  const done = counted.filter(({ status }) => status === 'done').length;
  const late = counted.filter((step) => isStepOverdue(step, today)).length;
  return `${done} of ${counted.length} ${counted.length === 1 ? 'step' : 'steps'} done${late > 0 ? `, ${late} overdue` : ''}`;
}
