import fc from 'fast-check';
import { chainOf } from '../../src/hub/monitoring/obligation/digest';
import { personObligations } from '../../src/hub/monitoring/obligation/of-person';
import { calendarOf } from '../../src/hub/trust/calendar/calendar';
import { hasDuty, officesOf, titleOf } from '../../src/hub/trust/offices';
import type { Person } from '../../src/hub/trust/person';
import { leaderDisputes, leadersOf } from '../../src/hub/trust/region-leader';
import { may, reaches, RIGHTS, scopesOf, type Right, type Target } from '../../src/hub/trust/rights';
import {
  EOB_BY_DEFAULT,
  LED_UNITS,
  OFFICES,
  ROLES,
  ruleOf,
  TEAMS,
  USUAL_WORDS,
  type OfficeRule,
} from '../../src/hub/trust/roles';
import { DEFAULT_SETTINGS } from '../../src/hub/trust/setting/read-settings';
import { namesFor, sightOf } from '../../src/hub/trust/sight';
import { HALF_TERMS } from './build';

const person = (part: Partial<Person> = {}): Person => ({
  ...{ id: 'P1', name: 'Pia', email: 'pia@hub.example', role: 'principal', alsoRoles: [] },
  ...{ region: '', academy: '', unit: '', teams: [], nationalResponsibility: '', active: true },
  ...part,
});

const people = fc.record({
  id: fc.constantFrom('P1', 'P2'),
  role: fc.constantFrom(...ROLES),
  alsoRoles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 3 }),
  region: fc.constantFrom('', 'R1', 'R2'),
  academy: fc.constantFrom('', 'A1', 'A2'),
  unit: fc.constantFrom('' as const, ...LED_UNITS),
  teams: fc.uniqueArray(fc.constantFrom(...TEAMS), { maxLength: 2 }),
});

const targets: fc.Arbitrary<Target> = fc.record({
  region: fc.constantFrom('', 'R1', 'R2'),
  academy: fc.constantFrom('', 'A1', 'A2'),
  principal: fc.constantFrom('', 'P1', 'P9'),
  clerk: fc.constantFrom('', 'P1', 'P9'),
  whose: fc.constantFrom('', 'P1', 'P9'),
  raiser: fc.constantFrom('', 'P1', 'P9'),
  team: fc.constantFrom('finance' as const, 'it' as const),
  managers: fc.subarray(['P1', 'P9']),
  kind: fc.constantFrom('regional-report' as const, 'category-paper' as const),
  eob: fc.constantFrom(undefined, DEFAULT_SETTINGS),
});

/** Somebody, and the same person with one role and one team more. */
const grown = fc
  .tuple(people, fc.constantFrom(...ROLES), fc.constantFrom(...TEAMS))
  .map(([parts, role, team]) => ({
    before: person(parts),
    after: person({ ...parts, alsoRoles: [...parts.alsoRoles, role], teams: [...parts.teams, team] }),
  }));

const ALL_RIGHTS = Object.keys(RIGHTS) as Right[];

describe('somebody with several roles', () => {
  test('law: one role or team more never takes a right, nor a place in which it holds', () => {
    fc.assert(
      fc.property(grown, targets, ({ before, after }, target) => {
        for (const right of ALL_RIGHTS) {
          expect(scopesOf(after, right)).toEqual(expect.arrayContaining(scopesOf(before, right)));
          if (may(before, right, target)) expect(may(after, right, target)).toBe(true);
        }
      }),
    );
  });

  test('law: may do just what one of the roles may, held alone', () => {
    fc.assert(
      fc.property(people, targets, (parts, target) => {
        const me = person({ ...parts, teams: [] });
        const alone = [me.role, ...me.alsoRoles].map((role) => person({ ...me, role, alsoRoles: [] }));
        for (const right of ALL_RIGHTS.filter((one) => !ofEob(one)))
          expect([right, may(me, right, target)]).toEqual([
            right,
            alone.some((one) => may(one, right, target) || isLedByRole(me, right, target)),
          ]);
      }),
    );
  });

  test('law: sees at least what each of them sees alone, and is offered as many names', () => {
    const home = { id: 'A1', principal: 'P9' };
    const width = (me: Person): number => ['nothing', 'form', 'whole'].indexOf(sightOf(me, home));
    fc.assert(
      fc.property(grown, fc.array(people, { maxLength: 5 }), ({ before, after }, others) => {
        expect(width(after)).toBeGreaterThanOrEqual(width(before));
        const known = others.map((parts, at) => person({ ...parts, name: `Person ${at}` }));
        expect(namesFor(after, known)).toEqual(expect.arrayContaining(namesFor(before, known)));
      }),
    );
  });

  test('law: owes each thing once', () => {
    const calendar = calendarOf({ id: '', calendar: 'trust' }, HALF_TERMS, []);
    fc.assert(
      fc.property(people, (parts) => {
        const me = person(parts);
        const owed = personObligations(me, undefined, calendar, DEFAULT_SETTINGS, '2026-11-24');
        const kinds = owed.map(({ kind }) => kind);
        expect(new Set(kinds).size).toBe(kinds.length);
        expect(kinds.includes('participation')).toBe(hasDuty(me, 'take-part'));
      }),
    );
  });

  test('is told of by each of their line managers, once, and never by themselves', () => {
    const all = [
      person({ id: 'MD', role: 'md' }),
      person({ id: 'ND', role: 'national-director', alsoRoles: ['regional-ceo'], region: 'R1' }),
      person({ id: 'P', role: 'principal', alsoRoles: ['central-staff'], academy: 'A1' }),
      person({ id: 'F', role: 'team-member', teams: ['finance', 'it'] }),
      person({ id: 'O', role: 'unit-lead', unit: 'operations' }),
    ];
    const chain = chainOf(all, (academy) => (academy === 'A1' ? 'R1' : ''));
    expect(chain.managersOf('P')).toEqual(['ND']);
    expect(chain.managersOf('ND')).toEqual(['MD']);
    expect(chain.managersOf('F')).toEqual(['O']);
  });

  test.each([
    [{ role: 'principal', alsoRoles: ['sle'] }, 'Principal, LSE'],
    [{ role: 'team-member', teams: ['it', 'hr'] }, 'IT team, HR team'],
    [{ role: 'team-member' }, 'Member of a central team'],
    [{ role: 'unit-lead', unit: 'innovation' }, 'Lead of the Innovation unit'],
    [
      { role: 'regional-ceo', unit: 'mad', teams: ['ect-lead'] },
      'District Director, Lead for early-career teachers',
    ],
  ] as const)('%j is called “%s”', (parts, title) => {
    const words = { regionalCeoWord: 'District Director', specialistWord: 'LSE' };
    expect(titleOf(person(parts), words)).toBe(title);
  });
});

/** A seat on the EOB may come from one role and the right from another. */
const ofEob = (right: Right): boolean => 'eob' in RIGHTS[right];

/** Being the Principal whom Academies names goes with every role. */
const isLedByRole = (me: Person, right: Right, { academy, principal }: Target): boolean =>
  'led-academy' in RIGHTS[right] &&
  academy !== '' &&
  (me.id === principal || (officesOf(me).includes('principal') && me.academy === academy));

test.each([
  // scope, what is asked for, whether somebody with the id P1 in the team `it` is reached
  ['raiser', { raiser: 'P1' }, true],
  ['raiser', { raiser: 'P9' }, false],
  ['raiser', {}, false],
  ['my-team', { team: 'it' }, true],
  ['my-team', { team: 'finance' }, false],
  ['my-team', {}, false],
  ['line-manager', { managers: ['P9', 'P1'] }, true],
  ['line-manager', { managers: ['P9'] }, false],
  ['line-manager', {}, false],
] as const)('the scope %s of %j: %s', (scope, target, reached) => {
  const grants = { [scope]: OFFICES };
  expect(reaches(person({ teams: ['it'] }), grants, target)).toBe(reached);
  expect(reaches(person({ id: '', teams: [] }), grants, { raiser: '', managers: [''] })).toBe(false);
});

describe('the table of roles and offices', () => {
  test('gives every office a label and at least one group', () => {
    for (const office of OFFICES) {
      expect(ruleOf(office).label(USUAL_WORDS)).not.toBe('');
      expect(ruleOf(office).groups.length).toBeGreaterThan(0);
    }
  });

  test('an office without a group, or with a question left open, is a type error', () => {
    const whole: OfficeRule = { label: () => 'X', groups: ['teams'], duties: [], manager: 'nobody' };
    // @ts-expect-error no group: it might do nothing
    const idle: OfficeRule = { ...whole, groups: [] };
    // @ts-expect-error nobody said who line-manages it
    const open: OfficeRule = { label: () => 'X', groups: ['teams'], duties: [] };
    expect([idle, open]).toHaveLength(2);
  });

  test('the offices of units and teams', () => {
    expect(officesOf(person({ role: 'unit-lead', unit: 'mad' }))).toEqual(['unit-lead', 'mad-lead']);
    expect(officesOf(person({ role: 'md', unit: 'mad' }))).toEqual(['md']);
    expect(officesOf(person({ role: 'sle', alsoRoles: ['sle'], teams: ['ect-lead', 'media'] }))).toEqual([
      'sle',
      'ect-lead',
      'team:media',
    ]);
  });

  test('says who sits on the EOB by default', () => {
    expect(EOB_BY_DEFAULT).toBe('MD, Deputy MD, Regional CEOs, National Director');
    expect(DEFAULT_SETTINGS.eobMembers).toBe(EOB_BY_DEFAULT);
  });
});

describe('who leads a region', () => {
  const ceo = (id: string, part: Partial<Person> = {}): Person =>
    person({ id, role: 'regional-ceo', region: 'R1', ...part });
  test.each([
    // Regions names, people -> who leads, what is said of it
    ['P1', [ceo('P1')], 'P1', []],
    ['', [ceo('P1')], 'P1', []],
    ['', [], '', []],
    ['P2', [ceo('P1')], 'P1', ['P2 for P1']],
    ['P1', [ceo('P1', { active: false })], '', ['P1 for ']],
    ['P1', [ceo('P1', { region: 'R2' })], '', ['P1 for ']],
    ['P1', [ceo('P1', { role: 'sle' })], '', ['P1 for ']],
    ['P1', [ceo('P1', { role: 'sle', alsoRoles: ['regional-ceo'] })], 'P1', []],
    ['P2', [ceo('P1'), ceo('P2')], 'P2', []],
    ['', [ceo('P2'), ceo('P1')], 'P1', [' for P1,P2']],
  ])('Regions says “%s”, People %j', (named, those, leads, said) => {
    const regions = [{ id: 'R1', ceo: named }];
    expect(leadersOf(regions, those).get('R1')?.id ?? '').toBe(leads);
    expect(leaderDisputes(regions, those).map((one) => `${one.named} for ${one.leading.join()}`)).toEqual(
      said,
    );
  });
});
