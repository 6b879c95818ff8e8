import type { TendedBook } from '../book';
import type { Instant } from '../time/date';

/** What the hub noticed that hands did to its workbook (docs/architecture.md, the clock). */
export interface Notice {
  id: string;
  /** The hub repaired it by itself, or only a person can. */
  kind: 'put right' | 'to do';
  /** What noticed it: a look at sheets or rows, or at a unit's workbook, replaces what it left to do the time before; a save adds to it. */
  look: 'sheets' | 'rows' | 'saves' | TendedBook;
  at: Instant;
  sheet: string;
  /** `C12`, or empty where it is about the whole sheet. */
  cell: string;
  value: string;
  expected: string;
  /** What the hub did, or what a person can do. */
  words: string;
}

/** What can be said before it is known when and under which id. */
export type Noticed = Omit<Notice, 'id' | 'at' | 'look'>;

/** That the hub put something right by itself. */
export const putRight = (sheet: string, words: string, at: Partial<Noticed> = {}): Noticed => ({
  kind: 'put right',
  sheet,
  cell: '',
  value: '',
  expected: '',
  words,
  ...at,
});
