import { LEVELS, levelRank, type Indicator, type Level } from '../../hub/monitoring/judgement/indicator';
import type { AcademyFacts } from '../facts';
import { sortedBy } from '../../hub/order';
import { lastMove } from '../trend';
import { CATEGORIES } from '../../hub/monitoring/category/rules';
import type { Category } from '../../hub/monitoring/category/rules';

/** An indicator of an academy that stands elsewhere than before; `from` is empty where it was first judged. */
export interface Move {
  facts: AcademyFacts;
  indicator: Indicator;
  from: Level | '';
  to: Level;
}

/** A category that the rule now gives and did not give before. */
export interface CategoryMove {
  facts: AcademyFacts;
  from: Category;
  to: Category;
}

/** What is not as it was. */
export interface Changes {
  moves: Move[];
  categories: CategoryMove[];
  /** Academies of which the last report said nothing. */
  joined: AcademyFacts[];
}

/** Levels and categories for the next report to compare with: `A01=2212201222/aspiring …`, `-` where not judged. */
export const snapshotOfFacts = (all: AcademyFacts[], indicators: Indicator[]): string =>
  sortedBy(all, ({ academy }) => academy.id)
    .map(({ academy, positions, category }) => {
      const digit = ({ id }: Indicator): string => {
        const position = positions.get(id);
        return position ? String(levelRank(position.level)) : '-';
      };
      return `${academy.id}=${indicators.map(digit).join('')}/${category.category}`;
    })
    .join(' ');

interface Snapshot {
  levels: string;
  category: Category | undefined;
}

function readSnapshot(snapshot: string): Map<string, Snapshot> {
  const found = new Map<string, Snapshot>();
  for (const match of snapshot.matchAll(/(\S.*?)=([0-3-]+)\/([a-z]+)(?: |$)/g)) {
    const category = CATEGORIES.find((one) => one === match[3]);
    found.set(match[1] ?? '', { levels: match[2] ?? '', category });
  }
  return found;
}

const levelAt = ({ levels }: Snapshot, index: number): Level | '' =>
  LEVELS[Number(levels[index] ?? '-')] ?? '';

/** The levels that are not as they were, the person who knows what they were. */
export function movesFrom(
  facts: AcademyFacts,
  indicators: Indicator[],
  levelBefore: (indicator: Indicator, index: number) => Level | '',
): Move[] {
  return indicators.flatMap((indicator, index) => {
    const to = facts.positions.get(indicator.id)?.level;
    const from = levelBefore(indicator, index);
    return to && to !== from ? [{ facts, indicator, from, to }] : [];
  });
}

/** What moved between the last report's snapshot and today. */
export function changesSince(snapshot: string, all: AcademyFacts[], indicators: Indicator[]): Changes {
  const before = readSnapshot(snapshot);
  const changes: Changes = { moves: [], categories: [], joined: [] };
  for (const facts of all) {
    const was = before.get(facts.academy.id);
    if (!was) {
      changes.joined.push(facts);
      continue;
    }
    changes.moves.push(...movesFrom(facts, indicators, (_, index) => levelAt(was, index)));
    const to = facts.category.category;
    if (was.category && was.category !== to) changes.categories.push({ facts, from: was.category, to });
  }
  return changes;
}

/** For a first report: levels that last moved in its time, as far as the last six judgements tell. */
export function movesWithin(
  facts: AcademyFacts,
  indicators: Indicator[],
  { starts, ends }: { starts: string; ends: string },
): Move[] {
  return indicators.flatMap((indicator) => {
    const position = facts.positions.get(indicator.id);
    const move = position && lastMove(position);
    return move && move.on >= starts && move.on <= ends
      ? [{ facts, indicator, from: move.from, to: move.to }]
      : [];
  });
}

/** Above 0 where it rose, below 0 where it fell, 0 where it was first judged. */
export const direction = ({ from, to }: Move): number => (from === '' ? 0 : levelRank(to) - levelRank(from));
