import { VISIT_KIND_RULES, type VisitKind } from '../../hub/monitoring/visit/visit';
import type { RecordRow } from '../../hub/record/kind';
import type { FieldErrors } from '../../hub/text/errors';
import { isIsoDate, longDate, weekday, type IsoDate } from '../../hub/time/date';
import { belongsTo, type Academy } from '../../hub/trust/academy';
import { mayRecord } from '../../hub/trust/rights';
import type { PersonalContext } from '../context';
import type { RecordRules } from '../record/rules';

/** What is agreed must be possible to record: on a school day, by somebody who may (docs/rulebook.md §6). */
export const plannedVisitRules: RecordRules = {
  reads: ['halfTerms', 'closures'],
  errors(context, row, before) {
    const academy = context.session.table('academies').byId.get(row.academy);
    if (!academy) return {};
    const found: FieldErrors = {};
    // What stands there already may stay: a closure may have been entered since, a lead may have left.
    if (!before || isOther(row, before, 'on', 'academy')) found['on'] = dayError(context, academy, row);
    if (!before || isOther(row, before, 'lead', 'kind', 'academy'))
      found['lead'] = leadError(context, academy, row);
    return Object.fromEntries(Object.entries(found).filter(([, sentence]) => sentence !== ''));
  },
};

const isOther = (row: RecordRow, before: RecordRow, ...fields: string[]): boolean =>
  fields.some((field) => row[field] !== before[field]);

function dayError(context: PersonalContext, academy: Academy, row: RecordRow): string {
  const on = String(row['on']);
  if (!isIsoDate(on)) return '';
  if (!belongsTo(academy, on)) return `${academy.name} does not belong to the trust on that day.`;
  const calendar = context.calendarOf(academy);
  if (on > calendar.knownUntil && calendar.knownUntil !== '')
    return `Choose a day until ${longDate(calendar.knownUntil)}: no later half-term is entered yet.`;
  const isSchoolDay = calendar.knownUntil === '' ? isWeekday(on) : calendar.isSchoolDay(on);
  return isSchoolDay ? '' : `Choose a school day: ${academy.name} is closed on ${longDate(on)}.`;
}

const isWeekday = (on: IsoDate): boolean => weekday(on) <= 5;

function leadError({ session }: PersonalContext, academy: Academy, row: RecordRow): string {
  const lead = session.table('people').byId.get(String(row['lead']));
  if (!lead) return '';
  if (!lead.active) return `Choose somebody else: ${lead.name} is no longer active in the hub.`;
  const kind = row['kind'] as VisitKind;
  if (!(kind in VISIT_KIND_RULES) || mayRecord(lead, kind, academy)) return '';
  const { label } = VISIT_KIND_RULES[kind];
  return `Choose another lead or kind: ${lead.name} may not record “${label}” at ${academy.name}.`;
}
