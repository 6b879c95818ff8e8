import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';

const BUNDLE = pathToFileURL(resolve(__dirname, '../../tools/bundle.mjs')).href;

const MAIN = `
import { greet } from './greet';
declare const global: Record<string, (...given: never[]) => unknown>;
global.greet = (name: string) => greet(name);
global.tick = (...all: unknown[]) => all.length;
class Counter { static made = 1; #own = 2; total() { return Counter.made + this.#own; } }
global.total = () => new Counter().total();
`;
const GREET = `
export const greet = (name: string) => \`Grüß \${name}\`;
export const unusedGreeting = (name: string) => \`Servus \${name}\`;`;
const SIDEBAR = `
import { render } from 'preact';
const text: string = 'ends </script> here, costs $& and $1 <!-- x';
render(<p>{text}</p>, document.body);
`;

let folder: string;
let built: { code: string; html: string };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-bundle-'));
  mkdirSync(join(folder, 'src'));
  mkdirSync(join(folder, 'sidebar'));
  symlinkSync(resolve(__dirname, '../../node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'src/main.ts'), MAIN);
  writeFileSync(join(folder, 'src/greet.ts'), GREET);
  writeFileSync(join(folder, 'sidebar/main.tsx'), SIDEBAR);
  writeFileSync(join(folder, 'sidebar/sidebar.css'), `p::after { content: '$&</style>'; }`);
  const program = `
    import { bundleCode, bundleSidebar } from ${JSON.stringify(BUNDLE)};
    const root = ${JSON.stringify(folder)};
    const code = (await bundleCode(root))['Code.js'];
    process.stdout.write(JSON.stringify({ code, html: await bundleSidebar(root) }));`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  built = JSON.parse(run.stdout) as typeof built;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the script file', () => {
  test('declares one function for each name that main.ts assigns, and hands on what it is given', () => {
    const declared = [...built.code.matchAll(/\bfunction (\w+)\([^)]*\)\{\}/g)];
    expect(declared.map(([, name]) => name)).toEqual(['greet', 'tick', 'total']);
    const realm: Record<string, unknown> = {};
    runInNewContext(`${built.code}; answers = [greet('Zoë'), tick(1, 2, 3), total()];`, realm);
    expect(realm.answers).toEqual(['Grüß Zoë', 3, 3]);
  });

  test('keeps what is inside to itself', () => {
    const realm: Record<string, unknown> = {};
    runInNewContext(`${built.code}; inside = typeof Counter;`, realm);
    expect(realm.inside).toBe('undefined');
  });

  test('is strict, as the sources are', () => {
    expect(built.code).toContain('use strict');
  });

  test('keeps names, and leaves out what nobody uses', () => {
    expect(built.code).toContain('Counter');
    expect(built.code).not.toContain('Servus');
  });

  test('rewrites the fields that Apps Script cannot parse', () => {
    expect(built.code).not.toMatch(/#own|static made/);
  });

  test('keeps letters as they are, for the person who reads it in the script editor', () => {
    expect(built.code).toContain('Grüß');
  });
});

describe('the sidebar file', () => {
  test('holds one script that cannot be ended by its own words', () => {
    expect(built.html.match(/<\/script/gi)).toHaveLength(1);
    expect(built.html).toContain('ends <\\/script> here, costs $& and $1 <\\!-- x');
  });

  test('holds the style whole', () => {
    expect(built.html.match(/<\/style/gi)).toHaveLength(1);
    expect(built.html).toContain('$&<\\/style>');
  });

  test('can be told its screen', () => {
    expect(built.html).toContain('<html lang="en" data-screen="home">');
  });
});
