import type { AcademyFile, FileChange } from '../../../src/actions/academy/api';
import { HORIZONS, type Horizon } from '../../../src/hub/monitoring/improvement-plan/action';
import { addDays } from '../../../src/hub/time/date';
import { capital } from '../../../src/hub/text/words';
import { useHub } from '../../hub-context';
import { newId } from '../../ids';
import { ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { Choices } from '../../parts/Choices';
import { DateField, Select, TextArea, TextLine } from '../../parts/Field';
import { ScreenHead } from '../../parts/ScreenHead';
import { useAcademyFile } from '../../use-academy-file';
import { useKept } from '../../use-kept';
import { useTask } from '../../use-task';
import type { FindingView } from '../../../src/actions/improvement-plan/views';
import { Save } from '../../parts/Save';

const HORIZON_CHOICES = HORIZONS.map((value) => ({ value, words: capital(value) }));
/** A term’s length, unless the person says otherwise. */
const DAYS_AHEAD = 90;

interface PlanActionProps {
  academy: string;
  /** The indicator below expected that it answers; without one it stands alone. */
  indicator: string | undefined;
}

/** A new action of an academy’s improvement plan, filled as far as the finding tells. */
export function PlanActionScreen({ academy, indicator }: PlanActionProps) {
  const hub = useHub();
  const { file, problem, busy, again } = useAcademyFile(academy);
  const finding = file?.findings.find((each) => each.indicator === indicator);
  return (
    <>
      <ScreenHead
        title="Plan an action"
        over={file?.academy.name ?? ''}
        back={() => hub.go({ screen: 'academy', academy })}
      />
      {busy && !file && <Busy words="Fetching the academy …" />}
      {problem && <ErrorAlert problem={problem} again={again} />}
      {file && (
        <Form key={`${academy}.${indicator ?? ''}`} file={file} indicator={indicator} finding={finding} />
      )}
    </>
  );
}

interface ActionWords {
  id: string;
  indicator: string;
  horizon: Horizon;
  objective: string;
  owner: string;
  due: string;
  success: string;
}

/** What the finding tells already: on what, whose it is, and towards what. */
function prefilled(file: AcademyFile, finding: FindingView | undefined, today: string): ActionWords {
  return {
    id: newId(),
    indicator: finding?.indicator ?? '',
    horizon: finding ? 'short-term' : 'long-term',
    objective: '',
    owner: file.principalName,
    due: addDays(today, DAYS_AHEAD),
    success: finding ? 'The next visit judges it as expected or above.' : '',
  };
}

interface FormProps {
  file: AcademyFile;
  indicator: string | undefined;
  finding: FindingView | undefined;
}

function Form({ file, indicator, finding }: FormProps) {
  const hub = useHub();
  const { model } = hub;
  const task = useTask();
  const academy = file.academy.id;
  // By indicator: the words outlast the judgement that they answer.
  const kept = useKept<ActionWords>(`plan.${academy}.${indicator ?? ''}`, () =>
    prefilled(file, finding, model.today),
  );
  const words = kept.value;
  const set = (changes: Partial<ActionWords>) => kept.change({ ...words, ...changes });
  const save = () =>
    task.run(
      () => hub.call('plan-action', { academy, finding: finding?.judgement ?? '', ...words }, words.id),
      (planned) => {
        kept.drop();
        hub.learnAction(planned);
        hub.go({
          screen: 'done',
          title: 'Action planned',
          words: `It is in the improvement plan of ${file.academy.name}. The dashboard is up to date.`,
        });
      },
      // Judged again meanwhile: the academy as it stands by now comes with the refusal.
      ({ code, stored }) => code === 'wrong-state' && stored && hub.learnFile(stored as FileChange),
    );
  const errors = task.problem?.fields;
  return (
    <form class="card" noValidate aria-label="The action" onSubmit={(event) => event.preventDefault()}>
      <On finding={finding} file={file} value={words.indicator} error={errors?.['indicator']} set={set} />
      <Fields words={words} errors={errors ?? {}} set={set} />
      <Save task={task} words="Add to plan" onSave={save} />
    </form>
  );
}

interface FieldsProps {
  words: ActionWords;
  errors: Record<string, string>;
  set(changes: Partial<ActionWords>): void;
}

/** Objective, who sees to it, by when, and how it will show. */
function Fields({ words, errors, set }: FieldsProps) {
  const { model } = useHub();
  const limit = model.limits.fieldCharacters;
  return (
    <>
      <TextArea
        path="objective"
        label="Objective"
        rows={3}
        value={words.objective}
        limit={limit}
        error={errors['objective']}
        onText={(objective) => set({ objective })}
      />
      <datalist id="owner-names">
        {model.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextLine
        path="owner"
        label="Owner"
        list="owner-names"
        value={words.owner}
        error={errors['owner']}
        onText={(owner) => set({ owner })}
      />
      <DateField
        path="due"
        label="Due"
        value={words.due}
        error={errors['due']}
        onText={(due) => set({ due })}
      />
      <TextArea
        path="success"
        label="Success measure"
        rows={2}
        optional
        value={words.success}
        limit={limit}
        error={errors['success']}
        onText={(success) => set({ success })}
      />
      <Choices
        name="horizon"
        legend="Horizon"
        choices={HORIZON_CHOICES}
        value={words.horizon}
        onPick={(horizon) => set({ horizon })}
      />
    </>
  );
}

interface OnProps {
  finding: FindingView | undefined;
  file: AcademyFile;
  value: string;
  error: string | undefined;
  set(changes: Partial<ActionWords>): void;
}

/** What it is about: the words of the finding, or one to choose. */
function On({ finding, file, value, error, set }: OnProps) {
  const { indicators } = useHub().model;
  if (!finding)
    return (
      <Select
        path="indicator"
        label="Indicator"
        value={value}
        error={error}
        onText={(indicator) => set({ indicator })}
      >
        <option value="">Choose an indicator</option>
        {indicators.map(({ id, number, short }) => (
          <option key={id} value={id}>
            {number} {short}
          </option>
        ))}
      </Select>
    );
  const position = file.positions.find(({ indicator }) => indicator === finding.indicator);
  const indicator = indicators.find(({ id }) => id === finding.indicator);
  return (
    <section aria-labelledby="finding-title">
      <h2 id="finding-title">
        <span class="number">{indicator?.number}</span> {indicator?.short ?? finding.indicator}
      </h2>
      <p class="kept" dir="auto">
        {position?.narrative}
      </p>
    </section>
  );
}
