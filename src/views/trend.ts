import type { IsoDate } from '../hub/time/date';
import { LEVEL_LABELS, levelRank, type Level } from '../hub/monitoring/judgement/indicator';
import type { Position } from '../hub/monitoring/judgement/position';

/** How a position came to its level. */
export interface LastMove {
  from: Level;
  to: Level;
  /** The first day of the level it has now. */
  on: IsoDate;
  /** Above 0: risen; below 0: fallen. In levels. */
  by: number;
}

/** The latest change of level among a position's last six judgements; nothing where the level never changed. */
export function lastMove(position: Position): LastMove | undefined {
  const { trend, level } = position;
  for (let index = trend.length - 2; index >= 0; index -= 1) {
    const before = trend[index];
    const after = trend[index + 1];
    if (!before || !after || before.level === level) continue;
    return { from: before.level, to: level, on: after.on, by: levelRank(level) - levelRank(before.level) };
  }
  return undefined;
}

/** `↑` risen, `↓` fallen, `→` judged again at the same level, nothing after a single judgement. */
export function arrow(position: Position): string {
  const move = lastMove(position);
  if (move) return move.by > 0 ? '\u2191' : '\u2193';
  return position.trend.length > 1 ? '\u2192' : '';
}

/** `Expected ↑` */
export const levelWords = (position: Position): string =>
  `${LEVEL_LABELS[position.level]} ${arrow(position)}`.trim();
