/**
 * What a person does in a cell: types into it, under the same protection and held to the cell's drop-down.
 * Not modelled: formulas, pictures, several cells at once (paste). What can be taken back: undo.ts.
 */
import { applyBatch } from './batch';
import { createBrush } from './brush';
import { paintRow, put } from './cells';
import { rowAt, type Book, type Context, type Row, type Scalar, type Sheet } from './book';
import { cellName } from './a1';
import { meets } from './condition';
import { createJournal } from './journal';
import { formatted } from './number-format';
import { guard } from './protection';
import { boxOf, holds, sheetOf } from './ranges';
import { type Box } from './box';
import { refuse } from './refusal';
import { choicesOf } from './rule-reference';
import { handled } from './undo';
import { parseEntry, type Entry } from './user-entry';
import type { CellData, DataValidationRule, NumberFormat, Request } from './wire';

export interface Typing {
  sheetId: number;
  row: number;
  column: number;
  text: string;
  actor: string;
}

export interface Typed {
  /** What the cell shows now. */
  text: string;
  /** Sheets would have asked "are you sure", since someone protected the cell with a warning. */
  warned: boolean;
  /** The value breaks a drop-down that only warns. */
  invalid: boolean;
}

const isText = (format: NumberFormat | undefined): boolean => format?.type === 'TEXT';

function entryOf(text: string, format: NumberFormat | undefined, now: number): Entry {
  if (isText(format)) return { value: text };
  return parseEntry(text, now);
}

/** Whether a value breaks the cell's rule; an empty cell never does. */
export function breaks(
  book: Book,
  rule: DataValidationRule | undefined,
  value: Scalar,
  now: number,
): boolean {
  if (!rule?.condition || value === '') return false;
  if (rule.condition.type === 'ONE_OF_RANGE')
    return !choicesOf(book, rule).includes(formatted(value, undefined));
  return !meets(rule.condition, value, now);
}

const warns = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.protections.some(
    (protection) => protection.warningOnly && holds(boxOf(sheet, protection.range ?? {}), row, column),
  );

/** A merged stretch is typed into through its first cell. */
function checkMerge(sheet: Sheet, { row, column }: Typing): void {
  for (const merge of sheet.merges) {
    const box = boxOf(sheet, merge);
    if (holds(box, row, column) && (box.top !== row || box.left !== column))
      refuse(`${cellName(row, column)} is part of the merged cell ${cellName(box.top, box.left)}.`);
  }
}

const dataOf = ({ value, format }: Entry): CellData => ({
  ...(value === ''
    ? {}
    : {
        userEnteredValue:
          typeof value === 'string'
            ? { stringValue: value }
            : typeof value === 'number'
              ? { numberValue: value }
              : { boolValue: value },
      }),
  ...(format ? { userEnteredFormat: { numberFormat: format } } : {}),
});

function write(context: Context, sheet: Sheet, { row, column }: Typing, entry: Entry): Row {
  const fields = entry.format ? 'userEnteredValue,userEnteredFormat.numberFormat' : 'userEnteredValue';
  const brush = createBrush(context, fields);
  const painted = paintRow(context, brush, rowAt(sheet, row), column, 1, () => dataOf(entry));
  put(context, sheet, row, painted);
  return painted;
}

/** What a person does through the sheet's menus: the very requests that they send, under the same protection. */
export function act(book: Book, now: number, requests: readonly Request[], actor: string): void {
  handled(book, actor, applyBatch(book, requests, actor, now).journal);
}

export function typeInto(book: Book, now: number, typing: Typing): Typed {
  const { row, column, text, actor } = typing;
  const sheet = sheetOf(book, typing.sheetId);
  if (row < 0 || column < 0 || row >= sheet.rowCount || column >= sheet.columnCount)
    refuse(`${cellName(row, column)} is outside the grid.`);
  const box: Box = { top: row, bottom: row + 1, left: column, right: column + 1 };
  const context: Context = { book, journal: createJournal(), actor, now, written: 0 };
  guard(context, sheet, box);
  checkMerge(sheet, typing);
  const { format, validation } = book.styles.at(rowAt(sheet, row).styles[column] ?? 0);
  const { format: brought, ...entry } = entryOf(text, format?.numberFormat, now);
  const invalid = breaks(book, validation, entry.value, now);
  if (invalid && validation?.strict)
    refuse(
      `The data that you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.`,
    );
  const withFormat = brought && !format?.numberFormat ? { ...entry, format: brought } : entry;
  const painted = write(context, sheet, typing, withFormat);
  handled(book, actor, context.journal);
  const shown = book.styles.at(painted.styles[column] ?? 0).format?.numberFormat;
  return { text: formatted(entry.value, shown), warned: warns(sheet, row, column), invalid };
}
