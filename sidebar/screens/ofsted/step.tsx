import { useState } from 'preact/hooks';
import { OFSTED_STEP_FIELDS } from '../../../src/hub/monitoring/ofsted/fields';
import { OFSTED_STEP_STATUSES, type OfstedStepStatus } from '../../../src/hub/monitoring/ofsted/plan';
import { capital } from '../../../src/hub/text/words';
import { dateWords } from '../../dates';
import { asked, askedLines } from '../../form/asked';
import { useHub } from '../../hub-context';
import { newId } from '../../ids';
import { Button } from '../../parts/Button';
import { Choices } from '../../parts/Choices';
import { DateField, Select, TextArea, TextLine } from '../../parts/Field';
import { useKept } from '../../use-kept';
import { Save } from '../../parts/Save';
import { useTask, type Task } from '../../use-task';
import type { OfstedSaved } from '../../../src/actions/ofsted/api';
import type { OfstedStepView, OfstedView } from '../../../src/actions/ofsted/views';

interface StepProps {
  academy: string;
  ofsted: OfstedView;
  learn(saved: OfstedSaved): void;
}

const STATUSES = OFSTED_STEP_STATUSES.map((value: OfstedStepStatus) => ({ value, words: capital(value) }));

/** One step of the plan: who does what by when, how it stands, and a way to say so. */
export function OfstedStepCard({ step, ...props }: StepProps & { step: OfstedStepView }) {
  const [open, setOpen] = useState<'' | 'tick' | 'write'>('');
  const area = props.ofsted.areas.find(({ id }) => id === step.area)?.name;
  return (
    <div class="card">
      <p dir="auto">
        <strong>{step.text}</strong>
      </p>
      <p class="subtle small">
        {step.owner || 'no owner yet'} · due {dateWords(step.due)}
        {area && ` · ${area}`}
      </p>
      <p class="tags">
        <span class={`tag ${step.overdue ? 'alarm' : step.status === 'done' ? 'good' : 'subtle'}`}>
          {step.overdue ? '! overdue' : step.status}
        </span>
        {step.doneOn && <span class="subtle small">{dateWords(step.doneOn)}</span>}
      </p>
      {step.note && (
        <p class="kept" dir="auto">
          {step.note}
        </p>
      )}
      {open === '' && (
        <div class="row">
          {step.mayTick && (
            <Button look="quiet" says={`Update status: ${step.text}`} onPress={() => setOpen('tick')}>
              Update status
            </Button>
          )}
          {props.ofsted.mayPlan && (
            <Button look="quiet" says={`Change the step: ${step.text}`} onPress={() => setOpen('write')}>
              Change
            </Button>
          )}
        </div>
      )}
      {open === 'tick' && <Tick step={step} {...props} leave={() => setOpen('')} />}
      {open === 'write' && <OfstedStepForm step={step} {...props} leave={() => setOpen('')} />}
    </div>
  );
}

function Tick({ step, academy, learn, leave }: StepProps & { step: OfstedStepView; leave(): void }) {
  const hub = useHub();
  const task = useTask();
  const [status, setStatus] = useState<OfstedStepStatus>(step.status === 'to do' ? 'done' : step.status);
  const [note, setNote] = useState(step.note);
  const save = () =>
    task.run(() => hub.call('tick-ofsted-step', { step: step.id, rev: step.rev, status, note }), learn);
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <Choices
        name={`status-${step.id}`}
        legend="How it stands"
        choices={STATUSES}
        value={status}
        onPick={(picked) => setStatus(picked)}
      />
      <TextArea
        {...askedLines(`note-${step.id}`, OFSTED_STEP_FIELDS.note)}
        value={note}
        limit={hub.model.limits.fieldCharacters}
        error={task.problem?.fields?.['note']}
        onText={setNote}
      />
      <End academy={academy} task={task} save={save} leave={leave} />
    </form>
  );
}

interface StepWords {
  id: string;
  text: string;
  area: string;
  owner: string;
  due: string;
}

/** A new step, or another wording of one; its words are kept on the device until they are saved. */
export function OfstedStepForm({
  academy,
  ofsted,
  step,
  learn,
  leave,
}: StepProps & { step?: OfstedStepView; leave(): void }) {
  const hub = useHub();
  const task = useTask();
  const kept = useKept<StepWords>(`ofsted.${step?.id ?? academy}`, () => ({
    id: step?.id ?? newId(),
    text: step?.text ?? '',
    area: step?.area ?? '',
    owner: step?.owner ?? '',
    due: step?.due ?? '',
  }));
  const { value } = kept;
  const change = (part: Partial<StepWords>) => kept.change({ ...value, ...part });
  const save = () =>
    task.run(
      () => hub.call('write-ofsted-step', { ...value, academy, rev: step?.rev ?? 0 }),
      (saved) => {
        kept.drop();
        learn(saved);
      },
    );
  const cancel = () => {
    kept.drop();
    leave();
  };
  return (
    <form class="card" noValidate onSubmit={(event) => event.preventDefault()}>
      <StepFields value={value} change={change} areas={ofsted.areas} fields={task.problem?.fields} />
      <End academy={academy} task={task} save={save} leave={cancel} />
    </form>
  );
}

interface StepFieldsProps {
  value: StepWords;
  change(part: Partial<StepWords>): void;
  areas: OfstedView['areas'];
  fields: Record<string, string> | undefined;
}

function StepFields({ value, change, areas, fields }: StepFieldsProps) {
  const { model } = useHub();
  const { text, area, owner, due } = OFSTED_STEP_FIELDS;
  const error = (field: string) => fields?.[field];
  return (
    <>
      <TextArea
        {...askedLines(`text-${value.id}`, text)}
        value={value.text}
        limit={model.limits.fieldCharacters}
        error={error('text')}
        onText={(words) => change({ text: words })}
      />
      <Select {...asked(`area-${value.id}`, area)} value={value.area} onText={(id) => change({ area: id })}>
        <option value="">No area in particular</option>
        {areas.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <TextLine
        {...asked(`owner-${value.id}`, owner)}
        value={value.owner}
        error={error('owner')}
        onText={(name) => change({ owner: name })}
      />
      <DateField
        {...asked(`due-${value.id}`, due)}
        value={value.due}
        error={error('due')}
        onText={(on) => change({ due: on })}
      />
    </>
  );
}

interface EndProps {
  academy: string;
  task: Task;
  save(): void;
  leave(): void;
}

/** After somebody else's change, the step can be shown as it is now. */
function End({ academy, task, save, leave }: EndProps) {
  const hub = useHub();
  const refetch = () => task.run(() => hub.call('open-academy', { academy }), hub.learnFile);
  const stale = task.problem?.code === 'conflict';
  return (
    <Save
      task={task}
      words="Save"
      onSave={save}
      remedy={stale && <Button onPress={refetch}>Show it as it is now</Button>}
    >
      <Button look="quiet" onPress={leave}>
        Cancel
      </Button>
    </Save>
  );
}
