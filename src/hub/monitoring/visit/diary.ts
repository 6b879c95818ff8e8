import type { Academy } from '../../trust/academy';
import type { SchoolCalendar } from '../../trust/calendar/calendar';
import type { IsoDate } from '../../time/date';
import type { Person } from '../../trust/person';
import { isHome } from '../../trust/sight';
import { byText } from '../../text/words';
import type { VisitKind } from './visit';

/** A visit that the hub proposes: nothing is agreed until people agree it. */
export interface ProposedVisit {
  /** `A01:support:2027-01-12`, since nobody is proposed at one academy twice a day. */
  id: string;
  academy: string;
  kind: VisitKind;
  on: IsoDate;
  /** Person id. */
  lead: string;
  /** Person ids of those who go along. */
  team: string[];
  /** What it is proposed for, in words. */
  because: string;
}

/** What cannot be placed, and why. */
export interface UnplacedVisit {
  academy: string;
  kind: VisitKind;
  because: string;
  reason: string;
}

/** One visit to be placed. */
export interface VisitRequest {
  academy: Academy;
  kind: VisitKind;
  /** Days that would do, the best first. */
  days: readonly IsoDate[];
  /** Those who may lead it, in any order: the person who leads least does. */
  leads: readonly Person[];
  /** How many go along, if they can be found. */
  team: number;
  because: string;
}

/** Who is where on which day of the half-term that is planned. */
export interface Diary {
  /** Books the first day on which academy and a lead are free and the academy can bear it; or says why none is. */
  book(request: VisitRequest): ProposedVisit | UnplacedVisit;
  visits: ProposedVisit[];
}

/** What the diary has to respect. */
export interface Bounds {
  /** Those who still have to take part in monitoring, and how often. */
  wanting: Map<string, number>;
  people: readonly Person[];
  /** Person-days that an academy can still bear. */
  room: Map<string, number>;
  calendarOf(academy: Academy): SchoolCalendar;
  /** Whether visits of that kind are monitoring that an academy has to bear. */
  isBorne(kind: VisitKind): boolean;
}

/** What is booked so far, and what that leaves. */
interface Booked extends Bounds {
  visits: ProposedVisit[];
  /** `P07 2027-01-12`, and for academies `academy A01 2027-01-12`. */
  taken: Set<string>;
  /** How often each person is proposed. */
  times: Map<string, number>;
}

const isFree = ({ taken }: Booked, who: string, day: IsoDate): boolean => !taken.has(`${who} ${day}`);

/** Those who are proposed least often first. */
const least = ({ times }: Booked, some: readonly Person[]): Person[] =>
  [...some].sort((a, b) => (times.get(a.id) ?? 0) - (times.get(b.id) ?? 0) || byText(a.id, b.id));

/** Those who still have to take part, most often first. */
const partakers = (booked: Booked): Person[] => {
  const { wanting, people } = booked;
  const wants = ({ id }: Person): number => wanting.get(id) ?? 0;
  return least(
    booked,
    people.filter((person) => wants(person) > 0),
  ).sort((a, b) => wants(b) - wants(a));
};

/** An empty diary within those bounds. The same requests in the same order make the same diary. */
export function openDiary(bounds: Bounds): Diary {
  const booked: Booked = { ...bounds, visits: [], taken: new Set(), times: new Map() };
  return { visits: booked.visits, book: (request) => place(booked, request) };
}

function place(booked: Booked, request: VisitRequest): ProposedVisit | UnplacedVisit {
  const { academy, kind, because } = request;
  const borne = booked.isBorne(kind);
  const left = borne ? (booked.room.get(academy.id) ?? 0) : Infinity;
  const not = (reason: string): UnplacedVisit => ({ academy: academy.id, kind, because, reason });
  const able = least(
    booked,
    request.leads.filter((person) => !isHome(person, academy)),
  );
  if (able.length === 0) return not('nobody is named who could lead it');
  if (left < 1) return not('the academy would have more to bear than is set');
  const calendar = booked.calendarOf(academy);
  for (const on of request.days) {
    if (!isFree(booked, `academy ${academy.id}`, on) || (borne && !calendar.mayBeMonitored(on))) continue;
    const lead = able.find(({ id }) => isFree(booked, id, on));
    if (!lead) continue;
    const team = along(booked, request, lead, on).slice(0, Math.min(request.team, left - 1));
    const id = `${academy.id}:${kind}:${on}`;
    return enter(booked, { id, academy: academy.id, kind, on, lead: lead.id, team, because });
  }
  return not('no day is left on which the academy and somebody to lead are free');
}

/** Ids of those who could go along that day. */
const along = (booked: Booked, { academy, team }: VisitRequest, lead: Person, on: IsoDate): string[] =>
  team === 0
    ? []
    : partakers(booked)
        .filter((one) => one.id !== lead.id && isFree(booked, one.id, on) && !isHome(one, academy))
        .map(({ id }) => id);

function enter(booked: Booked, visit: ProposedVisit): ProposedVisit {
  const { taken, times, wanting, room, visits } = booked;
  const borne = booked.isBorne(visit.kind);
  const all = [visit.lead, ...visit.team];
  for (const who of all) {
    taken.add(`${who} ${visit.on}`);
    times.set(who, (times.get(who) ?? 0) + 1);
    if (borne) wanting.set(who, (wanting.get(who) ?? 0) - 1);
  }
  taken.add(`academy ${visit.academy} ${visit.on}`);
  if (borne) room.set(visit.academy, (room.get(visit.academy) ?? 0) - all.length);
  visits.push(visit);
  return visit;
}
