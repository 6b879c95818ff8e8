import { LEVELS, levelRank } from '../hub/monitoring/judgement/indicator';
import type { TrendEntry } from '../hub/monitoring/judgement/position';

/** An instant as milliseconds to the base of 36: eight signs for 24, nine from 2059 on. */
const shortInstant = (at: string): string => Date.parse(at).toString(36);

const longInstant = (at: string): string => new Date(parseInt(at, 36)).toISOString();

/** From 1970 on; checked by its form first, since not every text may be asked for its time. */
const INSTANT = /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const isKept = (at: string): boolean =>
  INSTANT.test(at) && Date.parse(at) >= 0 && longInstant(shortInstant(at)) === at;

/** Cells may lack what the type promises: people can edit them. */
const fits = ({ on, at, root, judgement }: Partial<TrendEntry>): boolean =>
  isKept(at ?? '') && [on, root, judgement].every((word) => /^[^\s;]+$/.test(word ?? ''));

/**
 * A trend as its cell keeps it: `2026-05-18 2 mbx3k2a1 JUDGEMENT` for each level, with the correcting judgement behind
 * where there is one. Every save reads all positions, and this is a third as long as the entries written out; entries
 * with an ID or instant that would not come back as it was are written out.
 */
export const packedTrend = (trend: TrendEntry[]): unknown =>
  trend.length > 0 && trend.every(fits)
    ? trend
        .map(({ on, at, root, level, judgement }) =>
          [on, levelRank(level), shortInstant(at), root, ...(judgement === root ? [] : [judgement])].join(
            ' ',
          ),
        )
        .join(';')
    : trend;

const ENTRY = /^(\S+) ([0-3]) ([0-9a-z]{1,9}) (\S+)(?: (\S+))?$/;

/** What `packedTrend` made, as it was; anything else as it stands, such as the entries that an earlier release wrote. */
export function unpackedTrend(cell: unknown): unknown {
  if (typeof cell !== 'string') return cell;
  const found = cell.split(';').map((entry) => ENTRY.exec(entry));
  return found.includes(null)
    ? cell
    : found.map((match) => {
        const [, on = '', level, at = '', root = '', judgement = root] = match ?? [];
        return { on, at: longInstant(at), root, level: LEVELS[Number(level)], judgement };
      });
}
