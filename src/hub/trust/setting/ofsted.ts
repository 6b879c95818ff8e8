import { count, type SettingRule } from './rule';

/** What a trust may set of inspections, and of documents to Principals. */
export interface OfstedSettings {
  /** Years from one full inspection to the next, how many months sooner or later, and the weekday of notice (1 Monday). */
  ofstedYears: number;
  ofstedMonthsAround: number;
  ofstedNoticeWeekday: number;
  /** Which indicators bear on Ofsted's areas, where the trust reads it otherwise than the hub (hub/ofsted/crosswalk.ts). */
  ofstedCrosswalk: string;
  /** Whether a note of each visit goes to its Principal. */
  visitNotes: 'yes' | 'no';
}

export const OFSTED_SETTING_RULES: readonly SettingRule<keyof OfstedSettings>[] = [
  count('ofstedYears', 4, 'Years from one full Ofsted inspection to the next, for the estimate.', 1, 12),
  count('ofstedMonthsAround', 6, 'Months sooner or later than that which the estimate allows for.', 0, 36),
  count('ofstedNoticeWeekday', 1, 'Weekday on which notice comes: 1 Monday to 5 Friday.', 1, 5),
  {
    key: 'ofstedCrosswalk',
    kind: 'crosswalk',
    default: '',
    help: 'Where the trust reads it otherwise: area=indicators, such as inclusion=PI01 PI04; achievement=PI01.',
  },
  {
    key: 'visitNotes',
    kind: 'yes/no',
    default: 'yes',
    // The person who wrote something there may well have meant no, and a mail cannot be called back.
    unreadable: 'no',
    help: 'Whether a note of each visit goes to the Principal. Default yes.',
  },
];
