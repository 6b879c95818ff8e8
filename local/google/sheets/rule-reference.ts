/** Drop-downs fed by a range: kept by sheet id, so that they follow a sheet whose name changes. */
import { a1Of, rangeOfA1 } from './a1';
import type { Book, Scalar, Sheet } from './book';
import { boxOf } from './ranges';
import { type Box } from './box';
import { formatted } from './number-format';
import { copyOf, type DataValidationRule } from './wire';

const KEPT = /^=#(\d+)!(.*)$/;

const entered = (rule: DataValidationRule): string => rule.condition?.values?.[0]?.userEnteredValue ?? '';

const withValue = (rule: DataValidationRule, userEnteredValue: string): DataValidationRule => ({
  ...rule,
  condition: { ...rule.condition, values: [{ userEnteredValue }] },
});

const isRange = (rule: DataValidationRule): boolean => rule.condition?.type === 'ONE_OF_RANGE';

/** A copy of a checked rule as it is kept: the sheet named by its id. */
export function keptRule(book: Book, rule: DataValidationRule): DataValidationRule {
  if (!isRange(rule)) return copyOf(rule);
  const text = entered(rule).slice(1);
  const { sheet } = rangeOfA1(book, text.split('$').join(''));
  const cells = text.slice(text.lastIndexOf('!') + 1);
  return withValue(copyOf(rule), `=#${sheet.id}!${cells}`);
}

function target(book: Book, rule: DataValidationRule): { sheet: Sheet; cells: string } | undefined {
  const [, id = '', cells = ''] = KEPT.exec(entered(rule)) ?? [];
  const sheet = book.sheets.find((candidate) => candidate.id === Number(id));
  return sheet && { sheet, cells };
}

/** The rule as Google answers with it: the sheet under its name of today. */
export function shownRule(book: Book, rule: DataValidationRule): DataValidationRule {
  if (!isRange(rule)) return rule;
  const found = target(book, rule);
  if (!found) return withValue(rule, '=#REF!');
  const title = a1Of(found.sheet.title, CELL).split('!').slice(0, -1).join('!');
  return withValue(rule, `=${title}!${found.cells}`);
}

const CELL: Box = { top: 0, bottom: 1, left: 0, right: 1 };

/** The values that a drop-down offers. */
export function choicesOf(book: Book, rule: DataValidationRule): string[] {
  if (!isRange(rule)) return (rule.condition?.values ?? []).map((value) => value.userEnteredValue ?? '');
  const found = target(book, rule);
  if (!found) return [];
  const { sheet, cells } = found;
  const { range } = rangeOfA1(book, `'${sheet.title.split("'").join("''")}'!${cells.split('$').join('')}`);
  const box = boxOf(sheet, range);
  const choices = new Set<string>();
  for (let row = box.top; row < Math.min(box.bottom, sheet.rows.length); row += 1)
    for (const value of valuesAt(sheet, row, box)) if (value !== '') choices.add(formatted(value, undefined));
  return [...choices];
}

const valuesAt = (sheet: Sheet, row: number, box: Box): readonly Scalar[] =>
  sheet.rows[row]?.values.slice(box.left, box.right) ?? [];
