import type { Notice } from '../../hub/health/notice';
import { isIsoDate } from '../../hub/time/date';
import { sortedBy } from '../../hub/order';
import { dateCell, type ViewCell, type ViewRow } from '../sheet-view';
import type { CellProblem } from '../../hub/health/cell-problem';

/** What the hub put right that is shown, the latest first. */
const REPAIRS_SHOWN = 100;

/** An instant as its day; what a hand has overwritten is shown as it stands. */
function dayCell(at: string): ViewCell {
  const day = at.slice(0, 10);
  return isIsoDate(day) ? dateCell(day, { align: 'left' }) : { value: at };
}

const rowOf =
  (key: string) =>
  ({ sheet, cell, value, at, expected, words }: Notice, index: number): ViewRow => ({
    key: `${key}:${index + 1}`,
    cells: [
      { value: sheet, bold: true },
      { value: cell },
      { value },
      dayCell(at),
      { value: expected },
      { value: words },
    ],
    height: 36,
  });

const isCell = ({ look, cell, kind }: Notice): boolean => kind === 'to do' && look === 'rows' && cell !== '';

/** Cells of the sheets that only the nightly check reads. */
export const problemsNoticed = (notices: Notice[]): CellProblem[] =>
  notices
    .filter(isCell)
    .map(({ sheet, cell, value, expected, words }) => ({ sheet, cell, value, expected, remedy: words }));

/** Whether it is about the sheets, and only a person can put it right. */
export const isToDo = (notice: Notice): boolean => notice.kind === 'to do' && !isCell(notice);

/** What hands did to the sheets and only hands can put right. */
export const toDoRows = (notices: Notice[]): ViewRow[] =>
  sortedBy(
    notices.filter(isToDo),
    ({ sheet }) => sheet,
    ({ cell }) => cell,
    ({ id }) => id,
  ).map(rowOf('sheet'));

/** What the hub put right by itself, the latest first. */
export const putRightRows = (notices: Notice[]): ViewRow[] =>
  sortedBy(
    notices.filter(({ kind }) => kind === 'put right'),
    ({ at }) => at,
    ({ id }) => id,
  )
    .reverse()
    .slice(0, REPAIRS_SHOWN)
    .map(rowOf('repaired'));
