import type { Answer } from '../../src/actions/answer';
import type { SidebarModel } from '../../src/actions/home/api';
import type { Workspace } from '../../local/workspace';
import { cellsOf, deleteRow, inSheet, overwrite, placeOf } from '../hands/hands';
import { ask, CEO, CLERK, DIRECTOR, OWNER, smallTrust } from '../support/small-trust';
import { fullVisit, madeId, rowsOf } from '../support/visits';
import type { Rubrics } from '../../src/actions/decision/api';

const RUBRICS = 108;

/** The keeper has run set-up again since the director was entered, so that she may write the sheet. */
function trust(): Workspace {
  const workspace = smallTrust();
  ask(workspace, OWNER, 'set-up', { step: 'sheets' });
  return workspace;
}

const TEXTS = { below: 'One', 'working-towards': 'Two', expected: 'Three', strength: 'Four' };
const version = (changes: object = {}) => ({
  indicator: 'PI01',
  seen: 1,
  texts: TEXTS,
  effectiveFrom: '2026-12-01',
  ...changes,
});
const write = (workspace: Workspace, changes: object = {}, request = madeId()) =>
  workspace.as(DIRECTOR).api('write-rubric', version(changes), request);
const fileOf = (workspace: Workspace) =>
  ask<Rubrics>(workspace, CEO, 'open-rubrics').files.find(({ indicator }) => indicator === 'PI01');
const visit = (workspace: Workspace): void => {
  const given = fullVisit('expected');
  ask(workspace, CEO, 'record-visit', given, given.id);
};

test('a new version is added, holds from its day on, and leaves the earlier one and what was judged alone', () => {
  const workspace = trust();
  visit(workspace);
  const before = rowsOf(workspace, RUBRICS);
  expect(write(workspace)).toMatchObject({ ok: true, result: { mayWrite: true } });
  const after = rowsOf(workspace, RUBRICS);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.slice(before.length).map((row) => [row['ID'], row['Description']])).toEqual([
    ['PI01-v2-below', 'One'],
    ['PI01-v2-working-towards', 'Two'],
    ['PI01-v2-expected', 'Three'],
    ['PI01-v2-strength', 'Four'],
  ]);
  expect(fileOf(workspace)).toMatchObject({ inForce: 1, versions: [{ version: 2 }, { version: 1 }] });
  expect(rowsOf(workspace, 203).map((row) => row['Rubric version'])).toEqual(Array(10).fill(1));
  workspace.clock.set('2026-12-01T09:00:00.000Z', { cap: 0 });
  expect(fileOf(workspace)).toMatchObject({ inForce: 2 });
});

test('a visit of the day before, written up when the new version holds, is judged by the earlier words', () => {
  const workspace = trust();
  write(workspace);
  workspace.clock.set('2026-12-01T09:00:00.000Z', { cap: 0 });
  const seen = ask<SidebarModel>(workspace, CEO, 'open-sidebar').indicators;
  expect(seen[0]?.rubrics.map((each) => [each.version, each.from, each.levels[0]?.text])).toEqual([
    [2, '2026-12-01', 'One'],
    [1, '2021-09-01', expect.any(String)],
  ]);
  expect(seen[1]?.rubrics).toHaveLength(1);
  const record = (on: string, rubricVersion: number): Answer<unknown> => {
    const given = { ...fullVisit('expected'), on };
    Object.assign(given.judgements[0] ?? {}, { rubricVersion });
    return workspace.as(CEO).api('record-visit', given, given.id);
  };
  expect(record('2026-11-30', 2)).toMatchObject({
    ok: false,
    error: {
      code: 'bad-input',
      fields: {
        'judgements.PI01': expect.stringContaining('judges PI01 by version 1') as string,
      },
    },
  });
  expect(record('2026-11-30', 1)).toMatchObject({ ok: true });
  // Begun before the version came and sent after: by the words that the person who judged had before them.
  expect(record('2026-12-01', 1)).toMatchObject({ ok: true });
  expect(record('2026-12-01', 2)).toMatchObject({ ok: true });
  const pi01 = rowsOf(workspace, 203).filter((row) => row['Indicator'] === 'PI01');
  expect(pi01.map((row) => row['Rubric version'])).toEqual([1, 1, 2]);
});

test('not on a day that somebody was judged by the words before, nor before the version that it follows', () => {
  const workspace = trust();
  visit(workspace);
  expect(fileOf(workspace)).toMatchObject({ earliest: '2026-11-25' });
  expect(write(workspace, { effectiveFrom: '2026-11-24' })).toMatchObject({
    ok: false,
    error: { code: 'bad-input', fields: { effectiveFrom: expect.stringContaining('25 Nov 2026') as string } },
  });
  expect(write(workspace, { effectiveFrom: '2026-11-31' })).toMatchObject({
    ok: false,
    error: { fields: { effectiveFrom: 'Choose the first day on which it holds.' } },
  });
  expect(write(workspace)).toMatchObject({ ok: true });
  expect(fileOf(workspace)).toMatchObject({ earliest: '2026-12-01' });
});

test('nor while a position cannot be read: it may be of the latest judgement', () => {
  const workspace = trust();
  visit(workspace);
  overwrite(workspace, 301, placeOf(workspace, 301, 'A1:PI01', 'ID'), '');
  expect(write(workspace, { effectiveFrom: '2026-11-24' })).toMatchObject({
    ok: false,
    error: { code: 'cell-unreadable', where: 'Positions!A2' },
  });
});

test('all four levels, and something that differs', () => {
  const workspace = trust();
  expect(write(workspace, { texts: { ...TEXTS, expected: '  ' } })).toMatchObject({
    ok: false,
    error: { fields: { 'texts.expected': 'Describe what “Expected” looks like.' } },
  });
  const same = fileOf(workspace)?.versions[0]?.texts;
  expect(write(workspace, { texts: same })).toMatchObject({
    ok: false,
    error: { fields: { 'texts.below': 'Nothing differs from the version before.' } },
  });
});

test('two at once: the later is handed the version of the earlier', () => {
  const workspace = trust();
  write(workspace);
  expect(write(workspace, { texts: { ...TEXTS, below: 'Mine' } })).toMatchObject({
    ok: false,
    error: { code: 'conflict', stored: { version: 2, texts: TEXTS } },
  });
  expect(write(workspace, { texts: { ...TEXTS, below: 'Mine' }, seen: 2 })).toMatchObject({ ok: true });
});

test('a retry writes once', () => {
  const workspace = trust();
  const request = madeId();
  const first = write(workspace, {}, request);
  expect(write(workspace, {}, request)).toEqual(first);
  expect(rowsOf(workspace, RUBRICS)).toHaveLength(44);
});

test.each([CEO, CLERK])('%s writes none', (email) => {
  expect(trust().as(email).api('write-rubric', version(), madeId())).toMatchObject({
    ok: false,
    error: { code: 'not-allowed' },
  });
});

describe('what somebody was judged by never changes', () => {
  const health = (workspace: Workspace): string[] => {
    ask(workspace, OWNER, 'rebuild-dashboard');
    return cellsOf(workspace, 2)
      .map((row) => row.join(' | '))
      .filter((line) => line.includes('| Rubrics |'));
  };
  const night = (workspace: Workspace): void => {
    workspace.clock.advance({ hours: 24 }, { cap: 0 });
    workspace.tick();
  };
  const type = (workspace: Workspace, id: string, text: string): void =>
    overwrite(workspace, RUBRICS, placeOf(workspace, RUBRICS, id, 'Description'), text);

  test('used words that a hand changed are named until they are back', () => {
    const workspace = trust();
    visit(workspace);
    night(workspace);
    const was = String(
      rowsOf(workspace, RUBRICS).find((row) => row['ID'] === 'PI03-v1-expected')?.['Description'],
    );
    type(workspace, 'PI03-v1-expected', 'Anything goes.');
    night(workspace);
    expect(health(workspace)).toEqual([
      expect.stringMatching(/PI03-v1-expected: Anything goes\..*new version/),
    ]);
    type(workspace, 'PI03-v1-expected', was);
    night(workspace);
    expect(health(workspace)).toEqual([]);
  });

  test('a used row that is gone is named', () => {
    const workspace = trust();
    visit(workspace);
    night(workspace);
    inSheet(
      workspace,
      OWNER,
      deleteRow(RUBRICS, placeOf(workspace, RUBRICS, 'PI03-v1-working-towards', 'ID').row),
    );
    night(workspace);
    expect(health(workspace)).toEqual([expect.stringContaining('no row PI03-v1-working-towards')]);
  });

  test.each([
    ['Version', 7],
    ['Indicator', 'PI09'],
  ])(
    'a used row whose %s was changed is named, though nobody was judged by what it says now',
    (header, value) => {
      const workspace = trust();
      const given = fullVisit('expected');
      const judgements = given.judgements.filter(({ indicator }) => indicator === 'PI03');
      ask(workspace, CEO, 'record-visit', { ...given, judgements }, given.id);
      night(workspace);
      const place = placeOf(workspace, RUBRICS, 'PI03-v1-expected', header);
      const was = cellsOf(workspace, RUBRICS)[place.row]?.[place.column] as string | number;
      overwrite(workspace, RUBRICS, place, value);
      for (let nights = 0; nights < 2; nights += 1) {
        night(workspace);
        expect(health(workspace)).toEqual([
          expect.stringContaining(`PI03-v1-expected: now of ${header === 'Version' ? 'PI03-v7' : 'PI09-v1'}`),
        ]);
      }
      overwrite(workspace, RUBRICS, place, was);
      night(workspace);
      expect(health(workspace)).toEqual([]);
    },
  );

  test('a new version is marked as it is written: what a hand does to it before the night is known by the night', () => {
    const workspace = trust();
    write(workspace, { effectiveFrom: '2026-11-24' });
    const marks = rowsOf(workspace, 120).map((row) => row['ID']);
    expect(marks).toContain('PI01-v2-strength');
    type(workspace, 'PI01-v2-expected', 'Changed at once.');
    const given = fullVisit('expected');
    const judgements = given.judgements.map((one) =>
      one.indicator === 'PI01' ? { ...one, rubricVersion: 2 } : one,
    );
    ask(workspace, CEO, 'record-visit', { ...given, judgements }, given.id);
    night(workspace);
    expect(health(workspace)).toEqual([expect.stringContaining('PI01-v2-expected: Changed at once.')]);
  });

  test('while a judgement cannot be read, or is gone, no mark is given up: it may have used any version', () => {
    const workspace = trust();
    visit(workspace);
    night(workspace);
    const first = String(rowsOf(workspace, 203)[2]?.['ID']);
    const day = placeOf(workspace, 203, first, 'Date');
    const was = cellsOf(workspace, 203)[day.row]?.[day.column] as number;
    overwrite(workspace, 203, day, 'Tuesday');
    type(workspace, 'PI03-v1-expected', 'Anything goes.');
    night(workspace);
    overwrite(workspace, 203, day, was);
    night(workspace);
    expect(health(workspace)).toEqual([expect.stringContaining('PI03-v1-expected: Anything goes.')]);
  });

  test('words by which nobody was judged are free to change', () => {
    const workspace = trust();
    visit(workspace);
    write(workspace);
    night(workspace);
    type(workspace, 'PI01-v2-expected', 'Better words.');
    night(workspace);
    expect(health(workspace)).toEqual([]);
  });
});
