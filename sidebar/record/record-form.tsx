import { useState } from 'preact/hooks';
import type { RecordList, RecordSaved, RecordView } from '../../src/actions/record/api';
import type { Problem } from '../../src/actions/answer';
import { blankValues, type Kind, type RecordValues } from '../../src/hub/record/kind';
import { keptValues, reasonedFields, reasonError, recordErrors } from '../../src/hub/record/errors';
import type { FieldValue } from '../../src/hub/field/field';
import type { FieldFacts } from '../../src/hub/field/value';
import type { KindName } from '../../src/hub/record/kinds';
import { ErrorSummary } from '../form/ErrorSummary';
import { useHub } from '../hub-context';
import { newId } from '../ids';
import { Button } from '../parts/Button';
import { Select, TextArea } from '../parts/Field';
import { FormScope } from '../parts/names';
import { useKept } from '../use-kept';
import { useTask } from '../use-task';
import { conflictIn, RecordConflict } from './conflict';
import { namesIn } from './face-names';
import { RecordFields, type FieldOptions } from './fields';
import { Save } from '../parts/Save';

interface Draft {
  id: string;
  rev: number;
  academy: string;
  values: RecordValues;
  /** Why it is changed, where that is asked for. */
  reason: string;
}

interface FormProps {
  kind: Kind<KindName>;
  /** The record that is changed; undefined for a new one. */
  record: RecordView | undefined;
  /** Where one may be added; it opens at `academy` where that is among them. */
  writeAt: RecordList['writeAt'];
  academy: string | undefined;
  /** What the screen says already: not asked for again. */
  given?: RecordValues;
  /** What a new one begins with. */
  start?: RecordValues;
  /** Of some fields, what may be chosen here. */
  options?: FieldOptions;
  /** What a value that was given brings with it. */
  follow?(name: string, value: FieldValue): RecordValues;
  /** The name under which the device keeps what is typed; the record’s own without it. */
  keepAs?: string;
  /** On the button. */
  words?: string;
  onSaved(record: RecordSaved): void;
  onRefused?(problem: Problem): void;
  /** The stored version is taken instead of one’s own; as a save, unless it is said. */
  onStored?(stored: RecordView): void;
  /** The way back, where the screen has no other. */
  onLeave?(): void;
}

const firstDraft = ({ kind, record, writeAt, academy, start }: FormProps): Draft => {
  if (record)
    return {
      ...{ id: record.id, rev: record.rev, academy: record.academy, values: record.values, reason: '' },
    };
  const only = writeAt.length === 1 ? writeAt[0]?.id : undefined;
  const at = writeAt.find(({ id }) => id === academy)?.id ?? only ?? NOWHERE;
  return { id: newId(), rev: 0, academy: at, values: { ...blankValues(kind), ...start }, reason: '' };
};

/** Nothing is chosen yet: an empty academy means the whole trust. */
const NOWHERE = '?';

/** Whether the change that is typed takes a reason; a new record takes none. */
const takesReason = ({ kind, record }: FormProps, values: RecordValues, facts: FieldFacts): boolean =>
  record !== undefined &&
  reasonedFields(kind, keptValues(kind, record.values, facts), keptValues(kind, values, facts)).length > 0;

/** Everything that keeps the draft from being saved, as far as this face can tell. */
function errorsIn({ kind, record }: FormProps, draft: Draft, facts: FieldFacts): Record<string, string> {
  const stood = record && keptValues(kind, record.values, facts);
  const after = keptValues(kind, draft.values, facts);
  const reason = stood ? reasonError(kind, stood, after, draft.reason, facts) : '';
  return {
    ...recordErrors(kind, draft, facts, record?.values),
    ...(draft.academy === NOWHERE ? { academy: 'Choose where it belongs.' } : {}),
    ...(reason === '' ? {} : { reason }),
  };
}

/** What is typed, kept on the device until it is saved, and what keeps it from being saved. */
function useRecordForm(props: FormProps) {
  const { kind, record, given, keepAs = `record.${kind.name}.${record?.id ?? 'new'}` } = props;
  const hub = useHub();
  const task = useTask();
  const kept = useKept<Draft>(keepAs, () => firstDraft(props));
  const [attempt, setAttempt] = useState(0);
  // What the device kept of an earlier release lacks the fields that came since.
  const draft = { ...kept.value, values: { ...blankValues(kind), ...kept.value.values, ...given } };
  const { today, limits } = hub.model;
  const facts = { today, limit: limits.fieldCharacters, names: namesIn(hub.model) };
  const found = errorsIn(props, draft, facts);
  const asksWhy = takesReason(props, draft.values, facts);
  const conflict = conflictIn(task.problem);
  const save = (rev = draft.rev) => {
    setAttempt(attempt + 1);
    if (Object.keys(found).length > 0) return;
    const { id, academy, values, reason } = draft;
    task.run(
      () =>
        hub.call('save-record', {
          ...{ kind: kind.name, id, rev, academy, values },
          ...(asksWhy ? { reason } : {}),
        }),
      (saved) => {
        kept.drop();
        props.onSaved(saved);
      },
      props.onRefused,
    );
  };
  const errors = { ...(attempt > 0 ? found : {}), ...task.problem?.fields };
  return { draft, kept, task, errors, attempt, conflict, asksWhy, limit: facts.limit, save };
}

/** The form of any kind of record; a screen may hold several. */
export const RecordForm = (props: FormProps) => (
  <FormScope.Provider value={`${props.kind.name}-${props.record?.id ?? 'new'}`}>
    <Fields {...props} />
  </FormScope.Provider>
);

function Fields(props: FormProps) {
  const { kind, words = 'Save', options = {}, onLeave, onStored = props.onSaved } = props;
  const { draft, kept, task, errors, attempt, conflict, asksWhy, limit, save } = useRecordForm(props);
  const change = (changes: Partial<Draft>) => kept.change({ ...draft, ...changes });
  const places = placesOf(props);
  return (
    <form noValidate aria-label={kind.title} onSubmit={(event) => event.preventDefault()}>
      <ErrorSummary errors={errors} indicators={[]} attempt={attempt} />
      {(places.length > 1 || errors['academy']) && (
        <Place
          kind={kind}
          places={places}
          value={draft.academy}
          error={errors['academy']}
          onPick={(academy) => change({ academy })}
        />
      )}
      <RecordFields
        kind={kind}
        without={notAsked(props)}
        values={draft.values}
        errors={errors}
        options={options}
        set={(name, value) =>
          change({ values: { ...draft.values, [name]: value, ...props.follow?.(name, value) } })
        }
      />
      {asksWhy && (
        <TextArea
          path="reason"
          label={kind.asks?.words ?? 'Why is it changed?'}
          rows={2}
          limit={limit}
          value={draft.reason}
          error={errors['reason']}
          onText={(reason) => change({ reason })}
        />
      )}
      {conflict && (
        <RecordConflict
          kind={kind}
          stored={conflict}
          mine={draft}
          onMine={() => save(conflict.rev)}
          onStored={() => {
            kept.drop();
            onStored(conflict);
          }}
        />
      )}
      <Save task={task} words={words} shown={conflict !== undefined} onSave={() => save()}>
        {onLeave && (
          <Button look="quiet" onPress={onLeave}>
            Back to the list
          </Button>
        )}
      </Save>
    </form>
  );
}

interface PlaceProps {
  kind: Kind;
  places: RecordList['writeAt'];
  value: string;
  error: string | undefined;
  onPick(academy: string): void;
}

const Place = ({ kind, places, value, error, onPick }: PlaceProps) => (
  <Select
    path="academy"
    label={kind.of === 'academy' ? 'Academy' : 'Where'}
    value={value}
    error={error}
    onText={onPick}
  >
    <option value={NOWHERE}>Choose</option>
    {places.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </Select>
);

/** Fields that nobody can choose here: what the screen gives, the rows of other sheets, and what stays once it is saved. */
const notAsked = ({ kind, record, given = {} }: FormProps): string[] =>
  Object.entries(kind.fields)
    .filter(([name, field]) => name in given || field.kind === 'reference' || (record && field.fixed))
    .map(([name]) => name);

/** A record may lie where nobody adds one any more; one that stays has no other place. */
const placesOf = ({ kind, record, writeAt }: FormProps): RecordList['writeAt'] =>
  record && kind.stays
    ? []
    : !record || writeAt.some(({ id }) => id === record.academy)
      ? writeAt
      : [{ id: record.academy, name: record.academyName }, ...writeAt];
