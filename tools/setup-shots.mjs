import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildIfChanged } from './build.mjs';
import { launchChromium } from './chromium.mjs';
import { ROOT } from './install.mjs';
const CACHE = join(ROOT, 'node_modules/.cache/education-hub/shots/setup');
const OUT = '/tmp/hub/setup-shots'; mkdirSync(OUT, { recursive: true });
const outfile = join(CACHE, 'browser.cjs');
await build({ entryPoints: [join(ROOT, 'test/browser/browser.ts')], outfile, bundle: true, platform: 'node', packages: 'external', define: { __dirname: JSON.stringify(join(ROOT, 'test/browser')) }, logLevel: 'error' });
const { openPage, startPage, become, choose } = createRequire(import.meta.url)(outfile);
await buildIfChanged();
const [browser, started] = await Promise.all([launchChromium(), startPage()]);
const { page, errors } = await openPage(browser, started.url, { viewport: { width: 1366, height: 768 } });
let n = 0;
const shot = async (name) => { await page.waitForTimeout(400); await page.screenshot({ path: `${OUT}/${String(++n).padStart(2,'0')}-${name}.png` }); };
const side = page.frameLocator('iframe');
const step = async (name, fn) => { try { await fn(); } catch (e) { console.log('FAILED', name, String(e).slice(0, 300)); } await shot(name); };
try {
  await page.locator('[role=grid]').waitFor();
  await become(page, 'Owner of the workbook');
  for (const tab of (process.env.TABS ?? 'Reports,Settings,Health').split(','))
    await step('tab-' + tab, async () => { await page.getByRole('tab', { name: tab, exact: true }).click({ timeout: 5000 }); });
  await step('home', async () => { await choose(page, 'Open the hub'); await side.getByRole('heading').first().waitFor({timeout: 8000}); await side.getByRole('button', { name: 'Health', exact: true }).scrollIntoViewIfNeeded(); });
  await step('health', async () => { await side.getByRole('button', { name: 'Health', exact: true }).click({timeout:5000}); await side.getByText('As at').waitFor(); });
  await step('health-open', async () => { for (const s of await side.locator('summary').all()) await s.click(); });
  await step('import', async () => { await choose(page, 'Import lists'); await side.getByText('Needed:').waitFor({timeout: 8000}); });
  console.log(errors);
} finally { await browser.close(); await started.stop(); }
