import type { CategoryName } from './stories';

/** What docs/rulebook.md §5 computes from the levels judged so far, by indicator; `-` or nothing where there is none. */
export function categoryOf(levels: ArrayLike<string | number | undefined>): CategoryName {
  const known = Array.from(levels).filter((level) => level !== undefined && level !== '-');
  const atLeast = (level: number): number => known.filter((one) => Number(one) >= level).length;
  if (known.length < 10) return 'unplaced';
  if (atLeast(2) === 10 && atLeast(3) > 0) return 'lighthouse';
  if (atLeast(2) >= 5) return 'aspiring';
  return atLeast(1) >= 5 ? 'emerging' : 'unplaced';
}
