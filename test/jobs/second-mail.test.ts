import { openContext } from '../../src/actions/context';
import { mailJobs } from '../../src/jobs/mail-jobs';
import type { WeeklyMail } from '../../src/jobs/weekly-mail';
import { WEEKLY_MAILS } from '../../src/jobs/weekly-mails';
import type { Mail, Ports } from '../../src/ports';
import { TABLES } from '../../src/store/tables';
import type { Workspace } from '../../local/workspace';
import { portsOf } from '../books/kit';
import { overwrite, placeOf } from '../hands/hands';
import { ask, CEO, DIRECTOR, OWNER, smallTrust } from '../support/small-trust';
import { rowsOf, supportVisit } from '../support/visits';

/** Another weekly mail, as somebody would add it: the visits that were recorded since the last one, to two people. */
const visitsMail: WeeklyMail = {
  id: 'visits',
  name: 'weekly lists of visits',
  rowPrefix: 'visits:',
  weekday: () => 1,
  reads: ['visits'],
  writer: ({ session }) => {
    const all = session.rows('visits').map(({ id }) => id);
    return ({ email }, { told }) => {
      const fresh = [CEO, DIRECTOR].includes(email) ? all.filter((id) => !told.includes(id)) : [];
      return {
        news: fresh.length > 0,
        subject: 'Visits',
        body: fresh.join(', '),
        told: [...told, ...fresh],
        escalated: [],
      };
    };
  },
};

interface Sent {
  to: string;
  subject: string;
  body: string;
}

/** Mails a day, as Google counts them down. */
const mailbox = (sent: Sent[]): Mail => ({
  remaining: () => 100 - sent.length,
  send: (to, subject, body) => void sent.push({ to, subject, body }),
});

const portsFor = (workspace: Workspace, sent: Sent[]): Ports => ({
  ...portsOf(workspace, { email: OWNER, face: 'web' }),
  mail: mailbox(sent),
});

/** Runs what is due of these mails, as the hourly clock does. */
function tick(ports: Ports, mails: readonly WeeklyMail[] = [visitsMail]): string[] {
  const { session, ...context } = openContext(ports, OWNER, { tables: ['runs'] });
  return mailJobs({ ...context, session }, mails)
    .filter(({ id }) => session.table('runs').byId.get(id)?.state !== 'done')
    .map((job) => job.run(ports, OWNER));
}

function visited(workspace: Workspace): string {
  const visit = supportVisit();
  ask(workspace, CEO, 'record-visit', visit, visit.id);
  return visit.id;
}

const setting = (workspace: Workspace, key: string, value: string): void => {
  const { sheetId } = TABLES.settings;
  overwrite(workspace, sheetId, placeOf(workspace, sheetId, key, 'Value'), value);
};

test('each mail has an id and rows of its own', () => {
  const own = (of: (mail: WeeklyMail) => string): string[] => WEEKLY_MAILS.map(of);
  expect(new Set(own(({ id }) => id)).size).toBe(WEEKLY_MAILS.length);
  expect(new Set(own(({ rowPrefix }) => rowPrefix)).size).toBe(WEEKLY_MAILS.length);
  expect(own(({ rowPrefix }) => rowPrefix).filter((prefix) => !/^(|[a-z-]+:)$/.test(prefix))).toEqual([]);
});

test('it goes out once in a week, and the next week only with what is new', () => {
  const workspace = smallTrust();
  const sent: Sent[] = [];
  const ports = portsFor(workspace, sent);
  tick(ports);
  expect(sent).toEqual([]);
  workspace.clock.advance({ days: 7 }, { cap: 0 });
  const first = visited(workspace);
  expect(tick(ports)).toEqual(['2 sent. Everybody who had something new to read has it.']);
  expect(sent.map(({ to, body }) => [to, body])).toEqual([
    [CEO, first],
    [DIRECTOR, first],
  ]);
  expect(tick(ports)).toEqual([]);
  workspace.clock.advance({ days: 7 }, { cap: 0 });
  tick(ports);
  expect(sent).toHaveLength(2);
  workspace.clock.advance({ days: 7 }, { cap: 0 });
  const second = visited(workspace);
  tick(ports);
  expect(sent.slice(2).map(({ body }) => body)).toEqual([second, second]);
});

test('beside the digest each has rows and runs of its own, and none is taken for the other', () => {
  const workspace = smallTrust();
  const sent: Sent[] = [];
  const ports = portsFor(workspace, sent);
  setting(workspace, 'digestWeekday', '1');
  visited(workspace);
  tick(ports, [...WEEKLY_MAILS, visitsMail]);
  const digests = sent.filter(({ subject }) => subject !== 'Visits').map(({ to }) => to);
  expect(digests.length).toBeGreaterThan(0);
  expect(sent.filter(({ subject }) => subject === 'Visits').map(({ to }) => to)).toEqual([CEO, DIRECTOR]);
  const rows = rowsOf(workspace, TABLES.digests.sheetId).map((row) => String(row['ID']));
  expect(rows.filter((id) => id.startsWith('visits:'))).toHaveLength(2);
  expect(rows.filter((id) => !id.includes(':'))).toHaveLength(digests.length);
  const before = sent.length;
  tick(ports, [...WEEKLY_MAILS, visitsMail]);
  expect(sent).toHaveLength(before);
});

/** Dies at its `at`th call, before or after it was done: from then on nothing is reached any more. */
function dying(ports: Ports, at: number, after: boolean): { ports: Ports; calls(): number } {
  let calls = 0;
  const cut =
    <A extends unknown[], R>(call: (...args: A) => R) =>
    (...args: A): R => {
      calls += 1;
      if (calls > at || (calls === at && !after)) throw new Error('cut');
      const answer = call(...args);
      if (calls === at) throw new Error('cut');
      return answer;
    };
  const { grid, mail } = ports;
  return {
    ports: {
      ...ports,
      grid: { ...grid, read: cut(grid.read), write: cut(grid.write) },
      mail: { remaining: cut(mail.remaining), send: cut(mail.send) },
    },
    calls: () => calls,
  };
}

test.each([
  ['before', false],
  ['after', true],
] as const)('cut %s any of its calls and run again, everybody has it once', (_when, after) => {
  const workspace = smallTrust();
  visited(workspace);
  const whole = dying(portsFor(workspace, []), Infinity, after);
  tick(whole.ports);
  // Reads, rows of two people, and for each of them a look at the quota, a note, the mail: all of them cut in turn.
  expect(whole.calls()).toBeGreaterThan(8);
  for (let at = 1; at <= whole.calls(); at += 1) {
    const fresh = smallTrust();
    visited(fresh);
    const sent: Sent[] = [];
    const ports = portsFor(fresh, sent);
    expect(() => tick(dying(ports, at, after).ports)).toThrow();
    tick(ports);
    tick(ports);
    expect({ at, sent: sent.map(({ to }) => to).sort() }).toEqual({ at, sent: [CEO, DIRECTOR].sort() });
    const states = rowsOf(fresh, TABLES.digests.sheetId).map((row) => row['State']);
    expect({ at, states }).toEqual({ at, states: ['sent', 'sent'] });
  }
});
