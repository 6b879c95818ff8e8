import type { Story } from '../../bench/crowd/person';
import type { Course } from '../../bench/crowd/scene';
import type { Execution } from '../../local/google/execution';
import type { Workspace } from '../../local/workspace';
import { rowsOf } from '../support/visits';
import { trendIn } from '../support/trend';

type Row = ReturnType<typeof rowsOf>[number];

export const SHEETS = {
  visits: 201,
  judgements: 203,
  stepsDone: 205,
  log: 206,
  positions: 301,
  nextSteps: 303,
  requests: 403,
  runs: 402,
  reports: 401,
};

const text = (row: Row, header: string): string => String(row[header] ?? '');
const ids = (workspace: Workspace, sheet: keyof typeof SHEETS): string[] =>
  rowsOf(workspace, SHEETS[sheet]).map((row) => text(row, 'ID'));

/** What the ledger comes to, worked out from its rows alone: the last six levels, and whose judgement is the latest. */
function folded(judgements: Row[]): Record<string, string> {
  const corrected = new Set(judgements.map((row) => text(row, 'Corrects')));
  const rootOf = (row: Row): Row => {
    const before = judgements.find((other) => text(other, 'ID') === text(row, 'Corrects'));
    return before ? rootOf(before) : row;
  };
  const age = (row: Row): string => `${text(row, 'Date')} ${text(row, 'Recorded at')} ${text(row, 'ID')}`;
  const standing = judgements
    .filter((row) => !corrected.has(text(row, 'ID')))
    .sort((a, b) => (age(rootOf(a)) < age(rootOf(b)) ? -1 : 1));
  const trends = new Map<string, string[]>();
  const words: Record<string, string> = {};
  for (const row of standing) {
    const key = `${text(row, 'Academy')}:${text(row, 'Indicator')}`;
    const trend = [...(trends.get(key) ?? []), text(row, 'Level')].slice(-6);
    trends.set(key, trend);
    words[key] = [text(row, 'ID'), ...trend].join(' ');
  }
  return words;
}

/** The same of the sheet Positions as it is. */
function stored(positions: Row[]): Record<string, string> {
  const trendOf = (row: Row): string[] => trendIn(row['Trend']).map(({ level }) => level);
  return Object.fromEntries(
    positions.map((row) => [text(row, 'ID'), [text(row, 'Judgement'), ...trendOf(row)].join(' ')]),
  );
}

/** Positions and dashboard are what the ledgers come to, the person who wrote last. */
export function expectAsTheLedgersSay(workspace: Workspace): void {
  expect(stored(rowsOf(workspace, SHEETS.positions))).toEqual(folded(rowsOf(workspace, SHEETS.judgements)));
  const before = dashboard(workspace);
  const painted = workspace.as(workspace.owner).api('rebuild-dashboard', {}, 'paint-it-afresh');
  expect(painted).toMatchObject({ ok: true });
  expect(dashboard(workspace)).toEqual(before);
}

/** Rows of academies, exceptions and levels; what stands above them says when it was painted. */
function dashboard(workspace: Workspace): unknown[][] {
  const answer = workspace.sheets.call(
    'Spreadsheets.Values.batchGetByDataFilter',
    [{ dataFilters: [{ gridRange: { sheetId: 1 } }], valueRenderOption: 'UNFORMATTED_VALUE' }, workspace.id],
    workspace.owner,
  ) as { valueRanges: { valueRange: { values?: unknown[][] } }[] };
  const rows = answer.valueRanges[0]?.valueRange.values ?? [];
  const painted = rows.filter(([key]) => /^(academy|exception|level):/.test(String(key)));
  expect(painted.filter(([key]) => String(key).startsWith('academy:')).length).toBeGreaterThan(0);
  return painted;
}

/** Every visit that somebody was told is saved is there once, with all its rows; and there are no others. */
export function expectEachOnce(workspace: Workspace, stories: readonly Story[]): void {
  const visits = stories.map(({ visit }) => visit.id).sort();
  expect(ids(workspace, 'visits').sort()).toEqual(visits);
  expect(ids(workspace, 'requests').filter((id) => visits.includes(id))).toHaveLength(visits.length);
  const judged = stories.flatMap(({ visit }) =>
    visit.judgements.map(({ indicator, level }) => `${visit.id}:${indicator} ${level}`),
  );
  const judgements = rowsOf(workspace, SHEETS.judgements);
  expect(judgements.map((row) => `${text(row, 'ID')} ${text(row, 'Level')}`).sort()).toEqual(judged.sort());
  const steps = stories.flatMap(({ visit }) => visit.steps.map((_, index) => `${visit.id}:S${index + 1}`));
  expect(ids(workspace, 'nextSteps').sort()).toEqual(steps.sort());
  const logged = rowsOf(workspace, SHEETS.log).filter((row) => row['Action'] === 'record-visit');
  expect(logged).toHaveLength(visits.length);
}

/** Everybody was told in the end that it is saved, and until then the browser had every word. */
export function expectNobodyLeftAlone({ stories }: Course): void {
  for (const { plan, taps } of stories) {
    expect({ plan, last: taps[taps.length - 1]?.outcome }).toEqual({ plan, last: 'saved' });
    expect(taps.every(({ draftKept }) => draftKept)).toBe(true);
    for (const { outcome } of taps)
      if (outcome !== 'saved') expect(outcome.remedy).toMatch(/try again|^wait/i);
  }
}

/** Of executions that saved a visit: what they asked of Google. */
export const savingCounts = (executions: readonly Execution[]): Record<string, number>[] =>
  executions
    .filter(({ calls }) => calls.some(({ method }) => method === 'batchUpdate'))
    .map(({ counts }) =>
      Object.fromEntries(Object.entries(counts).filter(([kind]) => kind !== 'local' && kind !== 'sleep')),
    );
