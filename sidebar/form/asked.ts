import { pathIn, type FormField } from '../../src/hub/monitoring/visit/fields';

/** How the one description of a form is asked for on the screen; `row`: of the list that the field stands in. */
export const asked = (field: FormField, row: string | number = '') => ({
  path: pathIn(field, row),
  label: field.label,
  hint: field.hint === '' ? undefined : field.hint,
  optional: field.missing === '',
});

/** The same for a control of several lines. */
export const askedLines = (field: FormField, row: string | number = '') => ({
  ...asked(field, row),
  rows: field.rows,
});
