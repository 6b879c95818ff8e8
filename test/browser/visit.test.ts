import type { FrameLocator, Page } from 'playwright-core';
import { barriers, choose, openPage, sidebarBarriers, forAllTests } from './browser';
import { rowsOf } from '../support/visits';

jest.setTimeout(120_000);

const [PEOPLE, VISITS] = [104, 201];
const CEO = 'Regional CEO';

const all = forAllTests();
let page: Page;
let errors: string[];
let sidebar: FrameLocator;

const ceo = (): string =>
  String(rowsOf(all.started.workspace, PEOPLE).find((row) => row['Role'] === 'regional-ceo')?.['E-mail']);
const menu = async (item: string): Promise<void> => {
  await choose(page, item);
  sidebar = page.frameLocator('iframe');
};
const saved = (): number => rowsOf(all.started.workspace, VISITS).length;
const summary = () => sidebar.getByLabel('Summary');
const save = () => sidebar.getByRole('button', { name: /Save the visit/ });

/** The first person offered is a Regional CEO with a region of their own. What the test before left unsaved is gone. */
async function openForm(): Promise<void> {
  all.started.workspace.as(ceo()).api('discard-draft', {});
  ({ page, errors } = await openPage(all.browser, all.started.url, {
    viewport: { width: 1400, height: 1000 },
  }));
  await page.locator('[role=grid]').waitFor();
  expect(
    await page
      .getByLabel('You are')
      .evaluate(
        (select: HTMLSelectElement) =>
          select.selectedOptions[0]?.closest('optgroup')?.label ??
          select.selectedOptions[0]?.textContent ??
          '',
      ),
  ).toContain(CEO);
  await menu('Record a visit');
  await sidebar.getByLabel('Academy', { exact: true }).waitFor();
}

const fits = async (): Promise<void> => {
  expect(await sidebarBarriers(page)).toEqual([]);
  const frame = page.frames().find((one) => one !== page.mainFrame());
  const wide = await frame?.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide).toBe(0);
};

beforeEach(openForm);
afterEach(() => page.context().close());

/** Seconds a practised person takes for one choice, and the words they type in a minute. */
const SECONDS_A_CHOICE = 3;
const WORDS_A_MINUTE = 40;

/**
 * Most pixels at 300 of a step that was promised, and of the form without them. When a step had four words to choose
 * among, the form took 2,363 with three of them; it takes 2,066 now.
 */
const [STEP_HEIGHT, FORM_HEIGHT] = [80, 1950];

/** How tall the form is without what was promised, and its tallest step. */
const heights = (): Promise<{ form: number; step: number } | undefined> | undefined =>
  page
    .frames()
    .find((one) => one.parentFrame() === page.mainFrame())
    ?.evaluate(() => {
      const all = [...document.querySelectorAll('.promises > li')].map((step) => step.clientHeight);
      const form = document.documentElement.scrollHeight - all.reduce((sum, each) => sum + each, 0);
      return { form, step: Math.max(...all) };
    });

test('a support visit takes less than two minutes, is short, and can be corrected and withdrawn whole', async () => {
  const before = saved();
  let choices = 1; // the menu
  const words = {
    summary:
      'We walked through Year 5 with the Principal and read the plan together. Guided reading has begun in all four classes.',
    evidence: 'Reading ages rose by two months since September in three of four classes.',
    step: 'Share the reading timetable with governors',
  };
  await sidebar.getByLabel('Academy', { exact: true }).selectOption({ index: 1 });
  choices += 1;
  await sidebar.getByRole('radio', { name: 'Done' }).first().check();
  choices += 1;
  const { form, step } = (await heights()) ?? { form: Infinity, step: Infinity };
  expect(step).toBeLessThanOrEqual(STEP_HEIGHT);
  expect(form).toBeLessThanOrEqual(FORM_HEIGHT);
  await summary().fill(words.summary);
  await sidebar.getByLabel(/Progress on the improvement plan/).fill(words.evidence);
  choices += 2; // moving to each field
  await sidebar.getByLabel('What will be done').fill(words.step);
  await sidebar.getByLabel('Owner', { exact: true }).fill('Principal');
  choices += 2;
  await save().click();
  choices += 1;
  await sidebar.getByRole('heading', { name: 'Visit saved' }).waitFor();
  const typed = Object.values(words).join(' ').split(' ').length + 1;
  expect(choices * SECONDS_A_CHOICE + (typed / WORDS_A_MINUTE) * 60).toBeLessThan(120);
  expect(saved()).toBe(before + 1);
  const changes = await sidebar.getByRole('list').first().innerText();
  expect(changes).toMatch(/Next support visit/);
  expect(changes).toMatch(/Done: /);
  await sidebar.getByRole('button', { name: /^See / }).click();
  await sidebar.getByText('Visits', { exact: true }).click();
  await sidebar
    .getByRole('button', { name: /^Correct or withdraw/ })
    .first()
    .click();
  expect(await sidebar.getByLabel('What will be done').inputValue()).toBe(words.step);
  expect(await sidebar.getByRole('radio', { name: 'Done' }).first().isChecked()).toBe(true);
  await fits();
  await sidebar.getByRole('button', { name: /^Withdraw this visit/ }).click();
  await sidebar.getByLabel('Why is it withdrawn?').fill('It was called off.');
  await fits();
  await sidebar.getByRole('button', { name: 'Withdraw the visit' }).click();
  await sidebar.getByRole('heading', { name: 'Visit withdrawn' }).waitFor();
  expect(await sidebar.getByRole('list').first().innerText()).toMatch(/To do again: /);
  expect(errors).toEqual([]);
});

test('the dashboard in the page shows the visit as soon as it is saved', async () => {
  const name =
    (await sidebar.getByLabel('Academy', { exact: true }).locator('option').nth(1).innerText()).split(
      ' · ',
    )[0] ?? '';
  const row = page.locator('tr', { has: page.getByRole('gridcell', { name, exact: true }) });
  await sidebar.getByLabel('Academy', { exact: true }).selectOption({ index: 1 });
  await summary().fill('Seen today.');
  await save().click();
  await sidebar.getByRole('heading', { name: 'Visit saved' }).waitFor();
  await page.locator('[role=grid]').evaluate((grid) => grid.scrollTo(0, 900));
  await row.first().waitFor({ state: 'attached' });
  const snapshot = all.started.workspace.sheets.snapshot(all.started.workspace.id, 1).sheets[0];
  const painted = snapshot?.rows.find((cells) => cells.some((cell) => cell?.text === name));
  expect(painted?.map((cell) => cell?.text)).toContain('24 Nov 2026');
});

test('a double tap saves once', async () => {
  const before = saved();
  await sidebar.getByLabel('Academy', { exact: true }).selectOption({ index: 2 });
  await summary().fill('Tapped twice.');
  await save().dblclick();
  await sidebar.getByRole('heading', { name: 'Visit saved' }).waitFor();
  expect(saved()).toBe(before + 1);
});

test('drafts of two academies outlive reload, switching and a failed save; only that of the saved visit goes', async () => {
  await sidebar.getByLabel('Academy', { exact: true }).selectOption({ index: 3 });
  await summary().fill('Half a thought');
  await sidebar.getByRole('status').filter({ hasText: 'Draft saved' }).waitFor();
  await page.reload();
  await page.locator('[role=grid]').waitFor();
  await menu('Record a visit');
  expect(await summary().inputValue()).toBe('Half a thought');
  await sidebar.getByRole('button', { name: 'Start another visit' }).click();
  await sidebar.getByLabel('Academy', { exact: true }).selectOption({ index: 4 });
  await summary().fill('Second thought');
  await sidebar.getByLabel('Academy', { exact: true }).selectOption({ index: 3 });
  await sidebar.getByText(/^Your draft for .* is kept\./).waitFor();
  expect(await summary().inputValue()).toBe('Half a thought');
  all.started.workspace.faults.http(503, 'Sheets.Spreadsheets.batchUpdate', 10);
  await save().click();
  await sidebar
    .getByRole('alert')
    .filter({ hasText: /not certain|did not answer/ })
    .waitFor();
  all.started.workspace.faults.clear();
  expect(await summary().inputValue()).toBe('Half a thought');
  await save().click();
  await sidebar.getByRole('heading', { name: 'Visit saved' }).waitFor();
  await menu('Record a visit');
  expect(await summary().inputValue()).toBe('Second thought');
});

test('a monitoring visit: a level without a narrative is named at its field, then the judgement is saved', async () => {
  await sidebar.getByLabel('Academy', { exact: true }).selectOption({ index: 1 });
  await sidebar.getByLabel('Kind of visit').selectOption('monitoring');
  await summary().fill('Looked at curriculum.');
  await sidebar.getByText('Choose what was in focus').click();
  await sidebar.getByRole('checkbox').nth(2).check();
  await sidebar
    .getByRole('radio', { name: /^Strength/ })
    .first()
    .check();
  await save().click();
  await sidebar.getByRole('link', { name: /why/i }).first().waitFor();
  await sidebar.getByLabel('Why this level').fill('Maps of all subjects are in use.');
  await sidebar.getByLabel('What others can learn').fill('How the maps are made.');
  await save().click();
  await sidebar.getByRole('heading', { name: 'Visit saved' }).waitFor();
  expect(await sidebar.getByRole('list').first().innerText()).toContain('PI03');
});

/** The fields of the part in words, from top to bottom. */
const asked = (): Promise<string[]> =>
  sidebar
    .locator('section[aria-labelledby=words-title]')
    .locator('textarea, input[type=text], details')
    .evaluateAll((all) => all.map(({ id, tagName }) => (tagName === 'DETAILS' ? 'focus' : id)));

test('each kind asks what is its own: a learning walk first for its focus, by keyboard', async () => {
  await sidebar.getByLabel('Academy', { exact: true }).selectOption({ index: 1 });
  expect(await asked()).toEqual(['field-evidence', 'field-summary', 'focus', 'field-team']);
  await sidebar.getByLabel('Kind of visit').selectOption('learning-walk');
  expect(await asked()).toEqual(['focus', 'field-summary', 'field-evidence', 'field-team']);
  await summary().fill('A walk through Year 3.');
  await save().click();
  const link = sidebar.getByRole('link', { name: 'Choose at least one indicator that the walk looked at.' });
  await fits();
  await link.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(await sidebar.getByRole('checkbox', { name: 'Attainment' }).isChecked()).toBe(true);
  await save().click();
  await sidebar.getByRole('heading', { name: 'Visit saved' }).waitFor();
  const walks = rowsOf(all.started.workspace, VISITS).filter(
    (row) => row['Summary'] === 'A walk through Year 3.',
  );
  expect(walks).toMatchObject([{ Kind: 'learning-walk', Focus: 'PI01' }]);
  expect(errors).toEqual([]);
});

test('before Ofsted: focus by its areas; a joint observer must be somebody of the hub', async () => {
  await sidebar.getByLabel('Academy', { exact: true }).selectOption({ index: 1 });
  await sidebar.getByLabel('Kind of visit').selectOption('ofsted-preparation');
  await summary().fill('Rehearsed the first hour.');
  await sidebar.getByText('Choose what was in focus').click();
  await sidebar.getByRole('checkbox', { name: 'Behaviour (Attendance and behaviour)' }).check();
  await sidebar.getByLabel('Joint observers').fill('Mx Guest');
  await fits();
  await save().click();
  await sidebar.getByRole('link', { name: /“Mx Guest” is nobody in the People sheet/ }).click();
  await fits();
  const [, other] = rowsOf(all.started.workspace, PEOPLE).filter(
    (row) => row['Role'] === 'national-director',
  );
  const person =
    other ?? rowsOf(all.started.workspace, PEOPLE).find((row) => row['Role'] === 'national-director');
  await sidebar.getByLabel('Joint observers').fill(String(person?.['ID']));
  await save().click();
  await sidebar.getByRole('heading', { name: 'Visit saved' }).waitFor();
  const saved = rowsOf(all.started.workspace, VISITS).find(
    (row) => row['Summary'] === 'Rehearsed the first hour.',
  );
  expect(saved).toMatchObject({ Focus: 'PI02', 'Joint observers': person?.['ID'] });
});

test('a diagnosis counts what is still missing', async () => {
  await sidebar.getByLabel('Academy', { exact: true }).selectOption({ index: 1 });
  await sidebar.getByLabel('Kind of visit').selectOption('diagnosis');
  await sidebar.getByText('Annual diagnosis: 10 of 10 not judged at this visit.').waitFor();
  const levels = sidebar.locator('section[aria-labelledby=judgements-title]');
  await levels.getByText('Attainment').first().click();
  await levels
    .getByRole('radio', { name: /^Expected/ })
    .first()
    .check();
  await sidebar.getByText(/9 of 10 not judged at this visit: Behaviour, /).waitFor();
});

test('hostile text is text: in the answer, in the history, in the sheet', async () => {
  const text = '=HYPERLINK("https://x.example") <script>alert(1)</script> 😀 שלום';
  await sidebar.getByLabel('Academy', { exact: true }).selectOption({ index: 4 });
  await summary().fill(text);
  await save().click();
  await sidebar.getByRole('heading', { name: 'Visit saved' }).waitFor();
  expect(rowsOf(all.started.workspace, VISITS).map((row) => row['Summary'])).toContain(text);
  await sidebar.getByRole('button', { name: /^See / }).click();
  await sidebar.getByText('Visits', { exact: true }).click();
  await sidebar.getByText(text).first().waitFor();
  expect(errors).toEqual([]);
});

test('the form and the screens around it have no barrier, and never scroll sideways at 300 pixels', async () => {
  await sidebar.getByLabel('Academy', { exact: true }).selectOption({ index: 1 });
  await fits();
  expect(await barriers(page, '[role=grid]')).toEqual([]);
});
