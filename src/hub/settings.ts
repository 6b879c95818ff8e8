import type { IsoDate } from './date';
import { MODERATION_SETTING_RULES, type ModerationSettings } from './moderation-settings';
import { OFSTED_SETTING_RULES, type OfstedSettings } from './ofsted-settings';
import { readValue } from './setting-value';
import { count, words, type SettingRule } from './setting-rule';

export type { SettingRule } from './setting-rule';

/** One line of the Settings sheet, as people see it. */
export interface SettingRow {
  /** The setting's key, e.g. `supportGapSchoolDays`. */
  id: string;
  value: string;
  help: string;
}

/** Everything a trust may set, with the defaults of domain.md (its ⚙ marks). */
export interface Settings extends ModerationSettings, OfstedSettings {
  trustName: string;
  timeZone: string;
  /** The trust's own words (domain.md, opening paragraph). */
  regionWord: string;
  regionalCeoWord: string;
  specialistWord: string;
  /** Mail addresses or roles of the EOB, in plain text. */
  eobMembers: string;
  /** Person id of the clerk of the Trust Board; empty while nobody is named. */
  trustBoardClerk: string;
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
  /** School days between two preparation visits to an academy that expects Ofsted. */
  ofstedPreparationSchoolDays: number;
  /** The half-term, 1 to 6, by whose end every academy is fully diagnosed. */
  diagnosisByHalfTerm: number;
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
}

/** A standing keeps six visit days of each kind, so no more can be counted in one period. */
const MOST_REMEMBERED = 6;

/** Every setting, in the order of its sheet (the ⚙ marks of domain.md). */
export const SETTING_RULES: readonly SettingRule[] = [
  words('trustName', 'Our trust', 'The name on reports and dashboard.'),
  {
    key: 'timeZone',
    kind: 'zone',
    default: 'Europe/London',
    help: 'Where the trust’s days begin, such as Europe/London.',
  },
  words('regionWord', 'Region', 'What the trust calls a group of academies, such as District.'),
  words('regionalCeoWord', 'Regional CEO', 'What it calls whoever leads one, such as Regional Director.'),
  words('specialistWord', 'SLE', 'What it calls a specialist leader, such as LSE.'),
  words(
    'eobMembers',
    'MD, Deputy MD, Regional CEOs, National Director',
    'Who sits on the Executive Operational Board.',
  ),
  {
    key: 'trustBoardClerk',
    kind: 'optional',
    default: '',
    help: 'Person ID of the clerk of the Trust Board, who gets its reports.',
  },
  count('supportGapSchoolDays', 10, 'School days between two support visits to an academy.', 1, 200),
  count(
    'moderationVisitsPerYear',
    3,
    'Moderation visits outside their own region that each regional leader owes a year.',
  ),
  count(
    'monitoringVisitsPerHalfTerm',
    1,
    'Monitoring visits owed to an Aspiring or Emerging academy each half-term.',
    0,
    MOST_REMEMBERED,
  ),
  count(
    'lightTouchVisitsPerTerm',
    1,
    'Light-touch visits owed to a Lighthouse academy each term.',
    0,
    MOST_REMEMBERED,
  ),
  count(
    'monitoringVisitsPerPersonPerYear',
    2,
    'Monitoring visits that Principals, regional leaders and central education staff take part in each year.',
  ),
  count(
    'specialistDaysPerWeek',
    1,
    'Days a week, at most, that a specialist is out of their own academy.',
    0,
    5,
  ),
  count('lighthouseStrengths', 1, 'Strengths that can be shared which Lighthouse asks for.', 0, 10),
  count('aspiringAtExpected', 5, 'Indicators at expected or above which Aspiring asks for.', 1, 10),
  count(
    'emergingAtWorkingTowards',
    5,
    'Indicators at working towards or above which Emerging asks for.',
    1,
    10,
  ),
  count('yearsToLighthouse', 5, 'Years from joining in which an academy is to reach Lighthouse.', 1, 20),
  count('replySchoolDays', 10, 'School days in which a Principal may reply to a visit.', 1, 200),
  {
    key: 'lighthouseFrom',
    kind: 'date',
    default: '2022-06-01',
    help: 'First day of the Lighthouse categories; before it the older stage is shown.',
  },
  count(
    'reportSchoolDaysBeforeEnd',
    5,
    'School days before the end of a half-term on which its board reports fall due.',
    0,
    40,
  ),
  count(
    'ofstedPreparationSchoolDays',
    20,
    'School days between two preparation visits to an academy that expects Ofsted.',
    1,
    200,
  ),
  count(
    'diagnosisByHalfTerm',
    5,
    'The half-term, 1 to 6, by whose end every academy is fully diagnosed, before the yearly decision.',
    1,
    6,
  ),
  count(
    'monitoringPersonDaysPerHalfTerm',
    12,
    'Person-days of monitoring, at most, that one academy has to bear in a half-term.',
    1,
    200,
  ),
  count(
    'digestWeekday',
    0,
    'The day on which each person is mailed what they owe: 1 Monday to 5 Friday, 0 for no mails.',
    0,
    5,
  ),
  count(
    'escalationSchoolDays',
    10,
    'School days overdue after which the digest of the line manager names it, once; 0 for never.',
    0,
    200,
  ),
  ...MODERATION_SETTING_RULES,
  ...OFSTED_SETTING_RULES,
  count('fieldCharacters', 10000, 'Most characters that one field of a form takes.', 200, 40000),
  {
    key: 'workbook',
    kind: 'mark',
    default: '',
    help: 'Written by set-up: by it the hub knows its own workbook from a copy.',
  },
];

const INITIAL = Object.fromEntries(
  SETTING_RULES.map(({ key, kind, default: value }) => [key, kind === 'number' ? Number(value) : value]),
);

/** What holds where the sheet says nothing, or nothing that can be read. */
export const DEFAULT_SETTINGS = INITIAL as unknown as Settings;

/** A line of the Settings sheet that is not used as it stands. */
export interface SettingProblem {
  key: string;
  value: string;
  expected: string;
}

/**
 * The trust's settings. A value that cannot be read is reported and its default holds meanwhile; a key written twice
 * counts the first time, a key that the hub does not know not at all, and both are reported too.
 */
export function readSettings(rows: readonly SettingRow[]): {
  settings: Settings;
  problems: SettingProblem[];
} {
  const settings: Record<string, string | number> = { ...INITIAL };
  const problems: SettingProblem[] = [];
  const seen = new Set<string>();
  for (const { id, value } of rows) {
    const rule = SETTING_RULES.find(({ key }) => key === id);
    const read = seen.has(id) ? { expected: 'each setting once' } : readValue(rule, value);
    seen.add(id);
    if ('expected' in read) problems.push({ key: id, value, expected: read.expected });
    else settings[id] = read.value;
  }
  return { settings: settings as unknown as Settings, problems };
}
