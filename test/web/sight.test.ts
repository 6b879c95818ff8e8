import type { Workspace } from '../../local/workspace';
import { overwrite, placeOf } from '../hands/hands';
import { ask, CLERK, DIRECTOR, OWNER, PRINCIPAL, smallTrust } from '../support/small-trust';
import { fullVisit, madeId, supportVisit } from '../support/visits';
import { found, seedAcademy, secretRow } from './secrets';
import { moving, OFFER, offering, PLAN, planning, plant } from '../support/plant';
import { linesOf } from '../../sidebar/csv/cutting';

const PEOPLE = `ID,Name,E-mail,Role,Region,Academy,Unit,Active
T08,Sle Home,sle@hub.example,sle,,A1,,yes
T09,Staff Central,staff@hub.example,central-staff,,,,yes
T10,Board Member,board@hub.example,board-member,R1,,,yes
T11,Other Clerk,other.clerk@hub.example,clerk,,,,yes`;
const REGIONS = `ID,Region,Regional CEO,Board clerk,Board
R1,North,P1,P4,North Regional Board
R2,South,P2,T11,South Regional Board`;

/** A3 belongs to nobody of those below but the Director: every field there says SECRET; those of A1 say HOME. */
function seeded(): Workspace {
  const workspace = smallTrust();
  ask(workspace, OWNER, 'apply-import', { table: 'people', lines: linesOf(PEOPLE) });
  ask(workspace, OWNER, 'apply-import', { table: 'regions', lines: linesOf(REGIONS) });
  const seat = { ID: 'SEAT1', Member: 'T10', Board: 'R1', Office: 'member', State: 'serving', Rev: 1 };
  plant(workspace, 602, [seat]);
  seedAcademy(workspace, 'A3', 'SECRET', 'R2');
  seedAcademy(workspace, 'A1', 'HOME', 'R1');
  const stranger = {
    id: 'T12',
    role: 'sle',
    academy: 'A3',
    region: '',
    active: true,
    alsoRoles: '',
    teams: '',
  };
  plant(workspace, 104, [secretRow('people', 'SECRET', stranger)]);
  for (const [header, value] of [
    ['URN', 'SECRET-academies-urn'],
    ['Last inspected', 43531],
  ] as const)
    overwrite(workspace, 103, placeOf(workspace, 103, 'A3', header), value);
  workspace.clock.advance({ hours: 0.1 }, { cap: 0 });
  return workspace;
}

const report = (region: string, halfTerm = 2) => ({
  report: `regional-progress:${region}:2026-27:${halfTerm}`,
});
const promised = [{ id: 'STEP-A3', outcome: 'done' as const }];

const ANY_VISIT = { words: '', kind: '', focus: '', lead: '', academy: '', from: '', page: 0 };

/** Everything that can be asked for, at what is not one's own: what is refused must not tell either. */
const ASKED: [action: string, input: () => object, request?: string][] = [
  ['open-sidebar', () => ({})],
  ['open-academy', () => ({ academy: 'A3' })],
  ['open-academy', () => ({ academy: 'A2' })],
  ['list-visits', () => ({ academy: 'A3' })],
  ['open-visit', () => ({ visit: 'V-A3' })],
  ['list-replies', () => ({})],
  ['record-visit', () => fullVisit('expected', { academy: 'A3' })],
  ['record-visit', () => supportVisit({ academy: 'A3' })],
  ['record-visit', () => fullVisit('expected', { academy: 'A3', promised })],
  ['record-visit', () => fullVisit('expected', { academy: 'A3', on: '2019-01-02' })],
  ['record-visit', () => supportVisit({ academy: 'A3' }), 'SECRET-request'],
  ['list-visits', () => ({ academy: 'A3' })],
  ['correct-visit', () => ({ ...fullVisit('below', { academy: 'A3' }), corrects: 'V-A3', reason: 'Mine.' })],
  ['withdraw-visit', () => ({ id: madeId(), visit: 'V-A3', reason: 'Mine.' })],
  ['find-visits', () => ({ ...ANY_VISIT, words: 'secret' })],
  ['find-visits', () => ({ ...ANY_VISIT, academy: 'A3' })],
  ['reply-to-visit', () => ({ visit: 'V-A3', verdict: 'accurate', text: '' })],
  ['move-record', () => moving('ACT-A3', 7, 'open', 'x')],
  ['open-action', () => ({ action: 'ACT-A3' })],
  ['save-record', () => planning(madeId(), { ...PLAN, academy: 'A3' })],
  ['move-record', () => moving('ACT-A3', 7, 'dropped', 'x')],
  ['save-record', () => offering(madeId(), { ...OFFER, action: 'ACT-A3', from: 'A1' }, 'A3')],
  ['save-draft', () => ({ draft: supportVisit() })],
  ['preview-report', () => report('R2')],
  ['preview-report', () => report('R2', 1)],
  ['write-report', () => report('R2', 1)],
  ['comment-report', () => ({ ...report('R2'), comments: [{ academy: 'A3', text: 'Mine.', rev: 0 }] })],
  ['approve-report', () => ({ ...report('R2', 1), rev: 1 })],
  ['circulate-report', () => ({ ...report('R2', 1), rev: 1 })],
  ['file-report', () => ({ ...report('R2', 1), rev: 1, filed: true })],
  ['preview-import', () => ({ table: 'academies', lines: linesOf('ID,Academy\nA3,Taken') })],
  ['apply-import', () => ({ table: 'academies', lines: linesOf('ID,Academy\nA3,Taken') })],
  ['set-up', () => ({ step: 'sheets' })],
  ['rebuild-dashboard', () => ({})],
  ['discard-draft', () => ({})],
];

const HOME_ASKED: typeof ASKED = [
  ['open-academy', () => ({ academy: 'A1' })],
  ['list-visits', () => ({ academy: 'A1' })],
  ['open-visit', () => ({ visit: 'V-A1' })],
];

function answers(workspace: Workspace, email: string, asked: typeof ASKED): [string, unknown][] {
  return asked.map(([action, input, request]) => {
    const sent = input() as { id?: string };
    const answer = workspace.as(email).web.api(action, sent, request ?? sent.id ?? madeId());
    workspace.clock.advance({ hours: 0.05 }, { cap: 0 });
    return [action, answer];
  });
}

const leaks = (all: [string, unknown][], mark: string): string[] =>
  all.flatMap(([action, answer]) => found(answer, mark).map((word) => `${action}: ${word}`));

describe('no answer at the web address holds a field of another scope', () => {
  test.each([
    ['the Principal of A1', PRINCIPAL],
    ['a specialist at A1', 'sle@hub.example'],
    ['central staff', 'staff@hub.example'],
    ['the clerk of R1', CLERK],
    ['a member of a board', 'board@hub.example'],
    ['somebody whom the hub does not know', 'stranger@hub.example'],
    ['somebody who has left', 'fay@hub.example'],
  ])('%s', (_, email) => {
    const workspace = seeded();
    expect(leaks(answers(workspace, email, ASKED), 'SECRET')).toEqual([]);
  });

  test.each([
    ['central staff', 'staff@hub.example'],
    ['the clerk of R1', CLERK],
    ['a member of a board', 'board@hub.example'],
  ])('A1 is another scope for %s', (_, email) => {
    // A member of the board knows what was circulated to it; the link is for those who were given it.
    const known: Record<string, string[]> = {
      [CLERK]: [
        'open-sidebar: HOME-reports-title',
        'open-sidebar: HOME-reports-url',
        // In the address of its PDF, as in Google’s own links.
        'open-sidebar: HOME-reports-document',
      ],
      'board@hub.example': ['open-sidebar: HOME-reports-title'],
    };
    expect(leaks(answers(seeded(), email, [...ASKED.slice(0, 1), ...HOME_ASKED]), 'HOME')).toEqual(
      known[email] ?? [],
    );
  });

  test('so that the test can fail: the person who answers for the trust is told nearly every one of those fields', () => {
    const told = leaks(answers(seeded(), DIRECTOR, ASKED), 'SECRET').map((line) => line.split(': ')[1]);
    expect(told).toEqual(
      expect.arrayContaining([
        'SECRET-people-name',
        'SECRET-academies-urn',
        'SECRET-visits-summary',
        'SECRET-judgements-narrative',
        'SECRET-positions-narrative',
        'SECRET-positions-trend',
        'SECRET-nextSteps-text',
        'SECRET-actions-objective',
        'SECRET-actions-progress',
        'SECRET-replies-text',
        'SECRET-reports-title',
        '2019-03-07',
      ]),
    );
  });
});

test('a Principal sees their own academy whole, and nobody’s mail address', () => {
  const told = answers(seeded(), PRINCIPAL, [...ASKED.slice(0, 1), ...HOME_ASKED]);
  expect(leaks(told, 'HOME').map((line) => line.split(': ')[1])).toEqual(
    expect.arrayContaining(['HOME-positions-narrative', 'HOME-actions-objective', 'HOME-visits-summary']),
  );
  expect(leaks(told, 'HOME').join()).not.toMatch(/maker|writer/);
  expect(JSON.stringify(told)).not.toContain('@hub.example');
});

test('of other academies a Principal is given the names and kinds that a monitoring visit needs', () => {
  const answer = seeded().as(PRINCIPAL).web.api('open-academy', { academy: 'A3' });
  if (!answer.ok) throw new Error(answer.error.message);
  const file = answer.result;
  expect(file).toMatchObject({
    sight: 'form',
    academy: { id: 'A3', name: 'Cedar School', expectingOfsted: false, legacyStage: '' },
    support: null,
    category: null,
    positions: [],
    actions: [],
    steps: [],
  });
  expect((file as { kinds: { kind: string }[] }).kinds.map(({ kind }) => kind)).toEqual([
    'monitoring',
    'light-touch',
    'ofsted-preparation',
    'diagnosis',
  ]);
});

test('visits that one led oneself are shown, those of others at the same academy are not', () => {
  const workspace = seeded();
  const mine = fullVisit('expected', { academy: 'A3', summary: 'What I saw.' });
  expect(workspace.as(PRINCIPAL).web.api('record-visit', mine, mine.id)).toMatchObject({
    ok: true,
    result: { changes: ['Recorded. Those who answer for Cedar School see it now.'] },
  });
  const listed = workspace.as(PRINCIPAL).web.api('list-visits', { academy: 'A3' });
  expect(listed).toMatchObject({ ok: true, result: [{ id: mine.id, summary: 'What I saw.' }] });
});

test('a correction that somebody else made of it meanwhile is a conflict that keeps their words to itself', () => {
  const workspace = seeded();
  const mine = fullVisit('expected', { academy: 'A3' });
  workspace.as(PRINCIPAL).web.api('record-visit', mine, mine.id);
  const theirs = {
    ...fullVisit('below', { academy: 'A3', summary: 'SECRET-correction' }),
    corrects: mine.id,
    reason: 'SECRET-reason',
  };
  ask(workspace, DIRECTOR, 'correct-visit', theirs, theirs.id);
  const late = { ...fullVisit('strength', { academy: 'A3' }), corrects: mine.id, reason: 'Mine.' };
  const answer = workspace.as(PRINCIPAL).web.api('correct-visit', late, late.id);
  expect(answer).toMatchObject({ ok: false, error: { code: 'conflict' } });
  // The lead stays who led it, so it is their visit still: they see how it stands now.
  expect(found(answer, 'SECRET')).toEqual(['SECRET-correction', 'SECRET-reason']);
});

test('a cell that cannot be read is named to anyone who may open the sheets, and to nobody else', () => {
  const workspace = seeded();
  overwrite(workspace, 103, placeOf(workspace, 103, 'A2', 'Joined on'), 'SECRET-cell');
  const own = workspace.as(DIRECTOR).api('open-academy', { academy: 'A2' });
  expect(found(own, 'SECRET')).toEqual(['SECRET-cell']);
  const told = workspace.as(PRINCIPAL).web.api('open-academy', { academy: 'A2' });
  expect(told).toMatchObject({
    ok: false,
    error: { code: 'cell-unreadable', remedy: expect.stringContaining('Health') as string },
  });
  expect(found(told, 'SECRET')).toEqual([]);
});
