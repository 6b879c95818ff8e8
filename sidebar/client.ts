import type { Answer, Call, Problem } from '../src/actions/answer';
import type { ActionName, Api } from '../src/actions/api';
import { isSlow, isWrite } from '../src/actions/calls';
import { isProblem, NO_ANSWER, NOT_IN_GOOGLE, errorOf } from './errors';

/** The part of `google.script.run` that the sidebar uses: strings in and out (docs/google.md §8). */
export interface ScriptRun {
  withSuccessHandler(handler: (answer: unknown) => void): ScriptRun;
  withFailureHandler(handler: (failure: unknown) => void): ScriptRun;
  api(json: string): void;
}

/** What the client needs of the browser. `later` returns how to call it off. */
export interface ClientWorld {
  run(): ScriptRun | undefined;
  later(work: () => void, milliseconds: number): () => void;
  online(): boolean;
  /** In which unit's workbook the sidebar is open; nothing anywhere else. */
  book?: string | undefined;
}

/** Asks the hub for something. `request` stays the same on every retry of a write; rejects with a `Problem`. */
export type CallHub = <A extends ActionName>(
  action: A,
  input: Api[A]['input'],
  request?: string,
) => Promise<Api[A]['output']>;

const SECOND = 1000;
const PATIENCE = 90 * SECOND;
/** Just beyond the six minutes that Google gives an execution (docs/google.md §2). */
const LONG_PATIENCE = 370 * SECOND;

function readAnswer(json: unknown): Answer<unknown> {
  const unreadable = {
    ok: false as const,
    error: errorOf(`the answer could not be read (${typeof json})`),
  };
  if (typeof json !== 'string') return unreadable;
  let answer: unknown;
  try {
    answer = JSON.parse(json);
  } catch {
    return unreadable;
  }
  if (typeof answer !== 'object' || answer === null) return unreadable;
  if ('ok' in answer && answer.ok === true && 'result' in answer) return { ok: true, result: answer.result };
  return 'error' in answer && isProblem(answer.error) ? { ok: false, error: answer.error } : unreadable;
}

/** The hub's API over `google.script.run`. */
export function createClient(world: ClientWorld): CallHub {
  return <A extends ActionName>(action: A, input: Api[A]['input'], request?: string) =>
    new Promise<Api[A]['output']>((resolve, reject: (problem: Problem) => void) => {
      const run = world.run();
      if (!run) return reject(NOT_IN_GOOGLE);
      const patience = isSlow(action) ? LONG_PATIENCE : PATIENCE;
      const calledOff = world.later(() => reject(NO_ANSWER), patience);
      const call: Call = {
        action,
        ...(request === undefined ? {} : { request }),
        input,
        ...(world.book === undefined ? {} : { book: world.book }),
      };
      run
        .withSuccessHandler((json) => {
          calledOff();
          const answer = readAnswer(json);
          if (answer.ok) resolve(answer.result as Api[A]['output']);
          else reject(answer.error);
        })
        .withFailureHandler((failure) => {
          calledOff();
          reject(errorOf(failure, world.online()));
        })
        .api(JSON.stringify(call));
    });
}

/**
 * Gives every write a request id that stays the same while the same words are sent again and no answer came,
 * so that a second tap or a retry does nothing twice. A visit brings its own id.
 */
export function createWriter(call: CallHub, nextId: () => string): CallHub {
  const open = new Map<string, string>();
  return async (action, input, request) => {
    if (request !== undefined || !isWrite(action))
      return request === undefined ? call(action, input) : call(action, input, request);
    const words = `${action} ${JSON.stringify(input)}`;
    const id = open.get(words) ?? nextId();
    open.set(words, id);
    const answer = await call(action, input, id);
    open.delete(words);
    return answer;
  };
}
