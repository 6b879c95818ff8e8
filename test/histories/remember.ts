import { chainOf, chains, presentJudgements, presentVisits } from './fold';
import { KINDS, type JudgementEntry, type Model } from './model';
import type { VisitInput } from '../../src/hub/monitoring/visit/input';

/** What the form's texts become in the sheet: line breaks of one kind, no control characters, no space around. */
export const kept = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .trim();

const entriesOf = (model: Model, input: VisitInput, lead: string, order: number): JudgementEntry[] =>
  input.judgements.map(({ indicator, level, narrative, share, links }) => ({
    id: `${input.id}:${indicator}`,
    order,
    academy: input.academy,
    indicator,
    level,
    stage: KINDS[input.kind]?.stage ?? '',
    on: input.on,
    narrative: kept(narrative),
    share: kept(share),
    links,
    visit: input.id,
    by: lead,
    supersedes: '',
    reason: '',
  }));

/** A visit was saved. */
export function rememberVisit(model: Model, lead: string, input: VisitInput): void {
  const order = (model.count += 1);
  model.visits.set(input.id, { id: input.id, order, input, lead, supersedes: '', reason: '' });
  for (const entry of entriesOf(model, input, lead, order)) model.judgements.set(entry.id, entry);
  rememberSteps(model, input);
}

const WORDS = ['academy', 'level', 'on', 'stage', 'narrative', 'share'] as const;
const same = (a: JudgementEntry, b: JudgementEntry): boolean =>
  WORDS.every((word) => a[word] === b[word]) && a.links.join('\n') === b.links.join('\n');

/** A visit was corrected: what it judged is superseded, withdrawn or added; what stays the same stays as it is. */
export function rememberCorrection(model: Model, corrects: string, reason: string, input: VisitInput): void {
  const order = (model.count += 1);
  const visits = presentVisits(model);
  const chain = chainOf(visits, corrects);
  const corrected = model.visits.get(corrects);
  if (!corrected) throw new Error(`No visit ${corrects} to correct`);
  const { lead } = corrected;
  const wanted = new Map(entriesOf(model, input, lead, order).map((one) => [one.indicator, one]));
  for (const { end } of chains(presentJudgements(model)).filter((one) => chain.has(one.end.visit))) {
    const next = wanted.get(end.indicator);
    wanted.delete(end.indicator);
    const why = { supersedes: end.id, reason: kept(reason) };
    if (next && !same(end, next)) model.judgements.set(next.id, { ...next, ...why });
    if (next || end.level === '') continue;
    const id = `${input.id}:${end.indicator}:withdrawn`;
    model.judgements.set(id, { ...end, id, order, level: '', visit: input.id, ...why });
  }
  for (const entry of wanted.values()) model.judgements.set(entry.id, entry);
  model.visits.set(input.id, {
    id: input.id,
    order,
    input,
    lead,
    supersedes: corrects,
    reason: kept(reason),
  });
  if (corrected.input.academy !== input.academy) {
    for (const step of model.steps.values()) if (chain.has(step.visit)) step.academy = input.academy;
  }
  rememberSteps(model, input, chain);
}

/** What a visit agreed itself (`own`: ids of its entries) was not promised before it. */
function rememberSteps(model: Model, input: VisitInput, own: ReadonlySet<string> = new Set()): void {
  for (const { id, outcome, due } of input.promised) {
    const step = model.steps.get(id);
    if (step?.academy !== input.academy || own.has(step.visit)) continue;
    if (outcome === 'carried') Object.assign(step, { due: due ?? step.due, carried: step.carried + 1 });
    else {
      model.steps.delete(id);
      // A pasted copy goes with it.
      model.damages = model.damages.filter((damage) => damage.kind !== 'doubled' || damage.id !== id);
      model.over.set(id, { ...step, outcome });
    }
  }
  input.steps.forEach(({ text, owner, due }, index) => {
    const step = {
      academy: input.academy,
      visit: input.id,
      text: kept(text),
      owner: kept(owner),
      due,
      carried: 0,
    };
    model.steps.set(`${input.id}:S${index + 1}`, step);
  });
}
