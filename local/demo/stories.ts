import type { Random } from './random';

export type CategoryName = 'lighthouse' | 'aspiring' | 'emerging' | 'unplaced';

/**
 * What happens at one academy. Levels are ten digits, PI01 first: 0 not yet working towards, 1 working towards,
 * 2 expected, 3 strength.
 */
export interface Story {
  /** A baseline in its first autumn, then one for each yearly diagnosis. Empty for an academy that has just joined. */
  diagnosed: string[];
  /** Where it stands today; `-` where nothing has been judged yet. */
  today: string;
  /** School days between the last support visit and today. */
  lastSupport: number;
  joinedOn: string;
  /** Whether the half-term of today already has its monitoring (or light-touch) visit. */
  monitored: boolean;
  /** Indices of indicators with a finding that nobody acts on. */
  orphans?: number[];
  noOwner?: number[];
  overdue?: number[];
  /** Done, and waiting for a visit to re-test it. */
  completed?: number[];
  expectingOfsted?: boolean;
  /** How many of the ten the diagnosis of today's school year has judged so far; none without it. */
  diagnosedNow?: number;
  /** Nobody came to monitor it in the half-term before today's. */
  missed?: boolean;
  calendar?: string;
  legacyStage?: '' | 'stage 1' | 'stage 2';
  /** Academic year -> what the EOB decided against the rule. */
  decidedOtherwise?: Record<string, CategoryName>;
}

/** `joined`: the calendar year in whose September it joined. `diagnosed`: the diagnoses, separated by blanks. */
const story = (
  joined: number,
  diagnosed: string,
  today: string,
  lastSupport: number,
  more: Partial<Story> = {},
): Story => ({
  joinedOn: `${joined}-09-01`,
  diagnosed: diagnosed === '' ? [] : diagnosed.split(' '),
  today,
  lastSupport,
  monitored: true,
  ...more,
});

/** The sixteen academies of the demonstration, four to a region, in the order of `names.ts`. */
export const STORIES: readonly Story[] = [
  story(2015, '2222222122 2322222222 2322223222', '2322223223', 4, { legacyStage: 'stage 2' }),
  story(2022, '1121111212 2122112212 2222122212', '2212122212', 9, { expectingOfsted: true, noOwner: [4] }),
  story(2021, '1112211111 2122211121 2222211122', '2222221122', 6, {
    decidedOtherwise: { '2024-25': 'emerging' },
  }),
  story(2023, '0111011101 1121111101 1122111111', '1122112111', 3, { overdue: [0], monitored: false }),
  // Harbour: the Regional CEO has fallen behind.
  story(2021, '0101110011 1101111011 1111211111', '1211211101', 17, {
    orphans: [8],
    overdue: [0],
    legacyStage: 'stage 1',
  }),
  story(2020, '2121211112 2122211122 2222211122', '2222211222', 9, {
    monitored: false,
    legacyStage: 'stage 2',
  }),
  story(2025, '0000000100 0001000101', '0101000101', 14, {
    orphans: [2],
    decidedOtherwise: { '2025-26': 'emerging' },
  }),
  story(2016, '2222222222 2322232222 2222122212', '1212112212', 21, { overdue: [4], legacyStage: 'stage 2' }),
  story(2021, '2222232122 2222232222 2232232222', '2232232222', 5, {
    monitored: false,
    legacyStage: 'stage 2',
  }),
  story(2022, '1112121211 2112122211 2122122211', '2122122221', 8, {
    completed: [4],
    diagnosedNow: 6,
    decidedOtherwise: { '2024-25': 'emerging' },
  }),
  story(2021, '1222122222 2223122222 2223222232', '2323222232', 2, { diagnosedNow: 10 }),
  story(2026, '', '12-0------', 7),
  story(2023, '1101101101 1111101111 1211111112', '1211111112', 10, {
    missed: true,
    monitored: false,
    noOwner: [0],
    orphans: [5],
  }),
  story(2022, '1122211122 2122211122 2222212122', '2222212122', 4, {
    calendar: 'own',
    monitored: false,
    diagnosedNow: 8,
  }),
  story(2022, '1111111211 1212112212 2222122222', '2222122223', 6, { completed: [4], diagnosedNow: 10 }),
  story(2022, '1001010101 1101111111 1111211112', '1112211112', 8, {
    orphans: [1],
    overdue: [0],
    monitored: false,
  }),
];

/** Ten digits that the rule of docs/rulebook.md §5 places in `category`. */
function levelsOf(category: CategoryName, random: Random): string {
  const filled = (high: number, of: () => number, rest: () => number): string =>
    random.shuffled(Array.from({ length: 10 }, (_, index) => (index < high ? of() : rest()))).join('');
  const twoOrThree = (): number => (random.chance(0.1) ? 3 : 2);
  const low = (): number => (random.chance(0.85) ? 1 : 0);
  const always = (level: number) => (): number => level;
  if (category === 'lighthouse') return filled(random.between(1, 3), always(3), always(2));
  if (category === 'aspiring') return filled(random.between(5, 9), twoOrThree, low);
  if (category === 'emerging') return filled(random.between(1, 4), always(2), always(1));
  return filled(random.between(2, 4), always(1), always(0));
}

/** The same levels a year before, when some things were not yet as good. */
const earlier = (levels: string, random: Random): string =>
  [...levels].map((digit) => String(Math.max(0, Number(digit) - (random.chance(0.3) ? 1 : 0)))).join('');

/** Today's levels after `latest`: at most two have moved, so that the autumn's visits can have seen it. */
function moved(latest: string, random: Random): string {
  const at = new Set([random.between(0, 9), random.between(0, 9)]);
  return [...latest]
    .map((digit, index) => (at.has(index) && digit === '1' && random.chance(0.5) ? '2' : digit))
    .join('');
}

/** A story for one of the many academies of a bench. */
export function inventedStory(joined: number, diagnoses: number, random: Random): Story {
  const dice = random.next();
  const category =
    dice < 0.18 ? 'lighthouse' : dice < 0.66 ? 'aspiring' : dice < 0.95 ? 'emerging' : 'unplaced';
  const diagnosed = [levelsOf(category, random)];
  while (diagnosed.length < diagnoses) diagnosed.unshift(earlier(diagnosed[0] as string, random));
  const today = moved(diagnosed[diagnosed.length - 1] as string, random);
  const weak = [...today]
    .map((digit, index) => (Number(digit) < 2 ? index : -1))
    .filter((index) => index >= 0);
  const some = (probability: number): number[] => weak.filter(() => random.chance(probability));
  return {
    joinedOn: `${joined}-09-01`,
    diagnosed,
    today,
    lastSupport: random.chance(0.85) ? random.between(1, 9) : random.between(11, 20),
    monitored: today !== diagnosed[diagnosed.length - 1] || random.chance(0.5),
    orphans: some(0.05),
    noOwner: some(0.05),
    overdue: some(0.1),
    completed: some(0.05),
    expectingOfsted: random.chance(0.03),
  };
}

/** A story told over as many diagnoses as there are: the earliest state lasts longer, or the beginning is left out. */
export function stretched(told: Story, diagnoses: number): Story {
  const diagnosed = told.diagnosed.slice(-diagnoses);
  while (diagnosed.length > 0 && diagnosed.length < diagnoses) diagnosed.unshift(diagnosed[0] as string);
  return { ...told, diagnosed };
}
