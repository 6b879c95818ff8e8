import { allBoards, membersOf, sitsSomewhere } from '../../hub/governance/board';
import { comingMeetings, meetingsIn } from '../../hub/governance/board-meeting';
import { boardsIn } from '../boards';
import type { PersonalContext } from '../context';
import type { MeetingView, SidebarModel } from './api';

/** Meetings that the first screen shows, and beside them the next of each board that the person asking clerks. */
const SHOWN = 6;

/** The boards of the trust, and the next meetings of those that the person asking clerks or sits on, the first one first. */
export function boardsSeen(context: PersonalContext): Pick<SidebarModel, 'boards' | 'meetings'> {
  const { me, session, today } = context;
  const boards = boardsIn(context);
  const all = allBoards(boards);
  const own = new Map(
    all
      .filter(({ id, clerk }) => clerk === me.id || membersOf(id, boards).includes(me.id))
      .map((board) => [board.id, board]),
  );
  const meetings = comingMeetings(meetingsIn(session.rows('meeting')), today).flatMap(
    (one): MeetingView[] => {
      const board = own.get(one.board);
      if (!board) return [];
      const { id, name, on, papersDue } = one;
      return [{ id, name, on, papersDue, boardName: board.name, clerks: board.clerk === me.id }];
    },
  );
  const isNext = ({ boardName, clerks }: MeetingView, at: number): boolean =>
    clerks && meetings.findIndex((one) => one.boardName === boardName) === at;
  return {
    boards: all.map(({ id, name, clerk }) => ({ id, name, clerks: clerk === me.id })),
    meetings: meetings.filter((one, at) => at < SHOWN || isNext(one, at)),
  };
}

/** Whether the person asking sits on any board. */
export const sitsOnBoard = (context: PersonalContext): boolean =>
  sitsSomewhere(context.me, boardsIn(context));
