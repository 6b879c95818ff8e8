import { membersOf } from '../../src/hub/governance/board';
import { meetingWithin, type Meeting } from '../../src/hub/governance/board-meeting';
import { reportsDue } from '../../src/hub/governance/report-calendar';
import { DEFAULT_SETTINGS } from '../../src/hub/trust/setting/read-settings';
import { person } from '../views/sample';
import { academy } from './build';

const meeting = (board: string, papersDue: string, on = papersDue, cancelled = false): Meeting => ({
  ...{ id: `${board}:${papersDue}`, name: 'Meeting', board, on, papersDue, planned: !cancelled, cancelled },
});

const halfTerm = (number: number, starts: string, ends: string) => ({
  ...{ id: `trust-${number}`, calendar: 'trust', year: '2026-27', number, name: `Half-term ${number}` },
  ...{ starts, ends },
});
const HALF_TERMS = [
  halfTerm(1, '2026-09-02', '2026-10-23'),
  halfTerm(2, '2026-11-02', '2026-12-18'),
  halfTerm(3, '2027-01-04', '2027-02-12'),
];

const due = (meetings: Meeting[], id: string): string | undefined =>
  reportsDue(
    [{ id: 'R1' }],
    [academy({ region: 'R1' })],
    HALF_TERMS,
    [],
    DEFAULT_SETTINGS,
    '2027-12-31',
    meetings,
  ).find((report) => report.id === id)?.due;

// Without a meeting: five school days before Friday 18 December, which is Friday 11 December.
test.each([
  ['no meeting is entered', [], '2026-12-11'],
  ['another board meets', [meeting('trust-board', '2026-12-01')], '2026-12-11'],
  ['its board meets', [meeting('R1', '2026-12-01', '2026-12-08')], '2026-12-01'],
  ['it meets twice: the last', [meeting('R1', '2026-12-03'), meeting('R1', '2026-11-10')], '2026-12-03'],
  ['papers fall due in the holidays after it', [meeting('R1', '2026-12-30')], '2026-12-30'],
  ['papers fall due with the next half-term', [meeting('R1', '2027-01-04')], '2026-12-11'],
  ['the meeting is cancelled', [meeting('R1', '2026-12-01', '2026-12-08', true)], '2026-12-11'],
] as const)('a half-termly report, where %s', (_, meetings, day) => {
  expect(due([...meetings], 'regional-progress:R1:2026-27:2')).toBe(day);
});

test('a termly report goes to the last meeting of its term, also one in its first half', () => {
  expect(due([meeting('trust-board', '2026-10-01')], 'monitoring-unit:trust:2026-27:2')).toBe('2026-10-01');
  expect(due([meeting('trust-board', '2026-10-01')], 'director-progress:trust:2026-27:2')).toBe('2026-12-11');
});

test('papers belong to a stretch from its first day until the day before the next', () => {
  const all = [meeting('R1', '2026-11-02'), meeting('R1', '2027-01-03')];
  expect(meetingWithin(all, 'R1', '2026-11-02', '2027-01-03')?.papersDue).toBe('2026-11-02');
  expect(meetingWithin(all, 'R1', '2026-11-03', '2027-01-03')).toBeUndefined();
});

describe('who sits on a board', () => {
  const people = [
    { ...person('P1', 'Regional member'), role: 'board-member' as const, region: 'R1' },
    { ...person('P2', 'Trustee'), role: 'board-member' as const, region: '' },
    { ...person('P3', 'Principal with a seat'), role: 'principal' as const, region: '' },
    { ...person('P4', 'One who left'), role: 'board-member' as const, region: 'R1', active: false },
  ];
  const seats = [
    { person: 'P3', board: 'R1', held: true },
    { person: 'P2', board: 'R1', held: false },
    { person: 'P4', board: 'trust-board', held: true },
  ];
  const settings = { ...DEFAULT_SETTINGS, eobMembers: 'Principal, P2' };
  test.each([
    // P1 is a board member of the region by role, without a seat.
    ['R1', ['P3']],
    ['trust-board', []],
    ['eob', ['P2', 'P3']],
    ['R2', []],
  ])('%s: by a seat that is held, on the EOB by the setting; nobody who left', (board, members) => {
    expect(membersOf(board, { people, seats, settings })).toEqual(members);
  });
});
