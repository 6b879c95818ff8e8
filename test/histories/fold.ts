import type { JudgementEntry, Model, VisitEntry } from './model';

interface Entry {
  id: string;
  order: number;
  supersedes: string;
}

/** Entries that nobody deleted by hand. */
export const presentVisits = ({ visits, lost }: Model): VisitEntry[] =>
  [...visits.values()].filter(({ id }) => !lost.has(`visits:${id}`));
export const presentJudgements = ({ judgements, lost }: Model): JudgementEntry[] =>
  [...judgements.values()].filter(({ id }) => !lost.has(`judgements:${id}`));

/** Each chain of corrections: its first entry that is there and its last, which holds. */
export function chains<T extends Entry>(entries: T[]): { root: T; end: T }[] {
  const ids = new Set(entries.map(({ id }) => id));
  const endOf = (entry: T): T => {
    const corrections = entries.filter(({ supersedes }) => supersedes === entry.id);
    const latest = corrections.sort((a, b) => b.order - a.order)[0];
    return latest ? endOf(latest) : entry;
  };
  return entries.filter(({ supersedes }) => !ids.has(supersedes)).map((root) => ({ root, end: endOf(root) }));
}

/** Ids of a visit and of all that it corrects. */
export function chainOf(entries: VisitEntry[], id: string): Set<string> {
  const chain = new Set<string>();
  let at = entries.find((entry) => entry.id === id);
  while (at) {
    const { id: own, supersedes } = at;
    chain.add(own);
    at = entries.find((entry) => entry.id === supersedes);
  }
  return chain;
}

export interface Position {
  level: string;
  since: string;
  on: string;
  judgement: string;
  visit: string;
  by: string;
  stage: string;
  narrative: string;
  share: string;
  trend: string[];
}

/** Where every academy stands: the latest judgement that nothing corrects, with the last six levels (docs/rulebook.md §4). */
export function positions(entries: JudgementEntry[]): Map<string, Position> {
  const standing = chains(entries)
    .filter(({ end }) => end.level !== '')
    .sort((a, b) => (a.end.on < b.end.on ? -1 : a.end.on > b.end.on ? 1 : a.root.order - b.root.order));
  const lines = new Map<string, JudgementEntry[]>();
  for (const { end } of standing) {
    const key = `${end.academy}:${end.indicator}`;
    lines.set(key, [...(lines.get(key) ?? []), end].slice(-6));
  }
  return new Map([...lines].map(([key, line]) => [key, positionOf(line)]));
}

function positionOf(line: JudgementEntry[]): Position {
  const last = line[line.length - 1] as JudgementEntry;
  let first = line.length - 1;
  while (line[first - 1]?.level === last.level) first -= 1;
  const { level, on, id, visit, by, stage, narrative, share } = last;
  const since = line[first]?.on ?? on;
  return {
    level,
    since,
    on,
    judgement: id,
    visit,
    by,
    stage,
    narrative,
    share,
    trend: line.map((one) => one.level),
  };
}

export interface Standing {
  lastVisit: string;
  lastVisitOn: string;
  /** Kind -> its latest six days, latest first. */
  recent: Record<string, string[]>;
}

/** What each academy's visits come to. */
export function standings(entries: VisitEntry[]): Map<string, Standing> {
  const found = new Map<string, Standing>();
  for (const { end } of chains(entries)) {
    const { academy, on, kind } = end.input;
    const before = found.get(academy) ?? { lastVisit: '', lastVisitOn: '', recent: {} };
    const days = [...new Set([...(before.recent[kind] ?? []), on])].sort().reverse();
    const later = on > before.lastVisitOn || (on === before.lastVisitOn && end.id > before.lastVisit);
    found.set(academy, {
      ...(later ? { lastVisit: end.id, lastVisitOn: on } : before),
      recent: { ...before.recent, [kind]: days },
    });
  }
  for (const standing of found.values()) {
    for (const kind of Object.keys(standing.recent))
      standing.recent[kind] = standing.recent[kind]?.slice(0, 6) ?? [];
  }
  return found;
}
