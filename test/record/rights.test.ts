import type { Workspace } from '../../local/workspace';
import { idOf } from '../support/book-of-sheet';
import type { ApiAnswer } from '../../local/people';
import type { Kind } from '../../src/hub/record/kind';
import { KINDS } from '../../src/hub/record/kinds';
import type { Office } from '../../src/hub/trust/roles';
import type { Grants, Scope } from '../../src/hub/trust/rights';
import { EVERYBODY, MD, recordTrust, sampleInput, samplePlace, save } from './sample';
import { madeId } from '../support/visits';

type Who = keyof typeof EVERYBODY;

/** What each person is, and which scopes reach a record at A1 (region R1, Principal P5) or of its board that the Managing Director owns. */
const PEOPLE: Record<Who, { offices: readonly Office[]; scopes: readonly Scope[] }> = {
  'Managing Director': { offices: ['md'], scopes: ['trust', 'own'] },
  'Operations lead': { offices: ['unit-lead', 'operations-lead'], scopes: ['trust'] },
  'Improvement lead': { offices: ['unit-lead', 'improvement-lead'], scopes: ['trust'] },
  'Regional CEO of the region': { offices: ['regional-ceo'], scopes: ['trust', 'own-region'] },
  'Regional CEO of another': { offices: ['regional-ceo'], scopes: ['trust', 'outside-region'] },
  'National Director': { offices: ['national-director'], scopes: ['trust'] },
  Principal: { offices: ['principal'], scopes: ['trust', 'led-academy', 'own-academy'] },
  specialist: { offices: ['sle'], scopes: ['trust', 'elsewhere'] },
  clerk: { offices: ['clerk'], scopes: ['trust', 'own-board'] },
  'board member': { offices: ['board-member'], scopes: ['trust', 'own-region', 'on-board'] },
  'one who left': { offices: [], scopes: [] },
};

/** Whether the grants let that person do it to the record. */
const granted = (who: Who, grants: Grants, { of, owner }: Kind): boolean =>
  PEOPLE[who].scopes
    .filter((scope) => of !== 'trust' || ['trust', 'own', 'own-board', 'on-board'].includes(scope))
    .filter((scope) => owner !== '' || scope !== 'own')
    .some((scope) => grants[scope]?.some((office) => PEOPLE[who].offices.includes(office)));

const outcome = (answer: ApiAnswer): boolean => {
  if (!answer.ok && !['not-allowed', 'former-person', 'book-not-here'].includes(answer.error.code))
    throw new Error(JSON.stringify(answer.error));
  return answer.ok;
};

/** In the sidebar the script acts as the person: a workbook that is not shared with them stays closed there. */
const isOpen = (workspace: Workspace, { book }: Kind, email: string, face: 'sidebar' | 'web'): boolean =>
  face === 'web' ||
  workspace.drive.access(idOf(workspace, book)).some((one) => one.email === email && one.role === 'writer');

const FACES = ['sidebar', 'web'] as const;
const kinds = KINDS.map((kind) => [kind.title, kind as Kind] as const);

describe.each(kinds)('who may do what with the %s', (_, kind) => {
  test.each(FACES)('in the %s', (face) => {
    const workspace = recordTrust(kind);
    const first = save(workspace, MD, sampleInput(kind));
    let rev = first.rev;
    const [next = ''] = kind.states[kind.first]?.next ?? [];
    for (const who of Object.keys(PEOPLE) as Who[]) {
      const person = workspace.as(EVERYBODY[who]);
      const api = face === 'web' ? person.web.api : person.api;
      const opens = isOpen(workspace, kind, EVERYBODY[who], face);
      const expected = (grants: Grants): boolean => opens && granted(who, grants, kind);
      const seen = api('list-records', { kind: kind.name });
      const sees = seen.ok && JSON.stringify(seen.result).includes(first.id);
      expect([who, 'see', sees]).toEqual([who, 'see', expected(kind.may.see)]);
      const values = { ...sampleInput(kind).values };
      const changed = { kind: kind.name, id: first.id, rev, academy: samplePlace(kind), values };
      expect([who, 'write', outcome(api('save-record', changed, madeId()))]).toEqual([
        who,
        'write',
        expected(kind.may.write),
      ]);
      const move = (to: string, from: number) =>
        api(
          'move-record',
          { kind: kind.name, id: first.id, rev: from, state: to, reason: 'Because.' },
          madeId(),
        );
      const moved = move(next, rev);
      const may = kind.states[next]?.may ?? kind.may.move;
      expect([who, 'move', outcome(moved)]).toEqual([who, 'move', expected(kind.may.move) && expected(may)]);
      if (moved.ok) {
        rev += 1;
        const back = move(kind.first, rev);
        if (back.ok) rev += 1;
      }
      workspace.clock.advance({ hours: 0.1 }, { cap: 0 });
    }
  });
});
