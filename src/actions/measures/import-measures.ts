import * as v from 'valibot';
import { isIsoDate } from '../../hub/time/date';
import type { Person } from '../../hub/trust/person';
import { lackingColumns } from '../../hub/monitoring/measure/lacking';
import { evidenceOf } from '../../hub/monitoring/measure/evidence';
import { HubError } from '../../hub/hub-error';
import { holds } from '../../hub/trust/rights';
import type { ReadWork, WriteWork } from '../action';
import type { TableName } from '../../store/tables';
import { refuse, type PersonalContext } from '../context';
import { compareFile, type Comparison } from './compare';
import type { MeasureFileInput, MeasuresApplied, MeasuresPreview } from './api';
import { strict } from '../strict';

/** What one call takes: figures of some hundred lines, far below the 2 MB of one write (docs/google.md §2). */
const MOST_LINES = 2000;
/** Rows that one write can hold with the longest words in each. */
const MOST_ROWS = 700;

const cell = v.pipe(v.string(), v.maxLength(2000, 'At most 2,000 characters in a cell.'));
const fileInput = {
  head: v.pipe(v.array(cell), v.minLength(1, 'The file is empty.'), v.maxLength(400, 'At most 400 columns.')),
  lines: v.pipe(
    v.array(
      strict({
        line: v.pipe(v.number(), v.integer(), v.minValue(1)),
        cells: v.pipe(v.array(cell), v.maxLength(400)),
        torn: v.picklist(['', 'unclosed', 'over']),
      }),
    ),
    v.maxLength(MOST_LINES, `At most ${MOST_LINES} lines of the trust’s academies at once.`),
  ),
  year: v.pipe(v.string(), v.regex(/^(\d{4}-\d{2})?$/, 'Choose the academic year.')),
  asAt: v.pipe(
    v.string(),
    v.check((day: string) => isIsoDate(day), 'Say of which day the file is.'),
  ),
};

/** What an import is compared with. */
export const MEASURE_TABLES = [
  'academies',
  'halfTerms',
  'measures',
  'inspections',
] as const satisfies readonly TableName[];

/** What a file would add and change, and every cell that cannot be taken. Writes nothing. */
export const previewMeasures: ReadWork<'preview-measures'> = {
  input: strict(fileInput),
  run: (context, file) => preview(compareFile(context, file), file, context.me),
};

/** Writes what the preview showed, all in one write. A retry is answered as the first time. */
export const applyMeasures: WriteWork<'apply-measures'> = {
  input: strict({ ...fileInput, seen: v.string(), academies: v.boolean() }),
  run: (context, { seen, academies, ...file }) => {
    const found = compareFile(context, file);
    if (academies && !holds(context.me, 'edit-closed-sheets')) refuse('change the sheet Academies');
    if (rowsIn(found) + (academies ? found.academies.length : 0) > 0) refuseUnseen(found, seen);
    const applied = stage(context, found, academies);
    const written = applied.added + applied.changed + applied.academies;
    const summary = `${found.shape.title}, as at ${file.asAt}: ${applied.added} added, ${applied.changed} changed, ${applied.academies} academies changed; ${applied.bad} cells could not be taken.`;
    return {
      answer: applied,
      keep: applied,
      ...(written > 0 ? { log: { subject: 'measures', summary, rows: '' } } : {}),
    };
  },
  replay: (_context, _input, keep) => keep as MeasuresApplied,
};

const rowsIn = ({ measures, inspections }: Comparison): number => measures.length + inspections.length;

/** Nothing is written that nobody saw: somebody may have imported, or renamed an academy, since the preview. */
function refuseUnseen(found: Comparison, seen: string): void {
  if (found.seen === seen) return;
  throw new HubError({
    code: 'measures-moved',
    message: 'The hub has changed since you looked at what this file would change.',
    remedy: 'Look at the changes again, then import.',
  });
}

function stage({ session }: PersonalContext, found: Comparison, academies: boolean): MeasuresApplied {
  if (rowsIn(found) > MOST_ROWS) {
    throw new HubError({
      code: 'measures-too-many',
      message: `This would write ${rowsIn(found)} rows at once; at most ${MOST_ROWS} fit into one write.`,
      remedy: 'Send the file in parts, by academy or by year.',
    });
  }
  for (const { row } of found.measures) session.put('measures', row);
  for (const { row } of found.inspections) session.put('inspections', row);
  if (academies) for (const { id, patch } of found.academies) session.change('academies', id, patch);
  if (found.measures.length > 0)
    for (const row of evidenceOf(session.projected('measures'))) session.put('evidence', row);
  const rows = [...found.measures, ...found.inspections];
  const added = rows.filter(({ isNew }) => isNew).length;
  const changed = rows.length - added;
  const { same, bad } = found;
  return { added, changed, academies: academies ? found.academies.length : 0, same, bad: bad.length };
}

function preview(found: Comparison, { head, year }: MeasureFileInput, me: Person): MeasuresPreview {
  const rows = [...found.measures, ...found.inspections];
  return {
    title: found.shape.title,
    source: found.shape.source,
    add: rows.filter(({ isNew }) => isNew).map(({ said }) => said),
    change: rows.filter(({ isNew }) => !isNew).map(({ said }) => said),
    academies: found.academies.map(({ said }) => said),
    mayChangeAcademies: holds(me, 'edit-closed-sheets'),
    same: found.same,
    bad: found.bad,
    lacking: lackingColumns(found.shape, head, year),
    seen: found.seen,
  };
}
