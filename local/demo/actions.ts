import { addDays, daysBetween, startOf, workingDay } from './day';
import type { Era, School } from './era';
import { isLater, levelsOn } from './current';
import type { Standing } from './ledger';
import type { Random } from './random';
import { instant, stamp, type Row } from './row';
import { indicatorId } from './words/indicators';
import type { Writer } from './writer';

/** The improvement plan: what is live, and what is over. */
export interface Plans {
  live: Row[];
  closed: Row[];
  /** What live actions draw on. */
  support: Row[];
}

interface Planning {
  era: Era;
  school: School;
  writer: Writer;
  random: Random;
  plans: Plans;
}

const HOUR = 3_600_000;

/** Follows every indicator: a finding opens an action, a later judgement at expected closes it (docs/rulebook.md §7). */
export function planActions(
  era: Era,
  school: School,
  standing: Standing[],
  writer: Writer,
  random: Random,
): Plans {
  const planning: Planning = { era, school, writer, random, plans: { live: [], closed: [], support: [] } };
  for (let indicator = 0; indicator < 10; indicator += 1) {
    const judged = standing
      .filter((one) => one.indicator === indicator)
      .sort((one, other) => (isLater(one, other) ? 1 : -1));
    follow(planning, indicator, judged);
  }
  if (!era.lean) towardsLighthouse(planning, standing);
  return planning.plans;
}

function follow(planning: Planning, indicator: number, judged: Standing[]): void {
  let finding: Standing | undefined;
  let number = 0;
  for (const one of judged) {
    if (one.level < 2) finding ??= one;
    else if (finding) {
      number += 1;
      close(planning, finding, one, number);
      finding = undefined;
    }
  }
  const orphan = planning.school.academy.story.orphans?.includes(indicator);
  const latest = judged[judged.length - 1];
  if (finding && latest && !orphan) open(planning, finding, latest, number + 1);
}

function actionRow({ school, writer, random, era }: Planning, finding: Standing, number: number): Row {
  const { academy } = school;
  const { objective, success } = writer.aim(finding.indicator);
  const begun = Math.min(
    startOf(addDays(finding.on, random.between(2, 6))) + 14 * HOUR,
    startOf(era.today) - HOUR,
  );
  return {
    ID: `${academy.id}-${indicatorId(finding.indicator)}-${number}`,
    Academy: academy.id,
    Indicator: indicatorId(finding.indicator),
    Horizon: 'short-term',
    Finding: finding.id,
    Objective: objective,
    Owner: writer.owner(academy.principal.name),
    Due: workingDay(addDays(finding.on, random.between(70, 150))),
    'Success measure': success,
    Status: 'open',
    Progress: '',
    'Completed on': '',
    'Re-test': '',
    'Planned on': instant(begun).slice(0, 10),
    'Noted on': '',
    ...stamp(instant(begun), academy.principal.email),
  };
}

function close(planning: Planning, finding: Standing, retest: Standing, number: number): void {
  const { plans, writer, random, school } = planning;
  const row = actionRow(planning, finding, number);
  const length = daysBetween(finding.on, retest.on);
  const completed = addDays(
    finding.on,
    Math.max(0, length - random.between(1, Math.max(1, Math.floor(length / 2)))),
  );
  const over = {
    Status: 'closed',
    Progress: writer.progress(),
    'Completed on': completed,
    'Re-test': retest.id,
  };
  plans.closed.push({ ...row, ...over, ...changed(row, addDays(retest.on, 1), 3, school) });
}

const changed = (row: Row, on: string, rev: number, { academy }: School): Row => {
  const at = instant(Math.max(startOf(on) + 3 * HOUR, Date.parse(String(row['Created at']))));
  return stamp(String(row['Created at']), String(row['Created by']), rev, at, academy.principal.email);
};

/** An action for a finding that stands today. `latest` is the last judgement there. */
function open(planning: Planning, finding: Standing, latest: Standing, number: number): void {
  const { plans, writer, random, era, school } = planning;
  const { story } = school.academy;
  const has = (indices?: number[]): boolean => indices?.includes(finding.indicator) ?? false;
  const row = actionRow(planning, finding, number);
  const old = daysBetween(finding.on, era.today);
  const ahead = workingDay(addDays(era.today, random.between(14, 200)));
  const behind = workingDay(addDays(era.today, -random.between(5, 30)));
  const due = has(story.overdue) ? behind : ahead;
  const begun = old > 30 && random.chance(0.75);
  const state: Row = {
    Due: due,
    Status: begun ? 'in progress' : 'open',
    Progress: begun ? writer.progress() : '',
  };
  if (has(story.noOwner)) state['Owner'] = '';
  if (has(story.completed)) {
    const day = workingDay(addDays(latest.on, 6));
    Object.assign(state, {
      Status: 'completed',
      Progress: writer.progress(),
      'Completed on': day < era.today ? day : latest.on,
    });
  }
  const touched: Row =
    begun || has(story.completed) ? changed(row, addDays(era.today, -random.between(1, 12)), 2, school) : {};
  const now = { ...row, ...state, ...(begun ? notedWhen(touched) : {}), ...touched };
  plans.live.push(now);
  if (begun) plans.support.push(supportOf(planning, now));
}

const notedWhen = (touched: Row): Row => ({ 'Noted on': String(touched['Updated at']).slice(0, 10) });

/** One aim for the years to come on something that is already as expected. */
function towardsLighthouse(planning: Planning, standing: Standing[]): void {
  const { plans, era, random, school } = planning;
  const good = levelsOn(standing, era.today).filter((one) => one?.level === 2) as Standing[];
  if (good.length === 0) return;
  const row = actionRow(planning, random.pick(good), 0);
  const due = `${era.lastYear + random.between(1, 2)}-${random.pick(['07-12', '10-18', '12-06'])}`;
  const aim = {
    ID: String(row['ID']).replace(/0$/, 'L'),
    Horizon: 'long-term',
    Finding: '',
    Status: 'in progress',
  };
  // Of every fifth academy nothing was heard since: an action without news.
  const noted = school.academy.index % 5 === 0 ? {} : { 'Noted on': addDays(era.today, -5) };
  plans.live.push({ ...row, ...aim, ...noted, Due: workingDay(due), Progress: planning.writer.progress() });
}

/** Specialist days for an action that is under way: agreed where its number is even, else given. */
function supportOf({ plans, school }: Planning, action: Row): Row {
  const number = plans.support.length + 1;
  const on = String(action['Planned on']);
  return {
    ID: `${String(action['ID'])}-S1`,
    Action: String(action['ID']),
    Academy: school.academy.id,
    Kind: number % 3 === 0 ? 'training' : 'specialist days',
    What:
      number % 3 === 0
        ? 'Two twilight sessions from the Professional Learning and Development Plan'
        : 'Coaching in lessons, with the books looked at together',
    Days: number % 3 === 0 ? 0 : 1 + (number % 2),
    From: '',
    // The Principal asked for it, and sees that it comes.
    Owner: school.academy.principal.id,
    Due: String(action['Due']),
    State: number % 2 === 0 ? 'agreed' : 'given',
    'Offered on': on,
    ...stamp(`${on}T15:00:00.000Z`, school.academy.principal.email),
  };
}
