import type { UnitBook } from '../../book';
import type { Settings } from './settings';

/** What the hub writes there for itself: nobody sets it. */
type Mark = 'workbook' | 'script' | 'builds' | 'schemaVersion' | `${UnitBook}Workbook`;
export type OwnSetting = Exclude<keyof Settings, Mark>;

export const SETTING_GROUPS = [
  'The trust',
  'Boards and reports',
  'Visits',
  'Categories',
  'Actions and re-tests',
  'Weekly mails',
  'Moderation',
  'Ofsted and Principals',
] as const;
export type SettingGroup = (typeof SETTING_GROUPS)[number];

/** How people find a setting and read its value. */
export interface SettingWords {
  group: SettingGroup;
  label: string;
  /** What its number counts. */
  unit?: string;
}

const of = (group: SettingGroup, label: string, unit = ''): SettingWords => ({
  group,
  label,
  ...(unit && { unit }),
});

/** Every setting that a trust may change, in plain words: one that has none is refused by its type. */
export const SETTING_WORDS: Record<OwnSetting, SettingWords> = {
  trustName: of('The trust', 'Name of the trust'),
  timeZone: of('The trust', 'Time zone'),
  regionWord: of('The trust', 'Word for a region'),
  regionalCeoWord: of('The trust', 'Word for a Regional CEO'),
  specialistWord: of('The trust', 'Word for a specialist'),
  unitsOff: of('The trust', 'Units that are not used'),
  webAddress: of('The trust', 'Address of the web page'),
  fieldCharacters: of('The trust', 'Longest text of one field', 'characters'),
  eobMembers: of('Boards and reports', 'Members of the EOB'),
  eobClerk: of('Boards and reports', 'Clerk of the EOB'),
  trustBoardClerk: of('Boards and reports', 'Clerk of the Trust Board'),
  reportSchoolDaysBeforeEnd: of(
    'Boards and reports',
    'Reports due before the end of a half-term',
    'school days',
  ),
  reportPages: of('Boards and reports', 'Longest report to a regional board', 'pages'),
  reportColour: of('Boards and reports', 'Colour of headings in documents'),
  reportGround: of('Boards and reports', 'Colour behind what stands out in documents'),
  categoryPaperHalfTerm: of('Boards and reports', 'Half-term of the category paper'),
  countsFrom: of('Visits', 'Visits and reports are owed from'),
  supportGapSchoolDays: of('Visits', 'Between two support visits', 'school days'),
  moderationVisitsPerYear: of('Visits', 'Moderation visits of a regional leader', 'a year'),
  monitoringVisitsPerHalfTerm: of(
    'Visits',
    'Monitoring visits to an Aspiring or Emerging academy',
    'a half-term',
  ),
  lightTouchVisitsPerTerm: of('Visits', 'Light-touch visits to a Lighthouse academy', 'a term'),
  monitoringVisitsPerPersonPerYear: of('Visits', 'Monitoring visits that a person takes part in', 'a year'),
  specialistDaysPerWeek: of('Visits', 'A specialist out of their own academy', 'days a week'),
  monitoringPersonDaysPerHalfTerm: of('Visits', 'Most monitoring of one academy', 'person-days a half-term'),
  replySchoolDays: of('Visits', 'A Principal may reply for', 'school days'),
  visitNotes: of('Visits', 'Notes of visits go to Principals'),
  lighthouseStrengths: of('Categories', 'Lighthouse: strengths that can be shared', 'indicators'),
  aspiringAtExpected: of('Categories', 'Aspiring: at expected or above', 'indicators'),
  emergingAtWorkingTowards: of('Categories', 'Emerging: at working towards or above', 'indicators'),
  yearsToLighthouse: of('Categories', 'From joining to Lighthouse', 'years'),
  lighthouseFrom: of('Categories', 'Lighthouse categories in use from'),
  lighthousePlan: of('Categories', 'Lighthouse sites planned for each year'),
  selfReviewByHalfTerm: of('Categories', 'Half-term by whose end Principals review'),
  diagnosisByHalfTerm: of('Categories', 'Half-term by whose end all are diagnosed'),
  staleAfterSchoolDays: of('Actions and re-tests', 'An action without news is stale after', 'school days'),
  retestSchoolDays: of('Actions and re-tests', 'Re-test after an action is completed', 'school days'),
  loopTimesFrom: of('Actions and re-tests', 'A median is shown from', 'times'),
  digestWeekday: of('Weekly mails', 'Weekday of the mails (1 Monday, 0 never)'),
  escalationSchoolDays: of('Weekly mails', 'Line manager is told after', 'school days overdue'),
  pairWithinDays: of('Moderation', 'Two judgements are of the same work within', 'days'),
  agreementWithinDays: of('Moderation', 'Agreement looks back', 'days'),
  agreementMinimumPairs: of('Moderation', 'Agreement is shown from', 'pairs of judgements'),
  agreementWeightPower: of('Moderation', 'Weight of levels further apart (1 linear, 2 squared)'),
  severityFlagHundredths: of('Moderation', 'A reviewer is flagged from', 'hundredths of a level'),
  selfGapLevels: of('Moderation', 'Own view and visit differ by', 'levels'),
  moderationLookBackDays: of('Moderation', 'Queue looks back', 'days'),
  moderationSamplePercent: of('Moderation', 'Drawn at random', '% of judging visits'),
  ofstedYears: of('Ofsted and Principals', 'Between two full inspections', 'years'),
  ofstedMonthsAround: of('Ofsted and Principals', 'Sooner or later by', 'months'),
  ofstedNoticeWeekday: of('Ofsted and Principals', 'Weekday of notice (1 Monday)'),
  ofstedPreparationSchoolDays: of('Ofsted and Principals', 'Between two preparation visits', 'school days'),
  ofstedCrosswalk: of('Ofsted and Principals', 'Areas and indicators, where read otherwise'),
};

const OWN = new Set(Object.keys(SETTING_WORDS));

/** Whether a trust may set it; the others the hub writes for itself. */
export const isOwnSetting = (key: string): key is OwnSetting => OWN.has(key);
