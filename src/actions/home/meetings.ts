import { allBoards, membersOf } from '../../hub/governance/board';
import { comingMeetings, meetingsIn } from '../../hub/governance/board-meeting';
import type { PersonalContext } from '../context';
import { boardsIn } from '../document/report-list';
import type { MeetingView, SidebarModel } from './api';

/** Meetings that the first screen shows. */
const SHOWN = 6;

/** The next meetings of the boards that whoever asks clerks or sits on, the first one first. */
function ownMeetings(context: PersonalContext): MeetingView[] {
  const { me, session, today } = context;
  const boards = boardsIn(context);
  return comingMeetings(meetingsIn(session.rows('meeting')), today)
    .flatMap(({ id, name, on, papersDue, board: boardId }) => {
      const board = allBoards(boards).find((one) => one.id === boardId);
      const clerks = board?.clerk === me.id;
      if (!board || !(clerks || membersOf(board.id, boards).includes(me.id))) return [];
      return [{ id, name, on, papersDue, boardName: board.name, clerks }];
    })
    .slice(0, SHOWN);
}

/** The boards of the trust, and the meetings that are coming for whoever asks. */
export const boardsSeen = (context: PersonalContext): Pick<SidebarModel, 'boards' | 'meetings'> => ({
  boards: allBoards(boardsIn(context)).map(({ id, name }) => ({ id, name })),
  meetings: ownMeetings(context),
});

/** Whether whoever asks sits on any board. */
export function sitsOnBoard(context: PersonalContext): boolean {
  const boards = boardsIn(context);
  return allBoards(boards).some(({ id }) => membersOf(id, boards).includes(context.me.id));
}
