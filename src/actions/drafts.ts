import * as v from 'valibot';
import type { Ports } from '../ports';
import { addressOf, type Person } from '../hub/person';
import { parts } from '../hub/text';
import { errand } from './action';
import { holderIn, openContext } from './context';
import type { StoredDraft } from './models';
import { draftSchema } from './visit-schema';

/** Characters a property: 9 KB hold them, since a UTF-16 unit is at most three bytes (platform-facts.md §2). */
const PART = 2800;

/**
 * Under whose name a draft is kept: on the web the script runs as the hub's owner, whose properties are then those of
 * everybody who works there.
 */
const draftKey = (email: string): string => `draft:${email}`;

/** Puts a draft together from a person's properties; nothing when there is none or a part is missing. */
export function storedDraft(mine: Record<string, string>, me: Pick<Person, 'email'>): StoredDraft | null {
  const key = draftKey(addressOf(me));
  const count = Number(mine[key] ?? 0);
  if (!(count > 0)) return null;
  let text = '';
  for (let part = 0; part < count; part += 1) text += mine[`${key}:${part}`] ?? '';
  try {
    return JSON.parse(text) as StoredDraft;
  } catch {
    // Half a draft is of no use; the browser keeps its own copy, which the form takes then.
    return null;
  }
}

/** A person's own properties are theirs to fill; those of the hub's owner take no stranger's words. */
function refuseStrangers(ports: Ports, email: string): void {
  if (!ports.who.asThemselves()) holderIn(openContext(ports, email, { tables: ['people'] }), ['keep-draft']);
}

/** Keeps the visit form's draft for the person who acts. */
export const saveDraft = errand<'save-draft'>({
  input: draftSchema,
  rights: ['keep-draft'],
  run: (ports, email, { draft, unlessOther = false }) => {
    refuseStrangers(ports, email);
    if (unlessOther && isOther(storedDraft(ports.mine.all(), { email }), draft.id)) return { savedAt: '' };
    const savedAt = ports.clock.now();
    const cut = parts(JSON.stringify({ savedAt, draft } satisfies StoredDraft), PART);
    const key = draftKey(email);
    const pieces = cut.map((text, part) => [`${key}:${part}`, text]);
    ports.mine.set({ [key]: String(cut.length), ...Object.fromEntries(pieces) });
    return { savedAt };
  },
});

const isOther = (kept: StoredDraft | null, id: string): boolean => kept !== null && kept.draft.id !== id;

/** Forgets the draft, or only that of one visit; its words stay in the properties until the next draft is written over them. */
export const discardDraft = errand<'discard-draft'>({
  input: v.object({ of: v.optional(v.string()) }),
  rights: ['keep-draft'],
  run: (ports, email, { of }) => {
    refuseStrangers(ports, email);
    if (of !== undefined && isOther(storedDraft(ports.mine.all(), { email }), of))
      return { discarded: true as const };
    ports.mine.remove(draftKey(email));
    return { discarded: true as const };
  },
});
