import { useHub } from '../hub-context';
import { Button } from '../parts/Button';
import { DateField, TextArea, TextLine } from '../parts/Field';
import { fieldId } from '../parts/names';
import { blankStep, withoutStep, withStep } from '../visit-form';
import type { FormPart } from './part';

/** The server takes no more of one visit. */
const MOST_STEPS = 20;

/** What was agreed, who will do it, by when. */
export function Steps(part: FormPart) {
  const { model } = useHub();
  const { form, change } = part;
  const add = () => {
    change({ ...form, steps: [...form.steps, blankStep(form.on || model.today)] });
    requestAnimationFrame(() => document.getElementById(fieldId(`steps.${form.steps.length}.text`))?.focus());
  };
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title" tabIndex={-1}>
        Agreed next steps
      </h2>
      <datalist id="owner-names">
        {model.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {form.steps.map((_, index) => (
        <Step key={index} index={index} {...part} />
      ))}
      {form.steps.length < MOST_STEPS && (
        <Button onPress={add} wide>
          <span aria-hidden="true">+ </span>
          {form.steps.length === 0 ? 'Add a next step' : 'Add another next step'}
        </Button>
      )}
    </section>
  );
}

function Step({ index, form, change, errors }: FormPart & { index: number }) {
  const limit = useHub().model.limits.fieldCharacters;
  const step = form.steps[index];
  const path = `steps.${index}`;
  const remove = () => {
    change(withoutStep(form, index));
    document.getElementById('steps-title')?.focus();
  };
  if (!step) return null;
  return (
    <div class="card step" role="group" aria-label={`Next step ${index + 1}`}>
      <div class="line">
        <h3>Next step {index + 1}</h3>
        <Button look="quiet" says={`Remove next step ${index + 1}`} onPress={remove}>
          Remove
        </Button>
      </div>
      <TextArea
        path={`${path}.text`}
        label="What will be done"
        rows={2}
        value={step.text}
        limit={limit}
        error={errors[`${path}.text`]}
        onText={(text) => change(withStep(form, index, { text }))}
      />
      <TextLine
        path={`${path}.owner`}
        label="Who"
        list="owner-names"
        value={step.owner}
        error={errors[`${path}.owner`]}
        onText={(owner) => change(withStep(form, index, { owner }))}
      />
      <DateField
        path={`${path}.due`}
        label="By"
        value={step.due}
        error={errors[`${path}.due`]}
        onText={(due) => change(withStep(form, index, { due }))}
      />
    </div>
  );
}
