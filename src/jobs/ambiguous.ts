import type { Context } from '../actions/context';
import { currentVisits } from '../hub/monitoring/visit/current';
import { academicYearOf, isIsoDate } from '../hub/time/date';
import type { Noticed } from '../hub/health/notice';
import { directoryOf } from '../hub/trust/directory';
import { peopleOf } from '../hub/monitoring/visit/people';
import { cellName } from '../store/cell-problem';
import { TABLES } from '../store/tables';

/** Visits that are named one by one. */
const VISITS_NAMED = 20;

/** Visits of this school year that name somebody who cannot be told from another, and so count for neither. */
export function ambiguousNoticed({ session, today }: Context): Noticed[] {
  const directory = directoryOf(session.rows('people'));
  const { rowOf, layout } = session.table('visits');
  const year = academicYearOf(today);
  return currentVisits(session.rows('visits'))
    .filter(({ on }) => isIsoDate(on) && academicYearOf(on) === year)
    .map((visit) => ({ visit, names: peopleOf(visit, directory).ambiguous }))
    .filter(({ names }) => names.length > 0)
    .slice(0, VISITS_NAMED)
    .map(({ visit, names }) => ({
      kind: 'to do',
      sheet: TABLES.visits.title,
      cell: cellName(rowOf.get(visit.id) ?? 0, layout.columns['team'] ?? 0),
      value: names.join(', '),
      expected: 'names that one person alone bears, or IDs from the People sheet',
      words: 'Correct the visit in the sidebar and write the ID behind the name, such as “Jo Lee (P07)”.',
    }));
}
