import type { UnitBook } from '../../book';
import type { IsoDate } from '../../time/date';
import type { ModerationSettings } from './moderation';
import type { OfstedSettings } from './ofsted';
import type { ReportSettings } from './report';

/** What a workbook notes about itself, a line each. */
export interface Noted {
  id: string;
  value: string;
  help: string;
}

/** One line of the Settings sheet, as people see it; `id` is the setting's key, e.g. `supportGapSchoolDays`. */
export interface SettingRow extends Noted {
  group: string;
  label: string;
  unit: string;
  /** Its default, as text. */
  standard: string;
}

/** Everything a trust may set, with the defaults of docs/rulebook.md (its ⚙ marks). */
export interface Settings
  extends ModerationSettings, OfstedSettings, ReportSettings, Record<`${UnitBook}Workbook`, string> {
  trustName: string;
  timeZone: string;
  /** The trust's own words (docs/rulebook.md, opening paragraph). */
  regionWord: string;
  regionalCeoWord: string;
  specialistWord: string;
  /** Who sits on the EOB: roles, person ids or mail addresses, with commas between; read by `hub/category/eob.ts`. */
  eobMembers: string;
  /** Person id of the person who receives the papers of the EOB; empty while nobody is named. */
  eobClerk: string;
  /** Person id of the clerk of the Trust Board; empty while nobody is named. */
  trustBoardClerk: string;
  /** Where the hub's web page is, beginning with https://; empty while there is none. */
  webAddress: string;
  /** The day on which the trust began with the hub: nothing falls due from before it; empty where that never mattered. */
  countsFrom: IsoDate | '';
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
  /** How many Lighthouse sites each academic year is to end with: `2026-27: 5, 2027-28: 8`; read by `lighthousePlan`. */
  lighthousePlan: string;
  /** School days without a note after which an action in progress is stale. */
  staleAfterSchoolDays: number;
  /** School days within which a completed action's indicator is to be judged again. */
  retestSchoolDays: number;
  /** Steps that a median of loop times needs, at least. */
  loopTimesFrom: number;
  /** School days before a half-term's end on which its board reports fall due. */
  reportSchoolDaysBeforeEnd: number;
  /** School days between two preparation visits to an academy that expects Ofsted. */
  ofstedPreparationSchoolDays: number;
  /** The half-term, 1 to 6, by whose end every academy is fully diagnosed. */
  diagnosisByHalfTerm: number;
  /** The half-term, 1 to 6, by whose end every academy has reviewed itself. */
  selfReviewByHalfTerm: number;
  /** Most person-days of monitoring that one academy has to bear in a half-term. */
  monitoringPersonDaysPerHalfTerm: number;
  /** The day on which the hub sends its weekly digests, 1 Monday to 5 Friday; 0 sends none. */
  digestWeekday: number;
  /** School days overdue after which the line manager is told; 0 tells nobody. */
  escalationSchoolDays: number;
  /** Most characters that one field of a form takes. */
  fieldCharacters: number;
  /** Id of the workbook that the hub lives in: a copy of it has another. Empty until set-up writes it. */
  workbook: string;
  /** Where the script lives, `bound` or `standalone`; empty until the clock has run. */
  script: string;
  /** The builds that have been set up, the latest last. */
  builds: string;
  /** Units that are switched off, with commas between; read by `unitsOn`. */
  unitsOff: string;
  /** Number of the last migration that the workbook has run, as text; empty in one from before there were any. */
  schemaVersion: string;
}
