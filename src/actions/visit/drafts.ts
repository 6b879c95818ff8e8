import * as v from 'valibot';
import { HubError } from '../../hub/hub-error';
import type { Ports } from '../../ports';
import { unlockedAction } from '../action';
import { holderIn, openContext } from '../context';
import { draftValues, isKnownToday, keysOf, knownToday, makeRoom, storedDraft } from './draft-store';
import { draftSchema } from './schema';

/** Keeps the visit form's draft for the person who acts. Throws `store-full`: then the device keeps it alone. */
export const saveDraft = unlockedAction<'save-draft'>({
  input: draftSchema,
  rights: ['keep-draft'],
  run: (ports, email, { draft, unlessOther = false }) => {
    const savedAt = ports.clock.now();
    const known = refuseStrangers(ports, email, savedAt);
    if (unlessOther && holdsOther(ports, email, draft.id)) return { savedAt: '' };
    keep(ports, { ...draftValues(email, { savedAt, draft }), ...known }, savedAt);
    return { savedAt };
  },
});

/**
 * At the web address drafts fill the owner's store, so only people of the hub may; elsewhere it is one's own. All of them
 * share the owner's sixty reads a minute, so the sheet is asked once a day: answers what is to be noted for that.
 */
function refuseStrangers(ports: Ports, email: string, now: string): Record<string, string> {
  if (ports.who.asThemselves() || isKnownToday(ports.mine.all(), email, now)) return {};
  holderIn(openContext(ports, email, { tables: ['people'] }), ['keep-draft']);
  return knownToday(email, now);
}

/** Whether the draft that is kept is of another visit. */
function holdsOther({ mine }: Ports, email: string, visit: string): boolean {
  const kept = storedDraft(mine.all(), email);
  return kept !== null && kept.draft.id !== visit;
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

/** Forgets the draft of the person who acts, wherever it lies, or only that of one visit. */
export const discardDraft = unlockedAction<'discard-draft'>({
  input: v.object({ of: v.optional(v.string()) }),
  rights: ['keep-draft'],
  run: (ports, email, { of }) => {
    refuseStrangers(ports, email, ports.clock.now());
    if (of !== undefined && holdsOther(ports, email, of)) return { discarded: true as const };
    for (const key of keysOf(ports.mine.all(), email)) ports.mine.remove(key);
    return { discarded: true as const };
  },
});
