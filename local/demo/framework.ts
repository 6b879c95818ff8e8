import type { Cast } from './cast';
import { startOf, yearName } from './day';
import type { Era } from './era';
import type { Random } from './random';
import { instant, stamp, type Row } from './row';
import { daysOff, examWeeks, halfTermsOf, OWN_CALENDAR, TRUST_CALENDAR } from './school-year';

/** Rows of the sheets that a trust fills in before anything is recorded. */
export type Framework = Record<'Regions' | 'Academies' | 'People' | 'Half-terms' | 'Closures', Row[]>;

/** The calendar reaches from two years before the demonstration to two years after it. */
const AROUND = 2;

export function frameworkOf(era: Era, random: Random): Framework {
  const made = stamp(instant(startOf(era.begins) + 9 * 3_600_000), era.cast.owner.email);
  const years = Array.from(
    { length: era.lastYear - era.firstYear + 1 + 2 * AROUND },
    (_, at) => era.firstYear - AROUND + at,
  );
  const own = era.cast.academies.some(({ calendar }) => calendar === OWN_CALENDAR);
  const calendars = own ? [TRUST_CALENDAR, OWN_CALENDAR] : [TRUST_CALENDAR];
  const inYears = (make: (year: number, calendar: string) => Row[]): Row[] =>
    calendars.flatMap((calendar) => years.flatMap((year) => make(year, calendar)));
  const rows = {
    Regions: regionRows(era.cast),
    Academies: academyRows(era, random),
    People: peopleRows(era.cast),
    'Half-terms': inYears(halfTermRows),
    Closures: [...inYears(closureRows), ...examRows(era)],
  };
  const stamped = Object.entries(rows).map(([title, list]) => [
    title,
    list.map((row) => ({ ...row, ...made })),
  ]);
  return Object.fromEntries(stamped) as Framework;
}

const regionRows = ({ regions }: Cast): Row[] =>
  regions.map(({ id, name, ceo, clerk }) => ({
    ID: id,
    Region: name,
    'Regional CEO': ceo.id,
    'Board clerk': clerk.id,
    Board: `${name} Regional Board`,
  }));

const academyRows = ({ cast, today }: Era, random: Random): Row[] =>
  cast.academies.map((academy) => ({
    ID: academy.id,
    Academy: academy.name,
    Region: (cast.regions[academy.region] as Cast['regions'][number]).id,
    Phase: academy.phase,
    // Real numbers begin with 1: nobody's number begins with 9.
    URN: String(900_001 + academy.index * 37),
    Calendar: academy.calendar,
    'Joined on': academy.joinedOn,
    'Left on': '',
    Principal: academy.principal.id,
    'Last inspected': inspectedOn(today, academy.story.expectingOfsted ?? false, random),
    'Expecting Ofsted': academy.story.expectingOfsted ?? false,
    'Older stage': academy.story.legacyStage ?? '',
  }));

function inspectedOn(today: string, expecting: boolean, random: Random): string {
  const year = Number(today.slice(0, 4)) - (expecting ? 5 : random.between(1, 4));
  return `${year}-${random.pick(['02-07', '03-14', '05-22', '10-09', '11-12'])}`;
}

const peopleRows = ({ people }: Cast): Row[] =>
  people.map(({ id, name, email, role, region, academy, unit, active, ...more }) => ({
    ID: id,
    Name: name,
    'E-mail': email,
    Role: role,
    Region: region,
    Academy: academy,
    Unit: unit,
    Active: active,
    Also: more.alsoRoles,
    Teams: more.teams,
    'National responsibility': more.nationalResponsibility,
  }));

const halfTermRows = (start: number, calendar: string): Row[] =>
  halfTermsOf(start, calendar).map(({ year, number, name, starts, ends }) => ({
    ID: `${calendar}-${year}-${number}`,
    Calendar: calendar,
    'Academic year': year,
    'Half-term': number,
    Name: name,
    'First day': starts,
    'Last day': ends,
  }));

const closureRows = (start: number, calendar: string): Row[] =>
  daysOff(start, calendar).map(({ kind, day, note }, at) => ({
    ID: `${calendar}-${yearName(start)}-off${at + 1}`,
    Calendar: calendar,
    Academy: '',
    Kind: kind,
    'First day': day,
    'Last day': day,
    Note: note,
  }));

/** Examinations by academy, since phases differ: this year's only where there are many academies. */
function examRows({ cast, firstYear, lastYear, lean }: Era): Row[] {
  const from = lean ? lastYear : firstYear;
  return cast.academies.flatMap(({ id, phase }) =>
    Array.from({ length: lastYear - from + 1 }, (_, at) => from + at).flatMap((start) =>
      examWeeks(start, phase).map(({ starts, ends, note }, at) => ({
        ID: `${id}-${yearName(start)}-exams${at + 1}`,
        Calendar: '',
        Academy: id,
        Kind: 'exams',
        'First day': starts,
        'Last day': ends,
        Note: note,
      })),
    ),
  );
}
