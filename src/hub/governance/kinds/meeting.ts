import { board, day, line, links, longText, person } from '../../field/field';
import { kind } from '../../record/kind';
import { BOARD_RIGHTS } from '../board-rights';

/** Meetings of boards: the clerk is reminded of the day by which papers are due. */
export const meeting = kind({
  name: 'meeting',
  unit: 'governance',
  book: 'hub',
  of: 'trust',
  title: 'Board meetings',
  one: 'a meeting',
  many: 'meetings',
  help: 'When each board meets, and by when its papers are due.',
  sheetId: 601,
  fields: {
    name: line('Meeting', {
      hint: 'Such as “Autumn term meeting”.',
      missing: 'Give the meeting a name.',
      list: true,
      card: true,
    }),
    board: board('Board', { missing: 'Choose the board.', list: true, card: true }),
    on: day('Day', { missing: 'Give the day of the meeting.', list: true, card: true }),
    papersDue: day('Papers due', {
      hint: 'Reports to this board fall due on this day.',
      missing: 'Give the day by which papers are due.',
      list: true,
      card: true,
    }),
    clerk: person('Clerk', { missing: 'Say who clerks it.', list: true, card: true }),
    agenda: longText('Agenda', { more: true }),
    links: links('Papers', { more: true }),
  },
  errors: ({ on, papersDue }) =>
    on !== '' && papersDue > on ? { papersDue: 'Give a day on or before the day of the meeting.' } : {},
  states: {
    planned: { words: 'Planned', verb: 'Plan again', next: ['held', 'cancelled'] },
    held: { words: 'Held', verb: 'Mark as held', next: ['planned'], over: true },
    cancelled: {
      words: 'Cancelled',
      verb: 'Cancel',
      next: ['planned'],
      over: true,
      reason: 'Why is it cancelled?',
    },
  },
  first: 'planned',
  may: BOARD_RIGHTS,
  owner: 'clerk',
  remind: { by: 'papersDue', escalate: false },
  csv: true,
  sameBy: ['board', 'on'],
  keepFor: 7,
});
