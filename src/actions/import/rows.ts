import * as v from 'valibot';
import type { ReadWork, UnlockedWork } from '../action';
import type { Context } from '../context';
import { readImport, type ImportReading } from './reading';
import { locked } from '../locked';
import type { ImportPreview } from '../api';

/** What can be imported. */
export const IMPORT_TABLES = ['regions', 'academies', 'people', 'halfTerms', 'closures'] as const;

const importInput = v.object({
  table: v.picklist(IMPORT_TABLES, 'Choose what the rows are.'),
  csv: v.pipe(
    v.string(),
    v.nonEmpty('Paste rows, or choose a file.'),
    v.maxLength(500_000, 'At most 500,000 characters.'),
  ),
});

/** What importing these rows would add and change, and every row that cannot be taken. Writes nothing. */
export const previewImport: ReadWork<'preview-import'> = {
  input: importInput,
  run: (context, { table, csv }) => preview(readImport(context, table, csv)),
};

/** Adds and changes the rows that can be taken, all in one write; answers as the preview does. */
export const applyImport: UnlockedWork<'apply-import'> = {
  input: importInput,
  run: ({ ports, open }, { table, csv }) =>
    locked(ports, () => {
      const context = open();
      const reading = readImport(context, table, csv);
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
