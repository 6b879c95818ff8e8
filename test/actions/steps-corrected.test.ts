import type { Workspace } from '../../local/workspace';
import type { CorrectionInput, VisitSaved, VisitView } from '../../src/actions/visit/api';
import type { VisitInput } from '../../src/hub/monitoring/visit/input';
import { ask, CEO, DIRECTOR, smallTrust } from '../support/small-trust';
import { fullVisit, madeId, rowsOf, supportVisit } from '../support/visits';

const [VISITS, JUDGEMENTS, STEPS_DONE, POSITIONS, STANDINGS, NEXT_STEPS] = [201, 203, 205, 301, 302, 303];

const step = (text: string, due = '2026-12-01') => ({ text, owner: 'Pia Principal', due });

const record = (workspace: Workspace, visit: VisitInput): VisitSaved =>
  ask(workspace, CEO, 'record-visit', visit, visit.id);

const open = (workspace: Workspace, visit: string): VisitView => ask(workspace, CEO, 'open-visit', { visit });

/** Corrects a visit as the form does: opened, changed, sent with what it showed. */
function correct(
  workspace: Workspace,
  id: string,
  change: (form: VisitInput) => Partial<VisitInput>,
): VisitSaved {
  const { visit } = open(workspace, id);
  const named = ['lead', 'leadName', 'observerNames', 'recordedAt'];
  const form = Object.fromEntries(
    Object.entries(visit).filter(([name]) => !named.includes(name)),
  ) as unknown as VisitInput;
  const seen = { steps: visit.steps, promised: visit.promised };
  const input: CorrectionInput = {
    ...{ ...form, ...change(form), id: madeId() },
    ...{ corrects: id, reason: 'Typed wrongly.', seen },
  };
  return ask(workspace, CEO, 'correct-visit', input, input.id);
}

/** What is to do and what is over, in a line each. */
const steps = (workspace: Workspace): string[] => [
  ...rowsOf(workspace, NEXT_STEPS).map(
    (row) => `${row['Next step']}: to do, ${row['Carried on']} carried on`,
  ),
  ...rowsOf(workspace, STEPS_DONE).map((row) => `${row['Next step']}: ${row['Outcome']}`),
];

/** A first visit that agreed three steps, and a second that dealt with them. */
function promised(): { workspace: Workspace; first: VisitInput; second: VisitInput } {
  const workspace = smallTrust();
  const first = supportVisit({
    on: '2026-11-17',
    steps: ['Read', 'Count', 'Sing'].map((text) => step(text)),
  });
  const second = supportVisit({
    promised: [
      { id: `${first.id}:S1`, outcome: 'done' },
      { id: `${first.id}:S2`, outcome: 'carried', due: '2026-12-09' },
      { id: `${first.id}:S3`, outcome: 'dropped' },
    ],
    steps: [step('Year 10'), step('Year 12')],
  });
  record(workspace, first);
  record(workspace, second);
  return { workspace, first, second };
}

describe('a correction shows and changes what was said and agreed', () => {
  test('it shows them as recorded, and saved unchanged it changes nothing of them', () => {
    const { workspace, first, second } = promised();
    const view = open(workspace, second.id);
    expect(view.visit.promised).toEqual([
      { id: `${first.id}:S1`, outcome: 'done' },
      { id: `${first.id}:S3`, outcome: 'dropped' },
      { id: `${first.id}:S2`, outcome: 'carried', due: '2026-12-09' },
    ]);
    expect(view.visit.steps.map(({ text }) => text)).toEqual(['Year 10', 'Year 12']);
    expect(view.earlier.map(({ text }) => text).sort()).toEqual(['Count', 'Read', 'Sing']);
    const before = steps(workspace);
    const saved = correct(workspace, second.id, () => ({ summary: 'Said better.' }));
    expect(steps(workspace)).toEqual(before);
    expect(open(workspace, saved.visit).visit.promised).toHaveLength(3);
  });

  test('outcomes are changed and undone; steps reworded, taken out and added', () => {
    const { workspace, first, second } = promised();
    const { changes, visit } = correct(workspace, second.id, ({ steps: agreed }) => ({
      promised: [{ id: `${first.id}:S1`, outcome: 'dropped' }],
      steps: [{ ...(agreed[0] ?? step('')), text: 'Year 11' }, step('Year 13')],
    }));
    expect(steps(workspace).sort()).toEqual([
      // carried on once at that visit: not any more, and due on its first day again
      'Count: to do, 0 carried on',
      'Read: dropped',
      'Sing: to do, 0 carried on',
      'Year 11: to do, 0 carried on',
      'Year 12: withdrawn',
      'Year 13: to do, 0 carried on',
    ]);
    expect(rowsOf(workspace, NEXT_STEPS).find((row) => row['Next step'] === 'Count')?.['Due']).toBe(46357);
    for (const words of ['Changed: Year 11', 'Taken out: Year 12', 'Dropped: Read', 'To do again: Sing'])
      expect(changes).toContain(words);
    const again = correct(workspace, visit, () => ({
      promised: [{ id: `${first.id}:S3`, outcome: 'done' }],
    }));
    expect(steps(workspace)).toContain('Read: to do, 0 carried on');
    expect(again.changes).toContain('Done: Sing');
  });

  test('what a later visit did since stands; who changed the same of a step first is not overwritten', () => {
    const { workspace, first, second } = promised();
    const seen = open(workspace, second.id).visit;
    record(workspace, supportVisit({ promised: [{ id: `${first.id}:S2`, outcome: 'done' }] }));
    const undone = correct(workspace, second.id, () => ({ promised: [], steps: seen.steps }));
    expect(undone.changes).toContain('A later visit has dealt with this since, so it stays: Count');
    expect(steps(workspace)).toContain('Count: done');
    const carried = { id: `${second.id}:S1`, outcome: 'carried' as const, due: '2026-12-15' };
    record(workspace, supportVisit({ promised: [carried] }));
    const [mine] = seen.steps;
    const input: CorrectionInput = {
      ...supportVisit({ steps: mine ? [{ ...mine, due: '2026-12-11' }] : [] }),
      ...{ corrects: undone.visit, reason: 'Typed wrongly.' },
      seen: { steps: mine ? [mine] : [], promised: [] },
    };
    expect(workspace.as(CEO).api('correct-visit', input, input.id)).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: expect.stringMatching(/“Year 10”/) as string },
    });
  });
});

describe('a visit that never happened', () => {
  const reason = 'It was called off.';
  const withdraw = (workspace: Workspace, visit: string, email = CEO): VisitSaved => {
    const id = madeId();
    return ask(workspace, email, 'withdraw-visit', { id, visit, reason }, id);
  };
  /** What is derived of visits, but for ids and instants. */
  const derived = (workspace: Workspace): unknown => [
    rowsOf(workspace, POSITIONS).map((row) => [row['ID'], row['Level'], row['Judged on']]),
    rowsOf(workspace, STANDINGS)
      .map((row) => [row['ID'], row['Recent visits'], row['Last visited'], row['Diagnosed']])
      .filter(([, recent]) => /\d{4}-/.test(String(recent))),
    rowsOf(workspace, NEXT_STEPS)
      .map((row) => `${row['Next step']}, due ${row['Due']}, ${row['Carried on']} carried on`)
      .sort(),
  ];

  test('withdrawn, it leaves all as if it had never been recorded, and stays in the ledger marked', () => {
    const [erred, flawless] = [smallTrust(), smallTrust()];
    const first = fullVisit('working-towards', { on: '2026-11-18', steps: [step('Read'), step('Count')] });
    const wrong = fullVisit('below', {
      kind: 'diagnosis',
      promised: [
        { id: `${first.id}:S1`, outcome: 'done' },
        { id: `${first.id}:S2`, outcome: 'carried', due: '2026-12-15' },
      ],
      steps: [step('Never agreed')],
    });
    for (const workspace of [erred, flawless]) record(workspace, first);
    ask(erred, DIRECTOR, 'record-visit', wrong, wrong.id);
    expect(derived(erred)).not.toEqual(derived(flawless));
    const saved = withdraw(erred, wrong.id, DIRECTOR);
    expect(saved.changes[0]).toBe(
      'Annual diagnosis of 24 November 2026: withdrawn. It no longer counts anywhere.',
    );
    expect(derived(erred)).toEqual(derived(flawless));
    expect(rowsOf(erred, STEPS_DONE)).toMatchObject([{ 'Next step': 'Never agreed', Outcome: 'withdrawn' }]);
    expect(rowsOf(erred, VISITS)[2]).toMatchObject({
      Corrects: wrong.id,
      'Why corrected': reason,
      Withdrawn: 'yes',
    });
    expect(rowsOf(erred, JUDGEMENTS)).toHaveLength(30);
    expect(ask(erred, CEO, 'list-visits', { academy: 'A1' })).toMatchObject([{ id: first.id }]);
    expect(erred.tick().map(({ ok }) => ok)).toEqual([true]);
    const integrity = rowsOf(erred, 402).find((row) => row['Job'] === 'integrity');
    expect(integrity?.['Message']).toBe('Everything is as the ledgers say.');
  });

  test('it cannot be withdrawn twice, corrected afterwards, or withdrawn without a reason', () => {
    const workspace = smallTrust();
    const wrong = supportVisit();
    record(workspace, wrong);
    const silent = { id: madeId(), visit: wrong.id, reason: ' ' };
    expect(workspace.as(CEO).api('withdraw-visit', silent, silent.id)).toMatchObject({
      error: { code: 'bad-input', fields: { reason: 'Say why you withdraw it.' } },
    });
    const { visit } = withdraw(workspace, wrong.id);
    for (const stale of [wrong.id, visit]) {
      const again = { id: madeId(), visit: stale, reason };
      expect(workspace.as(CEO).api('withdraw-visit', again, again.id)).toMatchObject({
        error: { code: 'conflict', message: expect.stringMatching(/withdrawn/) as string },
      });
    }
    expect(open(workspace, visit)).toMatchObject({ current: false, withdrawn: true });
  });
});
