/** Fires the hourly triggers as their creators. Not modelled: Google's choice of the minute, its failure mails. */
import type { Ended } from './running';
import type { Invocation } from './running';
import { GoogleError } from './google/error';
import type { InstalledTrigger } from './google/stores';
import type { World } from './google/world';
import { LIMITS } from './limits';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** How one firing went. */
export interface Firing {
  handler: string;
  creator: string;
  at: string;
  ok: boolean;
  /** Undefined when it went well. */
  error: Error | undefined;
}

export type Run = (invocation: Invocation) => Ended;

function event(trigger: InstalledTrigger, at: Date): object {
  return {
    triggerUid: trigger.id,
    timezone: 'UTC',
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    'day-of-month': at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}

/** Whether the creator's triggers have used up their time of the day. */
function isSpent(world: World, creator: string): boolean {
  const { triggers } = world;
  triggers.runs = triggers.runs.filter((run) => run.at > world.clock.ms() - DAY_MS);
  const own = triggers.runs.filter((run) => run.creator === creator);
  const used = own.reduce((sum, { ms }) => sum + ms, 0);
  return world.limits && used >= LIMITS.triggerMsPerDay;
}

/** What a trigger sets going, as the person who made it. */
export function triggerInvocation(world: World, trigger: InstalledTrigger): Invocation {
  const { handler, creator } = trigger;
  const args = [event(trigger, new Date(world.clock.ms()))];
  return { function: handler, args, face: 'trigger', active: creator, effective: creator };
}

/** How it went; the time that it took counts towards its maker's of the day. */
export function fired(world: World, trigger: InstalledTrigger, at: string, ended: Ended): Firing {
  const { handler, creator } = trigger;
  const { virtualMs, computeMs } = ended.execution;
  world.triggers.runs.push({ creator, at: world.clock.ms(), ms: virtualMs + computeMs });
  return { handler, creator, at, ok: ended.ok, error: ended.ok ? undefined : ended.error };
}

function fire(world: World, run: Run, trigger: InstalledTrigger): Firing {
  const { handler, creator } = trigger;
  const at = world.clock.instant();
  if (isSpent(world, creator)) {
    const error = new GoogleError(429, 'Service using too much computer time for one day');
    return { handler, creator, at, ok: false, error };
  }
  return fired(world, trigger, at, run(triggerInvocation(world, trigger)));
}

export function live(world: World): InstalledTrigger[] {
  return world.triggers.installed.filter((trigger) => !trigger.disabled);
}

/** Fires every trigger once, due or not; their next hours are counted from now. */
export function fireAll(world: World, run: Run): Firing[] {
  return live(world).map((trigger) => {
    const firing = fire(world, run, trigger);
    trigger.nextAt = world.clock.ms() + trigger.everyHours * HOUR_MS;
    return firing;
  });
}

/** Firings due until a time, over all triggers. */
function dueUntil(world: World, until: number): number {
  const each = live(world).map((trigger) =>
    trigger.nextAt > until ? 0 : 1 + Math.floor((until - trigger.nextAt) / (trigger.everyHours * HOUR_MS)),
  );
  return each.reduce((sum, count) => sum + count, 0);
}

/**
 * Moves the clock to `until` (ms), firing on the way what is due, in order. With `cap`, at most about so many firings,
 * spread evenly: the others are missed, as when Google misses them. `cap` 0 fires nothing.
 */
export function moveClock(world: World, run: Run, until: number, cap: number): Firing[] {
  const firings: Firing[] = [];
  const stride = cap === 0 ? Infinity : Math.max(1, Math.ceil(dueUntil(world, until) / cap));
  for (;;) {
    const [next] = live(world).sort((a, b) => a.nextAt - b.nextAt);
    if (next === undefined || next.nextAt > until || stride === Infinity) break;
    world.clock.moveTo(Math.max(next.nextAt, world.clock.ms()));
    firings.push(fire(world, run, next));
    next.nextAt += stride * next.everyHours * HOUR_MS;
  }
  for (const trigger of live(world)) {
    while (trigger.nextAt <= until) trigger.nextAt += trigger.everyHours * HOUR_MS;
  }
  world.clock.moveTo(Math.max(until, world.clock.ms()));
  return firings;
}
