import { createHash } from 'node:crypto';
import type { Workspace } from '../../local/workspace';
import { stage } from './stages';
import type { Work } from './works';

/** What passes by itself: the time, what was used of quotas, when the clock's triggers are due. */
const PASSING = ['now', 'quotas', 'triggerRuns', 'nextAt'];

/** A mark of everything that is stored: sheets, files, properties, mail, triggers. Two states with one mark are one. */
export function markOf(workspace: Workspace): string {
  const lasting = (name: string, value: unknown): unknown => (PASSING.includes(name) ? undefined : value);
  return createHash('sha256').update(JSON.stringify(workspace.state(), lasting)).digest('hex');
}

/**
 * The stored state after each of a work's calls, by the call's number; 0 is the one before the first. Seen in one undisturbed run
 * that is looked at before every call: what stops after a call leaves what the next one finds.
 */
export function statesOf(work: Work, calls: number): string[] {
  const workspace = stage(work.from);
  const marks: string[] = [];
  for (let n = 1; n <= calls; n += 1)
    workspace.faults.before(n, () => void (marks[n - 1] = markOf(workspace)));
  work.run(workspace);
  marks[calls] = markOf(workspace);
  const seen = workspace.lastExecution.calls.length;
  if (seen !== calls) throw new Error(`${work.name} made ${calls} calls, and ${seen} when looked at.`);
  return marks;
}
