import type { Context } from '../actions/context';
import { fingerprint } from '../hub/fingerprint';
import type { Notice, Noticed } from '../hub/health/notice';

/** Days for which it is shown what the hub put right. */
export const SHOWN_DAYS = 90;

const keyOf = (look: Notice['look'], { sheet, cell, value, expected }: Noticed): string =>
  `${look}:${fingerprint(JSON.stringify([sheet, cell, value, expected]))}`;

/**
 * Stages what a look at the workbook came to: what was put right is kept for a while, what is left to do replaces what
 * the same look left the time before. Says whether there was anything to stage.
 */
export function stageNotices(context: Context, look: Notice['look'], noticed: Noticed[]): boolean {
  const { session, ports, now } = context;
  const stored = session.rows('notices');
  const open = new Map(
    noticed.filter(({ kind }) => kind === 'to do').map((one): [string, Noticed] => [keyOf(look, one), one]),
  );
  const oldest = new Date(Date.parse(now) - SHOWN_DAYS * 86_400_000).toISOString();
  const over = stored.filter((one) =>
    one.kind === 'to do' && one.look !== 'saves' ? one.look === look && !open.has(one.id) : one.at < oldest,
  );
  const done = noticed
    .filter(({ kind }) => kind === 'put right')
    .map((one) => ({ ...one, id: ports.ids.next() }));
  const fresh = [...open]
    .filter(([id]) => !session.table('notices').rowOf.has(id))
    .map(([id, one]) => ({ ...one, id }));
  for (const { id } of over) session.remove('notices', id);
  const spare = session.removeSurplus('notices');
  session.add('notices', ...[...done, ...fresh].map((one): Notice => ({ ...one, look, at: now })));
  return over.length + spare + done.length + fresh.length > 0;
}
