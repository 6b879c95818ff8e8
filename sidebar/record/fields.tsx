import type { SidebarModel } from '../../src/actions/home/api';
import type { Field as FieldSaid, FieldValue } from '../../src/hub/field/field';
import { readValue } from '../../src/hub/field/value';
import type { Kind, RecordValues } from '../../src/hub/record/kind';
import type { FieldErrors } from '../../src/hub/text/errors';
import { useHub } from '../hub-context';
import { AcademyOptions } from '../parts/AcademyOptions';
import { Disclosure } from '../parts/Disclosure';
import { DateField, Field, Select, TextArea, TextLine } from '../parts/Field';

/** The list of names that fields for people offer. */
export const NAMES_LIST = 'record-names';

interface FieldsProps {
  kind: Kind;
  values: RecordValues;
  errors: FieldErrors;
  set(name: string, value: FieldValue): void;
}

/** The fields of any kind of record, each with the control that suits it; the rarer ones behind "More". */
export function RecordFields({ kind, errors, ...props }: FieldsProps) {
  const { model } = useHub();
  const entries = Object.entries(kind.fields);
  const show = ([name, field]: [string, FieldSaid]) => (
    <OneField key={name} name={name} field={field} error={errors[name]} {...props} />
  );
  const more = entries.filter(([, { more }]) => more);
  return (
    <>
      <datalist id={NAMES_LIST}>
        {model.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {entries.filter(([, { more }]) => !more).map(show)}
      {more.length > 0 && (
        <Disclosure title="More" open={more.some(([name]) => errors[name] !== undefined)}>
          {more.map(show)}
        </Disclosure>
      )}
    </>
  );
}

interface OneProps extends Omit<FieldsProps, 'kind' | 'errors'> {
  name: string;
  field: FieldSaid;
  error: string | undefined;
}

function OneField({ name, field, error, values, set }: OneProps) {
  const { model } = useHub();
  const value = values[name] ?? field.empty;
  const common = {
    ...{ path: name, label: field.label, hint: field.hint || undefined, error },
    optional: field.missing === '' && field.kind !== 'yesNo',
    value: Array.isArray(value) ? value.join('\n') : String(value),
    onText: (text: string) => set(name, readValue(field, text)),
  };
  switch (field.kind) {
    case 'day':
      return <DateField {...common} />;
    case 'longText':
      return <TextArea {...common} rows={field.rows} limit={model.limits.fieldCharacters} />;
    case 'links':
      return <TextArea {...common} rows={field.rows} />;
    case 'yesNo':
      return <Tick {...common} checked={value === true} onTick={(checked) => set(name, checked)} />;
    case 'person':
      return <TextLine {...common} list={NAMES_LIST} />;
    case 'academy':
      return (
        <Select {...common}>
          <option value="">Choose an academy</option>
          <AcademyOptions academies={model.academies} />
        </Select>
      );
    case 'choice':
    case 'indicator':
    case 'board':
      return <Pick {...common} options={optionsOf(field, model)} />;
    case 'number':
      return <TextLine {...common} />;
    case 'line':
      return <TextLine {...common} limit={field.most} />;
  }
}

const optionsOf = (
  { kind, choices }: FieldSaid,
  { indicators, boards }: Pick<SidebarModel, 'indicators' | 'boards'>,
): readonly { value: string; words: string }[] =>
  kind === 'choice'
    ? choices
    : kind === 'board'
      ? boards.map(({ id, name }) => ({ value: id, words: name }))
      : indicators.map(({ id, number, short }) => ({ value: id, words: `${number} ${short}` }));

type Common = Omit<Parameters<typeof Select>[0], 'children'>;

function Pick({ options, ...common }: Common & { options: ReturnType<typeof optionsOf> }) {
  return (
    <Select {...common}>
      <option value="">Choose</option>
      {options.map(({ value, words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </Select>
  );
}

interface TickProps {
  path: string;
  label: string;
  hint: string | undefined;
  error: string | undefined;
  checked: boolean;
  onTick(checked: boolean): void;
}

function Tick({ path, label, hint, error, checked, onTick }: TickProps) {
  return (
    <Field path={path} label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          type="checkbox"
          class="tick"
          checked={checked}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
      )}
    </Field>
  );
}
