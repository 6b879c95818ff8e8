import type { Context } from '../actions/context';
import { cut } from '../hub/text/text';

/** Stages a line in the hub's history of what it put right by itself. */
export function logRepairs(
  { session, ports, now }: Context,
  who: string,
  action: string,
  words: string[],
): void {
  const summary = cut(words.join(' '), 5000);
  session.add('log', { id: ports.ids.next(), at: now, who, action, subject: 'repair', summary, rows: '' });
}
