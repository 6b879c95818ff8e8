import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inNode } from './in-node';

let root: string;
const write = (name: string) => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), 'x');
};
const BUILT = ['google/Code.js', 'google/sidebar.html', 'google/appsscript.json', 'local/server.cjs'];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hub-sources-'));
  for (const name of ['src/main.ts', 'sidebar/main.tsx', ...BUILT.map((each) => `dist/${each}`)]) write(name);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const stamp = () => inNode('sources.mjs', 'tool.stampSources(input)()', root);
const isFresh = () => inNode<boolean>('sources.mjs', 'tool.isFresh(input)', root);

test('a build is fresh only once it was stamped', () => {
  expect(isFresh()).toBe(false);
  stamp();
  expect(isFresh()).toBe(true);
});

test.each([
  ['a source changed', () => utimesSync(join(root, 'src/main.ts'), 5, 5)],
  ['a source was added', () => write('src/hub/new.ts')],
  ['a source was removed', () => rmSync(join(root, 'sidebar/main.tsx'))],
  ['what was built is gone', () => rmSync(join(root, 'dist/google/Code.js'))],
])('it is not when %s', (_, happens) => {
  stamp();
  happens();
  expect(isFresh()).toBe(false);
});
