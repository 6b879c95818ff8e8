import { become, choose, forAllTests, openPage, sidebarBarriers } from './browser';
import { pngOf } from '../support/png';
import { rowsOf } from '../support/visits';

jest.setTimeout(120_000);

const [PEOPLE, LOGO] = [104, 409];
const all = forAllTests();

test('a list of users without roles: the columns told first, a role chosen, the people imported', async () => {
  const { page, errors } = await openPage(all.browser, all.started.url, {
    viewport: { width: 1366, height: 768 },
  });
  await page.locator('[role=grid]').waitFor();
  await become(page, 'Owner of the workbook');
  await choose(page, 'Import lists');
  const sidebar = page.frameLocator('iframe');
  await sidebar.getByLabel('What is it a list of?').selectOption('People');
  await sidebar.getByText('Needed: Name, E-mail, Role.').waitFor();
  await sidebar.getByText('Columns of People').click();
  await sidebar.getByRole('row', { name: /^E-mail \(needed\)/ }).waitFor();
  const template = sidebar.getByRole('link', { name: 'Save a template' });
  expect(decodeURIComponent((await template.getAttribute('href')) ?? '')).toContain('ID,Name,E-mail,Role,');
  await sidebar
    .getByLabel('The list')
    .fill(
      'First Name [Required],Last Name [Required],Email Address [Required],Status [READ ONLY]\nNell,Nightingale,nell.nightingale@hub.example,Active\nOtto,Otter,otto@hub.example,Suspended',
    );
  await sidebar.getByRole('button', { name: 'See what would change' }).click();
  await sidebar.getByText('1 of 2 rows cannot be taken').waitFor();
  await sidebar.getByText(/1 closed account of people/).waitFor();
  expect(await sidebarBarriers(page)).toEqual([]);
  await sidebar.getByLabel('Role of all others in the list').selectOption('Central education staff');
  await sidebar.getByRole('button', { name: 'Import 1 row' }).click();
  await sidebar.getByText('Done: 1 added, 0 changed').waitFor();
  expect(rowsOf(all.started.workspace, PEOPLE).at(-1)).toMatchObject({
    Name: 'Nell Nightingale',
    Role: 'central-staff',
  });
  if (process.env['SHOT']) await page.screenshot({ path: process.env['SHOT'] });
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a keeper finds a setting by a word, is told what it may be, and changes it', async () => {
  const { page, errors } = await openPage(all.browser, all.started.url, {
    viewport: { width: 1366, height: 768 },
  });
  await page.locator('[role=grid]').waitFor();
  await become(page, 'Owner of the workbook');
  await choose(page, 'Open the hub');
  const sidebar = page.frameLocator('iframe');
  await sidebar.getByRole('button', { name: 'Settings', exact: true }).click();
  await sidebar.getByLabel('Find a setting').fill('principal reply');
  await sidebar.getByText('1 setting', { exact: true }).waitFor();
  await sidebar.getByRole('button', { name: 'Change: A Principal may reply for' }).click();
  const field = sidebar.getByLabel('New value, in school days');
  await field.fill('ten');
  await field.press('Enter');
  await sidebar.getByText('Expected: a whole number from 1 to 200.').waitFor();
  expect(await sidebarBarriers(page)).toEqual([]);
  if (process.env['SHOT']) await page.screenshot({ path: process.env['SHOT'] });
  await field.fill('12');
  await field.press('Enter');
  await sidebar.getByText('“A Principal may reply for” is saved.').waitFor();
  await sidebar.getByText('12 school days').waitFor();
  await sidebar.getByLabel('Find a setting').fill('');
  await sidebar.getByText('Logo in documents').click();
  // 1,400 by 700 pixels are drawn within 960 by 360: 720 by 360.
  const buffer = pngOf(1400, 700);
  await sidebar
    .getByLabel('Choose a logo')
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer });
  await sidebar.getByRole('button', { name: 'Save logo' }).click();
  await sidebar.getByText('The logo is saved.').waitFor();
  await sidebar.getByRole('img', { name: /^Logo of / }).waitFor();
  expect(rowsOf(all.started.workspace, LOGO)[0]).toMatchObject({ Width: 720, Height: 360 });
  expect(await sidebarBarriers(page)).toEqual([]);
  await sidebar.getByRole('button', { name: 'Home' }).click();
  await sidebar.getByRole('button', { name: 'Health', exact: true }).click();
  await sidebar.getByText(/^As at 24 November 2026, \d\d:\d\d$/).waitFor();
  await sidebar.getByText('Nothing to do', { exact: true }).waitFor();
  expect(await sidebarBarriers(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});
