import type { FrameLocator, Page } from 'playwright-core';
import { become, choose, openPage, sidebarBarriers, forAllTests } from './browser';

jest.setTimeout(120_000);

const all = forAllTests();
let page: Page;
let errors: string[];
let sidebar: FrameLocator;

/** Opens the moderation screen as the first person of that role. */
async function openAs(role: string): Promise<void> {
  ({ page, errors } = await openPage(all.browser, all.started.url, {
    viewport: { width: 1400, height: 1600 },
  }));
  await page.locator('[role=grid]').waitFor();
  await become(page, role);
  await choose(page, 'Open the hub');
  sidebar = page.frameLocator('iframe');
  await sidebar.getByRole('button', { name: 'Moderation', exact: true }).click();
  await sidebar.getByRole('heading', { name: 'What wants moderation' }).waitFor();
}

afterEach(() => page.context().close());

test('the National Director reads what waits and who is to be talked with, and begins a moderation visit by one tap', async () => {
  await openAs('National director');
  const items = sidebar.getByRole('region', { name: 'What wants moderation' }).getByRole('listitem');
  expect(await items.first().innerText()).toContain('Disputed by the Principal');
  expect(await sidebar.getByText(/Judgements of the same work agree/).innerText()).toMatch(
    /weighted kappa 0\.\d\d/,
  );
  await sidebar.getByText('For a conversation: 1').click();
  await sidebar.getByText(/How academies see themselves/).click();
  expect(await sidebarBarriers(page)).toEqual([]);
  await sidebar
    .getByRole('button', { name: /^Record a moderation visit to/ })
    .first()
    .click();
  await sidebar.getByLabel('Academy', { exact: true }).waitFor();
  const checked = sidebar.getByRole('radio', { name: /Moderation visit/, checked: true });
  const chosen = sidebar.locator('option:checked', { hasText: 'Moderation visit' });
  await checked.or(chosen).first().waitFor({ state: 'attached' });
  await sidebar.getByText(/In focus: \d of 10/).waitFor();
  expect(errors).toEqual([]);
});

test('a Regional CEO sees their own levels beside colleagues’, and nobody else’s', async () => {
  await openAs('Regional CEO');
  expect(await sidebar.getByText('For a conversation').count()).toBe(0);
  await sidebar.getByText('Your own levels:').waitFor();
  expect(await sidebarBarriers(page)).toEqual([]);
});
