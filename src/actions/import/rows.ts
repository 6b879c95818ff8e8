import * as v from 'valibot';
import type { ReadWork, UnlockedWork } from '../action';
import type { Context } from '../context';
import { readImport, type ImportReading } from './reading';
import { locked } from '../locked';
import type { ImportLine, ImportPreview } from './api';

/** What can be imported. */
export const IMPORT_TABLES = ['regions', 'academies', 'people', 'halfTerms', 'closures'] as const;

/** Most characters of all cells together: an execution must read and check them within its time. */
const MOST = 500_000;

const size = (lines: readonly ImportLine[]): number =>
  lines.reduce((sum, { cells }) => sum + cells.reduce((length, cell) => length + cell.length + 1, 0), 0);

const importInput = v.strictObject({
  table: v.picklist(IMPORT_TABLES, 'Choose what the rows are.'),
  lines: v.pipe(
    v.array(v.strictObject({ line: v.number(), cells: v.array(v.string()), unclosed: v.boolean() })),
    v.nonEmpty('Paste rows, or choose a file.'),
    v.check((lines) => size(lines) <= MOST, 'At most 500,000 characters.'),
  ),
});

/** What importing these rows would add and change, and every row that cannot be taken. Writes nothing. */
export const previewImport: ReadWork<'preview-import'> = {
  input: importInput,
  run: (context, { table, lines }) => preview(readImport(context, table, lines)),
};

/** Adds and changes the rows that can be taken, all in one write; answers as the preview does. */
export const applyImport: UnlockedWork<'apply-import'> = {
  input: importInput,
  run: ({ ports, open }, { table, lines }) =>
    locked(ports, () => {
      const context = open();
      const reading = readImport(context, table, lines);
      for (const row of reading.good) context.session.put(table, row.entity as never);
      if (context.session.staged()) logImport(context, reading);
      context.session.commit();
      return preview(reading);
    }),
};

function preview({ table, good, same, bad }: ImportReading): ImportPreview {
  const line = ({ id, words }: { id: string; words: string }): { id: string; words: string } => ({
    id,
    words,
  });
  return {
    table,
    add: good.filter(({ isNew }) => isNew).map(line),
    change: good.filter(({ isNew }) => !isNew).map(line),
    same,
    bad,
  };
}

function logImport({ session, ports, now, email }: Context, { table, good, bad }: ImportReading): void {
  session.add('log', {
    id: ports.ids.next(),
    at: now,
    who: email,
    action: 'apply-import',
    subject: table,
    summary: `Imported ${good.length} rows; ${bad.length} could not be taken.`,
    rows: '',
  });
}
