import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workspace } from '../../local/workspace';
import { REGISTRY } from '../../src/actions/registry';
import { readBook } from './reading';
import { stage } from './stages';
import { RECORDS } from './record-works';
import { JOBS, DOCUMENTS, WORKS, type Work } from './works';

/** The migration needs a workbook of an earlier release: it is cut at each of its calls in test/migrations. */
const CUT_ELSEWHERE = ['migration'];

const covered = new Set([...[...WORKS, ...RECORDS].flatMap(({ covers }) => covers), ...CUT_ELSEWHERE]);

test('every action that writes is cut', () => {
  const writing = Object.entries(REGISTRY).filter(([, { kind }]) => kind !== 'read');
  expect(writing.map(([name]) => name).filter((name) => !covered.has(name))).toEqual([]);
  expect(writing.length).toBeGreaterThanOrEqual(10);
});

test('every job is cut: each file of src/jobs that makes one', () => {
  const folder = join(__dirname, '../../src/jobs');
  const makers = readdirSync(folder).filter((name) =>
    readFileSync(join(folder, name), 'utf8').includes(': Job = {'),
  );
  expect(makers.length).toBeGreaterThanOrEqual(4);
  expect(makers.map((name) => name.replace(/\.ts$/, '')).filter((name) => !covered.has(name))).toEqual([]);
});

test('every tick is cut in a file of its own, so that they share the cores', () => {
  const files = readdirSync(join(__dirname, 'jobs')).map((name) => name.replace(/\.test\.ts$/, ''));
  expect(files.sort()).toEqual(Object.keys(JOBS).sort());
});

/** By run and attempt: what came of it. */
const runsOf = (workspace: Workspace): Map<string, string> =>
  new Map(
    readBook(workspace).runs.map((run) => [
      `${String(run['ID'])} ${String(run['Started at'])}`,
      `${String(run['Job'])}, ${String(run['State'])}: ${String(run['Message'])}`,
    ]),
  );

test('the ticks that are cut really come to each kind of job, to repairs, to moved rows and to a failure', () => {
  const told = [...Object.values<Work>(JOBS), ...DOCUMENTS.filter(({ clock }) => clock)].flatMap((work) => {
    const workspace = stage(work.from);
    const before = runsOf(workspace);
    work.run(workspace);
    return [...runsOf(workspace)].filter(([key]) => !before.has(key)).map(([, words]) => words);
  });
  for (const kind of [
    /^integrity, done: .*Put \d rows? of positions right.*Put \d rows? of standings right/,
    /^integrity, done: .*Moved 1 action.*Moved 1 rows? of calendars/,
    /^board report, done: Wrote/,
    /^repair, done/,
    /^write report, done/,
    /^freeze report, done/,
    /^circulate report, done/,
    /^circulate report, failed/,
    /^share document, done/,
  ]) {
    expect(told).toContainEqual(expect.stringMatching(kind));
  }
});
