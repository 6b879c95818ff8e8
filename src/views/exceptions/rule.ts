import type { IsoDate } from '../../hub/time/date';
import type { AcademyFacts, Lookups } from '../facts';
import type { Citations } from '../reports/sources';
import type { Tone } from '../tone';

/** One kind of thing at an academy that somebody has to decide or see to. */
export interface ExceptionRule {
  /** In front of its line. */
  label: string;
  /** After a count of academies: `2 with a visit overdue`. */
  plural: string;
  tone: Tone;
  /** A sentence without the academy’s name and without its full stop, or nothing; the heaviest comes first. */
  find(facts: AcademyFacts, known: Lookups, today: IsoDate): { words: string; weight: number } | undefined;
  /** The numbers of the rows that it rests on, in a report. */
  cite(report: { sources: Citations; indicatorIds: string[] }, facts: AcademyFacts): number[];
}
