/** How a value is asked for, kept and shown. */
export type FieldKind =
  | 'line'
  | 'longText'
  | 'number'
  | 'halfDays'
  | 'day'
  | 'choice'
  | 'person'
  | 'name'
  | 'academy'
  | 'indicator'
  | 'indicators'
  | 'board'
  | 'links'
  | 'yesNo'
  | 'reference';

/** A value of a form: days are `yyyy-mm-dd`, people, academies and indicators their IDs, `''` where nothing is given. */
export type FieldValue = string | number | boolean | readonly string[];

/** One of the answers that a choice offers: what is kept, and what people read. */
export interface Choice<V extends string = string> {
  value: V;
  words: string;
}

/** One field, said once: form, card, column, list, conflict, record, report and CSV file take it from here. */
export interface Field<V extends FieldValue = FieldValue> {
  kind: FieldKind;
  label: string;
  /** Under the label; empty where the label says all. */
  hint: string;
  /** Over its column in the sheet. */
  column: string;
  /** Said when it is empty; a field without it may stay empty. */
  missing: string;
  choices: readonly Choice[];
  /** Least and most of a number, both allowed. */
  range: readonly [number, number];
  /** Most characters of a line; a long text follows the trust's setting. */
  most: number;
  /** Lines that a text control shows at first. */
  rows: number;
  /** Shown in lists and in the tables of reports. */
  list: boolean;
  /** Asked for on the short form of the card. */
  card: boolean;
  /** Behind "More" on the form: at most seven fields are in view. */
  more: boolean;
  /** Number of the migration that adds its column; 0 for one that older workbooks have. */
  since: number;
  /** Said once, when the record is made: it cannot be changed afterwards. */
  fixed: boolean;
  /** What it holds before anything is given. */
  empty: V;
}

export type Fields = Readonly<Record<string, Field>>;

/** The values of a set of fields, typed. */
export type ValuesOf<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer V> ? V : never };

type More = Partial<Omit<Field, 'kind' | 'label' | 'choices' | 'empty'>>;

/** Most characters of one line. */
const LINE = 200;

function field<V extends FieldValue>(kind: FieldKind, empty: V, label: string, more: More): Field<V> {
  return {
    ...{ kind, label, hint: '', column: label, missing: '', choices: [], range: [0, 1_000_000] },
    ...{ most: LINE, rows: kind === 'longText' ? 4 : kind === 'links' ? 2 : 1 },
    ...{ list: false, card: false, more: false, since: 0, fixed: false },
    ...more,
    empty,
  };
}

/** One line of text. */
export const line = (label: string, more: More = {}): Field<string> => field('line', '', label, more);

/** Some lines of text, as long as the trust's setting allows. */
export const longText = (label: string, more: More = {}): Field<string> => field('longText', '', label, more);

/** A whole number. */
export const number = (label: string, more: More = {}): Field<number | ''> =>
  field<number | ''>('number', '', label, more);

/** Days of work, whole or half. */
export const halfDays = (label: string, more: More = {}): Field<number | ''> =>
  field<number | ''>('halfDays', '', label, more);

/** A day, `yyyy-mm-dd`. */
export const day = (label: string, more: More = {}): Field<string> => field('day', '', label, more);

/** One of some answers: what is kept -> what people read. */
export const choice = <V extends string>(
  label: string,
  words: Readonly<Record<V, string>>,
  more: More = {},
): Field<V | ''> => ({
  ...field<V | ''>('choice', '', label, more),
  choices: (Object.entries(words) as [V, string][]).map(([value, said]) => ({ value, words: said })),
});

/** Somebody of the People sheet, kept by ID. */
export const person = (label: string, more: More = {}): Field<string> => field('person', '', label, more);

/** Somebody as they are called: one of the People sheet where the name can be told, else the name as it is written. */
export const name = (label: string, more: More = {}): Field<string> => field('name', '', label, more);

/** The ID of another row, which the screen that opens the form gives: never typed, never shown. */
export const reference = (label: string, more: More = {}): Field<string> =>
  field('reference', '', label, { fixed: true, ...more });

/** An academy, kept by ID. */
export const academy = (label: string, more: More = {}): Field<string> => field('academy', '', label, more);

/** One of the indicators, kept by ID. */
export const indicator = (label: string, more: More = {}): Field<string> =>
  field('indicator', '', label, more);

/** Some of the indicators, kept by ID. */
export const indicators = (label: string, more: More = {}): Field<readonly string[]> =>
  field<readonly string[]>('indicators', [], label, more);

/** A board of the trust, kept by ID: its region's for a regional board. */
export const board = (label: string, more: More = {}): Field<string> => field('board', '', label, more);

/** Web addresses. */
export const links = (label: string, more: More = {}): Field<readonly string[]> =>
  field<readonly string[]>('links', [], label, { hint: 'One web address on each line.', ...more });

/** Yes or no; no until somebody says yes. */
export const yesNo = (label: string, more: More = {}): Field<boolean> =>
  field<boolean>('yesNo', false, label, more);
