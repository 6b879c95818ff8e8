import { lastSchoolDay, type SchoolCalendar } from '../../trust/calendar/calendar';
import { academicYearOf, addDays, shortDate, type IsoDate } from '../../time/date';
import type { Obligation, ObligationKind, ObligationStatus } from './terms';
import type { Participation } from './participation';
import type { Person } from '../../trust/person';
import { hasDuty } from '../../trust/offices';
import type { Settings } from '../../trust/setting/settings';
import { mondayOf } from '../../time/week';
import { count } from '../../text/words';
import { spanOf, yearlyPace } from './yearly-pace';

type Who = Pick<Person, 'id' | 'role' | 'alsoRoles' | 'unit' | 'teams' | 'region' | 'active'>;
type Done = Pick<Participation, 'monitoring' | 'moderation' | 'daysOut'> | undefined;

/**
 * What one person owes in the school year, and the specialist's cap (docs/rulebook.md §6); nothing of who has left. The person who holds
 * several roles owes each thing once, since one visit is taken part in once; the cap holds as soon as one role has it,
 * for it protects the academy that releases them. `calendar` is that of their own academy, or the trust's. Throws
 * `HubError` `bad-date` for a bad `today`.
 */
export function personObligations(
  person: Who,
  done: Done,
  calendar: SchoolCalendar,
  settings: Pick<
    Settings,
    'monitoringVisitsPerPersonPerYear' | 'moderationVisitsPerYear' | 'specialistDaysPerWeek'
  >,
  today: IsoDate,
): Obligation[] {
  if (!person.active) return [];
  const yearly = (kind: ObligationKind, made: number, owed: number): Obligation =>
    yearlyObligation({ person, kind, made, owed }, calendar, today);
  const partake = settings.monitoringVisitsPerPersonPerYear;
  return [
    ...(hasDuty(person, 'take-part') ? [yearly('participation', done?.monitoring ?? 0, partake)] : []),
    ...(hasDuty(person, 'moderate-elsewhere') && person.region !== ''
      ? [yearly('moderation', done?.moderation ?? 0, settings.moderationVisitsPerYear)]
      : []),
    ...(hasDuty(person, 'released') ? [daysOutCap(person, done?.daysOut ?? [], settings, today)] : []),
  ];
}

interface Yearly {
  person: Who;
  kind: ObligationKind;
  made: number;
  owed: number;
}

/** Due with the school year; called due from when it falls behind an even pace; overdue only once the year is over. */
function yearlyObligation(
  { person, kind, made, owed }: Yearly,
  calendar: SchoolCalendar,
  today: IsoDate,
): Obligation {
  const year = academicYearOf(today);
  const halfTerms = calendar.halfTerms.filter((halfTerm) => halfTerm.year === year);
  const pace = yearlyPace(made, owed, halfTerms, today);
  const span = spanOf(halfTerms);
  const due = span ? lastSchoolDay(calendar, span) : '';
  const late = due !== '' && today > due && made < owed;
  return {
    ...{ id: `${kind}:${person.id}:${year}`, who: person.id, academy: '', kind, due },
    status: late ? 'overdue' : pace.status,
    overdueBy: late ? calendar.schoolDaysAfter(due, today) : 0,
    ...{ done: made, owed, expectedByNow: pace.expectedByNow, forecast: pace.forecast },
    words: late ? `${made} of ${owed} this year, the year is over` : pace.words,
  };
}

/** At most so many days of a week out of their own academy: kept, reached, or passed this week or the last. */
function daysOutCap(
  person: Who,
  daysOut: readonly IsoDate[],
  { specialistDaysPerWeek: cap }: Pick<Settings, 'specialistDaysPerWeek'>,
  today: IsoDate,
): Obligation {
  const monday = mondayOf(today);
  const inWeek = (from: IsoDate): number => {
    const until = addDays(from, 6);
    return daysOut.filter((day) => from <= day && day <= until && day <= today).length;
  };
  const now = inWeek(monday);
  const before = inWeek(addDays(monday, -7));
  const status: ObligationStatus = now > cap ? 'over' : 'on track';
  const last = before > cap ? `; ${count(before, 'day')} in the week before` : '';
  const room = cap > now ? `${count(cap - now, 'day')} left this week` : 'none left this week';
  return {
    ...{ id: `specialist-days:${person.id}:${monday}`, who: person.id, academy: '' },
    ...{ kind: 'specialist-days', due: '', status, overdueBy: 0, done: now, owed: cap, forecast: room },
    words: `${now} of at most ${count(cap, 'day')} out in the week of ${shortDate(monday)}${last}`,
  };
}
