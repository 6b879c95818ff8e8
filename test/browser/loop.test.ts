import type { Page } from 'playwright-core';
import { barriers, openPage, forAllTests } from './browser';
import { moving, PLAN, planning } from '../support/plant';
import { fullVisit, madeId, rowsOf } from '../support/visits';

jest.setTimeout(120_000);

const [ACADEMIES, PEOPLE, ACTIONS, STEPS] = [103, 104, 304, 522];

const all = forAllTests();
let token: string;
let page: Page;
let errors: string[];

const rows = (sheet: number) => rowsOf(all.started.workspace, sheet);
const emailOf = (role: string): string =>
  String(rows(PEOPLE).find((row) => row['Role'] === role && row['Active'] === true)?.['E-mail']);
/** The academy that the first Principal leads. */
const led = () => {
  const me = rows(PEOPLE).find((row) => row['E-mail'] === emailOf('principal'));
  return rows(ACADEMIES).find((row) => row['Principal'] === me?.['ID']) ?? {};
};

async function openWeb(screen: string): Promise<void> {
  const query = new URLSearchParams({ as: emailOf('principal'), token }).toString();
  ({ page, errors } = await openPage(all.browser, `${all.started.url}web/${screen}?${query}`, {
    viewport: { width: 1440, height: 800 },
  }));
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** What somebody else does meanwhile. */
function meanwhile(action: string, input: object, request = madeId()): void {
  const answer = all.started.workspace.as(emailOf('national-director')).web.api(action, input, request);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
}

function judge(level: 'below' | 'working-towards', on: string): void {
  const { judgements, ...visit } = fullVisit(level, { academy: String(led()['ID']), on });
  const only = judgements.filter(({ indicator }) => indicator === 'PI04');
  meanwhile('record-visit', { ...visit, judgements: only }, visit.id);
}

beforeAll(async () => {
  const index = await (await fetch(all.started.url)).text();
  token = /"token":"([^"]+)"/.exec(index)?.[1] ?? '';
});
afterEach(() => page.context().close());

test('dropping an action that somebody changed meanwhile shows both versions and goes on with the same reason', async () => {
  await openWeb('plan');
  const first = page.getByRole('region', { name: 'Live actions' }).getByRole('button').first();
  const objective = String(await first.locator('.row-title').textContent());
  await first.click();
  const action = rows(ACTIONS).find(
    (row) => row['Objective'] === objective && row['Academy'] === led()['ID'],
  );
  await page.getByText('Drop it instead').click();
  await page.getByLabel('Why it is dropped').fill('Taken up by the trust.');
  meanwhile('move-record', moving(String(action?.['ID']), Number(action?.['Rev']), 'open', 'I saw it.'));
  const drop = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Drop the action' }).click();
    await page.getByRole('button', { name: 'Drop it', exact: true }).click();
  };
  await drop();
  const both = page.getByRole('alert').filter({ hasText: 'changed this after you opened it' });
  await both.getByText('I saw it.').waitFor();
  await both.getByText('Taken up by the trust.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await both.getByRole('button', { name: 'Go on with theirs' }).click();
  await both.waitFor({ state: 'detached' });
  expect(await page.getByLabel('Why it is dropped').inputValue()).toBe('Taken up by the trust.');
  await drop();
  await page.getByRole('heading', { name: 'Action dropped' }).waitFor();
  expect(rows(ACTIONS).find((row) => row['ID'] === action?.['ID'])).toMatchObject({ Status: 'dropped' });
  expect(errors).toEqual([]);
});

test('another owner and day take a reason, asked for only then; who changed what and why is shown with the action', async () => {
  const objective = 'Reading aloud every day';
  const made = planning(madeId(), { ...PLAN, academy: String(led()['ID']), objective });
  meanwhile('save-record', made, made.id);
  await openWeb('plan');
  await page.getByRole('region', { name: 'Live actions' }).getByRole('button', { name: objective }).click();
  await page.getByText('Change owner, day or wording').click();
  const form = page.getByRole('form', { name: 'Actions' });
  expect(await form.getByLabel('Indicator').count()).toBe(0);
  expect(await form.getByLabel('Why is it changed?').count()).toBe(0);
  await form.getByLabel('Owner').fill('Somebody Else');
  await form.getByLabel('Due').fill('2027-02-01');
  const save = form.getByRole('button', { name: 'Save the change' });
  await save.click();
  await form.getByRole('link', { name: 'Give a reason.' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await form.getByLabel('Why is it changed?').fill('She leads wellbeing now.');
  await save.click();
  const history = page.getByRole('region', { name: 'Notes and changes' });
  await history.getByText('She leads wellbeing now.').waitFor();
  await history.getByText('→ Somebody Else').waitFor();
  expect(await barriers(page)).toEqual([]);
  const changed = rows(ACTIONS).find(
    (row) => row['Objective'] === objective && row['Academy'] === led()['ID'],
  );
  // 1 February 2027 as a sheet keeps it.
  expect(changed).toMatchObject({ Owner: 'Somebody Else', Due: 46419 });
  expect(errors).toEqual([]);
});

test('a finding judged again while its action is written: the words stay, also after a reload, and are saved', async () => {
  judge('below', '2026-11-23');
  // What the demonstration trust plans there already is over.
  for (const { ID: action, Rev: rev } of rows(ACTIONS).filter(
    (row) => row['Academy'] === led()['ID'] && row['Indicator'] === 'PI04' && row['Status'] !== 'dropped',
  ))
    meanwhile('move-record', moving(String(action), Number(rev), 'dropped', 'For the test.'));
  await openWeb('plan');
  const finding = page.getByRole('button', { name: /^Plan an action: .*wellness/i });
  await finding.click();
  const words = page.getByLabel('Objective');
  await words.fill('Lighter marking, seen in every year');
  judge('working-towards', '2026-11-24');
  const save = page.getByRole('button', { name: 'Add to plan' });
  await save.click();
  await page.getByRole('alert').filter({ hasText: 'has been judged again' }).waitFor();
  expect(await words.inputValue()).toBe('Lighter marking, seen in every year');
  await page.reload();
  await finding.click();
  expect(await words.inputValue()).toBe('Lighter marking, seen in every year');
  judge('below', '2026-11-24');
  await save.click();
  await page.getByRole('alert').filter({ hasText: 'has been judged again' }).waitFor();
  await save.click();
  await page.getByRole('heading', { name: 'Action planned' }).waitFor();
  const made = rows(ACTIONS).filter((row) => row['Objective'] === 'Lighter marking, seen in every year');
  expect(made).toMatchObject([{ Indicator: 'PI04', Status: 'open' }]);
  expect(made[0]?.['Finding']).not.toBe('');
  expect(errors).toEqual([]);
});

test('a step for Ofsted stands in one’s week and is ticked off there', async () => {
  const id = madeId();
  const step = { text: 'Hear children read', area: 'achievement', owner: '', due: '2026-11-20' };
  meanwhile('write-ofsted-step', { id, rev: 0, academy: led()['ID'], ...step });
  await openWeb('home');
  await page.getByRole('button', { name: /^My week/ }).click();
  const mine = page.getByRole('region', { name: 'Your steps and actions' });
  await mine.getByText('Hear children read').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Done: Hear children read' }).click();
  await page.getByText('Hear children read').waitFor({ state: 'detached' });
  expect(rows(STEPS).find((row) => row['ID'] === id)).toMatchObject({ Status: 'done' });
  expect(errors).toEqual([]);
});

test('a week says what is left out while the workbook of a unit cannot be opened', async () => {
  const notes = all.started.workspace.properties.of('');
  const id = notes.get('book:operations') ?? '';
  notes.set('book:operations', 'not-there');
  await openWeb('home');
  await page.getByRole('button', { name: /^My week/ }).click();
  await page.getByText('Risks are left out: the Operations workbook could not be opened.').waitFor();
  expect(await barriers(page)).toEqual([]);
  notes.set('book:operations', id);
  expect(errors).toEqual([]);
});
