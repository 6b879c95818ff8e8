import type { Region } from '../trust/academy';
import { sitsOnEob, type EobSettings } from '../monitoring/category/eob';
import type { Report } from './report-calendar';
import { boardIdOf, EOB_ID, REPORT_KIND_RULES, TRUST_BOARD_ID, type ReportKind } from './report-kind';
import type { Seat } from './board-meeting';
import type { Settings } from '../trust/setting/settings';
import type { Person } from '../trust/person';

/** A board that reads reports (docs/rulebook.md §1, §9). */
export interface Board {
  /** `trust-board`, `eob`, or the ID of the region whose board it is. */
  id: string;
  name: string;
  /** Person id of its clerk, or empty. */
  clerk: string;
  /** The sheet in which the clerk is named, or the setting. */
  namedIn: 'Regions' | 'trustBoardClerk' | 'eobClerk';
}

/** What the board of a report follows from. */
export interface Boards {
  regions: readonly Region[];
  people: readonly Person[];
  seats: readonly Seat[];
  settings: Pick<Settings, 'trustBoardClerk' | 'eobClerk' | 'regionWord'> & EobSettings;
}

/** Of what part of the trust a report is, as rights look at it: the clerk is that of the board it goes to. */
export interface ReportSubject {
  kind: ReportKind;
  /** Region id; empty for the whole trust. */
  id: string;
  clerk: string;
  /** Person IDs of those who sit on the board. */
  members: readonly string[];
  /** Of a report to the Executive Operational Board: who sits on it. */
  eob?: EobSettings;
}

/** Told to a board member whom nobody has given a seat. */
export const NO_SEAT =
  'You have no seat on a board in the hub yet. The clerk of your board or the Managing Director can add you under “Board members”.';

export const EOB = 'Executive Operational Board';
export const TRUST_BOARD = 'Trust Board';

/** A region's own board, by the name it has been given. */
export const regionalBoardName = (region: Region, { regionWord }: Pick<Settings, 'regionWord'>): string =>
  region.board.trim() === '' ? `${region.name} ${regionWord} Board` : region.board;

/** Every board of the trust: the Trust Board, the EOB, and each region's. */
export const allBoards = ({ regions, settings }: Pick<Boards, 'regions' | 'settings'>): Board[] => [
  {
    ...{ id: TRUST_BOARD_ID, name: TRUST_BOARD },
    ...{ clerk: settings.trustBoardClerk, namedIn: 'trustBoardClerk' as const },
  },
  { id: EOB_ID, name: EOB, clerk: settings.eobClerk, namedIn: 'eobClerk' },
  ...regions.map((region) => ({
    ...{ id: region.id, name: regionalBoardName(region, settings), clerk: region.clerk },
    namedIn: 'Regions' as const,
  })),
];

/** The board that a report goes to; nothing when its region is not known. */
export function boardOf(
  report: Pick<Report, 'kind' | 'region'>,
  boards: Pick<Boards, 'regions' | 'settings'>,
): Board | undefined {
  const known = boards.regions.some(({ id }) => id === report.region);
  if (REPORT_KIND_RULES[report.kind].of === 'region' && !known) return undefined;
  return allBoards(boards).find(({ id }) => id === boardIdOf(report));
}

/**
 * Person IDs of who sits on a board, without those who left the trust: who holds a seat there, and nobody else, whatever
 * their role; on the EOB those too whom the setting names.
 */
export function membersOf(
  board: string,
  { people, seats, settings }: Pick<Boards, 'people' | 'seats' | 'settings'>,
): string[] {
  const seated = new Set(
    seats.filter((seat) => seat.held && seat.board === board).map(({ person }) => person),
  );
  const isMember = (person: Person): boolean =>
    seated.has(person.id) || (board === EOB_ID && sitsOnEob(person, settings));
  return people.filter((one) => one.active && isMember(one)).map(({ id }) => id);
}

/** Whether the person sits on any board. */
export const sitsSomewhere = (person: Pick<Person, 'id'>, boards: Boards): boolean =>
  allBoards(boards).some(({ id }) => membersOf(id, boards).includes(person.id));

/** A board as rights look at it: its clerk, and who sits on it. */
export const boardTarget = (id: string, boards: Boards): Omit<ReportSubject, 'kind' | 'id'> => ({
  clerk: allBoards(boards).find((board) => board.id === id)?.clerk ?? '',
  members: membersOf(id, boards),
  ...(id === EOB_ID ? { eob: boards.settings } : {}),
});

/** The report as rights look at it; one of a region that is not known has no clerk. */
export const subjectOf = (report: Pick<Report, 'kind' | 'region'>, boards: Boards): ReportSubject => ({
  ...boardTarget(boardIdOf(report), boards),
  kind: report.kind,
  id: report.region,
  clerk: boardOf(report, boards)?.clerk ?? '',
});
