import { belongsTo, type Academy, type Region } from '../../trust/academy';
import { calendarOf, type Closure, type HalfTerm, type SchoolCalendar } from '../../trust/calendar/calendar';
import { academicYearOf, type IsoDate } from '../../time/date';
import { diagnosisObligation } from './diagnosis';
import { INDICATORS } from '../judgement/indicator';
import type { Load } from './load';
import { loadObligation } from './load-guard';
import { monitoringObligation } from './monitoring';
import type { Obligation } from './terms';
import { ofstedObligation } from './ofsted';
import { groupedBy } from '../../order';
import type { Participation } from './participation';
import type { Person } from '../../trust/person';
import { leadersOf } from '../../trust/region-leader';
import { personObligations } from './of-person';
import type { Position } from '../judgement/position';
import type { Settings } from '../../trust/setting/settings';
import { emptyStanding, type Standing } from '../category/standing';
import { supportObligation } from './support';
import { categorise } from '../category/categorise';
import { computedOn } from '../category/begun';
import type { Category } from '../category/rules';

/** The rows that what is owed in a trust follows from, in any order, and the day it is asked for. */
export interface ObligationModel {
  today: IsoDate;
  settings: Settings;
  regions: readonly Region[];
  academies: readonly Academy[];
  people: readonly Person[];
  halfTerms: readonly HalfTerm[];
  closures: readonly Closure[];
  positions: readonly Position[];
  standings: readonly Standing[];
  participations: readonly Participation[];
  loads: readonly Load[];
}

/** What is owed at one academy. */
export interface AcademyObligations {
  support: Obligation;
  monitoring: Obligation;
  diagnosis: Obligation;
  /** The guard. */
  load: Obligation;
  /** Only where an inspection is expected. */
  ofsted: Obligation | undefined;
}

/** What one academy's obligations rest on. */
export interface AcademyBasis {
  academy: Academy;
  /** Who leads its region. */
  leader: Person | undefined;
  /** The one in force: the EOB's, and the rule's until it decided. */
  category: Category;
  standing: Standing;
  loadOf(id: string): Load | undefined;
  calendar: SchoolCalendar;
}

/** Everything that is owed at one academy, and its guard (docs/rulebook.md §6). */
export function academyObligations(
  { academy, leader, category, standing, loadOf, calendar }: AcademyBasis,
  settings: Settings,
  today: IsoDate,
): AcademyObligations {
  return {
    support: supportObligation(academy, leader, standing, calendar, settings, today),
    monitoring: monitoringObligation(academy, category, standing, calendar, settings, today),
    diagnosis: diagnosisObligation(academy, standing, calendar, settings, today),
    load: loadObligation(academy, loadOf, calendar, settings, today),
    ofsted: ofstedObligation(academy, standing, calendar, settings, today),
  };
}

/**
 * Which monitoring is owed follows the EOB's decision, and the rule until there is one (docs/rulebook.md §6); before the set
 * date nobody is owed what a Lighthouse is (docs/rulebook.md §5).
 */
export const categoryInForce = (
  standing: Pick<Standing, 'decided'>,
  computed: Category,
  today: IsoDate,
  settings: Pick<Settings, 'lighthouseFrom'>,
): Category => computedOn(standing.decided || computed, today, settings);

/** The academies that belong today, each with what its obligations rest on. */
export function trustFacts(model: ObligationModel): AcademyBasis[] {
  const leaders = leadersOf(model.regions, model.people);
  const standings = new Map(model.standings.map((standing) => [standing.id, standing]));
  const loads = new Map(model.loads.map((load) => [load.id, load]));
  const positions = groupedBy(model.positions, ({ academy }) => academy);
  return model.academies
    .filter((academy) => belongsTo(academy, model.today))
    .map((academy) => {
      const standing = standings.get(academy.id) ?? emptyStanding(academy.id);
      const computed = categorise(positions.get(academy.id) ?? [], model.settings, INDICATORS).category;
      return {
        ...{ academy, leader: leaders.get(academy.region), standing },
        category: categoryInForce(standing, computed, model.today, model.settings),
        loadOf: (id: string) => loads.get(id),
        calendar: calendarOf(academy, model.halfTerms, model.closures),
      };
    });
}

/** Every obligation of the trust on a day, academies first, in one pass (docs/rulebook.md §6). Throws `HubError` `bad-date`. */
export function obligationsOf(model: ObligationModel, facts = trustFacts(model)): Obligation[] {
  const { settings, today } = model;
  const year = academicYearOf(today);
  const parts = new Map(
    model.participations.filter((part) => part.year === year).map((part) => [part.person, part]),
  );
  const academies = new Map(model.academies.map((academy) => [academy.id, academy]));
  const homeOf = ({ academy }: Person): Pick<Academy, 'id' | 'calendar'> =>
    academies.get(academy) ?? { id: '', calendar: 'trust' };
  return [
    ...facts.flatMap((one) => {
      const { support, monitoring, ofsted, diagnosis, load } = academyObligations(one, settings, today);
      return [support, monitoring, ...(ofsted ? [ofsted] : []), diagnosis, load];
    }),
    ...model.people.flatMap((person) => {
      const calendar = calendarOf(homeOf(person), model.halfTerms, model.closures);
      return personObligations(person, parts.get(person.id), calendar, settings, today);
    }),
  ];
}
