/** Runs webpack and esbuild as `build.config.mjs` says. What comes of it is returned, not written. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import webpack from 'webpack';
import { localOptions, serverConfig, sidebarOptions } from '../build.config.mjs';
import { sidebarPage } from './sidebar-page.mjs';

/** Ends the run before webpack writes; its files are still in the compilation. */
const keepInMemory = { apply: (compiler) => compiler.hooks.shouldEmit.tap('keep-in-memory', () => false) };

/** An error of webpack's in the form of esbuild's, which `explain` in build.mjs turns into words. */
const asBuildError = ({ message, moduleName, loc }) => ({
  text: `${moduleName ? `${moduleName}${loc ? `:${loc}` : ''} ` : ''}${message}`,
});

function runWebpack(config) {
  return new Promise((resolve, reject) => {
    webpack({ ...config, plugins: [...config.plugins, keepInMemory] }, (error, stats) => {
      if (error) return reject(error);
      const errors = stats.toJson({ all: false, errors: true }).errors.map(asBuildError);
      if (errors.length > 0) reject(Object.assign(new Error('webpack failed'), { errors }));
      else resolve(stats.compilation.getAssets());
    });
  });
}

/** @returns {Promise<Record<string, string>>} Code.js as Apps Script gets it, and the licences of what it holds */
export async function bundleCode(root, config = serverConfig(root)) {
  const assets = await runWebpack(config);
  return Object.fromEntries(assets.map(({ name, source }) => [name, source.source().toString()]));
}

/** @returns {Promise<string>} the sidebar as one HTML file with nothing to fetch */
export async function bundleSidebar(root) {
  const { outputFiles } = await build(sidebarOptions(root));
  const partOf = (extension) => outputFiles.find(({ path }) => path.endsWith(extension)).text;
  return sidebarPage(partOf('.js'), partOf('.css'));
}

/** @returns {Promise<Record<string, string | Uint8Array>>} file name within dist/local -> content */
export async function bundleLocal(root) {
  const results = await Promise.all(localOptions(root).map((options) => build(options)));
  const files = results
    .flatMap(({ outputFiles }) => outputFiles)
    .map(({ path, contents }) => [relative(join(root, 'dist/local'), path).replaceAll('\\', '/'), contents]);
  const asTheyAre = ['index.html', 'icon.svg'].map((name) => [
    `page/${name}`,
    readFileSync(join(root, 'local/serve/page', name)),
  ]);
  return Object.fromEntries([...files, ...asTheyAre]);
}
