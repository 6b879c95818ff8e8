import * as v from 'valibot';
import type { Ports } from '../ports';
import { errand } from './action';
import type { StoredDraft } from './models';
import { draftSchema } from './visit-schema';

/** Characters a property: 9 KB hold them, since a UTF-16 unit is at most three bytes (platform-facts.md §2). */
const PART = 2800;

/** Never cuts a symbol of two UTF-16 units in two: half of one is no text, and a store may put another in its place. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    const whole = /[\ud800-\udbff]/.test(text.charAt(at + PART - 1)) ? PART - 1 : PART;
    parts.push(text.slice(at, at + whole));
    at += whole;
  }
  return parts;
}

/** Puts a draft together from a person's properties; nothing when there is none or a part is missing. */
export function storedDraft(mine: Record<string, string>): StoredDraft | null {
  const parts = Number(mine['draft'] ?? 0);
  if (!(parts > 0)) return null;
  let text = '';
  for (let part = 0; part < parts; part += 1) text += mine[`draft:${part}`] ?? '';
  try {
    return JSON.parse(text) as StoredDraft;
  } catch {
    // Half a draft is of no use; the browser keeps its own copy, which the form takes then.
    return null;
  }
}

/** Keeps the visit form's draft for the person who acts: in their own properties, which no one else can read. */
export const saveDraft = errand<'save-draft'>({
  input: draftSchema,
  run: (ports: Ports, _email, { draft, unlessOther = false }) => {
    if (unlessOther && isOther(storedDraft(ports.mine.all()), draft.id)) return { savedAt: '' };
    const savedAt = ports.clock.now();
    const text = JSON.stringify({ savedAt, draft } satisfies StoredDraft);
    const parts = partsOf(text);
    const values: Record<string, string> = { draft: String(parts.length) };
    parts.forEach((part, index) => (values[`draft:${index}`] = part));
    ports.mine.set(values);
    return { savedAt };
  },
});

const isOther = (kept: StoredDraft | null, id: string): boolean => kept !== null && kept.draft.id !== id;

/** Forgets the draft, or only that of one visit; its words stay in the properties until the next draft is written over them. */
export const discardDraft = errand<'discard-draft'>({
  input: v.object({ of: v.optional(v.string()) }),
  run: (ports, _email, { of }) => {
    if (of !== undefined && isOther(storedDraft(ports.mine.all()), of)) return { discarded: true as const };
    ports.mine.remove('draft');
    return { discarded: true as const };
  },
});
