import * as v from 'valibot';
import { pathOf } from './input';

/**
 * An input of which every field is known: one too many is refused by name. Stripped in silence, a field that was added
 * to form, type and table alone would be saved as empty.
 */
export const strict = <const E extends v.ObjectEntries>(entries: E) =>
  v.strictObject(entries, (issue) => {
    return issue.expected === 'never'
      ? `This field is not known here: ${pathOf(issue.path)}.`
      : issue.message;
  });
