import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const ROOT = join(__dirname, '../..');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
});
const files = tracked.split('\n').filter((file) => file !== '' && existsSync(join(ROOT, file)));
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const product = files.filter((file) => /^(src|sidebar|local)\/.*\.(ts|tsx|css)$/.test(file));
const code = product.filter((file) => !file.endsWith('.css'));

/** File -> the files that it imports, types included: `import type` is an arrow like any other. */
function arrows(): Map<string, string[]> {
  const known = new Set(code);
  const targets = (file: string): string[] =>
    [...read(file).matchAll(/^(?:import|export)\b[^;]*?\bfrom '(\.[^']*)'/gm)].flatMap(([, path = '']) => {
      const base = normalize(join(dirname(file), path));
      return [`${base}.ts`, `${base}.tsx`].filter((each) => known.has(each));
    });
  return new Map(code.map((file) => [file, targets(file)]));
}

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
