import type { Page } from 'playwright-core';
import { barriers, forAllTests, openPage } from './browser';
import { OFFER, offering, PLAN, planning } from '../support/plant';
import { madeId, rowsOf } from '../support/visits';
import type { RecordView } from '../../src/actions/record/api';

jest.setTimeout(120_000);

const [ACADEMIES, PEOPLE, SUPPORT] = [103, 104, 531];
const OBJECTIVE = 'Reading aloud every day';

const all = forAllTests();
let page: Page;
let errors: string[];

const rows = (sheet: number) => rowsOf(all.started.workspace, sheet);
const principal = () => rows(PEOPLE).find((row) => row['Role'] === 'principal' && row['Active'] === true);
const led = () => rows(ACADEMIES).find((row) => row['Principal'] === principal()?.['ID']) ?? {};
const mail = (): string => String(principal()?.['E-mail']);
const offers = () => rows(SUPPORT).filter((row) => row['Academy'] === led()['ID']);

/** What somebody else does meanwhile. */
function meanwhile<T>(action: string, input: object): T {
  const director = rows(PEOPLE).find((row) => row['Role'] === 'national-director');
  const answer = all.started.workspace.as(String(director?.['E-mail'])).web.api(action, input, madeId());
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.result as T;
}

/** The action of the Principal's plan, on the web page of that width. */
async function openAction(width: number): Promise<void> {
  const index = await (await fetch(all.started.url)).text();
  const token = /"token":"([^"]+)"/.exec(index)?.[1] ?? '';
  const query = new URLSearchParams({ as: mail(), token }).toString();
  ({ page, errors } = await openPage(all.browser, `${all.started.url}web/plan?${query}`, {
    viewport: { width, height: 768 },
  }));
  await page.getByRole('region', { name: 'Live actions' }).getByRole('button', { name: OBJECTIVE }).click();
  await page.getByRole('heading', { name: 'Support' }).waitFor();
}

const form = () => page.getByRole('form', { name: 'Support' });

let action = '';
beforeAll(() => {
  const made = planning(madeId(), { ...PLAN, academy: String(led()['ID']), objective: OBJECTIVE });
  action = made.id;
  meanwhile('save-record', made);
});
afterEach(async () => {
  expect(errors).toEqual([]);
  await page.context().close();
});

test('support is offered with the keyboard alone: what it lacks is said first, what was typed stays, and it is saved once', async () => {
  await openAction(1366);
  const summary = page.locator('summary', { hasText: 'Offer support' });
  await summary.focus();
  await page.keyboard.press('Enter');
  await form().getByLabel('What is offered').focus();
  await page.keyboard.type('Two mornings in Year 1');
  await form().getByRole('button', { name: 'Offer it' }).focus();
  await page.keyboard.press('Enter');
  // The summary takes the focus, and its link leads to the field.
  const lacking = form().getByRole('link', { name: 'Say how many days.' });
  await lacking.waitFor();
  expect(offers()).toEqual([]);
  await lacking.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('1,5');
  await form().getByLabel('Owner').fill('Nobody Known');
  await form().getByLabel('Due').fill('2026-12-10');
  expect(await barriers(page)).toEqual([]);
  await form().getByRole('button', { name: 'Offer it' }).focus();
  await page.keyboard.press('Enter');
  await form()
    .getByRole('link', { name: /“Nobody Known” is not in the People sheet/ })
    .waitFor();
  expect(await form().getByLabel('What is offered').inputValue()).toBe('Two mornings in Year 1');
  await form().getByLabel('Owner').fill(String(principal()?.['Name']));
  await form().getByRole('button', { name: 'Offer it' }).focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('region', { name: 'Support' }).locator('.card').first();
  await card.getByText('Due: 10 Dec 2026').waitFor();
  expect(offers()).toMatchObject([
    { What: 'Two mornings in Year 1', Days: 1.5, Owner: principal()?.['ID'], State: 'offered', Rev: 1 },
  ]);
});

test('who was slower sees both versions and saves theirs on top; then it is agreed with one press, at 300 pixels too', async () => {
  await openAction(300);
  const offer = offering(
    madeId(),
    { ...OFFER, action, from: '', what: 'A day of coaching' },
    String(led()['ID']),
  );
  const saved = meanwhile<RecordView>('save-record', offer);
  await page.reload();
  await page.getByRole('region', { name: 'Live actions' }).getByRole('button', { name: OBJECTIVE }).click();
  await page.getByRole('button', { name: 'Change: A day of coaching' }).click();
  await form().getByLabel('What is offered').first().fill('A day of coaching in Year 2');
  const faster = { ...offer, rev: saved.rev, values: { ...saved.values, what: 'Theirs' } };
  meanwhile('save-record', faster);
  await form().getByRole('button', { name: 'Save the change' }).click();
  const both = page.getByRole('alert').filter({ hasText: 'saved this after you opened it' });
  await both.getByText('Theirs').waitFor();
  expect(await barriers(page)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(300);
  await page.getByRole('button', { name: 'Save mine' }).click();
  await page.getByRole('button', { name: 'Agree: A day of coaching in Year 2' }).click();
  await page.getByText('Agreed').first().waitFor();
  expect(offers().find((row) => row['ID'] === offer.id)).toMatchObject({
    What: 'A day of coaching in Year 2',
    State: 'agreed',
  });
});
