/** `node tools/keep-release.mjs NAME`: keeps a workbook of the release that is built now, for the tests of later ones. */
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, Stop } from './install.mjs';

const FOLDER = join(ROOT, 'test/migrations/releases');

async function keep([release]) {
  if (!/^\d{3}-[a-z0-9-]+$/.test(release ?? ''))
    throw new Stop('Name the release with the number of its schema: node tools/keep-release.mjs 001-books');
  const file = join(FOLDER, `${release}.json.gz`);
  if (existsSync(file)) throw new Stop(`${release} is kept already: what a release wrote never changes.`);
  const { buildGoogle } = await import('./build.mjs');
  await buildGoogle();
  const { build } = await import('esbuild');
  const outfile = join(ROOT, 'node_modules/.cache/education-hub/keep/kept.cjs');
  const entryPoints = [join(ROOT, 'test/migrations/kept.ts')];
  await build({ entryPoints, bundle: true, platform: 'node', format: 'cjs', outfile, logLevel: 'warning' });
  const read = (name) => readFileSync(join(ROOT, 'dist/google', name), 'utf8');
  const bundle = {
    code: read('Code.js'),
    sidebar: read('sidebar.html'),
    manifest: JSON.parse(read('appsscript.json')),
  };
  const bytes = createRequire(import.meta.url)(outfile).keepRelease(release, bundle);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, bytes);
  console.log(`Kept ${release}: ${Math.ceil(bytes.length / 1024)} KB.`);
}

run(() => Promise.resolve({ ready: (words) => words, work: keep }));
