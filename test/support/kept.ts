import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DIST = join(__dirname, '../../dist');
const KEPT = join(DIST, 'kept');

/** The script and the local Workspace as they were built: whatever is prepared follows from these two. */
const BUILT = ['google/Code.js', 'local/server.cjs'].map((file) => join(DIST, file));

/** A name that changes with the build and with the files that prepare something. */
export function markOf(...makers: string[]): string {
  const hash = createHash('sha256');
  for (const file of [...BUILT, ...makers]) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/**
 * The path of what `make` puts there: made once for a build, since every suite runs in a process of its own. Two that
 * make it at once make the same, and neither sees half of it. What an earlier build left is removed.
 */
export function keptPath(name: string, mark: string, make: (path: string) => void): string {
  const own = `${name}-${mark}`;
  const path = join(KEPT, own);
  if (existsSync(path)) return path;
  mkdirSync(KEPT, { recursive: true });
  const beside = join(KEPT, `making-${own}.${process.pid}`);
  make(beside);
  for (const other of readdirSync(KEPT))
    if (other.startsWith(`${name}-`) && other !== own) remove(join(KEPT, other));
  try {
    renameSync(beside, path);
  } catch (error) {
    // Another process was faster; what it made is as good.
    remove(beside);
    if (!existsSync(path)) throw error;
  }
  return path;
}

const remove = (path: string): void => rmSync(path, { recursive: true, force: true });

/** Plain JSON that `make` gives, made once for a build. */
export function keptState(name: string, mark: string, make: () => object): object {
  const path = keptPath(name, mark, (beside) => writeFileSync(beside, JSON.stringify(make())));
  return JSON.parse(readFileSync(path, 'utf8')) as object;
}
