import { LIMITS } from '../../local/limits';
import type { Workspace } from '../../local/workspace';
import { TABLES } from '../../src/store/tables';
import { overwrite, placeOf } from '../hands/hands';
import { ask, CEO, DIRECTOR, OTHER_CEO, OWNER, PRINCIPAL, smallTrust } from '../support/small-trust';
import { plant, PLANNED } from '../support/plant';
import { fullVisit, rowsOf, supportVisit } from '../support/visits';
import { linesOf } from '../../sidebar/csv/cutting';

const { settings, digests, people } = TABLES;

const MORE = `ID,Name,E-mail,Role,Region,Academy,Unit,Active
P7,Mia Managing,mia@hub.example,md,,,,yes
P8,Dev Deputy,dev@hub.example,deputy-md,,,,yes`;

const set = (workspace: Workspace, key: string, value: string): void =>
  overwrite(workspace, settings.sheetId, placeOf(workspace, settings.sheetId, key, 'Value'), value);

/** A trust with an MD and a deputy that wants its weekly mails on Mondays; today is a Tuesday. */
function mailing(day = '1'): Workspace {
  const workspace = smallTrust();
  ask(workspace, OWNER, 'apply-import', { table: 'people', lines: linesOf(MORE) });
  set(workspace, 'digestWeekday', day);
  return workspace;
}

const sentTo = (workspace: Workspace): string[] => workspace.mail.sent.map(({ to }) => to).sort();
const bodyTo = (workspace: Workspace, email: string): string =>
  workspace.mail.sent
    .filter(({ to }) => to === email)
    .map(({ body }) => body)
    .join('\n======\n');
const states = (workspace: Workspace): unknown[] =>
  rowsOf(workspace, digests.sheetId).map((row) => row['State']);
const nextWeek = (workspace: Workspace): void => {
  workspace.clock.advance({ days: 7 }, { cap: 0 });
  workspace.tick();
};

test('nobody is mailed until the trust says on which day', () => {
  const workspace = mailing('0');
  workspace.tick();
  expect(workspace.mail.sent).toEqual([]);
});

test('before its day nothing goes out; on it and after it, caught up', () => {
  const thursday = mailing('4');
  thursday.tick();
  expect(thursday.mail.sent).toEqual([]);
  thursday.clock.set('2026-11-27T09:00:00.000Z', { cap: 0 });
  thursday.tick();
  expect(sentTo(thursday)).toContain(CEO);
});

test('where the web page has an address, each line has the link to the very thing', () => {
  const workspace = mailing();
  set(workspace, 'webAddress', 'https://script.google.com/macros/s/x/exec');
  const steps = [{ text: 'Share the plan', owner: 'Pia Principal', due: '2026-11-23' }];
  const visit = supportVisit({ on: '2026-11-23', steps });
  ask(workspace, CEO, 'record-visit', visit, visit.id);
  plant(workspace, TABLES.actions.sheetId, [{ ...PLANNED, Due: PLANNED.Due - 20 }]);
  workspace.tick();
  const link = 'https://script.google.com/macros/s/x/exec?screen=';
  expect(bodyTo(workspace, PRINCIPAL)).toContain(
    `, Ash Primary), was due 23 Nov 2026.\n  ${link}academy&academy=A1`,
  );
  expect(bodyTo(workspace, PRINCIPAL)).toContain(`was due 18 Nov 2026.\n  ${link}action&action=ACT1`);
  expect(bodyTo(workspace, PRINCIPAL)).toContain(`Open the hub: ${link}my-week`);
  expect(bodyTo(workspace, OTHER_CEO)).toContain(`  ${link}visit&academy=A3`);
  // The note of the visit asks for the reply where it is given.
  expect(bodyTo(workspace, PRINCIPAL)).toContain(`is accurate: ${link}reply&visit=${visit.id}`);
});

describe('one mail a person and week', () => {
  const workspace = mailing();
  workspace.tick();

  test('goes to everybody who has something to read, once, however often the clock ticks', () => {
    // Both regional leads owe support visits, the director answers for monitoring missed in Autumn 1; the MD and the
    // deputy line-manage them. The Principal has taken part in 0 of 2, which after one half-term of five is no more
    // than an even pace: floor(2 x 1 / 3) = 0, so there is nothing to say.
    expect(sentTo(workspace)).toEqual(
      [CEO, OTHER_CEO, 'dev@hub.example', DIRECTOR, 'mia@hub.example'].sort(),
    );
    workspace.tick();
    expect(workspace.mail.sent).toHaveLength(5);
    expect(states(workspace)).toEqual(Array(5).fill('sent'));
  });

  test('names what is overdue, and to line managers what is overdue for more than ten school days', () => {
    expect(bodyTo(workspace, CEO)).toMatch(/Overdue\n- Support visit: Ash Primary: \d+ school days overdue/);
    expect(bodyTo(workspace, CEO)).not.toContain('Cedar');
    expect(bodyTo(workspace, 'mia@hub.example')).toMatch(
      /more than 10 school days\n.*Support visit: .*\(Ada North\)/s,
    );
    expect(bodyTo(workspace, 'dev@hub.example')).toContain('(the MAD unit)');
  });

  test('the week after tells nobody the same again', () => {
    nextWeek(workspace);
    expect(workspace.mail.sent).toHaveLength(5);
  });

  test('what is new is told, with how much is still open from before', () => {
    const visit = supportVisit({
      academy: 'A3',
      on: '2026-12-01',
      steps: [{ text: 'Share the plan', owner: 'Pia Principal', due: '2026-12-02' }],
    });
    ask(workspace, OTHER_CEO, 'record-visit', visit, visit.id);
    nextWeek(workspace);
    const fresh = workspace.mail.sent.slice(5);
    expect(fresh.map(({ to }) => to)).toEqual([PRINCIPAL]);
    expect(fresh[0]?.body).toMatch(/Share the plan \(next step, Cedar School\), was due 2 Dec 2026/);
    // In the second week of December the self-review is due within ten school days.
    expect(fresh[0]?.body).toContain('Self-review: Ash Primary: 0 of 10 this year, by 18 Dec 2026');
    expect(fresh[0]?.subject).toBe('Education Hub, your week: 1 overdue, 1 due');
  });
});

test('escalation is switched off by itself, a person switches off their own mail', () => {
  const workspace = mailing();
  set(workspace, 'escalationSchoolDays', '0');
  ask(workspace, DIRECTOR, 'switch-digest', { wanted: false }, 'OFF');
  workspace.tick();
  expect(sentTo(workspace)).toEqual([CEO, OTHER_CEO].sort());
});

test('words that people typed stay on their line, and never in the subject', () => {
  const workspace = mailing();
  const name = placeOf(workspace, people.sheetId, 'P1', 'Name');
  overwrite(workspace, people.sheetId, name, 'Ada\r\nBcc: all@hub.example');
  workspace.tick();
  const mail = workspace.mail.sent.find(({ to }) => to === CEO);
  expect(mail?.subject).toMatch(/^Education Hub, your week: [\d a-z,]+$/);
  expect(mail?.body).toContain('Dear Ada Bcc: all@hub.example,');
});

test('an address that is none is named and stops nobody', () => {
  const workspace = mailing();
  const email = placeOf(workspace, people.sheetId, 'P1', 'E-mail');
  overwrite(workspace, people.sheetId, email, `${CEO}, all@hub.example`);
  workspace.tick();
  expect(sentTo(workspace)).not.toContain(CEO);
  expect(sentTo(workspace)).toContain(OTHER_CEO);
  const run = rowsOf(workspace, 402).find((row) => row['ID'] === 'digest:2026-11-23');
  expect(run?.['Message']).toMatch(/cannot be used: P1/);
});

test('the day’s mails are respected: some are kept back, and the day after goes on', () => {
  const workspace = mailing();
  for (let left = LIMITS.mailRecipientsPerDay - 22; left > 0; left -= 1) {
    const at = workspace.clock.now();
    workspace.mail.sent.push({
      to: 'x@hub.example',
      subject: 's',
      body: 'b',
      html: '',
      from: OWNER,
      at,
      kind: 'mail',
    });
  }
  const before = workspace.mail.sent.length;
  workspace.tick();
  // 22 are left and 20 kept back: two go out.
  expect(workspace.mail.sent).toHaveLength(before + 2);
  workspace.clock.advance({ days: 1, hours: 1 }, { cap: 0 });
  workspace.tick();
  expect(workspace.mail.sent).toHaveLength(before + 5);
});

test('a diagnosis by somebody keeps the monitoring: the promise goes, and so does its place in the mail', () => {
  const workspace = mailing();
  for (const academy of ['A1', 'A2', 'A3']) {
    const visit = fullVisit('expected', { kind: 'diagnosis', academy });
    ask(workspace, DIRECTOR, 'record-visit', visit, visit.id);
  }
  workspace.tick();
  expect(sentTo(workspace)).not.toContain(DIRECTOR);
});
