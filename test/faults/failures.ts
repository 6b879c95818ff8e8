import type { ServiceCall } from '../../local/google/execution';
import type { Workspace } from '../../local/workspace';

/** What the hub can know after the fault, and so what it promises (`src/google/back-off.ts`). */
export type Aftermath =
  /** Nothing happened, and Google said so: the hub waits and tries again by itself. */
  | 'busy'
  /** No answer, once: the hub looks, or tries again, where that is safe. */
  | 'unsure'
  /** It only took longer. */
  | 'late'
  /** Over, or without end: a person or the next hour must come again. */
  | 'over';

/** One way for an execution to go wrong at its n-th service call. */
export interface Failure {
  name: string;
  aftermath: Aftermath;
  /** Whether this kind of call can fail so. */
  hits(call: ServiceCall, n: number): boolean;
  arm(workspace: Workspace, n: number): void;
  /** Tried at every such call even when the others are tried at some. */
  always?(call: ServiceCall): boolean;
  /** Only people wait for a reply; the clock does not. */
  ofPeople?: true;
}

/** What leaves a trace when it was carried out, and so must not be done twice. */
const leavesTrace = ({ kind }: ServiceCall): boolean => ['write', 'drive', 'mail', 'trigger'].includes(kind);
const isApi = ({ service }: ServiceCall): boolean => /^(Sheets|Drive)\b/.test(service);
const succeeds = ({ error }: ServiceCall): boolean => error === '';
const everywhere = (): boolean => true;
const isOwn = (call: ServiceCall): boolean => !isApi(call) && call.kind !== 'sleep';

/** The n-th call from now fails; counted by a test on the name, which is asked once a call. */
function failing(workspace: Workspace, n: number, error: Error | number): void {
  let calls = 0;
  workspace.faults.fail(() => (calls += 1) === n, error);
}

/** From the n-th call on, Sheets and Drive answer nothing else. */
function failingOn(workspace: Workspace, n: number, code: number): void {
  let calls = 0;
  workspace.faults.fail((call) => (calls += 1) >= n && /^(Sheets|Drive)\b/.test(call), code, Infinity);
}

const once = (name: string, code: number): Failure => ({
  name: `${name} once`,
  aftermath: code === 429 ? 'busy' : 'unsure',
  hits: isApi,
  arm: (workspace, n) => failing(workspace, n, code),
});

const fromThenOn = (name: string, code: number): Failure => ({
  name: `${name} from then on`,
  aftermath: 'over',
  hits: isApi,
  arm: (workspace, n) => failingOn(workspace, n, code),
});

const words = (name: string, error: string): Failure => ({
  name,
  aftermath: 'unsure',
  hits: isOwn,
  arm: (workspace, n) => failing(workspace, n, new Error(error)),
});

/** A cut before a call is a cut after the one before it, the very same execution: so only the first has both. */
export const FAILURES: Failure[] = [
  {
    name: 'cut before',
    aftermath: 'over',
    hits: (_, n) => n === 1,
    arm: (workspace, n) => workspace.faults.cutBefore(n),
    always: everywhere,
  },
  {
    name: 'cut after',
    aftermath: 'over',
    hits: succeeds,
    arm: (workspace, n) => workspace.faults.cutAfter(n),
    always: everywhere,
  },
  {
    name: 'answer lost',
    aftermath: 'unsure',
    hits: succeeds,
    arm: (workspace, n) => workspace.faults.loseAnswer(n),
    always: leavesTrace,
  },
  {
    name: 'the lock is others’ for 30 s',
    aftermath: 'over',
    hits: ({ method }) => method === 'tryLock',
    arm: (workspace, n) => workspace.faults.before(n, () => workspace.locks.hold(30_000)),
    always: everywhere,
  },
  {
    name: 'reply lost',
    ofPeople: true,
    aftermath: 'over',
    hits: (_, n) => n === 1,
    arm: (workspace) => workspace.faults.loseReply(),
    always: everywhere,
  },
  {
    name: '30 s late',
    aftermath: 'late',
    hits: everywhere,
    arm: (workspace, n) => workspace.faults.delay(n, 30_000),
  },
  {
    name: '6 min late',
    aftermath: 'over',
    hits: everywhere,
    arm: (workspace, n) => workspace.faults.delay(n, 370_000),
  },
  once('429', 429),
  once('500', 500),
  once('503', 503),
  once('timed out', 504),
  fromThenOn('429', 429),
  fromThenOn('503', 503),
  fromThenOn('timed out', 504),
  words('out of order', "We're sorry, a server error occurred. Please wait a bit and try again."),
  words('own service timed out', 'Service timed out: Apps Script'),
];
