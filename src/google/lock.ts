import type { Lock } from '../ports';

/** The script's lock: `getDocumentLock` is null for web apps and triggers (platform-facts.md §3). */
export function scriptLock(): Lock {
  let held: GoogleAppsScript.Lock.Lock | undefined;
  return {
    acquire(milliseconds) {
      const lock = LockService.getScriptLock();
      if (!lock.tryLock(milliseconds)) return false;
      held = lock;
      return true;
    },
    release() {
      held?.releaseLock();
      held = undefined;
    },
  };
}
