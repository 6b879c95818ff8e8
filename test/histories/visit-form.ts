import * as fc from 'fast-check';
import { addDays, dayOf, isVisitDay, KINDS, type Model } from './model';
import { choice, chosen, manner } from './step';
import { brief, lineText, text, tooLong } from './words';
import { nowOf, type History } from './world';
import type { VisitInput } from '../../src/hub/monitoring/visit/input';

const INDICATORS = Array.from({ length: 10 }, (_, index) => `PI${String(index + 1).padStart(2, '0')}`);
const LEVELS = ['below', 'working-towards', 'expected', 'strength'] as const;

/** What somebody writes into the visit form, drawn by chance. */
export const written = fc.record({
  asker: choice,
  academy: choice,
  kind: fc.oneof(fc.constantFrom(...Object.keys(KINDS)), fc.constantFrom('monitoring', 'diagnosis')),
  daysBack: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.nat(25) }),
  /** All indicators at one level, one swing of an academy; or a few, each at its own. */
  swing: fc.option(fc.constantFrom(...LEVELS), { freq: 2 }),
  judged: fc.uniqueArray(fc.tuple(fc.nat(9), fc.nat(3)), {
    maxLength: 4,
    selector: ([indicator]) => indicator,
  }),
  summary: text,
  words: text,
  team: fc.oneof(fc.constant(''), lineText),
  steps: fc.array(fc.record({ text, owner: lineText, days: fc.nat(40) }), { maxLength: 2 }),
  promised: fc.array(fc.record({ choice, outcome: fc.constantFrom('done', 'dropped', 'carried') }), {
    maxLength: 2,
  }),
  fault: fc.oneof(
    { weight: 20, arbitrary: fc.constant('') },
    { weight: 3, arbitrary: fc.constantFrom('future', 'no words', 'too long', 'judged twice') },
  ),
  excess: tooLong,
  manner,
});
export type Written = typeof written extends fc.Arbitrary<infer T> ? T : never;

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const inSymbols = (value: number, places: number): string =>
  Array.from({ length: places }, (_, at) => SYMBOLS[Math.floor(value / 32 ** (places - 1 - at)) % 32]).join(
    '',
  );

/** An id as the form makes it: ten symbols of time, sixteen that are never the same. */
export const madeId = (history: History, at = nowOf(history)): string =>
  inSymbols(at, 10) + inSymbols((history.model.count += 1), 16);

/** The latest possible day of a visit, so many days back. */
function visitDay(model: Model, today: string, daysBack: number): string {
  let day = addDays(today, -daysBack);
  while (!isVisitDay(model, day)) day = addDays(day, -1);
  return day;
}

function judgementsOf({ kind, swing, judged, words }: Written): VisitInput['judgements'] {
  if (KINDS[kind]?.stage === '') return [];
  const pairs = swing
    ? INDICATORS.map((indicator) => [indicator, swing] as const)
    : judged.map(([at, level]) => [INDICATORS[at] ?? '', LEVELS[level] ?? 'below'] as const);
  return pairs.map(([indicator, level]) => {
    const share = level === 'strength' ? words : '';
    return { indicator, level, narrative: words, share, links: [], rubricVersion: 1 };
  });
}

/** The visit that the drawn numbers come to today. */
export function visitFrom(history: History, drawn: Written): VisitInput {
  const { model } = history;
  const academy = chosen([...model.academies.keys()], drawn.academy);
  const today = dayOf(nowOf(history));
  const on = visitDay(model, today, drawn.daysBack);
  const broken = new Set(model.damages.map(({ id }) => id));
  const open = [...model.steps]
    .filter(([id, one]) => one.academy === academy && !broken.has(id))
    .map(([id]) => id);
  const promises = drawn.promised.flatMap(({ choice: at, outcome }) =>
    open.length === 0 ? [] : [{ id: chosen(open, at), outcome: outcome as 'done', due: addDays(on, 14) }],
  );
  const input: VisitInput = {
    id: madeId(history),
    academy,
    on,
    kind: drawn.kind as VisitInput['kind'],
    team: drawn.team,
    // A learning walk says what it looked at.
    focus: drawn.kind === 'learning-walk' ? ['PI05'] : [],
    summary: drawn.summary,
    evidence: drawn.words,
    links: ['https://hub.example/a?b=1&c=<d>'],
    promised: [...new Map(promises.map((promise) => [promise.id, promise])).values()],
    steps: drawn.steps.map(({ text: words, owner, days }) => ({
      text: words,
      owner,
      due: addDays(on, days),
    })),
    judgements: judgementsOf(drawn),
  };
  return spoiled(input, drawn, today);
}

function spoiled(input: VisitInput, { fault, excess }: Written, today: string): VisitInput {
  if (fault === 'future') return { ...input, on: addDays(today, 3), steps: [], promised: [] };
  if (fault === 'no words') return { ...input, summary: ' \n ' };
  if (fault === 'too long') return { ...input, evidence: excess };
  if (fault === 'judged twice')
    return { ...input, judgements: [...input.judgements.slice(0, 1), ...input.judgements.slice(0, 1)] };
  return input;
}

/** A visit as a list of steps tells it. */
export function told(input: VisitInput): string {
  const levels = input.judgements.map(({ indicator, level }) => `${indicator} ${level}`).join(', ');
  const ends = input.promised.map(({ id, outcome }) => `${id} ${outcome}`).join(', ');
  return `${input.kind} at ${input.academy} on ${input.on}, ${brief(input.summary)}, evidence ${brief(input.evidence)}, [${levels}], ${input.steps.length} steps, promised [${ends}] (${input.id})`;
}
