import type { ObligationStatus } from '../../hub/monitoring/obligation/terms';
import type { VisitKind } from '../../hub/monitoring/visit/visit';
import type { IsoDate } from '../../hub/time/date';

/** Something owed as its screen and mail show it. */
export interface WeekLine {
  /** What is owed and the day on which it fell due: by which a mail knows it again. */
  key: string;
  title: string;
  words: string;
  forecast: string;
  status: ObligationStatus;
  due: IsoDate | '';
  /** School days after the due day. */
  overdueBy: number;
  /** How much of a yearly number is done: until all of it is, nothing says that all is well. */
  done?: number;
  owed?: number;
  /** Where it is owed, or empty. */
  academy: string;
  /** The visit that keeps it, where one is recorded at that academy. */
  kind: VisitKind | '';
  /** The kind of record that it is about, or empty. */
  record: string;
  /** The screen on which it is done, where that is neither a visit nor a record. */
  opens?: 'self-review';
  /** Whose it is, by name; empty where it is one’s own. */
  whose: string;
}

/** Something promised that somebody answers for. */
export interface OwnLine {
  key: string;
  /** What it is, in a word or two: `next step`. */
  what: string;
  /** ID of the action of the plan that it is, or empty. */
  action: string;
  text: string;
  academy: string;
  academyName: string;
  due: IsoDate;
  overdue: boolean;
  /** What ticking off a step for Ofsted sends, where the person who reads it may; null for all else. */
  tick: { step: string; rev: number; note: string } | null;
}

/** What was decided of an academy, told its Principal once. */
export interface DecidedLine {
  key: string;
  text: string;
  academy: string;
}

/** What is late and what is due in one region, the most overdue by name. */
export interface RegionWeek {
  /** Region id, or empty for what belongs to none. */
  id: string;
  name: string;
  overdue: number;
  due: number;
  /** Caps and guards that are passed. */
  over: number;
  worst: WeekLine[];
}

/** What somebody owes, and what is their own to do. Sections hold the most urgent first, and no more than fits. */
export interface MyWeek {
  today: IsoDate;
  /** What is missing below since it could not be read, and what to do: a line each. */
  leftOut: string[];
  /** The Monday of this week. */
  monday: IsoDate;
  overdue: WeekLine[];
  due: WeekLine[];
  coming: WeekLine[];
  /** How many lines did not fit. */
  more: number;
  /** What was decided of a Principal’s academy in the week before. */
  decided: DecidedLine[];
  /** Visits that a Principal’s academy can expect. */
  home: WeekLine[];
  own: OwnLine[];
  /** Only for those who answer for regions. */
  regions: RegionWeek[];
  /** Promises of which it is not known when they fall due: half-terms are not entered. */
  unknown: number;
}
