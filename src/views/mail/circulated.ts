import { longDate } from '../../hub/date';
import type { Person } from '../../hub/person';
import type { Report } from '../../hub/report-calendar';

/** What the clerk of a board is told when a report is theirs; plain text. */
export const circulatedMessage = (trust: string, report: Report, clerk: Person): string =>
  [
    `Dear ${clerk.name},`,
    '',
    `this report is approved and ready for your board: ${report.title}.`,
    `It shows the data as at ${longDate(report.asAt)} and will not change any more.`,
    '',
    ...(report.url === '' ? [] : [`Open it here: ${report.url}`, '']),
    'Please file it and circulate it to the members of the board.',
    '',
    `${trust}, Education Hub`,
  ].join('\n');
