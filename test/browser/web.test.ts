import type { Page } from 'playwright-core';
import { barriers, openPage, forAllTests } from './browser';
import { rowsOf } from '../support/visits';

jest.setTimeout(120_000);

const PEOPLE = 104;
const ACADEMIES = 103;
const VISITS = 201;
const REPLIES = 202;

const all = forAllTests();
let token: string;
let page: Page;
let errors: string[];

const emailOf = (role: string, at = 0): string =>
  String(
    rowsOf(all.started.workspace, PEOPLE).filter((row) => row['Role'] === role && row['Active'] === true)[
      at
    ]?.['E-mail'],
  );
const visits = (summary: string): number =>
  rowsOf(all.started.workspace, VISITS).filter((row) => row['Summary'] === summary).length;

/** The hub's address as somebody opens it on a device of that width. */
async function openWeb(email: string, width: number, screen = 'home'): Promise<void> {
  const query = new URLSearchParams({ as: email, token }).toString();
  const mobile = width < 600 ? { isMobile: true, hasTouch: true } : {};
  ({ page, errors } = await openPage(all.browser, `${all.started.url}web/${screen}?${query}`, {
    viewport: { width, height: 800 },
    ...mobile,
  }));
  await page.getByRole('heading', { level: 1 }).waitFor();
}

const sideways = (): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** A screen as it must be at every width: no barrier, and never wider than the device. */
async function expectFits(): Promise<void> {
  expect(await barriers(page)).toEqual([]);
  const { height } = page.viewportSize() ?? { height: 800 };
  for (const width of [300, 360, 768, 1440]) {
    await page.setViewportSize({ width, height });
    expect({ width, sideways: await sideways() }).toEqual({ width, sideways: 0 });
  }
}

/** The same screen for those whose system is dark: no barrier either. */
async function expectDark(): Promise<void> {
  // Without motion, so that no colour is looked at on its way.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await barriers(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** The hub does what it is next asked for under that name, but says that it took too long. */
const loseAnswer = (action: string): Promise<unknown> =>
  page.route(
    '**/do/script',
    async (route) => {
      const response = await route.fetch();
      const said = (await response.json()) as { result: { value: string } };
      const error = { code: 'too-long', message: 'Google took too long.', remedy: 'Try again.' };
      said.result.value = JSON.stringify({ ok: false, error });
      expect(route.request().postData()).toContain(action);
      await route.fulfill({ response, json: said });
    },
    { times: 1 },
  );

beforeAll(async () => {
  const index = await (await fetch(all.started.url)).text();
  token = /"token":"([^"]+)"/.exec(index)?.[1] ?? '';
});
afterEach(() => page.context().close());

test.each([360, 1440])('at %d pixels a Principal reads what was recorded and replies', async (width) => {
  await openWeb(emailOf('principal', width === 360 ? 0 : 1), width);
  const before = rowsOf(all.started.workspace, REPLIES).length;
  const list = page.getByRole('region', { name: 'Visits waiting for your reply' });
  await list.getByRole('button').first().click();
  await page.getByRole('heading', { name: 'What was recorded' }).waitFor();
  await page.getByRole('button', { name: 'Send the reply' }).click();
  await page.getByRole('alert').filter({ hasText: 'Choose whether' }).waitFor();
  await page.getByRole('radio', { name: 'Inaccurate' }).check();
  await page.getByLabel('What is not right').fill('The second class was Year 4.');
  await page.getByRole('button', { name: 'Send the reply' }).click();
  await page.getByRole('heading', { name: 'Reply sent' }).waitFor();
  expect(rowsOf(all.started.workspace, REPLIES).slice(before)).toMatchObject([
    { Verdict: 'inaccurate', Reply: 'The second class was Year 4.' },
  ]);
  expect(errors).toEqual([]);
});

test('a Principal’s home, reply, academy and action screens have no barrier and fit every width', async () => {
  await openWeb(emailOf('principal', 2), 360);
  await page.getByRole('region', { name: 'Visits waiting for your reply' }).waitFor();
  await expectFits();
  await expectDark();
  await page.getByRole('region', { name: 'Your actions' }).getByRole('button').first().click();
  await page.getByRole('heading', { name: 'Update an action' }).waitFor();
  await expectFits();
  await page.getByRole('button', { name: 'Home' }).click();
  await page.getByRole('region', { name: 'Your academy' }).getByRole('button').first().click();
  await page.getByText('The positions').waitFor();
  await expectFits();
  await page.getByRole('button', { name: /^Self-review/ }).click();
  await page.getByLabel('Own level of Attainment').selectOption('expected');
  await page.getByLabel('What shows it in Attainment').fill('');
  await page.getByRole('button', { name: 'Save self-review' }).click();
  await page.getByRole('link', { name: /^Attainment: Say why/ }).click();
  await expectFits();
  await expectDark();
  await page.getByLabel('What shows it in Attainment').focus();
  await page.keyboard.type('Reading ages are up.');
  await loseAnswer('save-self-review');
  await page.getByRole('button', { name: 'Save self-review' }).click();
  await page.getByRole('alert').filter({ hasText: 'took too long' }).waitFor();
  // It was saved although its answer got lost: what is written since is another save.
  await page.getByLabel('What shows it in Attainment').fill('Reading ages are up in every year.');
  await page.getByRole('button', { name: 'Save self-review' }).click();
  await page.getByText(/1 of 10 reviewed this school year/).waitFor();
  await page.getByRole('button', { name: 'Home' }).click();
  await page.getByRole('region', { name: 'Your academy' }).getByRole('button').first().click();
  await page.getByText('Visits', { exact: true }).click();
  await page
    .getByRole('button', { name: /^Reply to the visit/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'What was recorded' }).waitFor();
  await expectFits();
});

test.each([360, 1440])('at %d pixels a specialist records a monitoring visit', async (width) => {
  await openWeb(emailOf('sle'), width, 'visit');
  const words = `Looked at curriculum, ${width}.`;
  const select = page.getByLabel('Academy', { exact: true });
  await select.waitFor();
  const home = String(
    rowsOf(all.started.workspace, PEOPLE).find((row) => row['Role'] === 'sle')?.['Academy'],
  );
  const other = rowsOf(all.started.workspace, ACADEMIES).find(
    (row) => row['ID'] !== home && row['Left on'] === '',
  );
  await select.selectOption(String(other?.['ID']));
  const kind = page.getByLabel('Kind of visit').locator('option:checked');
  await kind.filter({ hasText: 'Monitoring visit' }).waitFor({ state: 'attached' });
  await page.getByLabel('Summary').fill(words);
  await page.getByText('Choose what was in focus').click();
  await page.getByRole('checkbox').nth(2).check();
  await page
    .getByRole('radio', { name: /^Expected/ })
    .first()
    .check();
  await page.getByLabel('Why this level').fill('Maps of all subjects are in use.');
  await expectFits();
  await page.setViewportSize({ width, height: 800 });
  await page.getByRole('button', { name: 'Save the visit' }).click();
  await page.getByRole('heading', { name: 'Visit saved' }).waitFor();
  expect(await page.getByRole('list').first().innerText()).toMatch(/^Recorded. Those who answer for/);
  expect(visits(words)).toBe(1);
  expect(errors).toEqual([]);
});

test('saved without a signal: kept through a reload, sent once when the signal returns', async () => {
  await openWeb(emailOf('central-staff'), 360, 'visit');
  const select = page.getByLabel('Academy', { exact: true });
  await select.waitFor();
  await select.selectOption({ index: 2 });
  await page.getByLabel('Summary').fill('In a hall without signal.');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Save the visit' }).click();
  await page.getByText('Kept on this device; goes out when the signal returns.').waitFor();
  expect(visits('In a hall without signal.')).toBe(0);
  await page.getByRole('button', { name: 'Home' }).click();
  const kept = page.getByRole('region', { name: 'Kept on this device' });
  await kept.waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.context().setOffline(false);
  await kept.waitFor({ state: 'detached' });
  await page
    .getByRole('status')
    .filter({ hasText: /^Sent: Visit to/ })
    .waitFor();
  expect(visits('In a hall without signal.')).toBe(1);
  await page.reload();
  await page.getByRole('heading', { name: 'Record a visit' }).waitFor();
  expect(await page.getByLabel('Summary').inputValue()).toBe('');
  expect(visits('In a hall without signal.')).toBe(1);
});

test('a visit that waited and was refused is corrected and saved', async () => {
  await openWeb(emailOf('central-staff'), 360, 'visit');
  const select = page.getByLabel('Academy', { exact: true });
  await select.waitFor();
  await select.selectOption({ index: 3 });
  await page.getByLabel('Summary').fill('On a Sunday by mistake.');
  await page.getByLabel('Day of the visit').fill('2026-11-22');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Save the visit' }).click();
  await page.getByRole('heading', { name: 'Kept on this device' }).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Home' }).click();
  await page.getByRole('button', { name: /^Fix/ }).click();
  await page
    .getByText(/is not a school day/)
    .first()
    .waitFor();
  expect(await page.getByLabel('Summary').inputValue()).toBe('On a Sunday by mistake.');
  await page.getByLabel('Day of the visit').fill('2026-11-23');
  await page.getByRole('button', { name: 'Save the visit' }).click();
  await page.getByRole('heading', { name: 'Visit saved' }).waitFor();
  expect(visits('On a Sunday by mistake.')).toBe(1);
  await page.getByRole('button', { name: 'Home' }).click();
  expect(await page.getByRole('region', { name: 'Kept on this device' }).count()).toBe(0);
});

test('whom Google does not name gets a page without data, and the local Workspace asks who it is', async () => {
  await openWeb('', 360);
  await page.getByText('Google does not say who you are').waitFor();
  await expectFits();
  await page.goto(`${all.started.url}web/?token=${token}`);
  await page.getByRole('heading', { name: 'Who opens the web page?' }).waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('who holds two offices finds the work of both on the first screen', async () => {
  const { workspace } = all.started;
  const people = rowsOf(workspace, PEOPLE);
  const headers = Object.keys(people[0] ?? {});
  const lead = people.findIndex((row) => row['Role'] === 'unit-lead' && row['Unit'] === 'improvement');
  const principal = people.find((row) => row['Role'] === 'principal' && row['Active'] === true);
  const type = (header: string, value: string): void =>
    void workspace.sheets.typeIntoCell(
      workspace.id,
      PEOPLE,
      lead + 1,
      headers.indexOf(header),
      value,
      workspace.owner,
    );
  type('Academy', String(principal?.['Academy']));
  type('Also', 'principal');
  await openWeb(String(people[lead]?.['E-mail']), 768);
  await page.getByRole('region', { name: 'Visits waiting for your reply' }).waitFor();
  await page.getByRole('button', { name: /^Self-review/ }).waitFor();
});
