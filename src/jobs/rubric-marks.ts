import type { Context } from '../actions/context';
import type { Noticed } from '../hub/health/notice';
import { markOf, rubricMark, versionKey, versionOfId, type RubricMark } from '../hub/monitoring/rubric/mark';
import type { RubricLevel } from '../hub/monitoring/judgement/indicator';
import { cut } from '../hub/text/text';
import { cellName } from '../store/cell-problem';
import { TABLES } from '../store/tables';

/** Characters of a changed text that Health shows. */
const SHOWN = 300;

const REMEDY =
  'Somebody was judged by the words that stood here: bring them back with File > Version history. What you want changed goes into a new version.';

/**
 * Marks the words of every rubric row, anew as long as nobody was judged by its version. Names the rows of used versions
 * that say something else by now, or are gone: what somebody was judged by never changes (docs/rulebook.md §3). While `sure` is
 * not given, a judgement is missing that may have used any version, and no mark is given up.
 */
export function markRubrics(context: Context, sure: boolean): Noticed[] {
  const { session, today } = context;
  const { byId, rowOf } = session.table('rubrics');
  const used = new Set(
    session.rows('judgements').map(({ indicator, rubricVersion }) => versionKey(indicator, rubricVersion)),
  );
  const marks = session.table('rubricMarks').byId;
  const noticed: Noticed[] = [];
  for (const row of byId.values()) {
    const before = marks.get(row.id);
    if (before?.mark === markOf(row)) continue;
    // A hand may have changed the cell that says which version it is of: its ID still does.
    if (before && (used.has(versionOfId(row.id)) || used.has(versionKey(row.indicator, row.version))))
      noticed.push(changed(wordsNow(context, row), before));
    else if (!before || sure) session.put('rubricMarks', rubricMark(row, today));
  }
  for (const mark of [...marks.values()].filter(({ id }) => !rowOf.has(id))) {
    if (used.has(versionOfId(mark.id))) noticed.push(changed(`no row ${mark.id}`, mark));
    else if (sure) session.remove('rubricMarks', mark.id);
  }
  return noticed;
}

/** Where the row stands and what it says; which version, where that is no longer its ID's. */
function wordsNow({ session }: Context, { id, indicator, version, text }: RubricLevel): string {
  const { rowOf, layout } = session.table('rubrics');
  const says = versionKey(indicator, version);
  const moved = says !== versionOfId(id);
  const cell = cellName(rowOf.get(id) ?? 0, layout.columns[moved ? 'version' : 'text'] ?? 0);
  return `${cell}, ${id}: ${moved ? `now of ${says}` : cut(text, SHOWN)}`;
}

const changed = (value: string, { seenOn }: RubricMark): Noticed => ({
  kind: 'to do',
  sheet: TABLES.rubrics.title,
  cell: '',
  value,
  expected: `the words of ${seenOn}`,
  words: REMEDY,
});
