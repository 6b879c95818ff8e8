import type { Academy } from '../../trust/academy';
import type { IsoDate } from '../../time/date';
import type { Position } from '../judgement/position';
import type { Settings } from '../../trust/setting/settings';
import { byText } from '../../text/words';

export const SUPPORT_KINDS = ['specialist days', 'training', 'partner strength'] as const;
export type SupportKind = (typeof SUPPORT_KINDS)[number];
export const SUPPORT_STATES = ['offered', 'agreed', 'given', 'withdrawn'] as const;
export type SupportState = (typeof SUPPORT_STATES)[number];

/** What an action draws on (docs/rulebook.md §7). */
export interface ActionSupport {
  id: string;
  action: string;
  /** The academy that is supported. */
  academy: string;
  kind: SupportKind;
  what: string;
  /** Days of work; 0 where they are not counted. */
  days: number;
  /** The academy that gives it, or empty. */
  from: string;
  state: SupportState;
  offeredOn: IsoDate;
}

/** The trust's own word for its specialists. */
export const supportLabel = (
  kind: SupportKind,
  { specialistWord }: Pick<Settings, 'specialistWord'>,
): string =>
  ({
    'specialist days': `${specialistWord} days`,
    training: 'Training from the Professional Learning and Development Plan',
    'partner strength': 'A partner academy\u2019s strength',
  })[kind];

/** Most days that one item can be. */
const MOST_DAYS = 60;

type Offer = Pick<ActionSupport, 'academy' | 'kind' | 'what' | 'days' | 'from'>;

/** What is wrong with an offer: field -> sentence. */
export function supportErrors(offer: Offer, academies: ReadonlySet<string>): Record<string, string> {
  const wrong: Record<string, string> = {};
  if (offer.what === '') wrong['what'] = 'Say what is offered.';
  if (!(offer.days >= 0 && offer.days <= MOST_DAYS && Number.isInteger(offer.days * 2)))
    wrong['days'] = `Give days from 0 to ${MOST_DAYS}, halves at most.`;
  else if (offer.kind === 'specialist days' && offer.days === 0) wrong['days'] = 'Say how many days.';
  if (offer.kind === 'partner strength' && offer.from === '')
    wrong['from'] = 'Choose the academy that helps.';
  else if (offer.from !== '' && !academies.has(offer.from)) wrong['from'] = 'Choose an academy of the trust.';
  else if (offer.from === offer.academy) wrong['from'] = 'Choose another academy than the one supported.';
  return wrong;
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
