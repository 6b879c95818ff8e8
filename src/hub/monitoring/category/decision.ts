import type { IsoDate, Instant } from '../../time/date';
import { computedOn } from './begun';
import { CATEGORIES, CATEGORY_LABELS, type Category } from './rules';
import type { Diagnosis } from './diagnosis';
import { fingerprint } from '../../fingerprint';
import { LEVELS, type IndicatorId, type Level } from '../judgement/indicator';
import type { Position } from '../judgement/position';
import type { Settings } from '../../trust/setting/settings';
import { byText } from '../../text/words';

/** The EOB's yearly decision on an academy, with what it rested on; an append-only ledger (docs/rulebook.md §5). */
export interface Decision {
  id: string;
  academy: string;
  /** Academic year, `2025-26`. */
  year: string;
  /** Before the set date the most that could be decided: see `computedOn`. */
  computed: Category;
  decided: Category;
  /** Required when `decided` differs from `computed`, and where the EOB must look: see `reasonNeeded`. */
  reason: string;
  by: string;
  on: IsoDate;
  /** The ten positions frozen: `PI01=expected PI02=strength …`, a missing one left out. */
  positions: string;
  /** The decision of the same year that this one takes the place of, or empty. */
  supersedes: string;
  recordedAt: Instant;
}

type Frozen = Pick<Position, 'indicator' | 'level' | 'share' | 'judgement'>;

const inOrder = <T extends Pick<Position, 'indicator'>>(positions: readonly T[]): T[] =>
  [...positions].sort((a, b) => byText(a.indicator, b.indicator));

/** `PI01=expected PI02=strength …` */
export const frozenPositions = (positions: readonly Pick<Position, 'indicator' | 'level'>[]): string =>
  inOrder(positions)
    .map(({ indicator, level }) => `${indicator}=${level}`)
    .join(' ');

/** The levels that a decision froze; what cannot be read is left out. */
export function readFrozen(text: string): Map<IndicatorId, Level> {
  const levels = new Map<IndicatorId, Level>();
  for (const part of text.split(' ')) {
    const [indicator = '', written] = part.split('=');
    const level = LEVELS.find((one) => one === written);
    if (level) levels.set(indicator, level);
  }
  return levels;
}

/** Equal as long as no position has moved: the same judgements at the same levels with the same to share. */
export const positionsMark = (positions: readonly Frozen[]): string =>
  fingerprint(
    JSON.stringify(
      inOrder(positions).map(({ indicator, level, share, judgement }) => [
        indicator,
        level,
        share,
        judgement,
      ]),
    ),
  );

/** The decision that holds for an academy in a year: the later by day, then by id (docs/rulebook.md §5, append-only). */
export function decisionFor(
  decisions: readonly Decision[],
  academy: string,
  year: string,
): Decision | undefined {
  return latest(decisions.filter((one) => one.academy === academy && one.year === year));
}

const latest = (decisions: Decision[]): Decision | undefined =>
  [...decisions].sort((a, b) => byText(b.on, a.on) || byText(b.id, a.id))[0];

/** The latest decision of the years before, by the same order. */
export const decisionBefore = (
  decisions: readonly Decision[],
  academy: string,
  year: string,
): Decision | undefined => latest(decisions.filter((one) => one.academy === academy && one.year < year));

/** What the EOB can decide on a day: nothing before the set date is called Lighthouse (docs/rulebook.md §5). */
export const decidable = (on: IsoDate, settings: Pick<Settings, 'lighthouseFrom'>): Category[] =>
  CATEGORIES.filter((category) => computedOn(category, on, settings) === category);

/** What a decision rests on beside its own words. */
export interface Grounds {
  computed: Category;
  diagnosis: Pick<Diagnosis, 'complete'>;
  /** Whether it takes the place of an earlier one of the same year. */
  again: boolean;
}

/** Why a decision needs a reason, as the end of “Say why: …”; empty where it needs none. */
export function reasonNeeded(decided: Category, { computed, diagnosis, again }: Grounds): string {
  if (again) return 'it takes the place of the year’s earlier decision.';
  if (computed === 'unplaced') return 'no category of the rule fits, so the EOB’s own view is all there is.';
  if (decided !== computed) return `the rule gives ${CATEGORY_LABELS[computed]}.`;
  return diagnosis.complete ? '' : 'the diagnosis of the year is not complete.';
}
