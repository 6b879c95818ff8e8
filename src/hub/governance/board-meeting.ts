import { sortedBy } from '../order';
import type { IsoDate } from '../time/date';

/** A row of a kind of record, as far as it is read here. */
type Row = Readonly<Record<string, unknown>> & { id: string };

/** Somebody's place on a board. */
export interface Seat {
  person: string;
  /** ID of the board. */
  board: string;
  /** False once they have left it. */
  held: boolean;
}

/** A meeting of a board, as the calendar of reports reads it. */
export interface Meeting {
  id: string;
  name: string;
  /** ID of the board. */
  board: string;
  on: IsoDate;
  /** The day by which the clerk needs the papers. */
  papersDue: IsoDate;
  /** False when it was cancelled or is over. */
  planned: boolean;
  cancelled: boolean;
}

/** Rows of the sheet of meetings. */
export const meetingsIn = (rows: readonly Row[]): Meeting[] =>
  rows.map((row) => ({
    ...{ id: row.id, name: String(row['name']), board: String(row['board']) },
    ...{ on: String(row['on']), papersDue: String(row['papersDue']) },
    ...{ planned: row['state'] === 'planned', cancelled: row['state'] === 'cancelled' },
  }));

/** Rows of the sheet of board members. */
export const seatsIn = (rows: readonly Row[]): Seat[] =>
  rows.map((row) => ({
    ...{ person: String(row['person']), board: String(row['board']), held: row['state'] === 'serving' },
  }));

/**
 * The meeting to which a report of that stretch of the year goes: the board's last whose papers fall due in it, so that
 * the report speaks of what is nearly over. Undefined where none is entered.
 */
export const meetingWithin = (
  meetings: readonly Meeting[],
  board: string,
  from: IsoDate,
  before: IsoDate,
): Meeting | undefined =>
  sortedBy(
    meetings.filter(
      (one) => one.board === board && !one.cancelled && one.papersDue >= from && one.papersDue < before,
    ),
    ({ papersDue }) => papersDue,
    ({ on }) => on,
  ).pop();

/** The meeting for which papers fall due on that day. */
export const meetingOf = (
  meetings: readonly Meeting[],
  board: string,
  papersDue: IsoDate,
): Meeting | undefined =>
  meetings.find((one) => one.board === board && !one.cancelled && one.papersDue === papersDue);

/** Meetings still to come, the next first. */
export const comingMeetings = (meetings: readonly Meeting[], today: IsoDate): Meeting[] =>
  sortedBy(
    meetings.filter(({ planned, on }) => planned && on >= today),
    ({ on }) => on,
    ({ id }) => id,
  );
