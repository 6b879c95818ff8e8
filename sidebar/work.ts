import type { Problem } from '../src/actions/answer';
import { errorOf } from './errors';

/** What a screen shows of work that is under way. */
export interface WorkShown {
  busy(busy: boolean): void;
  problem(problem: Problem | undefined): void;
}

type Begin = <T>(
  work: () => Promise<T>,
  then: (result: T) => void,
  otherwise?: (problem: Problem) => void,
) => void;

export interface Work {
  /** Does nothing while the former work is under way, so a second tap is safe. */
  run: Begin;
  /** Asks at once, whatever is under way: what was asked last is answered, an earlier answer comes too late. */
  fetch: Begin;
  /** The screen is gone: no answer is wanted any more. */
  leave(): void;
}

/** Work that takes a while and may fail, one thing at a time as far as the screen is concerned. */
export function createWork(shown: WorkShown): Work {
  let busy = false;
  let turn = 0;
  const begin: Begin = (work, then, otherwise) => {
    turn += 1;
    const mine = turn;
    busy = true;
    shown.busy(true);
    shown.problem(undefined);
    const end = (): boolean => {
      if (turn !== mine) return false;
      busy = false;
      shown.busy(false);
      return true;
    };
    work().then(
      (result) => {
        if (end()) then(result);
      },
      (failure: unknown) => {
        if (!end()) return;
        const refusal = errorOf(failure);
        shown.problem(refusal);
        otherwise?.(refusal);
      },
    );
  };
  return {
    run: (work, then, otherwise) => {
      if (!busy) begin(work, then, otherwise);
    },
    fetch: begin,
    leave: () => {
      turn += 1;
    },
  };
}
