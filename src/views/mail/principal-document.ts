import { longDate, type IsoDate } from '../../hub/time/date';
import { oneLine } from '../../hub/text/text';

/** The visit that a note is of, as its Principal is told of it. */
export type ToldVisit =
  | { label: string; on: IsoDate; inError: true }
  | {
      label: string;
      on: IsoDate;
      lead: string;
      inError?: false;
      /** The day of the visit by the note that this one corrects; empty where it corrects none. */
      corrects: IsoDate | '';
      /** Whether a reply is still wanted, and the last day on which it is in time, where it is known and ahead. */
      awaited: boolean;
      replyBy: IsoDate | '';
      /** Web address at which to reply; empty where the trust has set none. */
      replyAt: string;
    };

/** What a Principal is told of a document that is theirs to read. */
export interface PrincipalDocumentMail {
  trust: string;
  title: string;
  academy: string;
  principal: string;
  url: string;
  visit?: ToldVisit;
}

/** What a Principal is told of a document that is now theirs to read; plain text. */
export const documentMessage = (letter: PrincipalDocumentMail): string =>
  [
    `Dear ${oneLine(letter.principal)},`,
    '',
    ...readyLines(letter),
    ...(letter.url === '' ? [] : ['', `Open it here: ${oneLine(letter.url)}`]),
    ...replyLines(letter.visit),
    '',
    'When it is written again, the same link shows what is new.',
    '',
    `${oneLine(letter.trust)}, Education Hub`,
  ].join('\n');

function readyLines({ title, academy, visit }: PrincipalDocumentMail): string[] {
  const place = oneLine(academy);
  if (!visit) return [`this document of ${place} is ready for you: ${title}.`];
  const what = `${visit.label} of ${longDate(visit.on)}`;
  if (visit.inError)
    return [
      `a visit was recorded at ${place} in error: ${what}.`,
      'Its note says so now; you need not reply to it.',
    ];
  const corrects =
    visit.corrects === ''
      ? []
      : [`It corrects the note of the visit of ${longDate(visit.corrects)} that you were given before.`];
  return [
    `the note of a visit to ${place} is ready for you: ${what}, led by ${oneLine(visit.lead)}.`,
    ...corrects,
  ];
}

/** Where the hub takes the reply: the heading under which it asks for it. */
function replyLines(visit: ToldVisit | undefined): string[] {
  if (!visit || visit.inError || !visit.awaited) return [];
  const by = visit.replyBy === '' ? '' : ` by ${longDate(visit.replyBy)}`;
  const where =
    visit.replyAt === ''
      ? 'in the Education Hub, under “Visits waiting for your reply”.'
      : oneLine(visit.replyAt);
  return ['', `Please say${by} whether the record is accurate: ${where}`];
}
