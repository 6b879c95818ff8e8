import type { Academy } from '../../trust/academy';
import type { IsoDate } from '../../time/date';
import type { Position } from '../judgement/position';
import { byText } from '../../text/words';

export type SupportKind = 'specialist days' | 'training' | 'partner strength';
export type SupportState = 'offered' | 'agreed' | 'given' | 'withdrawn';

/** What an action draws on (docs/rulebook.md §7). */
export interface ActionSupport {
  id: string;
  action: string;
  /** The academy that is supported. */
  academy: string;
  kind: SupportKind;
  what: string;
  /** Days of work; empty where they are not counted. */
  days: number | '';
  /** The academy that gives it, or empty. */
  from: string;
  /** Person ID of the person who sees to it, or empty. */
  owner: string;
  /** The day by which it should be given, or empty. */
  due: IsoDate | '';
  state: SupportState;
  offeredOn: IsoDate;
}

/** An academy that has something to share on an indicator. */
export interface Partner {
  academy: string;
  name: string;
  /** What others can learn, in its own words. */
  share: string;
}

/**
 * Academies whose strength on the indicator can be shared, by name: whom one may ask, in no order of merit. Only those
 * of the trust today come; the academy itself does not.
 */
export function partnersFor(
  { academy, indicator }: { academy: string; indicator: string },
  positions: readonly Pick<Position, 'academy' | 'indicator' | 'level' | 'share'>[],
  academies: readonly Pick<Academy, 'id' | 'name'>[],
): Partner[] {
  const names = new Map(academies.map(({ id, name }) => [id, name]));
  return positions
    .filter((one) => one.indicator === indicator && one.academy !== academy)
    .filter(({ level, share }) => level === 'strength' && share.trim() !== '')
    .flatMap((one) => {
      const name = names.get(one.academy);
      return name === undefined ? [] : [{ academy: one.academy, name, share: one.share }];
    })
    .sort((a, b) => byText(a.name, b.name) || byText(a.academy, b.academy));
}
