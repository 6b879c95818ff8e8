import { clientOf, insist } from '../../bench/crowd/person';
import { figuresOf, quotaRefusals, toldOf } from '../../bench/crowd/figures';
import { play, visitBy, type Course, type Scene } from '../../bench/crowd/scene';
import { trustOf, writer } from '../../bench/crowd/trust';
import { randomFrom } from '../../local/demo/random';
import type { Workspace } from '../../local/workspace';
import { isProblem } from '../../sidebar/errors';
import type { CorrectionInput } from '../../src/actions/visit/api';
import { builtBundle } from '../support/bundle';
import { madeId, rowsOf } from '../support/visits';
import {
  expectAsTheLedgersSay,
  expectEachOnce,
  expectNobodyLeftAlone,
  savingCounts,
  SHEETS,
} from './aftermath';

jest.setTimeout(180_000);

async function played(scene: Omit<Scene, 'name'>, seed = 1): Promise<Course & { workspace: Workspace }> {
  const workspace = trustOf(builtBundle(), scene.sidebar + scene.web);
  const course = await play(workspace, { name: '', ...scene }, seed);
  return { ...course, workspace };
}

/** One read and one write under one lock; at the web address one look at where the workbook is. */
const ONE_SAVE = {
  editor: { identity: 1, lock: 2, read: 1, write: 1 },
  web: { identity: 1, property: 1, lock: 2, read: 1, write: 1 },
};

describe('who save at the same moment', () => {
  test('thirty in sidebar and web, each at another academy: all are saved at the first try, within a minute', async () => {
    const course = await played({ sidebar: 15, web: 15 });
    expectNobodyLeftAlone(course);
    expectEachOnce(course.workspace, course.stories);
    expectAsTheLedgersSay(course.workspace);
    const { atFirstTry, longest, perMinute } = figuresOf(course.stories, course.firstTap);
    expect(atFirstTry).toBe(30);
    expect(longest).toBeLessThan(60_000);
    expect(perMinute).toBeGreaterThan(30);
    for (const face of ['editor', 'web'] as const) {
      const saves = course.executions.filter((execution) => execution.face === face);
      expect(savingCounts(saves)).toEqual(Array(15).fill(ONE_SAVE[face]));
    }
    expect(quotaRefusals(course)).toBe(0);
  });

  test('at one academy, while Google refuses, loses answers and leaves writes in doubt', async () => {
    const mishaps = { busy: 0.1, writesInDoubt: 0.2, repliesLost: 4 };
    const { workspace, ...course } = await played({ sidebar: 8, web: 8, together: true, mishaps }, 3);
    expectNobodyLeftAlone(course);
    expectEachOnce(workspace, course.stories);
    expectAsTheLedgersSay(workspace);
    expect(toldOf(course.stories)['offline']).toBeGreaterThan(0);
    const errors = course.executions.flatMap(({ calls }) => calls).map(({ error }) => error);
    expect(errors.some((error) => error.includes('Quota exceeded'))).toBe(true);
    expect(errors.some((error) => error.includes('currently unavailable'))).toBe(true);
  });

  test('while the hourly clock strikes and a report is written', async () => {
    const { workspace, ...course } = await played({ sidebar: 5, web: 5, together: true, clock: true });
    expectNobodyLeftAlone(course);
    expectEachOnce(workspace, course.stories);
    expectAsTheLedgersSay(workspace);
    const reports = [
      ...['R1:2026-27:1', 'R1:2026-27:2', 'R2:2026-27:1'].map((what) => `regional-progress:${what}`),
      ...['R1:2026-27:1', 'R2:2026-27:1'].map((what) => `regional-report:${what}`),
      'director-progress:trust:2026-27:1',
    ].sort();
    expect(
      rowsOf(workspace, SHEETS.reports)
        .map((row) => row['ID'])
        .sort(),
    ).toEqual(reports);
    const keys = workspace.drive.list().map((file) => file.appProperties?.['hubKey'] ?? '');
    expect(keys.filter((key) => /:2026-27:\d$/.test(key)).sort()).toEqual(reports);
    const ticks = course.executions.filter((execution) => execution.function === 'tick');
    expect(ticks.map(({ status }) => status)).toEqual(['done']);
    const runs = rowsOf(workspace, SHEETS.runs).map((row) => `${String(row['Job'])} ${String(row['State'])}`);
    expect(runs).toEqual([
      'integrity done',
      'look back done',
      ...Array<string>(5).fill('board report done'),
      'access done',
      'records done',
      'dashboard done',
    ]);
  });

  test('more than thirty at the web address: some are turned away, and the page asks again by itself', async () => {
    const { workspace, ...course } = await played({ sidebar: 0, web: 34 });
    expectNobodyLeftAlone(course);
    expectEachOnce(workspace, course.stories);
    expect(course.turnedAway).toBeGreaterThanOrEqual(4);
    // Opening, a first draft and a save each read once: all that the owner's sixty reads a minute do not hold waits.
    expect(figuresOf(course.stories, course.firstTap)).toMatchObject({ people: 34, saved: 34 });
  });
});

test('who waits longer than a minute is told to try again, keeps the draft, and is saved then', async () => {
  const workspace = trustOf(builtBundle(), 2);
  const crowd = workspace.crowd(1);
  crowd.later(() => workspace.locks.hold(100_000), 239_000);
  const running = play(workspace, { name: '', sidebar: 1, web: 1 }, 1, crowd);
  const course = await running;
  expectNobodyLeftAlone(course);
  expectEachOnce(workspace, course.stories);
  expect(toldOf(course.stories)).toEqual({ busy: 2 });
  expect(course.stories.map(({ taps }) => taps[0]?.took)).toEqual([60_485, 60_485]);
});

test('the same seed gives the same course to the millisecond, another seed another', async () => {
  const told = async (seed: number): Promise<unknown> => {
    const { stories } = await played({ sidebar: 2, web: 2, together: true }, seed);
    return stories.map(({ plan, visit, waited }) => [plan.email, visit.id, waited]);
  };
  const first = await told(5);
  expect(await told(5)).toEqual(first);
  expect(await told(6)).not.toEqual(first);
});

test('two who correct the same visit at once: one is recorded, the other is shown it and keeps their words', async () => {
  const workspace = trustOf(builtBundle(), 2);
  const visit = visitBy(1, 'A1', madeId(), '2026-11-24');
  expect(workspace.as(writer(1)).api('record-visit', visit, visit.id)).toMatchObject({ ok: true });
  const crowd = workspace.crowd(1);
  const random = randomFrom(1);
  const correct = async (face: 'editor' | 'web', words: string): Promise<string> => {
    const call = clientOf(crowd, { face, email: writer(1) }, random);
    const input: CorrectionInput = {
      ...visit,
      id: madeId(),
      steps: [],
      summary: words,
      corrects: visit.id,
      reason: 'It was otherwise.',
    };
    try {
      await insist(crowd, random, () => call('correct-visit', input, input.id));
      return 'corrected';
    } catch (failure) {
      return isProblem(failure)
        ? `${failure.code} ${(failure.stored as { summary: string }).summary}`
        : 'thrown';
    }
  };
  const both = [correct('editor', 'In the sidebar.'), correct('web', 'On the phone.')];
  await crowd.run();
  const outcomes = (await Promise.all(both)).sort();
  const [kept] = rowsOf(workspace, SHEETS.visits).filter((row) => row['Corrects'] === visit.id);
  expect(outcomes).toEqual([`conflict ${String(kept?.['Summary'])}`, 'corrected']);
  expect(rowsOf(workspace, SHEETS.visits)).toHaveLength(2);
  expectAsTheLedgersSay(workspace);
});
