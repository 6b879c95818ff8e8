import type { AcademyTerm, ReportContext } from './context';
import type { Block } from './document';

/** What one part of the domain adds to a board's report. `R`: its rows, by the names of their tables. */
export interface ReportSection<R extends object = object> {
  /** The tables that it is made from, beside those of `ReportBasis`. */
  tables: readonly (keyof R & string)[];
  blocks(context: ReportContext<R>): Block[];
}

/** What one part of the domain says of each academy. */
export interface AcademyPart<R extends object = object> {
  /** The tables that it is made from, beside those of `ReportBasis`. */
  tables: readonly (keyof R & string)[];
  blocks(context: ReportContext<R>, term: AcademyTerm): Block[];
}
