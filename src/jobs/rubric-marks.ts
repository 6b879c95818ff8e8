import type { Context } from '../actions/context';
import type { Noticed } from '../hub/notice';
import { markOf, versionKey } from '../hub/rubric/mark';
import { cut } from '../hub/text';
import { cellName } from '../store/cell-problem';
import { TABLES } from '../store/tables';

/** Characters of a changed text that Health shows. */
const SHOWN = 300;

const REMEDY =
  'Somebody was judged by the words that stood here: bring them back with File > Version history. What you want changed goes into a new version.';

/**
 * Marks the words of every rubric row, anew as long as nobody was judged by its version. Names the rows of used versions
 * that say something else by now, or are gone: what somebody was judged by never changes (domain.md §3).
 */
export function markRubrics({ session, today }: Context): Noticed[] {
  const { byId, rowOf, layout } = session.table('rubrics');
  const used = new Set(
    session.rows('judgements').map(({ indicator, rubricVersion }) => versionKey(indicator, rubricVersion)),
  );
  const marks = session.table('rubricMarks').byId;
  const noticed: Noticed[] = [];
  for (const row of byId.values()) {
    const mark = markOf(row);
    const before = marks.get(row.id);
    if (before?.mark === mark) continue;
    if (before && used.has(versionKey(row.indicator, row.version))) {
      const cell = cellName(rowOf.get(row.id) ?? 0, layout.columns['text'] ?? 0);
      noticed.push(changed(`${cell}, ${row.id}: ${cut(row.text, SHOWN)}`, before.seenOn));
    } else session.put('rubricMarks', { id: row.id, mark, seenOn: today });
  }
  for (const { id, seenOn } of marks.values()) {
    if (rowOf.has(id)) continue;
    if (used.has(id.slice(0, id.indexOf('-', id.indexOf('-v') + 1))))
      noticed.push(changed(`no row ${id}`, seenOn));
    else session.remove('rubricMarks', id);
  }
  return noticed;
}

const changed = (value: string, seenOn: string): Noticed => ({
  kind: 'to do',
  sheet: TABLES.rubrics.title,
  cell: '',
  value,
  expected: `the words of ${seenOn}`,
  words: REMEDY,
});
