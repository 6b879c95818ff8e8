import type { Workspace } from '../../local/workspace';
import type { VisitSaved } from '../../src/actions/visit/api';
import type { ModerationModel } from '../../src/actions/moderation/api';
import { CEO, DIRECTOR, OTHER_CEO, OWNER, PRINCIPAL, ask, smallTrust } from '../support/small-trust';
import { plantReplies } from '../support/replies';
import { fullVisit, madeId, rowsOf, supportVisit } from '../support/visits';
import { cellsOf } from '../hands/hands';

const DISPUTES = 520;
const DASHBOARD = 1;

const judging = (indicators: string[], changes: object = {}) => {
  const visit = fullVisit('expected', { id: madeId(), ...changes });
  return { ...visit, judgements: visit.judgements.filter(({ indicator }) => indicators.includes(indicator)) };
};

const record = (workspace: Workspace, email: string, visit: ReturnType<typeof judging>): VisitSaved =>
  ask(workspace, email, 'record-visit', visit, visit.id);

const open = (workspace: Workspace, email: string): ModerationModel =>
  ask(workspace, email, 'open-moderation');
const kinds = ({ queue }: ModerationModel): string[] => queue.map(({ id }) => id.split(':')[0] as string);
const disputes = (workspace: Workspace) =>
  rowsOf(workspace, DISPUTES).map((row) => [row['ID'], row['Academy'], row['Waiting']]);
const exceptions = (workspace: Workspace): unknown[] =>
  cellsOf(workspace, DASHBOARD)
    .flat()
    .filter((value) => value === 'with a disputed record of a visit');
const nextDay = (workspace: Workspace): void => {
  workspace.clock.set('2026-11-25T09:00:00.000Z', { cap: 0 });
  workspace.tick();
};

/** A monitoring visit of A1 by the director, disputed by its Principal, and the night after. */
function disputed(): { workspace: Workspace; visit: string } {
  const workspace = smallTrust();
  const visit = judging(['PI01', 'PI02'], { on: '2026-11-23' });
  record(workspace, DIRECTOR, visit);
  plantReplies(workspace, { visit: visit.id, on: '2026-11-24', verdict: 'inaccurate' });
  nextDay(workspace);
  return { workspace, visit: visit.id };
}

describe('a dispute', () => {
  test('stands in its sheet and on the dashboard the morning after, and in the queue at once', () => {
    const { workspace, visit } = disputed();
    expect(disputes(workspace)).toEqual([[visit, 'A1', 'PI01, PI02']]);
    expect(exceptions(workspace)).toHaveLength(1);
    expect(open(workspace, DIRECTOR).queue[0]).toMatchObject({
      id: `disputed:${visit}`,
      academyName: 'Ash Primary',
      indicators: ['PI01', 'PI02'],
      words: 'The Principal called the record inaccurate on 24 Nov 2026.',
    });
  });

  test('is there as soon as the Principal has replied; accepting a corrected record ends it', () => {
    const workspace = smallTrust();
    workspace.users.addUser(PRINCIPAL, 'editor');
    const visit = judging(['PI01'], { on: '2026-11-23' });
    record(workspace, DIRECTOR, visit);
    const text = 'The lessons were taken by a visitor.';
    const reply = { visit: visit.id, verdict: 'inaccurate', text };
    ask(workspace, PRINCIPAL, 'reply-to-visit', reply, madeId());
    expect(disputes(workspace)).toEqual([[visit.id, 'A1', 'PI01']]);
    const again = {
      ...judging(['PI01', 'PI02'], { on: '2026-11-23' }),
      corrects: visit.id,
      reason: 'Overlooked.',
    };
    ask(workspace, DIRECTOR, 'correct-visit', again, again.id);
    expect(disputes(workspace)).toEqual([[visit.id, 'A1', 'PI01, PI02']]);
    ask(workspace, PRINCIPAL, 'reply-to-visit', { visit: again.id, verdict: 'accurate', text: '' }, madeId());
    expect(disputes(workspace)).toEqual([]);
  });

  test('is shown to who may moderate it: not to the leader of its own region, nor to its Principal', () => {
    const { workspace } = disputed();
    workspace.users.addUser(PRINCIPAL, 'editor');
    expect(kinds(open(workspace, OTHER_CEO))).toContain('disputed');
    expect(kinds(open(workspace, CEO))).toEqual([]);
    expect(kinds(open(workspace, PRINCIPAL))).toEqual([]);
  });

  test('a moderation visit settles what it judges, in the same write, and the dashboard follows', () => {
    const { workspace, visit } = disputed();
    const first = judging(['PI01'], { kind: 'moderation', on: '2026-11-25' });
    expect(record(workspace, OTHER_CEO, first).changes).toContain(
      'The record disputed on 24 November 2026 still waits for PI02.',
    );
    expect(disputes(workspace)).toEqual([[visit, 'A1', 'PI02']]);
    expect(exceptions(workspace)).toHaveLength(1);
    const second = judging(['PI02'], { kind: 'moderation', on: '2026-11-25' });
    expect(record(workspace, OTHER_CEO, second).changes).toContain(
      'The record disputed on 24 November 2026 is moderated.',
    );
    expect(disputes(workspace)).toEqual([]);
    expect(exceptions(workspace)).toEqual([]);
    expect(kinds(open(workspace, DIRECTOR))).not.toContain('disputed');
  });

  test('no other visit settles it: not monitoring, not moderation of something else or somewhere else', () => {
    const { workspace, visit } = disputed();
    record(workspace, DIRECTOR, judging(['PI01', 'PI02'], { on: '2026-11-25' }));
    record(workspace, OTHER_CEO, judging(['PI03'], { kind: 'moderation', on: '2026-11-25' }));
    record(
      workspace,
      OTHER_CEO,
      judging(['PI01', 'PI02'], { kind: 'moderation', on: '2026-11-25', academy: 'A2' }),
    );
    expect(disputes(workspace)).toEqual([[visit, 'A1', 'PI01, PI02']]);
  });

  test('a correction of the disputed visit keeps it; one that unmakes the moderation brings it back', () => {
    const { workspace, visit } = disputed();
    const again = {
      ...judging(['PI01'], { on: '2026-11-23' }),
      corrects: visit,
      reason: 'Evidence overlooked.',
    };
    ask(workspace, DIRECTOR, 'correct-visit', again, again.id);
    expect(disputes(workspace)).toEqual([[visit, 'A1', 'PI01']]);
    const moderation = judging(['PI01'], { kind: 'moderation', on: '2026-11-25' });
    record(workspace, OTHER_CEO, moderation);
    expect(disputes(workspace)).toEqual([]);
    const moved = {
      ...judging(['PI01'], { kind: 'moderation', on: '2026-11-25', academy: 'A2' }),
      corrects: moderation.id,
      reason: 'It was at another academy.',
    };
    ask(workspace, OTHER_CEO, 'correct-visit', moved, moved.id);
    expect(disputes(workspace)).toEqual([[visit, 'A1', 'PI01']]);
  });

  test('the nightly check finds nothing to repair in what the saves left', () => {
    const { workspace } = disputed();
    record(workspace, OTHER_CEO, judging(['PI01'], { kind: 'moderation', on: '2026-11-25' }));
    workspace.clock.set('2026-11-26T09:00:00.000Z', { cap: 0 });
    workspace.tick();
    const run = rowsOf(workspace, 402).find((row) => row['ID'] === 'integrity:2026-11-26');
    expect(run?.['Message']).toBe('Everything is as the ledgers say.');
  });
});

describe('agreement', () => {
  /** Ten pairs: the director monitors, a Regional CEO moderates a level lower on two of ten and agrees else. */
  function paired(): Workspace {
    const workspace = smallTrust();
    record(workspace, DIRECTOR, fullVisit('expected', { id: madeId(), on: '2026-11-16' }));
    const moderation = fullVisit('expected', { id: madeId(), kind: 'moderation', on: '2026-11-23' });
    const judgements = moderation.judgements.map((one, at) =>
      at < 2 ? { ...one, level: 'working-towards' as const } : one,
    );
    record(workspace, OTHER_CEO, { ...moderation, judgements });
    return workspace;
  }

  test('is told in words, with what they do not say', () => {
    const model = open(paired(), DIRECTOR);
    expect(model.agreement).toBe(
      'Of 10 pairs, 8 of 10 at the same level, 10 within one level; one side was always at one level, so no kappa can be worked out.',
    );
    expect(model.caution).toMatch(/start of a conversation/);
    expect(model.mine).toBe('too few reviewers to compare');
    expect(model.reviewers).toEqual([]);
  });

  test('who is flagged is for those who lead monitoring; a reviewer sees only their own', () => {
    const workspace = paired();
    expect(open(workspace, OTHER_CEO)).toMatchObject({
      reviewers: null,
      mine: 'too few reviewers to compare',
    });
    expect(open(workspace, CEO)).toMatchObject({ reviewers: null, mine: '' });
  });

  test('nothing judged yet: nothing waits, and no figure is made up', () => {
    expect(open(smallTrust(), DIRECTOR)).toEqual({
      queue: [],
      more: 0,
      agreement: 'Whether judgements of the same work agree: too few pairs to say (0 of 10).',
      caution: expect.any(String) as string,
      mine: '',
      reviewers: [],
      selfViews: [],
    });
  });
});

test('boards and the keeper do not see it', () => {
  const workspace = smallTrust();
  for (const email of ['clem@hub.example', OWNER]) {
    expect(workspace.as(email).api('open-moderation', {})).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
  }
});

test('a strength waits until it is moderated; a support visit disputed waits for any moderation visit', () => {
  const workspace = smallTrust();
  record(workspace, DIRECTOR, fullVisit('strength', { id: madeId(), on: '2026-11-20', academy: 'A3' }));
  const support = supportVisit({ id: madeId(), on: '2026-11-20' });
  ask(workspace, CEO, 'record-visit', support, support.id);
  plantReplies(workspace, { visit: support.id, on: '2026-11-23', verdict: 'inaccurate' });
  nextDay(workspace);
  expect(kinds(open(workspace, DIRECTOR)).filter((kind) => kind !== 'sample')).toEqual([
    'disputed',
    'strength',
  ]);
  expect(disputes(workspace)).toEqual([[support.id, 'A1', '']]);
  record(workspace, DIRECTOR, judging(['PI05'], { kind: 'moderation', on: '2026-11-25' }));
  expect(disputes(workspace)).toEqual([]);
});
