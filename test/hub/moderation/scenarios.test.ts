import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Judgement } from '../../../src/hub/monitoring/judgement/judgement';
import { agreementOf } from '../../../src/hub/monitoring/moderation/agreement';
import { disputesOf } from '../../../src/hub/monitoring/moderation/dispute';
import { pairsOf, threadsOf } from '../../../src/hub/monitoring/moderation/pairs';
import { moderationQueue } from '../../../src/hub/monitoring/moderation/queue';
import { selfGapsOf, selfViewWords } from '../../../src/hub/monitoring/moderation/self-view';
import { judgedTogether } from '../../../src/hub/monitoring/visit/observers';
import { type Settings } from '../../../src/hub/trust/setting/settings';
import { DEFAULT_SETTINGS } from '../../../src/hub/trust/setting/read-settings';
import type { Reply, Visit } from '../../../src/hub/monitoring/visit/visit';
import { judgement, visit } from '../build';
import { reply } from './build';

interface Scenario {
  case: string;
  rule: string;
  arithmetic: string[];
  today: string;
  settings?: Partial<Settings>;
  visits?: Partial<Visit>[];
  replies?: Partial<Reply>[];
  judgements?: Partial<Judgement>[];
  expect: Record<string, unknown>;
}

const FOLDER = join(__dirname, '..', '..', 'scenario', 'moderation');
const files = readdirSync(FOLDER).sort();

/** Without the lot, which has tests of its own. */
const NO_LOT = { moderationSamplePercent: 0 };

function outcome(scenario: Scenario): Record<string, unknown> {
  const settings = { ...DEFAULT_SETTINGS, ...NO_LOT, ...scenario.settings };
  const visits = (scenario.visits ?? []).map(visit);
  const replies = (scenario.replies ?? []).map(reply);
  const judgements = (scenario.judgements ?? []).map(judgement);
  const threads = threadsOf(judgements);
  const pairs = pairsOf(threads, settings.pairWithinDays, judgedTogether(visits));
  return {
    disputes: disputesOf(visits, replies, judgements),
    queue: moderationQueue({ visits, replies, judgements }, settings, scenario.today).map(
      ({ id, indicators }) => [id, ...indicators].join(' '),
    ),
    pairs: pairs.map(({ first, second, how }) => `${first.id} ${second.id} ${how}`).sort(),
    agreement: agreementOf(pairs, settings).words,
    selfView: selfViewWords(selfGapsOf(threads, scenario.today)),
  };
}

test('there are scenarios', () => expect(files.length).toBeGreaterThan(4));

describe.each(files)('%s', (file) => {
  const scenario = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Scenario;
  const got = outcome(scenario);

  test('says what case it is and how its figures come about', () => {
    expect(scenario.case.length).toBeGreaterThan(10);
    expect(scenario.rule).toMatch(/^docs\/rulebook\.md §6/);
    expect(scenario.arithmetic.length).toBeGreaterThan(0);
    expect(Object.keys(scenario.expect).length).toBeGreaterThan(0);
  });

  test.each(Object.entries(scenario.expect))('%s', (name, expected) => {
    expect(Object.keys(got)).toContain(name);
    expect(got[name]).toEqual(expected);
  });
});
