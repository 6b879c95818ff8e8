import { useState } from 'preact/hooks';
import type { RecordList, RecordView } from '../../src/actions/record/api';
import { blankValues, type Kind, type RecordValues } from '../../src/hub/record/kind';
import { recordErrors } from '../../src/hub/record/errors';
import type { KindName } from '../../src/hub/record/kinds';
import { ErrorSummary } from '../form/ErrorSummary';
import { useHub } from '../hub-context';
import { newId } from '../ids';
import { Button } from '../parts/Button';
import { Select } from '../parts/Field';
import { useKept } from '../use-kept';
import { useTask } from '../use-task';
import { conflictIn, RecordConflict } from './conflict';
import { namesIn } from './face-names';
import { RecordFields } from './fields';
import { Save } from '../parts/Save';

interface Draft {
  id: string;
  rev: number;
  academy: string;
  values: RecordValues;
}

interface FormProps {
  kind: Kind<KindName>;
  /** The record that is changed; undefined for a new one. */
  record: RecordView | undefined;
  /** Where one may be added; it opens at `academy` where that is among them. */
  writeAt: RecordList['writeAt'];
  academy: string | undefined;
  onSaved(record: RecordView): void;
  onLeave(): void;
}

const firstDraft = ({ kind, record, writeAt, academy }: FormProps): Draft => {
  if (record) return { id: record.id, rev: record.rev, academy: record.academy, values: record.values };
  const only = writeAt.length === 1 ? writeAt[0]?.id : undefined;
  const at = writeAt.find(({ id }) => id === academy)?.id ?? only ?? NOWHERE;
  return { id: newId(), rev: 0, academy: at, values: blankValues(kind) };
};

/** Nothing is chosen yet: an empty academy means the whole trust. */
const NOWHERE = '?';

/** What is typed, kept on the device until it is saved, and what keeps it from being saved. */
function useRecordForm(props: FormProps) {
  const { kind, record } = props;
  const hub = useHub();
  const task = useTask();
  const kept = useKept<Draft>(`record.${kind.name}.${record?.id ?? 'new'}`, () => firstDraft(props));
  const [attempt, setAttempt] = useState(0);
  const draft = kept.value;
  const { today, limits } = hub.model;
  const facts = { today, limit: limits.fieldCharacters, names: namesIn(hub.model) };
  const found = {
    ...recordErrors(kind, draft, facts, record?.values),
    ...(draft.academy === NOWHERE ? { academy: 'Choose where it belongs.' } : {}),
  };
  const conflict = conflictIn(task.problem);
  const save = (rev = draft.rev) => {
    setAttempt(attempt + 1);
    if (Object.keys(found).length > 0) return;
    const { id, academy, values } = draft;
    task.run(
      () => hub.call('save-record', { kind: kind.name, id, rev, academy, values }),
      (saved) => {
        kept.drop();
        props.onSaved(saved);
      },
    );
  };
  const errors = { ...(attempt > 0 ? found : {}), ...task.problem?.fields };
  return { draft, kept, task, errors, attempt, conflict, save };
}

/** The form of any kind of record. */
export function RecordForm(props: FormProps) {
  const { kind, record, writeAt, onLeave } = props;
  const { draft, kept, task, errors, attempt, conflict, save } = useRecordForm(props);
  const change = (changes: Partial<Draft>) => kept.change({ ...draft, ...changes });
  const places = placesOf(writeAt, record);
  return (
    <form noValidate aria-label={kind.title} onSubmit={(event) => event.preventDefault()}>
      <ErrorSummary errors={errors} indicators={[]} attempt={attempt} />
      {(places.length > 1 || errors['academy']) && (
        <Select
          path="academy"
          label={kind.of === 'academy' ? 'Academy' : 'Where'}
          value={draft.academy}
          error={errors['academy']}
          onText={(academy) => change({ academy })}
        >
          <option value={NOWHERE}>Choose</option>
          {places.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <RecordFields
        kind={kind}
        values={draft.values}
        errors={errors}
        set={(name, value) => change({ values: { ...draft.values, [name]: value } })}
      />
      {conflict && (
        <RecordConflict
          kind={kind}
          stored={conflict}
          mine={draft}
          onMine={() => save(conflict.rev)}
          onStored={() => {
            kept.drop();
            props.onSaved(conflict);
          }}
        />
      )}
      <Save task={task} words="Save" shown={conflict !== undefined} onSave={() => save()}>
        <Button look="quiet" onPress={onLeave}>
          Back to the list
        </Button>
      </Save>
    </form>
  );
}

/** A record may lie where nobody adds one any more. */
const placesOf = (writeAt: RecordList['writeAt'], record: RecordView | undefined): RecordList['writeAt'] =>
  !record || writeAt.some(({ id }) => id === record.academy)
    ? writeAt
    : [{ id: record.academy, name: record.academyName }, ...writeAt];
