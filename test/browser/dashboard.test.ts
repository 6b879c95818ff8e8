import type { Page } from 'playwright-core';
import { forAllTests, openPage } from './browser';

jest.setTimeout(120_000);

const all = forAllTests();
let page: Page;
let errors: string[];

/** A school's usual laptop. */
const viewport = { width: 1366, height: 768 };

beforeAll(async () => {
  ({ page, errors } = await openPage(all.browser, all.started.url, { viewport }));
  await page.locator('[role=gridcell]').first().waitFor();
});
afterAll(() => page.context().close());
afterEach(() => expect(errors).toEqual([]));

/** What the first screen shows without scrolling: cells of which the grid hides no part, by row. */
const shown = (): Promise<{ row: number; texts: string[] }[]> =>
  page.locator('[role=grid]').evaluate((grid) => {
    const frame = grid.parentElement?.getBoundingClientRect() ?? new DOMRect();
    return [...grid.querySelectorAll('tr')].flatMap((row) => {
      const inside = [...row.querySelectorAll<HTMLElement>('[role=gridcell]')].filter((cell) => {
        const { left, right, top, bottom } = cell.getBoundingClientRect();
        return left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom;
      });
      const texts = inside.map((cell) => cell.innerText.trim()).filter((text) => text !== '');
      return texts.length > 0 ? [{ row: Number(row.ariaRowIndex), texts }] : [];
    });
  });

/** Texts that do not fit the cell in which they stand, anywhere on the sheet. */
const clipped = (): Promise<string[]> =>
  page.locator('[role=grid]').evaluate((grid) =>
    [...grid.querySelectorAll<HTMLElement>('[role=gridcell]')]
      .filter((cell) => {
        const words = cell.querySelector<HTMLElement>('.words');
        return (
          words !== null &&
          (words.scrollHeight > words.clientHeight + 1 || words.scrollWidth > cell.clientWidth)
        );
      })
      .map((cell) => cell.innerText.trim()),
  );

test('the first screen holds all 160 cells of the matrix, what needs us and what changed', async () => {
  const rows = await shown();
  const levels = rows.flatMap(({ texts }) => texts.filter((text) => /^([SEWN]( [↑↓→▲▼])?|–)$/.test(text)));
  expect(levels).toHaveLength(160);
  const texts = rows.flatMap((row) => row.texts);
  for (const heading of ['What needs us (academies)', 'Changed in the last 30 days'])
    expect(texts).toContain(heading);
  const needs = texts.filter((text) => /^(with|where|behind|to prepare|visited more)/.test(text));
  expect(needs.length).toBeGreaterThanOrEqual(8);
  for (const change of [/levels? rose/, /levels? fell/, /(category|categories) decided/, /visits? at/])
    expect(texts.some((text) => change.test(text))).toBe(true);
});

test('nothing is cut off, by its cell or by “…”', async () => {
  expect(await clipped()).toEqual([]);
  expect((await shown()).flatMap(({ texts }) => texts).filter((text) => text.includes('…'))).toEqual([]);
});

test('a line of what needs us opens the column that shows it for each academy', async () => {
  const active = (): Promise<string | null> => page.locator('.cell-line .address').textContent();
  const opens = async (name: string): Promise<void> => {
    const link = page.getByRole('link', { name, exact: true });
    const range = (await link.getAttribute('href'))?.split('range=')[1] ?? '';
    await link.click();
    await page.waitForFunction(
      (cell) => document.querySelector('.cell-line .address')?.textContent === cell,
      range.split(':')[0],
    );
    const column = String(await active()).replace(/\d/g, '');
    await page.getByRole('columnheader', { name: column, exact: true }).waitFor();
    expect(await page.locator('td.active').isVisible()).toBe(true);
  };
  await opens('with a visit overdue');
  await page.locator('.grid').evaluate((grid) => grid.scrollTo(0, 0));
});

test('an academy opens on the web page', async () => {
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Greyfell Academy', exact: true }).click(),
  ]);
  await opened.getByRole('heading', { name: 'Greyfell Academy' }).waitFor();
  await opened.close();
});

test('nothing of the demonstration is wrong: no cell that cannot be read, and nothing to do in Health', async () => {
  expect(await page.getByText(/cannot be read/).count()).toBe(0);
  await page.getByRole('tab', { name: 'Health' }).click();
  await page.getByText('Nothing to do', { exact: true }).waitFor();
  await page.getByRole('tab', { name: 'Dashboard' }).click();
});

test('the charts stand on the sheet of paths, three of them on its first screen', async () => {
  await page.getByRole('tab', { name: 'Way to Lighthouse' }).click();
  await page.locator('figure svg').nth(3).waitFor();
  const right = await page
    .locator('figure')
    .evaluateAll((figures) => figures.map((figure) => figure.getBoundingClientRect().right));
  expect(right.filter((edge) => edge <= viewport.width)).toHaveLength(3);
});
