import type { StepView } from '../../src/actions/academy/api';
import { pathIn, PROMISED_FIELDS } from '../../src/hub/monitoring/visit/fields';
import type { Outcome } from '../../src/hub/monitoring/visit/input';
import { dayOfYear } from '../dates';
import { useHub } from '../hub-context';
import { Button } from '../parts/Button';
import { Disclosure } from '../parts/Disclosure';
import { DateField, Select } from '../parts/Field';
import { withOutcome, type OutcomeOrNone } from '../visit-form';
import { asked } from './asked';
import type { FormPart } from './part';

/** What one tap says; everything else is behind the last. */
const MARKS = [
  { mark: 'done', sign: '✓', words: 'Done' },
  { mark: 'leave', sign: '–', words: 'Not yet' },
  { mark: 'other', sign: '…', words: 'Other' },
] as const;

/** What stands behind “Other”. */
const OTHER: Record<Exclude<Outcome, 'done'>, string> = {
  carried: 'Carry on to a new day',
  dropped: 'Drop it',
};

type PromisedProps = FormPart & {
  steps: StepView[];
  /** For kinds of visit that judge, these come second. */
  folded: boolean;
};

/** What was promised last time, a line each: done, not yet, or something else. */
export function Promised({ steps, folded, ...part }: PromisedProps) {
  const { form, change } = part;
  const isDone = ({ id }: StepView) => form.promised.some((one) => one.id === id && one.outcome === 'done');
  const left = steps.filter((step) => !isDone(step));
  const allDone = () => change(left.reduce((next, { id }) => withOutcome(next, id, 'done'), form));
  const list = (
    <ul class="promises">
      {steps.map((step) => (
        <li key={step.id}>
          <PromisedStep step={step} {...part} />
        </li>
      ))}
    </ul>
  );
  if (folded && steps.length > 0)
    return (
      <Disclosure look="card" open={form.promised.length > 0} title={foldedTitle(steps)}>
        {list}
      </Disclosure>
    );
  return (
    <section aria-labelledby="promised-title">
      <div class="line">
        <h2 id="promised-title">Promised last time</h2>
        {steps.length > 1 && left.length > 0 && (
          <Button look="quiet" onPress={allDone}>
            All done
          </Button>
        )}
      </div>
      {steps.length === 0 ? <p class="subtle">Nothing is open from earlier visits.</p> : list}
    </section>
  );
}

function foldedTitle(steps: StepView[]): string {
  const late = steps.filter(({ overdue }) => overdue).length;
  const count = `${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`;
  return `Promised last time: ${count}${late > 0 ? `, ${late} overdue` : ''}`;
}

function PromisedStep({ step, form, change, errors }: FormPart & { step: StepView }) {
  const promise = form.promised.find(({ id }) => id === step.id);
  const mark = promise === undefined ? 'leave' : promise.outcome === 'done' ? 'done' : 'other';
  const { model } = useHub();
  const words = `promised-${step.id}-words`;
  const say = (outcome: OutcomeOrNone) => change(withOutcome(form, step.id, outcome));
  return (
    <>
      <div class="promise" role="radiogroup" aria-labelledby={words}>
        <p class="promise-words" id={words}>
          <span class="promise-text" dir="auto">
            {step.text}
          </span>{' '}
          <span class="promise-who">
            {step.owner || 'No owner'} · {dayOfYear(step.due, model.today)}
            {step.overdue && <span class="tag alarm small">overdue</span>}
            {step.carried > 0 && ` · carried on ${step.carried === 1 ? 'once' : `${step.carried} times`}`}
          </span>
        </p>
        <div class="marks">
          {MARKS.map((each) => (
            <label
              key={each.mark}
              title={each.words}
              class={mark === each.mark ? `${each.mark} chosen` : each.mark}
            >
              <input
                type="radio"
                name={`promised-${step.id}`}
                checked={mark === each.mark}
                onChange={() => say(each.mark === 'other' ? 'carried' : each.mark)}
              />
              <span aria-hidden="true">{each.sign}</span>
              <span class="mark-words">{each.words}</span>
            </label>
          ))}
        </div>
      </div>
      {promise && promise.outcome !== 'done' && (
        <Otherwise step={step} promise={promise} form={form} change={change} errors={errors} />
      )}
    </>
  );
}

type OtherwiseProps = FormPart & { step: StepView; promise: FormPart['form']['promised'][number] };

/** What came of a step that is neither done nor simply open. */
function Otherwise({ step, promise: { outcome, due = '' }, form, change, errors }: OtherwiseProps) {
  const chosen = asked(pathIn('promised', step.id, 'outcome'), PROMISED_FIELDS.outcome);
  const newDay = asked(pathIn('promised', step.id, 'due'), PROMISED_FIELDS.due);
  return (
    <div class="otherwise">
      <Select
        {...chosen}
        optional={false}
        value={outcome}
        error={errors[chosen.path]}
        onText={(value) => change(withOutcome(form, step.id, value as Outcome))}
      >
        {Object.entries(OTHER).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
      {outcome === 'carried' && (
        <DateField
          {...newDay}
          value={due}
          error={errors[newDay.path]}
          onText={(day) => change(withOutcome(form, step.id, 'carried', day))}
        />
      )}
    </div>
  );
}
