import { addDays, workingDay } from './day';
import { nowOf, type Era } from './era';
import { instant, stamp, type Row } from './row';

/** Beside the academy whose story it is, one that the Regional CEO has marked in the hub: Harbour. */
const MARKED = 4;

/** Days from today, whether done, and what: the second of the plan is late. */
const STEPS: readonly [days: number, done: boolean, area: string, text: string][] = [
  [-21, true, 'curriculum-and-teaching', 'Subject leaders rehearse how they would explain their curriculum.'],
  [-6, false, 'attendance-and-behaviour', 'Put this term’s attendance and suspensions beside last year’s.'],
  [8, false, 'achievement', 'Hear the lowest attaining readers of every year group read.'],
  [13, false, 'leadership', 'Walk through the pack with the Principal and the chair of governors.'],
];

/** The monitoring-and-support plans of the academies that expect an inspection, and what was said of it in the hub. */
export function ofstedRows(era: Era): Record<'Ofsted steps' | 'Ofsted expected', Row[]> {
  const { cast, today } = era;
  const at = instant(nowOf(era));
  const expecting = cast.academies.filter(({ story, index }) => story.expectingOfsted || index === MARKED);
  const kept = stamp(at, cast.owner.email);
  return {
    'Ofsted steps': expecting.flatMap((academy, number) =>
      STEPS.slice(0, number === 0 ? STEPS.length : 2).map(([days, done, area, text], index): Row => {
        const due = workingDay(addDays(today, days));
        const owner = academy.principal.name;
        const over = { Status: done ? 'done' : 'to do', 'Ended on': done ? due : '', Note: '' };
        return {
          ...{ ID: `${academy.id}-OFS${index + 1}`, Academy: academy.id, Step: text, Area: area },
          ...{ Owner: owner, Due: due, ...over, ...kept },
        };
      }),
    ),
    'Ofsted expected': expecting
      .filter(({ index }) => index === MARKED)
      .map(({ id }): Row => ({ ID: id, 'Expecting Ofsted': true, Date: today, By: '', ...kept })),
  };
}
