import { SCHEMA_KEY, SCHEMA_VERSION } from '../../src/store/schema';
import { MIGRATIONS } from '../../src/store/migrations/migrations';
import { UNIT_BOOKS } from '../../src/hub/book';
import { openSession } from '../../src/store/session';
import { BASICS, namesIn, TABLES, type TableName } from '../../src/store/tables';
import type { Workspace } from '../../local/workspace';
import { builtBundle } from '../support/bundle';
import { idOf } from '../support/book-of-sheet';
import { ask } from '../support/small-trust';
import { rowsOf, supportVisit } from '../support/visits';
import { rowsIn } from '../books/kit';
import { keptReleases, keptWorkbook, openKept } from './kept';
import { workbooksOf } from './store';

const STAMP = { at: '2026-11-24T09:00:00.000Z', by: 'test@hub.example' };

/** The tables of every workbook that is there: the hub's, and those of its units. */
const namesOf = (workspace: Workspace): TableName[] =>
  (['hub', ...UNIT_BOOKS] as const).filter((book) => idOf(workspace, book) !== '').flatMap(namesIn);

/** Every cell that cannot be read, and how many rows can. */
function reading(workspace: Workspace): { unreadable: string[]; rows: number } {
  const names = namesOf(workspace);
  const session = openSession(workbooksOf(workspace), STAMP, { tables: names });
  const problems = names.flatMap((name) => session.table(name).problems);
  return {
    unreadable: problems.map(({ sheet, cell, value }) => `${sheet}!${cell}: ${value}`),
    rows: names.reduce((sum, name) => sum + session.rows(name).length, 0),
  };
}

const settingOf = (workspace: Workspace, key: string): unknown =>
  rowsOf(workspace, TABLES.settings.sheetId).find(({ ID }) => ID === key)?.['Value'];

/** A Regional CEO of the kept trust and an academy of theirs. */
function visitor(workspace: Workspace): { email: string; academy: string } {
  const person = rowsOf(workspace, TABLES.people.sheetId).find(({ Role }) => Role === 'regional-ceo');
  const academy = rowsOf(workspace, TABLES.academies.sheetId).find(
    ({ Region }) => Region === person?.['Region'],
  );
  return { email: String(person?.['E-mail']), academy: String(academy?.['ID']) };
}

test('the migrations are numbered one by one, and the last is what this release asks for', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  expect(MIGRATIONS.length).toBe(SCHEMA_VERSION);
});

describe.each(keptReleases())('a workbook that the release %s left', (release) => {
  const opened = (): Workspace => openKept(keptWorkbook(release), builtBundle());
  /** Of this release itself: until the next one there is nothing to migrate. */
  const isPresent = Number(release.slice(0, 3)) === SCHEMA_VERSION;
  /** Since release 4 the dashboard has the rows that it has today. */
  const isLaidOut = Number(release.slice(0, 3)) >= 4;

  test('has no unreadable row in the present release, before and after its migrations', () => {
    const workspace = opened();
    const before = reading(workspace);
    expect(before.unreadable).toEqual([]);
    expect(before.rows).toBeGreaterThan(1000);
    expect(workspace.tick().map(({ ok }) => ok)).toEqual([true]);
    const after = reading(workspace);
    expect(after.unreadable).toEqual([]);
    expect(after.rows).toBeGreaterThanOrEqual(before.rows);
    for (const book of UNIT_BOOKS.filter((one) => idOf(workspace, one) !== ''))
      expect(rowsIn(workspace, book, BASICS[book].about)).toContainEqual(
        expect.objectContaining({ ID: SCHEMA_KEY, Value: String(SCHEMA_VERSION) }),
      );
    expect(settingOf(workspace, SCHEMA_KEY)).toBe(String(SCHEMA_VERSION));
    const [person = {}] = rowsOf(workspace, TABLES.people.sheetId);
    expect(Object.keys(person)).toEqual(expect.arrayContaining(['Also', 'Teams']));
  });

  test('is read at once; a visit is refused until the hour’s tick, then saved', () => {
    const workspace = opened();
    const { email, academy } = visitor(workspace);
    const visit = supportVisit({ academy });
    const save = () => workspace.as(email).api('record-visit', visit, visit.id);
    expect(workspace.as(email).api('open-sidebar')).toMatchObject({ ok: true });
    expect(save()).toMatchObject(isPresent ? { ok: true } : { ok: false, error: { code: 'migration-due' } });
    workspace.tick();
    expect(save()).toMatchObject({ ok: true });
  });

  test('shows five tabs after the hour’s tick, its first screen and its charts as a new one has them', () => {
    const workspace = opened();
    workspace.tick();
    const { sheets } = workspace.sheets.snapshot(workspace.id);
    expect(sheets.filter(({ hidden }) => !hidden).map(({ title }) => title)).toEqual([
      'Dashboard',
      'Way to Lighthouse',
      'Reports',
      'Settings',
      'Health',
    ]);
    const [dashboard, paths] = sheets;
    expect(dashboard?.charts).toEqual([]);
    expect(paths?.rows[1]?.[0]?.text).toBe('charts');
    const keys = dashboard?.rows.map(([key]) => key?.text ?? '') ?? [];
    expect(keys.slice(0, 4)).toEqual(['title', 'legend', 'heading', 'trust']);
    // Of the layout before, nothing is left.
    expect(keys.filter((key) => /^(exception|level|gap|loop)/.test(key))).toEqual([]);
    expect(dashboard?.rows.flat().some((cell) => cell?.text === 'What needs the EOB')).toBe(false);
    const settings = rowsOf(workspace, TABLES.settings.sheetId);
    const [first = {}] = settings;
    const read = ['ID', 'Group', 'Setting', 'Value', 'Unit', 'Default', 'What it does'];
    expect(Object.keys(first).filter((header) => read.includes(header))).toEqual(read);
    expect(settings.filter((row) => row['Group'] === '' || row['Setting'] === '')).toEqual([]);
    const labels = rowsOf(workspace, TABLES.categoryCounts.sheetId).map((row) => row['Short name']);
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) expect(label).toMatch(/^(Aut|Spr|Sum) [12] \d\d$/);
  });

  test('is made ready by set-up too, and then the clock has nothing to do', () => {
    const workspace = opened();
    const { report } = ask<{ report: string[] }>(workspace, workspace.owner, 'set-up', { step: 'sheets' });
    expect(report.join(' ')).toContain(isPresent ? 'All sheets were there' : MIGRATIONS.at(-1)?.words);
    expect(settingOf(workspace, SCHEMA_KEY)).toBe(String(SCHEMA_VERSION));
    // The dashboard still is as a release before its layout of today painted it: a save leaves that to the clock.
    const { email, academy } = visitor(workspace);
    const visit = supportVisit({ academy });
    const before = workspace.sheets.snapshot(workspace.id, 1).sheets[0]?.rows;
    expect(workspace.as(email).api('record-visit', visit, visit.id)).toMatchObject({ ok: true });
    if (!isLaidOut) expect(workspace.sheets.snapshot(workspace.id, 1).sheets[0]?.rows).toEqual(before);
    workspace.tick();
    const runs = rowsOf(workspace, TABLES.runs.sheetId).map(({ Job }) => Job);
    expect(runs).not.toContain('migration');
  });
});
