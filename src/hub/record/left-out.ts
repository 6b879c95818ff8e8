import { capital, listed } from '../text/words';
import type { Person } from '../trust/person';
import { reachesSomewhere } from '../trust/rights';
import type { Kind } from './kind';

/** Kinds of record that could not be read for what people are shown, and so are missing from it. */
export interface LeftOut {
  kinds: readonly Kind[];
  /** Completes `Risks are left out: …`. */
  why: string;
  /** What to do, or when it is over: a sentence. */
  remedy: string;
}

/** `Risks are left out: the Operations workbook could not be opened. Ask …` */
export const leftOutWords = ({ kinds, why, remedy }: LeftOut): string =>
  `${capital(listed(kinds.map(({ many }) => many)))} are left out: ${why}. ${remedy}`;

/** What somebody has to be told of it: nothing of kinds that they see nowhere. */
export const leftOutFor = (all: readonly LeftOut[], person: Person): string[] =>
  all
    .map((one) => ({ ...one, kinds: one.kinds.filter(({ may }) => reachesSomewhere(person, may.see)) }))
    .filter(({ kinds }) => kinds.length > 0)
    .map(leftOutWords);
