import { isWithdrawn } from '../../hub/monitoring/visit/current';
import { carriedElsewhere, daysOf, setSince, type StepDays } from '../../hub/monitoring/visit/step-days';
import { isOver, withdrawnStep, type Step } from '../../hub/monitoring/visit/step-outcomes';
import { standingEntries } from '../../hub/monitoring/judgement/chain';
import type { Visit } from '../../hub/monitoring/visit/visit';
import { longDate } from '../../hub/time/date';
import { sightOf } from '../../hub/trust/sight';
import type { PersonalContext } from '../context';
import { rootOf } from './chain';
import { placeOf } from './reply-view';
import { brief } from './stage-steps';

/** What the ledger of visits says of steps, as it was read: what is staged is left out. */
export interface StepLedger {
  days(step: Step): StepDays;
  /** Whether a visit other than that one, given by the id of its first entry, says what became of the step. */
  isDealtWith(step: Step, but: string): boolean;
  /** The step, withdrawn where the visit that agreed it is and no other than `but` says anything of it. */
  withoutOrigin(step: Step, but: string, by: Pick<Visit, 'id' | 'on'>): Step;
}

export function stepLedger({ session }: Pick<PersonalContext, 'session'>): StepLedger {
  const visits = session.rows('visits');
  const { byId } = session.table('visits');
  const standing = standingEntries(visits);
  const days = ({ id }: Step): StepDays => daysOf(id, visits);
  const isEnded = (step: Step, but: string): boolean =>
    isOver(step) && step.outcome !== 'withdrawn' && rootOf(byId, step.doneAt) !== but;
  const isDealtWith = (step: Step, but: string): boolean =>
    isEnded(step, but) || carriedElsewhere(days(step), but);
  return {
    days,
    isDealtWith,
    withoutOrigin(step, but, by) {
      const origin = standing.get(step.visit);
      return origin && isWithdrawn(origin) && !isOver(step) && !isDealtWith(step, but)
        ? withdrawnStep(step, by)
        : step;
    },
  };
}

/** The words of a step for those who may see them: of an academy that they do not see whole, only what they agreed. */
export function stepWords(context: PersonalContext, { academy, text, visit }: Step): string {
  const agreedBy = context.session.table('visits').byId.get(visit)?.lead;
  return sightOf(context.me, placeOf(context, academy)) === 'whole' || agreedBy === context.me.id
    ? brief(text)
    : 'a next step of another visit';
}

/** What has set a step since a visit carried it on. */
export const setAfter = (step: Step, days: StepDays, root: string): ReturnType<typeof setSince> =>
  isOver(step) ? 'visit' : setSince(step, days, root);

/** Why what a visit said of a step, now taken back, changes nothing of it; empty where it does. */
export function staysSaid(context: PersonalContext, step: Step, days: StepDays, root: string): string {
  const words = stepWords(context, step);
  const since = setAfter(step, days, root);
  if (since === 'visit') return `A later visit has dealt with this since, so it stays: ${words}`;
  return since === 'hand'
    ? `Its day was changed since, so it stays due on ${longDate(step.due)}: ${words}`
    : '';
}
