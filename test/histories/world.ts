import { createWorkspace, type Workspace } from '../../local/workspace';
import { builtBundle } from '../support/bundle';
import { ask, OWNER, smallTrust, TODAY } from '../support/small-trust';
import { newModel, type Model } from './model';
import { linesOf } from '../../sidebar/csv/cutting';

type ApiAnswer = ReturnType<ReturnType<Workspace['as']>['api']>;

/** What goes wrong in one execution, at its n-th service call where that matters. */
export interface Fault {
  kind:
    | 'nothing'
    | 'cut before'
    | 'cut after'
    | 'answer lost'
    | 'reply lost'
    | 'busy twice'
    | 'busy on and on'
    | 'down once'
    | 'down on and on'
    | '30 s late'
    | '6 min late';
  n: number;
}

const ARM: Record<Fault['kind'], (workspace: Workspace, n: number) => void> = {
  nothing: () => undefined,
  'cut before': ({ faults }, n) => faults.cutBefore(n),
  'cut after': ({ faults }, n) => faults.cutAfter(n),
  'answer lost': ({ faults }, n) => faults.loseAnswer(n),
  'reply lost': ({ faults }) => faults.loseReply(),
  'busy twice': ({ faults }) => faults.http(429, undefined, 2),
  'busy on and on': ({ faults }) => faults.http(429, undefined, 1000),
  'down once': ({ faults }, n) => {
    let calls = 0;
    faults.fail((call) => /^(Sheets|Drive)\./.test(call) && (calls += 1) >= Math.ceil(n / 2), 503);
  },
  'down on and on': ({ faults }) => faults.http(503, undefined, 1000),
  '30 s late': ({ faults }, n) => faults.delay(n, 30_000),
  '6 min late': ({ faults }, n) => faults.delay(n, 370_000),
};

/** Answers that say neither yes nor no, but "try again". */
const TRY_AGAIN = ['google-busy', 'google-unsure', 'busy'];

/** What the figures of the last line count. */
export interface Figures {
  steps: number;
  histories: number;
  saves: number;
  cuts: number;
  hands: number;
  restarts: number;
}

/** One history as it happens: the Workspace, what the model expects of it, and the steps in words. */
export interface History {
  workspace: Workspace;
  model: Model;
  figures: Figures;
  /** Steps so far, in words. */
  told: string[];
}

let prepared: object | undefined;

/** The small trust with a Principal and a specialist who may edit the workbook. */
function beginning(): object {
  const workspace = smallTrust();
  for (const name of ['pia', 'sam']) workspace.users.addUser(`${name}@hub.example`, 'editor');
  const csv = 'ID,Name,E-mail,Role,Academy,Active\nP7,Sam Specialist,sam@hub.example,sle,A2,yes';
  ask(workspace, OWNER, 'apply-import', { table: 'people', lines: linesOf(csv) });
  workspace.clock.advance({ hours: 0.1 }, { cap: 0 });
  return workspace.state();
}

const opened = (state: object): Workspace =>
  createWorkspace({ bundle: builtBundle(), now: `${TODAY}T09:00:00.000Z`, owner: OWNER, state });

export const newHistory = (figures: Figures): History => ({
  workspace: opened((prepared ??= beginning())),
  model: newModel(),
  figures,
  told: [],
});

/** The machine is switched off and on again: only what was stored is there. */
export function restart(history: History): void {
  history.workspace = opened(JSON.parse(JSON.stringify(history.workspace.state())) as object);
  history.figures.restarts += 1;
}

/** Lets something run with a fault in it; says whether the fault struck. */
export function disturbed(history: History, fault: Fault, run: () => void): boolean {
  const { workspace, figures } = history;
  workspace.faults.clear();
  ARM[fault.kind](workspace, fault.n);
  try {
    run();
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    if (!/cut (before|after)|maximum execution time|NetworkError/.test(words)) throw error;
  }
  const struck = workspace.faults.fired.length > 0;
  workspace.faults.clear();
  figures.cuts += struck ? 1 : 0;
  return struck;
}

export interface Asked {
  /** Address; `''` when Google does not say who it is. */
  email: string;
  action: string;
  input: unknown;
  request?: string;
}

/** Who runs the script when Google does not tell who it is: somebody who may edit the workbook. */
const NAMELESS = 'ada@hub.example';

/** One try; undefined when no answer came, or one that only says to try again. */
function attempt(
  history: History,
  { email, action, input, request }: Asked,
  fault: Fault,
): ApiAnswer | undefined {
  const { workspace } = history;
  let answer: ApiAnswer | undefined;
  workspace.users.hideIdentity(email === '');
  disturbed(history, fault, () => {
    answer = workspace.as(email || NAMELESS).api(action, input, request);
  });
  workspace.users.hideIdentity(false);
  return answer && !answer.ok && TRY_AGAIN.includes(answer.error.code) ? undefined : answer;
}

/** Asks once with the fault; the person who is patient asks again a minute later, and must be answered then. */
export function insist(
  history: History,
  asked: Asked,
  { fault, patient }: { fault: Fault; patient: boolean },
): ApiAnswer | undefined {
  const first = attempt(history, asked, fault);
  if (first || !patient) return first;
  history.workspace.clock.advance({ hours: 1 / 60 }, { cap: 0 });
  const second = attempt(history, asked, { kind: 'nothing', n: 1 });
  if (!second)
    throw new Error(`${asked.action}: asked again a minute later, without any fault, and not answered`);
  return second;
}

export const nowOf = ({ workspace }: History): number => Date.parse(workspace.clock.now());

/** Fails the history, unless it holds. */
export function expectThat(holds: boolean, problem: string): void {
  if (!holds) throw new Error(problem);
}

export type { ApiAnswer };
