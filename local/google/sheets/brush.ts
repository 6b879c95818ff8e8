/** How cells are painted: which of their fields a mask names, and which style comes of an old one and new data. */
import type { Context } from './book';
import { checkCondition } from './condition';
import { notModelled } from '../error';
import { maskOfStyles, tidyFormat } from './format';
import { below, covers, overlay, readMask, type Mask } from './mask';
import { refuse } from './refusal';
import { keptRule } from './rule-reference';
import type { CellData, CellFormat } from './wire';

export const UNMODELLED = [
  'pivotTable',
  'textFormatRuns',
  'dataSourceTable',
  'dataSourceFormula',
  'chipRuns',
] as const;
export const READ_ONLY = ['effectiveValue', 'formattedValue', 'effectiveFormat', 'hyperlink'] as const;

/** What to write into cells: the mask and, of each cell's data, the style that results on top of an old one. */
export interface Brush {
  mask: Mask;
  values: boolean;
  notes: boolean;
  styles: boolean;
  styleFor(old: number, cell: CellData): number;
}

const BLANK: CellData = {};

/** The id of the style that comes of an old one and what a cell's data say. */
function styleOn(context: Context, formats: Mask, rules: boolean, old: number, cell: CellData): number {
  const { styles } = context.book;
  const { format, validation } = styles.at(old);
  const fresh = cell.userEnteredFormat ? tidyFormat(cell.userEnteredFormat) : {};
  const rule = rules ? checkedRule(context, cell.dataValidation) : validation;
  const merged: CellFormat = overlay({ ...format }, { ...fresh }, formats);
  const bare = Object.keys(merged).length === 0;
  return styles.idOf({ ...(bare ? {} : { format: merged }), ...(rule ? { validation: rule } : {}) });
}

/** A brush for Google's mask `fields` on CellData; refuses fields that are read only or not modelled. */
export function createBrush(context: Context, fields: string | undefined): Brush {
  const mask = checkedMask(fields);
  const formats = maskOfStyles(below(mask, 'userEnteredFormat') ?? {});
  const rules = covers(mask, 'dataValidation');
  const known = new Map<string, number>();
  // Members in another order are another text, and come to the same style in the end.
  const lookOf = (cell: CellData): string =>
    `${JSON.stringify(cell.userEnteredFormat)}|${rules ? JSON.stringify(cell.dataValidation) : ''}`;
  let last = { cell: BLANK, key: lookOf(BLANK) };
  return {
    mask,
    values: covers(mask, 'userEnteredValue'),
    notes: covers(mask, 'note'),
    styles: rules || covers(mask, 'userEnteredFormat'),
    styleFor(old, cell) {
      if (cell !== last.cell) last = { cell, key: lookOf(cell) };
      const key = `${old}|${last.key}`;
      const id = known.get(key) ?? styleOn(context, formats, rules, old, cell);
      known.set(key, id);
      return id;
    },
  };
}

function checkedMask(fields: string | undefined): Mask {
  const mask = readMask(fields, 'CellData');
  if (mask === '*') return mask;
  for (const name of UNMODELLED) if (name in mask) throw notModelled(`writing ${name}`);
  for (const name of READ_ONLY) if (name in mask) refuse(`Invalid field: ${name} is read only.`);
  for (const name of ['userEnteredValue', 'dataValidation'])
    if (below(mask, name) !== undefined && below(mask, name) !== '*')
      throw notModelled(`masks inside ${name}`);
  return mask;
}

function checkedRule(context: Context, rule: CellData['dataValidation']): CellData['dataValidation'] {
  if (!rule) return undefined;
  checkCondition(context, rule.condition, 'validation');
  return keptRule(context.book, rule);
}
