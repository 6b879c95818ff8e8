import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Linter } from 'eslint';
import { inNode } from './in-node';

describe('the Node that runs it', () => {
  const VERSIONS = ['v18.20.4', 'v20.18.3', 'v20.19.0', 'v22.0.0'];
  const words = inNode<string[]>('install.mjs', 'input.map(tool.nodeIsTooOld)', VERSIONS);

  test.each([
    ['v18.20.4', false],
    ['v20.18.3', false],
    ['v20.19.0', true],
    ['v22.0.0', true],
  ] as const)('%s is enough: %s', (version, enough) => {
    expect(words[VERSIONS.indexOf(version)] === '').toBe(enough);
  });

  test('is told what is needed and what it is', () => {
    expect(words[0]).toContain('needs Node 20.19 or newer, and this is Node 18.20.4');
  });

  test.each(['install.mjs', 'start.mjs', 'test.mjs', 'check.mjs', 'bench.mjs', 'deploy.mjs'])(
    'an old one can read tools/%s',
    (file) => {
      const code = readFileSync(resolve(__dirname, '../../tools', file), 'utf8');
      // 2020 is the first level with `import()`; everything else in these files is much older.
      const faults = new Linter().verify(code, {
        languageOptions: { ecmaVersion: 2020, sourceType: 'module' },
      });
      expect(faults).toEqual([]);
      expect(code).not.toMatch(/from 'node:|\?\.|\?\?|\basync\b|\bawait\b/);
    },
  );
});

describe('whether to install', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'hub-install-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  const needs = () => inNode<boolean>('install.mjs', 'tool.needsInstall(input)', root);
  const write = (name: string, packages: object) => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), JSON.stringify({ packages }));
  };
  const LIST = {
    '': { name: 'hub' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a-for-another-machine': { version: '1.0.0', optional: true },
  };
  const A = 'node_modules/a';
  const OTHER = 'node_modules/a-for-another-machine';

  test.each([
    ['nothing is installed', undefined, true],
    ['all is there', { [A]: { version: '1.0.0' }, [OTHER]: { version: '1.0.0' } }, false],
    ['only what is for other machines is missing', { [A]: { version: '1.0.0' } }, false],
    [
      'more than listed is there',
      { [A]: { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } },
      false,
    ],
    ['a package is missing', {}, true],
    ['a package has another version', { [A]: { version: '1.0.1' } }, true],
    [
      'an optional one has another version',
      { [A]: { version: '1.0.0' }, [OTHER]: { version: '0.9.0' } },
      true,
    ],
  ])('where %s', (_, installed, expected) => {
    write('package-lock.json', LIST);
    if (installed) write('node_modules/.package-lock.json', installed);
    // Younger than what is installed, as after a checkout: that alone is no reason.
    utimesSync(join(root, 'package-lock.json'), new Date(), new Date(Date.now() + 60_000));
    expect(needs()).toBe(expected);
  });
});

describe('why npm failed', () => {
  test.each([
    ['npm error code ENOTFOUND', /no way to the npm registry/],
    ['npm error code EAI_AGAIN', /no way to the npm registry/],
    ['npm error code EACCES', /may not write.*\n.*Nothing here needs root/],
    ['npm error code EROFS', /may not write/],
    ['npm error code ENOSPC', /disk is full/],
    ['SELF_SIGNED_CERT_IN_CHAIN', /certificate is not trusted/],
    ['npm error code E418', /its own words are above/],
  ])('%s', (output, says) => {
    expect(inNode<string>('install.mjs', 'tool.whyInstallFailed(input)', output)).toMatch(says);
  });
});
