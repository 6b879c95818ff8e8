import type { StoredDraft } from '../src/actions/visit/api';
import type { TextStore } from './text-store';
import { readDraft } from './visit-form';

/** The browser's own copies of a person's drafts, the latest first. */
export interface DraftShelf {
  read(): StoredDraft[];
  /** In the place of what it keeps of the same visit; false when the browser refuses. */
  keep(stored: StoredDraft): boolean;
  remove(visit: string): void;
}

/** Compares instants; what is none is the oldest. */
export const newestFirst = (a: StoredDraft, b: StoredDraft): number =>
  (Date.parse(b.savedAt) || 0) - (Date.parse(a.savedAt) || 0);

/** A kept draft, or nothing when it is not one. */
function stored(value: unknown): StoredDraft[] {
  const { savedAt, draft } = (value ?? {}) as Partial<StoredDraft>;
  const readable = readDraft(draft);
  return typeof savedAt === 'string' && readable ? [{ savedAt, draft: readable }] : [];
}

/** Drafts out of a text; earlier releases kept one alone. What cannot be read is no draft. */
export function parseDrafts(text: string | null): StoredDraft[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return (Array.isArray(kept) ? kept : [kept]).flatMap(stored);
  } catch {
    return [];
  }
}

/** Read each time: another tab may have kept some meanwhile. */
export function draftShelf(store: TextStore, me: string): DraftShelf {
  const [key, former] = [`education-hub.drafts.${me}`, `education-hub.draft.${me}`];
  const read = (): StoredDraft[] =>
    [...parseDrafts(store.read(key)), ...parseDrafts(store.read(former))].sort(newestFirst);
  const write = (drafts: StoredDraft[]): boolean => {
    const kept = store.write(key, JSON.stringify(drafts));
    if (kept) store.remove(former);
    return kept;
  };
  const others = (visit: string): StoredDraft[] => read().filter(({ draft }) => draft.id !== visit);
  return {
    read,
    keep: (one) => write([one, ...others(one.draft.id)]),
    remove: (visit) => void write(others(visit)),
  };
}
