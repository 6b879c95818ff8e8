import { choose, openPage, sidebarBarriers, forAllTests } from './browser';
import { cellsOf } from '../hands/hands';
import { rowsOf } from '../support/visits';

jest.setTimeout(120_000);

const [DASHBOARD, STEPS, PAPERS] = [1, 522, 521];
const all = forAllTests();

/** The last academy of the dashboard, which no chooser offers first, and its row. */
function academyRow(): { name: string; row: number } {
  const rows = cellsOf(all.started.workspace, DASHBOARD);
  const row = rows.map(([key]) => String(key).startsWith('academy:')).lastIndexOf(true);
  return { name: String(rows[row]?.[1]), row };
}

test('the row of an academy that is selected on the dashboard opens that academy', async () => {
  const { page, errors } = await openPage(all.browser, all.started.url);
  const { name, row } = academyRow();
  const cell = page
    .locator(`tr[aria-rowindex="${row + 2}"]`)
    .getByRole('gridcell')
    .nth(3);
  await cell.click();
  await choose(page, 'Academy on a page');
  await page.frameLocator('iframe').getByRole('heading', { level: 1, name, exact: true }).waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test('from the menu to an academy, its Ofsted plan and its pack: no barrier on the way', async () => {
  const { page, errors } = await openPage(all.browser, all.started.url);
  await page.locator('[role=grid]').waitFor();
  await choose(page, 'Academy on a page');
  const sidebar = page.frameLocator('iframe');
  const chooser = sidebar.getByLabel('Academy', { exact: true });
  await chooser.waitFor();
  const own = await chooser.locator('optgroup').first().locator('option').nth(0).getAttribute('value');
  await chooser.selectOption(own);
  await sidebar.getByRole('button', { name: 'Ofsted', exact: true }).click();
  await sidebar.getByRole('button', { name: 'Plan a step' }).click();
  await sidebar.getByLabel('What will be done').fill('Rehearse with subject leaders');
  await sidebar.getByLabel('Due').fill('2026-12-08');
  const before = rowsOf(all.started.workspace, STEPS).length;
  await sidebar.getByRole('button', { name: 'Save', exact: true }).click();
  await sidebar.getByText('Planned “Rehearse with subject leaders”').waitFor();
  expect(rowsOf(all.started.workspace, STEPS)).toHaveLength(before + 1);
  expect(await sidebarBarriers(page)).toEqual([]);
  await sidebar.getByRole('button', { name: 'Ofsted pack' }).click();
  await sidebar.getByRole('button', { name: 'Write the document' }).click();
  await sidebar.getByText('It will be written within the hour;').first().waitFor();
  expect(await sidebarBarriers(page)).toEqual([]);
  expect(rowsOf(all.started.workspace, PAPERS)).toMatchObject([{ Kind: 'ofsted-pack', Wanted: 'write' }]);
  expect(errors).toEqual([]);
});
