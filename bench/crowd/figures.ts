import { aligned } from '../times/table';
import { quantile } from '../times/sample';
import type { Story } from './person';
import type { Course } from './scene';

/** What a crowd, or those of it at one face, came to. Times in virtual milliseconds. */
export interface Figures {
  people: number;
  saved: number;
  atFirstTry: number;
  /** People who were told to try again at least once. */
  toldAgain: number;
  taps: number;
  /** Saves a minute, from the first tap until the last was answered. */
  perMinute: number;
  p50: number;
  p95: number;
  longest: number;
  /** The longest that one tap was without an answer. */
  longestAnswer: number;
}

const isSaved = ({ taps }: Story): boolean => taps[taps.length - 1]?.outcome === 'saved';

export function figuresOf(stories: readonly Story[], firstTap: number): Figures {
  const saved = stories.filter(isSaved);
  const waits = saved.map(({ waited }) => waited);
  const taps = stories.flatMap((story) => story.taps);
  const lastSaved = Math.max(firstTap + 1, ...saved.map(({ endedAt }) => endedAt));
  return {
    people: stories.length,
    saved: saved.length,
    atFirstTry: saved.filter((story) => story.taps.length === 1).length,
    toldAgain: stories.filter((story) => story.taps.some(({ outcome }) => outcome !== 'saved')).length,
    taps: taps.length,
    perMinute: saved.length / ((lastSaved - firstTap) / 60_000),
    p50: quantile(waits, 0.5),
    p95: quantile(waits, 0.95),
    longest: Math.max(...waits),
    longestAnswer: Math.max(...taps.map(({ took }) => took)),
  };
}

/** How often Google said that its requests of the minute are used up. */
export const quotaRefusals = ({ executions }: Pick<Course, 'executions'>): number =>
  executions
    .flatMap(({ calls }) => calls)
    .filter(({ error }) => error.includes('Quota exceeded for quota metric')).length;

/** How often a page was told something, by the code of the problem. */
export function toldOf(stories: readonly Story[]): Record<string, number> {
  const told: Record<string, number> = {};
  for (const { outcome } of stories.flatMap(({ taps }) => taps))
    if (outcome !== 'saved') told[outcome.code] = (told[outcome.code] ?? 0) + 1;
  return told;
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

const HEADING = [
  '',
  'people',
  'saved',
  'at first try',
  'told again',
  'tries',
  'saves/min',
  'wait p50 s',
  'p95',
  'longest',
  'longest answer',
  'told',
];

function line(name: string, stories: Story[], firstTap: number): string[] {
  const of = figuresOf(stories, firstTap);
  const told = Object.entries(toldOf(stories)).map(([code, times]) => `${times} ${code}`);
  return [
    name,
    ...[of.people, of.saved, of.atFirstTry, of.toldAgain, of.taps].map(String),
    of.perMinute.toFixed(0),
    ...[of.p50, of.p95, of.longest, of.longestAnswer].map(seconds),
    told.join(', '),
  ];
}

/** One scene's figures, by face and in all. */
export function table(course: Course): string {
  const { scene, stories, firstTap } = course;
  const faces = [
    ['  sidebar', stories.filter(({ plan }) => plan.face === 'editor')],
    ['  web', stories.filter(({ plan }) => plan.face === 'web')],
    ['  all', stories],
  ] as const;
  const lines = faces
    .filter(([, those]) => those.length > 0)
    .map(([name, those]) => line(name, [...those], firstTap));
  const calls = course.executions.flatMap((execution) => execution.calls).length;
  return [
    scene.name,
    aligned([HEADING, ...lines]),
    `    ${course.executions.length} executions, ${calls} service calls, ${quotaRefusals(course)} refused for quota, ` +
      `${course.turnedAway} turned away`,
  ].join('\n');
}
