/** What a crowd does, and what is to go wrong meanwhile. */
import type { Crowd } from '../../local/crowd/crowd';
import { randomFrom } from '../../local/demo/random';
import type { Execution } from '../../local/google/execution';
import type { Workspace } from '../../local/workspace';
import { writesVisit, type Plan, type Story } from './person';
import { academy, writer } from './trust';
import type { VisitInput } from '../../src/hub/monitoring/visit/input';

export interface Scene {
  name: string;
  sidebar: number;
  web: number;
  /** All at one academy, rather than each at another. */
  together?: boolean;
  /** Milliseconds over which the taps on “Save” are spread; all at the same moment without. */
  spread?: number;
  /**
   * Share of requests that Google answers with 429, share of writes that it carries out without saying so, and how
   * many answers never reach the page.
   */
  mishaps?: { busy: number; writesInDoubt: number; repliesLost: number };
  /** The hourly clock strikes, and a board report is written, just as they save. */
  clock?: boolean;
}

export interface Course {
  scene: Scene;
  stories: Story[];
  executions: readonly Execution[];
  /** Calls that Google turned away because their user had thirty under way. */
  turnedAway: number;
  /** When the first tapped “Save”, on the crowd's clock (ms). */
  firstTap: number;
}

const SECOND = 1000;

/** They open the hub within two minutes, write, and save two minutes later. */
const OPENING = 120 * SECOND;
const SAVING = 240 * SECOND;

const LEVELS = ['below', 'working-towards', 'expected', 'strength'] as const;

const judgementBy = (n: number, index: number): VisitInput['judgements'][number] => {
  const level = LEVELS[(n + index) % LEVELS.length] ?? 'expected';
  return {
    indicator: `PI${String(index + 1).padStart(2, '0')}`,
    level,
    narrative: `Seen by writer ${n} in most lessons; two departments are still to follow.`,
    share: level === 'strength' ? 'How it is planned.' : '',
    links: [],
    rubricVersion: 1,
  };
};

const stepBy = (n: number, text: string): VisitInput['steps'][number] => ({
  text: `${text} (writer ${n})`,
  owner: 'The Principal',
  due: '2027-01-12',
});

/** A monitoring visit of ordinary length: ten judgements that differ from person to person, two next steps. */
export const visitBy = (n: number, where: string, id: string, today: string): VisitInput => ({
  id,
  academy: where,
  on: today,
  kind: 'monitoring',
  team: '',
  focus: ['PI03'],
  summary: 'We saw lessons in every year group and read through books with the subject leads. '.repeat(4),
  evidence: 'Reading ages are up by four months since September; the plan is on course.',
  links: [],
  promised: [],
  steps: [stepBy(n, 'Follow up reading'), stepBy(n, 'Share the plan')],
  judgements: Array.from({ length: 10 }, (_, index) => judgementBy(n, index)),
});

function plansOf({ sidebar, web, together = false, spread = 0 }: Scene, seed: number): Plan[] {
  const random = randomFrom(seed).fork('plans');
  return Array.from({ length: sidebar + web }, (_, index): Plan => {
    const where = academy(together ? 1 : index + 1);
    return {
      // Faces take turns, so that neither is first.
      face:
        index % 2 === 0 ? (index / 2 < sidebar ? 'editor' : 'web') : (index - 1) / 2 < web ? 'web' : 'editor',
      email: writer(index + 1),
      opens: random.between(0, OPENING),
      saves: SAVING + random.between(0, spread),
      visit: (id, today) => visitBy(index + 1, where, id, today),
    };
  });
}

/** While they save, Google refuses, does without saying so, and loses answers. */
function goWrong(
  workspace: Workspace,
  crowd: Crowd,
  mishaps: Required<Scene>['mishaps'],
  seed: number,
): void {
  const { busy, writesInDoubt, repliesLost } = mishaps;
  const random = randomFrom(seed).fork('mishaps');
  const { faults } = workspace;
  crowd.later(() => {
    faults.fail((call) => /^Sheets\./.test(call) && random.chance(busy), 429, Infinity);
    faults.doubt(
      (call) => call === 'Sheets.Spreadsheets.batchUpdate' && random.chance(writesInDoubt),
      Infinity,
    );
  }, SAVING);
  for (let n = 0; n < repliesLost; n += 1)
    crowd.later(() => faults.loseReply(), SAVING + random.between(0, 30 * SECOND));
}

/** The hourly clock strikes, and the owner has a board report written. */
function strike(crowd: Crowd, owner: string): void {
  crowd.tick();
  const call = {
    action: 'write-report',
    request: 'crowd-report',
    input: { report: 'regional-progress:R1:2026-27:2' },
  };
  crowd.scriptRun({ face: 'editor', email: owner }, 'api', [JSON.stringify(call)], () => undefined);
}

/** Plays the scene from its beginning to its end; the same seed gives the same course. */
export async function play(
  workspace: Workspace,
  scene: Scene,
  seed: number,
  crowd = workspace.crowd(seed),
): Promise<Course> {
  const begins = crowd.now();
  if (scene.mishaps) goWrong(workspace, crowd, scene.mishaps, seed);
  if (scene.clock) crowd.later(() => strike(crowd, workspace.owner), SAVING - SECOND);
  const writing = plansOf(scene, seed).map((plan) => writesVisit(crowd, plan, seed, begins));
  await crowd.run();
  const stories = await Promise.all(writing);
  const firstTap = Math.min(...stories.map(({ endedAt, waited }) => endedAt - waited));
  workspace.faults.clear();
  return { scene, stories, executions: [...workspace.executions], turnedAway: crowd.turnedAway, firstTap };
}
