import type { Book } from '../../hub/book';
import type { ActionSupport } from '../../hub/monitoring/improvement-plan/support-item';
import type { Action } from '../../hub/monitoring/improvement-plan/action';
import type { RecordCount } from '../../hub/record/counts';
import type { Kind, RecordRow } from '../../hub/record/kind';
import { KIND_NAMES, kindsIn, type KindIn, type KindName } from '../../hub/record/kinds';
import { choice, date, idColumn, number, text } from '../column';
import { table, type Table } from '../table';
import { columnsOf } from './field-column';

const ofWhat = { academy: true, trust: false, 'academy or trust': false } as const;

/** The sheet of a kind of record: columns, drop-downs, formats, protection and data dictionary follow from it. */
export const tableOf = (kind: Kind): Table<RecordRow> => ({
  title: kind.title,
  sheetId: kind.sheetId,
  help: kind.help,
  ledger: false,
  handEdits: kind.handEdits ?? 'nobody',
  hidden: false,
  // Kinds came with the first migration; one of a later release says so in its description.
  ...(kind.since === 0 ? {} : { since: kind.since ?? 1 }),
  columns: {
    id: idColumn('Made by the form.', 220),
    academy: text('Academy', 'Academy ID; empty for the whole trust.', {
      required: ofWhat[kind.of],
      refers: 'academies',
      width: 80,
    }),
    ...columnsOf(kind.fields),
    ...Object.fromEntries(
      Object.entries(kind.computed).map(([name, { label, help }]) => [
        name,
        number(label, `${help} Worked out by the hub.`, { mayBeEmpty: true }),
      ]),
    ),
    [kind.stateIn.property]: choice(kind.stateIn.column, Object.keys(kind.states), 'How it stands.', {
      required: true,
    }),
    ...columnsOf(kind.kept),
    // Sheets that are older than the engine never had it.
    ...(kind.since === 0 ? {} : { by: text('Written by', 'Person ID.', { refers: 'people', width: 80 }) }),
  },
});

/** Kinds whose rows have a type of their own, since rules beyond their description look at them. */
interface OwnRows {
  actions: Action;
  support: ActionSupport;
}

type TableOfKind<N extends KindName> = Table<N extends keyof OwnRows ? OwnRows[N] : RecordRow>;

/** The sheets of the kinds of record that lie in a book, by the kind's name. */
export const recordTablesIn = <B extends Book>(book: B): { [N in KindIn<B>]: TableOfKind<N> } =>
  Object.fromEntries(kindsIn(book).map((kind) => [kind.name, tableOf(kind)])) as unknown as {
    [N in KindIn<B>]: TableOfKind<N>;
  };

/** Where actions that are over go. */
export const actionsClosed: Table<Action> = {
  ...recordTablesIn('hub').actions,
  title: 'Actions closed',
  sheetId: 305,
  help: 'Actions that are over.',
  ledger: true,
  handEdits: 'nobody',
};

export const recordCounts = table<RecordCount>()({
  title: 'Record counts',
  sheetId: 407,
  help: 'How many records of each kind are open and late at each academy: kept by the hub.',
  ledger: false,
  handEdits: 'nobody',
  hidden: true,
  derived: true,
  since: 1,
  columns: {
    id: idColumn('Academy and kind of record.', 150),
    academy: text('Academy', 'Academy ID; empty for the whole trust.', { refers: 'academies', width: 80 }),
    kind: choice('Kind', KIND_NAMES, 'Kind of record.', { required: true }),
    open: number('Open', 'How many have something left to do.', { required: true }),
    late: number('Late', 'How many of them were late on that day.', { required: true }),
    next: date('Next', 'The next day by which one of them is due.'),
    first: text('Late first', 'The one that has been late longest.', { since: 3 }),
    asAt: date('As at', 'The day counted.', { required: true }),
  },
});
