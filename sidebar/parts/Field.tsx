import type { ComponentChildren } from 'preact';
import { remainingWords } from '../visit-rules';
import { useFieldId } from './names';

/** What the control inside a field needs so that label, hint and error belong to it. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

interface FieldProps {
  path: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: boolean;
  /** Room that is left, where it is short. */
  room?: string;
  children(control: ControlProps): ComponentChildren;
}

export function Field({ path, label, hint, error, optional = false, room = '', children }: FieldProps) {
  const id = useFieldId()(path);
  const described = [hint && `${id}-hint`, error && `${id}-error`, room && `${id}-room`]
    .filter(Boolean)
    .join(' ');
  return (
    <div class={`field${error ? ' wrong' : ''}`}>
      <label for={id}>
        {label}
        {optional && <span class="optional"> (optional)</span>}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          <span class="unseen">Needs attention: </span>
          {error}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': Boolean(error) })}
      {room && (
        <p class="room" id={`${id}-room`} role="status">
          {room}
        </p>
      )}
    </div>
  );
}

interface TextProps extends Omit<FieldProps, 'children' | 'room'> {
  value: string;
  onText(value: string): void;
  /** Most characters; a notice shows when room gets short. Nothing is ever cut off. */
  limit?: number;
}

export function TextArea({ value, onText, limit, rows = 4, ...field }: TextProps & { rows?: number }) {
  return (
    <Field {...field} room={limit === undefined ? '' : remainingWords(value, limit)}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          dir="auto"
          value={value}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export function TextLine({ value, onText, limit, list, ...field }: TextProps & { list?: string }) {
  return (
    <Field {...field} room={limit === undefined ? '' : remainingWords(value, limit)}>
      {(control) => (
        <input
          {...control}
          type="text"
          dir="auto"
          autocomplete="off"
          list={list}
          value={value}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export function DateField({ value, onText, max, ...field }: TextProps & { max?: string }) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="date"
          max={max}
          value={value}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface SelectProps extends Omit<TextProps, 'limit'> {
  children: ComponentChildren;
}

export function Select({ value, onText, children, ...field }: SelectProps) {
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onText(event.currentTarget.value)}>
          {children}
        </select>
      )}
    </Field>
  );
}
