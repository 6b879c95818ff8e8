import type { Choice, Field as FieldSaid, FieldValue } from '../../src/hub/field/field';
import type { Kind, RecordValues } from '../../src/hub/record/kind';
import type { FieldErrors } from '../../src/hub/text/errors';
import { useHub } from '../hub-context';
import { Disclosure } from '../parts/Disclosure';
import { useFieldId } from '../parts/names';
import { FieldControl } from './field-control';

/** What may be chosen in some fields, by name, where it is less than the hub knows. */
export type FieldOptions = Readonly<Record<string, readonly Choice[]>>;

interface FieldsProps {
  kind: Kind;
  /** Names of fields that are not asked for here. */
  without: readonly string[];
  options: FieldOptions;
  values: RecordValues;
  errors: FieldErrors;
  set(name: string, value: FieldValue): void;
}

/** The fields of any kind of record, each with the control that suits it; the rarer ones behind "More". */
export function RecordFields({ kind, without, options, values, errors, set }: FieldsProps) {
  const { model } = useHub();
  // The list of names that fields for people offer.
  const names = useFieldId()('names');
  const entries = Object.entries(kind.fields).filter(([name]) => !without.includes(name));
  const show = ([name, field]: [string, FieldSaid]) => (
    <FieldControl
      key={name}
      name={name}
      field={field}
      value={values[name] ?? field.empty}
      error={errors[name]}
      {...(field.kind === 'person' || field.kind === 'name' ? { list: names } : {})}
      {...(options[name] ? { options: options[name] } : {})}
      onValue={(value) => set(name, value)}
    />
  );
  const more = entries.filter(([, { more }]) => more);
  return (
    <>
      <datalist id={names}>
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
