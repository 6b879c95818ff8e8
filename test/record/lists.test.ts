import type { Workspace } from '../../local/workspace';
import type { RecordImport } from '../../src/actions/record/api';
import type { Kind } from '../../src/hub/record/kind';
import { kindNamed, KINDS } from '../../src/hub/record/kinds';
import { ask } from '../support/small-trust';
import { madeId, rowsOf } from '../support/visits';
import { MD, recordTrust, sampleInput, samplePlace, sampleRows, save, textField, writerOf } from './sample';

const risk: Kind = kindNamed('risk');

const HEAD = ['ID', 'Academy', 'Risk', 'Category', 'Likelihood', 'Impact', 'Owner', 'Next review'];

const risky = (title: string, id = '', likelihood = '3'): string[] => [
  ...[id, 'A1', title, 'Estates'],
  ...[likelihood, '4', 'Mia Managing', '2026-12-10'],
];

const bring = (workspace: Workspace, ...rows: string[][]): RecordImport =>
  ask(workspace, MD, 'import-records', { kind: 'risk', id: madeId(), rows: [HEAD, ...rows] }, madeId());

/** A risk of that title, saved. */
const saved = (workspace: Workspace, title: string) => {
  const input = sampleInput(risk);
  return save(workspace, MD, { ...input, values: { ...input.values, title } });
};

const titles = (workspace: Workspace): unknown[] => rowsOf(workspace, risk.sheetId).map((row) => row['Risk']);

describe('two rows of one list about the same record: the second is refused by its name', () => {
  test.each([
    ['by the same ID', (id: string) => [risky('First', id), risky('Second', id)], 'First', 'Second'],
    [
      'renamed by its ID, then by its old name',
      (id: string) => [risky('Beta', id), risky('Alpha')],
      'Beta',
      'Alpha',
    ],
    [
      'by its name, then renamed by its ID',
      (id: string) => [risky('Alpha', '', '1'), risky('Beta', id)],
      'Alpha',
      'Beta',
    ],
  ])('%s', (_, rowsAbout, kept, value) => {
    const workspace = recordTrust(risk);
    const { id } = saved(workspace, 'Alpha');
    expect(bring(workspace, ...rowsAbout(id))).toMatchObject({
      add: { count: 0 },
      change: { count: 1, titles: [kept] },
      bad: [{ row: 3, column: '', value, expected: 'a risk that no row above has' }],
    });
    expect(titles(workspace)).toEqual([kept]);
  });
});

describe.each(KINDS.filter(({ csv }) => csv).map((kind) => [kind.title, kind as Kind] as const))(
  '%s',
  (_, kind) => {
    test('what is over is changed by no list', () => {
      const over = Object.entries(kind.states).find(
        ([name, state]) => state.over && kind.states[kind.first]?.next.includes(name),
      );
      if (!over) return;
      const [state, { words, next }] = over;
      const workspace = recordTrust(kind);
      const writer = writerOf(workspace, kind);
      const { id } = save(workspace, writer, sampleInput(kind));
      const move = { kind: kind.name, id, rev: 1, state, reason: 'Because.' };
      if (!workspace.as(writer).api('move-record', move, madeId()).ok) return;
      const before = rowsOf(workspace, kind.sheetId);
      const [head = [], row = []] = sampleRows(kind);
      const said = kind.fields[textField(kind)]?.column;
      const rows = [
        ['ID', ...head],
        [id, ...row.map((cell, at) => (head[at] === said ? 'Other words' : cell))],
      ];
      const input = { kind: kind.name, id: madeId(), rows };
      const found = ask<RecordImport>(workspace, writer, 'import-records', input, madeId());
      const remedy =
        next.length > 0
          ? 'Open it again from the list first.'
          : 'It stays as it is. Add another one if something is left to do.';
      expect(found.change.count).toBe(0);
      expect(found.bad).toEqual([
        {
          ...{ row: 2, column: kind.stateIn.column, value: words },
          expected: `This is ${words.toLowerCase()}, so it cannot be changed. ${remedy}`,
        },
      ]);
      expect(rowsOf(workspace, kind.sheetId)).toEqual(before);
    });
  },
);

test('a list that was brought in already brings no other rows under the same IDs', () => {
  const workspace = recordTrust(risk);
  const id = madeId();
  const bringAs = (title: string) =>
    workspace.as(MD).api('import-records', { kind: 'risk', id, rows: [HEAD, risky(title)] }, madeId());
  expect(bringAs('One')).toMatchObject({ ok: true, result: { add: { count: 1 } } });
  expect(bringAs('Two')).toMatchObject({ ok: false, error: { code: 'wrong-state', where: risk.title } });
  // The same rows once more come to nothing, as those of any list.
  expect(bringAs('One')).toMatchObject({ ok: true, result: { add: { count: 0 }, same: 1 } });
  expect(titles(workspace)).toEqual(['One']);
});

test.each(KINDS.filter(({ of }) => of === 'trust').map((kind) => [kind.title, kind as Kind] as const))(
  '%s: of the whole trust, so a place is refused by name',
  (_, kind) => {
    const workspace = recordTrust(kind);
    const writer = writerOf(workspace, kind);
    const answer = workspace.as(writer).api('save-record', { ...sampleInput(kind), academy: 'A1' }, madeId());
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'bad-input',
        fields: { academy: `Leave this empty: ${kind.many} are of the whole trust.` },
      },
    });
    expect(samplePlace(kind)).toBe('');
    expect(rowsOf(workspace, kind.sheetId)).toEqual([]);
  },
);
