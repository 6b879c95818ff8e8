import { ask, CLERK, DIRECTOR, OWNER, smallTrust } from '../support/small-trust';
import { fullVisit, rowsOf } from '../support/visits';
import type { MeasuresApplied } from '../../src/actions/measures/api';
import { apply, EVIDENCE, inputOf, MEASURES, preview, text } from './kit';

const LOG = 206;
const tables = 'RECTYPE,URN,TELIG,PTRWM_EXP\n';

describe('a file comes in once', () => {
  test('again: everything is the same, nothing is written or logged', async () => {
    const workspace = smallTrust();
    const input = await inputOf('ks2-wide');
    apply(workspace, input);
    const before = rowsOf(workspace, MEASURES);
    const log = rowsOf(workspace, LOG).length;
    expect(apply(workspace, input)).toEqual({ added: 0, changed: 0, academies: 0, same: 32, bad: 0 });
    expect(rowsOf(workspace, MEASURES)).toEqual(before);
    expect(rowsOf(workspace, LOG)).toHaveLength(log);
  });

  test('a retry is answered as the first time, though the hub has moved on', async () => {
    const workspace = smallTrust();
    const asked = await inputOf('ks2-wide');
    const input = { ...asked, seen: preview(workspace, asked).seen, academies: false };
    const once = ask<MeasuresApplied>(workspace, DIRECTOR, 'apply-measures', input, 'R1');
    apply(workspace, await inputOf('ks2-long', { asAt: '2026-11-21' }));
    expect(ask(workspace, DIRECTOR, 'apply-measures', input, 'R1')).toEqual(once);
    expect(workspace.counts['write']).toBeUndefined();
  });

  test('a later file says old → new; an older one never undoes it', async () => {
    const workspace = smallTrust();
    const of = async (value: string, asAt: string) =>
      inputOf(text(`${tables}1,001001,58,${value}`), { year: '2021-22', asAt });
    apply(workspace, await of('64%', '2022-12-12'));
    const later = await of('SUPP', '2023-01-20');
    expect(preview(workspace, later).change).toEqual([
      {
        academy: 'Ash Primary',
        words:
          'KS2 Reading, writing and maths, expected standard, 2021-22: 64 % → suppressed, so that no pupil can be told from it (SUPP), as at 12 Dec 2022 → 20 Jan 2023',
      },
    ]);
    expect(apply(workspace, later)).toMatchObject({ added: 0, changed: 1 });
    const stored = rowsOf(workspace, MEASURES);
    expect(stored).toMatchObject([{ Value: '', 'Why none': 'suppressed', Rev: 2 }]);
    const { bad, change } = preview(workspace, await of('64%', '2022-12-12'));
    expect(change).toEqual([]);
    expect(bad).toMatchObject([
      { expected: 'a file as at 20 Jan 2023 or later: the hub has what that one said' },
    ]);
  });

  test('what was not seen is not written', async () => {
    const workspace = smallTrust();
    const input = await inputOf('ks2-wide');
    const { seen } = preview(workspace, input);
    apply(workspace, await inputOf(text(`${tables}1,001001,58,70%`), { year: '2023-24' }));
    const answer = workspace.as(DIRECTOR).api('apply-measures', { ...input, seen, academies: false }, 'R1');
    expect(answer).toMatchObject({ ok: false, error: { code: 'measures-moved' } });
    // the one figure, and the three of progress that were not published for the year
    expect(rowsOf(workspace, MEASURES)).toHaveLength(4);
  });

  test('two lines that say different things of one figure: the second is named', async () => {
    const workspace = smallTrust();
    const input = await inputOf(text(`${tables}1,001001,58,70%\n1,001001,58,71%`), { year: '2021-22' });
    expect(preview(workspace, input).bad).toEqual([
      {
        line: 3,
        column: '',
        value: 'A1:ks2-rwm-expected:2021-22',
        expected: 'only one line for this; line 2 is another',
      },
    ]);
    expect(apply(workspace, input).added).toBe(1);
  });

  test('more than one write can hold is refused, and nothing is written', async () => {
    const workspace = smallTrust();
    const head = 'Academy,Year group,Subject,Measure,Value,Cohort\n';
    const lines = Array.from({ length: 701 }, (_, at) => `A1,4,Subject ${at},Score,5,30`).join('\n');
    const input = await inputOf(text(head + lines));
    const { seen } = preview(workspace, input);
    const answer = workspace.as(DIRECTOR).api('apply-measures', { ...input, seen, academies: false }, 'R1');
    expect(answer).toMatchObject({ ok: false, error: { code: 'measures-too-many' } });
    expect(rowsOf(workspace, MEASURES)).toEqual([]);
  });
});

test('700 figures come in with one read and one write of less than the 2 MB that Google advises', async () => {
  const workspace = smallTrust();
  const head = 'Academy,Year group,Subject,Measure,Value,Cohort\n';
  const lines = Array.from(
    { length: 700 },
    (_, at) => `A1,${(at % 13) + 1},Modern foreign languages ${at},% at the expected standard or above,61,30`,
  );
  expect(apply(workspace, await inputOf(text(head + lines.join('\n')))).added).toBe(700);
  expect(workspace.counts).toMatchObject({ identity: 1, lock: 2, read: 1, write: 1 });
  const written = workspace.lastExecution.calls.map(({ bytesWritten }) => bytesWritten ?? 0);
  expect(Math.max(...written)).toBeGreaterThan(500_000);
  expect(Math.max(...written)).toBeLessThan(2_000_000);
});

test('figures never set a level: all files in, and not a position, judgement, standing or decision has moved', async () => {
  const workspace = smallTrust();
  const visit = fullVisit('below');
  ask(workspace, DIRECTOR, 'record-visit', visit, visit.id);
  const levels = () => [203, 204, 301, 302].map((sheetId) => rowsOf(workspace, sheetId));
  const category = () =>
    ask<{ category: unknown }>(workspace, DIRECTOR, 'open-academy', { academy: 'A1' }).category;
  const before = [levels(), category()];
  for (const name of [
    'register',
    'ofsted',
    'ks2-wide',
    'ks4-wide',
    'ks2-long',
    'ks4-long',
    'termly',
  ] as const) {
    workspace.clock.advance({ hours: 0.1 }, { cap: 0 });
    apply(workspace, await inputOf(name), { email: OWNER });
  }
  expect(rowsOf(workspace, MEASURES).length).toBeGreaterThan(40);
  expect([levels(), category()]).toEqual(before);
  ask(workspace, OWNER, 'rebuild-dashboard');
  expect([levels(), category()]).toEqual(before);
});

test('the nightly check makes Evidence again from Measures, whatever was done to it', async () => {
  const workspace = smallTrust();
  apply(workspace, await inputOf('ks2-wide'));
  const before = rowsOf(workspace, EVIDENCE);
  expect(before.map((row) => row['ID'])).toEqual(['A1', 'A3']);
  const range = {
    sheetId: EVIDENCE,
    startRowIndex: 1,
    endRowIndex: 2,
    startColumnIndex: 1,
    endColumnIndex: 2,
  };
  const request = {
    updateCells: {
      range,
      rows: [{ values: [{ userEnteredValue: { stringValue: 'Lighthouse' } }] }],
      fields: 'userEnteredValue',
    },
  };
  workspace.sheets.call('Spreadsheets.batchUpdate', [{ requests: [request] }, workspace.id], OWNER);
  workspace.tick();
  expect(rowsOf(workspace, EVIDENCE).map((row) => row['Evidence'])).toEqual(
    before.map((row) => row['Evidence']),
  );
});

test('who may import, and who may only see', async () => {
  const workspace = smallTrust();
  const input = await inputOf('ks2-wide');
  for (const email of ['ada@hub.example', CLERK]) {
    expect(workspace.as(email).api('preview-measures', input)).toMatchObject({
      error: { code: 'not-allowed' },
    });
    expect(workspace.as(email).api('open-measures', {})).toMatchObject({ error: { code: 'not-allowed' } });
    const may = workspace.as(email).api('list-measures', { academy: 'A1' });
    expect(may.ok).toBe(email !== CLERK);
  }
});
