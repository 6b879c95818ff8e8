import * as v from 'valibot';
import type { ReadWork, UnlockedWork } from '../action';
import type { Context } from '../context';
import type { ImportReading } from './good-row';
import { newPrincipals } from './principals';
import { readImport } from './reading';
import { locked } from '../locked';
import { LIST_NAMES } from '../../hub/trust/lists';
import { ROLES } from '../../hub/trust/roles';
import type { ImportLine, ImportPreview } from './api';

/** What can be imported. */
export const IMPORT_TABLES = LIST_NAMES;

/** Most characters of all cells together: an execution must read and check them within its time. */
const MOST = 500_000;

const size = (lines: readonly ImportLine[]): number =>
  lines.reduce((sum, { cells }) => sum + cells.reduce((length, cell) => length + cell.length + 1, 0), 0);

const importInput = v.strictObject({
  table: v.picklist(IMPORT_TABLES, 'Choose what the rows are.'),
  role: v.optional(v.picklist(ROLES, 'Choose one of the roles.')),
  lines: v.pipe(
    v.array(v.strictObject({ line: v.number(), cells: v.array(v.string()), unclosed: v.boolean() })),
    v.nonEmpty('Paste rows, or choose a file.'),
    v.check((lines) => size(lines) <= MOST, 'At most 500,000 characters.'),
  ),
});

/** What importing these rows would add and change, and every row that cannot be taken. Writes nothing. */
export const previewImport: ReadWork<'preview-import'> = {
  input: importInput,
  run: (context, input) => preview(readImport(context, input)),
};

/** Adds and changes the rows that can be taken, all in one write; answers as the preview does. */
export const applyImport: UnlockedWork<'apply-import'> = {
  input: importInput,
  run: ({ ports, open }, input) =>
    locked(ports, () => {
      const context = open();
      const reading = readImport(context, input);
      for (const row of reading.good) context.session.put(input.table, row.entity as never);
      for (const { academy, person } of newPrincipals(context, reading))
        context.session.change('academies', academy, { principal: person });
      if (context.session.staged()) logImport(context, reading);
      context.session.commit();
      return preview(reading);
    }),
};

function preview({ good, ...told }: ImportReading): ImportPreview {
  const said = (some: ImportReading['good']): ImportPreview['add'] =>
    some.map(({ id, words }) => ({ id, words }));
  return {
    ...told,
    add: said(good.filter(({ isNew }) => isNew)),
    change: said(good.filter(({ isNew }) => !isNew)),
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
