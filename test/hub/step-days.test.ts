import { daysOf, refolded, setSince, withoutVisit } from '../../src/hub/monitoring/visit/step-days';

const entry = (id: string, carried: string[], parts: object = {}) => ({
  ...{ id, carried, supersedes: '', withdrawn: '' as const, recordedAt: '2026-11-24T09:00:00.000Z' },
  ...parts,
});
const first = entry('v2', ['S 2026-12-01 2026-12-09', 'other 2026-12-01 2027-01-08']);
const second = entry('v3', ['S 2026-12-09 2026-12-15']);
const sameDay = entry('v3', ['S 2026-12-09 2026-12-09']);
/** Somebody changed the day to 11 December before the second visit. */
const afterChange = entry('v3', ['S 2026-12-11 2026-12-15']);
const withdrawn = entry('w2', [], { supersedes: 'v2', withdrawn: 'yes' });
const corrected = entry('c2', ['S 2026-12-01 2026-12-10'], { supersedes: 'v2' });
const none = entry('c2', [], { supersedes: 'v2' });

describe('the day of a step without what one visit said', () => {
  // The step was agreed for 1 December; the first visit carried it on to 9, the second to 15 December.
  test.each([
    ['both stand, the first is taken back', [first, second], 'v2', '2026-12-15', 1],
    ['both stand, the second is taken back', [first, second], 'v3', '2026-12-09', 1],
    ['the first was withdrawn before', [first, second, withdrawn], 'v3', '2026-12-01', 0],
    ['the first no longer carried it on', [first, second, none], 'v3', '2026-12-01', 0],
    ['the first was corrected before', [first, second, corrected], 'v3', '2026-12-10', 1],
    ['the first was corrected, and is taken back', [first, second, corrected], 'v2', '2026-12-15', 1],
    ['both carried it on to the same day', [first, sameDay], 'v2', '2026-12-09', 1],
    ['one of them was withdrawn before', [first, sameDay, withdrawn], 'v3', '2026-12-01', 0],
    ['the day was changed between them', [first, afterChange], 'v3', '2026-12-11', 1],
    ['the day was changed, then both go', [first, afterChange, withdrawn], 'v3', '2026-12-11', 0],
  ])('%s', (_, ledger, visit, due, carried) => {
    const days = daysOf('S', ledger);
    const step = {
      ...{ id: 'S', academy: 'A1', visit: 'v1', text: 'Read', owner: 'Pia' },
      due: days.set[days.set.length - 1]?.due ?? '',
      carried: days.set.filter(({ by }) => by !== '').length,
    };
    expect(refolded(step, days, withoutVisit(days, visit))).toMatchObject({ due, carried });
  });
});

test.each([
  ['nothing', [first], '2026-12-09', ''],
  ['a later visit', [first, second], '2026-12-15', 'visit'],
  ['one to the same day', [first, sameDay], '2026-12-09', 'visit'],
  ['a change by hand', [first], '2026-12-11', 'hand'],
  [
    'a change by hand, after which the later visit was withdrawn',
    [first, afterChange, entry('w3', [], { supersedes: 'v3', withdrawn: 'yes' })],
    '2026-12-11',
    'hand',
  ],
])('%s set the day since the first visit did', (_, ledger, due, since) => {
  const step = { id: 'S', academy: 'A1', visit: 'v1', text: 'Read', owner: 'Pia', due, carried: 1 };
  expect(setSince(step, daysOf('S', ledger), 'v2')).toBe(since);
});
