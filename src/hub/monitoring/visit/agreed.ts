import { daysBetween, type IsoDate } from '../../time/date';
import { byText } from '../../text/words';
import type { VisitKind } from './visit';

/** A planned visit as a row of its sheet, as far as matching looks at it. */
export interface AgreedVisit {
  id: string;
  academy: string;
  kind: VisitKind;
  on: IsoDate;
  /** Person ID. */
  lead: string;
  state: string;
}

/** Days that a visit may be made before or after the day that was agreed and still be that one. */
const NEAR_DAYS = 14;

const apart = (one: IsoDate, other: IsoDate): number => Math.abs(daysBetween(one, other));

/** The agreed visit that a visit of that kind, at that academy, on that day is: the nearest by its day. */
export function agreedFor<A extends AgreedVisit>(
  agreed: readonly A[],
  { academy, kind, on }: Pick<AgreedVisit, 'academy' | 'kind' | 'on'>,
): A | undefined {
  return agreed
    .filter((one) => one.state === 'agreed' && one.academy === academy && one.kind === kind)
    .filter((one) => apart(one.on, on) <= NEAR_DAYS)
    .sort((a, b) => apart(a.on, on) - apart(b.on, on) || byText(a.on, b.on) || byText(a.id, b.id))[0];
}
