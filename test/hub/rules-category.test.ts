import { INDICATORS, LEVELS } from '../../src/hub/monitoring/judgement/indicator';
import { DEFAULT_SETTINGS } from '../../src/hub/trust/setting/read-settings';
import { positionsOfDigits, TEN } from './build';
import { CATEGORY_RULES } from '../../src/hub/monitoring/category/rules';
import { categorise } from '../../src/hub/monitoring/category/categorise';
import {
  computedOn,
  computedWords,
  decidedWords,
  notBegunWords,
} from '../../src/hub/monitoring/category/begun';
import { shownCategory, whatIf } from '../../src/hub/monitoring/category/what-if';

const all = Object.fromEntries(TEN.map((id) => [id, 'Coaching']));
const placed = (digits: string, share: Record<string, string> = {}, settings = {}) =>
  categorise(positionsOfDigits(digits, share), { ...DEFAULT_SETTINGS, ...settings }, INDICATORS);

describe('which category (docs/rulebook.md §5), digits 0 below to 3 strength, one for each indicator', () => {
  test.each([
    // 9 at 2 and 1 at 3 = 10 at expected or above; 1 strength to share of 1.
    ['2222222223', all, {}, 'lighthouse', 'lighthouse-all-expected-one-strength'],
    ['3333333333', all, {}, 'lighthouse', 'lighthouse-all-expected-one-strength'],
    // 10 at expected, 0 strengths.
    ['2222222222', all, {}, 'aspiring', 'aspiring-enough-expected'],
    // 2 strengths of which PI09 alone says what to share; 2 asked.
    ['2222222233', { PI09: 'Reading' }, { lighthouseStrengths: 2 }, 'aspiring', 'aspiring-enough-expected'],
    ['2222222233', all, { lighthouseStrengths: 2 }, 'lighthouse', 'lighthouse-all-expected-one-strength'],
    // 9 of 10: a strength does not make up for the one behind.
    ['1222222223', all, {}, 'aspiring', 'aspiring-enough-expected'],
    // 5 at expected or above of 5 asked; the rest at below does not matter.
    ['2222200000', {}, {}, 'aspiring', 'aspiring-enough-expected'],
    ['3322200000', {}, {}, 'aspiring', 'aspiring-enough-expected'],
    // 4 at expected of 5; 4 + 6 = 10 at working towards or above of 5.
    ['2222111111', {}, {}, 'emerging', 'emerging-enough-working-towards'],
    // 4 at expected + 1 = 5 at working towards or above of 5.
    ['2222100000', {}, {}, 'emerging', 'emerging-enough-working-towards'],
    // 4 of 5.
    ['2222000000', {}, {}, 'unplaced', 'no-rule'],
    ['0000000000', {}, {}, 'unplaced', 'no-rule'],
    // Settings: 6 at expected asked, 5 there; 10 at working towards or above.
    ['2222211111', {}, { aspiringAtExpected: 6 }, 'emerging', 'emerging-enough-working-towards'],
    // 9 of 10 judged, whatever they say.
    ['222222222.', all, {}, 'unplaced', 'not-all-judged'],
    ['..........', {}, {}, 'unplaced', 'not-all-judged'],
  ] as const)('%s', (digits, share, settings, category, rule) => {
    expect(placed(digits, share, settings)).toMatchObject({ category, rule });
  });

  test('no indicators at all place nobody', () => {
    expect(categorise([], DEFAULT_SETTINGS, [])).toMatchObject({
      category: 'unplaced',
      rule: 'not-all-judged',
    });
  });

  test('a position on an indicator that does not count changes nothing', () => {
    const stray = { indicator: 'PI11', level: 'strength', share: 'Chess' } as const;
    const ten = positionsOfDigits('2222222222');
    expect(categorise([...ten, stray], DEFAULT_SETTINGS, INDICATORS)).toEqual(
      categorise(ten, DEFAULT_SETTINGS, INDICATORS),
    );
  });

  test('the rules are data, in the order of the domain, each with an id of its own', () => {
    expect(CATEGORY_RULES.map(({ category }) => category)).toEqual(['lighthouse', 'aspiring', 'emerging']);
    expect(new Set(CATEGORY_RULES.map(({ id }) => id)).size).toBe(3);
  });
});

describe('why, in words', () => {
  test('counts each level and says who is behind', () => {
    const { counts, trace } = placed('3221022222', { PI01: 'Phonics' });
    // 3: PI01. 2: PI02 PI03 PI06-PI10 = 7. 1: PI04. 0: PI05. Together 10, of which 8 at expected or above.
    expect(counts).toEqual({ strength: 1, expected: 7, 'working-towards': 1, below: 1 });
    expect(trace.join(' ')).toMatch(/8 of 10 at expected or above/);
    expect(trace.join(' ')).toMatch(/PI04 Pupil and staff wellness is working towards/);
    expect(trace.join(' ')).toMatch(/PI05 Staff development is not yet working towards/);
    expect(trace.join(' ')).toMatch(/PI01 Pupil attainment and progress/);
  });

  test('says which are not yet judged', () => {
    expect(placed('2222.22222').trace.join(' ')).toMatch(/PI05 Staff development is not yet judged/);
  });

  test('does not ask for no strengths', () => {
    expect(placed('2222222221', {}, { lighthouseStrengths: 0 }).trace.join(' ')).not.toMatch(/asks for 0/);
  });
});

describe('the distance to the next category (docs/rulebook.md §5)', () => {
  test.each([
    // To Lighthouse: PI04 (1) before PI02 (0); 1 strength of 1 wanting.
    ['2021222222', 'lighthouse', ['PI04 1>2', 'PI02 0>2'], 1],
    // To Aspiring: 3 at expected of 5, so 2 more: the nearest two at 1 in order, PI05 and PI06.
    ['2220110000', 'aspiring', ['PI05 1>2', 'PI06 1>2'], 0],
    // To Emerging: 2 of 5, so 3 more: all at 0, the first three in order.
    ['2100000000', 'emerging', ['PI03 0>1', 'PI04 0>1', 'PI05 0>1'], 0],
  ] as const)('%s', (digits, to, needs, strengthsNeeded) => {
    const { distance } = placed(digits);
    expect(distance?.needs.map((need) => `${need.indicator} ${digit(need.from)}>${digit(need.to)}`)).toEqual(
      needs,
    );
    expect(distance).toMatchObject({ to, strengthsNeeded });
  });

  const digit = (level: string): string => String(LEVELS.findIndex((one) => one === level));

  test('one not yet judged has to be judged, and then serves for those that have to rise', () => {
    // Nine at 0, PI08 unjudged: 5 at working towards asked, 0 there; PI08 and four more = 5, not 6.
    const { distance } = placed('0000000.00');
    expect(distance?.needs.length).toBe(5);
    expect(distance?.needs.map(({ indicator }) => indicator)).toContain('PI08');
  });

  test('where enough are there already, any level will do for it, and the words say so', () => {
    const { distance } = placed('222222.222');
    expect(distance).toMatchObject({ to: 'aspiring', strengthsNeeded: 0 });
    expect(distance?.needs).toEqual([{ indicator: 'PI07', from: '', to: 'below' }]);
    expect(distance?.words).toMatch(/PI07 The Framework and student leadership judged, at any level/);
  });

  test('a Lighthouse has nothing more to reach', () => {
    expect(placed('2222222223', all).distance).toBeNull();
  });
});

describe('what-if', () => {
  const ask = (digits: string, changes: Record<string, (typeof LEVELS)[number]>) =>
    whatIf(positionsOfDigits(digits), changes, DEFAULT_SETTINGS, INDICATORS);

  test.each([
    // 9 + PI04 = 10 at expected, no strength: still Aspiring, Lighthouse once one is named.
    ['2221222222', { PI04: 'expected' }, 'aspiring', 'aspiring', /Lighthouse once 1 .*strength/],
    // A strength that is supposed has nothing to share yet.
    ['2222222222', { PI04: 'strength' }, 'aspiring', 'aspiring', /still Aspiring/],
    // 4 + 1 = 5 at expected.
    ['2222111111', { PI05: 'expected' }, 'emerging', 'aspiring', /→ Aspiring/],
    // 5 - 1 = 4 at expected.
    ['2222211111', { PI01: 'working-towards' }, 'aspiring', 'emerging', /→ Emerging/],
    ['2222211111', {}, 'aspiring', 'aspiring', /^Now Aspiring\.$/],
  ] as const)('%s %j', (digits, changes, before, after, words) => {
    const answer = ask(digits, changes);
    expect([answer.before.category, answer.after.category]).toEqual([before, after]);
    expect(answer.words).toMatch(words);
  });

  test('what is shared stays shared when the level is the same', () => {
    const positions = positionsOfDigits('2222222223', all);
    const { after } = whatIf(positions, { PI10: 'strength' }, DEFAULT_SETTINGS, INDICATORS);
    expect(after.category).toBe('lighthouse');
  });
});

describe('what the dashboard shows', () => {
  test.each([
    ['2022-05-31', 'stage 1', 'lighthouse', 'lighthouse', 'Stage 1'],
    ['2022-05-31', 'stage 2', '', 'emerging', 'Stage 2'],
    ['2022-05-31', '', '', 'lighthouse', 'No stage yet'],
    ['2022-06-01', 'stage 1', '', 'aspiring', 'Aspiring (computed)'],
    ['2026-11-24', 'stage 1', 'emerging', 'aspiring', 'Emerging'],
    ['2026-11-24', '', '', 'unplaced', 'Unplaced (computed)'],
  ] as const)(
    '%s stage "%s", decided "%s", computed %s: %s',
    (today, legacyStage, decided, computed, shown) => {
      expect(shownCategory({ legacyStage }, { decided }, computed, today, DEFAULT_SETTINGS)).toBe(shown);
    },
  );

  test.each([
    ['2022-05-31', 'lighthouse', 'stage 1', 'aspiring', 'Stage 1', 'Stage 1'],
    ['2022-05-31', 'aspiring', 'stage 2', 'aspiring', 'Stage 2', 'Aspiring'],
    ['2022-05-31', 'unplaced', '', 'unplaced', 'No stage yet', 'Unplaced'],
    ['2022-06-01', 'lighthouse', 'stage 1', 'lighthouse', 'Lighthouse', 'Lighthouse'],
    ['2022-06-01', 'emerging', '', 'emerging', 'Emerging', 'Emerging'],
  ] as const)(
    '%s, %s at %s: the most to decide is %s, computed is called %s, decided %s',
    (on, category, legacyStage, most, computed, decided) => {
      expect(computedOn(category, on, DEFAULT_SETTINGS)).toBe(most);
      expect(computedWords(category, { legacyStage }, on, DEFAULT_SETTINGS)).toBe(computed);
      expect(decidedWords(category, { legacyStage }, on, DEFAULT_SETTINGS)).toBe(decided);
    },
  );

  test('why the older stages stand is said until the day comes', () => {
    expect(notBegunWords('2022-05-31', DEFAULT_SETTINGS)).toContain('begin on 1 June 2022');
    expect(notBegunWords('2022-06-01', DEFAULT_SETTINGS)).toBe('');
  });

  test('the day on which it begins is a setting', () => {
    const settings = { lighthouseFrom: '2023-01-01' };
    const school = { legacyStage: 'stage 2' } as const;
    expect(shownCategory(school, { decided: '' }, 'aspiring', '2022-12-31', settings)).toBe('Stage 2');
    expect(shownCategory(school, { decided: '' }, 'aspiring', '2023-01-01', settings)).toMatch(/Aspiring/);
  });
});

test('the words use the names that the trust gives its indicators', () => {
  const own = INDICATORS.map(({ id, name }) => ({ id, name: id === 'PI03' ? 'Teaching' : name }));
  const positions = positionsOfDigits('2212222222');
  const { trace, distance } = categorise(positions, DEFAULT_SETTINGS, own);
  expect(trace[0]).toBe('9 of 10 at expected or above; PI03 Teaching is working towards.');
  expect(distance?.words).toContain('PI03 Teaching (now working towards)');
  expect(whatIf(positions, { PI03: 'expected' }, DEFAULT_SETTINGS, own).words).toMatch(
    /^If PI03 Teaching is/,
  );
});
