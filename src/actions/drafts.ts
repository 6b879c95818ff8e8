import * as v from 'valibot';
import type { Ports } from '../ports';
import { errand } from './action';
import type { StoredDraft } from './models';
import { draftSchema } from './visit-schema';

/** Characters a property: 9 KB hold them, since a UTF-16 unit is at most three bytes (platform-facts.md §2). */
const PART = 2800;

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
  run: (ports: Ports, _email, { draft }) => {
    const savedAt = ports.clock.now();
    const text = JSON.stringify({ savedAt, draft } satisfies StoredDraft);
    const values: Record<string, string> = { draft: String(Math.ceil(text.length / PART)) };
    for (let at = 0; at < text.length; at += PART) values[`draft:${at / PART}`] = text.slice(at, at + PART);
    ports.mine.set(values);
    return { savedAt };
  },
});

/** Forgets the draft; its words stay in the properties until the next draft is written over them. */
export const discardDraft = errand<'discard-draft'>({
  input: v.object({}),
  run: (ports) => {
    ports.mine.remove('draft');
    return { discarded: true as const };
  },
});
