import { addDays, type IsoDate } from '../../time/date';
import { LEVELS } from '../judgement/indicator';
import type { Settings } from '../../trust/setting/settings';
import { count } from '../../text/words';
import { weightedKappa, type Kappa, type PairTable } from './kappa';
import { rankOf, type Pair } from './pairs';

/** How well judgements of the same work agree. */
export interface Agreement {
  pairs: number;
  /** Pairs at the same level, and at most one level apart. */
  same: number;
  withinOne: number;
  /** Nothing below the minimum of pairs, or where one side is always at one level. */
  kappa: Kappa | undefined;
  words: string;
}

type Rules = Pick<Settings, 'agreementMinimumPairs' | 'agreementWeightPower'>;

/** The pairs whose second judgement was made in the days over which agreement is worked out. */
export const recentPairs = (
  pairs: readonly Pair[],
  { agreementWithinDays }: Pick<Settings, 'agreementWithinDays'>,
  today: IsoDate,
): Pair[] => {
  const from = addDays(today, -agreementWithinDays);
  return pairs.filter(({ on }) => on >= from && on <= today);
};

/** How many pairs stand at which two levels, lowest first. */
export function pairTable(pairs: readonly Pair[]): PairTable {
  const table = LEVELS.map(() => LEVELS.map(() => 0));
  for (const { first, second } of pairs) {
    const row = table[rankOf(first)] as number[];
    row[rankOf(second)] = (row[rankOf(second)] as number) + 1;
  }
  return table;
}

/** `0.7` as `0.70`. */
export const hundredths = (number: number): string =>
  number
    .toFixed(2)
    .replace('-', '\u2212')
    .replace(/^\u2212(0\.00)$/, '$1');

/** `0.58 to 0.84` */
export const rangeWords = ({ low, high }: { low: number; high: number }): string =>
  `${hundredths(low)} to ${hundredths(high)}`;

/** After the bands of Landis & Koch (1977, Biometrics 33, 159–174), in the field's plain words. */
function manner(kappa: number): string {
  if (kappa > 0.8) return 'very well';
  if (kappa > 0.6) return 'well';
  if (kappa > 0.4) return 'moderately well';
  return kappa > 0.2 ? 'only in part' : 'hardly more than by chance';
}

/** What is too few is said with how many it would take. */
export const tooFew = (
  pairs: number,
  { agreementMinimumPairs }: Pick<Settings, 'agreementMinimumPairs'>,
): string => `too few pairs to say (${pairs} of ${agreementMinimumPairs})`;

/** What such figures do not say. */
export const CAUTION =
  'A moderator sees the level they are checking, and the judgements of one visit are linked. Treat each figure as the start of a conversation, not a verdict.';

/** Agreement over all pairs; its kappa only from the trust's minimum of pairs. */
export function agreementOf(pairs: readonly Pair[], settings: Rules): Agreement {
  const apart = pairs.map(({ first, second }) => Math.abs(rankOf(first) - rankOf(second)));
  const enough = pairs.length >= settings.agreementMinimumPairs;
  const counted = {
    pairs: pairs.length,
    same: apart.filter((levels) => levels === 0).length,
    withinOne: apart.filter((levels) => levels <= 1).length,
    kappa: enough ? weightedKappa(pairTable(pairs), settings.agreementWeightPower) : undefined,
  };
  return { ...counted, words: agreementWords(counted, settings) };
}

function agreementWords(
  { pairs, same, withinOne, kappa }: Omit<Agreement, 'words'>,
  settings: Rules,
): string {
  if (pairs < settings.agreementMinimumPairs)
    return `Whether judgements of the same work agree: ${tooFew(pairs, settings)}.`;
  const raw = `${same} of ${pairs} at the same level, ${withinOne} within one level`;
  if (!kappa)
    return `Of ${count(pairs, 'pair')}, ${raw}; one side was always at one level, so no kappa can be worked out.`;
  // Perfect agreement leaves the large-sample error nothing to work with: an interval of no width would say too much.
  const interval = kappa.error < 1e-6 ? '' : `, 95 % interval ${rangeWords(kappa)}`;
  const figures = `weighted kappa ${hundredths(kappa.kappa)}${interval}, ${count(pairs, 'pair')}`;
  return `Judgements of the same work agree ${manner(kappa.kappa)} (${figures}): ${raw}.`;
}
