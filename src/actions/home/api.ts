import type { AcademyChoice, AcademyFile } from '../academy/api';
import type { ReportRow } from '../document/api';
import type { ActionView } from '../improvement-plan/views';
import type { KindSeen } from '../record/kinds-seen';
import type { StoredDraft } from '../visit/api';
import type { Indicator, Level } from '../../hub/monitoring/judgement/indicator';
import type { VisitKind } from '../../hub/monitoring/visit/visit';
import type { Meeting } from '../../hub/governance/board-meeting';
import type { IsoDate } from '../../hub/time/date';
import type { Person } from '../../hub/trust/person';
import type { Settings } from '../../hub/trust/setting/settings';
import type { CardModel } from '../../views/cards/model';

export interface RubricView {
  version: number;
  /** The first day of visits that are judged by it. */
  from: IsoDate;
  levels: { level: Level; text: string }[];
}

/** With every version by which a visit can be judged, the one in force today first. */
export type IndicatorView = Indicator & { rubrics: RubricView[] };

/** A meeting that is coming. */
export interface MeetingView extends Pick<Meeting, 'id' | 'name' | 'on' | 'papersDue'> {
  boardName: string;
  /** Whether the person asking clerks the board. */
  clerks: boolean;
}

/** Something that changed at an academy: a level rose or fell, or the EOB decided. */
export interface NewsLine {
  academy: string;
  academyName: string;
  on: IsoDate;
  tone: 'good' | 'alarm' | 'note';
  words: string;
}

/** Answer of `open-sidebar`: everything the first screen needs, in one call. */
export interface SidebarModel {
  today: IsoDate;
  trustName: string;
  words: { region: string; regionalCeo: string; specialist: string };
  /** `roleLabel`: all that they are, in the trust's own words. */
  me: {
    id: string;
    name: string;
    roles: string[];
    roleLabel: string;
    region: string;
    /** The unit that they lead or work in, or empty. */
    unit: Person['unit'];
    /** A board member whom nobody has given a seat yet. */
    waitsForSeat: boolean;
  };
  may: {
    recordVisits: boolean;
    reports: boolean;
    setUp: boolean;
    importRows: boolean;
    settings: boolean;
    health: boolean;
    importMeasures: boolean;
    reply: boolean;
    moderation: boolean;
    rubrics: boolean;
    decisions: boolean;
  };
  /** Own region first, most overdue first. */
  academies: AcademyChoice[];
  /** Of the academies that come first, at most twelve, and of those visited last; others by `open-academy`. */
  files: Record<string, AcademyFile>;
  indicators: IndicatorView[];
  /** Names offered for owners of next steps. */
  names: string[];
  reports: ReportRow[];
  /** The live actions that the person asking answers for, first due first. */
  plan: ActionView[];
  /** The kinds of record that the person asking may see. */
  records: KindSeen[];
  /** Boards of the trust, by ID, and whether the person asking clerks each. */
  boards: { id: string; name: string; clerks: boolean }[];
  /** The next meetings of the boards that the person asking clerks or sits on: at least one of each that they clerk. */
  meetings: MeetingView[];
  /** What changed in the last 30 days where they answer for it, the latest first, and how much there is in all. */
  news: NewsLine[];
  newsCount: number;
  drafts: StoredDraft[];
  limits: { fieldCharacters: number };
  /** The trust's own numbers of the category rule, for what-if (docs/rulebook.md §5). */
  rules: Pick<Settings, 'lighthouseStrengths' | 'aspiringAtExpected' | 'emergingAtWorkingTowards'>;
}

/** Answer of `open-sidebar` in a workbook that is no hub yet, or to somebody it does not know. */
export interface NotYet {
  setUp: 'needed';
  /** Whether the person asking may run set-up. */
  mayRun: boolean;
}

/** What can be asked for when the hub is opened, in the sidebar or as a card. */
export interface HomeApi {
  'open-sidebar': { input: Record<string, never>; output: SidebarModel | NotYet };
  'open-card': {
    input: {
      /** Part of the name of an academy to be offered first. */
      find?: string | undefined;
      /** The academy to be offered before all others. */
      academy?: string | undefined;
      kind?: VisitKind | undefined;
      /** The visit that an open event stands for. */
      planned?: { academy: string; kind: VisitKind; on: IsoDate } | undefined;
    };
    output: CardModel;
  };
}
