import type { Workspace } from '../../local/workspace';
import { idOf } from '../support/book-of-sheet';
import type { ApiAnswer } from '../../local/people';
import type { Kind } from '../../src/hub/record/kind';
import { KINDS } from '../../src/hub/record/kinds';
import type { Office } from '../../src/hub/trust/roles';
import { kindRights, whoMay, type MayRow } from '../../src/hub/record/who-may';
import type { Scope } from '../../src/hub/trust/rights';
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

/** Whether the table of who may do what says so of that person and the record. */
const told = (who: Who, does: string, table: MayRow[]): boolean =>
  table
    .filter((row) => row.who.some((office) => PEOPLE[who].offices.includes(office)))
    .flatMap(({ may }) => may)
    .some((one) => one.does === does && one.scopes.some((scope) => PEOPLE[who].scopes.includes(scope)));

const outcome = (answer: ApiAnswer): boolean => {
  if (!answer.ok && !['not-allowed', 'former-person', 'book-not-here'].includes(answer.error.code))
    throw new Error(JSON.stringify(answer.error));
  return answer.ok;
};

/** In the sidebar the script acts as the person: a workbook that is not shared with them stays closed there. */
const isOpen = (workspace: Workspace, { book }: Kind, email: string, face: 'sidebar' | 'web'): boolean =>
  face === 'web' ||
  workspace.drive.access(idOf(workspace, book)).some((one) => one.email === email && one.role === 'writer');

const SEAT = KINDS.find(({ name }) => name === 'seat') as Kind;
const FACES = ['sidebar', 'web'] as const;
const kinds = KINDS.map((kind) => [kind.title, kind as Kind] as const);

describe.each(kinds)('who may do what with the %s', (_, kind) => {
  const table = whoMay(kind);
  const rights = kindRights(kind);
  const movingTo = (state: string): string => rights.find(({ states }) => states.includes(state))?.does ?? '';
  test.each(FACES)('in the %s, as its table says', (face) => {
    const workspace = recordTrust(kind);
    let record = save(workspace, MD, sampleInput(kind));
    const seat = sampleInput(SEAT, {}, 'Bo Board');
    save(workspace, MD, { ...seat, values: { ...seat.values, board: 'R1' } });
    for (const who of Object.keys(PEOPLE) as Who[]) {
      const person = workspace.as(EVERYBODY[who]);
      const api = face === 'web' ? person.web.api : person.api;
      const opens = isOpen(workspace, kind, EVERYBODY[who], face);
      const tried = (does: string, did: boolean): void =>
        expect([who, does, did]).toEqual([who, does, opens && told(who, does, table)]);
      const { kind: name, id, values } = { ...sampleInput(kind), id: record.id };
      const seen = api('list-records', { kind: name });
      tried('see', seen.ok && JSON.stringify(seen.result).includes(id));
      tried('add and change', outcome(api('save-record', sampleInput(kind), madeId())));
      const changed = { kind: name, id, rev: record.rev, academy: samplePlace(kind), values };
      tried('add and change', outcome(api('save-record', changed, madeId())));
      for (const state of kind.states[kind.first]?.next ?? []) {
        const move = { kind: name, id: record.id, rev: record.rev, state, reason: 'Because.' };
        const did = outcome(api('move-record', move, madeId()));
        tried(movingTo(state), did);
        if (did) record = save(workspace, MD, sampleInput(kind));
      }
      workspace.clock.advance({ hours: 0.1 }, { cap: 0 });
    }
  });
});

test('a state with a right of its own stands apart; what is everybody’s is said once', () => {
  const table = whoMay(KINDS.find(({ name }) => name === 'actions') as Kind);
  const of = (office: Office) => table.filter(({ who }) => who.includes(office));
  expect(of('md')[0]?.may).toEqual([
    { does: 'see', scopes: ['trust'] },
    { does: 'add and change', scopes: ['trust'] },
    { does: 'begin, complete', scopes: ['trust'] },
    { does: 'close, drop', scopes: ['trust'] },
  ]);
  expect(table.at(-1)?.may).toEqual([
    { does: 'see', scopes: ['led-academy', 'own'] },
    { does: 'add and change', scopes: ['led-academy'] },
    { does: 'begin, complete', scopes: ['led-academy', 'own'] },
    { does: 'close, drop', scopes: ['led-academy'] },
  ]);
});
