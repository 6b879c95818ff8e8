import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../src/actions/answer';
import { createWork, type Work } from './work';

/** What a screen may ask for, and how that stands. */
export interface Task extends Pick<Work, 'run' | 'fetch'> {
  busy: boolean;
  problem: Problem | undefined;
  clear(): void;
}

/** One thing at a time that takes a while and may fail: `run` for what saves, `fetch` for what is only looked at. */
export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [work] = useState(() => createWork({ busy: setBusy, problem: setProblem }));
  useEffect(() => work.leave, []);
  return { busy, problem, run: work.run, fetch: work.fetch, clear: () => setProblem(undefined) };
}
