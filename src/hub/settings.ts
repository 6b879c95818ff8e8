import type { IsoDate } from './date';

/** One line of the Settings sheet, as people see it. */
export interface SettingRow {
  /** The setting's key, e.g. `supportGapSchoolDays`. */
  id: string;
  value: string;
  help: string;
}

/** Everything a trust may set, with the defaults of domain.md (its ⚙ marks). */
export interface Settings {
  trustName: string;
  timeZone: string;
  /** The trust's own words (domain.md, opening paragraph). */
  regionWord: string;
  regionalCeoWord: string;
  specialistWord: string;
  /** Mail addresses or roles of the EOB, in plain text. */
  eobMembers: string;
  supportGapSchoolDays: number;
  moderationVisitsPerYear: number;
  monitoringVisitsPerHalfTerm: number;
  lightTouchVisitsPerTerm: number;
  monitoringVisitsPerPersonPerYear: number;
  specialistDaysPerWeek: number;
  lighthouseStrengths: number;
  aspiringAtExpected: number;
  emergingAtWorkingTowards: number;
  yearsToLighthouse: number;
  replySchoolDays: number;
  lighthouseFrom: IsoDate;
  /** School days before a half-term's end on which its board reports fall due. */
  reportSchoolDaysBeforeEnd: number;
  /** Most characters that one field of a form takes. */
  fieldCharacters: number;
}
