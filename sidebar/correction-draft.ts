import type { TextStore } from './drafts';
import { readDraft } from './visit-form';
import type { VisitInput } from '../src/hub/monitoring/visit/input';

/** An unfinished correction, kept in this browser until it is saved. */
export interface CorrectionDraft {
  form: VisitInput;
  reason: string;
}

const keyOf = (visit: string): string => `education-hub.correction.${visit}`;

export function readCorrection(store: TextStore, visit: string): CorrectionDraft | undefined {
  try {
    const { form, reason } = JSON.parse(store.read(keyOf(visit)) ?? 'null') ?? {};
    const readable = readDraft(form);
    return readable ? { form: readable, reason: String(reason ?? '') } : undefined;
  } catch {
    // What cannot be read is no draft; the recorded visit is shown instead.
    return undefined;
  }
}

/** False when the browser refuses to keep it. */
export const keepCorrection = (store: TextStore, visit: string, draft: CorrectionDraft): boolean =>
  store.write(keyOf(visit), JSON.stringify(draft));

export const dropCorrection = (store: TextStore, visit: string): void => store.remove(keyOf(visit));
