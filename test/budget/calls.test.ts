import { plantReplies } from '../support/replies';
import { ask, CEO, DIRECTOR, OWNER, PRINCIPAL, smallTrust } from '../support/small-trust';
import { moving, OFFER, offering, planning, plant, PLANNED } from '../support/plant';
import { fullVisit, madeId, rowsOf, supportVisit } from '../support/visits';
import type { Workspace } from '../../local/workspace';
import type { Decisions } from '../../src/actions/decision/api';

/** What the last execution asked of Google, less what stays inside the script (time zones, uuids). */
const spent = (workspace: Workspace): Record<string, number> => {
  return Object.fromEntries(Object.entries(workspace.counts).filter(([kind]) => kind !== 'local'));
};

const steps = Array.from({ length: 5 }, (_, index) => ({
  text: `Step ${index + 1}`,
  owner: 'Pia',
  due: '2026-12-08',
}));

describe('what each action costs in service calls', () => {
  test('a visit with ten judgements and five next steps: one lock taken and let go, one read, one atomic write', () => {
    const workspace = smallTrust();
    const visit = fullVisit('expected', { steps });
    ask(workspace, CEO, 'record-visit', visit, visit.id);
    expect(spent(workspace)).toEqual({ identity: 1, lock: 2, read: 1, write: 1 });
  });

  test('a retry costs no write at all', () => {
    const workspace = smallTrust();
    const visit = supportVisit();
    ask(workspace, CEO, 'record-visit', visit, visit.id);
    ask(workspace, CEO, 'record-visit', visit, visit.id);
    expect(spent(workspace)).toEqual({ identity: 1, lock: 2, read: 1 });
  });

  test('opening the sidebar: one read, and one look at the person’s own properties for the draft', () => {
    const workspace = smallTrust();
    ask(workspace, CEO, 'open-sidebar');
    expect(spent(workspace)).toEqual({ identity: 1, read: 1, property: 1 });
  });

  test('one’s week, and the proposed visits: one read each', () => {
    const workspace = smallTrust();
    ask(workspace, CEO, 'my-week');
    expect(spent(workspace)).toEqual({ identity: 1, read: 1 });
    ask(workspace, CEO, 'propose-visits', { which: 'next' });
    expect(spent(workspace)).toEqual({ identity: 1, read: 1 });
  });

  test('switching one’s weekly mail: one read, one write', () => {
    const workspace = smallTrust();
    ask(workspace, CEO, 'switch-digest', { wanted: false }, 'OFF');
    expect(spent(workspace)).toEqual({ identity: 1, lock: 2, read: 1, write: 1 });
  });

  test('what wants moderation: one read, on demand, and no write', () => {
    const workspace = smallTrust();
    ask(workspace, DIRECTOR, 'open-moderation');
    expect(spent(workspace)).toEqual({ identity: 1, read: 1 });
  });

  test('a moderation visit that settles a dispute costs no more than any visit', () => {
    const workspace = smallTrust();
    const visit = fullVisit('expected');
    ask(workspace, DIRECTOR, 'record-visit', visit, visit.id);
    plantReplies(workspace, { visit: visit.id, on: '2026-11-24', verdict: 'inaccurate' });
    workspace.tick();
    expect(rowsOf(workspace, 520)).toHaveLength(1);
    const moderation = fullVisit('expected', { kind: 'moderation' });
    ask(workspace, DIRECTOR, 'record-visit', moderation, moderation.id);
    expect(rowsOf(workspace, 520)).toHaveLength(0);
    expect(spent(workspace)).toEqual({ identity: 1, lock: 2, read: 1, write: 1 });
  });

  test('rebuilding the whole dashboard: one read, one write', () => {
    const workspace = smallTrust();
    ask(workspace, OWNER, 'rebuild-dashboard');
    expect(spent(workspace)).toEqual({ identity: 1, lock: 2, read: 1, write: 1 });
  });

  test('a report: one read, a call for it and one for its sources, one write; six looks at properties: two say where its sheets lie, four keep it from being made twice', () => {
    const workspace = smallTrust();
    ask(workspace, OWNER, 'write-report', { report: 'regional-progress:R1:2026-27:2' });
    expect(spent(workspace)).toEqual({ identity: 2, lock: 2, read: 1, drive: 2, write: 1, property: 6 });
  });

  test('a decision of the EOB, a new version of a rubric: one lock, one read, one atomic write each', () => {
    const workspace = smallTrust();
    ask(workspace, OWNER, 'set-up', { step: 'sheets' });
    const { academies } = ask<Decisions>(workspace, DIRECTOR, 'open-decisions');
    expect(spent(workspace)).toEqual({ identity: 1, read: 1 });
    const [{ academy = '', positions = '', mark = '', computed = 'unplaced' } = {}] = academies;
    const seen = { positions, mark, computed };
    const decision = { id: madeId(), academy, decided: 'emerging', reason: 'Agreed.', seen, supersedes: '' };
    ask(workspace, DIRECTOR, 'decide-category', decision, decision.id);
    expect(spent(workspace)).toEqual({ identity: 1, lock: 2, read: 1, write: 1 });
    const texts = { below: 'One', 'working-towards': 'Two', expected: 'Three', strength: 'Four' };
    const rubric = { indicator: 'PI01', seen: 1, texts, effectiveFrom: '2027-09-01' };
    ask(workspace, DIRECTOR, 'write-rubric', rubric, madeId());
    expect(spent(workspace)).toEqual({ identity: 1, lock: 2, read: 1, write: 1 });
  });

  test('saving a draft: one property call, once it is known whose properties they are', () => {
    const workspace = smallTrust();
    ask(workspace, CEO, 'save-draft', { draft: supportVisit() });
    expect(spent(workspace)).toEqual({ identity: 2, property: 1 });
  });
});

describe('what the web address costs', () => {
  test('the page: who asks, and the file; a draft: one look at who may keep one', () => {
    const workspace = smallTrust();
    workspace.as(CEO).web.get();
    expect(spent(workspace)).toEqual({ identity: 1, html: 1 });
    const keep = (): unknown => workspace.as(CEO).web.api('save-draft', { draft: supportVisit() });
    keep();
    expect(spent(workspace)).toEqual({ identity: 2, read: 1, property: 3 });
    keep();
    expect(spent(workspace)).toEqual({ identity: 2, property: 2 });
  });

  test('a reply, an update of an action: where the workbook is, one lock, one read, one atomic write', () => {
    const workspace = smallTrust();
    const visit = supportVisit();
    ask(workspace, CEO, 'record-visit', visit, visit.id);
    const { web } = workspace.as(PRINCIPAL);
    const reply = { visit: visit.id, verdict: 'accurate', text: '' };
    expect(web.api('reply-to-visit', reply, madeId())).toMatchObject({ ok: true });
    expect(spent(workspace)).toEqual({ identity: 1, lock: 2, read: 1, write: 1, property: 1 });
    plant(workspace, 304, [PLANNED]);
    const update = moving('ACT1', 1, 'in progress', 'Begun.');
    expect(web.api('move-record', update, madeId())).toMatchObject({ ok: true });
    expect(spent(workspace)).toEqual({ identity: 1, lock: 2, read: 1, write: 1, property: 1 });
    const plan = planning(madeId());
    expect(web.api('save-record', plan, plan.id)).toMatchObject({ ok: true });
    expect(spent(workspace)).toEqual({ identity: 1, lock: 2, read: 1, write: 1, property: 1 });
    const offer = offering(madeId(), { ...OFFER, action: plan.id });
    expect(web.api('save-record', offer, offer.id)).toMatchObject({ ok: true });
    expect(spent(workspace)).toEqual({ identity: 1, lock: 2, read: 1, write: 1, property: 1 });
    const end = moving(plan.id, 1, 'dropped', 'Not needed.');
    expect(web.api('move-record', end, madeId())).toMatchObject({ ok: true });
    expect(spent(workspace)).toEqual({ identity: 1, lock: 2, read: 1, write: 1, property: 1 });
    web.api('open-action', { action: plan.id });
    expect(spent(workspace)).toEqual({ identity: 1, read: 1, property: 1 });
    web.api('list-replies');
    expect(spent(workspace)).toEqual({ identity: 1, read: 1, property: 1 });
  });
});

describe('what a save reads does not grow with history', () => {
  const readBytes = (workspace: Workspace): number =>
    workspace.lastExecution.calls.reduce((sum, call) => sum + (call.bytesRead ?? 0), 0);

  test('200 visits later it reads less than a tenth more, beside the answers kept for retries', () => {
    const workspace = smallTrust();
    const save = (): void => {
      const visit = fullVisit('expected', { id: madeId() });
      ask(workspace, CEO, 'record-visit', visit, visit.id);
      workspace.clock.advance({ hours: 1 }, { cap: 0 });
    };
    // Six fill the trend of each position; only from then on is growth history's.
    for (let visit = 0; visit < 6; visit += 1) save();
    const early = readBytes(workspace);
    for (let visit = 0; visit < 200; visit += 1) save();
    const answersKept = 200 * requestBytes(workspace);
    expect(readBytes(workspace) - answersKept).toBeLessThan(early * 1.1);
  });

  /** Bytes of one kept answer: they are tidied away after sixty days, so their number is bounded. */
  function requestBytes(workspace: Workspace): number {
    const answer = workspace.sheets.call(
      'Spreadsheets.Values.batchGetByDataFilter',
      [
        { dataFilters: [{ gridRange: { sheetId: 403 } }], valueRenderOption: 'UNFORMATTED_VALUE' },
        workspace.id,
      ],
      OWNER,
    );
    const rows = (answer as { valueRanges: { valueRange: { values: unknown[][] } }[] }).valueRanges[0]
      ?.valueRange.values;
    return Math.floor(JSON.stringify(rows).length / (rows?.length ?? 1));
  }
});

test('loading the bundle calls no service: opening the workbook only adds the menu', () => {
  const workspace = smallTrust();
  workspace.as(CEO).open();
  expect(workspace.lastExecution.calls.map(({ service, method }) => `${service}.${method}`)).toEqual([
    'Menu.addToUi',
  ]);
});
