import { academicYearOf, isIsoDate } from '../../hub/time/date';
import { writtenDay } from '../../hub/time/written-day';
import { lettersOf, type ListName } from '../../hub/trust/lists';

/** What a line says: property -> text. A column that the list has not is not among them. */
export type Texts = Record<string, string>;

const TERMS = ['autumn', 'spring', 'summer'];

/** `Autumn 1` is 1, `Summer 2` is 6; empty where the name says no half-term. */
function numberIn(name: string): string {
  const letters = lettersOf(name);
  const term = TERMS.findIndex((word) => letters.startsWith(word));
  const half = /([12])$/.exec(letters)?.[1];
  return term < 0 || half === undefined ? '' : String(term * 2 + Number(half));
}

function yearOfFirst(starts: string): string {
  const day = writtenDay(starts);
  return isIsoDate(day) ? academicYearOf(day) : '';
}

const DEFAULTS: Record<ListName, (texts: Texts, role: string) => Texts> = {
  regions: () => ({}),
  academies: () => ({ calendar: 'trust' }),
  people: (_texts, role) => ({ active: 'yes', ...(role === '' ? {} : { role }) }),
  halfTerms: ({ name = '', starts = '' }) => ({
    calendar: 'trust',
    year: yearOfFirst(starts),
    number: numberIn(name),
  }),
  closures: ({ academy = '', starts = '' }) => ({
    ...(academy === '' ? { calendar: 'trust' } : {}),
    ends: starts,
  }),
};

/** What the hub takes of a new row where the list says nothing. `role` is what whoever imports says of people without one. */
export const defaultsOf = (list: ListName, texts: Texts, role: string): Texts =>
  Object.fromEntries(
    Object.entries(DEFAULTS[list](texts, role)).filter(
      ([property, value]) => value !== '' && (texts[property] ?? '') === '',
    ),
  );
