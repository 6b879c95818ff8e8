import { addDays, shortDate, type IsoDate } from '../../time/date';
import { fingerprint } from '../../fingerprint';
import { LEVEL_LABELS, type Level } from '../judgement/indicator';
import type { Judgement } from '../judgement/judgement';
import { groupedBy } from '../../order';
import type { Settings } from '../../trust/setting/settings';
import type { Reply, Visit } from '../visit/visit';
import { byText, listed } from '../../text/words';
import { disputesOf, rootsOf, type Dispute } from './dispute';
import { rankOf, threadsOf, type Thread } from './pairs';
import { selfGapsOf } from './self-view';

/** Why something wants moderation, most pressing first. */
export const QUEUE_KINDS = ['disputed', 'jump', 'self-gap', 'strength', 'sample'] as const;
export type QueueKind = (typeof QUEUE_KINDS)[number];

export const QUEUE_LABELS: Record<QueueKind, string> = {
  disputed: 'Disputed by the Principal',
  jump: 'Moved two levels at once',
  'self-gap': 'Self-evaluation differs from our visits',
  strength: 'Strength not yet moderated',
  sample: 'Drawn at random',
};

/** Something that wants moderation; a later moderated judgement of its indicators closes it. */
export interface QueueItem {
  /** `jump:A01`, `disputed:…` and the visit’s id. */
  id: string;
  kind: QueueKind;
  academy: string;
  /** What is still to moderate; none where a record without judgements is disputed. */
  indicators: string[];
  /** Since when it waits. */
  since: IsoDate;
  words: string;
}

export interface QueueRows {
  visits: readonly Visit[];
  replies: readonly Reply[];
  judgements: readonly Judgement[];
}

type Rules = Pick<Settings, 'selfGapLevels' | 'moderationLookBackDays' | 'moderationSamplePercent'>;

/** One indicator that wants moderation, before those of an academy are put together. */
interface Wanted {
  academy: string;
  indicator: string;
  on: IsoDate;
  words: string;
}

/**
 * All that wants moderation today, most pressing kind first, then what waits longest. Academies are filtered by
 * the person asking: a moderator comes from outside the region (docs/rulebook.md §6).
 */
export function moderationQueue(
  { visits, replies, judgements }: QueueRows,
  settings: Rules,
  today: IsoDate,
): QueueItem[] {
  const threads = threadsOf(judgements);
  const from = addDays(today, -settings.moderationLookBackDays);
  const recent = ({ on }: { on: IsoDate }): boolean => on >= from && on <= today;
  const items = [
    ...disputesOf(visits, replies, judgements).map(disputedItem),
    ...grouped('jump', [...threads.values()].flatMap(jumpIn).filter(recent)),
    ...grouped('self-gap', gapsIn(threads, settings, today).filter(recent)),
    ...grouped('strength', [...threads.values()].flatMap(strengthIn)),
    ...sampled(threads, rootsOf(visits), settings).filter((item) => recent({ on: item.since })),
  ];
  const order = (kind: QueueKind): number => QUEUE_KINDS.indexOf(kind);
  return items.sort(
    (a, b) => order(a.kind) - order(b.kind) || byText(a.since, b.since) || byText(a.id, b.id),
  );
}

const disputedItem = ({ id, academy, on, waiting }: Dispute): QueueItem => ({
  ...{ id: `disputed:${id}`, kind: 'disputed', academy, indicators: waiting, since: on },
  words: `The Principal called the record inaccurate on ${shortDate(on)}.`,
});

/** One item for each academy, of all its indicators of that kind. */
function grouped(kind: QueueKind, wanted: readonly Wanted[]): QueueItem[] {
  return [...groupedBy(wanted, ({ academy }) => academy)].map(([academy, all]) => {
    const ordered = [...all].sort((a, b) => byText(a.indicator, b.indicator));
    const since = ordered.reduce((first, { on }) => (on < first ? on : first), ordered[0]?.on ?? '');
    const words = `${listed(ordered.map((one) => one.words))}.`;
    return {
      id: `${kind}:${academy}`,
      kind,
      academy,
      indicators: ordered.map((one) => one.indicator),
      since,
      words,
    };
  });
}

/** Not the academy’s own view, oldest first. */
const visited = (thread: Thread): Judgement[] =>
  thread.map(({ judgement }) => judgement).filter(({ stage }) => stage !== 'self');

const isChecked = ({ stage }: Judgement): boolean => stage === 'moderated' || stage === 'ratified';
const labelOf = ({ level }: Judgement): string => LEVEL_LABELS[level as Level];

/** The latest move of two levels or more, unless a moderated judgement made it or came after. */
function jumpIn(thread: Thread): Wanted[] {
  const all = visited(thread);
  const firstUnchecked = all.map(isChecked).lastIndexOf(true) + 1;
  for (let at = all.length - 1; at >= Math.max(1, firstUnchecked); at -= 1) {
    const [before, now] = [all[at - 1] as Judgement, all[at] as Judgement];
    if (Math.abs(rankOf(now) - rankOf(before)) < 2) continue;
    const { academy, indicator, on } = now;
    return [
      { academy, indicator, on, words: `${indicator} went from ${labelOf(before)} to ${labelOf(now)}` },
    ];
  }
  return [];
}

/** A strength that others may learn from, and that nobody has checked since it was first found. */
function strengthIn(thread: Thread): Wanted[] {
  const all = visited(thread);
  let first = all.length;
  while (all[first - 1]?.level === 'strength') first -= 1;
  const run = all.slice(first);
  const found = run[0];
  if (!found || run.some(isChecked)) return [];
  const { academy, indicator, on } = found;
  return [{ academy, indicator, on, words: `${indicator} has been a strength since ${shortDate(on)}` }];
}

function gapsIn(threads: ReadonlyMap<string, Thread>, { selfGapLevels }: Rules, today: IsoDate): Wanted[] {
  return selfGapsOf(threads, today)
    .filter(({ gap, self, visited: latest }) => {
      const settled = isChecked(latest) && latest.on >= self.on;
      return Math.abs(gap) >= selfGapLevels && !settled;
    })
    .map(({ academy, indicator, self, visited: latest }) => ({
      ...{ academy, indicator, on: self.on > latest.on ? self.on : latest.on },
      words: `${indicator} is ${labelOf(self)} in its own view and ${labelOf(latest)} in a visit’s`,
    }));
}

/** Whether the lot falls on it: of the id alone, so that asking again draws the same. */
export const isDrawn = (id: string, percent: number): boolean =>
  parseInt(fingerprint(id).slice(-6), 16) % 100 < percent;

/** Visits by lot, less what was moderated since. A correction draws no second lot: the first entry’s id does. */
function sampled(
  threads: ReadonlyMap<string, Thread>,
  rootOf: (visit: string) => string,
  { moderationSamplePercent: percent }: Rules,
): QueueItem[] {
  const items = new Map<string, QueueItem>();
  for (const { academy, indicator, on, visit } of [...threads.values()].flatMap(unchecked)) {
    const root = rootOf(visit);
    if (visit === '' || !isDrawn(root, percent)) continue;
    const words = `The visit of ${shortDate(on)} was drawn by lot.`;
    const drawn = { kind: 'sample' as const, academy, since: on, words };
    const indicators = [...(items.get(root)?.indicators ?? []), indicator].sort();
    items.set(root, { id: `sample:${root}`, ...drawn, indicators });
  }
  return [...items.values()];
}

/** Visits’ judgements since the last that was moderated. */
function unchecked(thread: Thread): Judgement[] {
  const all = visited(thread);
  return all.slice(all.map(isChecked).lastIndexOf(true) + 1);
}
