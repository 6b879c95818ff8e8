import { capital, listed } from '../text/words';
import type { Person } from '../trust/person';
import { reaches, reachesSomewhere, type Target } from '../trust/rights';
import type { Kind } from './kind';

/** Kinds of record that could not be read for what people are shown, and so are missing from it. */
export interface LeftOut {
  /** Where a single row is missing: where it lies, and whose it is. */
  row?: Target;
  kinds: readonly Kind[];
  /** Completes `Risks are left out: …`. */
  why: string;
  /** What to do, or when it is over: a sentence. */
  remedy: string;
}

/** `Risks are left out: the Operations workbook could not be opened. Ask …` */
export const leftOutWords = ({ kinds, why, remedy, row }: LeftOut): string =>
  row
    ? `One of the ${listed(kinds.map(({ many }) => many))} is left out: ${why}. ${remedy}`
    : `${capital(listed(kinds.map(({ many }) => many)))} are left out: ${why}. ${remedy}`;

/** What somebody has to be told of it: nothing of kinds that they see nowhere. */
export const leftOutFor = (all: readonly LeftOut[], person: Person): string[] =>
  all
    .map((one) => ({
      ...one,
      kinds: one.kinds.filter(({ may }) =>
        one.row ? reaches(person, may.see, one.row) : reachesSomewhere(person, may.see),
      ),
    }))
    .filter(({ kinds }) => kinds.length > 0)
    .map(leftOutWords);
