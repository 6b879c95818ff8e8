import { board, choice, day, longText, person } from '../../field/field';
import { kind } from '../../record/kind';
import { BOARD_RIGHTS } from '../board-rights';
import { EOB_ID } from '../report-kind';

/** Who sits on which board: they get what is circulated to it, and see when it meets. */
export const seat = kind({
  name: 'seat',
  unit: 'governance',
  book: 'hub',
  of: 'trust',
  title: 'Board members',
  one: 'a board member',
  many: 'board members',
  help: 'Who sits on which board. They get the reports that are circulated to it.',
  sheetId: 602,
  fields: {
    person: person('Member', { missing: 'Say who it is.', list: true, card: true }),
    board: board('Board', { missing: 'Choose the board.', list: true, card: true }),
    office: choice(
      'Office',
      {
        chair: 'Chair',
        'vice-chair': 'Vice-chair',
        member: 'Member',
        'ex-officio': 'Ex officio',
        attending: 'In attendance',
      },
      { missing: 'Choose the office.', list: true, card: true },
    ),
    from: day('Since'),
    until: day('Term ends', { list: true }),
    notes: longText('Skills and interests', { more: true }),
  },
  errors: ({ board, from, until }) => ({
    ...(board === EOB_ID
      ? { board: 'Who sits on the EOB is named in Settings, under “Members of the EOB”.' }
      : {}),
    ...(from !== '' && until !== '' && until < from
      ? { until: 'Give a day after the one since when they serve.' }
      : {}),
  }),
  states: {
    serving: { words: 'Serving', verb: 'Serving again', next: ['left'] },
    left: { words: 'Left', verb: 'Mark as left', next: ['serving'], over: true },
  },
  first: 'serving',
  may: BOARD_RIGHTS,
  csv: true,
  sameBy: ['person', 'board'],
  keepFor: 7,
});
