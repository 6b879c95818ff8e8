import type { StepView } from '../../src/actions/academy/api';
import { pathIn, PROMISED_FIELDS } from '../../src/hub/monitoring/visit/fields';
import { dateWords } from '../dates';
import { DateField } from '../parts/Field';
import { OUTCOMES } from '../../src/hub/monitoring/visit/input';
import { withOutcome, type OutcomeOrNone } from '../visit-form';
import { asked } from './asked';
import type { FormPart } from './part';

const CHOICES: readonly { outcome: OutcomeOrNone; words: string }[] = [
  ...OUTCOMES.map((outcome) => ({
    outcome,
    words: PROMISED_FIELDS.outcome.choices.find(({ value }) => value === outcome)?.words ?? outcome,
  })),
  { outcome: 'leave', words: 'Leave open' },
];

/** What was promised last time, each to be ticked off, carried on, dropped or left as it is. */
export function Promised({ steps, ...part }: FormPart & { steps: StepView[] }) {
  return (
    <section aria-labelledby="promised-title">
      <h2 id="promised-title">What was promised last time</h2>
      {steps.length === 0 ? (
        <p class="subtle">Nothing is open from earlier visits.</p>
      ) : (
        <ul class="cards">
          {steps.map((step) => (
            <li key={step.id}>
              <PromisedStep step={step} {...part} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function PromisedStep({ step, form, change, errors }: FormPart & { step: StepView }) {
  const promise = form.promised.find(({ id }) => id === step.id);
  const outcome: OutcomeOrNone = promise?.outcome ?? 'leave';
  const newDay = asked(pathIn('promised', step.id, 'due'), PROMISED_FIELDS.due);
  return (
    <fieldset class="promise">
      <legend dir="auto">{step.text}</legend>
      <p class="subtle small">
        {step.owner || 'No owner'} · due {dateWords(step.due)}
        {step.overdue && <span class="tag alarm small">overdue</span>}
        {step.carried > 0 && ` · carried on ${step.carried === 1 ? 'once' : `${step.carried} times`}`}
      </p>
      <div class="segments">
        {CHOICES.map((each) => (
          <label key={each.outcome} class={outcome === each.outcome ? 'chosen' : ''}>
            <input
              type="radio"
              name={`promised-${step.id}`}
              checked={outcome === each.outcome}
              onChange={() => change(withOutcome(form, step.id, each.outcome))}
            />
            {each.words}
          </label>
        ))}
      </div>
      {promise?.outcome === 'carried' && (
        <DateField
          {...newDay}
          value={promise.due ?? ''}
          error={errors[newDay.path]}
          onText={(due) => change(withOutcome(form, step.id, 'carried', due))}
        />
      )}
    </fieldset>
  );
}
