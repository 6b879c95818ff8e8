import type { Workspace } from '../workspace';
import { addDays, workingDay } from './day';
import { randomFrom } from './random';
import { idAt, type Row } from './row';
import type { DemoTrust } from './trust';

// prettier-ignore
/** Of whom, category, likelihood, impact, days until the next review, what could happen, why, and what keeps it small. */
const RISKS: readonly [academy: number, string, number, number, number, string, string, string][] = [
  [-1, 'IT and cyber', 3, 5, 20, 'A cyber attack closes school systems for days', 'Old servers in three academies', 'Back-ups every night, tested each term'],
  [-1, 'Finance', 3, 4, 34, 'Pay awards cost more than the budget allows', 'Awards are settled after budgets are', 'A reserve of two per cent'],
  [-1, 'People', 2, 4, 48, 'Two Principals retire in the same summer', 'Both have told the trust of their plans', 'Deputies shadow them from January'],
  [0, 'Estates', 4, 4, 2, 'The roof of the sports hall leaks on to the floor', 'The felt is thirty years old', 'Hall closed in heavy rain'],
  [2, 'Growth and numbers', 4, 3, 13, 'Reception stays a class short of full next year', 'Fewer births in the ward since 2022', 'Open mornings every half-term'],
  [5, 'Standards', 3, 4, 8, 'Mathematics results fall with two posts vacant', 'No applicants in the autumn round', 'A specialist teaches Year 11'],
  [8, 'Safeguarding', 2, 5, 15, 'Records of a pupil who joins mid-year arrive late', 'Four local authorities send pupils', 'The lead rings the last school within a week'],
  [11, 'Reputation', 2, 3, 27, 'Parents are unsettled by the new bus timetable', 'The county changed the route in September', 'Weekly letter until February'],
];

/** Meetings, board members and risks, brought in as lists through the bundle by the Managing Director. */
export function loadRegisters(workspace: Workspace, trust: DemoTrust, today: string): void {
  const people = trust['People'] ?? [];
  const random = randomFrom(Date.parse(workspace.clock.now()));
  const madeId = (): string => idAt(Date.parse(workspace.clock.now()), () => random.next());
  const md = people.find((person) => person['Role'] === 'md');
  const lists = { meeting: meetings(trust, today), seat: seats(people), risk: risks(trust, today) };
  Object.entries(lists).forEach(([kind, rows]) => {
    const input = { kind, id: madeId(), rows };
    const answer = workspace.as(String(md?.['E-mail'])).api('import-records', input, madeId());
    const { bad = [] } = (answer.ok ? answer.result : {}) as { bad?: object[] };
    if (!answer.ok || bad.length > 0)
      throw new Error(
        `The demonstration’s ${kind} list was not taken: ${JSON.stringify(answer).slice(0, 500)}`,
      );
  });
}

const clerksOf = (people: Row[]): Row[] => people.filter((person) => person['Role'] === 'clerk');

function meetings(trust: DemoTrust, today: string): string[][] {
  const clerks = clerksOf(trust['People'] ?? []);
  const held = (
    name: string,
    board: unknown,
    clerk: Row | undefined,
    days: number,
    papersDays = days - 7,
  ): string[] => {
    const on = workingDay(addDays(today, days));
    const papers = workingDay(addDays(today, papersDays));
    return [name, String(board), on, papers, String(clerk?.['Name'] ?? '')];
  };
  const regions = trust['Regions'] ?? [];
  const boards = [...regions.map(({ ID }) => String(ID)), 'trust-board'];
  // Papers of the half-term that is over were due on its last day; the boards met in the weeks after the holiday.
  const before = boards.map((board, at) =>
    held('First autumn meeting', board, clerks[at] ?? clerks[clerks.length - 1], at - 18, -32),
  );
  return [
    ['Meeting', 'Board', 'Day', 'Papers due', 'Clerk'],
    ...before,
    // The first region's papers are due today: its reports are drafts.
    ...regions.map((region, at) =>
      held('Autumn term meeting', region['ID'], clerks[at], at === 0 ? 7 : 20 + at),
    ),
    held('Autumn term meeting', 'trust-board', clerks[clerks.length - 1], 27),
  ];
}

/** The first board member chairs the Trust Board; each of the others a region's as well. */
function seats(people: Row[]): string[][] {
  const members = people
    .filter((person) => person['Role'] === 'board-member')
    .map(({ Name }) => String(Name));
  const until = '2028-08-31';
  return [
    ['Member', 'Board', 'Office', 'Term ends'],
    ...members.map((name, at) => [name, 'trust-board', at === 0 ? 'Chair' : 'Member', until]),
    ...members.slice(1).map((name, at) => [name, `R${at + 1}`, 'Chair', until]),
  ];
}

function risks(trust: DemoTrust, today: string): string[][] {
  const academies = trust['Academies'] ?? [];
  const people = trust['People'] ?? [];
  const lead = people.find((person) => person['Unit'] === 'operations') ?? people[0];
  const owner = (academy: Row | undefined): Row | undefined =>
    people.find((person) => person['Role'] === 'principal' && person['Academy'] === academy?.['ID']) ?? lead;
  return [
    ['Academy', 'Risk', 'Category', 'Likelihood', 'Impact', 'Next review', 'Cause', 'Controls', 'Owner'],
    ...RISKS.filter(([at]) => at < academies.length).map(
      ([at, category, likelihood, impact, days, title, cause, controls]) => [
        ...[String(academies[at]?.['ID'] ?? ''), title, category, String(likelihood), String(impact)],
        ...[workingDay(addDays(today, days)), cause, controls, String(owner(academies[at])?.['Name'] ?? '')],
      ],
    ),
  ];
}
