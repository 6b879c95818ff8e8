import { addDays, workingDay } from './day';
import type { Era, School } from './era';
import type { Random } from './random';
import { instant, stamp, type Row } from './row';
import type { HeldVisit } from './visits';
import type { Writer } from './writer';

/** Next steps that are open today, and those that are over. */
export interface Steps {
  open: Row[];
  done: Row[];
}

interface Following {
  era: Era;
  school: School;
  writer: Writer;
  random: Random;
  steps: Steps;
}

/** Follows what was agreed from visit to visit: ticked off, dropped or carried on, the latest still open. */
export function followSteps(
  era: Era,
  school: School,
  visits: HeldVisit[],
  writer: Writer,
  random: Random,
): Steps {
  const following: Following = { era, school, writer, random, steps: { open: [], done: [] } };
  visits.forEach((visit, at) => {
    if (visit.kind === 'support') lookBack(following, visit);
    if (agrees(following, visit, at)) agree(following, visit);
  });
  return following.steps;
}

function agrees({ era }: Following, { kind }: HeldVisit, at: number): boolean {
  if (era.lean) return kind === 'support' && at % 2 === 0;
  return kind !== 'learning-walk' && kind !== 'moderation';
}

function agree({ era, school, writer, random, steps }: Following, visit: HeldVisit): void {
  const { principal } = school.academy;
  const count = era.lean ? 1 : random.between(1, visit.kind === 'diagnosis' ? 3 : 2);
  const at = instant(visit.recordedAt);
  for (let number = 1; number <= count; number += 1) {
    const indicator = visit.focus[(number - 1) % Math.max(1, visit.focus.length)] ?? 9;
    steps.open.push({
      ID: `${visit.id}:S${number}`,
      Academy: school.academy.id,
      'Agreed at': visit.id,
      'Next step': writer.step(indicator),
      Owner: writer.owner(principal.name),
      Due: workingDay(addDays(visit.on, random.between(10, 24))),
      'Carried on': 0,
      ...stamp(at, visit.lead.email),
    });
  }
}

/** What becomes of the steps that are due by now. Some are overlooked and stay open, overdue. */
function lookBack(following: Following, visit: HeldVisit): void {
  const { random, steps } = following;
  const kept: Row[] = [];
  for (const step of steps.open) {
    const dice = random.next();
    const late = addDays(String(step['Due']), 40) < visit.on;
    if (String(step['Due']) > addDays(visit.on, 3) || (dice < 0.06 && !late)) kept.push(step);
    else if (dice < 0.2 && !late) kept.push(carriedOn(step, visit, random));
    else steps.done.push(over(step, visit, dice < 0.25 ? 'dropped' : 'done'));
  }
  steps.open = kept;
}

const touched = (step: Row, { lead, recordedAt }: HeldVisit): Row => ({
  ...step,
  ...stamp(
    String(step['Created at']),
    String(step['Created by']),
    Number(step['Rev']) + 1,
    instant(recordedAt),
    lead.email,
  ),
});

const carriedOn = (step: Row, visit: HeldVisit, random: Random): Row => ({
  ...touched(step, visit),
  Due: workingDay(addDays(visit.on, random.between(10, 18))),
  'Carried on': Number(step['Carried on']) + 1,
});

/** The row of the closed ledger: made when the step was ticked off. */
const over = (step: Row, visit: HeldVisit, outcome: string): Row => ({
  ...step,
  Outcome: outcome,
  'Ended on': visit.on,
  'Ended at': visit.id,
  ...stamp(instant(visit.recordedAt), visit.lead.email),
});
