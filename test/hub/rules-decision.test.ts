import {
  decidable,
  decisionFor,
  frozenPositions,
  positionsMark,
  readFrozen,
  reasonNeeded,
} from '../../src/hub/monitoring/category/decision';
import { diagnosesOf } from '../../src/hub/monitoring/category/diagnosis';
import { sitsOnEob, unknownMembers } from '../../src/hub/monitoring/category/eob';
import { INDICATORS, LEVELS, type RubricLevel } from '../../src/hub/monitoring/judgement/indicator';
import { nearMisses } from '../../src/hub/monitoring/category/near-miss';
import { reportPeriod } from '../../src/hub/governance/report-kind';
import { earliestEffect, rubricErrors, rubricVersions } from '../../src/hub/monitoring/rubric/rubric';
import { reportsDue } from '../../src/hub/governance/report-calendar';
import { DEFAULT_SETTINGS } from '../../src/hub/trust/setting/read-settings';
import { textDifference } from '../../src/hub/text/difference';
import { decision, HALF_TERMS, judgement, positionsOfDigits, TEN, visit } from './build';

describe('a text compared with another, word by word', () => {
  test.each([
    ['same words', 'a b c', 'a b c', [['same', 'a b c']]],
    [
      'one word for another',
      'all pupils read',
      'all children read',
      [
        ['same', 'all'],
        ['gone', ' pupils'],
        ['new', ' children'],
        ['same', ' read'],
      ],
    ],
    [
      'added at the end',
      'a',
      'a b',
      [
        ['same', 'a'],
        ['new', ' b'],
      ],
    ],
    [
      'taken from the front',
      'a b',
      'b',
      [
        ['gone', 'a'],
        ['same', 'b'],
      ],
    ],
    ['from nothing', '', 'a b', [['new', 'a b']]],
  ])('%s', (_, before, after, expected) => {
    expect(textDifference(before, after).map(({ kind, text }) => [kind, text])).toEqual(expected);
  });

  test('put together they are both texts, but for blanks', () => {
    const before = 'Most pupils can say what they learn, and why. Few fall behind.';
    const after = 'Nearly all pupils say what they have learned and why it matters.';
    const parts = textDifference(before, after);
    const said = (kinds: string[]) =>
      parts
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ text }) => text)
        .join('')
        .split(/\s+/)
        .join(' ')
        .trim();
    expect(said(['same', 'gone'])).toBe(before);
    expect(said(['same', 'new'])).toBe(after);
  });
});

describe('the versions of a rubric', () => {
  const rows = (version: number, effectiveFrom: string): RubricLevel[] =>
    LEVELS.map((level) => ({
      id: `PI01-v${version}-${level}`,
      indicator: 'PI01',
      version,
      level,
      text: `${level} ${version}`,
      effectiveFrom,
    }));
  const versions = rubricVersions([...rows(1, '2021-09-01'), ...rows(2, '2026-09-01')], 'PI01');
  const texts = { below: 'a', 'working-towards': 'b', expected: 'c', strength: 'd' };

  test('the latest first', () => {
    expect(versions.map(({ version, effectiveFrom }) => [version, effectiveFrom])).toEqual([
      [2, '2026-09-01'],
      [1, '2021-09-01'],
    ]);
  });

  test.each([
    // The day after the last judgement; never before the version that it follows.
    ['judged later', '2026-11-24', '2026-11-25'],
    ['judged before', '2026-03-01', '2026-09-01'],
  ])('%s', (_, on, earliest) => {
    expect(
      earliestEffect(
        versions,
        [
          { indicator: 'PI01', on },
          { indicator: 'PI02', on: '2027-01-01' },
        ],
        'PI01',
      ),
    ).toBe(earliest);
  });

  test('a day too early, a text too long, nothing new', () => {
    const of = (changes: object) =>
      Object.keys(
        rubricErrors({ effectiveFrom: '2026-12-01', texts, ...changes }, versions, '2026-11-25', {
          today: '2026-11-24',
          most: 10,
        }),
      );
    expect(of({})).toEqual([]);
    expect(of({ effectiveFrom: '2026-11-24' })).toEqual(['effectiveFrom']);
    expect(of({ effectiveFrom: '2028-11-24' })).toEqual([]);
    expect(of({ effectiveFrom: '2926-11-26' })).toEqual(['effectiveFrom']);
    expect(of({ texts: { ...texts, strength: 'x'.repeat(11) } })).toEqual(['texts.strength']);
    expect(of({ texts: versions[0]?.texts })).toContain('texts.below');
  });
});

describe('the diagnosis of a year', () => {
  const on = '2026-10-06';
  const of = (indicator: string, extra = {}) =>
    judgement({ id: `J-${indicator}`, indicator, visit: 'V1', on, ...extra });
  const diagnosis = visit({ id: 'V1', kind: 'diagnosis', on });

  test('counts what a diagnosis visit judged within the academic year, and names what is missing', () => {
    const all = TEN.slice(0, 9).map((id) => of(id));
    expect(diagnosesOf('2026-27', all, [diagnosis]).get('A01')).toEqual({
      complete: false,
      missing: ['PI10'],
      on,
      visits: ['V1'],
    });
    expect(diagnosesOf('2026-27', [...all, of('PI10')], [diagnosis]).get('A01')?.complete).toBe(true);
    expect(diagnosesOf('2025-26', all, [diagnosis]).get('A01')).toBeUndefined();
    expect(
      diagnosesOf('2026-27', all, [visit({ id: 'V1', kind: 'monitoring', on })]).get('A01'),
    ).toBeUndefined();
  });

  test('a visit corrected to another kind is none, nor is a judgement withdrawn', () => {
    const corrected = visit({
      id: 'V2',
      kind: 'monitoring',
      on,
      supersedes: 'V1',
      recordedAt: '2026-10-07T10:00:00.000Z',
    });
    expect(diagnosesOf('2026-27', [of('PI01')], [diagnosis, corrected]).size).toBe(0);
    const withdrawn = of('PI01', {
      id: 'J2',
      level: '',
      supersedes: 'J-PI01',
      recordedAt: '2026-10-08T10:00:00.000Z',
    });
    expect(diagnosesOf('2026-27', [of('PI01'), withdrawn], [diagnosis]).size).toBe(0);
  });
});

describe('the EOB’s decision', () => {
  const levels = '2222322122';

  test('frozen positions are read as they were written, whatever their order', () => {
    const positions = positionsOfDigits(levels, { PI05: 'Coaching' });
    const text = frozenPositions([...positions].reverse());
    expect(text).toBe(frozenPositions(positions));
    expect(readFrozen(text).get('PI08')).toBe('working-towards');
    expect(readFrozen('PI01=brilliant PI02').size).toBe(0);
    const mark = (share: string, judgement = 'J1'): string =>
      positionsMark(positionsOfDigits(levels, { PI05: share }).map((one) => ({ ...one, judgement })));
    expect(mark('Coaching')).toBe(mark('Coaching'));
    expect(mark('Coaching')).not.toBe(mark('Else'));
    expect(mark('Coaching')).not.toBe(mark('Coaching', 'J2'));
  });

  test.each([
    ['by the rule', 'aspiring', { computed: 'aspiring', complete: true, again: false }, ''],
    [
      'against it',
      'lighthouse',
      { computed: 'aspiring', complete: true, again: false },
      'the rule gives Aspiring',
    ],
    [
      'nothing fits, never by itself',
      'unplaced',
      { computed: 'unplaced', complete: true, again: false },
      'no category of the rule fits',
    ],
    ['half a diagnosis', 'aspiring', { computed: 'aspiring', complete: false, again: false }, 'not complete'],
    [
      'a second in the year',
      'aspiring',
      { computed: 'aspiring', complete: true, again: true },
      'earlier decision',
    ],
  ] as const)('a reason: %s', (_, decided, { computed, complete, again }, words) => {
    const why = reasonNeeded(decided, { computed, diagnosis: { complete }, again });
    expect(words === '' ? why : why.includes(words)).toBe(words === '' ? '' : true);
  });

  test('the later of a year holds: by day, then by id', () => {
    const all = [decision({ id: 'D2' }), decision({ id: 'D3', on: '2026-07-01' }), decision({ id: 'D1' })];
    expect(decisionFor(all, 'A01', '2025-26')?.id).toBe('D2');
    expect(decisionFor(all, 'A01', '2026-27')).toBeUndefined();
  });

  test('no Lighthouse before the set date', () => {
    expect(decidable('2022-05-31', DEFAULT_SETTINGS)).not.toContain('lighthouse');
    expect(decidable('2022-06-01', DEFAULT_SETTINGS)).toContain('lighthouse');
  });

  test('one step away: only what alone brings a better category, or leaves but a strength wanting', () => {
    // Nine at expected, PI08 below it: PI08 alone leaves one strength wanting, or makes Lighthouse where one is shared.
    const one = (digits: string, share = {}) =>
      nearMisses(positionsOfDigits(digits, share), DEFAULT_SETTINGS, INDICATORS).map(
        ({ indicator }) => indicator,
      );
    expect(one('2222222122')).toEqual(['PI08']);
    expect(one('2222322122', { PI05: 'Coaching' })).toEqual(['PI08']);
    // Two behind: no single step does.
    expect(one('2222222112')).toEqual([]);
    // Four at expected: any of the other six makes the fifth.
    expect(one('2222111111')).toEqual(['PI05', 'PI06', 'PI07', 'PI08', 'PI09', 'PI10']);
  });
});

describe('who sits on the EOB', () => {
  const settings = { ...DEFAULT_SETTINGS, regionalCeoWord: 'Regional Director' };
  const me = (
    role: 'md' | 'regional-ceo' | 'sle' | 'national-director',
    id = 'P9',
    email = 'x@hub.example',
  ) => ({ role, alsoRoles: [], id, email });
  test.each([
    ['the default, an MD', DEFAULT_SETTINGS.eobMembers, me('md'), true],
    ['the default, a regional leader', DEFAULT_SETTINGS.eobMembers, me('regional-ceo'), true],
    ['the default, a National Director', DEFAULT_SETTINGS.eobMembers, me('national-director'), true],
    ['the default, a specialist', DEFAULT_SETTINGS.eobMembers, me('sle'), false],
    ['the trust’s own word', 'Regional Directors', me('regional-ceo'), true],
    ['a person', 'P9', me('sle'), true],
    ['a mail address, in capitals', 'X@HUB.example', me('sle'), true],
    ['nobody', '', me('md'), false],
  ])('%s', (_, eobMembers, who, sits) => {
    expect(sitsOnEob(who, { ...settings, eobMembers })).toBe(sits);
  });

  test('what names nobody is told', () => {
    const person = {
      ...me('sle'),
      name: 'X',
      region: '',
      academy: '',
      unit: '' as const,
      active: true,
      teams: [],
      nationalResponsibility: '',
    };
    expect(unknownMembers({ ...settings, eobMembers: 'MD, P9, P8; Grand Vizier' }, [person])).toEqual([
      'P8',
      'Grand Vizier',
    ]);
    expect(unknownMembers({ ...settings, eobMembers: 'P9' }, [{ ...person, active: false }])).toEqual(['P9']);
  });
});

describe('the category paper', () => {
  test('falls due once a year, with the half-term that the trust sets', () => {
    const academies = [{ region: 'R1', joinedOn: '2020-09-01', leftOn: '' }];
    const due = (categoryPaperHalfTerm: number) =>
      reportsDue(
        [{ id: 'R1' }],
        academies,
        HALF_TERMS,
        [],
        { ...DEFAULT_SETTINGS, categoryPaperHalfTerm },
        '2027-08-31',
      )
        .filter(({ kind }) => kind === 'category-paper')
        .map(({ id }) => id);
    const with2 = due(2);
    expect(with2.every((id) => /^category-paper:trust:\d{4}-\d\d:2$/.test(id))).toBe(true);
    expect(with2.length).toBe(
      new Set(
        HALF_TERMS.filter((one) => one.calendar === 'trust' && one.number === 2).map(({ year }) => year),
      ).size,
    );
  });

  test('speaks of the whole year', () => {
    const [first] = HALF_TERMS.filter(({ calendar }) => calendar === 'trust');
    if (!first) throw new Error('There are half-terms.');
    const period = reportPeriod('category-paper', { year: first.year, number: 5 }, HALF_TERMS);
    expect(period?.words).toBe(first.year);
  });
});
