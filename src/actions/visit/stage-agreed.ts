import { recordCount } from '../../hub/record/counts';
import { kindNamed } from '../../hub/record/kinds';
import { agreedFor, type AgreedVisit } from '../../hub/monitoring/visit/agreed';
import type { Visit } from '../../hub/monitoring/visit/visit';
import type { Instant } from '../../hub/time/date';
import type { PersonalContext } from '../context';
import { projectedOfKind, rowsOfKind } from '../record/rows';
import { rootOf } from './chain';

const PLANNED = 'plannedVisits';

/** What fulfilling an agreed visit reads and writes. */
export const AGREED_TABLES = [PLANNED, 'recordCounts'] as const;

/** The agreed visits, as matching looks at them. */
export const agreedVisits = ({ session }: Pick<PersonalContext, 'session'>): AgreedVisit[] =>
  rowsOfKind(session, PLANNED) as unknown as AgreedVisit[];

/**
 * Marks the agreed visit that this one is as recorded, with the count of its academy. `recorded`: when a corrected
 * visit was first recorded; what was agreed after that is another.
 */
export function fulfilAgreed(context: PersonalContext, visit: Visit, recorded?: Instant): void {
  const { session, today, settings } = context;
  const calendar = context.calendarOf(session.need('academies', visit.academy));
  const rowsBefore = projectedOfKind(session, PLANNED).filter(
    (row) => !recorded || row.createdAt <= recorded,
  );
  const open = rowsBefore as unknown as AgreedVisit[];
  const agreed = agreedFor(open, visit, calendar, settings.supportGapSchoolDays);
  if (!agreed) return;
  session.change(PLANNED, agreed.id, { state: 'recorded', visit: visit.id } as never);
  const rows = projectedOfKind(session, PLANNED);
  session.put('recordCounts', recordCount(kindNamed(PLANNED), visit.academy, rows, today));
}

/** A visit that was withdrawn fulfils nothing: what was agreed is to come again, unless it is cancelled. */
export function reopenAgreed(
  { session, today }: PersonalContext,
  { academy }: Visit,
  entries: ReadonlySet<string>,
): void {
  const fulfilled = rowsOfKind(session, PLANNED).filter(
    ({ state, visit }) => state === 'recorded' && entries.has(String(visit)),
  );
  if (fulfilled.length === 0) return;
  for (const { id } of fulfilled) session.change(PLANNED, id, { state: 'agreed', visit: '' } as never);
  const rows = projectedOfKind(session, PLANNED);
  session.put('recordCounts', recordCount(kindNamed(PLANNED), academy, rows, today));
}

/** A correction to another academy, day or kind may be another agreed visit than the one that was taken for it, or none. */
export function fulfilAgreedAgain(
  context: PersonalContext,
  corrected: Visit,
  visit: Visit,
  entries: ReadonlySet<string>,
): void {
  const { academy, on, kind } = corrected;
  if (visit.academy === academy && visit.on === on && visit.kind === kind) return;
  reopenAgreed(context, corrected, entries);
  const { byId } = context.session.table('visits');
  fulfilAgreed(context, visit, byId.get(rootOf(byId, corrected.id))?.recordedAt);
}
