import * as v from 'valibot';
import { HubError } from '../hub/problem';
import type { Ports } from '../ports';
import { errand } from './action';
import { openContext, personIn } from './context';
import { draftValues, keysOf, makeRoom } from './draft-store';
import { draftSchema } from './visit-schema';

/** Keeps the visit form's draft for the person who acts. Throws `drafts-full`: then the device keeps it alone. */
export const saveDraft = errand<'save-draft'>({
  input: draftSchema,
  run: (ports: Ports, email, { draft }) => {
    refuseStranger(ports, email);
    const savedAt = ports.clock.now();
    const values = draftValues(email, { savedAt, draft });
    if (!fits(ports, values) && !(makeRoom(ports.mine, savedAt) && fits(ports, values))) refuseFull();
    return { savedAt };
  },
});

/** At the web address drafts fill the owner's store, so only people of the hub may; elsewhere it is one's own. */
function refuseStranger(ports: Ports, email: string): void {
  if (!ports.who.asThemselves()) personIn(openContext(ports, email, { tables: ['people'] }));
}

/** False when there is no room for them: then none is kept. */
function fits(ports: Ports, values: Record<string, string>): boolean {
  try {
    ports.mine.set(values);
    return true;
  } catch (error) {
    if (error instanceof HubError && error.code === 'store-full') return false;
    throw error;
  }
}

function refuseFull(): never {
  throw new HubError({
    code: 'drafts-full',
    message: 'Google has no room left for this draft.',
    remedy: 'It is kept on this device alone: save the visit from here.',
  });
}

/** Forgets the draft of the person who acts, wherever it lies. */
export const discardDraft = errand<'discard-draft'>({
  input: v.object({}),
  run: (ports, email) => {
    for (const key of keysOf(ports.mine.all(), email)) ports.mine.remove(key);
    return { discarded: true as const };
  },
});
