import type { ServiceCall } from '../../local/execution';
import type { Workspace } from '../../local/workspace';
import { digest, gaps } from './digest';
import { brokenRules } from './invariants';
import { readBook } from './reading';
import { stage } from './stages';
import type { Ending, Work } from './works';

/** One way for an execution to go wrong at its n-th service call. */
export interface Fault {
  name: string;
  /** Whether this kind of call can fail so. */
  hits(call: ServiceCall): boolean;
  arm(workspace: Workspace, n: number): void;
}

const isApi = ({ service }: ServiceCall): boolean => /^(Sheets|Drive)\b/.test(service);

/** Google's own words when a service of the script itself is out of order. */
const OUT_OF_ORDER = "We're sorry, a server error occurred. Please wait a bit and try again.";

/** The n-th call from now fails; counted by a test on the name, which is asked once a call. */
function failing(workspace: Workspace, n: number, error: Error | number): void {
  let calls = 0;
  workspace.faults.fail(() => (calls += 1) >= n, error);
}

/** From the n-th call on, Sheets and Drive answer nothing else. */
function failingOn(workspace: Workspace, n: number, code: number): void {
  let calls = 0;
  workspace.faults.fail((call) => (calls += 1) >= n && /^(Sheets|Drive)\b/.test(call), code, Infinity);
}

const everywhere = (): boolean => true;

export const FAULTS: Fault[] = [
  { name: 'cut before', hits: everywhere, arm: (workspace, n) => workspace.faults.cutBefore(n) },
  { name: 'cut after', hits: everywhere, arm: (workspace, n) => workspace.faults.cutAfter(n) },
  { name: 'answer lost', hits: everywhere, arm: (workspace, n) => workspace.faults.loseAnswer(n) },
  { name: '30 s late', hits: everywhere, arm: (workspace, n) => workspace.faults.delay(n, 30_000) },
  { name: '6 min late', hits: everywhere, arm: (workspace, n) => workspace.faults.delay(n, 370_000) },
  { name: '429 once', hits: isApi, arm: (workspace, n) => failing(workspace, n, 429) },
  { name: '500 once', hits: isApi, arm: (workspace, n) => failing(workspace, n, 500) },
  { name: '503 once', hits: isApi, arm: (workspace, n) => failing(workspace, n, 503) },
  { name: '429 from then on', hits: isApi, arm: (workspace, n) => failingOn(workspace, n, 429) },
  { name: '503 from then on', hits: isApi, arm: (workspace, n) => failingOn(workspace, n, 503) },
  {
    name: 'out of order',
    hits: (call) => !isApi(call) && call.kind !== 'sleep',
    arm: (workspace, n) => failing(workspace, n, new Error(OUT_OF_ORDER)),
  },
];

/** What a person may be told: that Google is busy or silent, or that others are saving. All say to try again. */
const CLEAR = ['google-busy', 'google-unsure', 'busy'];

/** What came of cutting one work everywhere. */
export interface Tried {
  work: string;
  calls: number;
  tried: number;
  /** In words, with the cut; none when every end was as if the work had run once. */
  problems: string[];
}

/** The end without any fault, and the calls that it took. */
interface Once {
  calls: ServiceCall[];
  end: Record<string, unknown>;
  /** Calls until the integrity check of the next day has let go of the lock; 0 where no clock ticks yet. */
  checkedAfter: number;
}

function once(work: Work): Once {
  const workspace = stage(work.from);
  const ending = attempt(workspace, work);
  if (ending !== 'done') throw new Error(`${work.name} fails all by itself: ${ending.code}`);
  const calls = [...workspace.lastExecution.calls];
  const end = digest(workspace);
  return { calls, end, checkedAfter: nextDaysCheck(workspace) };
}

function nextDaysCheck(workspace: Workspace): number {
  workspace.clock.advance({ days: 1 }, { cap: 0 });
  if (workspace.tick().length === 0) return 0;
  return workspace.lastExecution.calls.findIndex(({ method }) => method === 'releaseLock') + 1;
}

/** One try. No answer at all counts as `no answer`: the execution was cut, or its answer lost on the way. */
function attempt(workspace: Workspace, work: Work): Ending {
  try {
    return work.run(workspace);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return {
      code: /cut (before|after)|maximum execution time|NetworkError/.test(words) ? 'no answer' : words,
    };
  }
}

const TRIES = 4;

/** Tries until it is done, a minute apart, and then once more, as somebody does who did not see the answer. */
function retry(workspace: Workspace, work: Work, first: Ending): string[] {
  let ending = first;
  for (let tries = 0; tries < TRIES && (ending !== 'done' || tries === 0); tries += 1) {
    workspace.clock.advance({ hours: work.clock ? 1 : 1 / 60 }, { cap: 0 });
    ending = attempt(workspace, work);
  }
  return ending === 'done' ? [] : [`was never done: ${ending.code}`];
}

/** What a person is told must say what to do; the clock is told nothing, it comes again. */
function unclear(work: Work, ending: Ending): string[] {
  const fine = ending === 'done' || ending.code === 'no answer' || CLEAR.includes(ending.code);
  return fine || work.clock ? [] : [`answered “${ending.code}”, which says nothing`];
}

/** The next day's integrity check, alone: it must find nothing to repair. */
function unproven(workspace: Workspace, checkedAfter: number): string[] {
  if (checkedAfter === 0) return [];
  workspace.clock.advance({ days: 1 }, { cap: 0 });
  workspace.faults.cutAfter(checkedAfter);
  workspace.tick();
  workspace.faults.clear();
  const checks = readBook(workspace).runs.filter((run) => run['Job'] === 'integrity');
  const [latest] = checks.sort((a, b) => Number(b['Due']) - Number(a['Due']));
  const message = String(latest?.['Message'] ?? 'never ran');
  return message === 'Everything is as the ledgers say.' ? [] : [`integrity check: ${message}`];
}

function tryOne(work: Work, known: Once, fault: Fault, n: number): string[] {
  const workspace = stage(work.from);
  fault.arm(workspace, n);
  const first = attempt(workspace, work);
  const struck = workspace.faults.fired.length > 0;
  workspace.faults.clear();
  const problems = [
    ...(struck ? [] : ['the fault never struck']),
    ...unclear(work, first),
    ...retry(workspace, work, first),
    ...gaps(known.end, digest(workspace)),
    ...brokenRules(workspace),
    ...unproven(workspace, known.checkedAfter),
  ];
  const where = `${work.name}, ${fault.name} call ${n} (${nameOf(known.calls[n - 1])})`;
  return problems.map((problem) => `${where}: ${problem}`);
}

const nameOf = (call: ServiceCall | undefined): string => `${call?.service ?? ''}.${call?.method ?? ''}`;

/** Every fault at every call of a work, each from the same start; `chosen` may leave some out. */
export function cutEverywhere(
  work: Work,
  chosen: (fault: Fault, call: ServiceCall) => boolean = () => true,
): Tried {
  const known = once(work);
  const result: Tried = { work: work.name, calls: known.calls.length, tried: 0, problems: [] };
  known.calls.forEach((call, index) => {
    for (const fault of FAULTS.filter((one) => one.hits(call) && chosen(one, call))) {
      result.tried += 1;
      result.problems.push(...tryOne(work, known, fault, index + 1));
    }
  });
  return result;
}
