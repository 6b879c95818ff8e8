import { files, read } from './files';

const [, table = ''] = read('README.md').split('### Where is …?');
const [rows = ''] = table.split(/\n## /);
const changes = rows
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, change = '', where = '']): [string, string[]] => [
    change,
    [...where.matchAll(/`([^`]*\/[^`]*)`/g)].map(([, path = '']) => path),
  ]);

/** `X` is any name; a folder stands for what lies in it. */
const isThere = (path: string): boolean => {
  const pattern = new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/X/g, '[^/]+')}(?:$|/)`);
  return files.some((file) => pattern.test(file));
};

test('the README says of at least ten changes where they are made', () => {
  expect(changes.length).toBeGreaterThanOrEqual(10);
});

test.each(changes)('%s: the files are there, three at most', (_change, paths) => {
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.length).toBeLessThanOrEqual(3);
  expect(paths.filter((path) => !isThere(path))).toEqual([]);
});
