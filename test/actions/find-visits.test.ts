import type { FoundVisits, VisitFilter } from '../../src/actions/visit/api';
import { ask, CEO, CLERK, OTHER_CEO, PRINCIPAL, smallTrust } from '../support/small-trust';
import { fullVisit, madeId, supportVisit } from '../support/visits';

const ANY: VisitFilter = { words: '', kind: '', focus: '', lead: '', academy: '', from: '' };

const workspace = smallTrust();
const walk = { kind: 'learning-walk' as const, focus: ['PI03'], summary: 'Phonics in Year 1.' };
const VISITS = [
  [CEO, supportVisit({ on: '2026-09-08', summary: 'The plan.' })],
  [CEO, supportVisit({ ...walk, on: '2026-11-17', academy: 'A2' })],
  [CEO, supportVisit({ on: '2026-11-23', summary: 'Called off.' })],
  [
    OTHER_CEO,
    fullVisit('expected', { on: '2026-11-20', kind: 'moderation', summary: 'Phonics, seen again.' }),
  ],
] as const;
for (const [email, visit] of VISITS) ask(workspace, email, 'record-visit', visit, visit.id);
const withdrawal = { id: madeId(), visit: VISITS[2][1].id, reason: 'It was called off.' };
ask(workspace, CEO, 'withdraw-visit', withdrawal, withdrawal.id);

const days = (filter: Partial<VisitFilter>, email = CEO, page = 0): string[] =>
  ask<FoundVisits>(workspace, email, 'find-visits', { ...ANY, ...filter, page }).visits.map(({ on }) => on);

test.each([
  ['all that stand, the latest first', {}, ['2026-11-20', '2026-11-17', '2026-09-08']],
  ['words of the visit, all of them', { words: 'YEAR phonics' }, ['2026-11-17']],
  ['words of the academy', { words: 'birch' }, ['2026-11-17']],
  ['a kind', { kind: 'moderation' }, ['2026-11-20']],
  ['a focus', { focus: 'PI03' }, ['2026-11-17']],
  ['since a day', { from: '2026-11-18' }, ['2026-11-20']],
  ['who led it', { lead: 'P2' }, ['2026-11-20']],
  ['an academy', { academy: 'A1' }, ['2026-11-20', '2026-09-08']],
  ['nothing', { words: 'called off' }, []],
] as const)('finds by %s', (_what, filter, found) => {
  expect(days(filter)).toEqual(found);
});

test('only what the person may see, with who led any of it; pages beyond the last are empty', () => {
  const seen = (email: string): FoundVisits => {
    const answer = workspace.as(email).web.api('find-visits', { ...ANY, page: 0 });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.result as FoundVisits;
  };
  // The Principal of A1 sees its two visits; a clerk reads reports only.
  expect([seen(PRINCIPAL).total, seen(CLERK).total]).toEqual([2, 0]);
  expect(
    seen(PRINCIPAL)
      .leads.map(({ id }) => id)
      .sort(),
  ).toEqual(['P1', 'P2']);
  expect(days({}, CEO, 1)).toEqual([]);
});
