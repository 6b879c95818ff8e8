/** What goes to Google: one script file and one page, each self-contained. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { BUNDLE_NAME } from './guard.mjs';

/**
 * Packages that can do more than we ask of them: the names that only that other part uses and Apps Script lacks
 * are made plain `undefined` within the package. Our own sources get no such leave; the guard holds them to it.
 */
const LACKING = {
  papaparse: [
    ...[
      'setTimeout',
      'URL',
      'Blob',
      'File',
      'FileReader',
      'FileReaderSync',
      'Worker',
      'XMLHttpRequest',
      'TextDecoder',
    ],
    ...['require', 'define', 'self', 'window', 'global', 'document', 'postMessage'],
  ],
};

const withoutWhatIsLacking = {
  name: 'without-what-is-lacking',
  setup(build) {
    for (const [name, lacking] of Object.entries(LACKING)) {
      build.onLoad(
        { filter: new RegExp(`[\\\\/]node_modules[\\\\/]${name}[\\\\/].*\\.js$`) },
        ({ path }) => ({
          contents: `var ${lacking.join(', ')};\n${readFileSync(path, 'utf8')}`,
          loader: 'js',
        }),
      );
    }
  },
};

const SERVER = {
  bundle: true,
  target: 'es2020',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  charset: 'utf8',
  legalComments: 'inline',
  write: false,
  metafile: true,
  plugins: [withoutWhatIsLacking],
  logLevel: 'silent',
};

/** @returns {Promise<string[]>} the names that Google may call: what `src/main.ts` exports, and nothing else. */
export async function exportsOf(main) {
  const { metafile } = await build({ ...SERVER, entryPoints: [main], format: 'esm', outfile: 'Code.js' });
  return Object.values(metafile.outputs)[0].exports;
}

/** Google finds only function declarations at the top of a file: one stands there for each export. */
export const stub = (name) =>
  `function ${name}() {\n  return ${BUNDLE_NAME}.${name}.apply(this, arguments);\n}\n`;

/**
 * Google parses the whole script at every call, so its indentation goes. Names stay and lines stay short: what an
 * administrator reads in Google's log of executions still says which function, and where.
 */
const CLOSE_SET = { minifyWhitespace: true, lineLimit: 120 };

/** @returns {Promise<{code: string, names: string[]}>} the script as Apps Script gets it: ES2020, names kept. */
export async function bundleCode(main) {
  const names = await exportsOf(main);
  const { outputFiles } = await build({
    ...SERVER,
    ...CLOSE_SET,
    entryPoints: [main],
    format: 'iife',
    globalName: BUNDLE_NAME,
    outfile: 'Code.js',
  });
  return { code: `${outputFiles[0].text}\n${names.map(stub).join('\n')}`, names };
}

const PAGE = {
  bundle: true,
  minify: true,
  target: 'es2020',
  charset: 'utf8',
  format: 'iife',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  loader: { '.svg': 'text' },
  write: false,
  outdir: 'out',
  logLevel: 'silent',
};

const outputOf = (outputFiles, extension) =>
  outputFiles
    .filter(({ path }) => path.endsWith(extension))
    .map(({ text }) => text)
    .join('\n');

async function stylesBeside(entry) {
  const file = join(dirname(entry), 'sidebar.css');
  if (!existsSync(file)) return '';
  const { outputFiles } = await build({ ...PAGE, entryPoints: [file] });
  return outputOf(outputFiles, '.css');
}

/** Neither a script nor a style may end the element that it stands in. */
const inScript = (code) =>
  code.replace(/<\/(script)/gi, (_, word) => `<\\/${word}`).replace(/<!--/g, () => '<\\!--');
const inStyle = (css) => css.replace(/<\/(style)/gi, (_, word) => `<\\/${word}`);

const TEMPLATE = `<!DOCTYPE html>
<html lang="en" data-screen="home">
  <head>
    <meta charset="utf-8" />
    <base target="_blank" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Education Hub</title>
    <style>{styles}</style>
  </head>
  <body>
    <div id="app"></div>
    <script>{script}</script>
  </body>
</html>
`;

/** @returns {Promise<string>} the sidebar as one HTML file with nothing to fetch. */
export async function bundleSidebar(entry) {
  const { outputFiles } = await build({ ...PAGE, entryPoints: [entry] });
  const styles = outputOf(outputFiles, '.css') || (await stylesBeside(entry));
  const parts = { styles: inStyle(styles), script: inScript(outputOf(outputFiles, '.js')) };
  // A replacing function: in a replacing string `$&` would be expanded, and minified code is full of it.
  return TEMPLATE.replace(/\{(styles|script)\}/g, (_, name) => parts[name]);
}
