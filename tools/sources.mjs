/** Whether anything that the build reads has changed since it last ran. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const READ = ['src', 'sidebar', 'local', 'tools', 'build.config.mjs', 'appsscript.json', 'package-lock.json'];
const BUILT = [
  'dist/google/Code.js',
  'dist/google/sidebar.html',
  'dist/google/appsscript.json',
  'dist/local/server.cjs',
];

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function fingerprint(root) {
  const hash = createHash('sha256');
  for (const file of READ.flatMap((name) => filesUnder(join(root, name)))) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

const stampFile = (root) => join(root, 'dist/.sources');

export function isFresh(root) {
  if (!existsSync(stampFile(root)) || BUILT.some((name) => !existsSync(join(root, name)))) return false;
  return readFileSync(stampFile(root), 'utf8') === fingerprint(root);
}

/** Looks at the sources now; the returned function, called after the build, says that this is what was built. */
export function stampSources(root) {
  const seen = fingerprint(root);
  return () => {
    mkdirSync(dirname(stampFile(root)), { recursive: true });
    writeFileSync(stampFile(root), seen);
  };
}
