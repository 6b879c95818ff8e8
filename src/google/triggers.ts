import type { Triggers } from '../ports';
import { patiently } from './back-off';

/**
 * Whether a trigger of the person the script runs as called, and not somebody by name through `google.script.run`: on the
 * web that would run the hub's clock as its owner. Only Google knows a trigger's number.
 */
export function calledByTrigger(event: unknown): boolean {
  const called = (event as { triggerUid?: unknown } | null | undefined)?.triggerUid;
  if (typeof called !== 'string' || called === '') return false;
  const triggers = patiently(() => ScriptApp.getProjectTriggers(), true);
  return triggers.some((trigger) => trigger.getUniqueId() === called);
}

/** Triggers belong to the person who makes them; others cannot see them (docs/google.md §2). */
export const scriptTriggers = (): Triggers => ({
  ensureHourly(handler, anew) {
    const triggers = patiently(() => ScriptApp.getProjectTriggers(), true);
    const there = triggers.filter((trigger) => trigger.getHandlerFunction() === handler);
    if (there.length > 0 && !anew) return false;
    // Before the new one is made: an add-on may have only one.
    for (const trigger of there) patiently(() => ScriptApp.deleteTrigger(trigger), false);
    patiently(() => ScriptApp.newTrigger(handler).timeBased().everyHours(1).create(), false);
    return true;
  },
});
