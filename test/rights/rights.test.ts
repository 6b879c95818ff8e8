import type { Workspace } from '../../local/workspace';
import { ask, CLERK, OWNER, smallTrust } from '../support/small-trust';
import { fullVisit, supportVisit } from '../support/visits';

/** Everybody that a trust has, and three whom the hub must not serve. */
const PEOPLE = `ID,Name,E-mail,Role,Region,Academy,Unit,Active
T01,Md,md@hub.example,md,,,,yes
T02,Deputy,deputy@hub.example,deputy-md,,,,yes
T03,Ceo,ceo@hub.example,regional-ceo,R1,,,yes
T04,Director,director@hub.example,national-director,,,mad,yes
T05,Mad,mad@hub.example,unit-lead,,,mad,yes
T06,Improvement,improvement@hub.example,unit-lead,,,improvement,yes
T07,Principal,principal@hub.example,principal,,A1,,yes
T08,Sle,sle@hub.example,sle,,A1,,yes
T09,Staff,staff@hub.example,central-staff,,,,yes
T10,Board,board@hub.example,board-member,,,,yes
T11,Former,former@hub.example,md,,,,no`;

const MAILS: Record<string, string> = {
  md: 'md@hub.example',
  deputy: 'deputy@hub.example',
  'CEO of R1': 'ceo@hub.example',
  director: 'director@hub.example',
  'MAD lead': 'mad@hub.example',
  'Improvement lead': 'improvement@hub.example',
  'principal of A1': 'principal@hub.example',
  'SLE at A1': 'sle@hub.example',
  'central staff': 'staff@hub.example',
  'clerk of R1, R2': CLERK,
  'board member': 'board@hub.example',
  keeper: OWNER,
  former: 'former@hub.example',
  stranger: 'stranger@hub.example',
};

const visit = (kind: 'support' | 'learning-walk', academy: string) => () => supportVisit({ kind, academy });
const judging = (kind: 'moderation' | 'monitoring' | 'diagnosis', academy: string) => () =>
  fullVisit('expected', { kind, academy });
const report = (region: string) => () => ({ report: `regional-progress:${region}:2026-27:2` });

/** What can be asked for, and at what: A1 is in region R1, A3 in R2. */
const ASKED: Record<string, [action: string, input: () => unknown]> = {
  open: ['open-sidebar', () => ({})],
  'support A1': ['record-visit', visit('support', 'A1')],
  'support A3': ['record-visit', visit('support', 'A3')],
  'walk A1': ['record-visit', visit('learning-walk', 'A1')],
  'moderate A1': ['record-visit', judging('moderation', 'A1')],
  'moderate A3': ['record-visit', judging('moderation', 'A3')],
  'monitor A1': ['record-visit', judging('monitoring', 'A1')],
  'monitor A3': ['record-visit', judging('monitoring', 'A3')],
  'diagnose A3': ['record-visit', judging('diagnosis', 'A3')],
  'preview R1': ['preview-report', report('R1')],
  'preview R2': ['preview-report', report('R2')],
  'write R1': ['write-report', report('R1')],
  'write R2': ['write-report', report('R2')],
  import: ['preview-import', () => ({ table: 'regions', csv: 'ID,Region\nR9,New' })],
  rebuild: ['rebuild-dashboard', () => ({})],
  'set up': ['set-up', () => ({ step: 'clock' })],
};

/** Who may what: a column for each of `ASKED`, in its order; y may, - may not (domain.md §1, §6, §9). */
const TABLE: Record<string, string> = {
  //                   open sA1 sA3 wA1 oA1 oA3 mA1 mA3 dA3 pR1 pR2 wR1 wR2 imp reb set
  md: '                y    y   y   y   y   y   y   y   y   y   y   y   y   y   y   y',
  deputy: '            y    y   y   y   y   y   y   y   y   y   y   y   y   -   y   -',
  'CEO of R1': '       y    y   -   y   -   y   y   y   y   y   -   y   -   -   y   -',
  director: '          y    y   y   y   y   y   y   y   y   y   y   y   y   -   y   -',
  'MAD lead': '        y    y   y   y   y   y   y   y   y   y   y   y   y   -   y   -',
  'Improvement lead': 'y    -   -   -   -   -   -   -   -   -   -   -   -   -   y   -',
  'principal of A1': ' y    -   -   -   -   -   -   y   y   -   -   -   -   -   y   -',
  'SLE at A1': '       y    -   -   -   -   -   -   y   y   -   -   -   -   -   y   -',
  'central staff': '   y    -   -   -   -   -   y   y   y   -   -   -   -   -   y   -',
  'clerk of R1, R2': ' y    -   -   -   -   -   -   -   -   y   y   -   -   -   -   -',
  'board member': '    y    -   -   -   -   -   -   -   -   -   -   -   -   -   -   -',
  keeper: '            y    -   -   -   -   -   -   -   -   y   y   y   y   y   y   y',
  former: '            -    -   -   -   -   -   -   -   -   -   -   -   -   -   -   -',
  stranger: '          -    -   -   -   -   -   -   -   -   -   -   -   -   -   -   -',
};

function populated(): Workspace {
  const workspace = smallTrust();
  ask(workspace, OWNER, 'apply-import', { table: 'people', csv: PEOPLE });
  for (const email of Object.values(MAILS)) if (email !== OWNER) workspace.users.addUser(email, 'editor');
  return workspace;
}

const REFUSALS = ['not-allowed', 'unknown-person', 'former-person'];

describe.each(Object.entries(TABLE))('%s', (who, row) => {
  const workspace = populated();
  const allowed = row.trim().split(/\s+/);
  test.each(Object.entries(ASKED).map(([name, asked], index) => [name, allowed[index], ...asked] as const))(
    '%s: %s',
    (_name, may, action, input) => {
      const sent = input() as { id?: string };
      const answer = workspace.as(MAILS[who] ?? '').api(action, sent, sent.id ?? 'REQUEST');
      workspace.clock.advance({ hours: 0.1 }, { cap: 0 });
      if (may === 'y') expect(answer).toMatchObject({ ok: true });
      else if (answer.ok) throw new Error(`${who} was allowed to ${action}.`);
      else expect(REFUSALS).toContain(answer.error.code);
    },
  );
});

test('everyone and everything in the table is named in its columns', () => {
  for (const row of Object.values(TABLE))
    expect(row.trim().split(/\s+/)).toHaveLength(Object.keys(ASKED).length);
  expect(Object.keys(TABLE)).toEqual(Object.keys(MAILS));
});

test('a blank identity is refused whatever it asks for', () => {
  const workspace = smallTrust();
  workspace.users.hideIdentity(true);
  for (const [action, input] of Object.values(ASKED)) {
    expect(workspace.as(OWNER).api(action, input(), 'R')).toMatchObject({
      ok: false,
      error: { code: 'no-identity' },
    });
  }
});
