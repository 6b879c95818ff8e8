/**
 * What stands in the first column of the row that the person who called the menu has selected, if it is in that sheet; else
 * empty. The hub keeps the keys of its painted rows there.
 */
export function selectedKey(sheetId: number): string {
  const cell = SpreadsheetApp.getCurrentCell() as GoogleAppsScript.Spreadsheet.Range | null;
  const sheet = cell?.getSheet();
  if (!cell || sheet?.getSheetId() !== sheetId) return '';
  return sheet.getRange(cell.getRow(), 1).getDisplayValue();
}
