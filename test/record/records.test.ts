import type { Workspace } from '../../local/workspace';
import { KINDS } from '../../src/hub/record/kinds';
import type { Kind } from '../../src/hub/record/kind';
import { madeId, rowsOf } from '../support/visits';
import { ask, OWNER } from '../support/small-trust';
import type { RecordImport, RecordView } from '../../src/actions/record/api';
import { drag, insert, inSheet, overwrite, painted, placeOf } from '../hands/hands';
import { list, recordTrust, sampleInput, sampleRows, sampleTitle, save, textField, writerOf } from './sample';

/** What has broken sheets and pages before. */
const HOSTILE = ['=1+1', '+4', '@SUM(A1)', '00123', '1/2', 'TRUE', '<script>alert(1)</script>', '__proto__'];

/** What the last execution asked of Google, less what stays inside the script. */
const spent = (workspace: Workspace): Record<string, number> =>
  Object.fromEntries(Object.entries(workspace.counts).filter(([call]) => call !== 'local'));

/** One read of the hub's workbook; of another, one more, and a look at the notes of where it is. */
const reading = ({ book }: Kind): Record<string, number> =>
  book === 'hub' ? { identity: 1, read: 1 } : { identity: 1, read: 2, property: 1 };

describe.each(KINDS.map((kind) => [kind.title, kind as Kind] as const))('%s', (_, kind) => {
  test('is saved, listed and changed; a retry is answered as the first time', () => {
    const workspace = recordTrust(kind);
    const writer = writerOf(workspace, kind);
    const input = sampleInput(kind);
    const request = madeId();
    const saved = save(workspace, writer, input, request);
    expect(save(workspace, writer, input, request)).toEqual(saved);
    expect(rowsOf(workspace, kind.sheetId)).toHaveLength(1);
    expect(list(workspace, writer, kind)).toEqual([saved]);
    const field = textField(kind);
    const values = { ...saved.values, [field]: 'Other words' };
    const changed = save(workspace, writer, { ...input, rev: saved.rev, values });
    expect(changed).toMatchObject({ rev: saved.rev + 1, values: { [field]: 'Other words' } });
    expect(rowsOf(workspace, kind.sheetId)).toHaveLength(1);
  });

  test('costs one lock, one read of each book and one atomic write of one; a list the reads', () => {
    const workspace = recordTrust(kind);
    const writer = writerOf(workspace, kind);
    save(workspace, writer, sampleInput(kind));
    expect(spent(workspace)).toEqual({ ...reading(kind), lock: 2, write: 1 });
    list(workspace, writer, kind);
    expect(spent(workspace)).toEqual(reading(kind));
  });

  test('hostile text stays the text that it was', () => {
    const workspace = recordTrust(kind);
    const writer = writerOf(workspace, kind);
    const field = textField(kind);
    for (const text of HOSTILE) {
      const saved = save(workspace, writer, sampleInput(kind, {}), madeId());
      const values = { ...saved.values, [field]: text };
      const again = save(workspace, writer, { ...sampleInput(kind), id: saved.id, rev: 1, values });
      expect(again.values[field]).toBe(text);
      workspace.clock.advance({ hours: 0.1 }, { cap: 0 });
    }
    const column = kind.fields[field]?.column ?? '';
    expect(rowsOf(workspace, kind.sheetId).map((row) => row[column])).toEqual(HOSTILE);
  });

  test('one field too many is refused by its name; nothing is dropped in silence', () => {
    const workspace = recordTrust(kind);
    const writer = writerOf(workspace, kind);
    const input = sampleInput(kind);
    const values = { ...input.values, weather: 'rain' };
    const answer = workspace.as(writer).api('save-record', { ...input, values }, madeId());
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'bad-input',
        fields: { 'values.weather': 'This field is not known here: weather.' },
      },
    });
    const outside = workspace.as(writer).api('save-record', { ...input, colour: 'red' }, madeId());
    expect(outside).toMatchObject({ ok: false, error: { fields: { colour: expect.anything() as string } } });
  });

  test('what is missing is said in the words of its field, by the form and by the save alike', () => {
    const workspace = recordTrust(kind);
    const writer = writerOf(workspace, kind);
    const input = sampleInput(kind);
    const needed = Object.entries(kind.fields).filter(([, { missing }]) => missing !== '');
    const blank = Object.fromEntries(needed.map(([name, { empty }]) => [name, empty]));
    const answer = workspace
      .as(writer)
      .api('save-record', { ...input, values: { ...input.values, ...blank } }, madeId());
    expect(answer).toMatchObject({
      ok: false,
      error: { fields: Object.fromEntries(needed.map(([name, { missing }]) => [name, missing])) },
    });
  });

  test('a text of which nobody sees anything is missing, as is such a reason', () => {
    const workspace = recordTrust(kind);
    const writer = writerOf(workspace, kind);
    const input = sampleInput(kind);
    const saved = save(workspace, writer, input);
    const [name, field] = Object.entries(kind.fields).find(
      ([, { kind: of, missing }]) => ['line', 'longText', 'name'].includes(of) && missing !== '',
    ) ?? ['', undefined];
    const blank = { ...input, id: madeId(), values: { ...input.values, [name]: '\u200b\u200b' } };
    if (field)
      expect(workspace.as(writer).api('save-record', blank, madeId())).toMatchObject({
        ok: false,
        error: { fields: { [name]: field.missing } },
      });
    const [state] = Object.entries(kind.states).find(
      ([to, { reason }]) => reason !== undefined && saved.moves.includes(to),
    ) ?? [''];
    const move = { kind: kind.name, id: saved.id, rev: 1, state, reason: ' \u200b ' };
    if (state !== '')
      expect(workspace.as(writer).api('move-record', move, madeId())).toMatchObject({
        ok: false,
        error: { fields: { reason: 'Give a reason.' } },
      });
  });

  test('who was slower is told who was faster, and what is stored', () => {
    const workspace = recordTrust(kind);
    const writer = writerOf(workspace, kind);
    const saved = save(workspace, writer, sampleInput(kind));
    const field = textField(kind);
    const change = (text: string) => ({
      ...sampleInput(kind),
      ...{ id: saved.id, rev: 1, values: { ...saved.values, [field]: text } },
    });
    save(workspace, writer, change('First'));
    const answer = workspace.as(writer).api('save-record', change('Second'), madeId());
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'conflict', stored: { rev: 2, values: { [field]: 'First' } } },
    });
    expect(list(workspace, writer, kind)[0]?.values[field]).toBe('First');
  });

  test('where a change takes a reason: without one it is refused; log and notes say what stood there, and why', () => {
    const [field = ''] = kind.asks?.of ?? [];
    if (field === '') return;
    const workspace = recordTrust(kind);
    const writer = writerOf(workspace, kind);
    const saved = save(workspace, writer, sampleInput(kind));
    const values = { ...saved.values, [field]: 'Said otherwise' };
    const change = { ...sampleInput(kind), id: saved.id, rev: 1, values };
    expect(workspace.as(writer).api('save-record', { ...change, reason: ' ' }, madeId())).toMatchObject({
      ok: false,
      error: { code: 'bad-input', fields: { reason: 'Give a reason.' } },
    });
    const words = `${kind.fields[field]?.label}: ${saved.values[field]} → Said otherwise. New plans.`;
    const changed = save(workspace, writer, { ...change, reason: ' New plans. ' });
    const log = rowsOf(workspace, 206).at(-1);
    expect(log).toMatchObject({ Who: writer, About: saved.academy });
    expect(log?.['Summary']).toContain(words);
    if (kind.notes !== '') expect(changed.notes).toBe(`24 Nov 2026, Mia Managing: ${words}`);
    // Nothing is changed, so nobody has to say why.
    save(workspace, writer, { ...change, rev: 2, values: changed.values, reason: '' });
  });

  test('what is said once stays as it was said', () => {
    const [[name, field] = ['', undefined]] = Object.entries(kind.fields).filter(
      ([, { fixed, kind: of }]) => fixed && of !== 'reference',
    );
    const workspace = recordTrust(kind);
    const writer = writerOf(workspace, kind);
    const saved = save(workspace, writer, sampleInput(kind));
    const sentence = 'This cannot be changed once it is saved.';
    const again = (changes: object) =>
      workspace
        .as(writer)
        .api('save-record', { ...sampleInput(kind), id: saved.id, rev: 1, ...changes }, madeId());
    const other = field?.kind === 'indicator' ? 'PI05' : 'Other';
    if (field)
      expect(again({ values: { ...saved.values, [name]: other } })).toMatchObject({
        ok: false,
        error: { fields: { [name]: sentence } },
      });
    if (kind.stays)
      expect(again({ academy: 'A2' })).toMatchObject({ error: { fields: { academy: sentence } } });
  });

  test('the dashboard counts it, in the same write where that is the hub’s workbook', () => {
    if (kind.of === 'trust' || !kind.column) return;
    const workspace = recordTrust(kind);
    const writer = writerOf(workspace, kind);
    const row = () => painted(workspace, 1, 'academy:A1').join('|');
    const before = row();
    save(workspace, writer, sampleInput(kind));
    expect(spent(workspace)).toMatchObject({ write: 1 });
    if (kind.book !== 'hub') workspace.tick();
    expect(row()).not.toBe(before);
  });

  test('moves only where its state may follow, and says why where a reason is asked for', () => {
    const workspace = recordTrust(kind);
    const writer = writerOf(workspace, kind);
    const saved = save(workspace, writer, sampleInput(kind));
    const move = (state: string, reason = 'Because.') =>
      workspace
        .as(writer)
        .api('move-record', { kind: kind.name, id: saved.id, rev: 1, state, reason }, madeId());
    // Where notes are kept, a record may also stay in its state while something is noted.
    const follow = [...(kind.states[kind.first]?.next ?? []), ...(kind.notes === '' ? [] : [kind.first])];
    const [barred = ''] = Object.keys(kind.states).filter((state) => !follow.includes(state));
    expect(move(barred)).toMatchObject({ ok: false, error: { code: 'wrong-state' } });
    for (const next of saved.moves.filter((state) => kind.states[state]?.reason !== undefined))
      expect(move(next, ' ')).toMatchObject({ ok: false, error: { fields: { reason: 'Give a reason.' } } });
    const [next = ''] = saved.moves;
    expect(move(next)).toMatchObject({ ok: true, result: { state: next, rev: 2 } });
  });

  test('the counts follow, in the hub’s workbook in the same write', () => {
    const workspace = recordTrust(kind);
    const writer = writerOf(workspace, kind);
    const saved = save(workspace, writer, sampleInput(kind));
    const counted = () => {
      // One commit writes one book: of a unit's workbook the clock does it, within the hour.
      if (kind.book !== 'hub') workspace.tick();
      return rowsOf(workspace, 407).find((row) => row['ID'] === `${saved.academy}:${kind.name}`);
    };
    expect(counted()).toMatchObject({ Open: 1, Late: 0 });
    const over = saved.moves.find((state) => kind.states[state]?.over === true);
    if (over === undefined) return;
    const given = { kind: kind.name, id: saved.id, rev: 1, state: over, reason: 'Over.' };
    ask(workspace, writer, 'move-record', given, madeId());
    // The clock keeps no count of none.
    expect(counted() ?? { Open: 0, Late: 0 }).toMatchObject({ Open: 0, Late: 0 });
  });

  test('hands may insert rows, move columns and rename headers: the hub finds its rows', () => {
    const workspace = recordTrust(kind);
    const writer = writerOf(workspace, kind);
    const saved = save(workspace, writer, sampleInput(kind));
    const { sheetId } = kind;
    inSheet(workspace, OWNER, insert(sheetId, 'ROWS', 1, 2), drag(sheetId, 'COLUMNS', 2, 6));
    overwrite(workspace, sheetId, { row: 0, column: 1 }, 'School');
    const changed = save(workspace, writer, { ...sampleInput(kind), id: saved.id, rev: 1 });
    expect(list(workspace, writer, kind)).toEqual([changed]);
  });

  test('hands may sort, filter, hide and move columns: each record keeps what it says', () => {
    const workspace = recordTrust(kind);
    const writer = writerOf(workspace, kind);
    const field = textField(kind);
    const [first, second, third] = ['Beta', 'Alpha', 'Gamma'].map((text) => {
      const input = sampleInput(kind);
      return save(workspace, writer, { ...input, values: { ...input.values, [field]: text } });
    }) as [RecordView, RecordView, RecordView];
    const { sheetId } = kind;
    const change = (record: RecordView, rev: number, text: string) =>
      save(workspace, writer, {
        ...sampleInput(kind),
        ...{ id: record.id, rev, values: { ...record.values, [field]: text } },
      });
    const said = () =>
      new Map(list(workspace, writer, kind).map(({ id, values }) => [id, String(values[field])]));
    const column = () => placeOf(workspace, sheetId, first.id, kind.fields[field]?.column ?? '').column;
    const rows = { sheetId, startRowIndex: 1 };
    const order = { dimensionIndex: column(), sortOrder: 'ASCENDING' };
    inSheet(workspace, OWNER, { sortRange: { range: rows, sortSpecs: [order] } });
    expect(rowsOf(workspace, sheetId).map((row) => row['ID'])).toEqual([second.id, first.id, third.id]);
    change(first, 1, 'Delta');
    // What a filter leaves out is a hidden row.
    const hide = (dimension: 'ROWS' | 'COLUMNS', startIndex: number, endIndex: number) => ({
      updateDimensionProperties: {
        range: { sheetId, dimension, startIndex, endIndex },
        ...{ properties: { hiddenByUser: true }, fields: 'hiddenByUser' },
      },
    });
    const filter = { range: { sheetId, startRowIndex: 0 } };
    inSheet(workspace, OWNER, { setBasicFilter: { filter } }, hide('ROWS', 1, 3));
    change(third, 1, 'Zeta');
    inSheet(workspace, OWNER, hide('COLUMNS', 1, 4));
    inSheet(workspace, OWNER, drag(sheetId, 'COLUMNS', column(), 0), drag(sheetId, 'COLUMNS', 3, 1));
    change(second, 1, 'Eta');
    expect(said()).toEqual(
      new Map([
        [first.id, 'Delta'],
        [second.id, 'Eta'],
        [third.id, 'Zeta'],
      ]),
    );
    expect(rowsOf(workspace, sheetId)).toHaveLength(3);
  });

  test('a list is brought in: a look first, what cannot be taken by its row, a second time nothing new', () => {
    if (!kind.csv) return;
    const workspace = recordTrust(kind);
    const writer = writerOf(workspace, kind);
    const rows = sampleRows(kind);
    const input = { kind: kind.name, id: madeId(), rows };
    const look = ask<RecordImport>(workspace, writer, 'preview-records', input);
    expect(look).toMatchObject({
      add: { count: 1, titles: [sampleTitle(kind)] },
      change: { count: 0 },
      same: 0,
    });
    expect(look.bad).toEqual([
      { row: 3, column: 'Academy', value: 'A9', expected: 'the ID or name of an academy' },
    ]);
    expect(list(workspace, writer, kind)).toEqual([]);
    const request = madeId();
    expect(ask(workspace, writer, 'import-records', input, request)).toEqual(look);
    expect(spent(workspace)).toEqual({ ...reading(kind), lock: 2, write: 1 });
    expect(ask(workspace, writer, 'import-records', input, request)).toEqual(look);
    expect(list(workspace, writer, kind).map(({ title }: RecordView) => title)).toEqual([sampleTitle(kind)]);
    const again = ask<RecordImport>(workspace, writer, 'preview-records', input);
    expect(again).toMatchObject({ add: { count: 0 }, change: { count: 0 }, same: 1 });
  });

  test('an existing register may hold records that are late: a list brings them in, the form asks for a day to come', () => {
    if (!kind.csv || kind.due === '') return;
    const workspace = recordTrust(kind);
    const writer = writerOf(workspace, kind);
    const label = kind.fields[kind.due]?.column ?? '';
    const [head = [], row = []] = sampleRows(kind);
    const late = row.map((cell, at) => (head[at] === label ? '2026-10-01' : cell));
    const input = { kind: kind.name, id: madeId(), rows: [head, late] };
    expect(ask(workspace, writer, 'import-records', input, madeId())).toMatchObject({
      add: { count: 1 },
      bad: [],
    });
    const [brought] = list(workspace, writer, kind);
    expect(brought).toMatchObject({ late: true, due: '2026-10-01' });
    // A change of other words leaves the day as it is.
    const values = { ...brought?.values, [textField(kind)]: 'Other words' };
    save(workspace, writer, { ...sampleInput(kind), id: brought?.id ?? '', rev: 1, values });
    const typed = sampleInput(kind);
    const answer = workspace
      .as(writer)
      .api('save-record', { ...typed, values: { ...typed.values, [kind.due]: '2026-10-01' } }, madeId());
    expect(answer).toMatchObject({ error: { fields: { [kind.due]: 'Give a day from today on.' } } });
  });
});

/** Fields that came after their kind. */
const lateOf = (kind: Kind): string[] =>
  Object.entries(kind.fields)
    .filter(([, { since }]) => since > (kind.since ?? 1))
    .map(([name]) => name);
const without = (values: object, names: string[]): object =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));

test.each(
  KINDS.map((kind) => [kind.title, kind as Kind] as const).filter(([, kind]) => lateOf(kind).length > 0),
)(
  '%s that waited on a phone since before its newer fields is saved, and a change leaves them as they are',
  (_, kind) => {
    const workspace = recordTrust(kind);
    const writer = writerOf(workspace, kind);
    const late = lateOf(kind);
    const input = sampleInput(kind);
    const waited = save(workspace, writer, { ...input, values: without(input.values, late) as never });
    expect(waited.values).toMatchObject(without(input.values, late));
    const whole = save(workspace, writer, { ...sampleInput(kind), id: waited.id, rev: waited.rev });
    const [changed, field] = ['Other words', textField(kind)];
    const values = { ...without(whole.values, late), [field]: changed } as never;
    const after = save(workspace, writer, { ...input, id: waited.id, rev: whole.rev, values });
    expect(after.values).toEqual({ ...whole.values, [field]: changed });
  },
);
