import type { SidebarModel } from '../../src/actions/home/api';
import type { Choice, Field as FieldSaid, FieldValue } from '../../src/hub/field/field';
import { ownWords } from '../../src/hub/field/own-word';
import { readValue } from '../../src/hub/field/value';
import { useHub } from '../hub-context';
import { AcademyOptions } from '../parts/AcademyOptions';
import { DateField, Field, Select, TextArea, TextLine } from '../parts/Field';

interface ControlProps {
  /** Where its value stands. */
  name: string;
  field: FieldSaid;
  value: FieldValue;
  error: string | undefined;
  /** What may be chosen here, where it is less than the hub knows. */
  options?: readonly Choice[];
  /** Id of the names that it offers. */
  list?: string;
  onValue(value: FieldValue): void;
}

/** The control that suits a field of any kind, with its label, hint and error. */
export function FieldControl({ name, field, value, error, options, list, onValue }: ControlProps) {
  const { model } = useHub();
  const common = {
    ...{ path: name, label: field.label, hint: field.hint || undefined, error },
    optional: field.missing === '' && field.kind !== 'yesNo',
    value: Array.isArray(value) ? value.join('\n') : String(value),
    onText: (text: string) => onValue(readValue(field, text)),
  };
  const names = list === undefined ? {} : { list };
  if (options) return <Pick {...common} options={options} />;
  switch (field.kind) {
    case 'day':
      return <DateField {...common} />;
    case 'longText':
      return <TextArea {...common} rows={field.rows} limit={model.limits.fieldCharacters} />;
    case 'links':
      return <TextArea {...common} rows={field.rows} />;
    case 'yesNo':
      return <Tick {...common} checked={value === true} onTick={onValue} />;
    case 'person':
    case 'name':
      return <TextLine {...common} {...names} />;
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
    case 'indicators':
      return <Several {...common} options={optionsOf(field, model)} chosen={common.value.split('\n')} />;
    case 'number':
    case 'halfDays':
      return <TextLine {...common} />;
    case 'line':
      return <TextLine {...common} limit={field.most} {...names} />;
    case 'reference':
      return null;
  }
}

const optionsOf = (
  { kind, choices }: FieldSaid,
  { indicators, boards, words: own }: Pick<SidebarModel, 'indicators' | 'boards' | 'words'>,
): readonly { value: string; words: string }[] =>
  kind === 'choice'
    ? choices.map(({ value, words }) => ({ value, words: ownWords(words, own) }))
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

/** Some of a list, each ticked. */
function Several({
  options,
  chosen,
  ...common
}: Common & { options: ReturnType<typeof optionsOf>; chosen: string[] }) {
  const toggled = (value: string): string[] =>
    chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return (
    <Field path={common.path} label={common.label} hint={common.hint} error={common.error}>
      {(control) => (
        <fieldset class="checks" {...control} tabIndex={-1}>
          <legend class="unseen">{common.label}</legend>
          {options.map(({ value, words }) => (
            <label key={value}>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={() => common.onText(toggled(value).join(','))}
              />
              <span>{words}</span>
            </label>
          ))}
        </fieldset>
      )}
    </Field>
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
