import type { Cast, CastAcademy } from './cast';
import { addDays, startOf, yearStart } from './day';
import type { Random } from './random';
import { examWeeks, halfTermsOf, schoolDays, type HalfTermSpan } from './school-year';

/** The time that the demonstration tells of, and how fully. */
export interface Era {
  /** 1 September of the first year. */
  begins: string;
  today: string;
  /** Calendar years in which the first and the last academic year begin. */
  firstYear: number;
  lastYear: number;
  /** For benches: fewer rows, and words from a shared pool. */
  lean: boolean;
  cast: Cast;
  random: Random;
}

/** One academy with the days on which somebody can visit it. */
export interface School {
  academy: CastAcademy;
  /** School days from its first in the era up to today, which is the last. */
  days: string[];
  /** Year of its baseline. */
  firstYear: number;
  /** Its half-terms that have begun, oldest first. */
  halfTerms: (HalfTermSpan & { start: number })[];
  /** The days on which nobody may be monitored. */
  exams: Set<string>;
}

type Days = (calendar: string) => string[];

/** School days by calendar, worked out once. */
export function daysByCalendar(era: Pick<Era, 'firstYear' | 'today'>): Days {
  const known = new Map<string, string[]>();
  return (calendar) => {
    const found = known.get(calendar) ?? schoolDays(calendar, era.firstYear, era.today);
    known.set(calendar, found);
    return found;
  };
}

export function schoolOf(era: Era, academy: CastAcademy, days: Days): School {
  const from = academy.joinedOn > era.begins ? academy.joinedOn : era.begins;
  const firstYear = yearStart(from);
  const halfTerms: School['halfTerms'] = [];
  const exams = new Set<string>();
  for (let start = firstYear; start <= era.lastYear; start += 1) {
    halfTerms.push(...halfTermsOf(start, academy.calendar).map((span) => ({ ...span, start })));
    for (const week of examWeeks(start, academy.phase)) {
      for (let day = week.starts; day <= week.ends; day = addDays(day, 1)) exams.add(day);
    }
  }
  return {
    academy,
    days: days(academy.calendar).filter((day) => day >= from),
    firstYear,
    halfTerms: halfTerms.filter(({ starts }) => starts <= era.today),
    exams,
  };
}

/** The time before which everything in the demonstration was recorded: eight o'clock today, UTC. */
export const nowOf = (era: Era): number => startOf(era.today) + 8 * 3_600_000;
