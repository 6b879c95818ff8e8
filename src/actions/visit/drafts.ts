import * as v from 'valibot';
import { HubError } from '../../hub/hub-error';
import type { Ports } from '../../ports';
import type { Asker, UnlockedWork } from '../action';
import { draftValues, isKnownToday, keysOf, knownToday, makeRoom, surplusKeys } from './draft-store';
import { draftSchema } from './schema';
import { strict } from '../strict';

/**
 * Keeps a draft of the visit form for the person who acts, beside those of their other visits. At the web address, where
 * all people's share one store, the oldest of more than `MOST_DRAFTS` go: the device still has them. Throws `store-full`:
 * then the device keeps it alone.
 */
export const saveDraft: UnlockedWork<'save-draft'> = {
  input: draftSchema,
  run: (asker, { draft }) => {
    const { ports, email } = asker;
    const savedAt = ports.clock.now();
    const shared = sharedStore(asker);
    const known = shared ? refuseStrangers(asker, shared, savedAt) : {};
    for (const key of surplusKeys(shared ?? {}, email, draft.id)) ports.mine.remove(key);
    keep(ports, { ...draftValues(email, { savedAt, draft }), ...known }, savedAt);
    return { savedAt };
  },
};

/** What lies in the owner's store, where all people's drafts do: at the web address. Elsewhere it is one's own. */
const sharedStore = ({ ports }: Asker): Record<string, string> | undefined =>
  ports.who.asThemselves() ? undefined : ports.mine.all();

/**
 * At the web address drafts fill the owner's store, so only people of the hub may. All of them share the owner's sixty
 * reads a minute, so the sheet is asked once a day: answers what is to be noted for that.
 */
function refuseStrangers(
  { email, open }: Asker,
  shared: Record<string, string>,
  now: string,
): Record<string, string> {
  if (isKnownToday(shared, email, now)) return {};
  open();
  return knownToday(email, now);
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

/** Forgets the draft of one visit, or all drafts of the person who acts. */
export const discardDraft: UnlockedWork<'discard-draft'> = {
  input: strict({ of: v.optional(v.string()) }),
  run: (asker, { of }) => {
    const { ports, email } = asker;
    const shared = sharedStore(asker);
    if (shared) refuseStrangers(asker, shared, ports.clock.now());
    for (const key of keysOf(shared ?? ports.mine.all(), email, of)) ports.mine.remove(key);
    return { discarded: true as const };
  },
};
