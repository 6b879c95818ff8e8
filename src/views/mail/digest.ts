import { SCREEN_NAMES } from '../../hub/text/screens';
import { shortDate } from '../../hub/time/date';
import type { Person } from '../../hub/trust/person';
import { webLink } from '../../hub/text/web-link';
import { oneLine } from '../../hub/text/text';
import type { MyDigest } from '../week/my-digest';
import type { OwnLine, WeekLine } from '../week/model';
import { counted, sentence, shortened } from '../words';

const WEEK = SCREEN_NAMES['my-week'];

/** Lines of one section: a mail is read on a phone between two lessons. */
const LINES = 12;

/** Characters of one line. */
const LINE = 180;

/** A line of a mail, and where the web page opens at the very thing; no address where it has none. */
interface MailLine {
  words: string;
  link: string;
}

const promised =
  (web: string) =>
  (line: WeekLine): MailLine => ({
    words: sentence(
      shortened(`${line.title}: ${line.words}${line.whose === '' ? '' : ` (${line.whose})`}`, LINE),
    ),
    link: linkTo(web, line),
  });

function linkTo(web: string, { opens, academy, kind, whose, record }: WeekLine): string {
  if (academy === '' || record !== '') return '';
  const visits = kind !== '' && whose === '';
  return webLink(web, opens ?? (visits ? 'visit' : 'academy'), { academy });
}

const owned =
  (web: string) =>
  ({ what, action, text, academy, academyName, due }: OwnLine): MailLine => ({
    words: sentence(
      `${shortened(text, LINE - 80)} (${what}, ${shortened(academyName, 40)}), was due ${shortDate(due)}`,
    ),
    link: action === '' ? webLink(web, 'academy', { academy }) : webLink(web, 'action', { action }),
  });

function section(title: string, lines: MailLine[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > LINES ? [`- and ${lines.length - LINES} more`] : [];
  const shown = lines
    .slice(0, LINES)
    .flatMap(({ words, link }) => [`- ${oneLine(words)}`, ...(link === '' ? [] : [`  ${link}`])]);
  return [title, ...shown, ...more, ''];
}

/** What a digest is sent from. */
export interface DigestMail {
  trust: string;
  person: Person;
  digest: MyDigest;
  /** School days after which line managers are told. */
  after: number;
  /** Where the workbook is opened, and the address of the web page, empty where the trust has set none. */
  link: string;
  web: string;
}

/** `Education Hub: 2 overdue, 1 due`: no word that anybody typed, so that nothing can break a header. */
function subjectOf({ overdue, due, own, decided, escalations }: MyDigest): string {
  const parts = [
    overdue.length + own.length > 0 ? `${overdue.length + own.length} overdue` : '',
    due.length > 0 ? `${due.length} due` : '',
    decided.length > 0 ? counted(decided.length, 'decision') : '',
    escalations.length > 0 ? `${escalations.length} to take up with others` : '',
  ];
  return `Education Hub, your week: ${parts.filter((part) => part !== '').join(', ')}`;
}

/** What is new, section by section. */
function sections(
  { decided, overdue, due, own, escalations }: MyDigest,
  after: number,
  web: string,
): string[] {
  return [
    ...section(
      'Decided',
      decided.map(({ text, academy }) => ({
        words: sentence(shortened(text, LINE)),
        link: webLink(web, 'academy', { academy }),
      })),
    ),
    ...section('Overdue', overdue.map(promised(web))),
    ...section('Due', due.map(promised(web))),
    ...section('Your own steps and actions, overdue', own.map(owned(web))),
    ...section(
      `For you as line manager, overdue for more than ${counted(after, 'school day')}`,
      escalations.map(promised(web)),
    ),
  ];
}

/** One person's weekly mail: what is new since the last one, in plain text. */
export function digestMessage({ trust, person, digest, after, link, web }: DigestMail): {
  subject: string;
  body: string;
} {
  const { leftOut, still } = digest;
  const lines = [
    `Dear ${oneLine(person.name)},`,
    '',
    'this is new since your last weekly mail.',
    '',
    ...sections(digest, after, web),
    ...leftOut.flatMap((words) => [oneLine(words), '']),
    ...(still > 0 ? [`Still open from before: ${still}. “${WEEK}” in the hub shows all of it.`, ''] : []),
    `Open the hub: ${webLink(web, 'my-week') || oneLine(link)}`,
    `To stop these emails, open “${WEEK}” there and switch them off.`,
    '',
    `${oneLine(trust)}, Education Hub`,
  ];
  return { subject: subjectOf(digest), body: lines.join('\n') };
}
