import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../src/actions/answer';
import { errorOf } from './errors';

export interface Task {
  busy: boolean;
  problem: Problem | undefined;
  /** Does nothing while the former work is under way, so a second tap is safe. */
  run<T>(work: () => Promise<T>, then: (result: T) => void, otherwise?: (problem: Problem) => void): void;
  clear(): void;
}

/** One thing at a time that takes a while and may fail. */
export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const state = useRef({ busy: false, gone: false });
  useEffect(
    () => () => {
      state.current.gone = true;
    },
    [],
  );
  const end = () => {
    state.current.busy = false;
    setBusy(false);
  };
  return {
    busy,
    problem,
    clear: () => setProblem(undefined),
    run(work, then, otherwise) {
      if (state.current.busy) return;
      state.current.busy = true;
      setBusy(true);
      setProblem(undefined);
      work().then(
        (result) => {
          if (state.current.gone) return;
          end();
          then(result);
        },
        (failure: unknown) => {
          if (state.current.gone) return;
          end();
          const refusal = errorOf(failure);
          setProblem(refusal);
          otherwise?.(refusal);
        },
      );
    },
  };
}
