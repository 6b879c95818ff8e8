/** Somebody who writes a visit with the sidebar's own client and drafts, and does what the remedies say. */
import type { Crowd } from '../../local/crowd/crowd';
import { randomFrom, type Random } from '../../local/demo/random';
import { createClient, type CallHub, type ScriptRun } from '../../sidebar/client';
import { createDrafts, type Drafts } from '../../sidebar/drafts';
import type { TextStore } from '../../sidebar/text-store';
import { makeId } from '../../src/hub/id';
import { createPatience } from '../../sidebar/patience';
import { isProblem } from '../../sidebar/errors';
import type { Problem } from '../../src/actions/answer';
import type { SidebarModel } from '../../src/actions/home/api';
import type { VisitInput } from '../../src/hub/monitoring/visit/input';

export interface Plan {
  face: 'editor' | 'web';
  email: string;
  /** Milliseconds from the beginning until they open the hub, and until they tap “Save”. */
  opens: number;
  saves: number;
  visit(id: string, today: string): VisitInput;
}

/** One tap on “Save”: what came of it, and after how many milliseconds. */
export interface Tap {
  outcome: 'saved' | Problem;
  took: number;
  /** Whether the browser still had the draft when the answer came. */
  draftKept: boolean;
}

export interface Story {
  plan: Plan;
  visit: VisitInput;
  taps: Tap[];
  /** Milliseconds from the first tap until the page said that it is saved, or that it cannot be. */
  waited: number;
  /** When that was, on the crowd's clock. */
  endedAt: number;
}

const SECOND = 1000;
/** Who was told ten times to try again goes home. */
const TAPS = 10;

function scriptRun(crowd: Crowd, caller: { face: 'editor' | 'web'; email: string }): ScriptRun {
  let succeeded: (answer: unknown) => void = () => undefined;
  let failed: (failure: unknown) => void = () => undefined;
  const run: ScriptRun = {
    withSuccessHandler: (handler) => ((succeeded = handler), run),
    withFailureHandler: (handler) => ((failed = handler), run),
    api: (json) =>
      crowd.scriptRun(caller, 'api', [json], (answer) =>
        answer.ok ? succeeded(answer.value) : failed(answer.error),
      ),
  };
  return run;
}

/** The sidebar's client in the hands of somebody of the crowd. */
export function clientOf(
  crowd: Crowd,
  caller: { face: 'editor' | 'web'; email: string },
  random: Random,
): CallHub {
  const client = createClient({
    run: () => scriptRun(crowd, caller),
    later: crowd.later,
    online: () => true,
  });
  return createPatience(client, { later: crowd.later, now: crowd.now, chance: random.next });
}

const pause = (crowd: Crowd, ms: number): Promise<void> =>
  new Promise((resolve) => void crowd.later(resolve, ms));

/** As long as the remedy says, and as long as it takes to read it. */
function patienceFor({ remedy }: Problem, random: Random): number {
  const said = /half a minute/.test(remedy) ? 30 : /a minute/.test(remedy) ? 60 : 3;
  return said * SECOND + random.between(0, 5 * SECOND);
}

/** Asks again until there is an answer that asking again would not change; refusals by the way are told. */
export async function insist<T>(
  crowd: Crowd,
  random: Random,
  ask: () => Promise<T>,
  told: (problem: Problem, took: number) => void = () => undefined,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const begun = crowd.now();
    try {
      return await ask();
    } catch (failure) {
      if (!isProblem(failure)) throw failure;
      told(failure, crowd.now() - begun);
      if (tries === TAPS || !/try again/i.test(failure.remedy)) throw failure;
      await pause(crowd, patienceFor(failure, random));
    }
  }
}

const memory = (): TextStore => {
  const texts = new Map<string, string>();
  return {
    read: (key) => texts.get(key) ?? null,
    write: (key, text) => (texts.set(key, text), true),
    remove: (key) => void texts.delete(key),
  };
};

function draftsOf(crowd: Crowd, call: CallHub, me: string, store: TextStore): Drafts {
  return createDrafts({
    me,
    store,
    save: (draft) => call('save-draft', { draft }),
    discard: (of) => call('discard-draft', { of }),
    now: crowd.now,
    later: crowd.later,
  });
}

const LAST_WORDS = 2 * SECOND;

/** Writes half, pauses so that the draft goes to Google, and writes the rest until it is time to tap. */
async function write(crowd: Crowd, drafts: Drafts, visit: VisitInput, until: number): Promise<void> {
  drafts.keep({ ...visit, summary: visit.summary.slice(0, 100) });
  await pause(crowd, until - LAST_WORDS - crowd.now());
  drafts.keep(visit);
  await pause(crowd, LAST_WORDS);
}

async function tapUntilSaved(
  crowd: Crowd,
  random: Random,
  send: () => Promise<unknown>,
  isKept: () => boolean,
) {
  const taps: Tap[] = [];
  let begun = crowd.now();
  const tapped = (outcome: Tap['outcome'], took: number): void =>
    void taps.push({ outcome, took, draftKept: isKept() });
  const tap = (): Promise<unknown> => ((begun = crowd.now()), send());
  try {
    await insist(crowd, random, tap, tapped);
    tapped('saved', crowd.now() - begun);
  } catch (failure) {
    if (!isProblem(failure)) throw failure;
  }
  return taps;
}

/** Opens the hub, writes a visit, taps “Save” until it is saved or cannot be. `begins`: the crowd's beginning (ms). */
export async function writesVisit(crowd: Crowd, plan: Plan, seed: number, begins: number): Promise<Story> {
  const random = randomFrom(seed).fork(plan.email);
  const call = clientOf(crowd, plan, random);
  const store = memory();
  await pause(crowd, begins + plan.opens - crowd.now());
  const model = (await insist(crowd, random, () => call('open-sidebar', {}))) as SidebarModel;
  const drafts = draftsOf(crowd, call, model.me.id, store);
  const visit = plan.visit(idBy(crowd, random), model.today);
  await write(crowd, drafts, visit, begins + plan.saves);
  const isKept = (): boolean =>
    JSON.stringify(drafts.of(visit.id)?.draft) === JSON.stringify(visit) &&
    (store.read(`education-hub.drafts.${model.me.id}`) ?? '').includes(visit.id);
  const first = crowd.now();
  const taps = await tapUntilSaved(crowd, random, () => call('record-visit', visit, visit.id), isKept);
  const endedAt = crowd.now();
  if (taps[taps.length - 1]?.outcome === 'saved') await drafts.discard(visit.id);
  return { plan, visit, taps, waited: endedAt - first, endedAt };
}

/** A visit's id as the form makes it, of the crowd's clock and chance. */
export const idBy = (crowd: Crowd, random: Random): string =>
  makeId(crowd.now(), (count) => Uint8Array.from({ length: count }, () => random.between(0, 255)));
