import type { Lock } from '../ports';
import { patiently } from './back-off';

/** The script's lock: `getDocumentLock` is null for web apps and triggers (platform-facts.md §3). */
export function scriptLock(): Lock {
  let held: GoogleAppsScript.Lock.Lock | undefined;
  return {
    acquire(milliseconds) {
      const lock = LockService.getScriptLock();
      if (!patiently(() => lock.tryLock(milliseconds), true)) return false;
      held = lock;
      return true;
    },
    release() {
      patiently(() => held?.releaseLock(), true);
      held = undefined;
    },
  };
}
