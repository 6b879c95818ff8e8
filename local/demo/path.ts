import { addDays, daysBetween } from './day';
import type { Random } from './random';

/** A full diagnosis: the day and the ten levels found. */
export interface Milestone {
  on: string;
  levels: string;
}

/** Level of an indicator (0 to 3) as a visit on that day would find it; undefined where it has never been looked at. */
export type Path = (indicator: number, on: string) => number | undefined;

const digit = (levels: string | undefined, indicator: number): number | undefined =>
  levels === undefined || levels[indicator] === '-' ? undefined : +(levels[indicator] as string);

/** Between two diagnoses an indicator changes once, on a day by lot; after the last one it is what it is today. */
export function pathOf(milestones: Milestone[], today: string, random: Random): Path {
  const turns = milestones.slice(1).map((next, at) => {
    const previous = milestones[at] as Milestone;
    const length = daysBetween(previous.on, next.on);
    return Array.from({ length: 10 }, () =>
      addDays(previous.on, Math.ceil(length * (0.15 + 0.8 * random.next()))),
    );
  });
  return (indicator, on) => {
    const after = milestones.findIndex((milestone) => milestone.on >= on);
    if (after < 0) return digit(today, indicator);
    const next = milestones[after] as Milestone;
    const turned =
      after === 0 || next.on === on || on >= ((turns[after - 1] as string[])[indicator] as string);
    return digit(turned ? next.levels : milestones[after - 1]?.levels, indicator);
  };
}
