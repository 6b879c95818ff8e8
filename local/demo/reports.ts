import type { Workspace } from '../workspace';
import { randomFrom } from './random';
import { idAt, type Row } from './row';
import type { DemoTrust } from './trust';

/** What Regional CEOs, in the order of regions, and the National Director say in their reports. */
const WORDS: readonly string[] = [
  'A steady start. Two academies have new heads of mathematics, and both departments have settled well. My visits until Christmas go to behaviour at lunchtime, which teachers raise more often than last year.',
  'Attendance is back where it was before the summer. What worries me is staffing in science: three posts are covered week by week. We have agreed to share one teacher between two academies from January.',
  'Curriculum work is ahead of plan. I ask the board to look at pupil and staff wellness, where two academies moved down; each has a plan, and I see both heads every fortnight.',
  'The newest academy has found its feet faster than I expected. Its leaders now take part in the visits to others, and say that they learn most from those.',
];
const DIRECTOR =
  'Judgements agree better than a year ago, and most academies are on course. The gap that I watch is between plans and re-tests: actions are done, but we return too late to see whether they worked.';

interface Listed {
  id: string;
  rev: number;
  state: string;
  region: string;
}

/**
 * Has the drafts that the clock wrote commented, approved and circulated through the bundle itself, and filed by the
 * clerks, but for one report of each. Throws when the bundle refuses a step.
 */
export function sendReports(workspace: Workspace, trust: DemoTrust): void {
  const random = randomFrom(Date.parse(workspace.clock.now()) + 1);
  const madeId = (): string => idAt(Date.parse(workspace.clock.now()), () => random.next());
  const ask = <T>(email: string, action: string, input: object): T => {
    const answer = workspace.as(email).api(action, input, madeId());
    if (!answer.ok)
      throw new Error(`The demonstration’s ${action} was refused: ${JSON.stringify(answer.error)}`);
    return answer.result as T;
  };
  const people = trust['People'] ?? [];
  const mailOf = (holds: (person: Row) => boolean): string => String(people.find(holds)?.['E-mail'] ?? '');
  const director = mailOf((person) => person['Role'] === 'national-director');
  const regions = (trust['Regions'] ?? []).map(({ ID }) => String(ID));
  const listed = (): Listed[] =>
    ask<{ reports: Listed[] }>(director, 'open-sidebar', {}).reports.filter(({ state }) => state === 'draft');
  for (const { id, region } of listed()) {
    const author =
      region === ''
        ? director
        : mailOf(
            (one) => one['Role'] === 'regional-ceo' && one['Region'] === region && one['Active'] === true,
          );
    const text = region === '' ? DIRECTOR : (WORDS[regions.indexOf(region) % WORDS.length] ?? DIRECTOR);
    ask(author, 'comment-report', { report: id, comments: [{ academy: '', text, rev: 0 }] });
  }
  // The keeper of the folders writes and sends at once what the clock would within the hour.
  for (const { id } of listed()) ask(workspace.owner, 'write-report', { report: id });
  for (const { id, rev } of listed()) {
    const approved = ask<Listed>(director, 'approve-report', { report: id, rev });
    ask(workspace.owner, 'circulate-report', { report: id, rev: approved.rev });
  }
  const clerks = people
    .filter((person) => person['Role'] === 'clerk')
    .map((person) => String(person['E-mail']));
  for (const clerk of clerks) {
    const { reports } = ask<{ reports: (Listed & { may: string[] })[] }>(clerk, 'open-sidebar', {});
    const mine = reports.filter(({ may }) => may.includes('file'));
    for (const { id, rev } of mine.slice(0, -1)) ask(clerk, 'file-report', { report: id, rev, filed: true });
  }
}
