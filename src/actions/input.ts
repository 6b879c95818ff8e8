import * as v from 'valibot';
import { isMadeId } from '../hub/id';
import { clean } from '../hub/text/text';

/** A text of a form, tidied. */
export const words = v.pipe(v.string('Write some text.'), v.transform(clean));

/** An id that a form made. */
export const madeId = v.pipe(v.string(), v.check(isMadeId, 'This id was not made by the form.'));

interface PathItem {
  key: unknown;
  value: unknown;
}

/**
 * Where a value stands, in the language of all errors: `judgements.PI03.level`. A row of a list is named by what it is
 * about, as people see it, and by its number only where nothing names it; the lines of a list of texts share one field.
 */
export const pathOf = (items: readonly PathItem[] = []): string =>
  items
    .flatMap(({ key, value }) => (typeof key === 'number' ? rowName(key, value) : [String(key)]))
    .join('.');

function rowName(at: number, row: unknown): string[] {
  if (typeof row !== 'object' || row === null) return [];
  const { indicator, id } = row as Record<string, unknown>;
  const name = [indicator, id].find((one) => typeof one === 'string' && one !== '');
  return [String(name ?? at)];
}
