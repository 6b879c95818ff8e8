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
  due: string;
  may: string[];
}

/** Asks the bundle at the web address, where the script acts as the keeper of the folders: nothing waits for the clock. */
function asker(workspace: Workspace, salt: number) {
  const random = randomFrom(Date.parse(workspace.clock.now()) + salt);
  const madeId = (): string => idAt(Date.parse(workspace.clock.now()), () => random.next());
  return <T>(email: string, action: string, input: object): T => {
    const answer = workspace.as(email).web.api(action, input, madeId());
    if (!answer.ok)
      throw new Error(`The demonstration’s ${action} was refused: ${JSON.stringify(answer.error)}`);
    return answer.result as T;
  };
}

const mailOf = (trust: DemoTrust, role: string, region = ''): string => {
  const holds = (person: Row): boolean =>
    person['Role'] === role && person['Active'] === true && (region === '' || person['Region'] === region);
  return String(trust['People']?.find(holds)?.['E-mail'] ?? '');
};

/** Comments of the authors in the reports that the clock is about to write. Throws when the bundle refuses one. */
export function commentReports(workspace: Workspace, trust: DemoTrust): void {
  const ask = asker(workspace, 1);
  const director = mailOf(trust, 'national-director');
  const regions = (trust['Regions'] ?? []).map(({ ID }) => String(ID));
  const today = workspace.clock.now().slice(0, 10);
  const { reports } = ask<{ reports: Listed[] }>(director, 'open-sidebar', {});
  for (const { id, region } of reports.filter(({ due }) => due <= today)) {
    const author = region === '' ? director : mailOf(trust, 'regional-ceo', region);
    const text = region === '' ? DIRECTOR : (WORDS[regions.indexOf(region) % WORDS.length] ?? DIRECTOR);
    ask(author, 'comment-report', { report: id, comments: [{ academy: '', text, rev: 0 }] });
  }
}

/**
 * Has the drafts that the clock wrote approved and circulated through the bundle itself, and filed by the clerks, but for
 * one report of each. Throws when the bundle refuses a step.
 */
export function sendReports(workspace: Workspace, trust: DemoTrust): void {
  const ask = asker(workspace, 2);
  const director = mailOf(trust, 'national-director');
  const { reports } = ask<{ reports: Listed[] }>(director, 'open-sidebar', {});
  for (const { id, rev } of reports.filter(({ state }) => state === 'draft')) {
    const approved = ask<Listed>(director, 'approve-report', { report: id, rev });
    ask(director, 'circulate-report', { report: id, rev: approved.rev });
  }
  for (const person of (trust['People'] ?? []).filter((one) => one['Role'] === 'clerk')) {
    const clerk = String(person['E-mail']);
    const seen = ask<{ reports: Listed[] }>(clerk, 'open-sidebar', {}).reports;
    const mine = seen.filter(({ may }) => may.includes('file'));
    for (const { id, rev } of mine.slice(0, -1)) ask(clerk, 'file-report', { report: id, rev, filed: true });
  }
}
