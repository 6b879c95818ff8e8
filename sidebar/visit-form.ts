import type { KindChoice } from '../src/actions/academy/api';
import type { IndicatorView, RubricView } from '../src/actions/home/api';
import type { IsoDate } from '../src/hub/time/date';
import { addWeekdays } from '../src/hub/time/date';
import {
  filledLines,
  isBlankStep,
  OUTCOMES,
  STEP_WEEKDAYS,
  type Outcome,
} from '../src/hub/monitoring/visit/input';
import type { Level } from '../src/hub/monitoring/judgement/indicator';
import { notAskedFor } from '../src/hub/monitoring/visit/forms';
import { rubricOn } from '../src/hub/monitoring/rubric/in-force';
import { VISIT_KINDS, type VisitKind } from '../src/hub/monitoring/visit/visit';
import { VISIT_WORD_NAMES, visitTexts } from '../src/hub/monitoring/visit/words';
import type { JudgementInput, StepInput, VisitInput } from '../src/hub/monitoring/visit/input';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
const objects = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : [];

/** A draft as it was kept, perhaps by an older version of the form; nothing when it is not one. */
export function readDraft(value: unknown): VisitInput | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const kept = value as Record<string, unknown>;
  if (!text(kept.id)) return undefined;
  return {
    id: text(kept.id),
    academy: text(kept.academy),
    on: text(kept.on),
    kind: VISIT_KINDS.find((kind) => kind === kept.kind) ?? 'support',
    ...visitTexts((name) => text(kept[name])),
    observers: text(kept.observers),
    focus: texts(kept.focus),
    links: texts(kept.links),
    promised: objects(kept.promised).flatMap(({ id, outcome, due }) => {
      const known = OUTCOMES.find((each) => each === outcome);
      if (!known) return [];
      return [
        due === undefined
          ? { id: text(id), outcome: known }
          : { id: text(id), outcome: known, due: text(due) },
      ];
    }),
    steps: objects(kept.steps).map((step) => ({
      ...(typeof step.id === 'string' ? { id: step.id } : {}),
      text: text(step.text),
      owner: text(step.owner),
      due: text(step.due),
    })),
    judgements: objects(kept.judgements).map(readJudgement),
  };
}

const readJudgement = (kept: Record<string, unknown>): JudgementInput => ({
  indicator: text(kept.indicator),
  level: text(kept.level) as Level,
  narrative: text(kept.narrative),
  share: text(kept.share),
  links: texts(kept.links),
  rubricVersion: Number(kept.rubricVersion) || 1,
});

/** True once there is something worth keeping. */
export const isStarted = (form: VisitInput): boolean =>
  [...VISIT_WORD_NAMES.map((name) => form[name] ?? ''), form.observers ?? '', ...form.links].some(
    (words) => words.trim() !== '',
  ) ||
  form.promised.length > 0 ||
  form.judgements.length > 0 ||
  form.steps.some((step) => !isBlankStep(step));

/** Another academy: what was ticked off belongs to the former one, the words stay. */
export const withAcademy = (form: VisitInput, academy: string): VisitInput =>
  academy === form.academy ? form : { ...form, academy, promised: [] };

/** The form's kind if the person may record it there, else the first that they may. */
export const allowedKind = (kind: VisitKind, kinds: KindChoice[]): VisitKind =>
  kinds.some((each) => each.kind === kind) ? kind : (kinds[0]?.kind ?? kind);

/** `leave`: nothing is said of it. */
export type OutcomeOrNone = Outcome | 'leave';

/** What became of an earlier step; `leave` takes it out again. `due` only counts when it is carried on. */
export function withOutcome(form: VisitInput, id: string, outcome: OutcomeOrNone, due?: IsoDate): VisitInput {
  const others = form.promised.filter((each) => each.id !== id);
  if (outcome === 'leave') return { ...form, promised: others };
  if (outcome !== 'carried') return { ...form, promised: [...others, { id, outcome }] };
  const until = due ?? addWeekdays(form.on, STEP_WEEKDAYS);
  return { ...form, promised: [...others, { id, outcome, due: until }] };
}

export const withStep = (form: VisitInput, index: number, change: Partial<StepInput>): VisitInput => ({
  ...form,
  steps: form.steps.map((step, at) => (at === index ? { ...step, ...change } : step)),
});

export const withoutStep = (form: VisitInput, index: number): VisitInput => ({
  ...form,
  steps: form.steps.filter((_, at) => at !== index),
});

export const judgementOn = (form: VisitInput, indicator: string): JudgementInput | undefined =>
  form.judgements.find((each) => each.indicator === indicator);

/** What an indicator is judged by at the visit: what its judgement rests on, else the version in force on that day. */
export function rubricFor(form: VisitInput, { id, rubrics }: IndicatorView): RubricView | undefined {
  const chosen = judgementOn(form, id)?.rubricVersion;
  return (
    rubrics.find(({ version, from }) => version === chosen && from <= form.on) ?? rubricOn(rubrics, form.on)
  );
}

/**
 * The form with each judgement on a version that holds on the visit's day; where the day is another than `before` and
 * another version holds on it, on that one (docs/rulebook.md §3).
 */
export function withRubrics(form: VisitInput, indicators: IndicatorView[], before = form.on): VisitInput {
  const judgements = form.judgements.map((judgement) => {
    const indicator = indicators.find(({ id }) => id === judgement.indicator);
    if (!indicator) return judgement;
    const held = rubricOn(indicator.rubrics, form.on);
    const moved = held?.version !== rubricOn(indicator.rubrics, before)?.version;
    const rubric = moved ? held : rubricFor(form, indicator);
    return { ...judgement, rubricVersion: rubric?.version ?? 0 };
  });
  return { ...form, judgements };
}

/** Judges an indicator against the rubric in force on the day of the visit, or changes what was judged. */
export function withJudgement(
  form: VisitInput,
  indicator: IndicatorView,
  change: Partial<JudgementInput>,
): VisitInput {
  const blank: JudgementInput = {
    indicator: indicator.id,
    level: 'expected',
    narrative: '',
    share: '',
    links: [],
    rubricVersion: rubricFor(form, indicator)?.version ?? 0,
  };
  const judged = judgementOn(form, indicator.id);
  if (!judged) return { ...form, judgements: [...form.judgements, { ...blank, ...change }] };
  const judgements = form.judgements.map((each) => (each === judged ? { ...each, ...change } : each));
  return { ...form, judgements };
}

export const withoutJudgement = (form: VisitInput, indicator: string): VisitInput => ({
  ...form,
  judgements: form.judgements.filter((each) => each.indicator !== indicator),
});

export const withFocus = (form: VisitInput, indicator: string, inFocus: boolean): VisitInput => ({
  ...form,
  focus: inFocus
    ? [...form.focus.filter((each) => each !== indicator), indicator].sort()
    : form.focus.filter((each) => each !== indicator),
});

/** What the server gets of a tidied form: a kind sends nothing that its form does not ask for. */
export function toSend(form: VisitInput, kind: KindChoice | undefined): VisitInput {
  const judges = kind === undefined || kind.judges;
  const notAsked = kind ? notAskedFor(form, kind.kind) : [];
  return {
    ...form,
    ...Object.fromEntries(notAsked.map((name) => [name, name === 'focus' ? [] : ''])),
    judgements: judges
      ? form.judgements.map((each) => ({
          ...each,
          links: filledLines(each.links),
          share: each.level === 'strength' ? each.share : '',
        }))
      : [],
  };
}
