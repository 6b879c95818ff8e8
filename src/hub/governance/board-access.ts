import { addressOf, isReachable, type Person } from '../trust/person';
import { mayWithReport } from '../trust/rights';
import { membersOf, subjectOf, type Boards } from './board';
import type { Report } from './report-calendar';
import { boardIdOf } from './report-kind';

/** Addresses in a cell, in small letters; people type there too. */
const addressesIn = (cell: string): string[] =>
  cell
    .toLowerCase()
    .split(/[,\s]+/)
    .filter((who) => who !== '');

/** In the cell when nobody is left. */
const NOBODY = 'nobody';

/** The addresses to which a report was circulated. */
export const receivers = ({ circulatedTo }: Pick<Report, 'circulatedTo'>): string[] =>
  addressesIn(circulatedTo);

/** The addresses of who can open it as one of its board: to whom it was circulated, until the clock has seen to others. */
export const boardReaders = ({ openTo, circulatedTo }: Pick<Report, 'openTo' | 'circulatedTo'>): string[] =>
  openTo === '' ? addressesIn(circulatedTo) : addressesIn(openTo).filter((who) => who !== NOBODY);

/** The cell for those who can open it. */
export const openToCell = (who: readonly string[]): string =>
  who.length === 0 ? NOBODY : [...new Set(who)].join(', ');

/** Who is to be let in to a circulated report, and from whom it is to be taken: mail addresses. */
export interface BoardAccess {
  open: string[];
  close: string[];
}

/**
 * The members and the clerk of today are let in, but for those whom its folder lets in anyway. It is taken from who has
 * left the trust, and from who sat on the board, or was let in later, and has no right to it any more. A former clerk to
 * whom it was circulated keeps it, and so does an address that People does not know.
 */
export function boardAccess(report: Report, boards: Boards): BoardAccess {
  const board = boardIdOf(report);
  const subject = subjectOf(report, boards);
  const readers = boardReaders(report);
  const members = new Set([...membersOf(board, boards), subject.clerk]);
  const entitled = boards.people.filter((one) => one.active && isEntitled(one));
  const kept = new Set(entitled.map(addressOf));
  const sat = new Set(boards.seats.filter((seat) => seat.board === board).map(({ person }) => person));
  const given = new Set(receivers(report));
  function isEntitled(one: Person): boolean {
    return members.has(one.id) || mayWithReport(one, 'read-circulated-report', subject);
  }
  const isOver = (one: Person): boolean =>
    !kept.has(addressOf(one)) && (!one.active || sat.has(one.id) || !given.has(addressOf(one)));
  return {
    open: entitled
      .filter((one) => members.has(one.id) && isReachable(one))
      .filter((one) => !mayWithReport(one, 'open-report-folder', subject))
      .map(addressOf)
      .filter((who) => !readers.includes(who)),
    close: boards.people
      .filter(isOver)
      .map(addressOf)
      .filter((who) => readers.includes(who)),
  };
}
