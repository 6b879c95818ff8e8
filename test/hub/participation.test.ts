import { loadsOf, withLoad, type Load } from '../../src/hub/monitoring/obligation/load';
import { calendarOf } from '../../src/hub/trust/calendar/calendar';
import {
  participationsOf,
  visitedTrust,
  withPart,
  type Participation,
} from '../../src/hub/monitoring/obligation/participation';
import type { Person } from '../../src/hub/trust/person';
import type { Visit } from '../../src/hub/monitoring/visit/visit';
import { directoryOf } from '../../src/hub/trust/directory';
import { peopleOf } from '../../src/hub/monitoring/visit/people';
import { academy, closure, HALF_TERMS, visit } from './build';

const person = (id: string, name: string, part: Partial<Person> = {}): Person => ({
  ...{ id, name, email: '', role: 'central-staff', region: '', academy: '', unit: '', active: true },
  ...{ alsoRoles: [], teams: [], nationalResponsibility: '' },
  ...part,
});

const PEOPLE = [
  person('P01', 'Ada North', { role: 'regional-ceo', region: 'R1' }),
  person('P02', 'Jo Lee'),
  person('P03', 'Jo Lee', { role: 'sle', academy: 'A02' }),
  person('P10', 'Pia Princip', { role: 'principal', academy: 'A01' }),
  person('P11', 'Sam Sle', { role: 'sle', academy: 'A02' }),
  person('P12', 'Rae Gone', { active: false }),
];
const ACADEMIES = [academy(), academy({ id: 'A02', region: 'R2', principal: '' })];
const TRUST = visitedTrust(PEOPLE, ACADEMIES);

describe('who took part, from the plain text of a team', () => {
  const of = (team: string) => peopleOf({ lead: 'P01', team, observers: [] }, directoryOf(PEOPLE));

  test.each<[string, string, ReturnType<typeof of>]>([
    ['nobody else', '', { known: ['P01'], ambiguous: [], guests: [] }],
    ['a name, whatever its case', ' pia  princip', { known: ['P01', 'P10'], ambiguous: [], guests: [] }],
    [
      'several, and the lead again',
      'Pia Princip, Ada North and Sam Sle',
      { known: ['P01', 'P10', 'P11'], ambiguous: [], guests: [] },
    ],
    ['two people of one name', 'Jo Lee', { known: ['P01'], ambiguous: ['Jo Lee'], guests: [] }],
    ['told apart by an ID', 'Jo Lee (P03); p02', { known: ['P01', 'P03', 'P02'], ambiguous: [], guests: [] }],
    ['somebody who has left since', 'Rae Gone', { known: ['P01', 'P12'], ambiguous: [], guests: [] }],
    [
      'a guest, with words in brackets',
      'Mx Guest (Ofsted)',
      { known: ['P01'], ambiguous: [], guests: ['Mx Guest (Ofsted)'] },
    ],
  ])('%s', (_, team, expected) => {
    expect(of(team)).toEqual(expected);
  });
});

/** V1 … in order: two monitoring visits, one at the Principal's own academy; moderation; support; last year; a correction. */
const LEDGER: Visit[] = [
  visit({ id: 'V1', on: '2026-10-05', team: 'Pia Princip, Sam Sle' }),
  visit({ id: 'V2', on: '2026-11-10', academy: 'A02', team: 'Pia Princip, Sam Sle', kind: 'light-touch' }),
  visit({ id: 'V3', on: '2026-11-11', academy: 'A02', kind: 'moderation' }),
  visit({ id: 'V4', on: '2026-11-12', kind: 'support', team: 'Sam Sle' }),
  visit({ id: 'V5', on: '2026-06-10', academy: 'A02', team: 'Pia Princip' }),
  visit({ id: 'V6', on: '2026-11-13', kind: 'moderation' }),
  visit({ id: 'V7', on: '2026-11-12', kind: 'monitoring', team: 'Jo Lee, Mx Guest' }),
  visit({
    id: 'V8',
    on: '2026-11-12',
    kind: 'monitoring',
    team: 'Jo Lee (P02)',
    supersedes: 'V7',
    reason: 'Which Jo.',
  }),
];

test('counts: monitoring not at home, moderation not in the own region, days out; as last corrected', () => {
  const rows = participationsOf(LEDGER, TRUST, '2026-27');
  expect(
    rows.map(({ id, monitoring, moderation, daysOut }) => [id, monitoring, moderation, daysOut]),
  ).toEqual([
    // Ada led V1, V2, V8 = 3 monitoring; V3 is outside R1, V6 inside.
    ['P01:2026-27', 3, 1, []],
    ['P02:2026-27', 1, 0, []],
    // Pia: V2 only; V1 was at her own academy, V5 last year.
    ['P10:2026-27', 1, 0, []],
    // Sam, at home in A02: V1 and V4 are days out; V2 was at home.
    ['P11:2026-27', 1, 0, ['2026-11-12', '2026-10-05']],
  ]);
});

test('loads: people times visits that judge, in this half-term and the last; days of exams are told apart', () => {
  const closures = [closure({ kind: 'exams', starts: '2026-11-12', ends: '2026-11-12' })];
  const rows = loadsOf(LEDGER, TRUST, HALF_TERMS, closures, '2026-11-24');
  expect(rows.map(({ id, visits, personDays, spared }) => [id, visits, personDays, spared])).toEqual([
    // V1: three people.
    ['A01:2026-27-1', 1, 3, 0],
    // V6: one; V8: two, on the day of exams. V4 is support.
    ['A01:2026-27-2', 2, 3, 1],
    // V2: three; V3: one.
    ['A02:2026-27-2', 2, 4, 0],
  ]);
});

test('one after the other, in whatever order, is the fold of all', () => {
  const current = LEDGER.filter(({ id }) => id !== 'V7').map((one) => ({ ...one, supersedes: '' }));
  for (const order of [current, [...current].reverse(), [...current.slice(3), ...current.slice(0, 3)]]) {
    const parts = new Map<string, Participation>();
    const loads = new Map<string, Load>();
    for (const one of order) {
      for (const row of withPart(one, TRUST, '2026-27', (id) => parts.get(id))) parts.set(row.id, row);
      const school = ACADEMIES.find(({ id }) => id === one.academy) ?? academy();
      const calendar = calendarOf(school, HALF_TERMS, []);
      const load = withLoad(one, TRUST, calendar, '2026-11-24', (id) => loads.get(id));
      if (load) loads.set(load.id, load);
    }
    const sorted = <T extends { id: string }>(rows: Iterable<T>): T[] =>
      [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(sorted(parts.values())).toEqual(participationsOf(LEDGER, TRUST, '2026-27'));
    expect(sorted(loads.values())).toEqual(loadsOf(LEDGER, TRUST, HALF_TERMS, [], '2026-11-24'));
  }
});

test('of a specialist’s days out the latest ten are kept', () => {
  const days = Array.from({ length: 12 }, (_, index) => `2026-11-${String(index + 2).padStart(2, '0')}`);
  const visits = days.map((on, index) => visit({ id: `D${index}`, on, lead: 'P11' }));
  const [row] = participationsOf(visits, TRUST, '2026-27');
  expect(row?.daysOut).toEqual(days.slice(2).reverse());
});

test('a joint observer takes part: counted as one of the team, not at their own academy, and once', () => {
  const observed = visit({
    ...{ id: 'V1', on: '2026-11-12', kind: 'monitoring', observers: ['P02', 'P10'] },
    team: 'Jo Lee (P02), Mx Guest',
  });
  const rows = participationsOf([observed], TRUST, '2026-27').map(({ id, monitoring }) => [id, monitoring]);
  expect(rows).toEqual([
    ['P01:2026-27', 1],
    ['P02:2026-27', 1],
  ]);
  // Ada, Jo, Pia at home, the guest.
  expect(loadsOf([observed], TRUST, HALF_TERMS, [], '2026-11-24')).toMatchObject([{ personDays: 4 }]);
});
