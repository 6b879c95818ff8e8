import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inNode } from './in-node';

const ROOT = resolve(__dirname, '../..');

/** A clone as it is before anything was installed: what needs a package fails there, and what installs leaves traces. */
let clone: string;
beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'hub-clone-'));
  for (const name of ['tools', 'build.config.mjs', 'package.json', 'package-lock.json'])
    cpSync(join(ROOT, name), join(clone, name), { recursive: true });
});
afterAll(() => rmSync(clone, { recursive: true, force: true }));

/** Runs a command there with an npm that only says that it was called. */
function run(file: string, ...words: string[]) {
  const npm = join(clone, 'npm.cjs');
  writeFileSync(npm, `console.error('npm was called'); process.exit(1);`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(clone, 'tools', file), ...words], {
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: npm },
  });
  expect(existsSync(join(clone, 'node_modules'))).toBe(false);
  return { status, said: stdout + stderr };
}

describe('before anything is installed', () => {
  test.each([
    ['start.mjs', /npm start -- \[options\][^]*--empty[^]*--port N/],
    ['test.mjs', /npm test -- \[folders or files\][^]*npm test -- test\/actions/],
    ['check.mjs', /npm run check[^]*Everything: npm test/],
    ['faults.mjs', /npm run faults -- \[files\]/],
    ['histories.mjs', /npm run histories -- \[seed\]/],
    ['bench.mjs', /npm run bench -- \[subject\][^]*start/],
    ['deploy.mjs', /npm run deploy -- \[options\][^]*--web ID/],
  ])('%s tells what it can do', (file, says) => {
    const { status, said } = run(file, '--help');
    expect(said).toMatch(says);
    expect(said).not.toContain('npm was called');
    expect(status).toBe(0);
  });

  test.each([
    ['start.mjs', ['--prot', '8400'], /Unknown option '--prot'/],
    ['start.mjs', ['--port', 'hub'], /"hub" is no port/],
    ['deploy.mjs', [], /There is no \.clasp\.json/],
    ['histories.mjs', ['many'], /"many" is no seed/],
    ['bench.mjs', ['nothing'], /There is no bench of "nothing"/],
  ])('%s %j is refused', (file, words, says) => {
    const { status, said } = run(file, ...words);
    expect(said).toMatch(says);
    expect(said).not.toContain('npm was called');
    expect(status).toBe(1);
  });

  test('what has something to do installs first', () => {
    expect(run('check.mjs').said).toContain('npm was called');
  });
});

describe('the port', () => {
  let other: Server;
  let taken: number;
  beforeAll(async () => {
    other = createServer();
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
    taken = (other.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((closed) => other.close(closed)));

  test('that is taken is refused before anything is installed', () => {
    const { status, said } = run('start.mjs', '--port', String(taken));
    expect(said).toContain(`Port ${taken} is taken by another program. Choose another`);
    expect(said).not.toContain('npm was called');
    expect(status).toBe(1);
  });

  test('that is free is taken', async () => {
    // Free a moment ago: another program may take it, but hardly now.
    const free = taken;
    await new Promise((closed) => other.close(closed));
    expect(inNode<number>('ports.mjs', 'tool.choosePort(input)', String(free))).toBe(free);
  });
});

describe('beginning afresh', () => {
  const state = () => join(clone, '.workspace');
  beforeEach(() => {
    mkdirSync(join(state(), 'empty'), { recursive: true });
    for (const name of ['workspace.json', 'empty/workspace.json']) writeFileSync(join(state(), name), '{}');
  });

  test('forgets the demonstration and leaves the empty workbook', () => {
    inNode('run-local.mjs', 'tool.forget(input)', state());
    expect(readdirSync(state())).toEqual(['empty']);
    expect(readdirSync(join(state(), 'empty'))).toEqual(['workspace.json']);
  });

  test('forgets the empty workbook and leaves the demonstration', () => {
    inNode('run-local.mjs', 'tool.forget(input)', join(state(), 'empty'));
    expect(readdirSync(state()).sort()).toEqual(['empty', 'workspace.json']);
    expect(readdirSync(join(state(), 'empty'))).toEqual([]);
  });

  test('is nothing where nothing was done', () => {
    inNode('run-local.mjs', 'tool.forget(input)', join(state(), 'never'));
    expect(existsSync(join(state(), 'never'))).toBe(false);
  });
});
