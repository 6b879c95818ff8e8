import { grouped } from '../src/hub/text/words';
import type { FieldErrors } from '../src/hub/text/errors';
import type { VisitInput } from '../src/hub/monitoring/visit/input';

/** How a text stands against its limit; empty while there is plenty of room. */
export function remainingWords(words: string, limit: number): string {
  const left = limit - words.length;
  if (left < 0) return `${grouped(-left)} ${left === -1 ? 'character' : 'characters'} too many`;
  return left <= Math.max(200, limit / 10) ? `${grouped(left)} characters left` : '';
}

/** What stands at a path of the form, as one text to compare. */
export function valueAt(form: VisitInput, path: string): string {
  const [list = '', at = '', field = ''] = path.split('.');
  const rows: Record<string, unknown> = {
    judgements: form.judgements.find(({ indicator }) => indicator === at),
    promised: form.promised.find(({ id }) => id === at),
    steps: form.steps[Number(at)],
  };
  const row = rows[list] as Record<string, unknown> | undefined;
  const place =
    at === '' || !(list in rows) ? form[list as keyof VisitInput] : field === '' ? row : row?.[field];
  return JSON.stringify(place ?? null);
}

/** Complaints of the server about what has been changed since are over. */
export const stillTrue = (errors: FieldErrors, before: VisitInput, after: VisitInput): FieldErrors =>
  Object.fromEntries(
    Object.entries(errors).filter(([path]) => valueAt(before, path) === valueAt(after, path)),
  );
