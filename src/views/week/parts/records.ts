import { KIND_NAMES, kindNamed, type KindName } from '../../../hub/record/kinds';
import type { RecordRow } from '../../../hub/record/kind';
import { namesIn } from '../../../hub/record/names';
import { recordObligations } from '../../../hub/record/reminders';
import { calendarOf, type SchoolCalendar } from '../../../hub/trust/calendar/calendar';
import type { Owed, WeekPart } from '../part';

/** Kinds of record whose days are somebody’s to keep. */
const REMINDING = KIND_NAMES.filter((name) => kindNamed(name).remind !== undefined);

/** What records of all kinds owe by their days; those of the whole trust by its own calendar. */
export const recordsPart: WeekPart<Partial<Record<KindName, readonly object[]>>> = {
  tables: REMINDING,
  lines(model, names) {
    const known = namesIn(model);
    const academies = new Map(model.academies.map((academy) => [academy.id, academy]));
    const calendar = (id: string): SchoolCalendar =>
      calendarOf(academies.get(id) ?? { id: '', calendar: 'trust' }, model.halfTerms, model.closures);
    const owed = REMINDING.flatMap((name): Owed[] =>
      // The rows of a table that is derived from a kind have the fields of that kind.
      recordObligations(
        kindNamed(name),
        (model[name] ?? []) as readonly RecordRow[],
        known,
        calendar,
        model.today,
      ).map(({ record, ...one }) => ({
        ...one,
        title: titleOf(record?.title ?? '', one.academy === '' ? '' : names.academy(one.academy)),
        ...{ visit: '', record: name, listed: 'until done', shared: false },
        escalates: record?.escalate === true,
      })),
    );
    return { owed };
  },
};

const titleOf = (title: string, academy: string): string => (academy === '' ? title : `${title}, ${academy}`);
