/** `npm run picture`: docs/first-screen.png for the README, from the browser that the tests use and the invented trust. */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildIfChanged } from './build.mjs';
import { launchChromium } from './chromium.mjs';
import { ROOT } from './install.mjs';

const CACHE = join(ROOT, 'node_modules/.cache/education-hub/picture/inside');
const PICTURE = join(ROOT, 'docs/first-screen.png');

/** The tests' own way to a page; it lies two folders below the project, as `browser.ts` expects of itself. */
async function pagesOfTheTests() {
  const outfile = join(CACHE, 'browser.cjs');
  await build({
    entryPoints: [join(ROOT, 'test/browser/browser.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    packages: 'external',
    define: { __dirname: JSON.stringify(join(ROOT, 'test/browser')) },
    logLevel: 'error',
  });
  return createRequire(import.meta.url)(outfile);
}

async function openForm(page) {
  await page.locator('[role=grid]').waitFor();
  for (const name of ['Extensions', 'Education Hub', 'Record a visit'])
    await page.getByRole('menuitem', { name, exact: true }).click();
  const sidebar = page.frameLocator('iframe');
  await sidebar.getByLabel('Academy', { exact: true }).selectOption({ index: 1 });
  await sidebar.getByText('What was promised last time').waitFor();
}

await buildIfChanged();
const { openPage, startPage } = await pagesOfTheTests();
const [browser, started] = await Promise.all([launchChromium(), startPage()]);
try {
  const { page } = await openPage(browser, started.url, { viewport: { width: 1672, height: 768 } });
  await openForm(page);
  mkdirSync(join(ROOT, 'docs'), { recursive: true });
  await page.screenshot({ path: PICTURE });
  console.log(`Made ${PICTURE}`);
} finally {
  await browser.close();
  await started.stop();
}
