import type { Academy } from '../../src/hub/trust/academy';
import type { HalfTerm } from '../../src/hub/trust/calendar/calendar';
import { INDICATOR_IDS } from '../../src/hub/monitoring/judgement/indicator';
import type { Person } from '../../src/hub/trust/person';
import type { Role } from '../../src/hub/trust/roles';
import type { Position } from '../../src/hub/monitoring/judgement/position';
import { DEFAULT_SETTINGS } from '../../src/hub/trust/setting/read-settings';
import { emptyStanding } from '../../src/hub/monitoring/category/standing';
import type { ObligationModel } from '../../src/hub/monitoring/obligation/of-trust';

const TODAY = '2026-11-24';
const SPANS = [
  ['2026-09-02', '2026-10-23'],
  ['2026-11-02', '2026-12-18'],
  ['2027-01-04', '2027-02-12'],
  ['2027-02-22', '2027-03-25'],
  ['2027-04-12', '2027-05-28'],
  ['2027-06-07', '2027-07-21'],
] as const;

/** Days that visits may have been on, by any number. */
const DAYS = ['2026-09-10', '2026-09-24', '2026-10-06', '2026-10-20', '2026-11-05', '2026-11-18'];
const LEVELS = ['working-towards', 'expected', 'strength'] as const;

const halfTerms = (calendar: string): HalfTerm[] =>
  SPANS.map(([starts, ends], index) => ({
    ...{ id: `${calendar}-${index + 1}`, calendar, year: '2026-27', number: index + 1 },
    ...{ name: `Half-term ${index + 1}`, starts, ends },
  }));

const person = (id: string, role: Role, part: Partial<Person> = {}): Person => ({
  ...{ id, name: `Person ${id}`, email: `${id.toLowerCase()}@hub.example`, role },
  ...{ region: '', academy: '', unit: '', active: true },
  ...{ alsoRoles: [], teams: [], nationalResponsibility: '' },
  ...part,
});

const academyOf = (index: number, region: string): Academy => ({
  ...{ id: `A${index}`, name: `Academy ${index}`, region, phase: 'primary', urn: '', principal: `P${index}` },
  // Every tenth keeps a calendar of its own, so that not all share one.
  calendar: index % 10 === 0 ? `own-${index}` : 'trust',
  ...{
    joinedOn: '2022-09-01',
    leftOn: '',
    lastInspectedOn: '',
    expectingOfsted: index % 8 === 0,
    legacyStage: '',
  },
});

/** The roles of a large trust: a Principal each, and the rest specialists and central staff. */
function peopleOf(academies: Academy[], regions: number, people: number): Person[] {
  const principals = academies.map(({ id, principal }) => person(principal, 'principal', { academy: id }));
  const ceos = Array.from({ length: regions }, (_, at) =>
    person(`C${at}`, 'regional-ceo', { region: `R${at}` }),
  );
  const rest = Math.max(0, people - principals.length - ceos.length);
  const others = Array.from({ length: rest }, (_, at) =>
    at % 4 === 0
      ? person(`S${at}`, 'central-staff')
      : person(`S${at}`, 'sle', { academy: academies[at % academies.length]?.id ?? '' }),
  );
  return [...principals, ...ceos, ...others];
}

const positionsOf = (academies: Academy[]): Position[] =>
  academies.flatMap(({ id: academy }, index) =>
    INDICATOR_IDS.map((indicator, at) => {
      const level = LEVELS[(index + at) % LEVELS.length] ?? 'expected';
      const on = DAYS[0] ?? TODAY;
      const judged = {
        level,
        since: on,
        on,
        by: 'S0',
        visit: 'V',
        judgement: 'J',
        stage: 'monitored',
      } as const;
      const words = {
        narrative: 'Seen.',
        share: '',
        rubricVersion: 1,
        trend: [{ on, level, at: on, root: 'J', judgement: 'J' }],
      };
      return { id: `${academy}:${indicator}`, academy, indicator, ...judged, ...words };
    }),
  );

type Counts = Pick<ObligationModel, 'standings' | 'participations' | 'loads'>;

/** Visits, counts and loads for everybody, no two alike. */
function countsOf(academies: Academy[], people: Person[]): Counts {
  const year = '2026-27';
  return {
    standings: academies.map(({ id }, index) => {
      const empty = emptyStanding(id);
      const support = DAYS.slice(0, 1 + (index % DAYS.length)).reverse();
      return { ...empty, recent: { ...empty.recent, support, monitoring: support.slice(0, 2) } };
    }),
    participations: people.map(({ id }, index) => ({
      ...{ id: `${id}:${year}`, person: id, year, monitoring: index % 3, moderation: index % 2 },
      daysOut: index % 5 === 0 ? [TODAY] : [],
    })),
    loads: academies.map(({ id: academy }, index) => ({
      ...{
        id: `${academy}:${year}-2`,
        academy,
        year,
        halfTerm: 2,
        visits: 2,
        personDays: index % 14,
        spared: 0,
      },
    })),
  };
}

/** A trust of that size in its second half-term. */
export function largeTrust(academies: number, people: number): ObligationModel {
  const regions = Math.max(1, Math.round(academies / 10));
  const schools = Array.from({ length: academies }, (_, at) => academyOf(at, `R${at % regions}`));
  const everybody = peopleOf(schools, regions, people);
  const own = schools
    .filter(({ calendar }) => calendar !== 'trust')
    .map(({ calendar }) => halfTerms(calendar));
  return {
    today: TODAY,
    settings: DEFAULT_SETTINGS,
    regions: Array.from({ length: regions }, (_, at) => ({
      ...{ id: `R${at}`, name: `Region ${at}`, ceo: `C${at}`, clerk: '', board: '' },
    })),
    academies: schools,
    people: everybody,
    halfTerms: [halfTerms('trust'), ...own].flat(),
    closures: [],
    positions: positionsOf(schools),
    ...countsOf(schools, everybody),
  };
}
