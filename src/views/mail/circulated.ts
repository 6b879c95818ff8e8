import { longDate } from '../../hub/time/date';
import type { Person } from '../../hub/trust/person';
import type { Meeting } from '../../hub/governance/board-meeting';
import type { Report } from '../../hub/governance/report-calendar';
import { oneLine } from '../../hub/text/text';
import { counted } from '../words';

/** What was circulated, to how many beside the clerk. */
export interface Circulated {
  trust: string;
  report: Report;
  /** The name of the board that it goes to. */
  board: string;
  /** The meeting for which it is, where one is entered. */
  meeting: Meeting | undefined;
  /** Where the hub lists reports on the web; empty where the trust has no web page. */
  hub: string;
  /** Members of the board who get it too. */
  members: number;
}

/** What the clerk of a board is told when a report is theirs; plain text, each name on the line that it stands in. */
export const clerkMessage = (about: Circulated, clerk: Person): string =>
  message(
    about,
    clerk,
    `this report is approved and ready for the ${oneLine(about.board)}: ${oneLine(about.report.title)}.`,
    (about.members === 0
      ? 'Please circulate it to the members of the board, then mark it as filed in the hub.'
      : `Please mark it as filed in the hub once it is with the papers. ${counted(about.members, 'member of the board has', 'members of the board have')} been sent it too.`) +
      (about.hub === '' ? '' : `\n\nThe hub: ${oneLine(about.hub)}`),
  );

/** What a member of the board is told. */
export const memberMessage = (about: Circulated, member: Person): string =>
  message(
    about,
    member,
    `this report has been circulated to the ${oneLine(about.board)}: ${oneLine(about.report.title)}.`,
    'Please read it before the meeting. Questions go to the clerk of the board.',
  );

function message({ trust, report, meeting }: Circulated, to: Person, first: string, last: string): string {
  return [
    `Dear ${oneLine(to.name)},`,
    '',
    first,
    ...(meeting ? [`It is for ${oneLine(meeting.name)} on ${longDate(meeting.on)}.`] : []),
    `It shows the data as at ${longDate(report.asAt)} and will not change any more.`,
    '',
    ...(report.url === '' ? [] : [`Open it here: ${oneLine(report.url)}`, '']),
    last,
    '',
    `${oneLine(trust)}, Education Hub`,
  ].join('\n');
}
