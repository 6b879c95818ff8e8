import { useEffect, useState } from 'preact/hooks';
import type { AcademyFile } from '../src/actions/academy/api';
import type { Problem } from '../src/actions/answer';
import { useHub } from './hub-context';
import { errorOf } from './errors';

interface FileOnItsWay {
  file: AcademyFile | undefined;
  busy: boolean;
  problem: Problem | undefined;
  again(): void;
}

/** An academy's file: out of the model, or fetched once. Nothing for an academy that is not in the hub. */
export function useAcademyFile(academy: string): FileOnItsWay {
  const hub = useHub();
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<Problem>();
  const file = hub.model.files[academy];
  const known = hub.model.academies.some(({ id }) => id === academy);
  useEffect(() => {
    setProblem(undefined);
    if (!known || file) return undefined;
    let over = false;
    hub.call('open-academy', { academy }).then(hub.learnFile, (failure: unknown) => {
      if (!over) setProblem(errorOf(failure));
    });
    return () => {
      over = true;
    };
  }, [academy, known, attempt]);
  return { file, problem, busy: known && !file && !problem, again: () => setAttempt(attempt + 1) };
}
