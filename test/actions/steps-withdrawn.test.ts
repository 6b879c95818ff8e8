import type { ApiAnswer } from '../../local/people';
import type { Workspace } from '../../local/workspace';

import type { CorrectionInput, VisitSaved, VisitView } from '../../src/actions/visit/api';
import type { VisitInput } from '../../src/hub/monitoring/visit/input';
import { ask, CEO, smallTrust } from '../support/small-trust';
import { madeId, rowsOf, supportVisit } from '../support/visits';
import { overwrite, placeOf } from '../hands/hands';

const [STEPS_DONE, NEXT_STEPS] = [205, 303];
// Days as a cell holds them: 1, 9, 11 and 15 December 2026.
const [FIRST, NINTH, ELEVENTH, FIFTEENTH] = [46357, 46365, 46367, 46371];

const record = (workspace: Workspace, visit: VisitInput): VisitSaved =>
  ask(workspace, CEO, 'record-visit', visit, visit.id);

const withdraw = (workspace: Workspace, visit: string): string[] => {
  const input = { id: madeId(), visit, reason: 'It was called off.' };
  return ask<VisitSaved>(workspace, CEO, 'withdraw-visit', input, input.id).changes;
};

/** Sends a correction of a visit as it was recorded, but for the parts given. */
function correct(
  workspace: Workspace,
  visit: VisitInput,
  seen: CorrectionInput['seen'],
  parts: Partial<VisitInput>,
): ApiAnswer {
  const input = { ...visit, ...seen, ...parts, id: madeId(), corrects: visit.id, reason: 'Mistyped.', seen };
  return workspace.as(CEO).api('correct-visit', input, input.id) as ApiAnswer;
}

const seenOf = (workspace: Workspace, visit: string): NonNullable<CorrectionInput['seen']> => {
  const { steps, promised } = ask<VisitView>(workspace, CEO, 'open-visit', { visit }).visit;
  return { steps, promised };
};

const steps = (workspace: Workspace): string[] => [
  ...rowsOf(workspace, NEXT_STEPS).map(
    (row) => `${row['Academy']} ${row['Next step']}: due ${row['Due']}, ${row['Carried on']} carried on`,
  ),
  ...rowsOf(workspace, STEPS_DONE).map(
    (row) => `${row['Academy']} ${row['Next step']}: ${row['Outcome']}, ${row['Carried on']} carried on`,
  ),
];

const STAYS = 'A later visit has dealt with this since, so it stays: Read';

/** A visit that agrees one step, and visits that say what became of it. */
function visited(...became: Omit<VisitInput['promised'][number], 'id'>[]) {
  const workspace = smallTrust();
  const agreed = supportVisit({
    on: '2026-11-10',
    steps: [{ text: 'Read', owner: 'Pia Principal', due: '2026-12-01' }],
  });
  record(workspace, agreed);
  const later = became.map((what) => {
    const visit = supportVisit({ on: '2026-11-17', promised: [{ id: `${agreed.id}:S1`, ...what }] });
    record(workspace, visit);
    return visit;
  });
  return { workspace, agreed, later };
}

const carriedTo = (due: string) => ({ outcome: 'carried' as const, due });
const DONE = { outcome: 'done' as const };

describe('withdrawn in whatever order, a step is as if the visits had never been recorded', () => {
  const again = `A1 Read: due ${FIRST}, 0 carried on`;

  test.each([
    ['to two days', carriedTo('2026-12-15'), `A1 Read: due ${FIFTEENTH}, 1 carried on`],
    ['to the same day', carriedTo('2026-12-09'), `A1 Read: due ${NINTH}, 1 carried on`],
    ['and done', DONE, 'A1 Read: done, 0 carried on'],
  ])('carried on twice %s', (_, second, between) => {
    const { workspace, later } = visited(carriedTo('2026-12-09'), second);
    const [one, two] = later.map(({ id }) => id);
    expect(withdraw(workspace, String(one))).toContain(STAYS);
    expect(steps(workspace)).toEqual([between]);
    expect(withdraw(workspace, String(two))).toContain('To do again: Read');
    expect(steps(workspace)).toEqual([again]);
  });

  test('a day that was changed by hand stays, and no visit is said to have changed it', () => {
    const { workspace, agreed, later } = visited(carriedTo('2026-12-09'));
    overwrite(workspace, NEXT_STEPS, placeOf(workspace, NEXT_STEPS, `${agreed.id}:S1`, 'Due'), ELEVENTH);
    const [visit] = later.map(({ id }) => id);
    expect(withdraw(workspace, String(visit))).toContain(
      'Its day was changed since, so it stays due on 11 December 2026: Read',
    );
    expect(steps(workspace)).toEqual([`A1 Read: due ${ELEVENTH}, 0 carried on`]);
  });
});

describe('what another visit recorded of a step does not vanish', () => {
  test('withdrawn, the visit that agreed it leaves it to the visit that did it; without that it is withdrawn too', () => {
    const { workspace, agreed, later } = visited(DONE);
    const [visit] = later.map(({ id }) => String(id));
    expect(withdraw(workspace, agreed.id)).toContain(STAYS);
    expect(seenOf(workspace, String(visit)).promised).toEqual([{ id: `${agreed.id}:S1`, outcome: 'done' }]);
    expect(withdraw(workspace, String(visit))).toContain(
      'Withdrawn, since the visit that agreed it is withdrawn: Read',
    );
    expect(steps(workspace)).toEqual(['A1 Read: withdrawn, 0 carried on']);
  });

  test('a form opened before cannot take it out', () => {
    const { workspace, agreed } = visited();
    const seen = seenOf(workspace, agreed.id);
    record(workspace, supportVisit({ promised: [{ id: `${agreed.id}:S1`, outcome: 'done' }] }));
    expect(correct(workspace, agreed, seen, { steps: [] })).toMatchObject({
      error: {
        code: 'conflict',
        message: 'A later visit has dealt with the next step “Read”, so it cannot be taken out.',
      },
    });
    expect(steps(workspace)).toEqual(['A1 Read: done, 0 carried on']);
  });

  test('corrected, the earlier visit says what it should have, and what the later one says holds', () => {
    const { workspace, later } = visited(carriedTo('2026-12-09'), carriedTo('2026-12-15'));
    const [first] = later;
    if (!first) throw new Error('No visit.');
    const [promise] = first.promised;
    const seen = seenOf(workspace, first.id);
    const answer = correct(workspace, first, seen, {
      promised: promise ? [{ ...promise, due: '2026-12-11' }] : [],
    });
    expect(answer).toMatchObject({
      ok: true,
      result: { changes: expect.arrayContaining([STAYS]) as string[] },
    });
    expect(steps(workspace)).toEqual([`A1 Read: due ${FIFTEENTH}, 2 carried on`]);
    withdraw(workspace, String(later[1]?.id));
    expect(steps(workspace)).toEqual([`A1 Read: due ${ELEVENTH}, 1 carried on`]);
  });
});

test('moved to another academy, a visit takes along the step that a later visit did', () => {
  const { workspace, agreed, later } = visited(DONE);
  const seen = seenOf(workspace, agreed.id);
  expect(correct(workspace, agreed, seen, { academy: 'A2' })).toMatchObject({ ok: true });
  expect(steps(workspace)).toEqual(['A2 Read: done, 0 carried on']);
  withdraw(workspace, String(later[0]?.id));
  expect(steps(workspace)).toEqual([`A2 Read: due ${FIRST}, 0 carried on`]);
});

test('a correction that claims to have shown what another visit did learns nothing of it and changes nothing', () => {
  const { workspace, agreed } = visited(DONE);
  const own = supportVisit({ on: '2026-11-18' });
  record(workspace, own);
  const seen = { steps: [], promised: [{ id: `${agreed.id}:S1`, ...DONE }] };
  const answer = correct(workspace, own, seen, { promised: [] });
  expect(answer).toMatchObject({ ok: true });
  expect(JSON.stringify(answer)).not.toContain('stays: Read');
  expect(steps(workspace)).toEqual(['A1 Read: done, 0 carried on']);
});
