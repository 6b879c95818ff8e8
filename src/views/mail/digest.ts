import { SCREEN_NAMES } from '../../hub/text/screens';
import { shortDate } from '../../hub/time/date';
import type { Person } from '../../hub/trust/person';
import { oneLine } from '../../hub/text/text';
import type { MyDigest } from '../week/my-digest';
import type { OwnLine, WeekLine } from '../week/model';
import { counted, sentence, shortened } from '../words';

const WEEK = SCREEN_NAMES['my-week'];

/** Lines of one section: a mail is read on a phone between two lessons. */
const LINES = 12;

/** Characters of one line. */
const LINE = 180;

const promised = ({ title, words, whose }: WeekLine): string =>
  sentence(shortened(`${title}: ${words}${whose === '' ? '' : ` (${whose})`}`, LINE));

const owned = ({ what, text, academyName, due }: OwnLine): string =>
  sentence(
    `${shortened(text, LINE - 80)} (${what}, ${shortened(academyName, 40)}), was due ${shortDate(due)}`,
  );

function section(title: string, lines: string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > LINES ? [`- and ${lines.length - LINES} more`] : [];
  return [title, ...lines.slice(0, LINES).map((line) => `- ${oneLine(line)}`), ...more, ''];
}

/** What a digest is sent from. */
export interface DigestMail {
  trust: string;
  person: Person;
  digest: MyDigest;
  /** School days after which line managers are told. */
  after: number;
  /** Where the hub is opened. */
  link: string;
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

/** One person's weekly mail: what is new since the last one, in plain text. */
export function digestMessage({ trust, person, digest, after, link }: DigestMail): {
  subject: string;
  body: string;
} {
  const { overdue, due, own, decided, escalations, leftOut, still } = digest;
  const lines = [
    `Dear ${oneLine(person.name)},`,
    '',
    'this is new since your last weekly mail.',
    '',
    ...section(
      'Decided',
      decided.map(({ text }) => sentence(shortened(text, LINE))),
    ),
    ...section('Overdue', overdue.map(promised)),
    ...section('Due', due.map(promised)),
    ...section('Your own steps and actions, overdue', own.map(owned)),
    ...section(
      `For you as line manager, overdue for more than ${counted(after, 'school day')}`,
      escalations.map(promised),
    ),
    ...leftOut.flatMap((words) => [oneLine(words), '']),
    ...(still > 0 ? [`Still open from before: ${still}. “${WEEK}” in the hub shows all of it.`, ''] : []),
    `Open the hub: ${oneLine(link)}`,
    `To stop these emails, open “${WEEK}” there and switch them off.`,
    '',
    `${oneLine(trust)}, Education Hub`,
  ];
  return { subject: subjectOf(digest), body: lines.join('\n') };
}
