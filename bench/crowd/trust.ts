import { createWorkspace, type Workspace, type WorkspaceOptions } from '../../local/workspace';
import { linesOf } from '../../sidebar/csv/cutting';

type Bundle = WorkspaceOptions['bundle'];

const OWNER = 'hub.owner@hub.example';
const NOW = '2026-11-24T15:30:00.000Z';

/** The n-th of those who write visits, from 1. */
export const writer = (n: number): string => `writer${n}@hub.example`;
/** The n-th academy, from 1. */
export const academy = (n: number): string => `A${n}`;

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Two regions with an academy for each writer; the first two writers lead them, the others monitor for the trust. */
const sheetsFor = (writers: number): Record<string, string[]> => ({
  regions: [
    'ID,Region,Regional CEO,Board clerk,Board',
    'R1,North,P1,P0,North Regional Board',
    'R2,South,P2,P0,South Regional Board',
  ],
  academies: [
    'ID,Academy,Region,Phase,URN,Calendar,Joined on,Principal',
    ...numbers(writers).map(
      (n) => `${academy(n)},Academy ${n},R${1 + (n % 2)},primary,${100_000 + n},trust,2020-09-01,`,
    ),
  ],
  people: [
    'ID,Name,E-mail,Role,Region,Academy,Unit,Active',
    'P0,Clem Clerk,clerk@hub.example,clerk,,,,yes',
    ...numbers(writers).map(
      (n) => `P${n},Writer ${n},${writer(n)},${n < 3 ? `regional-ceo,R${n}` : 'central-staff,'},,,yes`,
    ),
  ],
  halfTerms: [
    'ID,Calendar,Academic year,Half-term,Name,First day,Last day',
    'T1,trust,2026-27,1,Autumn 1,2026-09-02,2026-10-23',
    'T2,trust,2026-27,2,Autumn 2,2026-11-02,2026-12-18',
    'T3,trust,2026-27,3,Spring 1,2027-01-04,2027-02-12',
  ],
});

const prepared = new Map<number, object>();

function prepare(bundle: Bundle, writers: number): object {
  const workspace = createWorkspace({ bundle, now: NOW, owner: OWNER, limits: false });
  for (const n of [...numbers(writers)]) workspace.users.addUser(writer(n), 'editor');
  const ask = (action: string, input: object): void => {
    const answer = workspace.as(OWNER).api(action, input, `${action} ${JSON.stringify(input).slice(0, 30)}`);
    if (!answer.ok) throw new Error(`${action}: ${answer.error.message}`);
  };
  for (const step of ['sheets', 'content', 'folders', 'clock']) ask('set-up', { step });
  for (const [table, lines] of Object.entries(sheetsFor(writers)))
    ask('apply-import', { table, lines: linesOf(lines.join('\n')) });
  for (const step of ['folders', 'dashboard']) ask('set-up', { step });
  return workspace.state();
}

/** A trust of so many who write visits, each an editor of the workbook, and as many academies; no visit yet. */
export function trustOf(bundle: Bundle, writers: number): Workspace {
  const state = prepared.get(writers) ?? prepare(bundle, writers);
  prepared.set(writers, state);
  return createWorkspace({ bundle, now: NOW, owner: OWNER, state });
}
