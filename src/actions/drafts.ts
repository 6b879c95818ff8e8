import * as v from 'valibot';
import { HubError } from '../hub/problem';
import type { Ports } from '../ports';
import { errand } from './action';
import { openContext, personIn } from './context';
import { draftValues, keysOf, makeRoom } from './draft-store';
import { draftSchema } from './visit-schema';

/** Keeps the visit form's draft for the person who acts. Throws `store-full`: then the device keeps it alone. */
export const saveDraft = errand<'save-draft'>({
  input: draftSchema,
  run: (ports: Ports, email, { draft }) => {
    refuseStranger(ports, email);
    const savedAt = ports.clock.now();
    keep(ports, draftValues(email, { savedAt, draft }), savedAt);
    return { savedAt };
  },
});

/** At the web address drafts fill the owner's store, so only people of the hub may; elsewhere it is one's own. */
function refuseStranger(ports: Ports, email: string): void {
  if (!ports.who.asThemselves()) personIn(openContext(ports, email, { tables: ['people'] }));
}

/** Where there is no room, drafts of long ago go; nobody's fresh one does. */
function keep({ mine }: Ports, values: Record<string, string>, now: string): void {
  try {
    mine.set(values);
  } catch (error) {
    const full = error instanceof HubError && error.code === 'store-full';
    if (!full || !makeRoom(mine, now)) throw error;
    mine.set(values);
  }
}

/** Forgets the draft of the person who acts, wherever it lies. */
export const discardDraft = errand<'discard-draft'>({
  input: v.object({}),
  run: (ports, email) => {
    for (const key of keysOf(ports.mine.all(), email)) ports.mine.remove(key);
    return { discarded: true as const };
  },
});
