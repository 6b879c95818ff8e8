import { createWorkspace, type Workspace } from '../../local/workspace';
import { builtBundle } from './bundle';
import { keptState, markOf } from './kept';
import { linesOf } from '../../sidebar/csv/cutting';

export const OWNER = 'hub.owner@hub.example';
export const CEO = 'ada@hub.example';
export const OTHER_CEO = 'ben@hub.example';
export const DIRECTOR = 'dora@hub.example';
export const CLERK = 'clem@hub.example';
export const PRINCIPAL = 'pia@hub.example';

/** A Tuesday in Autumn 2. */
export const TODAY = '2026-11-24';

const CSV = {
  regions: `ID,Region,Regional CEO,Board clerk,Board
R1,North,P1,P4,North Regional Board
R2,South,P2,P4,South Regional Board`,
  academies: `ID,Academy,Region,Phase,URN,Calendar,Joined on,Principal
A1,Ash Primary,R1,primary,001001,trust,2020-09-01,P5
A2,Birch High,R1,secondary,001002,trust,2021-09-01,
A3,Cedar School,R2,special,001003,trust,2019-09-01,`,
  people: `ID,Name,E-mail,Role,Region,Academy,Unit,Active
P1,Ada North,${CEO},regional-ceo,R1,,,yes
P2,Ben South,${OTHER_CEO},regional-ceo,R2,,,yes
P3,Dora Director,${DIRECTOR},national-director,,,mad,yes
P4,Clem Clerk,${CLERK},clerk,,,,yes
P5,Pia Principal,${PRINCIPAL},principal,,A1,,yes
P6,Fay Former,fay@hub.example,regional-ceo,R1,,,no`,
  halfTerms: `ID,Calendar,Academic year,Half-term,Name,First day,Last day
trust-2025-26-5,trust,2025-26,5,Summer 1,2026-04-13,2026-05-22
trust-2025-26-6,trust,2025-26,6,Summer 2,2026-06-01,2026-07-21
trust-2026-27-1,trust,2026-27,1,Autumn 1,2026-09-02,2026-10-23
trust-2026-27-2,trust,2026-27,2,Autumn 2,2026-11-02,2026-12-18
trust-2026-27-3,trust,2026-27,3,Spring 1,2027-01-04,2027-02-12`,
} as const;

const EDITORS = [CEO, OTHER_CEO, DIRECTOR, CLERK, 'fay@hub.example', 'stranger@hub.example'];

/** A person's `api`, throwing when the answer is an error. */
export function ask<T>(
  workspace: Workspace,
  email: string,
  action: string,
  input: unknown = {},
  request?: string,
): T {
  const answer = workspace.as(email).api(action, input, request);
  if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(answer.error)}`);
  return answer.result as T;
}

/** An empty workbook with the bundle in it. */
export const emptyWorkspace = (): Workspace => {
  const workspace = createWorkspace({ bundle: builtBundle(), now: `${TODAY}T09:00:00.000Z`, owner: OWNER });
  for (const email of EDITORS) workspace.users.addUser(email, 'editor');
  return workspace;
};

export const SET_UP_STEPS = ['sheets', 'content', 'folders', 'clock', 'dashboard'] as const;

/** Three academies in two regions, set up as a keeper would: set-up, then imports, then set-up again for the folders. */
export function smallTrust(): Workspace {
  const saved = (prepared ??= keptState('small-trust', markOf(__filename), prepare));
  return createWorkspace({
    bundle: builtBundle(),
    now: `${TODAY}T09:00:00.000Z`,
    owner: OWNER,
    state: saved,
  });
}

/** The same with the workbooks of its units. */
export function trustWithUnits(): Workspace {
  withUnits ??= keptState('trust-with-units', markOf(__filename), () => {
    const workspace = smallTrust();
    ask(workspace, OWNER, 'set-up', { step: 'units' });
    workspace.clock.advance({ hours: 0.1 });
    return workspace.state();
  });
  return createWorkspace({
    bundle: builtBundle(),
    now: `${TODAY}T09:00:00.000Z`,
    owner: OWNER,
    state: withUnits,
  });
}

let withUnits: object | undefined;
let prepared: object | undefined;

function prepare(): object {
  const workspace = emptyWorkspace();
  for (const step of SET_UP_STEPS) ask(workspace, OWNER, 'set-up', { step });
  for (const [table, csv] of Object.entries(CSV)) {
    const taken = ask<{ bad: unknown[] }>(workspace, OWNER, 'apply-import', { table, lines: linesOf(csv) });
    if (taken.bad.length > 0) throw new Error(`${table}: ${JSON.stringify(taken.bad)}`);
  }
  for (const step of ['sheets', 'folders', 'dashboard']) ask(workspace, OWNER, 'set-up', { step });
  // A minute later, so that quotas of the preparation do not weigh on the test.
  workspace.clock.advance({ hours: 0.1 });
  return workspace.state();
}
