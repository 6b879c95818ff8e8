import { pathIn, STEP_FIELDS, VISIT_MOST } from '../../src/hub/monitoring/visit/fields';
import { useHub } from '../hub-context';
import { Button } from '../parts/Button';
import { DateField, TextArea, TextLine } from '../parts/Field';
import { fieldId } from '../parts/names';
import { blankStep } from '../../src/hub/monitoring/visit/input';
import { withoutStep, withStep } from '../visit-form';
import { asked, askedLines } from './asked';
import type { FormPart } from './part';

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
      {form.steps.length < VISIT_MOST.steps && (
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
  const { text, owner, due } = STEP_FIELDS;
  const path = (name: string) => pathIn('steps', index, name);
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
        {...askedLines(path('text'), text)}
        value={step.text}
        limit={limit}
        error={errors[path('text')]}
        onText={(words) => change(withStep(form, index, { text: words }))}
      />
      <TextLine
        {...asked(path('owner'), owner)}
        list="owner-names"
        value={step.owner}
        error={errors[path('owner')]}
        onText={(name) => change(withStep(form, index, { owner: name }))}
      />
      <DateField
        {...asked(path('due'), due)}
        value={step.due}
        error={errors[path('due')]}
        onText={(day) => change(withStep(form, index, { due: day }))}
      />
    </div>
  );
}
