import { likelyOwner, notRemindedWords, ownerAsKept } from '../../src/hub/monitoring/visit/owner';
import type { Person } from '../../src/hub/trust/person';

const person = (id: string, name: string, active = true): Person => ({
  ...{
    id,
    name,
    active,
    email: `${id}@hub.example`,
    role: 'principal',
    alsoRoles: [],
    region: '',
    academy: '',
  },
  ...{ unit: '', teams: [], nationalResponsibility: '' },
});

const PEOPLE = [
  person('P1', 'Juniper Ash'),
  person('P2', 'Jo Lee'),
  person('P3', 'Jo Lee'),
  person('P4', 'Una Wren', false),
];

test.each([
  ['the full name, whatever its case', ' juniper  ASH ', 'Juniper Ash', true],
  ['an ID', 'P1', 'Juniper Ash', true],
  ['a name that two bear, with the ID', 'Jo Lee (P3)', 'Jo Lee (P3)', true],
  ['the ID of somebody whose name two bear', 'P2', 'Jo Lee (P2)', true],
  ['a name that two bear', 'Jo Lee', 'Jo Lee', false],
  ['a part of a name', 'Juniper', 'Juniper', false],
  ['the office alone', 'the Principal', 'Juniper Ash', true],
  ['somebody who has left', 'Una Wren', 'Una Wren', false],
  ['a guest', 'The school council', 'The school council', false],
])('an owner is kept so that reminders find them: %s', (_what, written, kept, reminded) => {
  expect(ownerAsKept(written, PEOPLE, 'P1')).toBe(kept);
  expect(notRemindedWords(kept, PEOPLE) === '').toBe(reminded);
});

test.each([
  ['juni', 'Juniper Ash'],
  ['ash', 'Juniper Ash'],
  ['the Principal', 'Juniper Ash'],
  // of the academy's people before all others
  ['le', 'Ida Lee'],
  ['Jo', undefined],
  ['x', undefined],
  ['', undefined],
])('the one person likely meant by “%s”', (written, name) => {
  const here = ['Juniper Ash', 'Ida Lee'];
  const names = [...here, 'Jo Lee (P2)', 'Jo Lee (P3)'];
  expect(likelyOwner(written, { here, principal: 'Juniper Ash', names })).toBe(name);
});
