import { diagnosesOf } from '../../src/hub/monitoring/category/diagnosis';
import { standingsOf } from '../../src/hub/monitoring/category/standing';
import { disputesOf } from '../../src/hub/monitoring/moderation/dispute';
import { loadsOf } from '../../src/hub/monitoring/obligation/load';
import { participationsOf, visitedTrust } from '../../src/hub/monitoring/obligation/participation';
import { currentVisits } from '../../src/hub/monitoring/visit/current';
import type { Visit } from '../../src/hub/monitoring/visit/visit';
import type { Person } from '../../src/hub/trust/person';
import { boardReport } from '../../src/views/reports/board-report';
import { sample } from '../views/sample';
import { academy, HALF_TERMS, judgement, visit } from './build';

const DIRECTOR: Person = {
  ...{ id: 'P01', name: 'Ada North', email: '', role: 'central-staff', region: '', academy: '', unit: '' },
  ...{ active: true, alsoRoles: [], teams: [], nationalResponsibility: '' },
};
const TRUST = visitedTrust([DIRECTOR], [academy()]);

/** A visit as recorded, as corrected, and as it was taken back. */
const recorded = visit({ id: 'V1', kind: 'moderation' });
const corrected: Visit = { ...recorded, id: 'V2', kind: 'diagnosis', supersedes: 'V1', reason: 'Misread.' };
const withdrawn: Visit = {
  ...corrected,
  id: 'V3',
  supersedes: 'V2',
  reason: 'Called off.',
  withdrawn: 'yes',
};
const LEDGER = [recorded, corrected, withdrawn];
const reply = { id: 'R1', visit: 'V1', academy: 'A01', on: '2026-10-06', by: 'P10', text: 'No.' } as const;
const taken = judgement({ id: 'J1', visit: 'V1', level: 'below' });
const JUDGEMENTS = [taken, { ...taken, id: 'J2', level: '' as const, visit: 'V3', supersedes: 'J1' }];

/** Everything that is counted of visits. */
const counted = (visits: Visit[]): Record<string, unknown> => ({
  current: currentVisits(visits).map(({ id }) => id),
  standings: standingsOf(visits, [], JUDGEMENTS),
  diagnoses: [...diagnosesOf('2026-27', JUDGEMENTS, visits)],
  participations: participationsOf(visits, TRUST, '2026-27'),
  loads: loadsOf(visits, TRUST, HALF_TERMS, [], '2026-11-24'),
  disputes: disputesOf(visits, [{ ...reply, verdict: 'inaccurate' }], JUDGEMENTS),
});

test('a visit that was withdrawn counts nowhere, whatever its corrections said; a correction counts once', () => {
  expect(counted(LEDGER)).toEqual({ ...counted([]), disputes: [] });
  // Beside an empty ledger the withdrawn entry's own dispute would stand: nobody is to moderate what did not happen.
  expect(counted([recorded, corrected])).toMatchObject({
    current: ['V2'],
    participations: [{ person: 'P01' }],
  });
});

test('a board report tells of no withdrawn visit', () => {
  const model = sample();
  const [first] = model.visits;
  if (!first) throw new Error('The sample has no visit.');
  const back: Visit = { ...first, id: `${first.id}-withdrawn`, supersedes: first.id, withdrawn: 'yes' };
  const without = { ...model, visits: model.visits.slice(1) };
  expect(boardReport({ ...model, visits: [...model.visits, back] }).blocks).toEqual(
    boardReport(without).blocks,
  );
  expect(boardReport(model).blocks).not.toEqual(boardReport(without).blocks);
});
