import type { IsoDate } from '../../hub/time/date';
import type { VisitKind } from '../../hub/monitoring/visit/visit';
import type { MyWeek } from '../../views/week/model';

/** Answer of `my-week`. */
export interface WeekAnswer {
  week: MyWeek;
  digest: {
    /** `Monday` …, or empty while the trust sends no weekly mails. */
    day: string;
    /** Whether the person asking wants theirs. */
    wanted: boolean;
  };
  may: { plan: boolean };
}

/** One proposed visit, in words. */
export interface PlannedLine {
  id: string;
  on: IsoDate;
  academy: string;
  academyName: string;
  kind: VisitKind;
  kindLabel: string;
  /** Person ID. */
  lead: string;
  leadName: string;
  teamNames: string[];
  because: string;
  /** The person asking leads it or goes along. */
  mine: boolean;
}

/** A visit that was agreed and is still to come, in words. */
export interface AgreedLine extends Omit<PlannedLine, 'because'> {
  rev: number;
  /** What it is for, as it was agreed. */
  about: string;
  /** Opens an entry of the person’s own Google Calendar with all of it filled in. */
  calendar: string;
  /** Whether the person asking may move or cancel it, and whether they may record it today. */
  mayMove: boolean;
  mayRecord: boolean;
}

/** Answer of `propose-visits`. */
export interface PlanAnswer {
  /** Which half-term was planned, and its name; empty where none is entered. */
  which: 'this' | 'next';
  name: string;
  /** What is agreed already, whichever half-term it is in. */
  agreed: AgreedLine[];
  visits: PlannedLine[];
  unplaced: { academyName: string; kindLabel: string; because: string; reason: string }[];
  /** The visits as a calendar file (`text/calendar`), for the client to save. */
  file: string;
}

/** What can be asked of one's week. */
export interface WeekApi {
  'my-week': { input: Record<string, never>; output: WeekAnswer };
  'propose-visits': { input: { which: 'this' | 'next' }; output: PlanAnswer };
  'switch-digest': { input: { wanted: boolean }; output: WeekAnswer['digest'] };
}
