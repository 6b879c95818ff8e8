import { fill, roleOf, slotsFor, type Phase } from './phase-words';
import type { Random } from './random';
import { SHORT_NAMES, WORDS } from './words/indicators';
import { ACCURATE, CORRECTIONS, DECIDED_OTHERWISE, INACCURATE, PROGRESS } from './words/replies';
import { SUMMARIES, type SummaryWords } from './words/visits';
import type { IndicatorWords } from './words/shape';
import type { VisitKind } from './schedule';

/** Finds words for what happens at an academy. Never the same whole text twice, unless it draws on a shared pool. */
export interface Writer {
  narrative(indicator: number, level: number): string;
  share(indicator: number): string;
  summary(kind: VisitKind, focus: number[]): string;
  /** Progress on the improvement plan: what was seen on the indicators in focus. */
  evidence(seen: { indicator: number; level: number }[]): string;
  step(indicator: number): string;
  /** An objective and how its success will show, about the same pupils and subjects. */
  aim(indicator: number): { objective: string; success: string };
  progress(): string;
  reply(verdict: 'accurate' | 'inaccurate'): string;
  correction(cause: keyof typeof CORRECTIONS): string;
  decision(higher: boolean): string;
  owner(principal: string): string;
}

/** Says something, given a key for what it is about. */
type Voice = (key: string, make: () => string) => string;

const TRIES = 40;

/** Tries again until the text is new here. */
function freshVoice(): Voice {
  const said = new Set<string>();
  return (_key, make) => {
    let text = make();
    for (let tries = 0; said.has(text) && tries < TRIES; tries += 1) text = make();
    said.add(text);
    return text;
  };
}

/** A dozen texts for each thing, shared by all who use the writer, so that a thousand academies fit into memory. */
function pooledVoice(random: Random): Voice {
  const pools = new Map<string, string[]>();
  return (key, make) => {
    const pool = pools.get(key) ?? Array.from({ length: 12 }, make);
    pools.set(key, pool);
    return random.pick(pool);
  };
}

/** Goes through all the sentences of a list before one comes again, and never says the same twice running. */
function inTurn(random: Random): (key: string, sentences: readonly string[]) => string {
  const queues = new Map<string, string[]>();
  const last = new Map<string, string>();
  return (key, sentences) => {
    const queue = queues.get(key) ?? [];
    if (queue.length === 0) queue.push(...random.shuffled(sentences));
    if (queue.length > 1 && queue[queue.length - 1] === last.get(key)) queue.reverse();
    const sentence = queue.pop() as string;
    queues.set(key, queue);
    last.set(key, sentence);
    return sentence;
  };
}

export interface WriterOptions {
  phase: Phase;
  principal: string;
  random: Random;
  shared: boolean;
}

export function writerFor({ phase, principal, random, shared }: WriterOptions): Writer {
  const voice = shared ? pooledVoice(random) : freshVoice();
  const turn = inTurn(random);
  const filled: Filled = (template, more = {}) =>
    fill(template, { ...slotsFor(phase, random), principal, ...more });
  const topic = (focus: number[]): string => (shared ? '' : focus.join());
  return {
    ...plainWords(voice, filled, random),
    narrative: (indicator, level) =>
      voice(`narrative ${indicator} ${level}`, () =>
        narrative(wordsOf(indicator), indicator, level, turn)
          .map((part) => filled(part))
          .join(' '),
      ),
    summary: (kind, focus) =>
      voice(`summary ${kind} ${topic(focus)}`, () => summary(kind, focus, turn, filled)),
    evidence: (seen) =>
      seen
        .map(({ indicator, level }) =>
          voice(`evidence ${indicator} ${level}`, () => seenWords(indicator, level, random, filled)),
        )
        .join(' '),
    owner: (name) => (random.chance(0.5) ? name : fill('{role}', { role: roleOf(phase, random) })),
  };
}

/** What is said by filling one sentence picked from a list. */
function plainWords(
  voice: Voice,
  filled: Filled,
  random: Random,
): Omit<Writer, 'narrative' | 'summary' | 'evidence' | 'owner'> {
  const any = (key: string, templates: readonly string[]): string =>
    voice(key, () => filled(random.pick(templates)));
  const one = (name: 'share' | 'steps', indicator: number): string =>
    any(`${name} ${indicator}`, wordsOf(indicator)[name]);
  return {
    share: (indicator) => one('share', indicator),
    step: (indicator) => `${one('steps', indicator)}.`,
    aim: (indicator) => {
      const both = voice(`aim ${indicator}`, () => filled(aimTemplate(wordsOf(indicator), random)));
      const [objective = '', success = ''] = both.split(BETWEEN);
      return { objective, success };
    },
    progress: () => any('progress', PROGRESS),
    reply: (verdict) => any(verdict, verdict === 'accurate' ? ACCURATE : INACCURATE),
    correction: (cause) => any(cause, CORRECTIONS[cause]),
    decision: (higher) => any(`decision ${higher}`, [DECIDED_OTHERWISE[higher ? 'higher' : 'lower']]),
  };
}

/** Keeps an objective and its measure in one text, so that both are filled with the same words. */
const BETWEEN = '\n';

const aimTemplate = ({ objectives, success }: IndicatorWords, random: Random): string =>
  `${random.pick(objectives)}.${BETWEEN}${random.pick(success)}.`;

const wordsOf = (indicator: number): IndicatorWords => {
  const words = WORDS[indicator];
  if (!words) throw new Error(`No words for indicator ${indicator}.`);
  return words;
};

/** A finding and what it rests on; below expected often with something that goes well. */
function narrative(
  words: IndicatorWords,
  indicator: number,
  level: number,
  turn: ReturnType<typeof inTurn>,
): string[] {
  const finding = turn(`${indicator} ${level}`, words.findings[level] ?? []);
  const seen = turn(`${indicator} ${level < 2 ? 'weak' : 'good'}`, level < 2 ? words.weak : words.good);
  return level === 1 ? [finding, turn(`${indicator} good`, words.good), seen] : [finding, seen];
}

type Filled = (template: string, more?: Record<string, string>) => string;

function summary(kind: VisitKind, focus: number[], turn: ReturnType<typeof inTurn>, filled: Filled): string {
  const words = SUMMARIES[kind] as SummaryWords;
  const names = focus.slice(0, 3).map((indicator) => SHORT_NAMES[indicator] ?? '');
  const more = {
    focus:
      names.length > 1
        ? `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`
        : (names[0] ?? 'the plan'),
  };
  return [words.openings, words.middles, words.middles, words.endings]
    .map((sentences, at) =>
      filled(turn(`${kind} ${Math.min(at, 2)}${at === 3 ? 'end' : ''}`, sentences), more),
    )
    .filter((sentence, at, all) => all.indexOf(sentence) === at)
    .join(' ');
}

function seenWords(indicator: number, level: number, random: Random, filled: Filled): string {
  const words = wordsOf(indicator);
  const name = SHORT_NAMES[indicator] ?? '';
  return `On ${name}: ${lowered(filled(random.pick(level < 2 ? words.weak : words.good)))}`;
}

/** After a colon a sentence goes on in lower case, but for names. */
const lowered = (sentence: string): string =>
  /^(Year|Reception|Oak|Willow|Sycamore|Hazel|English)/.test(sentence)
    ? sentence
    : sentence.charAt(0).toLowerCase() + sentence.slice(1);
