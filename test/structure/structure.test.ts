import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { arrows, code, files, product, read, ROOT } from './files';

/** Files that can be reached from themselves, each with the way round. */
function circles(graph: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, way: string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) found.push([...way.slice(at), file].join(' > '));
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return found;
}

test('no import runs in a circle, types included', () => {
  const graph = arrows();
  expect([...graph.values()].flat().length).toBeGreaterThan(1000);
  expect(circles(graph)).toEqual([]);
});

test('a circle would be seen', () => {
  expect(
    circles(
      new Map([
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['a']],
      ]),
    ),
  ).toEqual(['a > b > c > a']);
});

/** What begins a bundle, a process or a page, and is imported by nobody. */
const ENTRIES = [
  'local/rest/cloud.ts',
  'local/rest/server.ts',
  'local/serve/page/css.d.ts',
  'local/serve/page/main.tsx',
  'local/serve/server.ts',
  'local/serve/shim/shim.ts',
  'sidebar/main.tsx',
  'src/main.ts',
];

test('nothing is left out of its list: a kind, section, part, job or screen that nobody imports would do nothing', () => {
  const imported = new Set([...arrows().values()].flat());
  expect(code.filter((file) => !imported.has(file)).sort()).toEqual(ENTRIES);
});

test('no file of the product is longer than 250 lines', () => {
  const long = product.filter((file) => read(file).split('\n').length - 1 > 250);
  expect(long).toEqual([]);
});

test('no file only hands on what others export', () => {
  const barrels = code.filter((file) => /^export (type )?(\*|\{[^}]*\}) from /m.test(read(file)));
  expect(barrels).toEqual([]);
});

test('every page that code or README cites is in the repository', () => {
  const citing = files.filter((file) => /\.(ts|tsx|mjs|md|json)$/.test(file) && file !== 'package-lock.json');
  const cited = citing.flatMap((file) =>
    [...read(file).matchAll(/\bdocs\/[a-z-]+\.(?:md|png)/g)].map(([page]) => page),
  );
  expect(cited.length).toBeGreaterThan(100);
  expect([...new Set(cited)].filter((page) => !existsSync(join(ROOT, page)))).toEqual([]);
});
