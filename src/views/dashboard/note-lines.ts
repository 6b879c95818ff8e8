import { shortDate, type IsoDate } from '../../hub/time/date';
import { shortened } from '../words';

/** At most so many lines in a note that lists actions or steps. */
const NOTE_LINES = 8;

/** The lines of a note, as many as can be taken in. */
export const listNote = (lines: string[]): string =>
  [
    ...lines.slice(0, NOTE_LINES),
    ...(lines.length > NOTE_LINES ? [`and ${lines.length - NOTE_LINES} more`] : []),
  ].join('\n');

/** Who is to do what by when. */
export const promiseLine = (text: string, owner: string, due: IsoDate, today: IsoDate): string =>
  `${shortened(text, 80)} (${owner.trim() || 'no owner'}, ${due < today ? 'was due' : 'due'} ${shortDate(due)})`;

/** What has been agreed and by whom it is to be done, a line each. */
export const stepLines = (
  steps: readonly { text: string; owner: string; due: IsoDate }[],
  today: IsoDate,
): string => listNote(steps.map(({ text, owner, due }) => promiseLine(text, owner, due, today)));
