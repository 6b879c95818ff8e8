import { day, line, longText, person } from '../../src/hub/field/field';
import { kind } from '../../src/hub/record/kind';

/** A kind of record in a private book, which only the build of the tests has. */
export const caseNote = kind({
  name: 'caseNote',
  unit: 'operations',
  book: 'casework',
  of: 'academy',
  title: 'Case notes',
  one: 'a case note',
  many: 'case notes',
  help: 'Only in tests.',
  sheetId: 6901,
  fields: {
    about: line('About', { missing: 'Say what it is about.', list: true }),
    note: longText('Note', { missing: 'Write a note.' }),
    lead: person('Lead', { missing: 'Say who leads it.', list: true }),
    next: day('Next step', { list: true }),
  },
  states: {
    open: { words: 'Open', verb: 'Reopen', next: ['closed'] },
    closed: { words: 'Closed', verb: 'Close', next: ['open'], over: true, reason: 'Why is it closed?' },
  },
  first: 'open',
  may: { see: { trust: ['md'] }, write: { trust: ['md'] }, move: { trust: ['md'] } },
  owner: 'lead',
  column: false,
  csv: true,
  keepFor: 7,
});
