import type { Workspace } from '../../local/workspace';
import { CEO, DIRECTOR, OWNER, smallTrust } from '../support/small-trust';

/** With `drive.file` only the account that made the folders writes there (docs/google.md §6); on the web that acts. */
const PACK = { kind: 'ofsted-pack', academy: 'A1', visit: '', share: false };
const REPORT = { report: 'regional-progress:R1:2026-27:2' };
const documents = (workspace: Workspace): string[] =>
  workspace.drive.list().flatMap(({ appProperties }) => appProperties?.['hubKey'] ?? []);

describe.each([
  ['write-document', PACK, 'ofsted-pack:A1'],
  ['write-report', REPORT, 'regional-progress:R1:2026-27:2'],
])('%s', (action, input, key) => {
  test.each([
    ['the owner in the sidebar', OWNER, 'editor', true],
    ['a Regional CEO on the web', CEO, 'web', true],
    ['the National Director on the web', DIRECTOR, 'web', true],
    ['a Regional CEO in the sidebar', CEO, 'editor', false],
  ] as const)('asked for by %s: at once? %#', (_who, email, face, atOnce) => {
    const workspace = smallTrust();
    const person = workspace.as(email);
    const answer = face === 'web' ? person.web.api(action, input, 'R-1') : person.api(action, input, 'R-1');
    expect(answer).toMatchObject({ ok: true, result: { wanted: atOnce ? '' : 'write' } });
    // Google gives a script six minutes; a pack is to be there within one.
    expect(workspace.lastExecution.virtualMs).toBeLessThan(60_000);
    expect(documents(workspace).includes(key)).toBe(atOnce);
    workspace.tick();
    expect(documents(workspace).filter((one) => one === key)).toHaveLength(1);
  });
});
