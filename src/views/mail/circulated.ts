import { longDate } from '../../hub/time/date';
import type { Person } from '../../hub/trust/person';
import type { Report } from '../../hub/governance/report-calendar';
import { oneLine } from '../../hub/text/text';

/** What the clerk of a board is told when a report is theirs; plain text, each name on the line that it stands in. */
export const circulatedMessage = (trust: string, report: Report, clerk: Person): string =>
  [
    `Dear ${oneLine(clerk.name)},`,
    '',
    `this report is approved and ready for your board: ${oneLine(report.title)}.`,
    `It shows the data as at ${longDate(report.asAt)} and will not change any more.`,
    '',
    ...(report.url === '' ? [] : [`Open it here: ${oneLine(report.url)}`, '']),
    'Please file it and circulate it to the members of the board.',
    '',
    `${oneLine(trust)}, Education Hub`,
  ].join('\n');
