import { strFromU8, unzipSync } from 'fflate';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { barriers, launch, openPage, startPage, type StartedPage } from './browser';

jest.setTimeout(120_000);

const OWNER = 'hub.owner@hub.example';
const STRANGER = 'stranger@elsewhere.example';
const PEOPLE = 104;

let browser: Browser;
let started: StartedPage;
let state: string;
let page: Page;
let errors: string[];

async function open(hash = '', viewport = { width: 1400, height: 900 }) {
  ({ page, errors } = await openPage(browser, started.url + hash, { viewport }));
  await page.locator('[role=grid]').waitFor();
}

const be = async (email: string) => {
  await page.getByLabel('You are').selectOption(email);
  await page.locator('.busy').waitFor({ state: 'detached' });
};
const part = (name: string) =>
  page.getByRole('tablist', { name: 'Parts' }).getByRole('tab', { name }).click();
const sheetTab = (name: string) =>
  page
    .getByRole('tablist', { name: 'Sheets' })
    .getByRole('tab', { name: new RegExp(`${name}( \\(hidden\\))?$`) });
/** Opens a list or a ledger, which people see once they ask for hidden sheets. */
const openHidden = async (name: string): Promise<void> => {
  await page.getByLabel(/Show hidden sheets/).check();
  await sheetTab(name).click();
};
const cell = (row: number, column: number) => page.locator(`#cell-${row}-${column}`);
const violations = (...leaving: string[]) => barriers(page, 'iframe', '.paper', ...leaving);
/** Looked at once, where it is whole: its thousand cells take axe ten seconds. */
const CELLS = '[role=grid] tbody';

beforeAll(async () => {
  state = mkdtempSync(join(tmpdir(), 'hub-page-'));
  [browser, started] = await Promise.all([launch(), startPage(state)]);
});
afterAll(async () => {
  await browser?.close();
  await started?.stop();
  rmSync(state, { recursive: true, force: true });
});
afterEach(() => expect(errors).toEqual([]));

/** Tests that leave the page as others may find it share one: opening it takes longer than looking at it. */
function onOnePage(email = '') {
  beforeAll(async () => {
    await open();
    if (email !== '') await be(email);
  });
  afterAll(() => page.context().close());
}

describe('the workbook', () => {
  onOnePage();

  test('shows the dashboard with its frozen rows, colours and notes on focus', async () => {
    await cell(1, 1).waitFor();
    expect(await page.locator('thead tr').count()).toBeGreaterThan(1);
    await page.locator('tbody td:has(.has-note)').first().click();
    await page.getByRole('tooltip').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('tooltip').count()).toBe(0);
  });

  test('draws charts with words for those who do not see them', async () => {
    await sheetTab('Way to Lighthouse').click();
    const drawings = page.locator('figure svg');
    await drawings.nth(1).waitFor();
    for (const drawing of await drawings.all())
      expect(await drawing.getAttribute('aria-label')).toMatch(
        /^(Column|Line|Area) chart: .+ table below\.$/,
      );
  });

  test('shows five tabs; hides hidden sheets until they are asked for', async () => {
    const tabs = page.getByRole('tablist', { name: 'Sheets' }).getByRole('tab');
    expect((await tabs.allInnerTexts()).map((text) => text.trim())).toEqual([
      'Dashboard',
      'Way to Lighthouse',
      'Reports',
      'Settings',
      'Health',
    ]);
    await page.getByLabel(/Show hidden sheets/).check();
    expect(await page.getByRole('tab', { name: '(hidden)' }).count()).toBeGreaterThan(0);
  });

  test('keeps its place in the address', async () => {
    await openHidden('People');
    expect(page.url()).toContain(`#sheet-${PEOPLE}`);
    await page.reload();
    await page.getByRole('grid', { name: 'Sheet People' }).waitFor();
  });
});

describe('hands in the sheet', () => {
  onOnePage();
  beforeEach(async () => {
    await openHidden('People');
    await page.getByRole('grid', { name: 'Sheet People' }).waitFor();
  });

  test('a protected cell refuses a Regional CEO in words', async () => {
    const before = await cell(4, 1).textContent();
    await cell(4, 1).dblclick();
    await page.keyboard.type('X');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain('protected');
    expect(await cell(4, 1).textContent()).toBe(before);
  });

  test('its owner types with the keyboard alone, fast, and the cell below is next', async () => {
    await be(OWNER);
    await cell(4, 1).click();
    await page.keyboard.type('Zoë Quick');
    await page.keyboard.press('Enter');
    await page.getByRole('gridcell', { name: 'Zoë Quick' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('cell-5-1');
  });

  test('a drop-down offers its choices', async () => {
    await be(OWNER);
    await cell(4, 3).dblclick();
    const choices = await page.getByLabel('Contents of D5').locator('option').allTextContents();
    expect(choices).toContain('regional-ceo');
    await page.keyboard.press('Escape');
  });
});

describe('the menu and the sidebar', () => {
  onOnePage();

  const openVisit = async () => {
    await page.getByRole('menuitem', { name: 'Extensions' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page
      .frameLocator('iframe')
      .getByRole('heading', { name: /record a visit/i })
      .first()
      .waitFor();
  };

  test('open by keyboard, 300 pixels wide, and close', async () => {
    await openVisit();
    expect((await page.locator('iframe').boundingBox())?.width).toBe(300);
    await page.getByRole('button', { name: 'Close the sidebar' }).click();
    await page.locator('iframe').waitFor({ state: 'detached' });
  });

  test('a page loaded afresh shows no sidebar, as in Sheets: what is typed goes into the one that the menu opens', async () => {
    await openVisit();
    await page.reload();
    await page.locator('[role=grid]').waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
    await page.route('**/do/menu', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await openVisit();
    const summary = page.frameLocator('iframe').getByLabel('Summary');
    await summary.fill('Into the new form.');
    await page.locator('.busy').waitFor({ state: 'detached' });
    expect(await summary.inputValue()).toBe('Into the new form.');
    await page.unroute('**/do/menu');
  });

  test('belong to one person: another has none open', async () => {
    await openVisit();
    await be(OWNER);
    expect(await page.locator('iframe').count()).toBe(0);
  });

  test('a stranger sees neither workbook nor menu', async () => {
    await be(STRANGER);
    await page.getByRole('heading', { name: 'No access' }).waitFor();
    expect(await page.getByRole('menubar').count()).toBe(0);
    expect(await violations()).toEqual([]);
  });
});

describe('Drive, mail and runs', () => {
  onOnePage(OWNER);

  test('the workbook can be taken away as .xlsx', async () => {
    await part('Drive');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download Education Hub as .xlsx' }).click(),
    ]);
    const parts = unzipSync(readFileSync(await download.path()));
    const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    const { sheets } = started.workspace.sheets.snapshot(started.workspace.id);
    const hidden = sheets.filter((sheet) => sheet.hidden);
    expect(xml('xl/workbook.xml')).toContain('name="Dashboard"');
    expect(xml('xl/workbook.xml').match(/state="hidden"/g)).toHaveLength(hidden.length);
    expect(xml('xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*state="frozen"/);
    expect(Object.keys(parts).join(' ')).toMatch(/comments1/);
  });

  test('a report can be viewed and taken away', async () => {
    await part('Drive');
    await page.getByRole('button', { name: /^View/ }).first().click();
    await page.locator('.paper').getByRole('heading').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download .docx' }).click(),
    ]);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
  });

  test.each(['Drive', 'Mail', 'Runs'])('%s has no barrier', async (name) => {
    await part(name);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await violations()).toEqual([]);
  });

  test('a stranger’s Drive is empty', async () => {
    await be(STRANGER);
    await part('Drive');
    await page.getByText('Nothing here that this person may open.').waitFor();
  });
});

describe('the clock', () => {
  onOnePage();

  test('lets a day pass, says what ran, and everything outlives a restart', async () => {
    await page.getByRole('button', { name: /The clock/ }).click();
    expect(await violations(CELLS)).toEqual([]);
    await page.getByRole('button', { name: /Next day/ }).click();
    const told = page.locator('.panel [role=status]', { hasText: 'It is' });
    await told.waitFor();
    expect(await told.textContent()).toMatch(/^It is Wednesday 25 November 2026\. The hub ran \d+ times/);
    await started.stop();
    started = await startPage(state);
    await page.context().close();
    await open();
    expect(await page.getByRole('button', { name: /The clock/ }).textContent()).toContain('Wednesday 25');
    await openHidden('People');
    await page.getByRole('gridcell', { name: 'Zoë Quick' }).waitFor();
  });
});

describe('any width', () => {
  test.each([
    [1400, 900, []],
    [390, 800, [CELLS]],
  ])('%i pixels: no barrier, and nothing sticks out', async (width, height, leaving) => {
    await open('', { width, height });
    expect(await violations(...leaving)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});
