import type { ServiceCall } from '../../local/google/execution';
import type { ApiAnswer } from '../../local/people';
import type { Workspace } from '../../local/workspace';
import { REGISTRY } from '../../src/actions/registry';
import { digest, gaps, plainWords, type Digest } from './digest';
import { FAILURES, type Failure } from './failures';
import { brokenRules } from './invariants';
import { readBook } from './reading';
import { restored, stage } from './stages';
import { storedIn, watched, type Stored } from './states';
import type { Work } from './works';

/** What came of one work when nothing went wrong, and the calls that it took. */
interface Once {
  calls: ServiceCall[];
  end: Digest;
  answer: string;
  /** What is stored after each call, and first what was there before all. */
  stored: Stored[];
}

function once(work: Work): Once {
  const { workspace, answer, stored } = watched(work, (given) => attempt(given, work));
  if (!answer.ok) throw new Error(`${work.name} fails all by itself: ${answer.error.message}`);
  const calls = [...workspace.lastExecution.calls];
  const end = digest(workspace);
  return { calls, end, answer: answerWords(workspace, answer), stored };
}

const answerWords = (workspace: Workspace, answer: ApiAnswer): string =>
  plainWords(workspace)(JSON.stringify(answer)).replace(/"rev":\d+/g, '"rev":0');

/** No answer at all: the execution was cut, or its answer lost on the way. */
const NO_ANSWER = 'no answer';

function attempt(workspace: Workspace, work: Work): ApiAnswer {
  try {
    return work.run(workspace);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const gone = /cut (before|after)|maximum execution time|NetworkError/.test(message);
    return { ok: false, error: { code: gone ? NO_ANSWER : message, message, remedy: '' } };
  }
}

/** What a person may be told: that Google is busy or silent, or that others are saving. All say to try again. */
const CLEAR = [NO_ANSWER, 'google-busy', 'google-unsure', 'busy'];

/** The clock is told nothing, it comes again. */
const unclear = (work: Work, answer: ApiAnswer): string[] =>
  answer.ok || work.clock || CLEAR.includes(answer.error.code)
    ? []
    : [`answered “${answer.error.code}”, which says nothing`];

/** Calls that are never simply made again when no answer came, since they may have been carried out. */
const NOT_REPEATED = ['batchUpdate', 'create', 'sendEmail'];

/** Whether the hub promises to get over it by itself: an action that writes and a job are looked for and run again, a read is not. */
function endsAlone(work: Work, { aftermath }: Failure, call: ServiceCall): boolean {
  if (aftermath !== 'unsure') return aftermath !== 'over';
  const [name = ''] = work.covers;
  const isWrite = REGISTRY[name as keyof typeof REGISTRY]?.kind === 'write';
  const isJob = work.clock === true && work.fails !== true && call.method !== 'sendEmail';
  return isWrite || isJob || !NOT_REPEATED.includes(call.method);
}

/** The person who saw no good answer tries again a minute later, the clock an hour later; so does who saw one and doubts it. */
function retried(workspace: Workspace, work: Work, known: Once): string[] {
  workspace.clock.advance({ hours: work.clock ? 1 : 1 / 60 }, { cap: 0 });
  const answer = attempt(workspace, work);
  if (!answer.ok) return [`the retry was not done: ${answer.error.code} ${answer.error.message}`];
  const words = answerWords(workspace, answer);
  return work.tellsThisTry || words === known.answer
    ? []
    : gaps({ 'the answer': known.answer }, { 'the answer': words });
}

/** What a failure came to, before anybody tries again. */
interface Struck {
  workspace: Workspace;
  answer: ApiAnswer;
  problems: string[];
}

function strike(work: Work, known: Once, failure: Failure, n: number): Struck {
  const workspace = stage(work.from);
  failure.arm(workspace, n);
  const answer = attempt(workspace, work);
  const struck = workspace.faults.fired.length > 0 || (!answer.ok && answer.error.code === NO_ANSWER);
  workspace.faults.clear();
  const left = leaves(failure, n);
  const stored = left === undefined || storedIn(workspace).mark === known.stored[left]?.mark;
  const problems = [
    ...(struck ? [] : ['the fault never struck']),
    ...(stored ? [] : ['what it left is not what an undisturbed run had stored by then']),
  ];
  return { workspace, answer, problems };
}

/** A stop of which it is known what it leaves: the Workspace is made from that, without going there again. */
function stopped(known: Once, n: number): Struck {
  const { state } = known.stored[n] as Stored;
  const error = { code: NO_ANSWER, message: 'cut after', remedy: '' };
  return { workspace: restored(state), answer: { ok: false, error }, problems: [] };
}

/** Of the stops these are carried out even so, to see that they leave what the undisturbed run had stored. */
const isReallyCut = (n: number): boolean => EVERYTHING || n % 8 === 1;

function tryOne(work: Work, known: Once, failure: Failure, n: number): string[] {
  const call = known.calls[n - 1] as ServiceCall;
  const { workspace, answer, problems } =
    failure.name === 'cut after' && !isReallyCut(n) ? stopped(known, n) : strike(work, known, failure, n);
  const alone = endsAlone(work, failure, call) ? gaps(known.end, digest(workspace)) : [];
  problems.push(
    ...unclear(work, answer),
    ...alone.map((gap) => `not by itself: ${gap}`),
    ...retried(workspace, work, known),
  );
  const book = readBook(workspace);
  problems.push(...gaps(known.end, digest(workspace, book)), ...brokenRules(workspace, book));
  const where = `${work.name}, ${failure.name} at call ${n} (${call.service}.${call.method})`;
  return problems.map((problem) => `${where}: ${problem}`);
}

/** After which call an execution that stops has stored what it leaves; undefined for what does not simply stop. */
const leaves = ({ name }: Failure, n: number): number | undefined =>
  name === 'cut before' ? n - 1 : name === 'cut after' ? n : undefined;

/**
 * Whether a stop leaves the very state that the stop a call earlier left. An execution keeps no memory: what comes of
 * one stored state has been tried there.
 */
const isTriedBefore = (failure: Failure, n: number, { stored }: Once): boolean =>
  failure.name === 'cut after' && stored[n]?.mark === stored[n - 1]?.mark;

/** What came of cutting one work everywhere. */
export interface Tried {
  calls: number;
  /** Those that were carried out, and those that were shown to leave what the one before left. */
  cuts: number;
  same: number;
  /** How many states the work stores one after the other. */
  states: number;
  /** In words, with the cut; none when every end was as if the work had run once. */
  problems: string[];
}

/** Every failure at every call: `HUB_FAULTS=all npx jest test/faults`. Otherwise the rarer ones at some calls only. */
export const EVERYTHING = process.env['HUB_FAULTS'] === 'all';

/** Of the rarer failures each call meets some and each is met by some calls, always the same ones; long works thin out. */
const oneIn = (calls: number): number => (calls > 40 ? 36 : calls > 8 ? 12 : 3);
const isChosen = (failure: Failure, at: number, call: ServiceCall, n: number, calls: number): boolean =>
  EVERYTHING || failure.always?.(call) === true || (at + n) % oneIn(calls) === 0;

/** Every failure at the calls of a work, each from the same start and then tried again. */
export function cutEverywhere(work: Work): Tried {
  const known = once(work);
  const states = new Set(known.stored.map(({ mark }) => mark)).size;
  const tried: Tried = { calls: known.calls.length, cuts: 0, same: 0, states, problems: [] };
  known.calls.forEach((call, index) => {
    const n = index + 1;
    FAILURES.forEach((failure, at) => {
      if (!failure.hits(call, n) || (work.clock && failure.ofPeople)) return;
      if (!isChosen(failure, at, call, n, known.calls.length)) return;
      tried.cuts += 1;
      if (!EVERYTHING && isTriedBefore(failure, n, known)) return void (tried.same += 1);
      tried.problems.push(...tryOne(work, known, failure, n));
    });
  });
  return tried;
}
