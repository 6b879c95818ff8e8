import type { Instant } from '../../time/date';
import { byText } from '../../text/words';

/** What every entry of an append-only ledger with corrections carries (docs/rulebook.md §4). */
export interface LedgerEntry {
  id: string;
  /** The entry that this one corrects, or empty. */
  supersedes: string;
  recordedAt: Instant;
}

/** An entry that nothing corrects, in the place of the first of its chain. */
export interface Current<T> {
  entry: T;
  /** When the first of the chain was recorded. */
  at: Instant;
  /** Id of the first of the chain. */
  root: string;
}

const earlier = (a: LedgerEntry, b: LedgerEntry): number =>
  byText(a.recordedAt, b.recordedAt) || byText(a.id, b.id);

/**
 * A ledger as it stands: each chain of corrections is its last entry in the place of its first, ordered
 * by when that was recorded. Of two corrections of one entry the later holds. An entry that corrects
 * what the ledger does not hold stands for itself, and so does the earliest of a circle that a damaged
 * ledger may hold: no entry is lost without another in its place, and none is walked twice.
 */
export function currentEntries<T extends LedgerEntry>(ledger: readonly T[]): Current<T>[] {
  const byId = new Map(ledger.map((entry) => [entry.id, entry]));
  const inOrder = [...byId.values()].sort(earlier);
  const corrections = new Map<string, T[]>();
  for (const entry of inOrder) {
    if (!byId.has(entry.supersedes)) continue;
    corrections.set(entry.supersedes, [...(corrections.get(entry.supersedes) ?? []), entry]);
  }
  const passed = new Set<string>();
  const current: Current<T>[] = [];
  const follow = (first: T): void => {
    if (passed.has(first.id)) return;
    current.push({ entry: lastOf(first, corrections, passed), at: first.recordedAt, root: first.id });
  };
  inOrder.filter((entry) => !byId.has(entry.supersedes)).forEach(follow);
  for (const entry of inOrder) if (!passed.has(entry.id)) follow(earliestOfCircle(entry, byId));
  return current.sort((a, b) => byText(a.at, b.at) || byText(a.root, b.root));
}

/** What no first entry leads to hangs on a circle: climbs to it, and names its earliest entry. */
function earliestOfCircle<T extends LedgerEntry>(entry: T, byId: Map<string, T>): T {
  const climb = (from: T): T[] => {
    const climbed = new Map<string, T>();
    for (let at: T | undefined = from; at && !climbed.has(at.id); at = byId.get(at.supersedes)) {
      climbed.set(at.id, at);
    }
    return [...climbed.values()];
  };
  const way = climb(entry);
  // The last entry climbed to lies on the circle, so a climb from there goes round it once.
  return climb(way[way.length - 1] ?? entry).sort(earlier)[0] ?? entry;
}

/** Passes every entry below `first`, and follows the latest correction at each step to the last. */
function lastOf<T extends LedgerEntry>(first: T, corrections: Map<string, T[]>, passed: Set<string>): T {
  const waiting: T[] = [first];
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    passed.add(entry.id);
    waiting.push(...(corrections.get(entry.id) ?? []).filter(({ id }) => !passed.has(id)));
  }
  const walked = new Set<string>();
  let last = first;
  for (let at: T | undefined = first; at && !walked.has(at.id);) {
    walked.add(at.id);
    last = at;
    const next: T[] = corrections.get(at.id) ?? [];
    at = next[next.length - 1];
  }
  return last;
}

/** Every entry's id with the entry that stands for it now, however often it was corrected. */
export function standingEntries<T extends LedgerEntry>(ledger: readonly T[]): Map<string, T> {
  const byId = new Map(ledger.map((entry) => [entry.id, entry]));
  const standing = new Map<string, T>();
  for (const { entry } of currentEntries(ledger)) {
    for (let at: T | undefined = entry; at && !standing.has(at.id); at = byId.get(at.supersedes)) {
      standing.set(at.id, entry);
    }
  }
  return standing;
}
