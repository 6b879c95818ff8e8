import type { Context } from '../actions/context';

/** Stages a line in the hub's history of what it put right by itself. */
export function logRepairs(
  { session, ports, now }: Context,
  who: string,
  action: string,
  words: string[],
): void {
  const summary = words.join(' ').slice(0, 5000);
  session.add('log', { id: ports.ids.next(), at: now, who, action, subject: 'repair', summary, rows: '' });
}
