import { isPlannable } from '../trust/calendar/plannable';
import { isIsoDate, shortDate, type IsoDate } from '../time/date';
import { lengthError, linkError } from '../text/errors';
import { clean, oneLine, plainName } from '../text/text';
import { grouped } from '../text/words';
import type { Field, FieldKind, FieldValue } from './field';
import type { NamedKind, Names } from './names';

/** What values are checked and shown by. */
export interface FieldFacts {
  today: IsoDate;
  /** Most characters of a long text: the trust's setting. */
  limit: number;
  names: Names;
}

/** What the hub does with the values of one kind of field. */
interface ValueRules {
  /** Tidied as it is kept. */
  kept(field: Field, value: FieldValue, facts: FieldFacts): FieldValue;
  /** What is wrong with a value that is not empty; else `''`. */
  error(field: Field, value: FieldValue, facts: FieldFacts): string;
  /** As people read it. */
  words(field: Field, value: FieldValue, names: Names): string;
  /** From the text of a cell, a card or a CSV file; what cannot be read stays as it was written. */
  read(field: Field, text: string): FieldValue;
}

const asText = (value: FieldValue): string => (typeof value === 'string' ? value : String(value));

const isLine = ({ kind }: Field): boolean => ['line', 'name', 'reference'].includes(kind);

/** Most characters of a text: a line has its own measure, a long text the trust's setting. */
const mostOf = (field: Field, limit: number): number => (isLine(field) ? field.most : limit);

const text: ValueRules = {
  kept: (field, value) => (isLine(field) ? oneLine(asText(value)) : clean(asText(value))),
  error: (field, value, { limit }) => lengthError(asText(value), mostOf(field, limit)),
  words: (_field, value) => asText(value),
  read: (_field, written) => written,
};

/** `03/11/2026`, `3-11-2026` or `3.11.2026` as `2026-11-03`; anything else as it is. */
function isoDay(written: string): string {
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written.trim());
  if (!british) return written.trim();
  const [, date = '', month = '', year = ''] = british;
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

const day: ValueRules = {
  kept: (_field, value) => asText(value).trim(),
  error: (_field, value, { today }) =>
    !isIsoDate(value)
      ? 'Give a whole date, such as 3 November 2026.'
      : isPlannable(asText(value), today, true)
        ? ''
        : 'Give a day at most ten years ahead.',
  words: (_field, value) => (isIsoDate(value) ? shortDate(asText(value)) : asText(value)),
  read: (_field, written) => isoDay(written),
};

const number: ValueRules = {
  kept: (_field, value) => value,
  error: ({ range: [least, most] }, value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? ''
      : `Give a whole number from ${grouped(least)} to ${grouped(most)}.`,
  words: (_field, value) => (typeof value === 'number' ? grouped(value) : asText(value)),
  read: (_field, written) => {
    const plain = written.replace(/,/g, '').trim();
    return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : plain;
  },
};

const halfDays: ValueRules = {
  ...number,
  error: ({ range: [least, most] }, value) =>
    Number.isInteger(Number(value) * 2) && Number(value) >= least && Number(value) <= most
      ? ''
      : `Give days from ${least} to ${most}, halves at most.`,
  read: (field, written) => number.read(field, written.trim().replace(',', '.')),
};

const choice: ValueRules = {
  kept: (_field, value) => value,
  error: ({ choices }, value) =>
    choices.some((one) => one.value === value)
      ? ''
      : `Choose one of: ${choices.map(({ words }) => words).join(', ')}.`,
  words: ({ choices }, value, names) => {
    const words = choices.find((one) => one.value === value)?.words ?? asText(value);
    return names.own?.(words) ?? words;
  },
  read: ({ choices }, written) => {
    const same = (said: string): boolean => plainName(said) === plainName(written);
    return choices.find(({ value, words }) => same(value) || same(words))?.value ?? written.trim();
  },
};

const LISTS: Record<NamedKind, string> = {
  person: 'the People sheet',
  academy: 'the Academies sheet',
  indicator: 'the Indicators sheet',
  board: 'the list of boards',
};

/** What is kept by ID and written by name or ID. */
const named = (kind: NamedKind): ValueRules => ({
  kept: (_field, value, { names }) => {
    const found = names.find(kind, asText(value)) ?? [];
    return found.length === 1 ? (found[0] as string) : oneLine(asText(value));
  },
  error: (_field, value, { names }) => {
    const found = names.find(kind, asText(value));
    if (found === undefined || found.length === 1) return '';
    const said = `“${oneLine(asText(value)).slice(0, 60)}”`;
    return found.length === 0
      ? `${said} is not in ${LISTS[kind]}. Choose from the list.`
      : `${said} is in ${LISTS[kind]} more than once. Give the ID instead.`;
  },
  words: (_field, value, names) => (value === '' ? '' : names.name(kind, asText(value))),
  read: (_field, written) => oneLine(written),
});

/** Some of what is kept by ID, written with commas between. */
const someNamed = (kind: NamedKind): ValueRules => {
  const one = named(kind);
  return {
    kept: (field, value, facts) => [
      ...new Set(linesOf(value).map((written) => asText(one.kept(field, written, facts)))),
    ],
    error: (field, value, facts) =>
      linesOf(value)
        .map((written) => one.error(field, written, facts))
        .find((sentence) => sentence !== '') ?? '',
    words: (field, value, names) =>
      linesOf(value)
        .map((id) => one.words(field, id, names))
        .join(', '),
    read: (_field, written) =>
      written
        .split(',')
        .map(oneLine)
        .filter((part) => part !== ''),
  };
};

/** The ID of another row: its words are those of that row, wherever it is shown. */
const reference: ValueRules = { ...text, words: () => '' };

const links: ValueRules = {
  kept: (_field, value) =>
    linesOf(value)
      .map(clean)
      .filter((one) => one !== ''),
  error: (_field, value) => linkError(linesOf(value)),
  words: (_field, value) => linesOf(value).join('\n'),
  read: (_field, written) => written.split('\n'),
};

const linesOf = (value: FieldValue): string[] => (Array.isArray(value) ? [...(value as string[])] : []);

const yesNo: ValueRules = {
  kept: (_field, value) => value === true,
  error: (_field, value) => (typeof value === 'boolean' ? '' : 'Say yes or no.'),
  words: (_field, value) => (value === true ? 'Yes' : 'No'),
  read: (_field, written) => {
    const plain = plainName(written);
    if (['yes', 'true', 'y', '1'].includes(plain)) return true;
    return ['no', 'false', 'n', '0', ''].includes(plain) ? false : written;
  },
};

const RULES: Record<FieldKind, ValueRules> = {
  line: text,
  longText: text,
  number,
  halfDays,
  day,
  choice,
  person: named('person'),
  name: text,
  academy: named('academy'),
  indicator: named('indicator'),
  indicators: someNamed('indicator'),
  board: named('board'),
  links,
  yesNo,
  reference,
};

/** The value as it is kept: tidied, people and places by their ID. */
export const keptValue = (field: Field, value: FieldValue, facts: FieldFacts): FieldValue =>
  RULES[field.kind].kept(field, value, facts);

/** The value as people read it: a choice in words, a day as `3 Nov 2026`; `''` where nothing is given. */
export const valueWords = (field: Field, value: FieldValue, names: Names): string =>
  isEmpty(value) ? '' : RULES[field.kind].words(field, value, names);

/** Text of a cell, a card or a CSV file as a value. What cannot be read stays text, and `valueError` says why not. */
export const readValue = (field: Field, written: string): FieldValue =>
  written.trim() === '' ? field.empty : RULES[field.kind].read(field, written);

/** What is wrong with a value, in a sentence: missing, too long, not on the list. `''` when nothing is. */
export function valueError(field: Field, value: FieldValue, facts: FieldFacts): string {
  if (isEmpty(keptValue(field, value, facts))) return field.missing;
  return RULES[field.kind].error(field, value, facts);
}

/** The same of a text, tidied, where nothing else has to be known. */
export function textError(field: Field, text: string, limit: number): string {
  const kept = clean(text);
  return kept === '' ? field.missing : lengthError(kept, mostOf(field, limit));
}

/** Whether nothing is given. */
export const isEmpty = (value: FieldValue): boolean =>
  value === '' || (Array.isArray(value) && value.length === 0);

/** Whether two values say the same. */
export const sameValue = (one: FieldValue, other: FieldValue): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
