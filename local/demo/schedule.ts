import type { CastPerson, CastRegion } from './cast';
import { categoryOf } from './category';
import { yearName } from './day';
import type { Era, School } from './era';
import type { Milestone } from './path';
import type { Random } from './random';

export type VisitKind =
  | 'support'
  | 'learning-walk'
  | 'moderation'
  | 'monitoring'
  | 'light-touch'
  | 'ofsted-preparation'
  | 'diagnosis';

/** A visit in the diary: who goes where on which day, and why. */
export interface DiaryEntry {
  on: string;
  kind: VisitKind;
  lead: CastPerson;
  /** Only so many indicators were judged, PI01 first; else all that the visit looks at. */
  covers?: number;
}

/** The visits of one academy, oldest first, and its diagnoses. */
export interface Diary {
  entries: DiaryEntry[];
  milestones: Milestone[];
}

interface Planning {
  era: Era;
  school: School;
  random: Random;
  /** Days already taken at this academy. */
  taken: Set<string>;
  /** Person and day, over all academies. */
  busy: Set<string>;
  diary: Diary;
}

/** Plans every visit of an academy from its first day to yesterday (docs/rulebook.md §6). */
export function diaryOf(era: Era, school: School, busy: Set<string>, random: Random): Diary {
  const diary: Diary = { entries: [], milestones: [] };
  const planning: Planning = { era, school, random, taken: new Set(), busy, diary };
  planLatestSupport(planning);
  planMonitoring(planning);
  planModeration(planning);
  planOfsted(planning);
  planSupport(planning);
  if (!era.lean) planWalks(planning);
  planDiagnosis(planning);
  diary.entries.sort((one, other) => (one.on < other.on ? -1 : 1));
  return diary;
}

const ceoOf = ({ era, school }: Planning): CastPerson =>
  (era.cast.regions[school.academy.region] as CastRegion).ceo;

/** Somebody who may lead monitoring and whose home this is not. */
function monitorOf({ era, school, random, busy }: Planning, on: string): CastPerson {
  const { monitors, nationalDirector } = era.cast;
  const able = (person: CastPerson): boolean =>
    person.academy !== school.academy.id && !busy.has(person.id + on);
  for (let tries = 0; tries < 12; tries += 1) {
    const person = random.pick(monitors);
    if (able(person)) return person;
  }
  return nationalDirector;
}

function enter(planning: Planning, kind: VisitKind, on: string, lead: CastPerson): void {
  planning.taken.add(on);
  planning.busy.add(lead.id + on);
  planning.diary.entries.push({ on, kind, lead });
}

/** A free day between two, or nothing when all are taken; today itself is still ahead. */
function freeDay({ era, school, random, taken }: Planning, from: string, to: string): string | undefined {
  const free = school.days.filter(
    (day) => day >= from && day <= to && day < era.today && !taken.has(day) && !school.exams.has(day),
  );
  return free.length === 0 ? undefined : random.pick(free);
}

function planMonitoring(planning: Planning): void {
  const { school, era } = planning;
  const { story } = school.academy;
  school.halfTerms.forEach((halfTerm, at) => {
    const yearsIn = halfTerm.start - school.firstYear;
    const baseline = yearsIn === 0 && halfTerm.number === 1 && story.diagnosed.length > 0;
    if (baseline) return diagnose(planning, 0, school.days[8] ?? '', school.days[26] ?? '');
    const summer = `${halfTerm.start + 1}-`;
    if (halfTerm.number === 6) return diagnose(planning, yearsIn + 1, `${summer}06-24`, `${summer}07-08`);
    const current = halfTerm.ends >= era.today;
    const before = (school.halfTerms[at + 1]?.ends ?? '') >= era.today;
    const lighthouse = isLighthouse(school, halfTerm.start);
    const due = lighthouse ? lightTouchDue(planning, halfTerm) : monitoringDue(planning, current, before);
    const on = due ? freeDay(planning, halfTerm.starts, halfTerm.ends) : undefined;
    if (on) enter(planning, lighthouse ? 'light-touch' : 'monitoring', on, monitorOf(planning, on));
  });
}

function diagnose(planning: Planning, at: number, from: string, to: string): void {
  const levels = planning.school.academy.story.diagnosed[at];
  const on = levels === undefined ? undefined : freeDay(planning, from, to);
  if (levels === undefined || on === undefined) return;
  const { nationalDirector } = planning.era.cast;
  const lead = planning.busy.has(nationalDirector.id + on) ? monitorOf(planning, on) : nationalDirector;
  planning.diary.milestones.push({ on, levels });
  enter(planning, 'diagnosis', on, lead);
}

/** What there is yet of the diagnosis of today's school year. */
function planDiagnosis({ era, school, taken, busy, diary, random }: Planning): void {
  const covers = school.academy.story.diagnosedNow;
  if (covers === undefined) return;
  const planning = { era, school, taken, busy, diary, random: random.fork('diagnosis of this year') };
  const on = freeDay(planning, `${era.lastYear}-10-01`, era.today);
  if (on === undefined) return;
  taken.add(on);
  diary.entries.push({ on, kind: 'diagnosis', lead: era.cast.nationalDirector, covers });
}

/** Whether the EOB had decided so before the year began. */
function isLighthouse({ academy, firstYear }: School, start: number): boolean {
  const levels = start > firstYear ? academy.story.diagnosed[start - firstYear] : undefined;
  const decided = academy.story.decidedOtherwise?.[yearName(start - 1)];
  return levels !== undefined && (decided ?? categoryOf(levels)) === 'lighthouse';
}

/** Once a term, early or late; in the summer the diagnosis does it. In today's term as the story has it. */
function lightTouchDue({ school, random }: Planning, halfTerm: School['halfTerms'][number]): boolean {
  const term = termOf(halfTerm);
  const latest = school.halfTerms[school.halfTerms.length - 1] as School['halfTerms'][number];
  const current = termOf(latest) === term && latest.start === halfTerm.start;
  if (term === 3 || (current && !school.academy.story.monitored)) return false;
  const early =
    random.fork(`light-touch ${halfTerm.start} ${term}`).chance(0.5) || (current && latest.number % 2 === 1);
  return early === (halfTerm.number % 2 === 1);
}

const termOf = ({ number }: { number: number }): number => Math.ceil(number / 2);

function monitoringDue({ school, random }: Planning, current: boolean, before: boolean): boolean {
  const { story } = school.academy;
  if (current) return story.monitored;
  return before ? !story.missed : random.chance(0.96);
}

function planModeration(planning: Planning): void {
  const { era, school, random } = planning;
  const { regions } = era.cast;
  for (let start = school.firstYear; start <= era.lastYear; start += 1) {
    const further = 1 + ((start + school.academy.index) % (regions.length - 1));
    const { ceo } = regions[(school.academy.region + further) % regions.length] as CastRegion;
    const likely = start === era.lastYear ? 0.3 : 0.75;
    const first = planning.diary.milestones[0]?.on ?? '9';
    const from = first > `${start}-10-01` ? first : `${start}-10-01`;
    const on = random.chance(likely) ? freeDay(planning, from, `${start + 1}-05-08`) : undefined;
    if (on && !planning.busy.has(ceo.id + on)) enter(planning, 'moderation', on, ceo);
  }
}

/** Two rehearsals in the weeks before today for an academy that expects an inspection. */
function planOfsted(planning: Planning): void {
  const { days, academy } = planning.school;
  if (!academy.story.expectingOfsted) return;
  for (const back of [26, 9]) {
    const on = freeDay(
      planning,
      days[days.length - 1 - back - 4] ?? '',
      days[days.length - 1 - back + 4] ?? '',
    );
    if (on) enter(planning, 'ofsted-preparation', on, monitorOf(planning, on));
  }
}

function planLatestSupport(planning: Planning): void {
  const { days, academy } = planning.school;
  enter(planning, 'support', days[days.length - 1 - academy.story.lastSupport] as string, ceoOf(planning));
}

/** Backwards from the last support visit: every ten school days or so, with some slips (docs/rulebook.md §6). */
function planSupport(planning: Planning): void {
  const { school, random, busy, taken } = planning;
  const { days, academy } = school;
  const ceo = ceoOf(planning);
  const open = (at: number): boolean => {
    const day = days[at];
    return day !== undefined && !taken.has(day) && !busy.has(ceo.id + day);
  };
  for (let at = days.length - 1 - academy.story.lastSupport - gap(random); at >= 2; at -= gap(random)) {
    const free = [at, at + 1, at - 1, at + 2].find((one) => one < days.length - 1 && open(one));
    if (free !== undefined) enter(planning, 'support', days[free] as string, ceo);
  }
}

const gap = (random: Random): number =>
  random.chance(0.14) ? random.between(12, 16) : random.between(8, 10);

/** A learning walk by the Regional CEO in most terms. */
function planWalks(planning: Planning): void {
  for (const halfTerm of planning.school.halfTerms) {
    if (halfTerm.number % 2 === 0 || !planning.random.chance(0.7)) continue;
    const on = freeDay(planning, halfTerm.starts, halfTerm.ends);
    const ceo = ceoOf(planning);
    if (on && !planning.busy.has(ceo.id + on)) enter(planning, 'learning-walk', on, ceo);
  }
}
