import { decidedLines } from '../../src/views/week/decided';
import { emptyStanding } from '../../src/hub/category/standing';
import { DEFAULT_SETTINGS } from '../../src/hub/setting/settings';
import type { Role } from '../../src/hub/person';
import { academy } from './sample';

const told = (decidedOn: string, me: { role: Role; academy: string; id: string }, today = '2026-11-24') =>
  decidedLines(me, {
    academies: [academy('A01', 'Ashdown Primary', 'R1'), academy('A02', 'Birchwood School', 'R1')],
    standings: [{ ...emptyStanding('A01'), decided: 'aspiring', decidedOn, decision: 'D1' }],
    settings: DEFAULT_SETTINGS,
    today,
  });
const PRINCIPAL = { role: 'principal' as const, academy: 'A01', id: 'P9' };

describe('what the EOB decided is published to each academy', () => {
  test.each([
    ['on the day', '2026-11-24', 1],
    ['six days after', '2026-11-18', 1],
    ['a week after: no news any more', '2026-11-17', 0],
    ['not decided yet', '', 0],
    ['on a day to come', '2026-11-25', 0],
  ])('%s', (_, decidedOn, lines) => {
    expect(told(decidedOn, PRINCIPAL)).toHaveLength(lines);
  });

  test('with the day, and where the reason stands', () => {
    expect(told('2026-11-23', PRINCIPAL)).toEqual([
      'Ashdown Primary: the EOB decided Aspiring on 23 November 2026. The reason is in the hub, on the academy’s screen under “Decisions of the EOB”.',
    ]);
  });

  test.each([
    ['the Principal of another academy', { ...PRINCIPAL, academy: 'A02' }],
    ['a specialist of this one', { ...PRINCIPAL, role: 'sle' as const }],
  ])('%s is told nothing', (_, me) => {
    expect(told('2026-11-24', me)).toEqual([]);
  });
});
