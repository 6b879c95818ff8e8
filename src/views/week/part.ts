import type { LeftOut } from '../../hub/record/left-out';
import type { Indicator } from '../../hub/monitoring/judgement/indicator';
import type { ObligationModel } from '../../hub/monitoring/obligation/of-trust';
import type { Obligation } from '../../hub/monitoring/obligation/terms';
import type { VisitKind } from '../../hub/monitoring/visit/visit';
import type { IsoDate } from '../../hub/time/date';
import type { Names } from './names';
import type { DecidedLine, OwnLine } from './model';

/** What every part of the week may use: the day, and the trust’s places, people and school days. */
export interface WeekBasis extends Pick<
  ObligationModel,
  'today' | 'settings' | 'regions' | 'academies' | 'people' | 'halfTerms' | 'closures'
> {
  indicators: readonly Indicator[];
  /** What could not be read. */
  leftOut: readonly LeftOut[];
}

/** Something with a due day that somebody owes, as a week names it. */
export interface Owed extends Omit<Obligation, 'kind' | 'record'> {
  /** What it is and where: `Support visit: Ashdown Primary`. */
  title: string;
  /** The visit that is made for it, or empty. */
  visit: VisitKind | '';
  /** The kind of record that it is about, or empty. */
  record: string;
  /** The screen on which it is done, where that is neither a visit nor a record. */
  opens?: 'self-review';
  /**
   * When it has a line although it is not late. `until done`: while something is left to do, once its day is near;
   * `again`: then even when it is done, because it falls due again at once; `always`: numbers of the year and caps, which
   * have no day; `never`: what is only told when it is passed.
   */
  listed: 'until done' | 'again' | 'always' | 'never';
  /** Whether the academy’s Principal expects it and its region counts it; otherwise it is for who owes it alone. */
  shared: boolean;
  /** Whether line managers hear of it when it stays late. */
  escalates: boolean;
}

/** Something that somebody said they would do. */
export interface Promised {
  /** What it is, in a word or two: `next step`. */
  what: string;
  id: string;
  /** Whether it is an action of the improvement plan, which has a screen of its own. */
  isAction?: boolean;
  academy: string;
  /** As written: a name or an ID. */
  owner: string;
  due: IsoDate;
  text: string;
  /** What ticking it off sends, where that person may do it in their week. */
  tickOf?(who: string): OwnLine['tick'];
}

/** The lines of one part of the domain, for everybody. Weekly mails tell what is new among them. */
export interface WeekLines {
  owed?: Owed[];
  promised?: Promised[];
  /** What was decided of academies last week; their Principals are told once. */
  decided?: DecidedLine[];
}

/** What one part of the domain adds to everybody’s week and weekly mail. `R`: its rows, by the names of their tables. */
export interface WeekPart<R extends object> {
  /** The tables that it is made from. */
  tables: readonly (keyof R & string)[];
  lines(model: WeekBasis & R, names: Names): WeekLines;
}
