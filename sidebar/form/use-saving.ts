import { useState } from 'preact/hooks';
import type { Problem } from '../../src/actions/answer';
import { useTask, type Task } from '../use-task';
import { tidyVisit } from '../../src/hub/monitoring/visit/input';
import { toSend } from '../visit-form';
import type { VisitBeingWritten } from './use-visit';
import type { VisitInput } from '../../src/hub/monitoring/visit/input';

interface SavingTo<T> {
  /** False while something beside the visit itself is missing. */
  ready: boolean;
  send(visit: VisitInput): Promise<T>;
  saved(answer: T): void;
  refused?(problem: Problem): void;
}

export interface Saving {
  /** Grows whenever there is something new to correct, so that the summary takes the focus. */
  attempt: number;
  task: Task;
  save(): void;
}

/** Checks, tidies and sends the visit; what the server complains of goes to its fields. */
export function useSaving<T>(visit: VisitBeingWritten, { ready, send, saved, refused }: SavingTo<T>): Saving {
  const task = useTask();
  const [attempt, setAttempt] = useState(0);
  const next = () => setAttempt((before) => before + 1);
  const save = () => {
    if (task.busy) return;
    task.clear();
    const tidied = tidyVisit(visit.form);
    const wrong = Object.keys(visit.check(tidied)).length > 0;
    if (wrong || !ready) return next();
    const sent = toSend(tidied, visit.kind);
    task.run(
      () => send(sent),
      saved,
      (problem) => {
        visit.complain(problem);
        refused?.(problem);
        if (problem.fields) next();
      },
    );
  };
  return { attempt, task, save };
}
