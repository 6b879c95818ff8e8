import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarOf, type Closure, type HalfTerm } from '../../src/hub/trust/calendar/calendar';
import {
  decidable,
  frozenPositions,
  readFrozen,
  reasonNeeded,
  type Decision,
} from '../../src/hub/monitoring/category/decision';
import { sittingsOn } from '../../src/hub/monitoring/category/sitting';
import { INDICATORS, type Level } from '../../src/hub/monitoring/judgement/indicator';
import type { Position } from '../../src/hub/monitoring/judgement/position';
import type { Action } from '../../src/hub/monitoring/improvement-plan/action';
import { actionAlarms, findingsOf } from '../../src/hub/monitoring/improvement-plan/finding';
import { loopAlarms } from '../../src/hub/monitoring/improvement-plan/retest';
import { loopTimes } from '../../src/hub/monitoring/improvement-plan/times';
import type { Judgement } from '../../src/hub/monitoring/judgement/judgement';
import { lighthousePath } from '../../src/hub/monitoring/lighthouse/path';
import { pathPoints } from '../../src/hub/monitoring/lighthouse/point';
import { positionsOf } from '../../src/hub/monitoring/judgement/position';
import { type Settings } from '../../src/hub/trust/setting/settings';
import { DEFAULT_SETTINGS } from '../../src/hub/trust/setting/read-settings';
import { emptyStanding, standingsOf } from '../../src/hub/monitoring/category/standing';
import type { Academy } from '../../src/hub/trust/academy';
import type { Visit } from '../../src/hub/monitoring/visit/visit';
import { academy, action, closure, decision, HALF_TERMS, judgement, positionsOfDigits, visit } from './build';
import { categorise } from '../../src/hub/monitoring/category/categorise';
import { computedOn, computedWords } from '../../src/hub/monitoring/category/begun';
import { shownCategory, whatIf } from '../../src/hub/monitoring/category/what-if';
import type { Category } from '../../src/hub/monitoring/category/rules';
import { diagnosisObligation } from '../../src/hub/monitoring/obligation/diagnosis';
import { monitoringObligation } from '../../src/hub/monitoring/obligation/monitoring';
import { ofstedObligation } from '../../src/hub/monitoring/obligation/ofsted';
import { supportObligation } from '../../src/hub/monitoring/obligation/support';

/** One named case: what the ledgers hold, and what the hub must make of it. */
interface Scenario {
  case: string;
  rule: string;
  arithmetic: string[];
  today: string;
  academy?: Partial<Academy>;
  settings?: Partial<Settings>;
  /** One judgement of every indicator, as digits, made on a day. */
  levels?: { on: string; digits: string; share?: Record<string, string> };
  judgements?: Partial<Judgement>[];
  visits?: Partial<Visit>[];
  decisions?: Partial<Decision>[];
  closures?: Partial<Closure>[];
  actions?: Partial<Action>[];
  /** Beside those of 2026-27. */
  halfTerms?: HalfTerm[];
  /** What the night before had kept of the path. */
  known?: { asAt: Record<string, string>; foldedAt: string };
  /** Levels that are only supposed, and what the EOB means to decide. */
  tried?: Record<string, Level>;
  deciding?: Category;
  expect: Record<string, unknown>;
}

const FOLDER = join(__dirname, '..', 'scenario');
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .sort();

const ledgerOf = ({ levels, judgements = [] }: Scenario): Judgement[] => [
  ...(levels ? positionsOfDigits(levels.digits, levels.share) : []).map((position) =>
    judgement({ ...position, id: `L-${position.indicator}`, on: levels?.on ?? '' }),
  ),
  ...judgements.map(judgement),
];

/** The path as it is folded this night, a phrase a half-term. */
function pointsOf(scenario: Scenario, school: Academy, settings: Settings): Record<string, string> {
  const { halfTerms = [], known = { asAt: {}, foldedAt: '' }, today } = scenario;
  const rows = {
    academies: [school],
    judgements: ledgerOf(scenario),
    halfTerms: [...halfTerms, ...HALF_TERMS],
  };
  const kept = { ...known, asAt: new Map(Object.entries(known.asAt)) };
  return Object.fromEntries(
    pathPoints(rows, kept, settings, today).map(({ id, category, atExpected, course, asAt }) => [
      id.split(':')[1],
      `${category}, ${atExpected} of 10, ${course}, as at ${asAt}`,
    ]),
  );
}

/** The yearly decision: what is before the EOB, and what it has to say to decide as it means to (docs/rulebook.md §5). */
function deciding(scenario: Scenario, positions: Position[], settings: Settings): Record<string, unknown> {
  const { today, tried = {}, deciding: means } = scenario;
  const sitting = sittingsOn(today, {
    visits: (scenario.visits ?? []).map(visit),
    judgements: ledgerOf(scenario),
    decisions: (scenario.decisions ?? []).map(decision),
  })(academy(scenario.academy).id);
  const { category } = categorise(positions, settings, INDICATORS);
  const computed = computedOn(category, today, settings);
  const rested = readFrozen((sitting.decided ?? sitting.before)?.positions ?? '');
  return {
    sitting: {
      ...{ year: sitting.year, complete: sitting.diagnosis.complete, missing: sitting.diagnosis.missing },
      ...{ decided: sitting.decided?.id ?? '', before: sitting.before?.id ?? '' },
    },
    computed,
    called: computedWords(category, academy(scenario.academy), today, settings),
    decidable: decidable(today, settings),
    reason: means && reasonNeeded(means, { ...sitting, computed, again: sitting.decided !== undefined }),
    frozen: frozenPositions(positions),
    moved: positions
      .filter(({ indicator, level }) => rested.size > 0 && rested.get(indicator) !== level)
      .map(({ indicator, level }) => `${indicator}: ${rested.get(indicator) ?? ''} → ${level}`),
    whatIf: whatIf(positions, tried, settings, INDICATORS).words,
  };
}

/** Everything that the hub derives of the case, by the names that scenarios use. */
function outcome(scenario: Scenario): Record<string, unknown> {
  const { today } = scenario;
  const school = academy(scenario.academy);
  const settings = { ...DEFAULT_SETTINGS, ...scenario.settings };
  const positions = positionsOf(ledgerOf(scenario));
  const [standing = emptyStanding(school.id)] = standingsOf(
    (scenario.visits ?? []).map(visit),
    (scenario.decisions ?? []).map(decision),
    ledgerOf(scenario),
  );
  const actions = (scenario.actions ?? []).map(action);
  const byIndicator = new Map(positions.map((position) => [position.indicator, position]));
  const calendar = calendarOf(school, HALF_TERMS, (scenario.closures ?? []).map(closure));
  const leader = { id: 'P01' };
  const result = categorise(positions, settings, INDICATORS);
  return {
    category: result.category,
    rule: result.rule,
    missing: result.missing,
    distance: result.distance,
    shown: shownCategory(school, standing, result.category, today, settings),
    support: supportObligation(school, leader, standing, calendar, settings, today),
    monitoring: monitoringObligation(school, result.category, standing, calendar, settings, today),
    ofsted: ofstedObligation(school, standing, calendar, settings, today),
    diagnosis: diagnosisObligation(school, standing, calendar, settings, today),
    path: lighthousePath(school, result.category, positions, settings, today),
    standing,
    orphans: findingsOf(positions, actions)
      .filter(({ orphan }) => orphan)
      .map(({ position }) => position.indicator),
    alarms: [
      ...actionAlarms(actions, byIndicator, today),
      ...loopAlarms(actions, byIndicator, calendar, settings, today),
    ].map((one) => `${one.action.id}: ${one.alarm}`),
    loopTimes: loopTimes(actions, ledgerOf(scenario), () => 'R1').find(({ id }) => id === 'trust'),
    points: pointsOf(scenario, school, settings),
    ...deciding(scenario, positions, settings),
    findings: findingsOf(positions, [])
      .map(({ position }) => position.indicator)
      .sort(),
    positions: Object.fromEntries(positions.map((position) => [position.indicator, position])),
  };
}

test('every named case has its scenario', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'before-june-2022.json',
      'closed-by-a-later-visit.json',
      'closed-on-somebodys-word.json',
      'correction-of-a-correction.json',
      'declining-academy.json',
      'finding-without-an-action.json',
      'half-term-judged-after-it-ended.json',
      'half-term-missed-by-the-clock.json',
      'decision-as-the-rule-says.json',
      'decision-against-the-rule.json',
      'decision-before-the-set-date.json',
      'decision-in-the-new-year.json',
      'decision-rests-on-frozen-positions.json',
      'lighthouse-light-touch.json',
      'lighthouse-without-a-shareable-strength.json',
      'new-joiner.json',
      'overdue-across-a-holiday.json',
      'own-october-fortnight.json',
      'path-over-five-years.json',
      're-test-overdue.json',
      're-tested-and-still-below.json',
      'visit-written-up-late.json',
    ]),
  );
});

describe.each(files)('%s', (file) => {
  const scenario = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Scenario;
  const got = outcome(scenario);

  test('says what case it is and how its figures come about', () => {
    expect(scenario.case.length).toBeGreaterThan(10);
    expect(scenario.rule).toMatch(/^docs\/rulebook\.md §/);
    expect(scenario.arithmetic.length).toBeGreaterThan(0);
    expect(Object.keys(scenario.expect).length).toBeGreaterThan(0);
  });

  test.each(Object.entries(scenario.expect))('%s', (name, expected) => {
    expect(Object.keys(got)).toContain(name);
    if (typeof expected === 'object' && expected !== null && !Array.isArray(expected)) {
      expect(got[name]).toMatchObject(expected);
    } else expect(got[name]).toEqual(expected);
  });
});
