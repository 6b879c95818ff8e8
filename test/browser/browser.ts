/** What the browser suites begin with: the one browser, the local Workspace behind its page, and axe. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Result } from 'axe-core';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { Local } from '../../local/serve/server';
import type { Workspace } from '../../local/workspace';
import { keptPath, markOf } from '../support/kept';

const ROOT = resolve(__dirname, '../..');

/**
 * The browser that Jest's global set-up keeps for all suites (tools/shared-browser.mjs). Close it in `afterAll`: that
 * closes what this suite opened, and the browser stays.
 */
export async function launch(): Promise<Browser> {
  const keeper = process.env['HUB_BROWSER'];
  if (!keeper) throw new Error('No browser is kept: run the tests with Jest.');
  const answer = await fetch(keeper);
  const words = await answer.text();
  if (!answer.ok) throw new Error(words);
  return chromium.connectOverCDP(words);
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

/** Chooses a command of the hub's menu, which stands under Extensions. */
export async function choose(page: Page, command: string): Promise<void> {
  for (const name of ['Extensions', 'Education Hub', command])
    await page.getByRole('menuitem', { name, exact: true }).click();
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

/** Describing every cell that is fine takes a minute on a sheet. */
const ONLY_VIOLATIONS = { resultTypes: ['violations' as const] };

/**
 * What stands in the way of people who use no mouse or no eyes, by the rules of axe (WCAG A and AA and its own):
 * one line each, none when nothing does. `leaving` are selectors of parts that are not looked at.
 */
export async function barriers(page: Page, ...leaving: string[]): Promise<string[]> {
  const builder = leaving.reduce((axe, selector) => axe.exclude(selector), new AxeBuilder({ page }));
  const { violations } = await builder.setLegacyMode().options(ONLY_VIOLATIONS).analyze();
  return inWords(violations);
}

/** What the package above brings along. */
const AXE = createRequire(require.resolve('@axe-core/playwright'))('axe-core') as { source: string };

interface AxeInPage {
  axe: { run(context: object, options: object): Promise<{ violations: Violation[] }> };
}

type Violation = Pick<Result, 'id' | 'help' | 'nodes'>;

const inWords = (violations: Violation[]): string[] =>
  violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
  );

/**
 * The same of the open sidebar alone, as if it were the whole page: the page around it is the local Workspace's, is
 * looked at once, and takes axe three times as long.
 */
export async function sidebarBarriers(page: Page): Promise<string[]> {
  const frame = page.frames().find((one) => one.parentFrame() === page.mainFrame());
  if (!frame) throw new Error('No sidebar is open.');
  await frame.evaluate(AXE.source);
  const violations = await frame.evaluate(async (options) => {
    const found = await (window as unknown as AxeInPage).axe.run(document, options);
    return found.violations.map(({ id, help, nodes }) => ({ id, help, nodes }));
  }, ONLY_VIOLATIONS);
  return inWords(violations);
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

/** The browser and the local Workspace for all tests of a file: begun before the first, closed after the last. */
export function forAllTests(): { browser: Browser; started: StartedPage } {
  const all = {} as { browser: Browser; started: StartedPage };
  beforeAll(async () => {
    [all.browser, all.started] = await Promise.all([launch(), startPage()]);
  });
  afterAll(async () => {
    await all.browser?.close();
    await all.started?.stop();
  });
  return all;
}
