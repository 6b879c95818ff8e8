import { OWNER, evaluate, workspaceOf } from './tiny';

const CODE = `
function send(message) { MailApp.sendEmail(message); return MailApp.getRemainingDailyQuota(); }
function quota() { return MailApp.getRemainingDailyQuota(); }`;

const MESSAGE = { to: 'a@hub.example', subject: 'Due', body: 'Your visit is due.' };
const many = (n: number): string => Array.from({ length: n }, (_, i) => `p${i}@hub.example`).join(',');

test('a mail is kept as it was sent', () => {
  const workspace = workspaceOf(CODE);
  expect(workspace.as(OWNER).call('send', { ...MESSAGE, htmlBody: '<p>x', name: 'Hub' })).toBe(1499);
  expect(workspace.mail.sent).toEqual([
    { ...MESSAGE, html: '<p>x', from: OWNER, at: '2026-11-24T09:00:00.000Z', kind: 'mail' },
  ]);
});

test.each<[object, string]>([
  [{ subject: 'x', body: 'y' }, 'no recipient'],
  [{ ...MESSAGE, to: 'nobody' }, 'Invalid email: nobody'],
  [{ ...MESSAGE, subject: '' }, 'no subject'],
  [{ to: MESSAGE.to, subject: 'x' }, 'no body'],
  [{ ...MESSAGE, bcc: 'x@y.z' }, 'not modelled: MailApp.sendEmail: bcc'],
  [{ ...MESSAGE, to: many(51) }, 'Email Recipients Per Message'],
  [{ ...MESSAGE, body: 'x'.repeat(200 * 1024 + 1) }, 'Email Body Size'],
])('%j is refused', (message, words) => {
  const workspace = workspaceOf(CODE);
  expect(() => workspace.as(OWNER).call('send', message)).toThrow(words);
  expect(workspace.mail.sent).toEqual([]);
});

test('1,500 recipients a day, and the day moves on', () => {
  const workspace = workspaceOf(CODE);
  for (let n = 0; n < 30; n += 1) workspace.as(OWNER).call('send', { ...MESSAGE, to: many(50) });
  expect(workspace.as(OWNER).call('quota')).toBe(0);
  expect(() => workspace.as(OWNER).call('send', MESSAGE)).toThrow('too many times for one day: email');
  workspace.clock.advance({ days: 1 });
  expect(workspace.as(OWNER).call('send', MESSAGE)).toBe(1499);
});

test('several arguments are not modelled', () => {
  expect(() => evaluate("MailApp.sendEmail('a@b.c', 'x', 'y')")).toThrow('(String,String,String)');
});
