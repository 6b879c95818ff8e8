/** Properties of sheets as Google answers with them. */
import type { Book, Sheet } from './book';
import { withBothColours } from './format';
import type { SheetProperties } from './wire';

/** As in Google's answers, what is false or zero by default is left out; the id, index and counts never are. */
export function propertiesOf(book: Book, sheet: Sheet): SheetProperties {
  return withBothColours({
    sheetId: sheet.id,
    title: sheet.title,
    index: book.sheets.indexOf(sheet),
    sheetType: 'GRID',
    gridProperties: {
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
      ...(sheet.frozenRows > 0 ? { frozenRowCount: sheet.frozenRows } : {}),
      ...(sheet.frozenColumns > 0 ? { frozenColumnCount: sheet.frozenColumns } : {}),
      ...(sheet.hideGridlines ? { hideGridlines: true } : {}),
    },
    ...(sheet.hidden ? { hidden: true } : {}),
    ...(sheet.tabColor ? { tabColorStyle: sheet.tabColor } : {}),
  });
}
