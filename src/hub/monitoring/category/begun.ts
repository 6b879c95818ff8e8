import type { Academy } from '../../trust/academy';
import { dayNumber, longDate, type IsoDate } from '../../time/date';
import { capital } from '../../text/words';
import { CATEGORY_LABELS, type Category } from './rules';
import type { Settings } from '../../trust/setting/settings';

type Since = Pick<Settings, 'lighthouseFrom'>;
type Staged = Pick<Academy, 'legacyStage'>;

/** Whether the Lighthouse categories had begun on a day (docs/rulebook.md §5). Throws `HubError` `bad-date`. */
export const categoriesBegun = (on: IsoDate, { lighthouseFrom }: Since): boolean =>
  dayNumber(on) >= dayNumber(lighthouseFrom);

/**
 * What the rule gives among what can be decided on a day: nothing before the set date is called Lighthouse, and the person who
 * meets that rule meets the next one, too (docs/rulebook.md §5). Throws `HubError` `bad-date`.
 */
export const computedOn = (computed: Category, on: IsoDate, settings: Since): Category =>
  computed === 'lighthouse' && !categoriesBegun(on, settings) ? 'aspiring' : computed;

const stageWords = ({ legacyStage }: Staged): string =>
  legacyStage === '' ? 'No stage yet' : capital(legacyStage);

/** What the rule's answer is called on a day: before the set date the older stage, kept and shown (docs/rulebook.md §5). */
export const computedWords = (computed: Category, academy: Staged, on: IsoDate, settings: Since): string =>
  categoriesBegun(on, settings) ? CATEGORY_LABELS[computed] : stageWords(academy);

/** What a decision is called on a day: as it was decided, though nothing before the set date Lighthouse (docs/rulebook.md §5). */
export const decidedWords = (decided: Category, academy: Staged, on: IsoDate, settings: Since): string =>
  decided === 'lighthouse' ? computedWords(decided, academy, on, settings) : CATEGORY_LABELS[decided];

/** Why the older stages stand, in two sentences; empty once the categories have begun. */
export const notBegunWords = (on: IsoDate, settings: Since): string =>
  categoriesBegun(on, settings)
    ? ''
    : `The Lighthouse categories begin on ${longDate(settings.lighthouseFrom)}. Until then the older stages stand.`;
