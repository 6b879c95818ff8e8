/**
 * Which code each face runs. A push changes the head; the web address and a listed add-on stay at the version that was
 * made for them, while triggers, a bound sidebar and a test deployment run the head.
 * Not modelled: versions by number, going back to one, versions that outlive a restart, a crowd on several versions.
 */
import { execute } from './execution';
import type { Face } from './google/execution';
import type { Bundle, World } from './google/world';
import { compileBundle, type CompiledBundle } from './realm';
import type { Run } from './triggers';

/** What is deployed at a version of its own. */
export type Deployed = 'web' | 'listing';

interface Build {
  compiled: CompiledBundle;
  bundle: Bundle;
}

export interface Versions {
  run: Run;
  /** The head. */
  current(): CompiledBundle;
  /** Saves or pushes other code. */
  push(bundle: Bundle): void;
  /** Makes a version of the head and puts it in place there; until the first, a face runs the head. */
  release(where: Deployed): void;
}

function deployedFor({ script }: World, face: Face): Deployed | undefined {
  if (face === 'web') return 'web';
  if (face === 'card') return 'listing';
  const isListed = script.kind === 'standalone' && script.addOn === 'listed';
  return isListed && face !== 'trigger' ? 'listing' : undefined;
}

const built = (bundle: Bundle): Build => ({ compiled: compileBundle(bundle.code), bundle });

/** The same world to an execution of that build: its manifest, its page and its names are the build's own. */
const seenBy = (world: World, { bundle, compiled }: Build): World =>
  Object.create(world, {
    bundle: { value: bundle, enumerable: true },
    functions: { value: compiled.functions, enumerable: true },
  }) as World;

export function versionsOf(world: World): Versions {
  const deployed = new Map<Deployed, Build>();
  let head = built(world.bundle);
  world.functions = head.compiled.functions;
  return {
    run(invocation) {
      const where = deployedFor(world, invocation.face);
      const fixed = where && deployed.get(where);
      return execute(fixed ? seenBy(world, fixed) : world, (fixed ?? head).compiled, invocation);
    },
    current: () => head.compiled,
    push(bundle) {
      head = built(bundle);
      world.bundle = bundle;
      world.functions = head.compiled.functions;
    },
    release: (where) => void deployed.set(where, head),
  };
}
