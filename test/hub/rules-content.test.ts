import {
  INDICATORS,
  LEVEL_LABELS,
  levelRank,
  LEVELS,
  rubricInForce,
} from '../../src/hub/monitoring/judgement/indicator';
import type { Person } from '../../src/hub/trust/person';
import { ROLES } from '../../src/hub/trust/roles';
import { mayRecord } from '../../src/hub/trust/rights';
import { FIRST_RUBRICS } from '../../src/hub/monitoring/rubric/text';
import { SETTING_RULES } from '../../src/hub/trust/setting/rules';
import { readSettings } from '../../src/hub/trust/setting/read-settings';
import { DEFAULT_SETTINGS } from '../../src/hub/trust/setting/read-settings';
import { VISIT_KINDS, VISIT_KIND_RULES } from '../../src/hub/monitoring/visit/visit';
import { academy, TEN } from './build';

test('ten indicators, in order, with short names that fit (docs/rulebook.md §3)', () => {
  expect(INDICATORS.map(({ id }) => id)).toEqual(TEN);
  expect(INDICATORS.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  for (const { short, help } of INDICATORS) {
    expect(short.length).toBeLessThanOrEqual(24);
    expect(help).toMatch(/\.$/);
  }
});

test('boards read the levels by these names (docs/rulebook.md §4)', () => {
  expect(LEVELS.map(levelRank)).toEqual([0, 1, 2, 3]);
  expect(LEVELS.map((level) => LEVEL_LABELS[level])).toEqual([
    'Not yet working towards',
    'Working towards',
    'Expected',
    'Strength',
  ]);
});

test('every level of every indicator has its first rubric under its own id (docs/rulebook.md §3)', () => {
  const wanted = TEN.flatMap((id) => LEVELS.map((level) => `${id}-v1-${level}`));
  expect(FIRST_RUBRICS.map(({ id }) => id).sort()).toEqual(wanted.sort());
  expect(new Set(FIRST_RUBRICS.map(({ text }) => text)).size).toBe(40);
  for (const { id, indicator, version, level, effectiveFrom } of FIRST_RUBRICS) {
    expect(id).toBe(`${indicator}-v${version}-${level}`);
    expect(effectiveFrom).toBe('2021-09-01');
  }
});

test('rubrics are one or two sentences, without the words that a trust may change', () => {
  for (const { text } of FIRST_RUBRICS) {
    expect(text).toMatch(/^[A-Z].{40,280}\.$/);
    expect(text.split(/[.?!](?:\s|$)/).filter((part) => part !== '').length).toBeLessThanOrEqual(2);
    expect(text).not.toMatch(/region|district|\bSLE\b|\bLSE\b|\bCEO\b|specialist/i);
  }
});

test('so do the words for visits leave out what a trust calls its parts and people', () => {
  for (const kind of VISIT_KINDS) {
    const { label, help } = VISIT_KIND_RULES[kind];
    expect(`${label} ${help}`).not.toMatch(/region|district|\bSLE\b|\bLSE\b|\bCEO\b/i);
    expect(help).toMatch(/\.$/);
  }
});

describe('the rubric in force', () => {
  const second = FIRST_RUBRICS.map((row) => ({
    ...row,
    id: row.id.replace('v1', 'v2'),
    version: 2,
    effectiveFrom: '2026-01-05',
    text: `${row.text} More.`,
  }));

  test.each([
    ['2021-08-31', undefined],
    ['2021-09-01', 1],
    ['2026-01-04', 1],
    ['2026-01-05', 2],
    ['not a day', undefined],
  ])('on %s: version %s', (on, version) => {
    expect(rubricInForce([...second, ...FIRST_RUBRICS], 'PI03', on)?.version).toBe(version);
  });

  test('lowest level first; a version half written is passed over', () => {
    const half = second.filter(({ level }) => level !== 'strength');
    const found = rubricInForce([...half, ...FIRST_RUBRICS].reverse(), 'PI03', '2026-11-24');
    expect(found?.version).toBe(1);
    expect(found?.levels.map(({ level }) => level)).toEqual([...LEVELS]);
    expect(found?.levels.every(({ indicator }) => indicator === 'PI03')).toBe(true);
  });

  test('no rubric for what is no indicator', () => {
    expect(rubricInForce(FIRST_RUBRICS, 'PI11', '2026-11-24')).toBeUndefined();
  });
});

describe('who may record which visit where (docs/rulebook.md §1, §6)', () => {
  const person = (parts: Partial<Person>): Person => ({
    id: 'P01',
    name: 'Ada Kite',
    email: 'ada@hub.example',
    role: 'principal',
    region: '',
    academy: '',
    unit: '',
    alsoRoles: [],
    teams: [],
    nationalResponsibility: '',
    active: true,
    ...parts,
  });
  /** A letter for each kind: support, learning Walk, Moderation, monitoring, light touch, ofsted preparation, diagnosis. */
  const allowed = (who: Person): string =>
    VISIT_KINDS.map((kind, index) => (mayRecord(who, kind, academy()) ? 'SWMmlod'[index] : '-')).join('');

  test.each([
    ['Managing Director', { role: 'md' }, 'SWMmlod'],
    ['Deputy', { role: 'deputy-md' }, 'SWMmlod'],
    ['National Director', { role: 'national-director' }, 'SWMmlod'],
    ['lead of the MAD unit', { role: 'unit-lead', unit: 'mad' }, 'SWMmlod'],
    ['lead of another unit', { role: 'unit-lead', unit: 'improvement' }, '-------'],
    ['regional leader at home', { role: 'regional-ceo', region: 'R1' }, 'SW-mlod'],
    ['regional leader elsewhere', { role: 'regional-ceo', region: 'R2' }, '--Mmlod'],
    ['regional leader of no region', { role: 'regional-ceo' }, '---mlod'],
    ['Principal of another academy', { role: 'principal', academy: 'A02' }, '---mlod'],
    ['its own Principal', { role: 'principal', academy: 'A01' }, '-------'],
    ['specialist from elsewhere', { role: 'sle', academy: 'A02' }, '---mlod'],
    ['its own specialist', { role: 'sle', academy: 'A01' }, '-------'],
    ['central staff', { role: 'central-staff' }, '---mlod'],
    ['member of a central team', { role: 'team-member', teams: ['premises'] }, '-------'],
    ['clerk', { role: 'clerk' }, '-------'],
    ['board member', { role: 'board-member' }, '-------'],
    ['keeper of the hub', { role: 'hub-owner' }, '-------'],
  ] as const)('%s', (_, parts, kinds) => {
    expect(allowed(person(parts))).toBe(kinds);
  });

  test('nobody who has left', () => {
    for (const role of ROLES) {
      expect(allowed(person({ role, region: 'R1', unit: 'mad', active: false }))).toBe('-------');
    }
  });

  test('support visits and learning walks judge nothing; only moderation is moderated', () => {
    const stages = VISIT_KINDS.map((kind) => VISIT_KIND_RULES[kind].stage);
    expect(stages).toEqual(['', '', 'moderated', 'monitored', 'monitored', 'monitored', 'monitored']);
    for (const kind of VISIT_KINDS) {
      expect(VISIT_KIND_RULES[kind].judges).toBe(VISIT_KIND_RULES[kind].stage !== '');
    }
  });
});

describe('settings', () => {
  const read = (id: string, value: string) => readSettings([{ id, value, help: '' }]);

  test('the defaults of the domain', () => {
    expect(readSettings([])).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
    expect(DEFAULT_SETTINGS).toMatchObject({
      timeZone: 'Europe/London',
      supportGapSchoolDays: 10,
      moderationVisitsPerYear: 3,
      monitoringVisitsPerHalfTerm: 1,
      lightTouchVisitsPerTerm: 1,
      monitoringVisitsPerPersonPerYear: 2,
      specialistDaysPerWeek: 1,
      lighthouseStrengths: 1,
      aspiringAtExpected: 5,
      emergingAtWorkingTowards: 5,
      yearsToLighthouse: 5,
      replySchoolDays: 10,
      lighthouseFrom: '2022-06-01',
    });
    expect(SETTING_RULES.map(({ key }) => key).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
    for (const rule of SETTING_RULES) expect(read(rule.key, rule.default).problems).toEqual([]);
  });

  test.each([
    ['supportGapSchoolDays', '8', 8],
    ['supportGapSchoolDays', ' 12 ', 12],
    ['monitoringVisitsPerHalfTerm', '0', 0],
    ['regionWord', 'District', 'District'],
    ['lighthouseFrom', '2023-09-01', '2023-09-01'],
    ['timeZone', 'Europe/Dublin', 'Europe/Dublin'],
  ])('%s %s is taken', (key, value, taken) => {
    const { settings, problems } = read(key, value);
    expect(settings[key as keyof typeof settings]).toBe(taken);
    expect(problems).toEqual([]);
  });

  test.each([
    ['supportGapSchoolDays', 'ten'],
    ['supportGapSchoolDays', ''],
    ['supportGapSchoolDays', '0'],
    ['supportGapSchoolDays', '-3'],
    ['supportGapSchoolDays', '2.5'],
    ['supportGapSchoolDays', '1e1'],
    ['aspiringAtExpected', '11'],
    ['lighthouseFrom', '2022-02-30'],
    ['lighthouseFrom', 'June 2022'],
    ['timeZone', 'London time'],
    ['regionWord', '  '],
  ])('%s "%s" is reported and its default holds', (key, value) => {
    const { settings, problems } = read(key, value);
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(problems).toEqual([{ key, value, expected: expect.stringMatching(/./) }]);
  });

  test('an unknown key is reported; so is a key written twice, of which the first holds', () => {
    expect(read('supportGap', '8').problems).toMatchObject([{ key: 'supportGap' }]);
    const twice = readSettings([
      { id: 'replySchoolDays', value: '7', help: '' },
      { id: 'replySchoolDays', value: '9', help: '' },
    ]);
    expect(twice.settings.replySchoolDays).toBe(7);
    expect(twice.problems).toMatchObject([{ key: 'replySchoolDays', value: '9' }]);
  });
});
