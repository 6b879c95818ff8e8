import type { Academy } from '../../hub/trust/academy';
import { areasFor } from '../../hub/monitoring/ofsted/crosswalk';
import {
  isStepOverdue,
  mayTickStep,
  planWords,
  withExpecting,
  type OfstedStep,
} from '../../hub/monitoring/ofsted/plan';
import { inspectionWindow } from '../../hub/monitoring/ofsted/window';
import { may, type Target } from '../../hub/trust/rights';
import type { TableName } from '../../store/tables';
import type { PersonalContext } from '../context';
import type { OfstedStepView, OfstedView } from './views';

/** An academy as the table of rights looks at it. */
export const targetOf = ({
  id,
  region,
  principal,
}: Pick<Academy, 'id' | 'region' | 'principal'>): Target => ({
  academy: id,
  region,
  principal,
});

/** The person who answers for the plan, the Principal, and the owner of the step. */
export const mayTick = ({ me, session }: PersonalContext, academy: Academy, step: OfstedStep): boolean =>
  mayTickStep(me, step, academy, session.rows('people'));

/** The academy with what was last said of its inspection. */
export const inspected = <T extends Academy>({ session }: PersonalContext, academy: T): T =>
  withExpecting([academy], session.projected('ofstedPlans'))[0] as T;

/** As a row will stand once what is staged is committed. */
const revOf = ({ session }: PersonalContext, name: TableName, row: { id: string }): number =>
  (row as Partial<{ rev: number }>).rev ?? session.table(name).byId.get(row.id)?.rev ?? 0;

/** How an academy stands with Ofsted: when one may come, what is planned, what bears on each area. */
export function ofstedView(context: PersonalContext, academy: Academy): OfstedView {
  const { session, settings, today, me } = context;
  const calendar = context.calendarOf(academy);
  const window = inspectionWindow(academy.lastInspectedOn, calendar, settings, today);
  const said = session.projected('ofstedPlans').find(({ id }) => id === academy.id);
  const steps = session
    .projected('ofstedSteps')
    .filter((step) => step.academy === academy.id)
    .sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id));
  return {
    expecting: inspected(context, academy).expectingOfsted,
    rev: said ? revOf(context, 'ofstedPlans', said) : 0,
    lastInspectedOn: academy.lastInspectedOn,
    window: window.words,
    nextNotice: window.nextNotice,
    plan: planWords(steps, today),
    steps: steps.map((step) => stepView(context, academy, step)),
    areas: areasFor(academy.phase, settings.ofstedCrosswalk).map(({ id, name, indicators }) => ({
      ...{ id, name, indicators },
    })),
    mayPlan: may(me, 'plan-ofsted', targetOf(academy)),
  };
}

/** A step as the person asking reads it. */
export function stepView(context: PersonalContext, academy: Academy, step: OfstedStep): OfstedStepView {
  const { id, text, area, owner, due, status, doneOn, note } = step;
  return {
    ...{ id, text, area, owner, due, status, doneOn, note },
    overdue: isStepOverdue(step, context.today),
    rev: revOf(context, 'ofstedSteps', step),
    mayTick: mayTick(context, academy, step),
  };
}
