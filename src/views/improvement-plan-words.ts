import type { LoopTime } from '../hub/monitoring/improvement-plan/times';
import type { Indicator } from '../hub/monitoring/judgement/indicator';
import type { Region } from '../hub/trust/academy';
import { counted } from './words';

/** Whose times they are, in people's words; empty for a region or indicator that is gone. */
export function loopName(
  { id }: Pick<LoopTime, 'id'>,
  regions: readonly Region[],
  indicators: readonly Indicator[],
): string {
  if (id === 'trust') return 'The trust';
  const [kind, of] = id.split(':');
  if (kind === 'region') return regions.find((one) => one.id === of)?.name ?? '';
  const indicator = indicators.find((one) => one.id === of);
  return indicator ? `${indicator.id} ${indicator.short}` : '';
}

/** A median only of enough: a few actions tell of chance, not of how long things take. */
export const loopWords = ({ count, days }: { count: number; days: number }, from: number): string =>
  count >= from ? counted(days, 'day') : count === 0 ? '\u2013' : `too few (${count})`;

/** The trust first, then regions, then indicators. */
export const loopOrder = ({ id }: Pick<LoopTime, 'id'>): string =>
  `${id === 'trust' ? 0 : id.startsWith('region') ? 1 : 2}${id}`;
