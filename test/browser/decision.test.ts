import type { FrameLocator, Page } from 'playwright-core';
import { become, choose, openPage, sidebarBarriers, forAllTests } from './browser';
import { madeId } from '../support/visits';
import type { Decisions } from '../../src/actions/decision/api';

jest.setTimeout(120_000);

const all = forAllTests();
let page: Page;
let errors: string[];
let sidebar: FrameLocator;
let email: string;

/** Opens a screen of the hub as the National Director, who writes rubrics and sits on the EOB. */
async function openScreen(name: string): Promise<void> {
  ({ page, errors } = await openPage(all.browser, all.started.url, {
    viewport: { width: 1400, height: 1600 },
  }));
  await page.locator('[role=grid]').waitFor();
  email = await become(page, 'National director');
  await choose(page, 'Open the hub');
  sidebar = page.frameLocator('iframe');
  await sidebar.getByRole('button', { name, exact: true }).click();
}

afterEach(() => page.context().close());

test('a new version of a rubric: what is compared afterwards is that version with the one before it', async () => {
  await openScreen('Rubrics');
  await sidebar.getByLabel('Indicator', { exact: true }).selectOption('PI01');
  const title = await sidebar.getByRole('heading', { name: /^Write version/ }).innerText();
  const next = Number(/\d+/.exec(title)?.[0]);
  expect(next).toBeGreaterThan(1);
  await sidebar.getByLabel('Used from').fill('2027-01-04');
  await sidebar.getByRole('textbox', { name: 'Expected', exact: true }).fill('Pupils read with joy.');
  await sidebar.getByRole('button', { name: 'Save the new version' }).click();
  await sidebar.getByText(`Version ${next} is saved.`).waitFor();
  await sidebar.getByRole('heading', { name: `${next} versions` }).waitFor();
  const compared = (label: string) => sidebar.getByLabel(label, { exact: true }).inputValue();
  expect([await compared('Compare'), await compared('with')]).toEqual([String(next - 1), String(next)]);
  const added = await sidebar.locator('.rubric-level ins').allInnerTexts();
  expect(added.join(' ')).toContain('joy.');
  expect(await sidebarBarriers(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('somebody else decided meanwhile: the reason that was typed stays in sight', async () => {
  await openScreen('Yearly decisions');
  const { academies } = agenda();
  const open = academies.find(({ decided }) => decided === null);
  if (!open) throw new Error('All are decided.');
  await sidebar.getByRole('button', { name: open.academyName }).click();
  await sidebar.getByRole('radio', { name: 'Emerging' }).check({ force: true });
  const reason = sidebar.getByRole('textbox', { name: /^Reason/ });
  await reason.fill('What the board said.');
  const { academy, positions, mark, computed } = open;
  const seen = { positions, mark, computed };
  const theirs = { id: madeId(), academy, decided: 'unplaced', reason: 'First.', seen, supersedes: '' };
  expect(all.started.workspace.as(email).api('decide-category', theirs, theirs.id)).toMatchObject({
    ok: true,
  });
  await sidebar.getByRole('button', { name: 'Save the decision' }).click();
  await sidebar.getByRole('button', { name: 'Show it as it is now' }).click();
  await sidebar.getByRole('heading', { name: 'Replace this decision' }).waitFor();
  expect(await reason.inputValue()).toBe('What the board said.');
  expect(await sidebarBarriers(page)).toEqual([]);
  await sidebar.getByRole('button', { name: 'Save the decision' }).click();
  await sidebar.getByText('What the board said.').waitFor();
  // Once it is saved the form is empty: the next words are the next decision's.
  expect(await reason.inputValue()).toBe('');
  expect(errors).toEqual([]);
});

function agenda(): Decisions {
  const answer = all.started.workspace.as(email).api('open-decisions', {});
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.result as Decisions;
}
