import { mayRecord } from '../../hub/trust/rights';
import { sortedBy } from '../../hub/order';
import { VISIT_KIND_RULES, type VisitKind } from '../../hub/monitoring/visit/visit';
import { calendarEntry } from '../../views/week/calendar-entry';
import type { PersonalContext } from '../context';
import { academyName, personName } from '../names';
import { mayWith, recordContext } from '../record/record-context';
import { rowsOfKind, type StoredRecord } from '../record/rows';
import type { AgreedLine } from './api';

/** The agreed visits that the person asking may see, the next first. */
export function agreedLines(context: PersonalContext): AgreedLine[] {
  const about = recordContext(context, 'plannedVisits');
  const rows = rowsOfKind(context.session, 'plannedVisits').filter(
    (row) => row['state'] === 'agreed' && mayWith(about, 'see', row),
  );
  return sortedBy(
    rows,
    (row) => String(row['on']),
    ({ id }) => id,
  ).map((row) => ({ ...lineOf(context, row), mayMove: mayWith(about, 'move', row) }));
}

function lineOf(context: PersonalContext, row: StoredRecord): Omit<AgreedLine, 'mayMove'> {
  const { me, session, today } = context;
  const kind = row['kind'] as VisitKind;
  const [on, lead] = [String(row['on']), String(row['lead'])];
  const kindLabel = VISIT_KIND_RULES[kind].label;
  const name = academyName(context, row.academy);
  const academy = session.table('academies').byId.get(row.academy);
  return {
    ...{ id: row.id, rev: row.rev, on, academy: row.academy, academyName: name, kind, kindLabel },
    ...{ lead, leadName: personName(context, lead), teamNames: [], mine: lead === me.id },
    about: String(row['about']),
    calendar: calendarEntry({ academy: row.academy, academyName: name, kind, kindLabel, on }),
    mayRecord: on <= today && academy !== undefined && mayRecord(me, kind, academy),
  };
}
