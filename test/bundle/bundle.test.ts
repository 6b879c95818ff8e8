import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';

const BUNDLE = pathToFileURL(resolve(__dirname, '../../tools/bundle.mjs')).href;

const MAIN = `
import { greet } from './greet';
export { greet };
export function tick(this: unknown, ...all: unknown[]) { return all.length; }
`;
const GREET = `export const greet = (name: string) => \`Grüß \${name}\`;`;
const SIDEBAR = `
import './sidebar.css';
import { render } from 'preact';
const text: string = 'ends </script> here, costs $& and $1 <!-- x';
render(<p>{text}</p>, document.body);
`;

let folder: string;
let built: { code: string; names: string[]; html: string };

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
    const bundled = await bundleCode(${JSON.stringify(join(folder, 'src/main.ts'))});
    const html = await bundleSidebar(${JSON.stringify(join(folder, 'sidebar/main.tsx'))});
    process.stdout.write(JSON.stringify({ ...bundled, html }));`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  built = JSON.parse(run.stdout) as typeof built;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the script file', () => {
  test('lists the exports of main.ts, whether written there or passed on', () => {
    expect(built.names).toEqual(['greet', 'tick']);
  });

  test('declares one function for each export, which hands on what it is given', () => {
    const realm: Record<string, unknown> = {};
    runInNewContext(`${built.code}; answers = [greet('Zoë'), tick(1, 2, 3)];`, realm);
    expect(realm.answers).toEqual(['Grüß Zoë', 3]);
  });

  test('keeps letters as they are, for whoever reads it in the script editor', () => {
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
