import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

type Built = { code: string; html: string; manifest: object };
type Case = Partial<Built> & { says: RegExp | null; warns?: RegExp };
type Verdict = { faults: string[]; warnings: string[] };

const GUARD = pathToFileURL(resolve(__dirname, '../../tools/guard.mjs')).href;

/** The guard is an ES module of the tools, so it runs in a Node of its own: all cases in one go. */
function verdicts(cases: Built[]): Verdict[] {
  const program = `
    import { readFileSync } from 'node:fs';
    import { inspect } from ${JSON.stringify(GUARD)};
    process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(inspect)));`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Verdict[];
}

const stub = (name: string) => `function ${name}() {\n}\n`;
const works = (name: string) => `globalThis.${name} = () => work('${name}');`;
/** A script as the build makes one: a function for each name, then the program, on lines 2 and following of its own. */
const bundle = (inside: string, ...names: string[]) =>
  `${names.map(stub).join('')}(() => {\nconst work = (name) => name;\n${inside}\n${names.map(works).join('\n')}\n})();\n`;
const page = (inside: string) => `<!DOCTYPE html><html lang="en" data-screen="home">${inside}</html>`;
const CLIENT = 'google.script.run.withSuccessHandler(f).withFailureHandler(g).api(json);';
const CLIENT_PAGE = page(`<script>${CLIENT}</script>`);
const menu = (...names: string[]) => `const menu = [${names.map((name) => `{ calls: '${name}' }`).join()}];`;

const CASES: Record<string, Case> = {
  'a bundle that Google can have': {
    code: bundle(
      `${menu('openHub', '')}
      const save = (x) => x?.y ?? Drive.Files; const tell = () => console.log(globalThis);
      const ensure = (triggers) => triggers.ensureHourly('tick');`,
      ...['api', 'tick', 'openHub', 'cardHome', 'doGet', 'onOpen', 'onInstall'],
    ),
    html: CLIENT_PAGE,
    manifest: { addOns: { common: { homepageTrigger: { runFunction: 'cardHome' } } } },
    says: null,
  },
  'a name that Apps Script lacks, asked for first': {
    code: bundle(`const t = typeof TextEncoder != 'undefined' && new TextEncoder();`, 'api'),
    says: null,
  },
  'a private field': {
    code: bundle('class A { #x = 1; }', 'api'),
    says: /Code.js, line 5: Apps Script cannot parse this/,
  },
  'a static class field': {
    code: bundle('class A { static x = 1; }', 'api'),
    says: /line 5: Apps Script cannot parse this/,
  },
  'a static block': {
    code: bundle('class A { static { A.x = 1; } }', 'api'),
    says: /cannot parse this/,
  },
  'a top-level await': {
    code: `await 1;\n${bundle('', 'api')}`,
    says: /line 1: Apps Script cannot parse this/,
  },
  'an import': { code: `import x from 'x';`, says: /cannot parse this.*import/ },
  'an export': { code: `export const x = 1;`, says: /cannot parse this.*export/ },
  'a timer': {
    code: bundle('const later = () => setTimeout(() => 1, 1);', 'api'),
    says: /Apps Script has no "setTimeout"/,
  },
  'a timer behind the name of another check': {
    code: bundle(`const later = () => typeof Blob !== 'undefined' && setTimeout(() => 1);`, 'api'),
    says: /Apps Script has no "setTimeout"/,
  },
  'Intl, which Apps Script does not promise': {
    code: bundle(`const format = () => new Intl.DateTimeFormat();`, 'api'),
    says: /Apps Script has no "Intl"/,
  },
  'a Google service that the hub has not asked for': {
    code: bundle('const mail = () => GmailApp.search("x");', 'api'),
    says: /Apps Script has no "GmailApp"/,
  },
  'a fault that a comment would silence': {
    code: bundle('/* eslint-disable */ /* global fetch */ const get = () => fetch("x");', 'api'),
    says: /Apps Script has no "fetch"/,
  },
  'a trigger without its function': {
    code: bundle(`const ensure = (triggers) => triggers.ensureHourly('tick');`, 'api'),
    says: /Google could not call "tick", which a trigger names.*global\.tick = …/,
  },
  "a trigger made at Google's own service": {
    code: bundle(`const ensure = () => ScriptApp.newTrigger('tock');`, 'api'),
    says: /could not call "tock", which a trigger names/,
  },
  'a line of a menu without its function': {
    code: bundle(menu('openSetUp'), 'api'),
    says: /could not call "openSetUp", which a menu or card names/,
  },
  "a line of Google's own menu without its function": {
    code: bundle(`const add = (menu) => menu.addItem('Open', 'openAgain');`, 'api'),
    says: /could not call "openAgain", which a menu names/,
  },
  'a card whose button calls nothing': {
    code: bundle(`const press = (action) => action.setFunctionName('cardPress');`, 'api'),
    says: /could not call "cardPress", which a card names/,
  },
  'a manifest that names what is not there': {
    manifest: { addOns: { common: { universalActions: [{ label: 'x', runFunction: 'cardMenu' }] } } },
    says: /could not call "cardMenu", which appsscript\.json names/,
  },
  'a page that calls what is not there': {
    html: page('<script>run().withFailureHandler(f).withUserObject(1).save("x")</script>'),
    says: /could not call "save", which the sidebar names/,
  },
  'an entry point that is a variable': {
    code: `var api = () => 1;\n${bundle('')}`,
    says: /has "api" at the top[^]*could not call "api"/,
  },
  'an entry point that only the running program makes': {
    code: bundle('globalThis.api = () => 1;'),
    says: /could not call "api"/,
  },
  'an entry point that stays empty': {
    code: `function api() {\n}\n${bundle('')}`,
    says: /"api" would do nothing: src\/main.ts must say `global\.api = …`/,
  },
  'a function that nobody calls': {
    code: bundle('', 'api', 'extra'),
    says: /the function "extra" at the top, which no menu, card, trigger or page calls/,
  },
  'a function declared twice': {
    code: bundle('', 'api', 'api'),
    says: /declares the function "api" twice/,
  },
  'another name at the top': {
    code: `const cache = {};\n${bundle('', 'api')}`,
    says: /has "cache" at the top; only functions and one program/,
  },
  'a loose statement at the top': {
    code: `${bundle('', 'api')}\nconsole.log('loaded');`,
    says: /has "a loose ExpressionStatement" at the top/,
  },
  'a callable name that Google keeps private': {
    code: bundle(menu('save_'), 'api', 'save_'),
    says: /cannot call "save_": a name that ends in "_" is private/,
  },
  'a service call while it loads': {
    code: bundle('const mine = PropertiesService.getUserProperties();', 'api'),
    says: /fails while it loads: touches PropertiesService\. Google loads it before every call/,
  },
  'a look into a service while it loads': {
    code: bundle('const files = [Drive].map((drive) => drive.Files);', 'api'),
    says: /fails while it loads: touches Drive/,
  },
  'a service that is asked for only when called': {
    code: bundle(`const there = typeof Drive !== 'undefined'; const later = () => Drive.Files;`, 'api'),
    says: null,
  },
  'a script that fails while it loads': {
    code: bundle('null.x;', 'api'),
    says: /fails while it loads: Cannot read properties of null/,
  },
  'a bundle of 899 KB': {
    code: bundle(`/* ${'x'.repeat(899 * 1024)} */`, 'api'),
    says: null,
  },
  'a bundle of 900 KB': {
    code: bundle(`/* ${'x'.repeat(900 * 1024)} */`, 'api'),
    says: null,
    warns: /^Code.js is 900\.\d KB; it should stay under 900.0 KB\.$/,
  },
  'a bundle of 1,200 KB': {
    code: bundle(`/* ${'x'.repeat(1200 * 1024)} */`, 'api'),
    says: /Code.js is 1200\.\d KB; it must stay under 1200.0 KB/,
    warns: /should stay under/,
  },
  'a sidebar that Google can have': {
    html: page(`<body><a href="#x">x</a><script>${CLIENT}</script></body>`),
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

const FINE: Built = { code: bundle('', 'api'), html: CLIENT_PAGE, manifest: {} };

describe('the build guard', () => {
  let found: Verdict[];
  beforeAll(() => {
    const parts = Object.values(CASES).map(({ code, html, manifest }) => ({ code, html, manifest }));
    // JSON leaves out what a case does not name.
    found = verdicts(
      parts.map((part) => ({ ...FINE, ...(JSON.parse(JSON.stringify(part)) as Partial<Built>) })),
    );
  });

  test.each(Object.keys(CASES).map((name, index) => [name, index] as const))('%s', (name, index) => {
    const { says = null, warns = /^$/ } = CASES[name] ?? {};
    if (says === null) expect(found[index]?.faults).toEqual([]);
    else expect(found[index]?.faults.join('\n')).toMatch(says);
    expect(found[index]?.warnings.join('\n')).toMatch(warns);
  });
});
