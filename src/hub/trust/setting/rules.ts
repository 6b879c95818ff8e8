import { UNIT_BOOKS } from '../../book';
import { INDICATOR_IDS } from '../../monitoring/judgement/indicator';
import { MODERATION_SETTING_RULES } from './moderation';
import { EOB_BY_DEFAULT, USUAL_WORDS } from '../roles';
import { OFSTED_SETTING_RULES } from './ofsted';
import { REPORT_SETTING_RULES } from './report';
import { count, words, type SettingRule } from './rule';
import type { Settings } from './settings';

/** A standing keeps six visit days of each kind, so no more can be counted in one period. */
const MOST_REMEMBERED = 6;

/** Every setting, in the order of its sheet (the ⚙ marks of docs/rulebook.md). */
export const SETTING_RULES: readonly SettingRule<keyof Settings>[] = [
  words('trustName', 'Our trust', 'The name on reports and dashboard.'),
  {
    key: 'timeZone',
    kind: 'zone',
    default: 'Europe/London',
    help: 'Where the trust’s days begin, such as Europe/London.',
  },
  words('regionWord', 'Region', 'What the trust calls a group of academies, such as District.'),
  words(
    'regionalCeoWord',
    USUAL_WORDS.regionalCeoWord,
    'What it calls the person who leads one, such as Regional Director.',
  ),
  words('specialistWord', USUAL_WORDS.specialistWord, 'What it calls a specialist leader, such as LSE.'),
  words(
    'eobMembers',
    EOB_BY_DEFAULT,
    'Who sits on the Executive Operational Board and decides categories: roles, person IDs or mail addresses, with commas between.',
  ),
  {
    key: 'eobClerk',
    kind: 'optional',
    default: '',
    help: 'Person ID of the clerk of the Executive Operational Board, who gets the category paper.',
  },
  {
    key: 'trustBoardClerk',
    kind: 'optional',
    default: '',
    help: 'Person ID of the clerk of the Trust Board, who gets its reports.',
  },
  {
    key: 'webAddress',
    kind: 'address',
    default: '',
    help: 'Address of the deployed web app, from https:// to /exec: mails link to it, and names on the dashboard open the academy there.',
  },
  {
    key: 'countsFrom',
    kind: 'day or nothing',
    default: '',
    help: 'The day on which the trust began with the hub: no support visit is overdue and no report due from before it.',
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
  count(
    'lighthouseStrengths',
    1,
    'Strengths that can be shared which Lighthouse asks for.',
    0,
    INDICATOR_IDS.length,
  ),
  count(
    'aspiringAtExpected',
    5,
    'Indicators at expected or above which Aspiring asks for.',
    1,
    INDICATOR_IDS.length,
  ),
  count(
    'emergingAtWorkingTowards',
    5,
    'Indicators at working towards or above which Emerging asks for.',
    1,
    INDICATOR_IDS.length,
  ),
  count('yearsToLighthouse', 5, 'Years from joining in which an academy is to reach Lighthouse.', 1, 20),
  count('replySchoolDays', 10, 'School days in which a Principal may reply to a visit.', 1, 200),
  {
    key: 'lighthouseFrom',
    kind: 'date',
    default: '2022-06-01',
    help: 'First day of the Lighthouse categories; before it the older stage is shown.',
  },
  {
    key: 'lighthousePlan',
    kind: 'plan',
    default: '',
    help: 'Lighthouse sites with which each academic year is to end, such as 2026-27: 5, 2027-28: 8.',
  },
  count(
    'staleAfterSchoolDays',
    15,
    'School days without a note after which an action in progress is stale.',
    1,
    200,
  ),
  count(
    'retestSchoolDays',
    20,
    'School days within which a visit is to re-test the indicator of a completed action.',
    1,
    200,
  ),
  count('loopTimesFrom', 5, 'How many times must be known, at least, before their median is shown.', 1, 100),
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
    'selfReviewByHalfTerm',
    2,
    'The half-term, 1 to 6, by whose end every Principal has given the academy’s own view of all ten indicators.',
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
  ...REPORT_SETTING_RULES,
  count('fieldCharacters', 10000, 'Most characters that one field of a form takes.', 200, 40000),
  {
    key: 'workbook',
    kind: 'mark',
    default: '',
    help: 'Written by set-up: by it the hub knows its own workbook from a copy.',
  },
  {
    key: 'script',
    kind: 'mark',
    default: '',
    help: 'Written by the clock: whether the script is bound to this workbook or stands alone.',
  },
  {
    key: 'builds',
    kind: 'mark',
    default: '',
    help: 'Written by set-up: the versions of the hub that it ran with, the latest last. Older ones may not write.',
  },
  {
    key: 'unitsOff',
    kind: 'units',
    default: '',
    help: 'Units that this trust does not use, with commas between: improvement, innovation, operations. Their workbooks are kept.',
  },
  ...UNIT_BOOKS.map((unit): SettingRule<keyof Settings> => ({
    key: `${unit}Workbook`,
    kind: 'mark',
    default: '',
    help: 'Written by set-up: the ID of this unit’s workbook.',
  })),
  {
    key: 'schemaVersion',
    kind: 'mark',
    default: '',
    help: 'Written by the hub: the release that this workbook was last made ready for.',
  },
];
