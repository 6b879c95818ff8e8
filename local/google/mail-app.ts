/**
 * `MailApp.sendEmail({to, subject, body, htmlBody, name})` and the day's quota.
 * Not modelled: attachments, cc, bcc, replyTo, inline pictures, the forms of `sendEmail` with several arguments.
 */
import type { Execution } from './execution';
import { LIMITS } from '../limits';
import { GoogleError } from './error';
import { method, onlyKeys, type Stub } from './stub';
import type { World } from './world';
import type { Mailbox, SentMail } from './stores';

const DAY_MS = 24 * 60 * 60 * 1000;

function recipientsOf(to: string): string[] {
  return to.split(',').map((address) => address.trim());
}

export function createMailbox(): Mailbox {
  const sent: SentMail[] = [];
  return {
    sent,
    remaining(from, atMs) {
      const recent = sent.filter(
        (mail) => mail.kind === 'mail' && mail.from === from && Date.parse(mail.at) > atMs - DAY_MS,
      );
      const used = recent.reduce((sum, mail) => sum + recipientsOf(mail.to).length, 0);
      return LIMITS.mailRecipientsPerDay - used;
    },
  };
}

function requiredText(message: Record<string, unknown>, key: string): string {
  const value = message[key];
  if (typeof value !== 'string' || value === '') {
    throw new GoogleError(400, `Failed to send email: no ${key === 'to' ? 'recipient' : key}`);
  }
  return value;
}

function checkMessage(world: World, message: Record<string, unknown>, from: string): void {
  onlyKeys('MailApp.sendEmail', message, ['to', 'subject', 'body', 'htmlBody', 'name']);
  const recipients = recipientsOf(requiredText(message, 'to'));
  const bad = recipients.find((address) => !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address));
  if (bad !== undefined) throw new GoogleError(400, `Invalid email: ${bad}`);
  if (!world.limits) return;
  if (recipients.length > LIMITS.mailRecipientsPerMessage) {
    throw new GoogleError(400, 'Limit exceeded: Email Recipients Per Message.');
  }
  const size = Buffer.byteLength(`${String(message['body'] ?? '')}${String(message['htmlBody'] ?? '')}`);
  if (size > LIMITS.mailBodyBytes) throw new GoogleError(400, 'Limit Exceeded: Email Body Size.');
  if (recipients.length > world.mail.remaining(from, world.clock.ms())) {
    throw new GoogleError(429, 'Service invoked too many times for one day: email.');
  }
}

function send(world: World, execution: Execution, message: Record<string, unknown>): void {
  checkMessage(world, message, execution.effective);
  world.mail.sent.push({
    to: requiredText(message, 'to'),
    subject: requiredText(message, 'subject'),
    body: message['htmlBody'] === undefined ? requiredText(message, 'body') : String(message['body'] ?? ''),
    html: String(message['htmlBody'] ?? ''),
    from: execution.effective,
    at: world.clock.instant(),
    kind: 'mail',
  });
}

export function mailApp(world: World, execution: Execution): Stub {
  return {
    name: 'MailApp',
    members: {
      sendEmail: method<[Record<string, unknown>]>(['object'], (message) => send(world, execution, message)),
      getRemainingDailyQuota: method([], () => world.mail.remaining(execution.effective, world.clock.ms())),
    },
  };
}
