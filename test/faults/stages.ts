import { createWorkspace, type Workspace } from '../../local/workspace';
import { TABLES } from '../../src/store/tables';
import { deleteRow, inSheet, overwrite, placeOf } from '../hands/hands';
import { builtBundle } from '../support/bundle';
import {
  ask,
  CEO,
  CLERK,
  DIRECTOR,
  emptyWorkspace,
  OWNER,
  SET_UP_STEPS,
  smallTrust,
  TODAY,
} from '../support/small-trust';
import { plant, PLANNED } from '../support/plant';
import { fullVisit, madeId, ofstedStep, supportVisit } from '../support/visits';
import type { Kind } from '../../src/hub/record/kind';
import { KINDS } from '../../src/hub/record/kinds';
import { sampleInput } from '../record/sample';
import { linesOf } from '../../sidebar/csv/cutting';

export const REPORT = 'regional-progress:R1:2026-27:2';

/** Recorded in every stage from `visited` on. */
export const FIRST_VISIT = fullVisit('expected', {
  steps: ['Read aloud daily', 'Phonics screening', 'Quiet corners'].map((text, index) => ({
    text,
    owner: 'Pia',
    due: `2026-12-0${index + 1}`,
  })),
});

/** What was agreed at the first visit is told of. */
export const NEXT_VISIT = fullVisit('strength', {
  promised: [
    { id: `${FIRST_VISIT.id}:S1`, outcome: 'done' },
    { id: `${FIRST_VISIT.id}:S2`, outcome: 'carried', due: '2026-12-09' },
    { id: `${FIRST_VISIT.id}:S3`, outcome: 'dropped' },
  ],
  steps: [{ text: 'Share the plan', owner: 'Ada', due: '2026-12-08' }],
});

/** It was the other academy, one level was wrong, one judgement should not have been made, and a step was agreed. */
export const CORRECTION = {
  ...FIRST_VISIT,
  id: madeId(),
  academy: 'A2',
  promised: [],
  steps: [{ text: 'Meet again', owner: 'Ada', due: '2026-12-03' }],
  judgements: FIRST_VISIT.judgements
    .slice(1)
    .map((one) => (one.indicator === 'PI02' ? { ...one, level: 'working-towards' as const } : one)),
  corrects: FIRST_VISIT.id,
  reason: 'It was Birch High.',
};

/** In the stage `records kept`. */
export const KEPT_RECORDS = KINDS.map((kind) => sampleInput(kind, {}, 'P1'));

export const OFSTED_STEP = ofstedStep({ due: '2026-12-08' });

/** A report's `rev` as the list of reports would show it. */
export function revOf(workspace: Workspace): number {
  const answer = ask<{ reports: { id: string; rev: number }[] }>(workspace, OWNER, 'open-sidebar');
  return answer.reports.find(({ id }) => id === REPORT)?.rev ?? 0;
}

/** The keeper answers for reports too, as in a small trust: then all of a report's steps are taken at once. */
const KEEPER_IS_MD = `ID,Name,E-mail,Role,Region,Academy,Unit,Active
KEEPER,Hub Owner,${OWNER},md,,,,yes`;

const report = (workspace: Workspace, email: string, action: string): unknown =>
  ask(
    workspace,
    email,
    action,
    action === 'write-report' ? { report: REPORT } : { report: REPORT, rev: revOf(workspace) },
  );

const kindNamed = (name: string): Kind => KINDS.find((kind) => kind.name === name) as Kind;

/** Gives somebody a seat on the Regional Board of the North; its ID. */
function seated(workspace: Workspace, person: string): string {
  const input = sampleInput(kindNamed('seat'), {}, person);
  ask(workspace, OWNER, 'save-record', { ...input, values: { ...input.values, board: 'R1' } }, input.id);
  return input.id;
}

const then =
  (before: string, work: (workspace: Workspace) => unknown): (() => Workspace) =>
  () => {
    const workspace = stage(before as StageName);
    work(workspace);
    return workspace;
  };

const upTo = (step: (typeof SET_UP_STEPS)[number]) => (): Workspace => {
  const workspace = emptyWorkspace();
  for (const done of SET_UP_STEPS.slice(0, SET_UP_STEPS.indexOf(step))) {
    ask(workspace, OWNER, 'set-up', { step: done });
  }
  return workspace;
};

const MAKING = {
  'before sheets': upTo('sheets'),
  'before content': upTo('content'),
  'before folders': upTo('folders'),
  // The unit workbooks may be made at any time once there are folders.
  'before units': upTo('clock'),
  'before clock': upTo('clock'),
  'before dashboard': upTo('dashboard'),
  /** The draft must outlive whatever fails. */
  small: () => {
    const workspace = smallTrust();
    ask(workspace, CEO, 'save-draft', { draft: supportVisit({ summary: 'Half a thought' }) });
    return workspace;
  },
  visited: then('small', (workspace) => {
    ask(workspace, CEO, 'record-visit', FIRST_VISIT, FIRST_VISIT.id);
    ask(workspace, OWNER, 'apply-import', { table: 'people', lines: linesOf(KEEPER_IS_MD) });
  }),
  'promises kept': then('visited', (workspace) =>
    ask(workspace, CEO, 'record-visit', NEXT_VISIT, NEXT_VISIT.id),
  ),
  planned: then('visited', (workspace) => plant(workspace, TABLES.actions.sheetId, [PLANNED])),
  /** One record of each kind that is described once, by the keeper, who is Managing Director there. */
  'records kept': then('planned', (workspace) => {
    ask(workspace, OWNER, 'set-up', { step: 'units' });
    for (const input of KEPT_RECORDS) ask(workspace, OWNER, 'save-record', input, input.id);
  }),
  corrected: then('visited', (workspace) => ask(workspace, CEO, 'correct-visit', CORRECTION, CORRECTION.id)),
  'step planned': then('visited', (workspace) =>
    ask(workspace, CEO, 'write-ofsted-step', OFSTED_STEP, OFSTED_STEP.id),
  ),
  /** One to a Regional Board and one to the Trust Board are due; the others of the half-term are there. */
  'a report due': then('visited', (workspace) => {
    for (const report of ['regional-progress:R2', 'regional-report:R1', 'regional-report:R2'])
      ask(workspace, OWNER, 'write-report', { report: `${report}:2026-27:1` });
  }),
  ticked: then('visited', (workspace) => workspace.tick()),
  /** The keeper's own: a visit after the tick, whose note the next tick writes. */
  'ticked, then visited': then('ticked', (workspace) => {
    const visit = supportVisit();
    ask(workspace, CEO, 'record-visit', visit, visit.id);
  }),
  'a day later': then('ticked', damage),
  /** Of a trust that wants its weekly mails: everybody with something to read gets theirs. */
  'digests due': then('ticked', (workspace) => {
    const { sheetId } = TABLES.settings;
    overwrite(workspace, sheetId, placeOf(workspace, sheetId, 'digestWeekday', 'Value'), '1');
  }),
  /** The counts of its records are to be made too. */
  'unit sheet deleted': then('records kept', (workspace) => {
    workspace.tick();
    inSheet(workspace, OWNER, { deleteSheet: { sheetId: TABLES.operationsRequests.sheetId } });
    const { sheetId } = TABLES.recordCounts;
    const { row } = placeOf(workspace, sheetId, 'A1:risk', 'Open');
    inSheet(workspace, OWNER, deleteRow(sheetId, row));
  }),
  'sheet deleted': then('ticked', (workspace) => inSheet(workspace, OWNER, { deleteSheet: { sheetId: 1 } })),
  'write wanted': then('ticked', (workspace) => report(workspace, DIRECTOR, 'write-report')),
  written: then('ticked', (workspace) => report(workspace, OWNER, 'write-report')),
  'written, then changed': then('written', (workspace) => {
    const visit = fullVisit('strength', { academy: 'A2' });
    ask(workspace, CEO, 'record-visit', visit, visit.id);
  }),
  'freeze wanted': then('written', (workspace) => report(workspace, DIRECTOR, 'approve-report')),
  approved: then('written', (workspace) => report(workspace, OWNER, 'approve-report')),
  circulated: then('approved', (workspace) => report(workspace, OWNER, 'circulate-report')),
  'circulation wanted': then('approved', (workspace) => report(workspace, CLERK, 'circulate-report')),
  /** One who joined the board later is to be let in, one who left it is to be shut out, and a meeting has moved. */
  'board changed': then('circulation wanted', (workspace) => {
    const left = seated(workspace, 'P2');
    workspace.tick();
    const move = { kind: 'seat', id: left, rev: 1, state: 'left', reason: '' };
    ask(workspace, OWNER, 'move-record', move, madeId());
    seated(workspace, 'P5');
    ask(workspace, OWNER, 'write-report', { report: 'regional-progress:R2:2026-27:2' });
    const meeting = sampleInput(kindNamed('meeting'), {}, 'P1');
    const days = { board: 'R2', on: '2026-12-08', papersDue: '2026-12-01' };
    ask(workspace, OWNER, 'save-record', { ...meeting, values: { ...meeting.values, ...days } }, meeting.id);
    workspace.clock.advance({ days: 1 }, { cap: 0 });
  }),
  /** No clerk to circulate it to: twice already. */
  failing: then('circulation wanted', (workspace) => {
    const { sheetId } = TABLES.regions;
    overwrite(workspace, sheetId, placeOf(workspace, sheetId, 'R1', 'Board clerk'), '');
    workspace.tick();
    workspace.tick();
  }),
} as const satisfies Record<string, () => Workspace>;

export type StageName = keyof typeof MAKING;

/** Overnight careless hands put folded rows wrong, an action was dropped, and answers and calendars grew old. */
function damage(workspace: Workspace): void {
  const [positions, standings, actions] = [TABLES.positions, TABLES.standings, TABLES.actions];
  overwrite(workspace, positions.sheetId, { row: 2, column: 3 }, 'below');
  inSheet(workspace, OWNER, deleteRow(positions.sheetId, 4));
  overwrite(workspace, standings.sheetId, { row: 3, column: 2 }, 'stray');
  plant(workspace, actions.sheetId, [{ ...PLANNED, ID: 'X1', Indicator: 'PI01', Status: 'dropped' }]);
  ask(workspace, OWNER, 'apply-import', {
    table: 'halfTerms',
    lines: linesOf(`ID,Calendar,Academic year,Half-term,Name,First day,Last day
old,trust,2024-25,6,Summer 2,2025-06-02,2025-08-31`),
  });
  workspace.clock.advance({ days: 1 }, { cap: 0 });
}

const BUNDLE = builtBundle();
const made = new Map<StageName, object>();

/** A Workspace as it is at that stage; each is prepared once and restored from its state. */
export function stage(name: StageName): Workspace {
  return restored(made.get(name) ?? prepare(name));
}

/** A Workspace as it was when its state was taken. */
export const restored = (state: object): Workspace =>
  createWorkspace({ bundle: BUNDLE, now: `${TODAY}T09:00:00.000Z`, owner: OWNER, state });

function prepare(name: StageName): object {
  const workspace = MAKING[name]();
  // Some minutes go by, so that what was done before weighs on no quota.
  workspace.clock.advance({ hours: 0.1 }, { cap: 0 });
  const state = workspace.state();
  made.set(name, state);
  return state;
}
