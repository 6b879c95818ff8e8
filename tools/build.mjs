/** `npm run build`: dist/google (what clasp pushes) and dist/local (the Workspace for one machine). */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCode, bundleLocal, bundleSidebar } from './bundle.mjs';
import { inspect } from './guard.mjs';
import { ROOT } from './install.mjs';
import { isFresh, stampSources } from './sources.mjs';

/** Beside first, then in place: who reads meanwhile sees the old file or the new one, never half of it. */
function writeWhole(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.new`;
  writeFileSync(beside, content);
  renameSync(beside, file);
}

function writeAll(folder, files) {
  for (const [name, content] of Object.entries(files)) writeWhole(join(folder, name), content);
}

/** Where src/hub/trust/setting/build.ts keeps the name of the build: a fingerprint of all that goes to Google. */
const UNNAMED = 'build-as-yet-unnamed';

function withBuildName(code, rest) {
  const name = createHash('sha256')
    .update(code + rest)
    .digest('hex')
    .slice(0, 8);
  return code.replaceAll(UNNAMED, name);
}

class Refused extends Error {}

/**
 * Builds what goes to Google into dist/google.
 * @returns {Promise<Record<string, number>>} bytes of each file
 * @throws {Refused} when the guard finds a fault; what it refused then lies in dist/refused to look at
 */
export async function buildGoogle(root = ROOT) {
  const [code, sidebar] = await Promise.all([bundleCode(root), bundleSidebar(root)]);
  const manifest = readFileSync(join(root, 'appsscript.json'), 'utf8');
  const named = { ...code, 'Code.js': withBuildName(code['Code.js'], sidebar + manifest) };
  const files = { ...named, 'sidebar.html': sidebar, 'appsscript.json': manifest };
  const { faults, warnings } = inspect({
    code: named['Code.js'],
    html: sidebar,
    manifest: JSON.parse(manifest),
  });
  writeAll(join(root, faults.length > 0 ? 'dist/refused' : 'dist/google'), files);
  if (faults.length > 0)
    throw new Refused(
      `The bundle may not go to Google (it lies in dist/refused to look at):\n  ${faults.join('\n  ')}`,
    );
  for (const words of warnings) console.warn(words);
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name, Buffer.byteLength(content)]),
  );
}

/** Builds the local server and its page into dist/local. */
async function buildLocal(root) {
  const files = await bundleLocal(root);
  writeAll(join(root, 'dist/local'), files);
  // Parts of the page are named after their content: those of an earlier build are in nobody's way, but never used.
  for (const name of readdirSync(join(root, 'dist/local/page')))
    if (!(`page/${name}` in files)) rmSync(join(root, 'dist/local/page', name), { force: true });
}

/** Builds everything, or nothing when no source has changed since. Says what it did. */
export async function buildIfChanged(root = ROOT) {
  if (isFresh(root)) return false;
  await buildAll(root);
  return true;
}

/** Builds everything and says so. */
export async function buildAll(root = ROOT) {
  const began = performance.now();
  const stamp = stampSources(root);
  const [sizes] = await Promise.all([buildGoogle(root), buildLocal(root)]);
  stamp();
  const kilobytes = (name) => `${name} ${(sizes[name] / 1024).toFixed(0)} KB`;
  console.log(
    `Built ${kilobytes('Code.js')}, ${kilobytes('sidebar.html')} and ` +
      `the local Workspace (${((performance.now() - began) / 1000).toFixed(1)} s).`,
  );
}

/** A sentence or a few for people about why a build failed. */
export function explain(error) {
  if (error instanceof Refused) return error.message;
  const lines = (error.errors ?? []).map(
    ({ text, location }) =>
      `  ${location ? `${location.file}:${location.line}:${location.column} ` : ''}${text}`,
  );
  return lines.length > 0 ? `The build failed:\n${lines.join('\n')}` : (error.stack ?? String(error));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await buildAll();
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}
