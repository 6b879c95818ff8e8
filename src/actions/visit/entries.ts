import type { Judgement } from '../../hub/monitoring/judgement/judgement';
import type { VisitInput } from '../../hub/monitoring/visit/input';
import { observersIn } from '../../hub/monitoring/visit/observers';
import { directoryOf } from '../../hub/trust/directory';
import { VISIT_KIND_RULES, type Visit } from '../../hub/monitoring/visit/visit';
import { visitTexts } from '../../hub/monitoring/visit/words';
import type { PersonalContext } from '../context';

/** The ledger entry of a visit as the form sent it. */
export function visitEntry(context: PersonalContext, input: VisitInput, corrects = '', reason = ''): Visit {
  return {
    id: input.id,
    academy: input.academy,
    on: input.on,
    kind: input.kind,
    lead: context.me.id,
    ...visitTexts((name) => input[name] ?? ''),
    observers: observersIn(input, directoryOf(context.session.rows('people'))),
    focus: input.focus,
    links: input.links,
    judgements: input.judgements.length,
    supersedes: corrects,
    reason,
    recordedAt: context.now,
    carried: [],
    withdrawn: '',
  };
}

/** The ledger entries of its judgements; their ids follow from the visit's, so that a retry makes the same ones. */
export function judgementEntries(context: PersonalContext, input: VisitInput): Judgement[] {
  const { stage } = VISIT_KIND_RULES[input.kind];
  return input.judgements.map((judgement) => ({
    id: `${input.id}:${judgement.indicator}`,
    academy: input.academy,
    indicator: judgement.indicator,
    level: judgement.level,
    stage: stage === '' ? 'monitored' : stage,
    on: input.on,
    narrative: judgement.narrative,
    share: judgement.share,
    links: judgement.links,
    rubricVersion: judgement.rubricVersion,
    visit: input.id,
    by: context.me.id,
    supersedes: '',
    reason: '',
    recordedAt: context.now,
  }));
}
