import type { Triggers } from '../ports';

/** Triggers belong to whoever makes them; others cannot see them (platform-facts.md §2). */
export const scriptTriggers = (): Triggers => ({
  ensureHourly(handler) {
    const there = ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === handler);
    if (!there) ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
    return !there;
  },
});
