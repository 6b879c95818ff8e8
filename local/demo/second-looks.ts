import type { CastPerson, CastRegion } from './cast';
import { startOf, yearStart } from './day';
import type { Era, School } from './era';
import type { Random } from './random';
import { idAt } from './row';
import { found, type Finding, type HeldVisit } from './visits';
import type { Writer } from './writer';

interface Looking {
  era: Era;
  school: School;
  /** Person and day, over all academies. */
  busy: Set<string>;
  writer: Writer;
  random: Random;
  visits: HeldVisit[];
}

const HOUR = 3_600_000;

/** How often a visit of former years is looked at again; that of a severe monitor more often. */
const LOOKED_AT = 0.5;
const SEVERE_LOOKED_AT = 0.9;
const SEVERELY = 0.7;
const OTHERWISE = 0.1;

/**
 * Lets Regional CEOs of elsewhere look again, some days after, at what monitoring visits of former years judged. They
 * find how it is; the first visitor sometimes did not, and one of them is severe. Only indicators that a later visit
 * judges again, so that today stays as the story tells it.
 */
export function lookAgain(looking: Looking): HeldVisit[] {
  const { era, visits } = looking;
  if (era.lean) return visits;
  const all = visits.flatMap((visit) => {
    const routine = visit.kind === 'monitoring' || visit.kind === 'light-touch';
    return routine && yearStart(visit.on) < era.lastYear ? again(looking, visit) : [visit];
  });
  return all.sort((one, other) => (one.on < other.on ? -1 : 1));
}

/** The monitor who judges severely: the first of the central staff. */
const isSevere = ({ cast }: Era, { id }: CastPerson): boolean => id === cast.monitors[1]?.id;

function again(looking: Looking, visit: HeldVisit): HeldVisit[] {
  const { era, random, writer } = looking;
  const severe = isSevere(era, visit.lead);
  const on = random.chance(severe ? SEVERE_LOOKED_AT : LOOKED_AT) ? dayAfter(looking, visit) : undefined;
  const lead = on === undefined ? undefined : moderatorOn(looking, on);
  const seen = on === undefined ? [] : visit.findings.filter((finding) => judgedAfter(looking, finding, on));
  if (on === undefined || !lead || seen.length === 0) return [visit];
  looking.busy.add(lead.id + on);
  const first = visit.findings.map((finding) =>
    seen.includes(finding) ? misread(looking, finding, severe) : finding,
  );
  const recordedAt = startOf(on) + Math.round((15 + random.next() * 3) * HOUR);
  const focus = seen.map(({ indicator }) => indicator);
  const moderation: HeldVisit = {
    ...{ on, lead, focus, recordedAt, kind: 'moderation', team: '', observers: '', evidence: '', links: '' },
    id: idAt(recordedAt - random.between(4, 40) * 60_000, random.next),
    summary: writer.summary('moderation', focus),
    findings: seen.map(({ indicator, level }) => found(writer, indicator, level)),
  };
  return [{ ...visit, findings: first }, moderation];
}

/** A level lower for the severe monitor, now and then one up or down for others. */
function misread({ writer, random }: Looking, finding: Finding, severe: boolean): Finding {
  const { indicator, level } = finding;
  const slips = random.chance(severe ? SEVERELY : OTHERWISE);
  const way = severe || random.chance(0.5) ? -1 : 1;
  const read = Math.min(3, Math.max(0, level + way));
  return slips && read !== level ? found(writer, indicator, read) : finding;
}

const judgedAfter = ({ visits }: Looking, { indicator }: Finding, on: string): boolean =>
  visits.some((visit) => visit.on > on && visit.findings.some((one) => one.indicator === indicator));

function dayAfter({ school, visits, random }: Looking, { on }: HeldVisit): string | undefined {
  const day = school.days[school.days.indexOf(on) + random.between(4, 16)];
  const free = day !== undefined && !school.exams.has(day) && visits.every((visit) => visit.on !== day);
  return free ? day : undefined;
}

function moderatorOn({ era, school, busy, random }: Looking, on: string): CastPerson | undefined {
  const { regions } = era.cast;
  const further = random.between(1, regions.length - 1);
  const { ceo } = regions[(school.academy.region + further) % regions.length] as CastRegion;
  return busy.has(ceo.id + on) ? undefined : ceo;
}
