import type { Triggers } from '../ports';
import { patiently } from './back-off';

/** Triggers belong to whoever makes them; others cannot see them (platform-facts.md §2). */
export const scriptTriggers = (): Triggers => ({
  ensureHourly(handler) {
    const triggers = patiently(() => ScriptApp.getProjectTriggers(), true);
    const there = triggers.some((trigger) => trigger.getHandlerFunction() === handler);
    if (!there) patiently(() => ScriptApp.newTrigger(handler).timeBased().everyHours(1).create(), false);
    return !there;
  },
});
