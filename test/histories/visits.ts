import * as fc from 'fast-check';
import { chains, presentVisits } from './fold';
import { dayOf, knownAs, mayVisit, turnedAway, type Model } from './model';
import { kept, rememberCorrection, rememberVisit } from './remember';
import { rowsOf } from './sheets';
import { choice, chosen, manner, step, wordsOf, type Manner } from './step';
import { mayFail } from './faults';
import { told, visitFrom, written } from './visit-form';
import { brief, text } from './words';
import { expectThat, insist, nowOf, type ApiAnswer, type History } from './world';
import type { VisitInput } from '../../src/hub/monitoring/visit/input';

/** Everybody who ever asks: some the hub does not know, one of whom Google says nothing. */
export const ASKERS = [
  ...Array<string>(5).fill('dora@hub.example'),
  ...Array<string>(4).fill('ada@hub.example'),
  ...Array<string>(3).fill('ben@hub.example'),
  'pia@hub.example',
  'sam@hub.example',
  'clem@hub.example',
  'fay@hub.example',
  'hub.owner@hub.example',
  'stranger@hub.example',
  '',
];

/** Why a visit is refused, in the order in which the hub looks; undefined when it is to be saved. */
function refusal(model: Model, email: string, input: VisitInput): string | undefined {
  const away = turnedAway(model, email);
  if (away) return away;
  const who = knownAs(model, email);
  const academy = model.academies.get(input.academy);
  if (!who || !academy || !mayVisit(who, input.kind, academy)) return 'not-allowed';
  const twice = new Set(input.judgements.map(({ indicator }) => indicator)).size < input.judgements.length;
  // What was promised is ticked off by those who see the academy's file.
  const home = who.academy === input.academy || academy.principal === who.id;
  const blind = ['principal', 'sle'].includes(who.role) && !home && input.promised.length > 0;
  const long = kept(input.evidence).length > 10_000;
  const bad = kept(input.summary) === '' || long || twice || blind;
  return bad ? 'bad-input' : undefined;
}

const codeOf = (answer: ApiAnswer): string => (answer.ok ? '' : answer.error.code);

/** The sheet decides what became of a save that nobody was answered; only one that may be there can be. */
export const isThere = (history: History, id: string): boolean =>
  rowsOf(history.workspace, 'visits').some((row) => row['ID'] === id);

/** Holds the answer to a save against what was to be expected; says whether it was saved. */
function judged(
  history: History,
  answer: ApiAnswer | undefined,
  id: string,
  refused: string | undefined,
): boolean {
  if (!answer) {
    const there = isThere(history, id);
    expectThat(!there || !refused, `saved although it was to be refused with ${refused ?? ''}`);
    return there;
  }
  if (answer.ok) {
    expectThat(!refused, `saved, though it was to be refused with ${refused ?? ''}`);
    history.figures.saves += 1;
    return true;
  }
  if (codeOf(answer) === refused) return false;
  mayFail(history, answer.error);
  return false;
}

const changesIn = (answer: ApiAnswer | undefined): string[] | undefined =>
  answer?.ok ? (answer.result as { changes: string[] }).changes : undefined;

function isFuture(history: History, input: VisitInput): boolean {
  return input.on > dayOf(nowOf(history));
}

export const recordVisit = step('record a visit', written, (history, drawn, tell) => {
  const { model } = history;
  const email = chosen(ASKERS, drawn.asker);
  const input = visitFrom(history, drawn);
  tell(`${email || 'Nobody'} records ${told(input)}${wordsOf(drawn.manner)}`);
  const asked = { email, action: 'record-visit', input, request: input.id };
  const at = nowOf(history);
  const refused = refusal(model, email, input) ?? (isFuture(history, input) ? 'bad-input' : undefined);
  const answer = insist(history, asked, drawn.manner);
  if (!judged(history, answer, input.id, refused)) return;
  const lead = knownAs(model, email)?.id ?? '';
  rememberVisit(model, lead, input);
  model.saved.push({ email, action: 'record-visit', input, at, changes: changesIn(answer) });
});

/** Who may correct a visit: the person who led it, and those who answer for monitoring. */
const mayCorrect = (model: Model, email: string, lead: string): boolean => {
  const who = knownAs(model, email);
  return who?.id === lead || who?.role === 'national-director';
};

function correctionRefused(
  model: Model,
  email: string,
  corrects: string,
  input: VisitInput,
): string | undefined {
  const early = turnedAway(model, email);
  if (early) return early;
  if (model.lost.has(`visits:${corrects}`)) return 'no-visits';
  if (!mayCorrect(model, email, model.visits.get(corrects)?.lead ?? '')) return 'not-allowed';
  const entries = presentVisits(model);
  if (entries.some(({ supersedes }) => supersedes === corrects)) return 'conflict';
  return refusal(model, email, input);
}

/** Mostly what holds; sometimes what somebody else corrected meanwhile. */
function targetOf(model: Model, at: number, stale: boolean): string {
  const ends = chains(presentVisits(model)).map(({ end }) => end.id);
  return stale || ends.length === 0 ? chosen([...model.visits.keys()], at) : chosen(ends.slice(-8), at);
}

export const correctVisit = step(
  'correct a visit',
  fc.record({
    written,
    target: choice,
    stale: fc.nat(5),
    reason: text,
    leads: fc.nat(2),
    sameAcademy: fc.boolean(),
  }),
  (history, { written: drawn, target, stale, reason, leads, sameAcademy }, tell) => {
    const { model } = history;
    const corrects = targetOf(model, target, stale === 0);
    const before = model.visits.get(corrects);
    const leader = model.people.get(before?.lead ?? '')?.email ?? '';
    const email = leads === 0 ? chosen(ASKERS, drawn.asker) : leader;
    const academies = [...model.academies.keys()];
    const academy = sameAcademy ? academies.indexOf(before?.input.academy ?? '') : drawn.academy;
    const input = { ...visitFrom(history, { ...drawn, academy }), corrects, reason };
    tell(
      `${email || 'Nobody'} corrects ${corrects}: ${told(input)}, since ${brief(reason)}${wordsOf(drawn.manner)}`,
    );
    const future = isFuture(history, input) ? 'bad-input' : undefined;
    const refused = correctionRefused(model, email, corrects, input) ?? future;
    const at = nowOf(history);
    const asked = { email, action: 'correct-visit', input, request: input.id };
    const answer = insist(history, asked, drawn.manner);
    if (!judged(history, answer, input.id, refused)) return;
    rememberCorrection(model, corrects, reason, input);
    model.saved.push({ email, action: 'correct-visit', input, at, changes: changesIn(answer) });
  },
  ({ visits }) => visits.size > 0,
);

const SIXTY_DAYS = 60 * 86_400_000;

/** Somebody sends again what is saved: after a lost answer, or from a form left open; the same words or others. */
export const sendAgain = step(
  'send again',
  fc.record({ target: choice, other: fc.nat(3), manner }),
  (history, { target, other, manner: how }: { target: number; other: number; manner: Manner }, tell) => {
    const { model } = history;
    const saved = chosen(model.saved, target);
    const input = other === 0 ? { ...saved.input, summary: 'Other words.' } : saved.input;
    tell(`${saved.email} sends ${input.id} again${other === 0 ? ' with other words' : ''}${wordsOf(how)}`);
    const answer = insist(
      history,
      { email: saved.email, action: saved.action, input, request: input.id },
      how,
    );
    if (!answer) return;
    const away = turnedAway(model, saved.email);
    const differs = other === 0 && kept(saved.input.summary) !== 'Other words.';
    if (answer.ok) {
      expectThat(!differs && !away, 'other words were taken under the id of what is saved');
      if (saved.changes) {
        const [first, again] = [JSON.stringify(saved.changes), JSON.stringify(changesIn(answer))];
        expectThat(first === again, `the retry was answered with ${again}, the first time with ${first}`);
      }
      saved.changes = changesIn(answer);
      return;
    }
    const code = codeOf(answer);
    const old = nowOf(history) - saved.at > SIXTY_DAYS - 86_400_000;
    const fits = code === away || (differs && code === 'answered-differently');
    const forgotten =
      old && ['answered-differently', 'conflict', 'not-allowed', 'bad-input', 'no-visits'].includes(code);
    if (!fits && !forgotten) mayFail(history, answer.error);
  },
  ({ saved, lost }) => saved.length > 0 && lost.size === 0,
);
