import type { Book } from '../book';
import type { Fields, FieldValue, ValuesOf } from '../field/field';
import type { FieldFacts } from '../field/value';
import type { FieldErrors } from '../text/errors';
import type { Grants } from '../trust/rights';

/** The unit of the mission that a kind belongs to. */
export type UnitName = 'monitoring' | 'improvement' | 'innovation' | 'operations' | 'governance';

/** What a record can be, and where it can go from there. */
export interface KindState {
  /** How people read it: `Closed`. */
  words: string;
  /** On the button that moves a record here: `Close`. */
  verb: string;
  /** States that may follow. */
  next: readonly string[];
  /** Nothing is left to do: no reminder, last in the list. */
  over?: boolean;
  /** What was to be done by its day is done, though it is not over: nobody is reminded, nothing is late. */
  met?: boolean;
  /** Who may move a record here, where it is not everybody who may move one. */
  may?: Grants;
  /** Asked for when a record comes here, and kept in the log; nothing is asked without it. */
  reason?: string;
}

/** A figure that follows from a record's values and is never typed. */
export interface Computed<V = RecordValues> {
  /** Over its column, in list and report. */
  label: string;
  help: string;
  /** `''` while the values do not say it. */
  of(values: V): number | '';
  /** `12 medium` */
  words(figure: number): string;
  alarms(figure: number): boolean;
}

/** The values of a record of any kind, by field. */
export type RecordValues = Readonly<Record<string, FieldValue>>;

/** Of what records are: an academy each, the whole trust, or either. */
export type KindOf = 'academy' | 'trust' | 'academy or trust';

/** What a kind of record is called, and where its rows lie. */
interface KindHead<N extends string, B extends Book> {
  /** Name of its table, in the singular: `risk`. */
  name: N;
  unit: UnitName;
  /** The book in which its rows lie. */
  book: B;
  of: KindOf;
  /** `Risk register`, `a risk`, `risks`. */
  title: string;
  one: string;
  many: string;
  help: string;
  sheetId: number;
  /** Number of the migration with which it came; without one, the first. 0 for a sheet that was always there. */
  since?: number;
  /** Who may edit its sheet by hand: nobody, unless it says so. */
  handEdits?: 'people';
}

/** What a kind of record is described by. All of these types are inferred, so that the names of fields and states are checked. */
export interface KindSpec<
  N extends string,
  F extends Fields,
  S extends string,
  C extends string,
  K extends Fields,
  B extends Book,
> extends KindHead<N, B> {
  fields: F;
  computed?: Readonly<Record<C, Computed<ValuesOf<F>>>>;
  /** What the hub itself keeps of each record, in columns behind those of the fields; forms never ask for it. */
  kept?: K;
  states: Readonly<Record<S, KindState & { next: readonly S[] }>>;
  first: S;
  /** Where a sheet that is older than the engine keeps the state: its property, and the header over its column. */
  stateIn?: { property: string; column: string };
  /** Who sees, writes and moves them on, by scope; `own` is the person whom the field `owner` names. */
  may: Readonly<Record<'see' | 'write' | 'move', Grants>>;
  /** The field with the person to whom a record belongs. */
  owner?: keyof F & string;
  /** The day by which it is to be dealt with: past it a record is late. */
  due?: keyof F & string;
  /** By which day somebody is reminded; `escalate`: their line manager hears of it when it stays late. */
  remind?: { by: keyof F & string; escalate: boolean };
  /** Changing one of these fields takes a reason, asked for in these words and kept with what stood there before. */
  asks?: { of: readonly (keyof F & string)[]; words: string };
  /** What the hub keeps notes in, the latest first: reasons, and what is said when a record moves on. */
  notes?: keyof K & string;
  /** It stays at the academy where it was made. */
  stays?: boolean;
  /** False where the dashboard shows it in columns of its own. */
  column?: boolean;
  /** By what lists are sorted, the highest first; late records always come before others. */
  sort?: (keyof F & string) | C;
  /** Board reports name the late ones and the first `top` of the list. */
  report?: { top: number };
  /** Whether rows can be brought in from a list. */
  csv: boolean;
  /** The fields by which a list without IDs tells the records of an academy apart; the first field, unless it says so. */
  sameBy?: readonly (keyof F & string)[];
  /** Years after which a record that is over is removed; 0 keeps it. */
  keepFor: number;
  /** Rules between fields that the description cannot say. */
  errors?(values: ValuesOf<F>, facts: FieldFacts): FieldErrors;
}

/** A kind of record as the engine knows it, whatever its fields are. */
export interface Kind<N extends string = string, B extends Book = Book> extends KindHead<N, B> {
  fields: Fields;
  computed: Readonly<Record<string, Computed>>;
  kept: Fields;
  states: Readonly<Record<string, KindState>>;
  first: string;
  stateIn: { property: string; column: string };
  may: Readonly<Record<'see' | 'write' | 'move', Grants>>;
  owner: string;
  due: string;
  remind: { by: string; escalate: boolean } | undefined;
  asks: { of: readonly string[]; words: string } | undefined;
  notes: string;
  stays: boolean;
  column: boolean;
  sort: string;
  report: { top: number } | undefined;
  csv: boolean;
  sameBy: readonly string[];
  keepFor: number;
  errors(values: RecordValues, facts: FieldFacts): FieldErrors;
}

/** Describes a kind of record: sheet, forms, lists, rights, reminders and reports follow from it. */
export function kind<
  const N extends string,
  F extends Fields,
  const S extends string,
  const B extends Book,
  const C extends string = never,
  K extends Fields = Fields,
>(spec: KindSpec<N, F, S, C, K, B>): Kind<N, B> {
  const { owner = '', sort = '', notes = '', remind, report, asks, errors = () => ({}) } = spec;
  // Rules are written for the kind's own values; the engine hands them what it checked by the same fields.
  const computed = (spec.computed ?? {}) as unknown as Kind['computed'];
  return {
    ...spec,
    ...{ computed, owner, sort, notes, remind, report, asks },
    kept: spec.kept ?? {},
    stateIn: spec.stateIn ?? { property: 'state', column: 'State' },
    due: spec.due ?? remind?.by ?? '',
    stays: spec.stays === true,
    sameBy: spec.sameBy ?? Object.keys(spec.fields).slice(0, 1),
    column: spec.column !== false,
    errors: errors as unknown as Kind['errors'],
  };
}

/** A record as it is kept: its fields, its state and what the hub keeps of it are properties of the row. */
export type RecordRow = {
  id: string;
  /** Academy ID; empty where it is of the whole trust. */
  academy: string;
} & Record<string, FieldValue>;

/** How a record stands. */
export const stateOf = ({ stateIn }: Kind, row: Readonly<Record<string, unknown>>): string =>
  String(row[stateIn.property] ?? '');

/** The values of a row, by field. */
export const valuesIn = (kind: Kind, row: Readonly<Record<string, unknown>>): RecordValues =>
  Object.fromEntries(
    Object.entries(kind.fields).map(([name, { empty }]) => [name, (row[name] ?? empty) as FieldValue]),
  );

/** A record of which nothing is said yet. */
export const blankValues = (kind: Kind): RecordValues =>
  Object.fromEntries(Object.entries(kind.fields).map(([name, { empty }]) => [name, empty]));

/** Whether it is part of another record: it is added where that one is open, and nowhere else. */
export const isPart = ({ fields }: Pick<Kind, 'fields'>): boolean =>
  Object.values(fields).some(({ kind, missing }) => kind === 'reference' && missing !== '');

/** Whether its records belong to boards: rights then look at the clerk and the members. */
export const isOfBoard = ({ fields }: Pick<Kind, 'fields'>): boolean =>
  Object.values(fields).some(({ kind }) => kind === 'board');

/** Whether nothing is left to do about it. */
export const isOver = (kind: Kind, state: string): boolean => kind.states[state]?.over === true;
