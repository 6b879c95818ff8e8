import { count, type SettingRule } from './rule';

/** What a trust may set of moderation and agreement (docs/rulebook.md §6). */
export interface ModerationSettings {
  /** Days between two judgements that still count as judgements of the same work. */
  pairWithinDays: number;
  /** Days back from today over which agreement and severity are worked out. */
  agreementWithinDays: number;
  /** Pairs below which no figure of agreement or severity is shown. */
  agreementMinimumPairs: number;
  /** 1: two levels apart weigh twice as much as one (linear); 2: four times as much (quadratic). */
  agreementWeightPower: number;
  /** Hundredths of a level from which a reviewer’s difference from colleagues is flagged for conversation. */
  severityFlagHundredths: number;
  /** Levels between an academy’s own view and a visit’s from which moderation is wanted. */
  selfGapLevels: number;
  /** Days back over which jumps, gaps and samples are looked for; disputes never lapse. */
  moderationLookBackDays: number;
  /** Of a hundred judging visits, how many are drawn for moderation at random. */
  moderationSamplePercent: number;
}

/** Their rules, in the order of the Settings sheet. */
export const MODERATION_SETTING_RULES: readonly SettingRule<keyof ModerationSettings>[] = [
  count(
    'pairWithinDays',
    42,
    'Days between a judgement and the one that checks it which still count as the same work.',
    0,
    365,
  ),
  count(
    'agreementWithinDays',
    730,
    'Days back from today over which agreement and severity are worked out.',
    1,
    4000,
  ),
  count(
    'agreementMinimumPairs',
    10,
    'Pairs of judgements below which no agreement and nobody’s severity is shown.',
    2,
  ),
  count(
    'agreementWeightPower',
    1,
    'How levels further apart weigh: 1 in proportion (linear kappa), 2 squared (quadratic kappa).',
    1,
    2,
  ),
  count(
    'severityFlagHundredths',
    25,
    'Hundredths of a level by which a reviewer must differ from colleagues to be flagged for conversation.',
    0,
    300,
  ),
  count('selfGapLevels', 2, 'Levels between an academy’s own view and a visit’s that want moderation.', 1, 3),
  count(
    'moderationLookBackDays',
    120,
    'Days back over which jumps, gaps and samples for moderation are looked for; disputes never lapse.',
    1,
    1000,
  ),
  count(
    'moderationSamplePercent',
    5,
    'Of a hundred visits that judge, how many are drawn for moderation at random.',
    0,
    100,
  ),
];
