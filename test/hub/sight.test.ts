import { mayUpdateAction, ownsAction } from '../../src/hub/monitoring/improvement-plan/own-action';
import { withNote } from '../../src/hub/record/notes';
import { calendarOf } from '../../src/hub/trust/calendar/calendar';
import type { Person } from '../../src/hub/trust/person';
import { ROLES, type Role } from '../../src/hub/trust/roles';
import { replyStanding } from '../../src/hub/monitoring/visit/reply';
import { mayReply } from '../../src/hub/trust/rights';
import { namesFor, sightOf, type Sight } from '../../src/hub/trust/sight';

const person = (role: Role, changes: Partial<Person> = {}): Person => ({
  id: 'P1',
  name: 'Pia',
  email: 'pia@hub.example',
  role,
  region: '',
  academy: '',
  unit: '',
  alsoRoles: [],
  teams: [],
  nationalResponsibility: '',
  active: true,
  ...changes,
});
const home = { id: 'A1', principal: 'P9', region: 'R1' };
const other = { id: 'A2', principal: 'P8', region: 'R2' };

/** What each role sees of its home academy, and of another (docs/rulebook.md §1). */
const SEEN: Record<Role, [Sight, Sight]> = {
  md: ['whole', 'whole'],
  'deputy-md': ['whole', 'whole'],
  'regional-ceo': ['whole', 'whole'],
  'national-director': ['whole', 'whole'],
  'unit-lead': ['whole', 'whole'],
  principal: ['whole', 'form'],
  sle: ['whole', 'form'],
  'central-staff': ['whole', 'form'],
  'team-member': ['whole', 'form'],
  clerk: ['nothing', 'nothing'],
  'board-member': ['nothing', 'nothing'],
  'hub-owner': ['whole', 'whole'],
};

test.each(ROLES.map((role) => [role, ...SEEN[role]] as const))(
  'a %s sees %s of their home and %s of another academy',
  (role, own, others) => {
    const me = person(role, { academy: 'A1' });
    expect([sightOf(me, home), sightOf(me, other)]).toEqual([own, others]);
    expect(sightOf({ ...me, active: false }, home)).toBe('nothing');
  },
);

test('the person who Academies names as its Principal has it as home, whatever People says', () => {
  expect(sightOf(person('sle', { id: 'P8', academy: 'A1' }), other)).toBe('whole');
  expect(sightOf(person('principal', { id: '', academy: '' }), { id: 'A3', principal: '' })).toBe('form');
});

describe('names offered', () => {
  const people = [
    person('principal', { name: 'Other Principal', academy: 'A2' }),
    person('sle', { name: 'Colleague', academy: 'A1' }),
    person('sle', { name: 'Specialist elsewhere', academy: 'A2' }),
    person('central-staff', { name: 'Central' }),
    person('clerk', { name: 'Clerk' }),
    person('md', { name: 'Left', active: false }),
  ];
  test.each([
    ['national-director', ['Central', 'Clerk', 'Colleague', 'Other Principal', 'Specialist elsewhere']],
    ['principal', ['Central', 'Colleague', 'Other Principal']],
    ['central-staff', ['Central', 'Other Principal']],
    ['clerk', []],
  ] as const)('to a %s', (role, names) => {
    const academy = role === 'principal' ? 'A1' : 'none';
    expect(namesFor(person(role, { academy }), people)).toEqual(names);
  });
});

describe('the right of reply', () => {
  const halfTerms = [
    {
      id: 'h',
      calendar: 'trust',
      year: '2026-27',
      number: 1,
      name: 'Autumn 1',
      starts: '2026-09-01',
      ends: '2026-10-16',
    },
  ];
  const calendar = calendarOf({ id: 'A1', calendar: 'trust' }, halfTerms, []);
  const visit = { on: '2026-09-01', recordedAt: '2026-09-03T10:00:00.000Z' };
  const standing = (today: string, days = 3, recorded = visit) =>
    replyStanding(recorded, undefined, calendar, { replySchoolDays: days }, today);

  test.each([
    ['2026-09-08', 3, 'waiting'], // recorded on a Thursday: Friday, Monday, Tuesday
    ['2026-09-09', 3, 'silent'],
    ['2026-09-09', 4, 'waiting'],
  ])('on %s of %d school days it is %s', (today, days, state) => {
    expect(standing(today, days).state).toBe(state);
  });

  test('is never over where the calendar is not known', () => {
    expect(standing('2027-09-01', 3, { on: '2026-10-16', recordedAt: '' })).toEqual({
      state: 'waiting',
      due: '',
      late: false,
      words: 'Reply awaited',
    });
  });

  test('is the Principal’s: the one whom Academies names, or whose home it is', () => {
    expect(mayReply(person('principal', { academy: 'A1' }), home)).toBe(true);
    expect(mayReply(person('sle', { id: 'P9' }), home)).toBe(true);
    expect(mayReply(person('sle', { academy: 'A1' }), home)).toBe(false);
    expect(mayReply(person('principal', { academy: 'A1', active: false }), home)).toBe(false);
  });
});

describe('own actions', () => {
  test('names are compared as people read them, and two of one name own nothing', () => {
    const me = person('sle', { name: 'Sam Hill' });
    expect(ownsAction(me, { owner: ' sam  HILL ' }, [me])).toBe(true);
    expect(ownsAction(me, { owner: 'Sam Hill' }, [me, person('md', { name: 'Sam Hill' })])).toBe(false);
    expect(mayUpdateAction({ ...me, active: false }, { owner: 'Sam Hill' }, home, [me])).toBe(false);
  });

  test('the ID behind a name says which of two it is, as everywhere', () => {
    const me = person('sle', { id: 'P8', name: 'Sam Hill' });
    const people = [me, person('md', { id: 'P9', name: 'Sam Hill' })];
    expect(ownsAction(me, { owner: 'Sam Hill (P8)' }, people)).toBe(true);
    expect(ownsAction(me, { owner: 'Sam Hill (P9)' }, people)).toBe(false);
    expect(ownsAction(me, { owner: '' }, people)).toBe(false);
  });

  test('an empty note leaves the notes as they are', () => {
    expect(withNote('Before.', '', '1 Sep 2026', 'Sam')).toBe('Before.');
    expect(withNote('', 'Now.', '1 Sep 2026', 'Sam')).toBe('1 Sep 2026, Sam: Now.');
  });
});
