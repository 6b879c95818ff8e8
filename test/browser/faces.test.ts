import type { FrameLocator, Page } from 'playwright-core';
import { barriers, openPage, forAllTests } from './browser';
import { rowsOf } from '../support/visits';

jest.setTimeout(120_000);

const STRANGER = 'stranger@elsewhere.example';
const VISITS = 201;

const all = forAllTests();
let page: Page;
let errors: string[];

const face = (name: string): Promise<void> =>
  page.getByRole('tablist', { name: 'Parts' }).getByRole('tab', { name }).click();
const be = async (email: string): Promise<void> => {
  await page.getByLabel('You are').selectOption(email);
  await page.locator('.busy').waitFor({ state: 'detached' });
};
const panel = () => page.getByRole('complementary', { name: 'Add-on: Education Hub' });
const press = (name: string): Promise<void> => panel().getByRole('button', { name, exact: true }).click();
const titled = (name: string): Promise<void> =>
  panel().getByRole('heading', { level: 2, name, exact: true }).waitFor();
const beside = (host: string): Promise<void> => page.locator('.choices').getByText(host).click();
const visits = (summary: string): Record<string, unknown>[] =>
  rowsOf(all.started.workspace, VISITS).filter((row) => row['Summary'] === summary);

const signal = () => page.getByRole('switch', { name: 'Signal' });
const phone = (): FrameLocator => page.frameLocator('iframe[title^="Web page"]');
const sideways = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

beforeEach(async () => {
  ({ page, errors } = await openPage(all.browser, all.started.url));
  await page.locator('[role=grid]').waitFor();
});
afterEach(async () => {
  expect(errors).toEqual([]);
  await page.context().close();
});

describe('the card', () => {
  beforeEach(async () => {
    await face('Card');
    await titled('My week');
  });

  test('a quick visit, clicked through the panel, changes the academy’s row on the dashboard beside it', async () => {
    await press('Record a support visit');
    await titled('Support visit');
    await press('Save the visit');
    await panel().getByText('Not saved: 2 fields need attention.').waitFor();
    expect(await barriers(page, '[role=grid]')).toEqual([]);
    const academy = panel().getByLabel('Academy');
    await academy.selectOption({ index: 2 });
    const name = (await academy.locator('option:checked').innerText()).split(' (')[0] ?? '';
    await panel().getByLabel('Summary').fill('From the panel: <b>no</b> tags, =1+1.');
    await panel().getByRole('button', { name: 'Show more' }).last().click();
    await panel().getByLabel('What will be done (3)').fill('Share the reading timetable');
    await panel().getByLabel('Owner (3)').fill('Principal');
    await press('Save the visit');
    await titled('The visit is saved');
    await panel().getByRole('status').getByText('The visit is saved.').waitFor();
    expect(visits('From the panel: <b>no</b> tags, =1+1.')).toHaveLength(1);
    await page.locator('[role=grid]').evaluate((grid) => grid.scrollTo(0, 900));
    const row = page.locator('tr', { has: page.getByRole('gridcell', { name, exact: true }) });
    await row.getByText('24 Nov 2026').first().waitFor({ state: 'attached' });
    await press('Back to my week');
    await titled('My week');
  });

  test('keeps what is typed: by the keyboard, through a look elsewhere, and goes back by its arrow', async () => {
    await panel().getByRole('menuitem', { name: 'More' }).press('ArrowDown');
    await page.keyboard.press('Enter');
    await titled('Support visit');
    await panel().getByLabel('Summary').fill('Half a thought');
    await press('Save the visit');
    await panel().getByText('Needs attention: Choose the academy.').waitFor();
    await face('Mail');
    await face('Card');
    await titled('Support visit');
    expect(await panel().getByLabel('Summary').inputValue()).toBe('Half a thought');
    await press('Back to the card before');
    await titled('My week');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('My week');
  });

  test('a link to the workbook is told, and opens here', async () => {
    await press('Open the hub');
    await panel().getByText('Google would open Education Hub in a new tab.').waitFor();
    await press('Show it here');
    await page.getByRole('menuitem', { name: 'Extensions' }).waitFor();
  });

  test('an event of a planned visit offers to record it', async () => {
    await beside('Calendar');
    await page.getByRole('heading', { name: 'Calendar' }).waitFor();
    await page.getByRole('button', { name: /Read the Trust Board papers/ }).click();
    await panel().getByText('This event is not a planned visit.').waitFor();
    await page.getByRole('button', { name: /^13:30 Moderation visit/ }).click();
    await panel()
      .getByText(/makes judgements/)
      .waitFor();
    await page.getByRole('button', { name: /^09:30 Support visit: Greyfell/ }).click();
    await titled('Support visit at Greyfell Academy');
    expect(await barriers(page)).toEqual([]);
    await press('Record this visit');
    await panel().getByLabel('Summary').fill('As planned.');
    await press('Save the visit');
    await titled('The visit is saved');
    expect(visits('As planned.')).toMatchObject([{ Academy: 'A02', Kind: 'support' }]);
  });

  test('A failure of Google is told in the panel, which opens again', async () => {
    all.started.workspace.faults.loseReply();
    await panel().getByRole('menuitem', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Refresh' }).click();
    await panel().getByRole('alert').filter({ hasText: 'The add-on failed' }).waitFor();
    await press('Open it afresh');
    await titled('My week');
  });

  test('who has no role reads a plain word, and the panel fits a phone', async () => {
    await be(STRANGER);
    await titled('Education Hub');
    await press('Try again');
    await panel()
      .getByText(/ask your hub administrator/)
      .first()
      .waitFor();
    await page.setViewportSize({ width: 360, height: 780 });
    expect(await barriers(page)).toEqual([]);
    expect(await sideways()).toBeLessThanOrEqual(360);
  });
});

describe('the phone', () => {
  beforeEach(async () => {
    await face('Phone');
    await phone().getByRole('heading', { level: 1 }).waitFor();
  });

  test('saved with the signal off, sent once when it is back', async () => {
    await phone().getByRole('button', { name: 'Record a visit' }).click();
    await phone().getByLabel('Academy', { exact: true }).selectOption({ index: 3 });
    await phone().getByLabel('Summary').fill('In a cellar.');
    await signal().click();
    await phone().getByRole('button', { name: 'Save the visit' }).click();
    await phone().getByText('Kept on this device; goes out when the signal returns.').waitFor();
    await face('Workbook');
    await face('Phone');
    expect(await signal().getAttribute('aria-checked')).toBe('false');
    expect(visits('In a cellar.')).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    await signal().click();
    await phone()
      .getByRole('status')
      .filter({ hasText: /^Sent: Visit to/ })
      .waitFor();
    expect(visits('In a cellar.')).toHaveLength(1);
    await page.getByRole('button', { name: 'Load again' }).click();
    await phone().getByRole('button', { name: 'Record a visit' }).waitFor();
    expect(visits('In a cellar.')).toHaveLength(1);
  });

  test('a page loaded without a signal comes when the signal does', async () => {
    await signal().click();
    await page.getByRole('button', { name: 'Load again' }).click();
    await page.getByRole('heading', { name: 'No internet' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await signal().click();
    await phone().getByRole('button', { name: 'Record a visit' }).waitFor();
  });

  test('is as wide as it says, and fits its place', async () => {
    for (const width of [360, 1440]) {
      await page.getByLabel('Width').selectOption(String(width));
      const inner = () =>
        phone()
          .locator('html')
          .evaluate(() => innerWidth);
      expect(await inner()).toBe(width);
      const box = await page.locator('.device').boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
    }
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await sideways()).toBeLessThanOrEqual(390);
  });

  test('whom Google does not name reads so, and neither a stranger nor a board member sees an empty page', async () => {
    await page.getByLabel('Google does not tell who this is').check();
    await phone().getByText('Google does not say who you are').waitFor();
    await page.getByLabel('Google does not tell who this is').uncheck();
    await be(STRANGER);
    await phone().getByText(`${STRANGER} does not have access yet.`).waitFor();
    const member = page.locator('optgroup[label="Board member"] option').first();
    await be((await member.getAttribute('value')) ?? '');
    await phone().getByRole('heading', { name: 'Coming board meetings' }).waitFor();
    await phone().getByRole('heading', { name: 'Circulated to you' }).waitFor();
    await phone()
      .getByRole('link', { name: /^Open the document/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Print or save as PDF' }).waitFor();
  });
});
