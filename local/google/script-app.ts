/**
 * `ScriptApp`: hourly triggers, seen and deleted only by the person who made them, and the names of the modes of authorisation.
 * One that was made from an add-on's test deployment never fires, nor does Google say so (platform-facts §13).
 * Not modelled: other triggers, `getService().getUrl()`, tokens, authorisation info.
 */
import type { Execution } from './execution';
import { LIMITS } from '../limits';
import { GoogleError } from './error';
import { enumeration, method, type Stub } from './stub';
import type { World } from './world';
import type { InstalledTrigger } from './stores';

const HOUR_MS = 60 * 60 * 1000;

const isOnTrial = ({ script }: World, { face }: Execution): boolean =>
  script.kind === 'standalone' && script.addOn === 'test' && face === 'editor';

function create(world: World, execution: Execution, handler: string, hours: number): Stub {
  const creator = execution.effective;
  const mine = world.triggers.installed.filter((trigger) => trigger.creator === creator);
  if (world.limits && mine.length >= LIMITS.triggersPerUser) {
    const words =
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.';
    throw new GoogleError(400, words);
  }
  const trigger: InstalledTrigger = {
    id: String(7_000_000_000 + world.sequence()),
    handler,
    creator,
    everyHours: hours,
    nextAt: world.clock.ms() + hours * HOUR_MS,
    disabled: isOnTrial(world, execution),
  };
  world.triggers.installed.push(trigger);
  return triggerStub(trigger);
}

function triggerStub(trigger: InstalledTrigger): Stub {
  return {
    name: 'Trigger',
    hold: trigger,
    members: {
      getHandlerFunction: method([], () => trigger.handler),
      getUniqueId: method([], () => trigger.id),
    },
  };
}

function builder(world: World, execution: Execution, handler: string): Stub {
  if (!world.functions.has(handler)) throw new GoogleError(400, `Script function not found: ${handler}`);
  const everyHours = (hours: number): Stub => {
    if (hours < 1) throw new GoogleError(400, `Invalid argument: hours ${hours}`);
    return {
      name: 'ClockTriggerBuilder',
      members: { create: method([], () => create(world, execution, handler, hours)) },
    };
  };
  const clock: Stub = {
    name: 'ClockTriggerBuilder',
    members: { everyHours: method<[number]>(['integer'], everyHours) },
  };
  return { name: 'TriggerBuilder', members: { timeBased: method([], () => clock) } };
}

function remove(world: World, stub: Stub): void {
  const at = world.triggers.installed.indexOf(stub.hold as InstalledTrigger);
  if (at < 0) throw new GoogleError(404, 'The trigger does not exist any more.');
  world.triggers.installed.splice(at, 1);
}

export function scriptApp(world: World, execution: Execution): Stub {
  const mine = (): InstalledTrigger[] =>
    world.triggers.installed.filter((trigger) => trigger.creator === execution.effective);
  const projectTriggers = method([], () => mine().map(triggerStub));
  return {
    name: 'ScriptApp',
    members: {
      AuthMode: enumeration('AuthMode', ['NONE', 'LIMITED', 'FULL']),
      newTrigger: method<[string]>(['string'], (handler) => builder(world, execution, handler)),
      getProjectTriggers: projectTriggers,
      deleteTrigger: method<[Stub]>(['Trigger'], (trigger) => remove(world, trigger)),
    },
  };
}
