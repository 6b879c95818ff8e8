import { longDate } from '../../hub/time/date';
import type { Run } from '../../hub/health/run';
import { titleText } from '../../hub/text/text';
import { counted } from '../words';

/** What the hub's owner is told when a job keeps failing; plain text. */
export const jobFailedMessage = (run: Run): { subject: string; body: string } => ({
  subject: `Education Hub: \u201c${titleText(run.job)}\u201d failed ${counted(run.attempts, 'time')}`,
  body: [
    `The job \u201c${run.job}\u201d, due on ${longDate(run.dueOn)}, has failed ${counted(run.attempts, 'time')}.`,
    '',
    `What it said: ${run.message}`,
    '',
    'Nothing is lost: what was saved stays saved, and the hub tries again every hour.',
    'Open the hub workbook and look at the sheet Health; it says what to put right.',
    `If it still fails tomorrow, send this line to the person who looks after the program: ${run.id}`,
  ].join('\n'),
});
