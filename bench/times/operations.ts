import type { Execution } from '../../local/google/execution';
import type { Workspace } from '../../local/workspace';
import { director } from './trusts';

/** What a bench asks of the hub; each gives the execution to be measured. */
export interface Operations {
  openSidebar(): Execution;
  /** Ten judgements and five next steps, at another academy of another region each time; also says which region. */
  recordVisit(): { execution: Execution; region: string };
  rebuildDashboard(): Execution;
  /** The board report of a region; a real document, made or made anew. */
  writeReport(region: string): Execution;
  /** Moves on by a day and lets the tick run until its first job, the nightly check, is done. */
  checkNightly(): Execution;
}

interface Choice {
  id: string;
  region: string;
}

const INDICATORS = Array.from({ length: 10 }, (_, index) => `PI${String(index + 1).padStart(2, '0')}`);

/** As the form sends it; of ordinary length. */
const visitTo = (academy: string, id: string, on: string): object => ({
  id,
  academy,
  on,
  kind: 'monitoring',
  team: '',
  focus: ['PI03'],
  summary: 'We saw lessons in every year group and read through books with the subject leads. '.repeat(4),
  evidence: 'Reading ages are up by four months since September; the plan is on course. '.repeat(3),
  links: [],
  promised: [],
  steps: INDICATORS.slice(0, 5).map((indicator) => ({
    text: `Follow up what was found for ${indicator}`,
    owner: 'The Principal',
    due: '2027-01-12',
  })),
  judgements: INDICATORS.map((indicator) => ({
    indicator,
    level: 'expected',
    narrative: 'Seen in most lessons; two departments are still to follow. '.repeat(3),
    share: '',
    links: [],
    rubricVersion: 1,
  })),
});

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** As the sidebar makes them: ten symbols for the time, then sixteen that tell apart. */
function madeId(at: number, count: number): string {
  let time = '';
  for (let rest = at; time.length < 10; rest = Math.floor(rest / 32))
    time = (SYMBOLS[rest % 32] ?? '') + time;
  return time + String(count).padStart(16, '0');
}

function answered(
  workspace: Workspace,
  email: string,
  action: string,
  input: object,
  request: string,
): unknown {
  const answer = workspace.as(email).api(action, input, request);
  if (!answer.ok) throw new Error(`${action}: ${answer.error.message} ${answer.error.remedy}`);
  return answer.result;
}

/** Academies in turn, another region each time. */
function inTurn(choices: Choice[]): Choice[] {
  const regions = new Map<string, Choice[]>();
  for (const choice of choices) regions.set(choice.region, [...(regions.get(choice.region) ?? []), choice]);
  const longest = Math.max(...[...regions.values()].map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) =>
    [...regions.values()].flatMap((region) => region.slice(index, index + 1)),
  ).flat();
}

/** The hub's operations on one workspace, counted on from operation to operation. Each throws when the hub refuses. */
export function actionsOn(workspace: Workspace): Operations {
  const visitor = director(workspace);
  let made = 0;
  const requestId = (): string => madeId(Date.parse(workspace.clock.now()), (made += 1));
  const asked = (email: string, action: string, input: object = {}): Execution => {
    answered(workspace, email, action, input, requestId());
    return workspace.lastExecution;
  };
  const waiting = inTurn(
    (answered(workspace, visitor, 'open-sidebar', {}, '') as { academies: Choice[] }).academies,
  );
  return {
    openSidebar: () => asked(visitor, 'open-sidebar'),
    recordVisit: () => recordVisit(workspace, visitor, waiting, requestId),
    rebuildDashboard: () => asked(workspace.owner, 'rebuild-dashboard'),
    writeReport: (region) =>
      asked(workspace.owner, 'write-report', { report: `regional-progress:${region}:2026-27:2` }),
    checkNightly: () => checkNightly(workspace),
  };
}

/** At the next academy that has school today. */
function recordVisit(
  workspace: Workspace,
  visitor: string,
  waiting: Choice[],
  requestId: () => string,
): { execution: Execution; region: string } {
  const today = workspace.clock.now().slice(0, 10);
  for (let academy = waiting.shift(); academy; academy = waiting.shift()) {
    const id = requestId();
    const answer = workspace.as(visitor).api('record-visit', visitTo(academy.id, id, today), id);
    if (answer.ok) return { execution: workspace.lastExecution, region: academy.region };
    if (answer.error.code !== 'bad-input') throw new Error(`record-visit: ${answer.error.message}`);
  }
  throw new Error('No academy has school today.');
}

/** Service calls of the check itself: one read of the rows, a look at protection and its keepers, one write. */
const CALLS_OF_CHECK = ['lock', 'read', 'read', 'property', 'write', 'lock'];

function checkNightly(workspace: Workspace): Execution {
  workspace.clock.advance({ days: 1 }, { cap: 0 });
  const before = workspace.executions.filter((one) => one.function === 'tick').pop();
  const locks = before?.calls.flatMap(({ method }, index) => (method === 'tryLock' ? [index] : []));
  // The first lock is the repair's look at the sheets, the second the check's.
  const lock = locks?.[1];
  if (lock === undefined) throw new Error('No tick has run yet.');
  workspace.faults.cutAfter(lock + CALLS_OF_CHECK.length);
  workspace.tick();
  const last = workspace.lastExecution;
  const kinds = last.calls.slice(lock).map(({ kind }) => kind);
  if (kinds.join() !== CALLS_OF_CHECK.join()) throw new Error(`The nightly check did ${kinds.join()}.`);
  return last;
}
