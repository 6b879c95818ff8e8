import type { Lock } from '../ports';
import { patiently } from './back-off';

/** Milliseconds to wait for others where Google ends everything after thirty seconds, or nobody said otherwise. */
const PATIENCE = 20_000;

/**
 * Milliseconds that a page waits for others, and its person with it. Thirty who save at the same moment take forty
 * seconds (`npm run bench -- crowd`); the person who is turned away earlier waits longer in the end, and has to tap again.
 */
export const CROWD_PATIENCE = 60_000;

/** The script's lock: `getDocumentLock` is null for web apps and triggers (docs/google.md §3). */
export function scriptLock(patience = PATIENCE): Lock {
  let held: GoogleAppsScript.Lock.Lock | undefined;
  return {
    acquire() {
      const lock = LockService.getScriptLock();
      if (!patiently(() => lock.tryLock(patience), true)) return false;
      held = lock;
      return true;
    },
    release() {
      patiently(() => held?.releaseLock(), true);
      held = undefined;
    },
  };
}
