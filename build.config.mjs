/**
 * How the sources become what Google runs (webpack) and what a browser and Node run here (esbuild). `tools/build.mjs`
 * puts these to work and writes the files; the guard in `tools/guard.mjs` says whether Google could run them.
 */
import { join } from 'node:path';
import GasPlugin from 'gas-webpack-plugin';

/** Apps Script parses ES2020: private and static class fields, which are younger, are rewritten. */
const transpiled = { loader: 'esbuild-loader', options: { target: 'es2020', charset: 'utf8' } };

/**
 * Google parses the whole script at every call, so unused code and indentation go. Names stay and lines stay short:
 * what Google's log of executions shows still says which function, and where.
 */
const READABLE_MINIFY = {
  mangle: false,
  compress: { defaults: false, unused: true, side_effects: true },
  format: { max_line_len: 120 },
};

/** The script for Google, as a webpack configuration: `src/main.ts` and all it needs in one Code.js. */
export const serverConfig = (root) => ({
  mode: 'production',
  context: root,
  entry: join(root, 'src/main.ts'),
  target: ['web', 'es2020'],
  devtool: false,
  // Code.js has no path: nothing is written until the guard has seen it.
  output: { filename: 'Code.js' },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [{ test: /\.ts$/, ...transpiled }],
  },
  // Without the function around everything, each name in the program would be one that Google can call.
  optimization: { avoidEntryIife: false, minimizeOptions: { javascript: READABLE_MINIFY } },
  performance: { hints: false },
  // Only the entry: the plugin drops assignments to `global` in any other file without a word.
  plugins: [new GasPlugin({ comment: false, include: ['src/main.ts'] })],
});

const inMemory = { bundle: true, write: false, charset: 'utf8', logLevel: 'silent', legalComments: 'none' };
const forBrowsers = { ...inMemory, minify: true, jsx: 'automatic', jsxImportSource: 'preact' };

/** The sidebar's script and style, as esbuild options: both are put into one sidebar.html. */
export const sidebarOptions = (root) => ({
  ...forBrowsers,
  entryPoints: [join(root, 'sidebar/main.tsx'), join(root, 'sidebar/sidebar.css')],
  outdir: 'out',
  target: 'es2020',
  format: 'iife',
  loader: { '.svg': 'text' },
});

/** The local Workspace's server, the page that it serves and the stand-in for `google.script.run` in the sidebar. */
export const localOptions = (root) => [
  {
    ...inMemory,
    entryPoints: [join(root, 'local/serve/server.ts')],
    outfile: join(root, 'dist/local/server.cjs'),
    platform: 'node',
    target: 'node20',
    format: 'cjs',
  },
  {
    ...forBrowsers,
    entryPoints: { page: join(root, 'local/serve/page/main.tsx') },
    outdir: join(root, 'dist/local/page'),
    target: 'es2022',
    format: 'esm',
    splitting: true,
    loader: { '.svg': 'dataurl' },
  },
  {
    ...forBrowsers,
    entryPoints: [join(root, 'local/serve/shim/shim.ts')],
    outfile: join(root, 'dist/local/shim.js'),
    target: 'es2022',
    format: 'iife',
  },
];
