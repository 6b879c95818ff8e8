import { lengthError } from '../text/errors';
import { CELL_CHARACTERS, cut } from '../text/text';
import { valueWords } from '../field/value';
import type { Names } from '../field/names';
import { changedFields } from './errors';
import type { Kind, RecordValues } from './kind';

/** The notes with one more before them: the day and who wrote it, so that nobody has to ask. */
export const withNote = (notes: string, note: string, day: string, who: string): string =>
  note === '' ? notes : [`${day}, ${who}: ${note}`, notes].filter((text) => text !== '').join('\n\n');

/** Characters of the notes that go with a record in lists. */
const LATEST = 600;

/** The latest few of the notes. */
export const latestNotes = (notes: string): string =>
  notes.length > LATEST ? `${cut(notes, LATEST)}…` : notes;

/** What is wrong with a note: longer than the trust allows, or no room left in the cell. Else empty. */
export const noteError = (note: string, notes: string, limit: number): string =>
  lengthError(note, limit) ||
  (notes.length > CELL_CHARACTERS
    ? 'There is no room for more notes here. Ask the hub’s keeper to shorten them.'
    : '');

/** `Owner: (empty) → Pia Principal. Due: 8 Dec 2026 → 1 Feb 2027.`; each value at most `most` characters long. */
export const changeWords = (
  kind: Kind,
  before: RecordValues,
  after: RecordValues,
  names: Names,
  most: number,
): string =>
  changedFields(kind, before, after)
    .flatMap((name) => {
      const field = kind.fields[name];
      if (!field) return [];
      const said = (values: RecordValues): string => {
        const words = valueWords(field, values[name] ?? field.empty, names);
        return words === '' ? '(empty)' : words.length > most ? `${cut(words, most - 1)}…` : words;
      };
      return [`${field.label}: ${said(before)} → ${said(after)}`];
    })
    .map((words) => (/[.!?]$/.test(words) ? words : `${words}.`))
    .join(' ');

/** One note as people read it: `24 Nov 2026, Dora Director` and what she wrote. */
export interface NoteEntry {
  /** Day and author; empty where a hand wrote without them. */
  head: string;
  words: string;
}

const HEAD = /^(\d{1,2} [A-Z][a-z]{2} \d{4}, [^:\n]{1,200}): /;

/** The notes one by one, as `withNote` put them together; a paragraph without day and author belongs to the one before. */
export function entriesOf(notes: string): NoteEntry[] {
  const entries: NoteEntry[] = [];
  for (const part of notes.split('\n\n').filter((each) => each.trim() !== '')) {
    const [found = '', head = ''] = HEAD.exec(part) ?? [];
    const before = entries[entries.length - 1];
    if (head === '' && before) before.words += `\n\n${part}`;
    else entries.push({ head, words: part.slice(found.length) });
  }
  return entries;
}
