import { halfTermKey, type HalfTerm, type SchoolCalendar } from '../../trust/calendar/calendar';
import { addDays, weekday, type IsoDate } from '../../time/date';
import { loadId } from './load';
import { isBorne } from './participation';
import type { Person } from '../../trust/person';
import { hasDuty } from '../../trust/offices';
import { supportObligation } from './support';
import { trustFacts, type ObligationModel } from './of-trust';
import { belongsTo } from '../../trust/academy';
import type { VisitKind } from '../visit/visit';
import {
  openDiary,
  type Diary,
  type ProposedVisit,
  type UnplacedVisit,
  type VisitRequest,
} from '../visit/diary';
import {
  monitoringWanted,
  nearest,
  ofstedDays,
  owesDiagnosis,
  visitsNeeded,
  type Place,
} from '../visit/visits-needed';
import { byText } from '../../text/words';
import { evenPace } from './yearly-pace';

/** A calendar of visits that would keep what is owed in a half-term (docs/rulebook.md §6). */
export interface VisitPlan {
  /** `2026-27-3`, or empty where no half-term is entered. */
  key: string;
  name: string;
  visits: ProposedVisit[];
  unplaced: UnplacedVisit[];
}

/** How many go along on each kind of visit. */
const TEAM: Partial<Record<VisitKind, number>> = {
  monitoring: 2,
  'light-touch': 1,
  'ofsted-preparation': 1,
  diagnosis: 3,
};

interface Planning {
  model: ObligationModel;
  places: Place[];
  diary: Diary;
  unplaced: UnplacedVisit[];
  /** The MAD unit's own, who lead its visits. */
  unit: Person[];
}

/** The half-term of today and the next to begin, of any calendar, as `2026-27-3`; empty where none is entered. */
export function plannable(model: Pick<ObligationModel, 'halfTerms' | 'today'>): {
  now: string;
  next: string;
} {
  const ordered = [...model.halfTerms].sort((a, b) => byText(a.starts, b.starts));
  const keyOf = (found: HalfTerm | undefined): string => (found ? halfTermKey(found.year, found.number) : '');
  const now = keyOf(ordered.find(({ starts, ends }) => starts <= model.today && model.today <= ends));
  const next = ordered.filter(({ starts }) => starts > model.today);
  return { now, next: keyOf(next.find((one) => keyOf(one) !== now)) };
}

/**
 * Proposes the visits of a half-term: every support visit by its due day, the MAD unit's visits spread over the days,
 * moderation by the person who is behind; nobody twice a day, no academy twice a day or beyond what it can bear, none in exams
 * or inspection. Those take part who have taken part least. Same rows, same plan.
 */
export function proposeVisits(model: ObligationModel, key: string): VisitPlan {
  const places = placesOf(model, key);
  const [first] = places;
  if (!first) return { key: '', name: '', visits: [], unplaced: [] };
  const people = model.people.filter(({ active }) => active);
  const calendars = new Map(places.map(({ academy, calendar }) => [academy.id, calendar]));
  const diary = openDiary({
    wanting: visitsNeeded(model, first.halfTerm, people),
    people,
    room: new Map(places.map((place) => [place.academy.id, roomOf(place, model)])),
    calendarOf: ({ id }) => calendars.get(id) ?? first.calendar,
    isBorne,
  });
  const unit = people.filter((person) => hasDuty(person, 'visit-for-mad'));
  const planning: Planning = { model, places, diary, unplaced: [], unit };
  places.forEach((place, index) => planUnit(planning, place, index));
  planModeration(planning);
  planSupport(planning);
  const visits = [...diary.visits].sort((a, b) => byText(a.on, b.on) || byText(a.id, b.id));
  return { key, name: first.halfTerm.name, visits, unplaced: planning.unplaced };
}

function placesOf(model: ObligationModel, key: string): Place[] {
  return trustFacts(model)
    .flatMap((basis) => {
      const halfTerm = basis.calendar.halfTerms.find((one) => halfTermKey(one.year, one.number) === key);
      if (!halfTerm || !belongsTo(basis.academy, halfTerm.starts)) return [];
      const days = daysOf(halfTerm, basis.calendar, model.today);
      return days.length === 0 ? [] : [{ ...basis, halfTerm, days }];
    })
    .sort((a, b) => byText(a.academy.id, b.academy.id));
}

function daysOf({ starts, ends }: HalfTerm, calendar: SchoolCalendar, today: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = starts > today ? starts : addDays(today, 1); day <= ends; day = addDays(day, 1)) {
    if (weekday(day) <= 5 && calendar.isSchoolDay(day)) days.push(day);
  }
  return days;
}

const roomOf = ({ academy, halfTerm, loadOf }: Place, { settings }: ObligationModel): number =>
  settings.monitoringPersonDaysPerHalfTerm - (loadOf(loadId(academy.id, halfTerm))?.personDays ?? 0);

function book({ diary, unplaced }: Planning, request: VisitRequest): ProposedVisit | undefined {
  const booked = diary.book(request);
  if ('on' in booked) return booked;
  unplaced.push(booked);
  return undefined;
}

/** What the MAD unit owes the academy in this half-term, spread over its days so that not all come at once. */
function planUnit(planning: Planning, place: Place, index: number): void {
  const { days, academy } = place;
  const share = (index * 7) % Math.max(1, planning.places.length);
  const at = Math.floor((days.length * (share + 0.5)) / planning.places.length);
  const request = (kind: VisitKind, because: string, from = at): void => {
    const requested = nearest(days, from % days.length);
    book(planning, { academy, kind, days: requested, leads: planning.unit, team: TEAM[kind] ?? 0, because });
  };
  const diagnosis = owesDiagnosis(planning.model, place);
  if (diagnosis) request('diagnosis', 'the yearly diagnosis, before the EOB decides');
  const { kind, count } = monitoringWanted(planning.model, place);
  for (let made = diagnosis ? 1 : 0; made < count; made += 1) {
    const words =
      kind === 'light-touch' ? 'the light touch of this term' : 'the monitoring of this half-term';
    request(kind, words, at + Math.floor((made * days.length) / count));
  }
  ofstedDays(planning.model, place).forEach((day) =>
    request('ofsted-preparation', 'an inspection is expected', Math.max(0, days.indexOf(day))),
  );
}

/** The regional leads who are behind an even pace, each to academies outside their region, the longest unmoderated first. */
function planModeration(planning: Planning): void {
  const { model, places } = planning;
  const times = new Map<string, number>();
  const leads = model.people
    .filter((one) => one.active && one.region !== '' && hasDuty(one, 'moderate-elsewhere'))
    .sort((a, b) => byText(a.id, b.id));
  leads.forEach((lead, index) => {
    const outside = places.filter(({ academy }) => academy.region !== lead.region);
    for (let left = Math.min(moderationWanted(planning, lead), outside.length); left > 0; left -= 1) {
      const place = outside.reduce((best, one) => (isMoreDue(one, best, times) ? one : best));
      times.set(place.academy.id, (times.get(place.academy.id) ?? 0) + 1);
      const days = nearest(place.days, Math.floor((place.days.length * (index + 0.5)) / leads.length));
      const because = 'moderation outside their own part of the trust';
      book(planning, { academy: place.academy, kind: 'moderation', days, leads: [lead], team: 0, because });
    }
  });
}

/** How many they are behind what an even pace asks for by the end of the half-term. */
function moderationWanted({ model, places }: Planning, { id }: Person): number {
  const { year, number } = (places[0] as Place).halfTerm;
  const made = model.participations.find((part) => part.person === id && part.year === year)?.moderation ?? 0;
  return evenPace(model.settings.moderationVisitsPerYear, number) - made;
}

function isMoreDue(one: Place, other: Place, times: Map<string, number>): boolean {
  const order =
    (times.get(one.academy.id) ?? 0) - (times.get(other.academy.id) ?? 0) ||
    byText(one.standing.recent.moderation[0] ?? '', other.standing.recent.moderation[0] ?? '') ||
    byText(one.academy.id, other.academy.id);
  return order < 0;
}

/** A support visit that is to be made by a day. */
interface Waiting {
  place: Place;
  due: IsoDate;
}

const isSooner = (a: Waiting, b: Waiting): boolean =>
  (byText(a.due, b.due) || byText(a.place.academy.id, b.place.academy.id)) < 0;

/** Support visits in the order in which they fall due, each by its day if that can be, counted on from the one before. */
function planSupport(planning: Planning): void {
  const waiting = planning.places
    .map((place) => ({ place, due: firstSupport(planning.model, place) }))
    .sort((a, b) => (isSooner(a, b) ? -1 : 1));
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (next.due > next.place.halfTerm.ends) continue;
    const after = bookSupport(planning, next, next.place.leader);
    if (!after) continue;
    const at = waiting.findIndex((one) => isSooner(after, one));
    waiting.splice(at < 0 ? waiting.length : at, 0, after);
  }
}

function firstSupport({ settings, today }: ObligationModel, place: Place): IsoDate {
  const { academy, leader, standing, calendar } = place;
  const { due } = supportObligation(academy, leader, standing, calendar, settings, today);
  const first = place.days[0] as IsoDate;
  return due > first ? due : first;
}

/** Books one, on its due day or as shortly before as can be; says when the next is due. */
function bookSupport(
  planning: Planning,
  { place, due }: Waiting,
  lead: Person | undefined,
): Waiting | undefined {
  const gap = planning.model.settings.supportGapSchoolDays;
  const inTime = place.days.filter((day) => day <= due).reverse();
  const days = [...inTime.slice(0, gap), ...place.days.filter((day) => day > due)];
  const leads = lead ? [lead] : [];
  const because = `the support visit every ${gap} school days`;
  const visit = book(planning, { academy: place.academy, kind: 'support', days, leads, team: 0, because });
  if (visit && visit.on > due) visit.because += ', later than due: the days before are taken';
  const after = visit && place.calendar.addSchoolDays(visit.on, gap);
  return after === undefined ? undefined : { place, due: after };
}
