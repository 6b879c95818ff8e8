import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtBundle } from '../support/bundle';
import { keptPath, markOf } from '../support/kept';

const FILES = ['case-note.ts', 'with-case-note.mjs', 'build.mjs'].map((name) => join(__dirname, name));

/** The bundle that goes to Google, but for one kind of record in a private book; made once for a build. */
export function bundleWithCaseNotes(): ReturnType<typeof builtBundle> {
  const path = keptPath('case-notes', markOf(...FILES), (beside) => {
    const run = spawnSync(process.execPath, [join(__dirname, 'build.mjs'), beside], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
  });
  return { ...builtBundle(), code: readFileSync(path, 'utf8') };
}
