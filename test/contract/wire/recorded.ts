import { ask, CEO, emptyWorkspace, OWNER, SET_UP_STEPS } from '../../support/small-trust';
import { fullVisit, supportVisit } from '../../support/visits';
import type { Workspace } from '../../../local/workspace';
import { linesOf } from '../../../sidebar/csv/cutting';

/** One call of the Sheets service as the product made it. */
export interface Recorded {
  /** What the person was doing. */
  while: string;
  method: string;
  args: unknown[];
  actor: string;
  /** What it was answered then. */
  answer: unknown;
}

const IMPORTS = {
  regions: `ID,Region,Regional CEO,Board clerk,Board
R1,North,P1,P2,North Regional Board`,
  academies: `ID,Academy,Region,Phase,URN,Calendar,Joined on,Principal
A1,Ash Primary,R1,primary,001001,trust,2020-09-01,
A2,Birch High,R1,secondary,001002,trust,2021-09-01,`,
  people: `ID,Name,E-mail,Role,Region,Academy,Unit,Active
P1,Ada North,${CEO},regional-ceo,R1,,,yes
P2,Clem Clerk,clem@hub.example,clerk,,,,yes
P3,Dora Director,dora@hub.example,national-director,,,mad,yes`,
  halfTerms: `ID,Calendar,Academic year,Half-term,Name,First day,Last day
trust-2026-27-1,trust,2026-27,1,Autumn 1,2026-09-02,2026-10-23
trust-2026-27-2,trust,2026-27,2,Autumn 2,2026-11-02,2026-12-18`,
};

/** Everything that is done: set-up, imports, set-up again, two visits, a rebuilt dashboard, the tick, a report. */
function invocations(workspace: Workspace): [string, () => void][] {
  const setUp = (step: string) => () => ask(workspace, OWNER, 'set-up', { step });
  const pause = (): void => workspace.clock.advance({ hours: 0.1 }, { cap: 0 }) as never;
  const visit = fullVisit('expected', {
    steps: [{ text: 'Plan the spring term', owner: 'Pia', due: '2026-12-08' }],
  });
  const support = supportVisit();
  return [
    ...SET_UP_STEPS.map((step): [string, () => void] => [`set-up: ${step}`, setUp(step)]),
    ...Object.entries(IMPORTS).map(([table, csv]): [string, () => void] => [
      `import: ${table}`,
      () => ask(workspace, OWNER, 'apply-import', { table, lines: linesOf(csv) }),
    ]),
    ['set-up again: sheets', setUp('sheets')],
    ['set-up again: dashboard', setUp('dashboard')],
    ['pause', pause],
    ['a monitoring visit', () => ask(workspace, CEO, 'record-visit', visit, visit.id)],
    ['a support visit', () => ask(workspace, CEO, 'record-visit', support, support.id)],
    ['the dashboard rebuilt', () => ask(workspace, OWNER, 'rebuild-dashboard')],
    ['the hourly tick', () => void workspace.tick()],
    ['pause', pause],
    ['a report', () => ask(workspace, OWNER, 'write-report', { report: 'regional-progress:R1:2026-27:2' })],
  ];
}

/** Stands for the workbook's id. */
export const WORKBOOK = '<workbook>';

/** The calls of the very bundle on an empty workbook. */
export function recordProduct(): Recorded[] {
  const workspace = emptyWorkspace();
  const calls: Recorded[] = [];
  const { sheets } = workspace;
  const call = sheets.call.bind(sheets);
  let doing = '';
  const plain = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value).split(workspace.id).join(WORKBOOK)) as unknown;
  sheets.call = (method, args, actor) => {
    const given = plain(args) as unknown[];
    const answer = call(method, args, actor);
    calls.push({ while: doing, method, args: given, actor, answer: plain(answer) });
    return answer;
  };
  for (const [name, run] of invocations(workspace)) {
    doing = name;
    run();
  }
  return calls;
}
