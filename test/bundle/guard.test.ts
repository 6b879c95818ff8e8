import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

type Case = { code?: string; names?: string[]; html?: string };

const GUARD = pathToFileURL(resolve(__dirname, '../../tools/guard.mjs')).href;

/** The guard is an ES module of the tools, so it runs in a Node of its own: all cases in one go. */
function faultsOf(cases: Case[]): string[][] {
  const program = `
    import { readFileSync } from 'node:fs';
    import { codeFaults, sidebarFaults } from ${JSON.stringify(GUARD)};
    const cases = JSON.parse(readFileSync(0, 'utf8'));
    const faults = cases.map(({ code, names, html }) => html === undefined ? codeFaults(code, names) : sidebarFaults(html));
    process.stdout.write(JSON.stringify(faults));`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as string[][];
}

const stub = (name: string) => `function ${name}() {\n  return hub_.${name}.apply(this, arguments);\n}\n`;
const bundle = (inside: string, ...names: string[]) =>
  `"use strict";\nvar hub_ = (() => {\n${inside}\n})();\n${names.map(stub).join('')}`;
const page = (inside: string) => `<!DOCTYPE html><html lang="en" data-screen="home">${inside}</html>`;

const CASES: Record<string, Case & { says: RegExp | null }> = {
  'a bundle that Google can have': {
    code: bundle(
      'return { api: (x) => x?.y ?? Drive.Files, tick() { console.log(globalThis); } };',
      'api',
      'tick',
    ),
    names: ['api', 'tick'],
    says: null,
  },
  'a name that Apps Script lacks, asked for first': {
    code: bundle(
      `const t = typeof TextEncoder != 'undefined' && new TextEncoder(); return { api: () => t };`,
      'api',
    ),
    names: ['api'],
    says: null,
  },
  'a private field': {
    code: bundle('class A { #x = 1; } return { api: () => new A() };', 'api'),
    names: ['api'],
    says: /line 3: Apps Script cannot parse this/,
  },
  'a static class field': {
    code: bundle('class A { static x = 1; } return { api: () => A };', 'api'),
    names: ['api'],
    says: /line 3: Apps Script cannot parse this/,
  },
  'a static block': {
    code: bundle('class A { static { A.x = 1; } } return { api: () => A };', 'api'),
    names: ['api'],
    says: /cannot parse this/,
  },
  'a top-level await': {
    code: `await 1;\n${bundle('return {};', 'api')}`,
    names: ['api'],
    says: /line 1: Apps Script cannot parse this/,
  },
  'an import': { code: `import x from 'x';`, names: [], says: /cannot parse this.*import/ },
  'an export': { code: `export const x = 1;`, names: [], says: /cannot parse this.*export/ },
  'a timer': {
    code: bundle('return { api: () => setTimeout(() => 1, 1) };', 'api'),
    names: ['api'],
    says: /Apps Script has no "setTimeout"/,
  },
  'a timer behind the name of another check': {
    code: bundle(`return { api: () => typeof Blob !== 'undefined' && setTimeout(() => 1) };`, 'api'),
    names: ['api'],
    says: /Apps Script has no "setTimeout"/,
  },
  'Intl, which Apps Script does not promise': {
    code: bundle(`return { api: () => new Intl.DateTimeFormat() };`, 'api'),
    names: ['api'],
    says: /Apps Script has no "Intl"/,
  },
  'a Google service that the hub has not asked for': {
    code: bundle('return { api: () => GmailApp.search("x") };', 'api'),
    names: ['api'],
    says: /Apps Script has no "GmailApp"/,
  },
  'a fault that a comment would silence': {
    code: bundle('/* eslint-disable */ /* global fetch */ return { api: () => fetch("x") };', 'api'),
    names: ['api'],
    says: /Apps Script has no "fetch"/,
  },
  'an export without its function': {
    code: bundle('return { api() {}, tick() {} };', 'api'),
    names: ['api', 'tick'],
    says: /Google could not call "tick": src\/main.ts exports it/,
  },
  'a function that nobody exports': {
    code: bundle('return { api() {} };', 'api', 'extra'),
    names: ['api'],
    says: /the function "extra" at the top, which src\/main.ts does not export/,
  },
  'a function declared twice': {
    code: bundle('return { api() {} };', 'api', 'api'),
    names: ['api'],
    says: /declares the function "api" twice/,
  },
  'another name at the top': {
    code: `const cache = {};\n${bundle('return { api() {} };', 'api')}`,
    names: ['api'],
    says: /has "cache" at the top; only "hub_"/,
  },
  'a loose statement at the top': {
    code: `${bundle('return { api() {} };', 'api')}\nconsole.log('loaded');`,
    names: ['api'],
    says: /has "a loose ExpressionStatement" at the top/,
  },
  'a callable name that Google keeps private': {
    code: bundle('return { save_() {} };', 'save_'),
    names: ['save_'],
    says: /cannot call "save_": a name that ends in "_" is private/,
  },
  'a bundle of 640 KB': {
    code: bundle(`/* ${'x'.repeat(640 * 1024)} */ return { api() {} };`, 'api'),
    names: ['api'],
    says: /Code.js is 640\.\d KB; it must stay under 640.0 KB/,
  },
  'a sidebar that Google can have': {
    html: page('<body><a href="#x">x</a><script>1</script></body>'),
    says: null,
  },
  'a sidebar of 300 KB': {
    html: page(`<script>${'x'.repeat(300 * 1024)}</script>`),
    says: /sidebar.html is 300\.\d KB; it must stay under 300.0 KB/,
  },
  'a sidebar whose script ends too soon': {
    html: page('<script>const x = "</script>";</script>'),
    says: /opens 1 scripts and closes 2/,
  },
  'a sidebar without a script': { html: page(''), says: /opens 0 scripts and closes 0/ },
  'a sidebar that fetches a style': {
    html: page('<link rel="stylesheet" href="https://x/y.css"><script>1</script>'),
    says: /fetches something with "<link rel="stylesheet" href="/,
  },
  'a sidebar that cannot be told its screen': {
    html: '<!DOCTYPE html><html lang="en"><script>1</script></html>',
    says: /no <html … data-screen="home">/,
  },
};

describe('the build guard', () => {
  let faults: string[][];
  beforeAll(() => {
    faults = faultsOf(Object.values(CASES).map(({ code, names, html }) => ({ code, names, html }) as Case));
  });

  test.each(Object.keys(CASES).map((name, index) => [name, index] as const))('%s', (name, index) => {
    const says = CASES[name]?.says;
    if (says === null) expect(faults[index]).toEqual([]);
    else expect(faults[index]?.join('\n')).toMatch(says ?? /never/);
  });
});
