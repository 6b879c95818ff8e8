import type { VisitInput } from '../../src/actions/models';
import type { SimplePosition } from './fold';

/** A judgement as it stands within its chain of corrections. */
interface Judged {
  /** Id of the first entry of the chain, and its place in time. */
  root: string;
  order: number;
  /** Empty once withdrawn. */
  level: string;
  on: string;
  academy: string;
}

/** One visit with all that corrected it. */
export interface Chain {
  lead: string;
  /** Every entry, oldest first; the last one holds. */
  entries: VisitInput[];
  judged: Map<string, Judged>;
}

interface Step {
  academy: string;
  due: string;
  /** The entry that agreed it. */
  visit: string;
}

/** Everything that people have done, in memory and as plainly as can be: what the sheets are held against. */
export interface Memory {
  chains: Chain[];
  steps: Map<string, Step>;
  over: Map<string, 'done' | 'dropped'>;
  names: Map<string, string>;
  /** Documents of approved reports as they were then: Drive file id -> bytes in hex. */
  frozen: Map<string, string>;
  /** Somebody has put folded rows wrong by hand since the last nightly check. */
  damaged: boolean;
  /** Columns that people added for themselves: what stands in their headers. */
  ownColumns: string[];
  saves: number;
}

export const newMemory = (): Memory => ({
  chains: [],
  steps: new Map(),
  over: new Map(),
  names: new Map([
    ['A1', 'Ash Primary'],
    ['A2', 'Birch High'],
    ['A3', 'Cedar School'],
  ]),
  frozen: new Map(),
  damaged: false,
  ownColumns: [],
  saves: 0,
});

/** A visit was saved. */
export function remember(memory: Memory, lead: string, visit: VisitInput): void {
  const order = (memory.saves += 1);
  const judged = new Map(
    visit.judgements.map(({ indicator, level }) => [
      indicator,
      { root: `${visit.id}:${indicator}`, order, level, on: visit.on, academy: visit.academy },
    ]),
  );
  memory.chains.push({ lead, entries: [visit], judged });
  rememberSteps(memory, visit);
}

/** A visit was corrected: what was judged is judged as the correction has it, in the place of the first. */
export function rememberCorrection(memory: Memory, chain: Chain, visit: VisitInput): void {
  const order = (memory.saves += 1);
  const moved = current(chain).academy !== visit.academy;
  for (const old of chain.judged.values()) old.level = '';
  for (const { indicator, level } of visit.judgements) {
    const known = chain.judged.get(indicator) ?? { root: `${visit.id}:${indicator}`, order };
    chain.judged.set(indicator, { ...known, level, on: visit.on, academy: visit.academy });
  }
  const ids = chain.entries.map(({ id }) => id);
  for (const step of memory.steps.values()) {
    if (moved && ids.includes(step.visit)) step.academy = visit.academy;
  }
  chain.entries.push(visit);
  rememberSteps(memory, visit);
}

function rememberSteps(memory: Memory, visit: VisitInput): void {
  for (const { id, outcome, due } of visit.promised) {
    const step = memory.steps.get(id);
    if (step?.academy !== visit.academy) continue;
    if (outcome === 'carried') step.due = due ?? step.due;
    else {
      memory.steps.delete(id);
      memory.over.set(id, outcome);
    }
  }
  visit.steps.forEach(({ due }, index) =>
    memory.steps.set(`${visit.id}:S${index + 1}`, { academy: visit.academy, due, visit: visit.id }),
  );
}

/** The entry that holds. */
export function current(chain: Chain): VisitInput {
  const last = chain.entries[chain.entries.length - 1];
  if (!last) throw new Error('A chain without entries');
  return last;
}

const DAY = 86_400_000;
/** Sheets counts days from the end of 1899. */
export const serialOf = (day: string): number => (Date.parse(day) - Date.UTC(1899, 11, 30)) / DAY;

/** Positions as memory has them: level and day of the latest, and the last six levels. */
export function positionsRemembered(memory: Memory): Map<string, Omit<SimplePosition, 'judgement'>> {
  const all = memory.chains
    .flatMap((chain) => [...chain.judged].map(([indicator, judged]) => ({ indicator, ...judged })))
    .filter(({ level }) => level !== '')
    .sort((a, b) => serialOf(a.on) - serialOf(b.on) || a.order - b.order || (a.root < b.root ? -1 : 1));
  const positions = new Map<string, Omit<SimplePosition, 'judgement'>>();
  for (const { academy, indicator, level, on } of all) {
    const key = `${academy}:${indicator}`;
    const trend = [...(positions.get(key)?.trend ?? []), level].slice(-6);
    positions.set(key, { level, on: serialOf(on), trend });
  }
  return positions;
}
