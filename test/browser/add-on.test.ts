import type { Browser, Page } from 'playwright-core';
import { barriers, choose, launch, openPage, startPage, type StartedPage } from './browser';

jest.setTimeout(120_000);

let started: StartedPage;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  [started, browser] = await Promise.all([startPage(), launch()]);
  ({ page, errors } = await openPage(browser, started.url, { viewport: { width: 1400, height: 900 } }));
  await page.locator('[role=grid]').waitFor();
});

afterAll(async () => {
  await browser.close();
  await started.stop();
});

const tab = (name: string) => page.getByRole('tab', { name }).click();

test('in a spreadsheet that is none of the hub’s the add-on opens, says so, and tells where the hub is', async () => {
  await tab('Drive');
  await page.getByRole('button', { name: 'New spreadsheet' }).click();
  await page.getByText('Untitled spreadsheet', { exact: true }).waitFor();
  await page.locator('[role=grid]').waitFor();
  await page.getByRole('menuitem', { name: 'Extensions' }).click();
  await page.getByRole('menuitem', { name: 'Education Hub' }).click();
  // Not used here yet: the menu is short.
  expect(await page.getByRole('menuitem', { name: 'Board reports' }).count()).toBe(0);
  await page.getByRole('menuitem', { name: 'Open the hub' }).click();
  const sidebar = page.frameLocator('iframe');
  await sidebar.getByText('This spreadsheet is not part of the Education Hub.').waitFor();
  await sidebar.getByText(`spreadsheets/d/${started.workspace.id}/edit`).waitFor();
  expect(await barriers(page, '[role=grid]')).toEqual([]);
});

test('back in the hub’s workbook it is the hub', async () => {
  await tab('Drive');
  await page.getByRole('button', { name: 'Open Education Hub', exact: true }).click();
  await page.locator('[role=grid]').waitFor();
  await choose(page, 'Record a visit');
  await page
    .frameLocator('iframe')
    .getByRole('heading', { name: /record a visit/i })
    .waitFor();
});

test('the script editor opens an empty project: the hub’s own is shared with nobody', async () => {
  await page.getByRole('menuitem', { name: 'Extensions' }).click();
  await page.getByRole('menuitem', { name: 'Apps Script' }).click();
  await page.getByText('Google opens an empty project here.').waitFor();
  expect(errors).toEqual([]);
});
