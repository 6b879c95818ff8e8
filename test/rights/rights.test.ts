import { createWorkspace, type Workspace } from '../../local/workspace';
import type { ApiAnswer } from '../../local/people';
import { REGISTRY } from '../../src/actions/registry';
import { builtBundle } from '../support/bundle';
import { moving, offering, PLAN, planning, plant, PLANNED } from '../support/plant';
import { ask, CLERK, OTHER_CEO, OWNER, SET_UP_STEPS, smallTrust } from '../support/small-trust';
import { fullVisit, madeId, rowsOf, supportVisit } from '../support/visits';
import type { Role } from '../../src/hub/trust/roles';
import type { Decisions } from '../../src/actions/decision/api';
import { linesOf } from '../../sidebar/csv/cutting';

/** Everybody that a trust has, and those whom the hub must not serve. */
const PEOPLE = `ID,Name,E-mail,Role,Region,Academy,Unit,Active,Also,Teams
T01,Md,md@hub.example,md,,,,yes,,
T02,Deputy,deputy@hub.example,deputy-md,,,,yes,,
T03,Ceo,ceo@hub.example,regional-ceo,R1,,,yes,,
T04,Director,director@hub.example,national-director,,,mad,yes,,
T05,Mad,mad@hub.example,unit-lead,,,mad,yes,,
T06,Improvement,improvement@hub.example,unit-lead,,,improvement,yes,,
T07,Principal,principal@hub.example,principal,,A1,,yes,,
T08,Sle,sle@hub.example,sle,,A1,,yes,,
T09,Staff,staff@hub.example,central-staff,,,,yes,,
T10,Board,board@hub.example,board-member,,,,yes,,
T11,Former,former@hub.example,md,,,,no,,
T12,Untidy,untidy@hub.example,central-staff,,,,yes,,
T13,Twice,twice@hub.example,md,,,,yes,,
T14,Again,again@hub.example,principal,,A1,,yes,,
T15,Odd,odd@hub.example,md,,,,yes,,
T16,Team,team@hub.example,team-member,,,,yes,,premises
T17,Both,both@hub.example,sle,R1,A1,,yes,regional-ceo,`;

const MAILS: Record<string, string> = {
  md: 'md@hub.example',
  deputy: 'deputy@hub.example',
  'CEO of R1': 'ceo@hub.example',
  'CEO of R2': OTHER_CEO,
  director: 'director@hub.example',
  'MAD lead': 'mad@hub.example',
  'Improvement lead': 'improvement@hub.example',
  'principal of A1': 'principal@hub.example',
  'SLE at A1': 'sle@hub.example',
  'central staff': 'staff@hub.example',
  'premises team': 'team@hub.example',
  'SLE and CEO': 'both@hub.example',
  'clerk of R1, R2': CLERK,
  'board member': 'board@hub.example',
  keeper: OWNER,
  'capitals, spaces': 'Untidy@Hub.Example',
  former: 'former@hub.example',
  stranger: 'stranger@hub.example',
  'two rows': 'twice@hub.example',
  'unreadable role': 'odd@hub.example',
  blank: '',
};

const visit = (kind: 'support' | 'learning-walk', academy: string) => () =>
  supportVisit({ kind, academy, focus: ['PI03'] });
const judging = (kind: 'moderation' | 'monitoring' | 'diagnosis', academy: string) => () =>
  fullVisit('expected', { kind, academy });
const reportOf = (region: string, term = 2) => `regional-progress:${region}:2026-27:${term}`;
const report = (region: string, term = 2) => ({ report: reportOf(region, term) });
const revised = (workspace: Workspace, region: string) => {
  const asked = report(region, 1);
  return { ...asked, rev: Number(rowsOf(workspace, 401).find((row) => row['ID'] === asked.report)?.['Rev']) };
};
/** Of the last year, to the board of R1. */
const CIRCULATED = {
  ...{ ID: 'regional-progress:R1:2025-26:6', Kind: 'regional-progress', Region: 'R1', Rev: 1 },
  ...{ 'Academic year': '2025-26', 'Half-term': 6, Title: 'Progress of R1', State: 'circulated' },
  ...{ Due: 46210, 'As at': 46210, 'Circulated at': '2026-07-10T09:00:00.000Z' },
};
const recorded = fullVisit('below');
const correction = () => ({ ...fullVisit('expected'), corrects: recorded.id, reason: 'Misread.' });
const ANY_VISIT = { words: '', kind: '', focus: '', lead: '', academy: '', from: '', page: 0 };

/** Of the visit as it stands: those who may correct it have done so. */
const withdrawal = (workspace: Workspace) => {
  const standing = rowsOf(workspace, 201).find((row) => row['Corrects'] === recorded.id);
  return { id: madeId(), visit: standing?.['ID'] ?? recorded.id, reason: 'It was called off.' };
};

/** A file of measures in which no line is the trust’s. */
const NO_MEASURES = { head: ['URN', 'RECTYPE', 'PTRWM_EXP'], lines: [], year: '2024-25', asAt: '2026-11-20' };
/** After an update that some may make. */
const ending = (workspace: Workspace) => {
  const rev = Number(rowsOf(workspace, 304).find((row) => row['ID'] === PLANNED.ID)?.['Rev']);
  return moving(PLANNED.ID, rev, 'dropped', 'Done otherwise.');
};
/** On A1, as the board sees it now. */
const decision = (workspace: Workspace) => {
  const answer = workspace.as('md@hub.example').api('open-decisions');
  const views = answer.ok ? (answer.result as Decisions).academies : [];
  const view = views.find(({ academy }) => academy === 'A1');
  const seen = {
    positions: view?.positions ?? '',
    mark: view?.mark ?? '',
    computed: view?.computed ?? 'unplaced',
  };
  return {
    id: madeId(),
    academy: 'A1',
    decided: 'emerging',
    reason: 'Agreed by the board.',
    seen,
    supersedes: '',
  };
};
const rubric = () => ({
  indicator: 'PI01',
  seen: 1,
  texts: { below: 'One', 'working-towards': 'Two', expected: 'Three', strength: 'Four' },
  effectiveFrom: '2027-09-01',
});
const review = () => ({
  ...{ id: madeId(), academy: 'A1' },
  judgements: fullVisit('expected').judgements,
});
const PAGE = { kind: 'academy-page', academy: 'A1', visit: '' };
const STEP = { rev: 0, academy: 'A1', text: 'Read books', area: '', owner: '', due: '2026-12-08' };

/** What can be asked for, and at what: A1 is in region R1, A3 in R2; `recorded` was led by the CEO of R1. */
const ASKED: Record<string, [action: keyof typeof REGISTRY, input: (workspace: Workspace) => unknown]> = {
  open: ['open-sidebar', () => ({})],
  file: ['open-academy', () => ({ academy: 'A3' })],
  list: ['list-visits', () => ({ academy: 'A1' })],
  fnd: ['find-visits', () => ANY_VISIT],
  one: ['open-visit', () => ({ visit: recorded.id })],
  sA1: ['record-visit', visit('support', 'A1')],
  sA3: ['record-visit', visit('support', 'A3')],
  wA1: ['record-visit', visit('learning-walk', 'A1')],
  oA1: ['record-visit', judging('moderation', 'A1')],
  oA3: ['record-visit', judging('moderation', 'A3')],
  mA1: ['record-visit', judging('monitoring', 'A1')],
  mA3: ['record-visit', judging('monitoring', 'A3')],
  dA3: ['record-visit', judging('diagnosis', 'A3')],
  cor: ['correct-visit', correction],
  wdr: ['withdraw-visit', withdrawal],
  mod: ['open-moderation', () => ({})],
  pR1: ['preview-report', () => report('R1')],
  pR2: ['preview-report', () => report('R2')],
  wR1: ['write-report', () => report('R1')],
  wR2: ['write-report', () => report('R2')],
  aR1: ['approve-report', (workspace) => revised(workspace, 'R1')],
  cR2: ['circulate-report', (workspace) => revised(workspace, 'R2')],
  kR1: ['comment-report', () => ({ ...report('R1'), comments: [{ academy: 'A1', text: 'Seen.', rev: 0 }] })],
  fR1: ['file-report', () => ({ report: CIRCULATED.ID, rev: 1, filed: true })],
  pre: ['preview-import', () => ({ table: 'regions', lines: linesOf('ID,Region\nR9,New') })],
  imp: ['apply-import', () => ({ table: 'regions', lines: linesOf('ID,Region\nR9,New') })],
  reb: ['rebuild-dashboard', () => ({})],
  set: ['set-up', () => ({ step: 'clock' })],
  drf: ['save-draft', () => ({ draft: supportVisit() })],
  dis: ['discard-draft', () => ({})],
  wk: ['my-week', () => ({})],
  vp: ['propose-visits', () => ({ which: 'this' })],
  dig: ['switch-digest', () => ({ wanted: false })],
  crd: ['open-card', () => ({})],
  rps: ['list-replies', () => ({})],
  rpl: ['reply-to-visit', () => ({ visit: recorded.id, verdict: 'accurate', text: '' })],
  upd: ['move-record', () => moving(PLANNED.ID, 1, 'in progress', 'Begun.')],
  lme: ['list-measures', () => ({ academy: 'A1' })],
  ome: ['open-measures', () => ({})],
  pme: ['preview-measures', () => NO_MEASURES],
  ame: ['apply-measures', () => ({ ...NO_MEASURES, seen: '', academies: false })],
  pl1: ['save-record', () => planning(madeId())],
  pl3: ['save-record', () => planning(madeId(), { ...PLAN, academy: 'A3' })],
  oa1: ['open-action', () => ({ action: PLANNED.ID })],
  ofs: ['save-record', () => offering(madeId())],
  end: ['move-record', ending],
  lsD: ['list-decisions', () => ({ academy: 'A1' })],
  opD: ['open-decisions', () => ({})],
  dec: ['decide-category', decision],
  opR: ['open-rubrics', () => ({})],
  wrR: ['write-rubric', rubric],
  ppr: ['preview-document', () => PAGE],
  wpr: ['write-document', () => ({ ...PAGE, share: false })],
  exp: ['set-expecting', () => ({ academy: 'A1', rev: 0, expecting: true })],
  stp: ['write-ofsted-step', () => ({ ...STEP, id: madeId() })],
  tck: ['tick-ofsted-step', () => ({ step: 'OFS1', rev: 1, status: 'done', note: '' })],
  ops: ['open-settings', () => ({})],
  hea: ['open-health', () => ({})],
  chs: ['change-setting', () => ({ key: 'replySchoolDays', value: '12', rev: 1 })],
  srv: ['save-self-review', review],
  olg: ['open-logo', () => ({})],
  klg: ['keep-logo', () => ({ image: '' })],
};

/**
 * Who may what: y may, - may not (docs/rulebook.md §1, §6, §9). e may in the editor alone: on the web the script runs as the
 * hub's owner, so nobody but they sets up from there, and no stranger's draft goes into the owner's properties.
 */
// prettier-ignore
const TABLE: Record<string, string> = {
  // In the columns' order: read; record at A1 (R1) and A3 (R2); correct, withdraw, moderation; report; import; rebuild, set up;
  // drafts; week, plan, mail; the card; replies to visits; actions of the plan; measures;
  // planned at A1 and A3, opened, supported, ended; decisions, rubrics; documents to Principals; Ofsted; settings; self-review; the logo.
  md: '                 y y y y y  y y y y y y y y  y y y  y y y y y y y -  y y  y e  y y  y y y  y y - y  y y y y  y y y y y  y y y  y y  y y  y y y  y y y  -  y y',
  deputy: '             y y y y y  y y y y y y y y  y y y  y y y y y y y -  - -  y -  y y  y y y  y y - y  y y y y  y y y y y  y y y  y -  y y  y y y  - - -  -  - -',
  'CEO of R1': '        y y y y y  y - y - y y y y  y y y  y - y - - - y -  - -  y -  y y  y y y  y y - y  y - - -  y - y y y  y y y  y -  y y  y y y  - - -  -  - -',
  'CEO of R2': '        y y y y y  - y - y - y y y  - - y  - y - y - y - -  - -  y -  y y  y y y  y y - -  y - - -  - y y - -  y y y  y -  - -  - - -  - - -  -  - -',
  director: '           y y y y y  y y y y y y y y  y y y  y y y y y y y -  - -  y -  y y  y y y  y y - y  y y y y  y y y y y  y y y  y y  y y  y y y  - - -  -  - -',
  'MAD lead': '         y y y y y  y y y y y y y y  y y y  y y y y y y y -  - -  y -  y y  y y y  y y - y  y y y y  y y y y y  y y -  y y  y y  y y y  - - -  -  - -',
  'Improvement lead': ' y y y y y  - - - - - - - -  - - -  - - - - - - - -  - -  y -  y y  y - y  y y - y  y - - -  y y y y y  y - -  y -  - -  - - -  - - -  -  - -',
  'principal of A1': '  y y y y y  - - - - - - y y  - - y  - - - - - - - -  - -  y -  y y  y y y  y y y y  y - - -  y - y y y  y - -  y -  y y  - - y  - - -  y  - -',
  'SLE at A1': '        y y y y y  - - - - - - y y  - - y  - - - - - - - -  - -  y -  y y  y y y  y y - -  y - - -  - - y - -  y - -  y -  - -  - - -  - - -  -  - -',
  'central staff': '    y y y y -  - - - - - y y y  - - y  - - - - - - - -  - -  y -  y y  y y y  y y - -  - - - -  - - - - -  - - -  y -  - -  - - -  - - -  -  - -',
  'premises team': '    y y y y -  - - - - - - - -  - - -  - - - - - - - -  - -  - -  y y  y - y  y y - -  - - - -  - - - - -  - - -  - -  - -  - - -  - - -  -  - -',
  'SLE and CEO': '      y y y y y  y - y - y y y y  - - y  y - y - - - y -  - -  y -  y y  y y y  y y - y  y - - -  y - y y y  y y y  y -  y y  y y y  - - -  -  - -',
  'clerk of R1, R2': '  y - - y -  - - - - - - - -  - - -  y y - - - y - y  - -  - -  y y  y - y  y y - -  - - - -  - - - - -  - - -  - -  - -  - - -  - - -  -  - -',
  'board member': '     y - - y -  - - - - - - - -  - - -  - - - - - - - -  - -  - -  y y  y - y  y y - -  - - - -  - - - - -  - - -  - -  - -  - - -  - - -  -  - -',
  keeper: '             y y y y y  - - - - - - - -  - - -  y y y y - y - -  y y  y y  y y  y - y  y y - -  y y y y  - - y - -  y - -  y -  y y  - - -  y y y  -  y y',
  'capitals, spaces': ' y y y y -  - - - - - y y y  - - y  - - - - - - - -  - -  y -  y y  y y y  y y - -  - - - -  - - - - -  - - -  y -  - -  - - -  - - -  -  - -',
  former: '             - - - - -  - - - - - - - -  - - -  - - - - - - - -  - -  - -  e e  - - -  - - - -  - - - -  - - - - -  - - -  - -  - -  - - -  - - -  -  - -',
  stranger: '           - - - - -  - - - - - - - -  - - -  - - - - - - - -  - -  - -  e e  - - -  - - - -  - - - -  - - - - -  - - -  - -  - -  - - -  - - -  -  - -',
  'two rows': '         - - - - -  - - - - - - - -  - - -  - - - - - - - -  - -  - -  e e  - - -  - - - -  - - - -  - - - - -  - - -  - -  - -  - - -  - - -  -  - -',
  'unreadable role': '  - - - - -  - - - - - - - -  - - -  - - - - - - - -  - -  - -  e e  - - -  - - - -  - - - -  - - - - -  - - -  - -  - -  - - -  - - -  -  - -',
  blank: '              - - - - -  - - - - - - - -  - - -  - - - - - - - -  - -  - -  - -  - - -  - - - -  - - - -  - - - - -  - - -  - -  - -  - - -  - - -  -  - -',
};

const REFUSALS = ['not-allowed', 'unknown-person', 'former-person', 'doubled-person', 'no-identity'];

/** What no refused answer may tell: names of academies, regions and people, words of visits, titles of reports. */
const SECRETS =
  /Ash Primary|Birch|Cedar|North|South|Clem|Dora|Ada |Walked|walked|Seen in lessons|Progress of/;

/** Writes into a cell of People past the hub, as the workbook's owner can. */
function typed(workspace: Workspace, id: string, header: string, stringValue: string): void {
  const rows = rowsOf(workspace, 104);
  const rowIndex = rows.findIndex((row) => row['ID'] === id) + 1;
  const columnIndex = Object.keys(rows[0] ?? {}).indexOf(header);
  const start = { sheetId: 104, rowIndex, columnIndex };
  const rowsOfCells = [{ values: [{ userEnteredValue: { stringValue } }] }];
  const requests = [{ updateCells: { start, rows: rowsOfCells, fields: 'userEnteredValue' } }];
  workspace.sheets.call('Spreadsheets.batchUpdate', [{ requests }, workspace.id], OWNER);
}

const state = ((): object => {
  const workspace = smallTrust();
  ask(workspace, OWNER, 'apply-import', { table: 'people', lines: linesOf(PEOPLE) });
  typed(workspace, 'T12', 'E-mail', '  UNTIDY@hub.example ');
  typed(workspace, 'T14', 'E-mail', 'twice@hub.example');
  typed(workspace, 'T15', 'Role', 'emperor');
  for (const email of Object.values(MAILS))
    if (email !== OWNER && email !== '') workspace.users.addUser(email, 'editor');
  for (const step of SET_UP_STEPS) ask(workspace, OWNER, 'set-up', { step });
  ask(workspace, 'ceo@hub.example', 'record-visit', recorded, recorded.id);
  for (const region of ['R1', 'R2']) ask(workspace, OWNER, 'write-report', report(region, 1));
  ask(workspace, 'director@hub.example', 'approve-report', revised(workspace, 'R2'));
  plant(workspace, 304, [PLANNED]);
  plant(workspace, 401, [CIRCULATED]);
  const [late, status] = [46364, 'to do'];
  plant(workspace, 522, [{ ID: 'OFS1', Academy: 'A1', Step: 'Read', Due: late, Status: status, Rev: 1 }]);
  workspace.clock.advance({ hours: 0.1 }, { cap: 0 });
  return workspace.state();
})();

const populated = (): Workspace =>
  createWorkspace({ bundle: builtBundle(), now: '2026-11-24T09:00:00.000Z', owner: OWNER, state });

/** `y` or `-` for what was answered; throws for an answer that is no refusal, or a refusal that tells something. */
function judged(answer: ApiAnswer, what: string): 'y' | '-' {
  if (answer.ok) return 'y';
  const said = JSON.stringify(answer);
  if (!REFUSALS.includes(answer.error.code)) throw new Error(`${what}: ${said}`);
  if (SECRETS.test(said)) throw new Error(`${what} tells what it should not: ${said}`);
  return '-';
}

const FACES = {
  sidebar: (workspace: Workspace, email: string) => workspace.as(email).api,
  web: (workspace: Workspace, email: string) => workspace.as(email).web.api,
};
type Face = keyof typeof FACES;

/** What the table expects on a face. */
const expectedOn = (face: Face, row: string): string =>
  row
    .trim()
    .split(/\s+/)
    .join('')
    .replace(/e/g, face === 'web' ? '-' : 'y');

describe.each(Object.keys(FACES) as Face[])('in the %s', (face) => {
  test.each(Object.entries(TABLE))('%s', (who, row) => {
    const workspace = populated();
    const email = MAILS[who] ?? '';
    if (email === '') workspace.users.hideIdentity(true);
    const answers = Object.entries(ASKED).map(([name, [action, input]]) => {
      const sent = input(workspace) as { id?: string };
      const request = action === 'move-record' || !sent.id ? `REQUEST-${name}` : sent.id;
      const answer = FACES[face](workspace, email)(action, sent, request);
      workspace.clock.advance({ hours: 0.1 }, { cap: 0 });
      return judged(answer, `${who}: ${name}`);
    });
    expect(answers.join('')).toBe(expectedOn(face, row));
  });
});

describe('the menu', () => {
  const rebuilds = Object.keys(ASKED).indexOf('reb');
  test('rebuilds the dashboard for whom the table lets, and tells everybody else no more than that they may not', () => {
    const workspace = populated();
    for (const [who, row] of Object.entries(TABLE)) {
      workspace.users.hideIdentity(who === 'blank');
      workspace.as(MAILS[who] ?? '').call('rebuildDashboard');
      const text = workspace.ui.toasts[0]?.text ?? '';
      expect([who, text === 'The dashboard is up to date.' ? 'y' : '-']).toEqual([
        who,
        expectedOn('sidebar', row)[rebuilds],
      ]);
      expect(text).not.toMatch(SECRETS);
      workspace.clock.advance({ hours: 0.1 }, { cap: 0 });
    }
  });
});

describe('the clock', () => {
  test('ticks for its trigger alone: called by name, on whichever face, it does and tells nothing', () => {
    const workspace = populated();
    for (const call of [
      () => workspace.as('stranger@hub.example').web.scriptRun('tick', []),
      () => workspace.as('stranger@hub.example').web.scriptRun('tick', [{ triggerUid: '1' }]),
      () => workspace.as('md@hub.example').scriptRun('tick', [{ triggerUid: 7 }]),
    ]) {
      expect(call()).toEqual({ ok: true, value: null });
      expect(rowsOf(workspace, 402)).toEqual([]);
    }
    expect(workspace.tick().map(({ ok }) => ok)).toEqual([true]);
    expect(rowsOf(workspace, 402).length).toBeGreaterThan(0);
  });
});

describe('a draft', () => {
  test('is its writer’s alone, also on the web, where the script runs as the hub’s owner', () => {
    const workspace = populated();
    const draft = supportVisit({ summary: 'Not for others.' });
    ask(workspace, OWNER, 'save-draft', { draft });
    const others = workspace.as('principal@hub.example').web.api('open-sidebar');
    expect(others).toMatchObject({ ok: true, result: { drafts: [] } });
    expect(ask(workspace, OWNER, 'open-sidebar')).toMatchObject({
      drafts: [{ draft: { summary: 'Not for others.' } }],
    });
  });
});

/** Whose row shows what each role may: a role without one is a type error. */
const ROW_OF: Record<Role, keyof typeof MAILS> = {
  md: 'md',
  'deputy-md': 'deputy',
  'regional-ceo': 'CEO of R1',
  'national-director': 'director',
  'unit-lead': 'Improvement lead',
  principal: 'principal of A1',
  sle: 'SLE at A1',
  'central-staff': 'central staff',
  'team-member': 'premises team',
  clerk: 'clerk of R1, R2',
  'board-member': 'board member',
  'hub-owner': 'keeper',
};

describe('the table', () => {
  test('has a row for each role', () => {
    for (const row of Object.values(ROW_OF)) expect(TABLE).toHaveProperty([row]);
  });

  test('lets the person who holds two roles do what either may, but for what the other person led', () => {
    const cells = (who: string): string[] => (TABLE[who] ?? '').trim().split(/\s+/);
    const [both, sle, ceo] = [cells('SLE and CEO'), cells('SLE at A1'), cells('CEO of R1')];
    const either = Object.keys(ASKED).map((name, at) =>
      !['cor', 'wdr'].includes(name) && (sle[at] === 'y' || ceo[at] === 'y') ? 'y' : '-',
    );
    expect(both).toEqual(either);
  });

  test('names everyone and everything in its columns', () => {
    for (const row of Object.values(TABLE))
      expect(row.trim().split(/\s+/)).toHaveLength(Object.keys(ASKED).length);
    expect(Object.keys(TABLE)).toEqual(Object.keys(MAILS));
  });

  test('has a column for every action that the hub knows; those on records have a test for each kind', () => {
    const records = ['list-records', 'save-record', 'move-record', 'preview-records', 'import-records'];
    expect([...new Set([...Object.values(ASKED).map(([action]) => action), ...records])].sort()).toEqual(
      Object.keys(REGISTRY).sort(),
    );
  });

  test('and every action names rights', () => {
    for (const { may } of Object.values(REGISTRY)) expect(may.length).toBeGreaterThan(0);
  });
});

test('a row of People that cannot be read is named by its cell, never by what it holds', () => {
  const answer = populated().as('odd@hub.example').api('open-sidebar');
  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'unknown-person', where: expect.stringMatching(/^People!D\d+$/) as string },
  });
  expect(JSON.stringify(answer)).not.toContain('emperor');
});
