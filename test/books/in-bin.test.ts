import type { Workspace } from '../../local/workspace';
import { BOOK_WORDS, UNIT_BOOKS, type UnitBook } from '../../src/hub/book';
import { KINDS } from '../../src/hub/record/kinds';
import type { Kind } from '../../src/hub/record/kind';
import { BASICS, BOOK_TABLES, TABLES } from '../../src/store/tables';
import { restored } from '../faults/stages';
import { painted } from '../hands/hands';
import { list, MD, recordTrust, sampleInput, save } from '../record/sample';
import { idOf } from '../support/book-of-sheet';
import { ask, CEO, OWNER } from '../support/small-trust';
import { rowsOf } from '../support/visits';
import { rowsIn } from './kit';

const RISK = KINDS.find(({ name }) => name === 'risk') as Kind;
const HEALTH = 2;

const STEPS = ['sheets', 'content', 'folders', 'units', 'clock', 'dashboard'] as const;

interface Step {
  report: string[];
}

/** A trust with every unit's workbook and one risk, some minutes later. */
const STATE = ((): object => {
  const workspace = recordTrust();
  save(workspace, MD, sampleInput(RISK));
  workspace.clock.advance({ hours: 0.1 }, { cap: 0 });
  return workspace.state();
})();

const units = (workspace: Workspace): string =>
  ask<Step>(workspace, OWNER, 'set-up', { step: 'units' }).report.join(' ');

/** The whole of set-up, some minutes between its steps; what the step of the units said. */
function wholeSetUp(workspace: Workspace): string {
  const said = STEPS.map((step) => {
    workspace.clock.advance({ hours: 0.2 }, { cap: 0 });
    return step === 'units' ? units(workspace) : ask<Step>(workspace, OWNER, 'set-up', { step }) && '';
  });
  return said.join('');
}

const night = (workspace: Workspace): void => {
  workspace.clock.advance({ days: 1 }, { cap: 0 });
  expect(workspace.tick().map(({ ok }) => ok)).toEqual([true]);
};

const binned = (book: UnitBook): { workspace: Workspace; id: string } => {
  const workspace = restored(STATE);
  const id = idOf(workspace, book);
  workspace.drive.get(id).trashed = true;
  return { workspace, id };
};

/** What Drive shows to the hub no more, as when it was deleted from the bin. */
const gone = (book: UnitBook): { workspace: Workspace; id: string } => {
  const made = binned(book);
  made.workspace.drive.get(made.id).appMade = false;
  return made;
};

const titles = (workspace: Workspace, id: string): string[] =>
  workspace.sheets.snapshot(id).sheets.map(({ title }) => title);

const wantedTitles = (book: UnitBook): string[] =>
  Object.values(BOOK_TABLES[book] as Record<string, { title: string }>)
    .map(({ title }) => title)
    .sort();

/** The workbooks that the hub made for the unit, the one in the bin too. */
const madeFor = (workspace: Workspace, book: UnitBook): string[] =>
  workspace.drive
    .list()
    .filter(({ appProperties }) => appProperties['hubKey'] === `book:${book}`)
    .map(({ id }) => id);

const works = (workspace: Workspace): void => {
  expect(list(workspace, MD, RISK)).toHaveLength(1);
  ask(workspace, CEO, 'my-week');
};

/** After which service calls of the step of the units something new stands in Google, counted from 1. */
function writesOf(workspace: Workspace): number[] {
  units(workspace);
  return workspace.lastExecution.calls.flatMap(({ method }, at) =>
    /create|batchUpdate$|setProperties/.test(method) ? [at + 1] : [],
  );
}

describe.each(UNIT_BOOKS)('the %s workbook in the bin', (book) => {
  const words = `The ${BOOK_WORDS[book]} workbook is in the bin of Drive. Restore it there`;

  test('set-up says so, makes no second one, and looks after the others', () => {
    const { workspace, id } = binned(book);
    const files = workspace.drive.list().length;
    const rows = rowsIn(workspace, book, BASICS[book].about);
    for (let again = 0; again < 2; again += 1) {
      expect(wholeSetUp(workspace)).toContain(words);
      expect(workspace.drive.list()).toHaveLength(files);
      expect(idOf(workspace, book)).toBe(id);
      expect(rowsOf(workspace, TABLES.settings.sheetId)).toContainEqual(
        expect.objectContaining({ ID: `${book}Workbook`, Value: id }),
      );
      expect(rowsIn(workspace, book, BASICS[book].about)).toEqual(rows);
      works(workspace);
    }
    workspace.drive.get(id).trashed = false;
    expect(units(workspace)).toBe('The workbooks of all units that are switched on were there.');
    works(workspace);
  });

  test('set-up cut at any call, and run again', () => {
    const { workspace, id } = binned(book);
    units(workspace);
    const calls = workspace.lastExecution.calls.length;
    const files = workspace.drive.list().length;
    for (let n = 1; n <= calls; n += 1) {
      workspace.clock.advance({ hours: 0.2 }, { cap: 0 });
      workspace.faults.cutBefore(n);
      expect(() => units(workspace)).toThrow();
      workspace.faults.clear();
      workspace.clock.advance({ hours: 0.2 }, { cap: 0 });
      expect(units(workspace)).toContain(words);
      expect([workspace.drive.list().length, idOf(workspace, book)]).toEqual([files, id]);
    }
    works(workspace);
  });

  test('Health says so within the night, and what to do, until it is restored', () => {
    const { workspace, id } = binned(book);
    const line = (): string => painted(workspace, HEALTH, `access:book:${book}`).join('|');
    night(workspace);
    expect(line()).toMatch(/Look here.*It is in the bin of Drive\..*Restore it there/);
    expect(painted(workspace, HEALTH, 'access')[1]).not.toBe('Good');
    workspace.drive.get(id).trashed = false;
    night(workspace);
    expect(line()).toContain('Good');
  });
});

describe.each(UNIT_BOOKS)('the %s workbook that is gone from Drive', (book) => {
  const isWhole = (workspace: Workspace, old: string): void => {
    const id = idOf(workspace, book);
    expect(id).not.toBe(old);
    expect(madeFor(workspace, book)).toEqual([old, id]);
    expect(
      titles(workspace, id)
        .filter((title) => title !== 'Sheet1')
        .sort(),
    ).toEqual(wantedTitles(book));
    works(workspace);
  };

  test('set-up lays the sheets of the new one there, with the rows that can still be read', () => {
    const { workspace, id } = gone(book);
    expect(wholeSetUp(workspace)).toContain(`Made the workbook “${BOOK_WORDS[book]} – Our trust”.`);
    isWhole(workspace, id);
    const files = workspace.drive.list().length;
    wholeSetUp(workspace);
    expect(workspace.drive.list()).toHaveLength(files);
    isWhole(workspace, id);
  });

  test('set-up cut after anything that it writes, and run again', () => {
    const cuts = writesOf(gone(book).workspace);
    expect(cuts.length).toBeGreaterThan(5);
    for (const n of cuts) {
      const { workspace, id } = gone(book);
      workspace.faults.cutAfter(n);
      expect(() => units(workspace)).toThrow();
      workspace.faults.clear();
      workspace.clock.advance({ hours: 0.2 }, { cap: 0 });
      units(workspace);
      isWhole(workspace, id);
    }
  });
});
