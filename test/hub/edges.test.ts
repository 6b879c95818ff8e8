import { rubricInForce } from '../../src/hub/monitoring/judgement/indicator';
import type { Person } from '../../src/hub/trust/person';
import { ROLES, roleLabel, USUAL_WORDS } from '../../src/hub/trust/roles';
import { mayRecord } from '../../src/hub/trust/rights';
import { FIRST_RUBRICS } from '../../src/hub/monitoring/rubric/text';
import { readSettings } from '../../src/hub/trust/setting/read-settings';
import { academy } from './build';

/** What a sheet kept by hand may hold, beyond the cases of rules-content. */
describe('settings as Sheets may hand them over', () => {
  const read = (id: string, value: string) => readSettings([{ id, value, help: '' }]);

  test.each([
    ['supportGapSchoolDays', '15.0', 15],
    ['timeZone', 'America/Argentina/Salta', 'America/Argentina/Salta'],
    ['timeZone', 'UTC', 'UTC'],
    // 2026-11-24 = 46350; back to 2022-11-24 are 3 x 365 + 366 = 1461 days, and 176 more to 1 June: 46350 - 1637
    ['lighthouseFrom', '44713', '2022-06-01'],
  ] as const)('%s takes “%s”', (key, value, expected) => {
    const { settings, problems } = read(key, value);
    expect(settings[key]).toBe(expected);
    expect(problems).toEqual([]);
  });

  test.each([
    ['supportGapSchoolDays', '0x10', 'a whole number from 1 to 200'],
    // six visit days of a kind are remembered, so a seventh could never be counted
    ['monitoringVisitsPerHalfTerm', '7', 'a whole number from 0 to 6'],
    ['timeZone', 'London', 'a time zone, such as Europe/London'],
  ])('%s refuses “%s”', (key, value, expected) => {
    expect(read(key, value).problems).toEqual([{ key, value, expected }]);
  });
});

test('a Principal known only by the academy’s row is at home there too', () => {
  const principal: Person = {
    id: 'P10',
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
  };
  expect(mayRecord(principal, 'monitoring', academy({ principal: 'P10' }))).toBe(false);
  expect(mayRecord(principal, 'monitoring', academy({ principal: 'P11' }))).toBe(true);
});

test('roles are read in the trust’s own words', () => {
  const words = { regionalCeoWord: 'District Director', specialistWord: 'LSE' };
  expect(roleLabel('regional-ceo', words)).toBe('District Director');
  expect(roleLabel('sle', words)).toBe('LSE');
  for (const role of ROLES) {
    if (role !== 'regional-ceo' && role !== 'sle')
      expect(roleLabel(role, words)).toBe(roleLabel(role, USUAL_WORDS));
  }
});

test('a rubric version with a blank text, or without a real first day, is passed over', () => {
  const second = (parts: { text?: string; effectiveFrom?: string }) =>
    FIRST_RUBRICS.map((row) => ({ ...row, version: 2, ...parts }));
  for (const parts of [{ text: ' ' }, { effectiveFrom: 'soon' }]) {
    expect(rubricInForce([...second(parts), ...FIRST_RUBRICS], 'PI01', '2026-11-24')?.version).toBe(1);
  }
});
