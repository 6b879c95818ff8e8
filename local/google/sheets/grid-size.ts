/** How large a workbook may be. */
import { LIMITS } from '../../limits';
import type { Book } from './book';
import { refuse } from './refusal';

/** Refuses a workbook whose sheets have come to hold too many cells, empty ones too; the caller undoes what made them. */
export function checkSize(book: Book): void {
  const cells = book.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
  if (cells > LIMITS.cellsOfWorkbook)
    refuse(
      `This action would increase the number of cells in the workbook above the limit of ${LIMITS.cellsOfWorkbook} cells.`,
    );
}
