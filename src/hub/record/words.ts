import type { Field } from '../field/field';
import type { Names } from '../field/names';
import { valueWords } from '../field/value';
import { isOver, type Kind, type RecordValues } from './kind';
import { plainName } from '../text/text';
import type { IsoDate } from '../time/date';

/** A label with what stands under it. */
export interface Line {
  label: string;
  words: string;
  alarm: boolean;
}

const isListed = ({ list }: Field): boolean => list;

/** What a list or a report shows of each record beside its title: what is computed, then the listed fields. */
export const listedLines = (kind: Kind, values: RecordValues, names: Names): Line[] => [
  ...computedLines(kind, values),
  ...fieldLines(kind, values, names, isListed).slice(1),
];

/** The whole record as text, without what is empty. */
export const allLines = (kind: Kind, values: RecordValues, names: Names): Line[] =>
  [...fieldLines(kind, values, names, () => true), ...computedLines(kind, values)].filter(
    ({ words }) => words !== '',
  );

const fieldLines = (
  { fields }: Kind,
  values: RecordValues,
  names: Names,
  wanted: (field: Field) => boolean,
): Line[] =>
  Object.entries(fields)
    .filter(([, field]) => wanted(field))
    .map(([name, field]) => ({
      label: field.label,
      words: valueWords(field, values[name] ?? field.empty, names),
      alarm: false,
    }));

const computedLines = (kind: Kind, values: RecordValues): Line[] =>
  Object.entries(computedFigures(kind, values)).flatMap(([name, figure]) => {
    const computed = kind.computed[name];
    if (!computed || figure === '') return [];
    return [{ label: computed.label, words: computed.words(figure), alarm: computed.alarms(figure) }];
  });

/** What follows from the values, by name. */
export const computedFigures = (kind: Kind, values: RecordValues): Record<string, number | ''> =>
  Object.fromEntries(Object.entries(kind.computed).map(([name, { of }]) => [name, of(values)]));

/** The first field says what it is about. */
export function recordTitle(kind: Kind, values: RecordValues, names: Names): string {
  const [[name, field] = ['', undefined]] = Object.entries(kind.fields);
  return field ? valueWords(field, values[name] ?? '', names) : '';
}

/** What tells a record from the others of its academy, where a list gives no ID. */
export const sameWords = (kind: Kind, values: RecordValues, names: Names): string =>
  kind.sameBy
    .map((name) => {
      const field = kind.fields[name];
      return field ? plainName(valueWords(field, values[name] ?? field.empty, names)) : '';
    })
    .join('=');

/** Why what is over takes no change, and what to do instead. */
export function overWords(kind: Kind, state: string): { message: string; remedy: string } {
  const { words = state, next = [] } = kind.states[state] ?? {};
  return {
    message: `This is ${words.toLowerCase()}, so it cannot be changed.`,
    remedy:
      next.length === 0
        ? 'It stays as it is. Add another one if something is left to do.'
        : 'Open it again from the list first.',
  };
}

/** The day by which it is to be dealt with; empty for none, and once that is done. */
export const dueDay = (kind: Kind, state: string, values: RecordValues): IsoDate | '' =>
  isOver(kind, state) || kind.states[state]?.met ? '' : String(values[kind.due] ?? '');

/** Still to be dealt with although its day has passed. */
export function isLateRecord(kind: Kind, state: string, values: RecordValues, today: IsoDate): boolean {
  const due = dueDay(kind, state, values);
  return due !== '' && due < today;
}
