import { isPrivateBook } from '../book';
import { sortedBy } from '../order';
import { cut, oneLine } from '../text/text';
import type { IsoDate } from '../time/date';
import { isOver, stateOf, valuesIn, type Kind, type RecordRow } from './kind';
import { dueDay } from './words';

/** How the records of one kind stand at one academy: what dashboard and first screen show without reading them. */
export interface RecordCount {
  /** `A05:risk`; `:risk` for those of the whole trust. */
  id: string;
  /** Academy ID, or empty. */
  academy: string;
  kind: string;
  /** How many are not over. */
  open: number;
  /** How many of them were late on `asAt`. */
  late: number;
  /** The next day by which one of them is due, late ones included; empty for none. */
  next: IsoDate | '';
  /** What the record that has been late longest is called; empty where none is, or where only few may read it. */
  first: string;
  asAt: IsoDate;
}

const countId = (academy: string, kind: string): string => `${academy}:${kind}`;

/** Counts of the rows of one kind at one academy, on that day. */
export function recordCount(
  kind: Kind,
  academy: string,
  rows: readonly RecordRow[],
  today: IsoDate,
): RecordCount {
  const open = rows.filter((row) => row.academy === academy && !isOver(kind, stateOf(kind, row)));
  const dated = open
    .map((row) => ({ row, day: dueDay(kind, stateOf(kind, row), valuesIn(kind, row)) }))
    .filter(({ day }) => day !== '');
  const [soonest] = sortedBy(
    dated,
    ({ day }) => day,
    ({ row }) => row.id,
  );
  return {
    ...{ id: countId(academy, kind.name), academy, kind: kind.name, open: open.length },
    late: dated.filter(({ day }) => day < today).length,
    next: soonest?.day ?? '',
    first: soonest && soonest.day < today ? titleFor(kind, soonest.row) : '',
    asAt: today,
  };
}

/** Characters of a title beside the counts. */
const TITLE = 80;

/** The title of a record for those who read the dashboard: none of a book that is closed to them, none that is an ID. */
function titleFor(kind: Kind, row: RecordRow): string {
  const [[name, field] = ['', undefined]] = Object.entries(kind.fields);
  const isText = field?.kind === 'line' || field?.kind === 'longText';
  return isText && !isPrivateBook(kind.book) ? cut(oneLine(String(row[name] ?? '')), TITLE) : '';
}

/**
 * Counts of all rows of one kind, an academy each; of academies without an open one there is none, so that it does not
 * matter whether rows that are over have gone to their own sheet yet.
 */
export const recordCounts = (kind: Kind, rows: readonly RecordRow[], today: IsoDate): RecordCount[] =>
  [...new Set(rows.map(({ academy }) => academy))]
    .map((academy) => recordCount(kind, academy, rows, today))
    .filter(({ open }) => open > 0);

/** `2 risks open, 1 late`; empty where there is none. */
export function countWords({ one, many }: Kind, { open, late }: Pick<RecordCount, 'open' | 'late'>): string {
  if (open === 0) return '';
  return `${open} ${nounOf({ one, many }, open)} open${late > 0 ? `, ${late} late` : ''}`;
}

/** `risk`, `risks` */
export const nounOf = ({ one, many }: Pick<Kind, 'one' | 'many'>, number: number): string =>
  number === 1 ? one.replace(/^an? /, '') : many;
