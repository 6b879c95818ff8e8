import { listedRows } from '../../hub/health/rows-named';
import { HubError } from '../../hub/hub-error';
import { reachesSomewhere } from '../../hub/trust/rights';
import type { ReadWork, WriteWork, Outcome } from '../action';
import { refuse, type PersonalContext } from '../context';
import { rowsInput } from './input';
import { readRows, type RowsRead } from './read-rows';
import { recordContext, type RecordContext } from './record-context';
import { readsOf, writeReadsOf } from './rules-of';
import { stageCounts, stageRecord } from './stage-record';
import type { RecordImport, RecordRows } from './api';

/** What importing these rows would add and change, and every row that cannot be taken. Writes nothing. */
export const previewRecords: ReadWork<'preview-records'> = {
  input: rowsInput,
  alsoReads: readsOf,
  run: (context, input) => read(context, input).report,
};

/** Adds and changes the rows that can be taken, all in one write. Throws `import-heading`, `not-allowed`, `wrong-state`. */
export const importRecords: WriteWork<'import-records'> = {
  input: rowsInput,
  alsoReads: writeReadsOf,
  run: (context, input): Outcome<RecordImport> => {
    const { about, good, report } = read(context, input);
    const places = good.flatMap(({ row, before }) => [row.academy, before?.academy ?? row.academy]);
    const rows = good.map(({ row, before }, at) => ({
      before,
      row: { ...row, id: row.id === '' ? idInList(input.id, at) : row.id },
    }));
    refuseTakenIds(about, rows);
    for (const { row, before } of rows) stageRecord(about, before, row, LIST);
    stageCounts(about, places);
    const { add, change, bad } = report;
    // As after a save, the clock notices when one that was added is deleted by hand.
    const added = listedRows(
      about.name,
      rows.flatMap(({ row, before }) => (before ? [] : [row.id])),
    );
    const summary = `Imported ${about.kind.many}: ${add.count} added, ${change.count} changed, ${bad.length} cells could not be taken.`;
    return { answer: report, keep: report, log: { subject: about.kind.title, summary, rows: added } };
  },
  replay: (_context, _input, keep) => keep as RecordImport,
};

/** Why a record was changed, where that is asked for. */
const LIST = 'Brought in from a list.';

function read(
  context: PersonalContext,
  { kind: name, rows }: RecordRows,
): RowsRead & { about: RecordContext } {
  const about = recordContext(context, name);
  const { kind } = about;
  if (!kind.csv || !reachesSomewhere(context.me, kind.may.write)) refuse(`import ${kind.many}`);
  return { about, ...readRows(about, rows) };
}

/** The ID of a new record: the list's own with the row's number in its last four letters, so that a retry makes the same. */
const idInList = (list: string, at: number): string =>
  `${list.slice(0, -4)}${at.toString(16).toUpperCase().padStart(4, '0')}`;

/** The IDs of new rows follow from the list's: one that was brought in already cannot bring other rows under them. */
function refuseTakenIds(
  { context, name, kind }: RecordContext,
  rows: { row: { id: string }; before: unknown }[],
): void {
  const { rowOf } = context.session.table(name);
  if (!rows.some(({ row, before }) => !before && rowOf.has(row.id))) return;
  throw new HubError({
    code: 'wrong-state',
    message: 'This list was imported already, and its rows are not the same any more.',
    where: kind.title,
    remedy: `Nothing is imported again. Look at the list of ${kind.many}; import what is lacking as a new list.`,
  });
}
