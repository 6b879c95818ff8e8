import type { Field } from '../../src/hub/field/field';

/** How the one description of a field is asked for on the screen; `path`: where its value stands. */
export const asked = (path: string, field: Field) => ({
  path,
  label: field.label,
  hint: field.hint === '' ? undefined : field.hint,
  optional: field.missing === '',
});

/** The same for a control of several lines. */
export const askedLines = (path: string, field: Field) => ({ ...asked(path, field), rows: field.rows });
