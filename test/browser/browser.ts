/**
 * A real browser for the tests, without root and without a download: the Chromium inside @sparticuz/chromium on
 * 64-bit Linux, elsewhere `CHROME_PATH` or an installed Chrome.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { Local } from '../../local/serve/server';
import type { Workspace } from '../../local/workspace';
import { keptPath, markOf } from '../support/kept';

const ROOT = resolve(__dirname, '../..');
const PACKAGE = join(ROOT, 'node_modules/@sparticuz/chromium/package.json');
const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
const UNPACKED = join(ROOT, 'node_modules/.cache', `chromium-${version}`);
const BINARY = join(UNPACKED, 'chromium');

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-zygote',
];

interface Binary {
  executablePath: string;
  env: Record<string, string>;
}

/** The package unpacks into TMPDIR, and only where it believes itself on Lambda: so in a process of its own. */
function unpack(): void {
  const beside = `${UNPACKED}.${process.pid}`;
  mkdirSync(beside, { recursive: true });
  const program = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: beside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  if (run.status !== 0) throw new Error(`The Chromium of the tests could not be unpacked: ${run.stderr}`);
  if (!existsSync(BINARY)) rmSync(UNPACKED, { recursive: true, force: true });
  try {
    renameSync(beside, UNPACKED);
  } catch (error) {
    // Another test process was faster; its copy is as good.
    rmSync(beside, { recursive: true, force: true });
    if (!existsSync(BINARY)) throw error;
  }
}

/** The package's own list of fonts names folders of Lambda; ours names where they lie, and those of the machine. */
function fontList(): string {
  const folders = [join(UNPACKED, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders
    .map((folder) => `<dir>${folder}</dir>`)
    .join('')}<cachedir>${join(UNPACKED, 'font-cache')}</cachedir></fontconfig>`;
}

function packaged(): Binary {
  if (!existsSync(BINARY)) unpack();
  writeFileSync(join(UNPACKED, 'fonts.conf'), fontList());
  return {
    executablePath: BINARY,
    env: { LD_LIBRARY_PATH: join(UNPACKED, 'al2023/lib'), FONTCONFIG_PATH: UNPACKED },
  };
}

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function binary(): Binary {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (existsSync(chosen)) return { executablePath: chosen, env: {} };
    throw new Error(`CHROME_PATH names "${chosen}", which is not there.`);
  }
  if (process.platform === 'linux' && process.arch === 'x64') return packaged();
  const executablePath = INSTALLED.find((path) => existsSync(path));
  if (executablePath) return { executablePath, env: {} };
  throw new Error(
    'The browser tests found no Chrome: install Google Chrome, or set CHROME_PATH to a Chrome, Chromium or Edge.',
  );
}

/** Starts a browser; close it in `afterAll`. */
export function launch(): Promise<Browser> {
  const { executablePath, env } = binary();
  const outer = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return chromium.launch({ executablePath, args: FLAGS, env: { ...Object.fromEntries(outer), ...env } });
}

/** A page that fails the test when the browser meets an error that nobody caught; `errors` fills as it happens. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    locale: 'en-GB',
    ...options,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(url);
  return { page, errors };
}

/** Turns the page over to the first person of that role, once it is built anew for them; says whose mail address. */
export async function become(page: Page, role: string): Promise<string> {
  const person = await page
    .getByLabel('You are')
    .evaluate(
      (select: HTMLSelectElement, wanted) =>
        [...select.options].find((option) =>
          `${option.closest('optgroup')?.label} ${option.textContent}`.includes(wanted),
        )?.value ?? '',
      role,
    );
  await page.getByLabel('You are').selectOption(person);
  // A menu opened before would be gone.
  await page.locator('.role', { hasText: role }).waitFor();
  return person;
}

/**
 * What stands in the way of people who use no mouse or no eyes, by the rules of axe (WCAG A and AA and its own):
 * one line each, none when nothing does. `leaving` are selectors of parts that are not looked at.
 */
export async function barriers(page: Page, ...leaving: string[]): Promise<string[]> {
  const builder = leaving.reduce((axe, selector) => axe.exclude(selector), new AxeBuilder({ page }));
  // Only violations are described: describing every cell that is fine takes a minute on a sheet.
  const { violations } = await builder
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
  );
}

/** What `local/serve/server.ts` exports, built into one file. */
interface LocalServer {
  openLocal(options: { dist: string; state?: string }): Local;
}

export interface StartedPage {
  url: string;
  workspace: Workspace;
  /** Closes the server; call it in `afterAll`. */
  stop(): Promise<void>;
}

const DIST = join(ROOT, 'dist');
const SERVER = join(DIST, 'local/server.cjs');

type OpenLocal = LocalServer['openLocal'];

/** The demonstration trust as this very build makes it: made once, as making it takes seconds and reading it none. */
const seeded = (openLocal: OpenLocal): string =>
  keptPath('demonstration', markOf(), (beside) => void openLocal({ dist: DIST, state: beside }));

/**
 * The local Workspace behind its page, on a free port in this process: what the folder `state` keeps, as `npm start`
 * does, else and where it is empty a fresh demonstration trust. Needs a built `dist` (`npm run build`).
 */
export async function startPage(state?: string): Promise<StartedPage> {
  if (!existsSync(SERVER)) throw new Error('There is no build to test: run "npm run build" first.');
  const { openLocal } = createRequire(__filename)(SERVER) as LocalServer;
  const own = mkdtempSync(join(tmpdir(), 'hub-page-'));
  const folder = state ?? own;
  if (readdirSync(folder).length === 0) cpSync(seeded(openLocal), folder, { recursive: true });
  const local = openLocal({ dist: DIST, state: folder });
  const { url, close } = await local.serve(0);
  const stop = async () => {
    await close();
    rmSync(own, { recursive: true, force: true });
  };
  return { url, workspace: local.workspace, stop };
}
