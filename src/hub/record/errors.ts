import { lengthError, type FieldErrors } from '../text/errors';
import { clean } from '../text/text';
import { keptValue, sameValue, valueError, type FieldFacts } from '../field/value';
import type { Kind, RecordValues } from './kind';

/** What the form of a record holds. */
export interface RecordDraft {
  /** Academy ID; empty for the whole trust. */
  academy: string;
  values: RecordValues;
}

/**
 * Everything that keeps a record from being saved, field -> sentence: the one rule of form, card, save and import.
 * `before` is what is stored, where it is: a day that was passed meanwhile may stay. A register that a trust brings in
 * as a list holds records that are late already: their days are taken as they are.
 */
export function recordErrors(
  kind: Kind,
  { academy, values }: RecordDraft,
  facts: FieldFacts,
  before?: RecordValues,
  source: 'form' | 'list' = 'form',
): FieldErrors {
  const found = [
    ['academy', placeError(kind, academy)] as const,
    ...Object.entries(kind.fields).map(
      ([name, field]) => [name, valueError(field, values[name] ?? field.empty, facts)] as const,
    ),
  ];
  const errors = Object.fromEntries(found.filter(([, sentence]) => sentence !== ''));
  const passed = source === 'list' ? {} : pastDay(kind, values, facts, before);
  const between = { ...passed, ...kind.errors(values, facts) };
  const all: FieldErrors = { ...between, ...errors, ...fixedErrors(kind, values, facts, before) };
  // In the order in which the form asks.
  const names = new Set(['academy', ...Object.keys(kind.fields), ...Object.keys(all)]);
  return Object.fromEntries([...names].flatMap((name) => (name in all ? [[name, all[name] ?? '']] : [])));
}

/** What is of the whole trust would be lost at an academy: no list and no right looks for it there. */
function placeError({ of, many }: Kind, academy: string): string {
  if (of === 'academy' && academy === '') return 'Choose the academy.';
  return of === 'trust' && academy !== '' ? `Leave this empty: ${many} are of the whole trust.` : '';
}

/** What was said once stays as it was said. */
function fixedErrors(
  { fields }: Kind,
  values: RecordValues,
  facts: FieldFacts,
  before?: RecordValues,
): FieldErrors {
  if (!before) return {};
  const changed = Object.entries(fields).filter(([name, field]) => {
    const stored = before[name] ?? field.empty;
    const is = values[name] ?? field.empty;
    return field.fixed && !sameValue(stored, is) && !sameValue(keptValue(field, stored, facts), is);
  });
  return Object.fromEntries(changed.map(([name]) => [name, 'This cannot be changed once it is saved.']));
}

/** The fields of a change that takes a reason; none where nobody has to say why. */
export const reasonedFields = (kind: Kind, before: RecordValues, after: RecordValues): string[] =>
  changedFields(kind, before, after).filter((name) => kind.asks?.of.includes(name));

/** What is wrong with the reason for a change: it is missing where one is asked for, or too long. Else empty. */
export function reasonError(
  kind: Kind,
  before: RecordValues,
  after: RecordValues,
  reason: string,
  { limit }: Pick<FieldFacts, 'limit'>,
): string {
  if (reasonedFields(kind, before, after).length === 0) return '';
  return clean(reason) === '' ? 'Give a reason.' : lengthError(clean(reason), limit);
}

/** A reminder for a day that has passed reminds nobody; a mistyped year is the usual reason. */
function pastDay(
  kind: Kind,
  values: RecordValues,
  { today }: FieldFacts,
  before?: RecordValues,
): FieldErrors {
  const { due } = kind;
  const day = values[due] ?? '';
  if (day === '' || String(day) >= today) return {};
  return before && sameValue(before[due] ?? '', day) ? {} : { [due]: 'Give a day from today on.' };
}

/** The values as they are kept: tidied, people and places by their ID; one that is not given is empty. */
export const keptValues = (kind: Kind, values: RecordValues, facts: FieldFacts): RecordValues =>
  Object.fromEntries(
    Object.entries(kind.fields).map(([name, field]) => [
      name,
      keptValue(field, values[name] ?? field.empty, facts),
    ]),
  );

/** The fields that differ. */
export const changedFields = (kind: Kind, one: RecordValues, other: RecordValues): string[] =>
  Object.keys(kind.fields).filter((name) => !sameValue(one[name] ?? '', other[name] ?? ''));
