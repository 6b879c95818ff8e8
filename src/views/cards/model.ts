import type { IsoDate } from '../../hub/time/date';
import type { KindName } from '../../hub/record/kinds';
import type { VisitKind } from '../../hub/monitoring/visit/visit';

/** An academy with what is owed there. */
export interface OwedLine {
  academy: string;
  name: string;
  words: string;
  late: boolean;
}

/** A list of which only the first lines fit on a card. */
export interface Some<T> {
  lines: T[];
  /** How many more there are. */
  more: number;
}

/** A planned visit as its event stands to the hub. */
export interface PlannedView {
  academy: string;
  name: string;
  kind: VisitKind;
  kindLabel: string;
  on: IsoDate;
  state: 'to record' | 'to come' | 'recorded' | 'needs the form' | 'not yours' | 'unknown academy';
}

/** Answer of `open-card`: all that the cards of one person show. */
export interface CardModel {
  today: IsoDate;
  trustName: string;
  /** `waitsForSeat`: a board member whom nobody has given a seat yet. */
  me: { name: string; roleLabel: string; waitsForSeat: boolean };
  /** Address of the hub's workbook. */
  workbook: string;
  /** Visits that the person agreed to lead and that are still to record, the next first. */
  agreed: PlannedView[];
  /** Support visits due or overdue, where the person answers for them. */
  support: Some<OwedLine>;
  /** The monitoring unit's visits, for who leads it. */
  monitoring: Some<OwedLine> & { undecided: number };
  /** Reports that the person can do something about. */
  waiting: Some<{ title: string; words: string }>;
  /** The kinds of record of which the person may add one somewhere. */
  kinds: KindName[];
  /** Those of which the person may move one on somewhere. */
  moves: KindName[];
  /** The latest circulated reports of boards that the person belongs to. */
  circulated: { title: string; on: IsoDate; url: string }[];
  /** Where the person may record the kind of visit asked for: the most urgent first. */
  academies: Some<{ id: string; text: string }>;
  planned: PlannedView | null;
  /** The indicators to choose from, in their order. */
  indicators: { id: string; text: string }[];
}
