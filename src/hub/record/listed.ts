import { sortedBy } from '../order';
import type { Names } from '../field/names';
import type { IsoDate } from '../time/date';
import { isOver, stateOf, valuesIn, type Kind, type RecordRow } from './kind';
import { dueDay, isLateRecord, listedLines, recordTitle, type Line } from './words';

/** A record as lists and reports show it. */
export interface ListedRecord {
  id: string;
  academy: string;
  state: string;
  title: string;
  /** What is shown beside the title. */
  lines: Line[];
  due: IsoDate | '';
  late: boolean;
}

export function listedRecord(kind: Kind, row: RecordRow, names: Names, today: IsoDate): ListedRecord {
  const values = valuesIn(kind, row);
  const state = stateOf(kind, row);
  return {
    ...{ id: row.id, academy: row.academy, state },
    title: recordTitle(kind, values, names),
    lines: listedLines(kind, values, names),
    due: dueDay(kind, state, values),
    late: isLateRecord(kind, state, values, today),
  };
}

/** Late ones first, then by what the kind sorts by, the highest first, then by their day; those that are over last. */
export function inOrder<T extends RecordRow>(kind: Kind, rows: readonly T[], today: IsoDate): T[] {
  return sortedBy(
    rows,
    (row) => Number(isOver(kind, stateOf(kind, row))),
    (row) => Number(!isLateRecord(kind, stateOf(kind, row), valuesIn(kind, row), today)),
    (row) => (kind.sort === '' ? 0 : -Number(row[kind.sort] ?? 0)),
    (row) => dueDay(kind, stateOf(kind, row), valuesIn(kind, row)) || '9999',
    (row) => row.academy,
    (row) => row.id,
  );
}
