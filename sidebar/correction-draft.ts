import type { SeenSteps, VisitView } from '../src/actions/visit/api';
import type { VisitInput } from '../src/hub/monitoring/visit/input';
import { visitTexts } from '../src/hub/monitoring/visit/words';
import type { TextStore } from './text-store';
import { newId } from './ids';
import { readDraft } from './visit-form';

/** An unfinished correction, kept in this browser until it is saved. */
export interface CorrectionDraft {
  form: VisitInput;
  reason: string;
  /** The steps as the form first showed them; nothing in a draft of an earlier release, which showed none. */
  seen?: SeenSteps | undefined;
}

const keyOf = (visit: string): string => `education-hub.correction.${visit}`;

export function readCorrection(store: TextStore, visit: string): CorrectionDraft | undefined {
  try {
    const { form, reason, seen } = JSON.parse(store.read(keyOf(visit)) ?? 'null') ?? {};
    const readable = readDraft(form);
    return readable ? { form: readable, reason: String(reason ?? ''), seen: readSeen(seen) } : undefined;
  } catch {
    // What cannot be read is no draft; the recorded visit is shown instead.
    return undefined;
  }
}

/** As `readDraft` reads the same lists of a form. */
function readSeen(kept: unknown): SeenSteps | undefined {
  const lists = readDraft({ ...(kept as object | undefined), id: kept ? 'seen' : '' });
  if (!lists) return undefined;
  const steps = lists.steps.flatMap((step) => (step.id === undefined ? [] : [{ ...step, id: step.id }]));
  return { steps, promised: lists.promised };
}

/** False when the browser refuses to keep it. */
export const keepCorrection = (store: TextStore, visit: string, draft: CorrectionDraft): boolean =>
  store.write(keyOf(visit), JSON.stringify(draft));

export const dropCorrection = (store: TextStore, visit: string): void => store.remove(keyOf(visit));

/** The visit as recorded, or as somebody meanwhile wanted it (`words`), under an id of its own. */
export function openCorrection(
  { visit }: VisitView,
  words: VisitInput | undefined,
  reason: string,
): CorrectionDraft {
  const { academy, on, kind, observers, focus, links, steps, promised, judgements } = visit;
  const texts = visitTexts((name) => visit[name] ?? '');
  const recorded = { academy, on, kind, ...texts, observers, focus, links, steps, judgements, promised };
  const form = words ? { ...recorded, ...words, ...together(visit, words) } : recorded;
  return { form: { ...form, id: newId() }, reason, seen: { steps, promised } };
}

/** A correction that an earlier release kept showed no steps: what is recorded comes before what was added. */
export const withSteps = (draft: CorrectionDraft, { visit }: VisitView): CorrectionDraft =>
  draft.seen
    ? draft
    : {
        ...draft,
        form: { ...draft.form, ...together(visit, draft.form) },
        seen: { steps: visit.steps, promised: visit.promised },
      };

/**
 * What is recorded, with the person's own words where both speak of the same step: nothing is agreed twice, and nothing
 * that somebody else recorded is taken out unseen.
 */
function together(recorded: SeenSteps, words: VisitInput): Pick<VisitInput, 'steps' | 'promised'> {
  const isSame = (kept: SeenSteps['steps'][number], { id, text }: VisitInput['steps'][number]): boolean =>
    id === undefined ? text.trim() === kept.text : id === kept.id;
  const own = (kept: SeenSteps['steps'][number]) => words.steps.find((step) => isSame(kept, step));
  const fresh = words.steps.filter((step) => !recorded.steps.some((kept) => isSame(kept, step)));
  const mine = new Set(words.promised.map(({ id }) => id));
  return {
    steps: [
      ...recorded.steps.map((kept) => ({ ...kept, ...own(kept), id: kept.id })),
      ...fresh.map(({ text, owner, due }) => ({ text, owner, due })),
    ],
    promised: [...recorded.promised.filter(({ id }) => !mine.has(id)), ...words.promised],
  };
}
