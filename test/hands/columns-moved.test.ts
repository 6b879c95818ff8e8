import type { ApiAnswer } from '../../local/people';
import { createWorkspace, type Workspace } from '../../local/workspace';
import { kindNamed } from '../../src/hub/record/kinds';
import { TABLES } from '../../src/store/tables';
import { MD, recordTrust, sampleInput } from '../record/sample';
import { builtBundle } from '../support/bundle';
import { CEO, OWNER } from '../support/small-trust';
import { madeId, rowsOf, supportVisit } from '../support/visits';
import { insert, inSheet } from './hands';

const RISKS = 4101;
const VISITS = TABLES.visits.sheetId;

const started = recordTrust(kindNamed('risk'));
const fresh = (): Workspace =>
  createWorkspace({ bundle: builtBundle(), now: started.clock.now(), owner: OWNER, state: started.state() });

const move = (sheetId: number, from: number, to: number): object => ({
  moveDimension: {
    source: { sheetId, dimension: 'COLUMNS', startIndex: from, endIndex: from + 1 },
    destinationIndex: to,
  },
});

const rename = (sheetId: number, columnIndex: number): object => ({
  updateCells: {
    start: { sheetId, rowIndex: 0, columnIndex },
    rows: [{ values: [{ userEnteredValue: { stringValue: 'Ours' } }] }],
    fields: 'userEnteredValue',
  },
});

/** What somebody does to the columns just before the write. */
const HANDS: [string, (sheetId: number) => object[]][] = [
  ['a column put in', (sheetId) => [insert(sheetId, 'COLUMNS', 2)]],
  ['a column put in before the IDs', (sheetId) => [insert(sheetId, 'COLUMNS', 0)]],
  ['a column moved to the right', (sheetId) => [move(sheetId, 2, 6)]],
  ['the IDs moved', (sheetId) => [move(sheetId, 0, 4)]],
  ['a header renamed', (sheetId) => [rename(sheetId, 2)]],
  ['a column put in, a header renamed', (sheetId) => [insert(sheetId, 'COLUMNS', 2), rename(sheetId, 4)]],
];

interface Save {
  sheetId: number;
  run(workspace: Workspace): ApiAnswer;
}

const IDS = [madeId(), madeId(), madeId()] as const;
const HEAD = ['ID', 'Academy', 'Risk', 'Category', 'Likelihood', 'Impact', 'Owner', 'Next review'];
const line = (title: string): string[] => [
  '',
  'A1',
  title,
  'Estates',
  '3',
  '4',
  'Mia Managing',
  '2026-12-10',
];

const SAVES: [string, Save][] = [
  [
    'a visit',
    {
      sheetId: VISITS,
      run: (workspace) => workspace.as(CEO).api('record-visit', supportVisit({ id: IDS[0] }), IDS[0]),
    },
  ],
  [
    'a record in a unit’s workbook',
    {
      sheetId: RISKS,
      run: (workspace) =>
        workspace.as(MD).api('save-record', { ...sampleInput(kindNamed('risk')), id: IDS[1] }, IDS[1]),
    },
  ],
  [
    'records from a file',
    {
      sheetId: RISKS,
      run: (workspace) =>
        workspace
          .as(MD)
          .api(
            'import-records',
            { kind: 'risk', id: IDS[2], rows: [HEAD, line('One'), line('Two')] },
            IDS[2],
          ),
    },
  ],
];

const CASES = SAVES.flatMap(([name, save]) =>
  HANDS.map(([hand, requests]) => [name, hand, save, requests] as const),
);

/** The number of the last write of this save. */
function writeOf({ run }: Save): number {
  const workspace = fresh();
  run(workspace);
  const { calls } = workspace.lastExecution;
  return calls.map(({ method }) => method).lastIndexOf('batchUpdate') + 1;
}

const WHEN = / at$/;

/** What the rows say under the headers of before; those whose header was renamed are not compared. */
const said = (workspace: Workspace, sheetId: number, headers: string[]): unknown[] =>
  rowsOf(workspace, sheetId)
    .filter((row) => headers.some((header) => (row[header] ?? '') !== ''))
    .map((row) => Object.fromEntries(headers.map((header) => [header, row[header] ?? ''])));

function wanted(save: Save): { rows(headers: string[]): unknown[]; headers: string[] } {
  const workspace = fresh();
  save.run(workspace);
  const headers = Object.keys(rowsOf(workspace, save.sheetId)[0] ?? {}).filter(
    (header) => header !== '' && !WHEN.test(header),
  );
  return { headers, rows: (some) => said(workspace, save.sheetId, some) };
}

const headersNow = (workspace: Workspace, sheetId: number): Set<string> =>
  new Set(Object.keys(rowsOf(workspace, sheetId)[0] ?? {}));

const isTold = (workspace: Workspace): boolean =>
  rowsOf(workspace, TABLES.notices.sheetId).some(({ Look }) => Look === 'saves');

describe('rows that are added while somebody moves columns', () => {
  test.each(CASES)('%s, %s: in its columns or refused', (_, __, save, hand) => {
    const { rows, headers } = wanted(save);
    const workspace = fresh();
    workspace.faults.before(writeOf(save), () => inSheet(workspace, OWNER, ...hand(save.sheetId)));
    const answer = save.run(workspace);
    const there = headers.filter((header) => headersNow(workspace, save.sheetId).has(header));
    const got = said(workspace, save.sheetId, there);
    if (answer.ok) expect(got).toEqual(rows(there));
    else expect([answer.error.code, isTold(workspace)]).toEqual(['rows-moved', true]);
  });

  // After the write two calls look at the sheet and put it right; a cut between those two is not made good.
  test.each(CASES.filter(([, hand]) => !hand.includes('renamed')))(
    '%s, %s, and a cut after it was put right: a second save leaves each row once',
    (_, __, save, hand) => {
      const { rows, headers } = wanted(save);
      const at = writeOf(save);
      for (const n of [at + 2, at + 3]) {
        const workspace = fresh();
        workspace.faults.before(at, () => inSheet(workspace, OWNER, ...hand(save.sheetId)));
        workspace.faults.cutAfter(n);
        expect(() => save.run(workspace)).toThrow();
        workspace.clock.advance({ hours: 0.5 }, { cap: 0 });
        expect(save.run(workspace)).toMatchObject({ ok: true });
        expect(said(workspace, save.sheetId, headers)).toEqual(rows(headers));
      }
    },
  );
});
