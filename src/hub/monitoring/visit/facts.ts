import type { IsoDate } from '../../time/date';
import type { Academy } from '../../trust/academy';
import type { KnownRubrics } from '../rubric/in-force';
import type { ObserverFacts } from './observers';
import type { VisitKind } from './visit';

/** What a visit is checked against. What a face does not know yet is left out; the save checks it. */
export interface VisitFacts extends ObserverFacts {
  today: IsoDate;
  /** Most characters of one field: the trust's setting. */
  limit: number;
  academy?: Pick<Academy, 'name' | 'joinedOn' | 'leftOn'> | undefined;
  /** Kinds that the person may record at this academy. */
  kinds?: readonly VisitKind[] | undefined;
  /** Whether pupils are in the academy's school on a day; undefined where its year is not entered. */
  isSchoolDay?(day: IsoDate): boolean | undefined;
  rubrics?(indicator: string): KnownRubrics;
  hasIndicator?(indicator: string): boolean;
}
