import { useEffect, useState } from 'preact/hooks';
import type { AcademyFile } from '../../src/actions/academy/api';
import { isListed, likelyOwner, meansPrincipal } from '../../src/hub/monitoring/visit/owner';
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
export function Steps({ file, ...part }: FormPart & { file: AcademyFile | undefined }) {
  const { model } = useHub();
  const here = file?.people ?? [];
  const people: StepPeople = {
    ...{ here, principal: file?.principalName ?? '' },
    names: [...new Set([...here, ...model.names])],
  };
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
        {people.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {form.steps.map((_, index) => (
        <Step key={index} index={index} people={people} {...part} />
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

/** Names to whom a step may be given. */
interface StepPeople {
  /** Of the academy's people. */
  here: string[];
  principal: string;
  /** All that the face knows. */
  names: string[];
}

interface StepProps extends FormPart {
  index: number;
  people: StepPeople;
}

function Step({ index, people, form, change, errors }: StepProps) {
  const limit = useHub().model.limits.fieldCharacters;
  const step = form.steps[index];
  const { text, owner, due } = STEP_FIELDS;
  const path = (name: string) => pathIn('steps', index, name);
  const remove = () => {
    change(withoutStep(form, index));
    document.getElementById('steps-title')?.focus();
  };
  if (!step) return null;
  const setOwner = (name: string) => change(withStep(form, index, { owner: name }));
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
        onText={setOwner}
      />
      <NotReminded owner={step.owner} people={people} onPick={setOwner} />
      <DateField
        {...asked(path('due'), due)}
        value={step.due}
        error={errors[path('due')]}
        onText={(day) => change(withStep(form, index, { due: day }))}
      />
    </div>
  );
}

interface NotRemindedProps {
  owner: string;
  people: StepPeople;
  onPick(name: string): void;
}

/** Said once the owner is written: that it is no person of the hub, and who may be meant. */
function NotReminded({ owner, people: { here, principal, names }, onPick }: NotRemindedProps) {
  const settled = useSettled(owner);
  const isPerson = isListed(settled, names) || (principal !== '' && meansPrincipal(settled));
  if (settled.trim() === '' || isPerson) return <p class="unseen" role="status" />;
  const likely = likelyOwner(settled, { here, principal, names });
  return (
    <div class="under-field" role="status">
      <p class="small">
        Not a name from the People list: {principal === '' ? 'nobody' : 'only the Principal'} will be
        reminded.
      </p>
      {likely !== undefined && (
        <Button look="quiet" onPress={() => onPick(likely)}>
          Use {likely}
        </Button>
      )}
    </div>
  );
}

/** Milliseconds without a letter after which what is written is looked at. */
const SETTLED = 700;

function useSettled(written: string): string {
  const [settled, setSettled] = useState(written);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(written), SETTLED);
    return () => clearTimeout(timer);
  }, [written]);
  return settled;
}
