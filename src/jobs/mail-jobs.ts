import type { Context } from '../actions/context';
import { locked } from '../actions/locked';
import { digestWeek } from '../hub/monitoring/obligation/digest';
import type { IsoDate } from '../hub/time/date';
import { addDays } from '../hub/time/date';
import { openRound, sendOne, settleCutOff, type MailRun } from './mail-run';
import type { Job } from './job';
import { stageDone } from './run-record';
import type { WeeklyMail } from './weekly-mail';
import { WEEKLY_MAILS } from './weekly-mails';

/** Mails sent under one lock: others save in between. */
const AT_ONCE = 8;

/** Rounds of one run, so that a run ends far within the six minutes; the next hour goes on. */
const ROUNDS = 5;

/** Milliseconds of an execution after which no further round is begun. */
const ENOUGH = 4.5 * 60_000;

/** The week's mails, once they are due; none while the trust sends none. */
export const mailJobs = ({ settings, today }: Context, mails: readonly WeeklyMail[] = WEEKLY_MAILS): Job[] =>
  mails.flatMap((mail) => {
    const day = mail.weekday(settings);
    const week = digestWeek(day, today);
    return week === undefined ? [] : [mailJob(mail, week, addDays(week, day - 1))];
  });

function mailJob(mail: WeeklyMail, week: IsoDate, dueOn: IsoDate): Job {
  const job: Job = {
    id: `${mail.id}:${week}`,
    name: mail.name,
    dueOn,
    run: (ports, owner) => {
      let sent = 0;
      for (let round = 0; round < ROUNDS && ports.clock.elapsed() < ENOUGH; round += 1) {
        const done = locked(ports, () => oneRound(openRound(ports, owner, mail, week), job));
        sent += done.sent;
        if (done.end !== '') return `${sent} sent. ${done.end}`;
      }
      return `${sent} sent; the next hour goes on.`;
    },
  };
  return job;
}

/** Sends to the next few. `end` says why there is nothing more to do now, and is empty while there is. */
function oneRound(round: MailRun, job: Job): { sent: number; end: string } {
  settleCutOff(round);
  const next = round.waiting.slice(0, AT_ONCE);
  let sent = 0;
  for (const ready of next) {
    const outcome = sendOne(round, ready);
    if (outcome === 'spent') {
      round.context.session.commit();
      return { sent, end: 'No more mails can be sent today; the next hour looks again.' };
    }
    if (outcome === 'sent') sent += 1;
  }
  const end = round.waiting.length > next.length ? '' : endOf(round);
  if (end !== '') stageDone(round.context, job, end);
  round.context.session.commit();
  return { sent, end };
}

const endOf = ({ unusable }: MailRun): string =>
  unusable.length === 0
    ? 'Everybody who had something new to read has it.'
    : `Not sent, since the mail address in People cannot be used: ${unusable.join(', ')}.`;
