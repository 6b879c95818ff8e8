import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export const ROOT = join(__dirname, '../..');

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
});

/** Every file of the repository, by its path. */
export const files = tracked.split('\n').filter((file) => file !== '' && existsSync(join(ROOT, file)));

export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** What goes into the product or the local Workspace. */
export const product = files.filter((file) => /^(src|sidebar|local)\/.*\.(ts|tsx|css)$/.test(file));
export const code = product.filter((file) => !file.endsWith('.css'));

/** File -> the files that it imports, types included: `import type` is an arrow like any other. */
export function arrows(): Map<string, string[]> {
  const known = new Set(code);
  const targets = (file: string): string[] =>
    [...read(file).matchAll(/^(?:import|export)\b[^;]*?\bfrom '(\.[^']*)'/gm)].flatMap(([, path = '']) => {
      const base = normalize(join(dirname(file), path));
      return [`${base}.ts`, `${base}.tsx`].filter((each) => known.has(each));
    });
  return new Map(code.map((file) => [file, targets(file)]));
}
