import type { RowRemoval } from './commit';

/** One removal as its reply told of it. */
export interface Removed extends RowRemoval {
  /** Whether the ID stood in the row that was taken out. */
  hit: boolean;
}

/**
 * The IDs of rows that removals took out in the place of others: what is missing, less what people themselves took out
 * meanwhile. Which is which follows from the order of rows, since a removal by hand leaves the others in theirs; where
 * it does not, all that is missing counts, for a row too many is better than one lost.
 * `before` and `after` are the ID column before and after the write, empty for rows without one; `removals` are in
 * places of just before the write.
 */
export function wronglyRemoved(before: string[], after: string[], removals: Removed[]): string[] {
  const astray = removals.filter(({ hit }) => !hit);
  const missing = missingIn(before, after, removals);
  if (missing.length <= astray.length) return missing.filter((id) => !meant(removals, id));
  const between = nearEach(before, after, removals, missing);
  const sure = between.every((found) => found.length > 0);
  return [...new Set(sure ? between.flat() : missing)].filter((id) => !meant(removals, id));
}

/**
 * Of the rows that are put back, those that stood nowhere near a removal that went astray although the others kept their
 * order: people may have deleted them meanwhile, and should be told that they are there again.
 */
export function perhapsDeleted(
  before: string[],
  after: string[],
  removals: Removed[],
  back: string[],
): string[] {
  const places = placesIn(before);
  const rows = after.flatMap((id) => places.get(id) ?? []);
  if (rows.some((place, at) => at > 0 && place < (rows[at - 1] ?? 0))) return [];
  const near = new Set(nearEach(before, after, removals, back).flat());
  return back.filter((id) => !near.has(id));
}

const placesIn = (ids: string[]): Map<string, number> =>
  new Map(ids.map((id, row): [string, number] => [id, row]));

/** For each removal that went astray, which of the missing rows stood where it took something out. */
function nearEach(before: string[], after: string[], removals: Removed[], missing: string[]): string[][] {
  const holed = withHoles(after, removals);
  const places = placesIn(before);
  const astray = removals.filter(({ hit }) => !hit);
  return astray.map(({ id, row }) => {
    const [above, below] = [placeNear(holed, places, row, -1), placeNear(holed, places, row, 1)];
    return missing.filter((one) => {
      const place = places.get(one) ?? 0;
      return one !== id && place > (above ?? -1) && place < (below ?? before.length);
    });
  });
}

const meant = (removals: Removed[], id: string): boolean => removals.some((one) => one.id === id);

/** IDs that stood there and do not any more, less those whose removal is proved. */
function missingIn(before: string[], after: string[], removals: Removed[]): string[] {
  const there = new Set([...after, ...removals.filter(({ hit }) => hit).map(({ id }) => id)]);
  return [...new Set(before)].filter((id) => id !== '' && !there.has(id));
}

/** The ID column as it was just before the removals; what they took out is known only where they hit. */
function withHoles(after: string[], removals: Removed[]): string[] {
  const holed = [...after];
  const upwards = [...removals].sort((a, b) => a.row - b.row);
  for (const { id, row, hit } of upwards) holed.splice(row, 0, hit ? id : '');
  return holed;
}

/** Where the nearest row above or below stood that is known; nothing at the ends. */
function placeNear(
  holed: string[],
  places: Map<string, number>,
  row: number,
  step: 1 | -1,
): number | undefined {
  for (let at = row + step; at >= 0 && at < holed.length; at += step) {
    const id = holed[at] ?? '';
    const place = id === '' ? undefined : places.get(id);
    if (place !== undefined) return place;
  }
  return undefined;
}
