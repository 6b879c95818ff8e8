import { KINDS } from '../../src/hub/record/kinds';
import { ask } from '../support/small-trust';
import type { RecordList } from '../../src/actions/record/api';
import { madeId, rowsOf } from '../support/visits';
import { overwrite, placeOf } from '../hands/hands';
import { become, choose, openPage, sidebarBarriers, forAllTests } from './browser';

jest.setTimeout(120_000);

const all = forAllTests();

const [risk] = KINDS;

test('a risk is added in the sidebar of 300 pixels, told what it lacks, and a second writer is shown both versions', async () => {
  const { page, errors } = await openPage(all.browser, all.started.url);
  const mail = await become(page, 'MD');
  await choose(page, 'Open the hub');
  const hub = page.frameLocator('iframe');
  await hub.getByRole('button', { name: /Risk register/ }).click();
  await hub.getByRole('button', { name: 'Add a risk' }).click();
  await hub.getByRole('button', { name: 'Save' }).click();
  await hub.getByRole('link', { name: 'Say what could go wrong.' }).waitFor();
  await hub.getByLabel('Where').selectOption({ index: 2 });
  await hub.getByLabel('Risk', { exact: true }).fill('Roof leaks');
  await hub.getByLabel('Category').selectOption('estates');
  await hub.getByLabel('Likelihood').fill('4');
  await hub.getByLabel('Impact').fill('4');
  const me = all.started.workspace.as(mail);
  const names = me.api('open-sidebar', {}) as { result: { me: { name: string } } };
  await hub.getByLabel('Owner').fill(names.result.me.name);
  await hub.getByLabel('Next review').fill('2026-12-10');
  expect(await sidebarBarriers(page)).toEqual([]);
  await hub.getByRole('button', { name: 'Save' }).click();
  // The trust of the demonstration has risks of its own.
  const added = hub.locator('.card').filter({ hasText: 'Roof leaks' });
  await added.getByText('Score 16 high').waitFor();
  const { records } = ask<RecordList>(all.started.workspace, mail, 'list-records', { kind: risk.name });
  const saved = records.find(({ title }) => title === 'Roof leaks');
  expect(rowsOf(all.started.workspace, risk.sheetId)).toContainEqual(
    expect.objectContaining({ Risk: 'Roof leaks', Score: 16 }),
  );
  await hub.getByRole('button', { name: 'Change: Roof leaks' }).click();
  await hub.getByLabel('Category').selectOption('safeguarding');
  const { id, academy, values } = saved as NonNullable<typeof saved>;
  const faster = { kind: risk.name, id, rev: 1, academy, values: { ...values, category: 'it' } };
  ask(all.started.workspace, mail, 'save-record', faster, madeId());
  await hub.getByRole('button', { name: 'Save', exact: true }).click();
  await hub.getByRole('alert').getByText('IT and cyber').waitFor();
  await hub.getByRole('button', { name: 'Save mine' }).waitFor();
  expect(await sidebarBarriers(page)).toEqual([]);
  await hub.getByRole('button', { name: 'Save mine' }).click();
  await added.getByText('Category: Safeguarding').waitFor();
  // A hand breaks a cell of its row: the list says so, and where.
  const place = placeOf(all.started.workspace, risk.sheetId, id, 'Likelihood');
  overwrite(all.started.workspace, risk.sheetId, place, 'often');
  await hub.getByRole('button', { name: /Home/ }).first().click();
  await hub.getByRole('button', { name: /Risk register/ }).click();
  await hub.getByText('1 row cannot be read, so not all risks are shown').waitFor();
  await hub.getByText(`cell ${String.fromCharCode(65 + place.column)}${place.row + 1}:`).waitFor();
  expect(await sidebarBarriers(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});
