import { SETTING_RULES } from '../../src/hub/trust/setting/rules';
import { isOwnSetting } from '../../src/hub/trust/setting/words';
import type { SettingView } from '../../src/actions/settings/api';
import { inSheet, overwrite, placeOf } from '../hands/hands';
import { ask, CEO, OWNER, smallTrust } from '../support/small-trust';
import { madeId, rowsOf } from '../support/visits';
import type { Workspace } from '../../local/workspace';

const [SETTINGS, LOG] = [101, 206];
const open = (workspace: Workspace) => ask<SettingView[]>(workspace, OWNER, 'open-settings');
const one = (views: SettingView[], key: string) => views.find((view) => view.key === key);
const change = (workspace: Workspace, key: string, value: string, rev = 1, request = madeId()) =>
  workspace.as(OWNER).api('change-setting', { key, value, rev }, request);
const stored = (workspace: Workspace, key: string) =>
  rowsOf(workspace, SETTINGS).find((row) => row['ID'] === key)?.['Value'];

test('every setting that a trust may change is told in plain words, with group, value, unit and default', () => {
  const views = open(smallTrust());
  expect(one(views, 'replySchoolDays')).toEqual({
    key: 'replySchoolDays',
    group: 'Visits',
    label: 'A Principal may reply for',
    unit: 'school days',
    help: 'School days in which a Principal may reply to a visit.',
    value: '10',
    person: '',
    default: '10',
    rev: 1,
    expected: '',
  });
  expect(views.map(({ key }) => key)).toEqual(
    SETTING_RULES.map(({ key }) => key).filter((key) => isOwnSetting(key)),
  );
  const marks = SETTING_RULES.filter(({ kind }) => kind === 'mark').map(({ key }) => key);
  expect(marks.filter((key) => isOwnSetting(key))).toEqual([]);
});

test('a change costs one lock, one read and one write, holds at once, and is logged with both values', () => {
  const workspace = smallTrust();
  expect(change(workspace, 'replySchoolDays', ' 12 ')).toMatchObject({ ok: true });
  expect(workspace.counts).toMatchObject({ lock: 2, read: 1, write: 1 });
  expect(one(open(workspace), 'replySchoolDays')).toMatchObject({ value: '12', rev: 2 });
  expect(rowsOf(workspace, LOG).at(-1)?.['Summary']).toBe(
    'Changed the setting “A Principal may reply for” from “10” to “12”.',
  );
});

test('sent again, it is answered as the first time and done once', () => {
  const workspace = smallTrust();
  const request = madeId();
  const first = change(workspace, 'trustName', 'Northlight', 1, request);
  const log = rowsOf(workspace, LOG).length;
  expect(change(workspace, 'trustName', 'Northlight', 1, request)).toEqual(first);
  expect(rowsOf(workspace, LOG)).toHaveLength(log);
});

test.each([
  ['replySchoolDays', '0', 'Expected: a whole number from 1 to 200.'],
  ['replySchoolDays', 'ten', 'Expected: a whole number from 1 to 200.'],
  ['timeZone', 'Europe/Londen', 'Expected: a time zone that Google knows, such as Europe/London.'],
  ['trustBoardClerk', 'nonsense', 'Expected: an active person of the sheet People, or nothing.'],
  ['trustBoardClerk', 'P6', 'Expected: an active person of the sheet People, or nothing.'],
  [
    'trustName',
    'x'.repeat(60_000),
    'Shorten this by 55,000 characters (at most 5,000). Nothing was cut off.',
  ],
  ['timeZone', 'London', 'Expected: a time zone, such as Europe/London.'],
  ['visitNotes', 'perhaps', 'Expected: yes or no.'],
  ['lighthouseFrom', '2022-13-01', 'Expected: a date, such as 2022-06-01.'],
  ['unitsOff', 'mad', 'Expected: improvement, innovation or operations: Monitoring cannot be switched off.'],
  ['trustName', '  ', 'Expected: some text.'],
  [
    'webAddress',
    'https://docs.google.com/spreadsheets/d/1/edit',
    'Expected: the address of the deployed web app, https://script.google.com/…/exec with nothing after it, or nothing.',
  ],
])('%s cannot be “%s”', (key, value, sentence) => {
  const workspace = smallTrust();
  const before = stored(workspace, key);
  const answer = change(workspace, key, value);
  expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input', fields: { value: sentence } } });
  expect(stored(workspace, key)).toBe(before);
});

test.each(['=1+1', '00123', '<b>Us</b>', 'TRUE'])('the name %s stays the text that it is', (name) => {
  const workspace = smallTrust();
  change(workspace, 'trustName', name);
  expect(stored(workspace, 'trustName')).toBe(name);
  expect(one(open(workspace), 'trustName')?.value).toBe(name);
});

test.each(['workbook', 'schemaVersion', 'nothing'])('%s is not for a trust to change', (key) => {
  expect(change(smallTrust(), key, 'x')).toMatchObject({ ok: false, error: { code: 'no-setting' } });
});

test('a second keeper who saw the older value is told so', () => {
  const workspace = smallTrust();
  change(workspace, 'replySchoolDays', '12');
  expect(change(workspace, 'replySchoolDays', '15')).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  });
  expect(stored(workspace, 'replySchoolDays')).toBe('12');
});

test('what a hand left that cannot be used is told with what is expected, and can be put right', () => {
  const workspace = smallTrust();
  overwrite(workspace, SETTINGS, placeOf(workspace, SETTINGS, 'replySchoolDays', 'Value'), 'a fortnight');
  const view = one(open(workspace), 'replySchoolDays');
  expect(view).toMatchObject({ value: 'a fortnight', expected: 'a whole number from 1 to 200' });
  change(workspace, 'replySchoolDays', '14', view?.rev);
  expect(one(open(workspace), 'replySchoolDays')).toMatchObject({ value: '14', expected: '' });
});

test.each([
  ['open-settings', {}],
  ['change-setting', { key: 'trustName', value: 'X', rev: 1 }],
])('%s is for keepers alone', (action, input) =>
  expect(smallTrust().as(CEO).api(action, input, madeId())).toMatchObject({
    ok: false,
    error: { code: 'not-allowed' },
  }),
);

test.each(['P4', 'clem@hub.example', 'clem clerk'])('the clerk %s is kept by their ID', (who) => {
  const workspace = smallTrust();
  expect(change(workspace, 'trustBoardClerk', who)).toMatchObject({ ok: true });
  expect(stored(workspace, 'trustBoardClerk')).toBe('P4');
});

test('a time zone that a hand mistyped stops nothing: the usual one holds, Health and the settings name it', () => {
  const workspace = smallTrust();
  overwrite(workspace, SETTINGS, placeOf(workspace, SETTINGS, 'timeZone', 'Value'), 'Europe/Londen');
  const wrong = one(open(workspace), 'timeZone');
  expect(wrong).toMatchObject({ expected: 'a time zone that Google knows, such as Europe/London' });
  expect(workspace.tick().map(({ ok }) => ok)).toEqual([true]);
  const health = JSON.stringify(workspace.sheets.snapshot(workspace.id));
  expect(health).toContain('a time zone that Google knows');
  expect(change(workspace, 'timeZone', 'Europe/Dublin', wrong?.rev)).toMatchObject({ ok: true });
});

const rowOf = (workspace: Workspace, key: string) =>
  rowsOf(workspace, SETTINGS).find((row) => row['ID'] === key);

test('a clerk is named by address and shown by name; the sheet keeps the ID', () => {
  const workspace = smallTrust();
  change(workspace, 'trustBoardClerk', 'clem@hub.example');
  const { value = '', person = '' } = one(open(workspace), 'trustBoardClerk') ?? {};
  expect(rowsOf(workspace, 104).find(({ ID }) => ID === value)).toMatchObject({
    Name: person,
    Role: 'clerk',
  });
});

test('the sheet says each setting in the same words, in groups; sorted, it is read alike', () => {
  const workspace = smallTrust();
  expect(rowOf(workspace, 'replySchoolDays')).toMatchObject({
    Group: 'Visits',
    Setting: 'A Principal may reply for',
    Unit: 'school days',
    Default: '10',
  });
  const groups = rowsOf(workspace, SETTINGS).map((row) => row['Group']);
  // Rows of one group stand together.
  expect(groups.filter((group, at) => group !== groups[at - 1])).toEqual([...new Set(groups)]);
  const { column } = placeOf(workspace, SETTINGS, 'replySchoolDays', 'Setting');
  const range = { sheetId: SETTINGS, startRowIndex: 1 };
  inSheet(workspace, OWNER, {
    sortRange: { range, sortSpecs: [{ dimensionIndex: column, sortOrder: 'DESCENDING' }] },
  });
  change(workspace, 'replySchoolDays', '12');
  expect(rowOf(workspace, 'replySchoolDays')).toMatchObject({
    Setting: 'A Principal may reply for',
    Value: '12',
  });
});

test('words that a hand wrote over are back within the hour; what it wrote beside a setting stays', () => {
  const workspace = smallTrust();
  workspace.tick();
  const at = (header: string) => placeOf(workspace, SETTINGS, 'replySchoolDays', header);
  overwrite(workspace, SETTINGS, at('Setting'), 'Reply time');
  overwrite(workspace, SETTINGS, at('What it does'), 'Agreed with the heads.');
  workspace.tick();
  expect(rowOf(workspace, 'replySchoolDays')).toMatchObject({
    Setting: 'A Principal may reply for',
    'What it does': 'Agreed with the heads.',
    Value: '10',
  });
});
