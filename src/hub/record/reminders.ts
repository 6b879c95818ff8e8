import { dueStatus, lateWords, type Obligation } from '../monitoring/obligation/terms';
import { capital } from '../text/words';
import { shortDate, type IsoDate } from '../time/date';
import type { SchoolCalendar } from '../trust/calendar/calendar';
import type { Names } from '../field/names';
import { stateOf, valuesIn, type Kind, type RecordRow } from './kind';
import { dueDay, recordTitle } from './words';

/** School days before its day from which a record is called due. */
const WARNING = 5;

/**
 * What the rows of a kind owe by their days, each to its owner: a line in their week and mail, and their line manager's
 * where the kind escalates. None for a kind that reminds nobody.
 */
export function recordObligations(
  kind: Kind,
  rows: readonly RecordRow[],
  names: Names,
  calendarOf: (academy: string) => SchoolCalendar,
  today: IsoDate,
): Obligation[] {
  const what = dayOf(kind);
  return rows.flatMap((row): Obligation[] => {
    const values = valuesIn(kind, row);
    const due = dueDay(kind, stateOf(kind, row), values);
    if (due === '') return [];
    const calendar = calendarOf(row.academy);
    const status = dueStatus(due, WARNING, calendar, today);
    const overdueBy = status === 'overdue' ? calendar.schoolDaysAfter(due, today) : 0;
    const words = status === 'overdue' ? lateWords(overdueBy, due) : `due ${shortDate(due)}`;
    return [
      {
        ...{ id: `${kind.name}:${row.id}`, who: String(row[kind.owner] ?? ''), academy: row.academy },
        ...{ kind: 'record', due, status, overdueBy, done: 0, owed: 1, forecast: '' },
        words: capital(`${what} ${words}`.trim()),
        record: {
          kind: kind.name,
          title: `${kind.title}: ${recordTitle(kind, values, names)}`,
          escalate: kind.remind?.escalate === true,
        },
      },
    ];
  });
}

/** What falls due, by the label of its day: “Papers due” is due, not “due due”. */
const dayOf = ({ fields, remind }: Kind): string =>
  (fields[remind?.by ?? '']?.label ?? '').replace(/ ?due$/i, '');
