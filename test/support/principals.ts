import type { Workspace } from '../../local/workspace';
import { ask, OWNER, PRINCIPAL } from './small-trust';
import { linesOf } from '../../sidebar/csv/cutting';

export const NIA = 'nia@hub.example';

const people = (pia: 'yes' | 'no'): string => `ID,Name,E-mail,Role,Academy,Active
P5,Pia Principal,${PRINCIPAL},principal,A1,${pia}
P7,Nia New,${NIA},principal,A1,yes`;

/** A1 has no Principal any more who can be written to. */
export const leave = (workspace: Workspace): void =>
  void ask(workspace, OWNER, 'apply-import', { table: 'people', lines: linesOf(people('no')) });

/** Who leads which academy, from now on. */
export function appoint(workspace: Workspace, principals: Record<string, string>): void {
  ask(workspace, OWNER, 'apply-import', {
    table: 'people',
    lines: linesOf(people(Object.values(principals).includes('P5') ? 'yes' : 'no')),
  });
  const line = (id: string, before: string): string => `${before},${principals[id] ?? ''}`;
  const csv = [
    'ID,Academy,Region,Phase,URN,Calendar,Joined on,Principal',
    line('A1', 'A1,Ash Primary,R1,primary,001001,trust,2020-09-01'),
    line('A2', 'A2,Birch High,R1,secondary,001002,trust,2021-09-01'),
  ].join('\n');
  ask(workspace, OWNER, 'apply-import', { table: 'academies', lines: linesOf(csv) });
}

/** Who can open a document by what was given on it, its owner first. */
export const readersOf = (workspace: Workspace, document: unknown): string[] =>
  workspace.drive.get(String(document)).permissions.map(({ email }) => email);

/** What somebody was told by Drive, of documents whose message says `of`. */
export const told = (workspace: Workspace, who: string, of = ''): string[] =>
  workspace.mail.sent
    .filter(({ kind, to, body }) => kind === 'share' && String(to) === who && body.includes(of))
    .map(({ body }) => body);
