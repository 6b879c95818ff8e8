import { homeFor } from '../../sidebar/home-for';
import type { SidebarModel } from '../../src/actions/home/api';

/** Somebody as the first screen knows them: `board` sits on the EOB, `reply` leads an academy. */
const who = (roles: string[], { unit = '', board = false, reply = false } = {}) =>
  ({ me: { roles, unit }, may: { decisions: board, reply } }) as unknown as SidebarModel;

test.each([
  ['a Principal', who(['principal'], { reply: true }), 'principal'],
  ['the Managing Director', who(['md'], { board: true }), 'board'],
  ['a Regional CEO, who sits on the EOB', who(['regional-ceo'], { board: true }), 'region'],
  [
    'a Regional CEO who leads an academy besides',
    who(['regional-ceo'], { board: true, reply: true }),
    'region',
  ],
  ['the lead of Improvement', who(['unit-lead'], { unit: 'improvement' }), 'unit'],
  ['the lead of the monitoring unit', who(['unit-lead'], { unit: 'mad', board: true }), 'board'],
  ['a specialist', who(['sle']), 'other'],
  ['a clerk', who(['clerk']), 'papers'],
  ['a member of a board', who(['board-member']), 'papers'],
  ['a clerk who is a specialist besides', who(['sle', 'clerk']), 'other'],
])('the first screen of %s', (_, model, expected) => {
  expect(homeFor(model)).toBe(expected);
});
