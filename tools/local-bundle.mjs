/** The local Workspace: a server for Node and a page for the browser. Never pushed to Google. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

const SERVER = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  charset: 'utf8',
  legalComments: 'none',
  write: false,
  logLevel: 'silent',
};

const PAGE = {
  bundle: true,
  splitting: true,
  minify: true,
  target: 'es2022',
  format: 'esm',
  charset: 'utf8',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  loader: { '.svg': 'dataurl' },
  write: false,
  logLevel: 'silent',
};

/** @returns {Promise<Record<string, string | Uint8Array>>} file name within dist/local -> content */
export async function bundleLocal(root) {
  const serve = join(root, 'local/serve');
  const [server, page, shim] = await Promise.all([
    build({ ...SERVER, entryPoints: [join(serve, 'server.ts')], outfile: 'server.cjs' }),
    build({
      ...PAGE,
      entryPoints: { page: join(serve, 'page/main.tsx') },
      outdir: join(root, 'dist/local/page'),
    }),
    build({
      ...PAGE,
      splitting: false,
      format: 'iife',
      entryPoints: [join(serve, 'shim/shim.ts')],
      outfile: 'shim.js',
    }),
  ]);
  const files = { 'server.cjs': server.outputFiles[0].contents, 'shim.js': shim.outputFiles[0].contents };
  for (const { path, contents } of page.outputFiles)
    files[relative(join(root, 'dist/local'), path).replaceAll('\\', '/')] = contents;
  for (const name of ['index.html', 'icon.svg'])
    files[`page/${name}`] = readFileSync(join(serve, 'page', name));
  return files;
}
