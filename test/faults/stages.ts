import { createWorkspace, type Workspace } from '../../local/workspace';
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
import { fullVisit, supportVisit } from '../support/visits';
import { SHEETS } from './reading';

export const REPORT = 'regional-progress:R1:2026-27:2';

/** Saved by every history that goes through `visited`: what was recorded there. */
export const FIRST_VISIT = fullVisit('expected', {
  steps: [
    { text: 'Read aloud daily', owner: 'Pia', due: '2026-12-01' },
    { text: 'Phonics screening', owner: 'Pia', due: '2026-12-02' },
  ],
});

/** Five minutes go by, so that what was done before weighs on no quota. */
const rest = (workspace: Workspace): void => void workspace.clock.advance({ hours: 0.1 }, { cap: 0 });

/** A report's `rev` as the list of reports would show it. */
export function revOf(workspace: Workspace, report: string): number {
  const answer = ask<{ reports: { id: string; rev: number }[] }>(workspace, OWNER, 'open-sidebar');
  return answer.reports.find(({ id }) => id === report)?.rev ?? 0;
}

/** The keeper answers for reports too, as in a small trust: then all of a report's steps are taken at once. */
const KEEPER_IS_MD = `ID,Name,E-mail,Role,Region,Academy,Unit,Active
KEEPER,Hub Owner,${OWNER},md,,,,yes`;

export type StageName =
  | 'empty'
  | 'sheets made'
  | 'content made'
  | 'folders made'
  | 'clock made'
  | 'small'
  | 'drafted'
  | 'visited'
  | 'damaged'
  | 'ticked'
  | 'write wanted'
  | 'written'
  | 'written, then changed'
  | 'freeze wanted'
  | 'approved'
  | 'circulation wanted';

const MAKING: Record<StageName, () => Workspace> = {
  empty: emptyWorkspace,
  'sheets made': () => upTo('sheets'),
  'content made': () => upTo('content'),
  'folders made': () => upTo('folders'),
  'clock made': () => upTo('clock'),
  small: smallTrust,
  drafted: () =>
    then('small', (workspace) =>
      ask(workspace, CEO, 'save-draft', { draft: supportVisit({ summary: 'Half a thought' }) }),
    ),
  visited: () =>
    then('small', (workspace) => {
      ask(workspace, CEO, 'record-visit', FIRST_VISIT, FIRST_VISIT.id);
      ask(workspace, OWNER, 'apply-import', { table: 'people', csv: KEEPER_IS_MD });
    }),
  damaged: () => then('visited', damage),
  ticked: () => then('visited', (workspace) => workspace.tick()),
  'write wanted': () =>
    then('ticked', (workspace) => ask(workspace, DIRECTOR, 'write-report', { report: REPORT })),
  written: () => then('ticked', (workspace) => ask(workspace, OWNER, 'write-report', { report: REPORT })),
  'written, then changed': () =>
    then('written', (workspace) => {
      const visit = fullVisit('strength', { academy: 'A2' });
      ask(workspace, CEO, 'record-visit', visit, visit.id);
    }),
  'freeze wanted': () =>
    then('written', (workspace) =>
      ask(workspace, DIRECTOR, 'approve-report', { report: REPORT, rev: revOf(workspace, REPORT) }),
    ),
  approved: () =>
    then('written', (workspace) =>
      ask(workspace, OWNER, 'approve-report', { report: REPORT, rev: revOf(workspace, REPORT) }),
    ),
  'circulation wanted': () =>
    then('approved', (workspace) =>
      ask(workspace, CLERK, 'circulate-report', { report: REPORT, rev: revOf(workspace, REPORT) }),
    ),
};

function upTo(last: string): Workspace {
  const workspace = emptyWorkspace();
  for (const step of SET_UP_STEPS.slice(0, SET_UP_STEPS.findIndex((one) => one === last) + 1)) {
    ask(workspace, OWNER, 'set-up', { step });
  }
  return workspace;
}

function then(before: StageName, work: (workspace: Workspace) => unknown): Workspace {
  const workspace = stage(before);
  work(workspace);
  return workspace;
}

/** What careless hands did to the folded tables: a level typed over, a row deleted, a row without an id. */
function damage(workspace: Workspace): void {
  const { positions, standings } = SHEETS;
  workspace.sheets.typeIntoCell(workspace.id, positions, 2, 3, 'below', CEO);
  workspace.sheets.typeIntoCell(workspace.id, standings, 12, 2, 'stray', CEO);
  const range = { sheetId: positions, dimension: 'ROWS', startIndex: 4, endIndex: 5 };
  workspace.sheets.call(
    'Spreadsheets.batchUpdate',
    [{ requests: [{ deleteDimension: { range } }] }, workspace.id],
    CEO,
  );
}

const made = new Map<StageName, object>();

/** A Workspace as it is at that stage; each is prepared once and restored from its state. */
export function stage(name: StageName): Workspace {
  const known = made.get(name) ?? prepare(name);
  return createWorkspace({
    bundle: builtBundle(),
    now: `${TODAY}T09:00:00.000Z`,
    owner: OWNER,
    state: known,
  });
}

function prepare(name: StageName): object {
  const workspace = MAKING[name]();
  rest(workspace);
  const state = workspace.state();
  made.set(name, state);
  return state;
}
