import { openContext, type Context } from '../actions/context';
import { editorsIn } from '../actions/set-up/keepers';
import { locked } from '../actions/locked';
import type { Book } from '../hub/book';
import type { IsoDate } from '../hub/time/date';
import type { Noticed } from '../hub/health/notice';
import { HubError } from '../hub/hub-error';
import type { CellValue, Grid, Ports, SheetStructure } from '../ports';
import { chartsThere } from '../actions/dashboard/charts-there';
import { lostHeaders } from '../store/headers';
import { findLayout, HEADER_SEARCH, type AnyTable } from '../store/layout';
import { repairSheets, type Repair } from '../store/repair';
import { namesIn, PAINTED, TABLES, type TableName } from '../store/tables';
import { chartRepairs } from '../views/paths/chart-requests';
import type { Job } from './job';
import { logRepairs } from './log-repairs';
import { stageNotices } from './notices';
import { stageDone } from './run-record';

/**
 * Every tick: looks whether the sheets still are as set-up made them, puts right what it safely can, and notices what
 * only a person can. Writes nothing where all is well. `day` is the day in UTC: the settings may be what is gone.
 */
export function repairJob(day: IsoDate): Job {
  const job: Job = {
    id: `repair:${day}`,
    name: 'repair',
    dueOn: day,
    run: (ports, owner) =>
      locked(ports, () => {
        const structure = ports.grid.structure();
        const people = structure.some(({ sheetId }) => sheetId === TABLES.people.sheetId);
        const repair = repairSheets(structure, firstRows(ports.grid, structure), () =>
          editorsIn(ports, owner, people),
        );
        const charts = chartRepairs(
          chartsThere(structure),
          !structure.some(({ sheetId }) => sheetId === PAINTED.paths.sheetId),
        );
        return record(ports, owner, job, { ...repair, requests: [...repair.requests, ...charts] });
      }),
  };
  return job;
}

/** The first rows of each table that is there; all rows of one whose headers are not among them. */
export function firstRows(
  grid: Grid,
  structure: SheetStructure[],
  book: Book = 'hub',
): Map<TableName, CellValue[][]> {
  const rowsOf = new Map(structure.map(({ sheetId, rowCount }) => [sheetId, rowCount]));
  const names = namesIn(book).filter((name) => rowsOf.has(TABLES[name].sheetId));
  const values = new Map<TableName, CellValue[][]>();
  const readInto = (some: TableName[], most: number): void => {
    if (some.length === 0) return;
    const ranges = some.map((name) => {
      const { sheetId } = TABLES[name];
      return { sheetId, rows: Math.min(most, rowsOf.get(sheetId) ?? most) };
    });
    grid.read(ranges).forEach((rows, index) => values.set(some[index] as TableName, rows));
  };
  readInto(names, HEADER_SEARCH);
  const lost = names.filter((name) =>
    lostHeaders(findLayout(TABLES[name] as unknown as AnyTable, values.get(name) ?? [])),
  );
  readInto(lost, Infinity);
  return values;
}

/** Repair and record in one write; only where the record has no place until the repair is done, in two. */
function record(ports: Ports, owner: string, job: Job, { requests, noticed }: Repair): string {
  const open = (): Context =>
    openContext(ports, owner, { tables: ['runs', 'notices'], appends: ['log'], writesTo: 'older' });
  let context = placeOfRecord(open);
  if (context) context.session.paint(requests);
  else {
    ports.grid.write(requests);
    context = open();
  }
  const done = noticed.filter(({ kind }) => kind === 'put right').map(sentence);
  const message = done.length > 0 ? done.join(' ') : 'The sheets are as set-up made them.';
  const news = stageNotices(context, 'sheets', noticed);
  if (done.length > 0) logRepairs(context, owner, 'repair', done);
  const failed = context.session.table('runs').byId.get(job.id)?.state === 'failed';
  if (news || failed) stageDone(context, job, message);
  context.session.commit();
  return message;
}

const sentence = ({ sheet, cell, expected, words }: Noticed): string =>
  `${sheet}${cell === '' ? '' : `!${cell}`}${expected === '' ? '' : ` “${expected}”`}: ${words}`;

function placeOfRecord(open: () => Context): Context | undefined {
  try {
    const context = open();
    for (const name of ['runs', 'notices', 'log'] as const) context.session.table(name);
    return context;
  } catch (error) {
    if (error instanceof HubError && ['no-sheet', 'columns-missing'].includes(error.code)) return undefined;
    throw error;
  }
}
