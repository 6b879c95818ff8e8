import type { CastPerson } from './cast';
import { startOf } from './day';
import { nowOf, type Era, type School } from './era';
import { pathOf, type Path } from './path';
import type { Random } from './random';
import { idAt } from './row';
import type { Diary, DiaryEntry, VisitKind } from './schedule';
import type { Writer } from './writer';

/** What a visit found on one indicator. */
export interface Finding {
  indicator: number;
  level: number;
  narrative: string;
  /** Empty but for a strength. */
  share: string;
}

/** A visit as it went. `recordedAt` in milliseconds. */
export interface HeldVisit {
  id: string;
  on: string;
  kind: VisitKind;
  lead: CastPerson;
  team: string;
  /** Person ids of those who judged with the lead. */
  observers: string;
  focus: number[];
  summary: string;
  evidence: string;
  links: string;
  recordedAt: number;
  findings: Finding[];
}

const JUDGES: ReadonlySet<VisitKind> = new Set([
  'moderation',
  'monitoring',
  'light-touch',
  'ofsted-preparation',
  'diagnosis',
]);

interface Holding {
  era: Era;
  school: School;
  path: Path;
  random: Random;
  writer: Writer;
  /** How many visits ago each indicator was last judged, as a running number. */
  judgedAt: number[];
  /** The day on which each was last judged, or empty. */
  judgedOn: string[];
  /** The day of the last full diagnosis that changed the story, and the levels then. */
  latest: { on: string; levels: string };
}

/** Lets the visits of a diary take place, oldest first. */
export function holdVisits(
  era: Era,
  school: School,
  diary: Diary,
  writer: Writer,
  random: Random,
): HeldVisit[] {
  const { story } = school.academy;
  const path = pathOf(diary.milestones, story.today, random);
  const latest = diary.milestones[diary.milestones.length - 1] ?? { on: '', levels: '----------' };
  const never = { judgedAt: Array<number>(10).fill(-1), judgedOn: Array<string>(10).fill('') };
  const holding: Holding = { era, school, path, random, writer, latest, ...never };
  return diary.entries.map((entry, at) => hold(holding, entry, at));
}

function hold(holding: Holding, entry: DiaryEntry, at: number): HeldVisit {
  const { random, path, writer } = holding;
  const focus = focusOf(holding, entry);
  const judged = JUDGES.has(entry.kind) ? focus : [];
  const level = (indicator: number): number => path(indicator, entry.on) as number;
  judged.forEach((indicator) => {
    holding.judgedAt[indicator] = at;
    holding.judgedOn[indicator] = entry.on;
  });
  const recordedAt = recordedOn(holding.era, entry.on, random);
  const seen = focus.filter((indicator) => path(indicator, entry.on) !== undefined);
  return {
    ...entry,
    id: idAt(recordedAt - random.between(4, 40) * 60_000 - random.between(0, 59_999), random.next),
    ...teamOf(holding, entry),
    focus,
    summary: writer.summary(entry.kind, focus),
    evidence: writer.evidence(seen.slice(0, 2).map((indicator) => ({ indicator, level: level(indicator) }))),
    links: linksOf(holding, entry),
    recordedAt,
    findings: judged.map((indicator) => found(writer, indicator, level(indicator))),
  };
}

export function found(writer: Writer, indicator: number, level: number): Finding {
  const share = level === 3 ? writer.share(indicator) : '';
  return { indicator, level, narrative: writer.narrative(indicator, level), share };
}

/** In the afternoon or evening of the day, sometimes the morning after; never later than now. */
function recordedOn(era: Era, on: string, random: Random): number {
  const hours = random.chance(0.85) ? 15 + random.next() * 4 : 31 + random.next() * 4;
  return Math.min(
    startOf(on) + Math.round(hours * 3_600_000),
    nowOf(era) - random.between(60_000, 3_000_000),
  );
}

/** Indicators in focus: what has moved first, then those not looked at for longest, in numerical order. */
function focusOf(holding: Holding, { kind, on, covers }: DiaryEntry): number[] {
  const { path, random, latest, judgedAt, judgedOn, era } = holding;
  const known = Array.from({ length: 10 }, (_, index) => index).filter(
    (index) => path(index, on) !== undefined,
  );
  if (kind === 'diagnosis') return known.slice(0, covers);
  const unseen = (index: number): boolean =>
    on > latest.on &&
    (judgedOn[index] as string) <= latest.on &&
    String(path(index, on)) !== latest.levels[index];
  const moved = (index: number): number => (JUDGES.has(kind) && unseen(index) ? 100 : 0);
  const weak = (index: number): number => ((path(index, on) ?? 2) < 2 ? (JUDGES.has(kind) ? 4 : 2) : 0);
  const urgency = new Map(known.map((index) => [index, urgencyOf(index)]));
  function urgencyOf(index: number): number {
    return moved(index) + weak(index) - (judgedAt[index] as number) / 4 + random.next() * 8;
  }
  const some = known.sort((one, other) => (urgency.get(other) ?? 0) - (urgency.get(one) ?? 0));
  return some.slice(0, howMany(kind, era.lean, random)).sort((one, other) => one - other);
}

function howMany(kind: VisitKind, lean: boolean, random: Random): number {
  if (kind === 'monitoring') return lean ? 2 : random.between(2, 4);
  if (kind === 'light-touch') return lean ? 2 : random.between(2, 3);
  return kind === 'support' ? random.between(1, 2) : 2;
}

/** Names of one or two who went along: Principals of other academies, specialists, colleagues of the lead. */
/** At a diagnosis the first of those who come judges with the lead. */
function teamOf(
  { era, school, random }: Holding,
  { kind, lead }: DiaryEntry,
): Pick<HeldVisit, 'team' | 'observers'> {
  if (!JUDGES.has(kind)) {
    const team = kind === 'support' && random.chance(0.2) ? school.academy.principal.name : '';
    return { team, observers: '' };
  }
  const { academies, specialists } = era.cast;
  const guests = [
    random.pick(academies).principal,
    random.pick(specialists),
    random.pick(academies).principal,
  ];
  const able = guests.filter((guest, at) => {
    return guest.academy !== school.academy.id && guest.id !== lead.id && guests.indexOf(guest) === at;
  });
  const [joint, rest] = kind === 'diagnosis' ? [able.slice(0, 1), able.slice(1, 3)] : [[], able.slice(0, 2)];
  return {
    team: rest.map(({ name }) => name).join(', '),
    observers: joint.map(({ id }) => id).join(', '),
  };
}

const linksOf = ({ random, school, era }: Holding, { on, kind }: DiaryEntry): string =>
  !era.lean && random.chance(kind === 'diagnosis' ? 0.9 : 0.15)
    ? `https://files.hub.example/${school.academy.id.toLowerCase()}/${on}-${kind}`
    : '';
