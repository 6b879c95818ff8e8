/** What the program did, as the page's list of runs tells it. */
import type { Execution } from '../google/execution';
import { momentAt } from './time';
import type { ExecutionView } from './wire';

/** What a failed run says to the person who started it, without the names that only programs care for. */
export const inWords = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .replace(/^(?:\w*Error|Exception): /, '')
    .replace(/^API call to \S+ failed with error: /, '');

function actsAs({ active, effective }: Execution): string {
  if (active === effective) return effective;
  return `${effective}, for ${active || 'somebody whom Google does not name'}`;
}

export function runView(execution: Execution, timeZone: string): ExecutionView {
  return {
    id: String(execution.number),
    at: momentAt(execution.at, timeZone),
    function: execution.function,
    by: actsAs(execution),
    calls: execution.calls.length,
    milliseconds: execution.virtualMs + execution.computeMs,
    error: execution.error,
    log: execution.log.map(({ level, text }) => `${level}: ${text}`),
  };
}
