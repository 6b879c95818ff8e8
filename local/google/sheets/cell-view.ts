/** One cell as it looks: its own format, then banding behind it, then conditional formats on top. */
import { rowAt, type Book, type Scalar, type Sheet } from './book';
import { meets } from './condition';
import { hexOf } from './format';
import { breaks } from './hands';
import { formatted } from './number-format';
import { boxOf, holds } from './ranges';
import { type Box } from './box';
import { choicesOf } from './rule-reference';
import type { BandedRange, CellFormat, ConditionalFormatRule, DataValidationRule } from './wire';

export interface CellView {
  text: string;
  /** Background and text colour, `#rrggbb`. */
  back?: string;
  ink?: string;
  bold?: true;
  italic?: true;
  strike?: true;
  /** Points. */
  size?: number;
  align?: 'left' | 'center' | 'right';
  valign?: 'top' | 'middle' | 'bottom';
  wrap?: true;
  note?: string;
  dropDown?: string[];
  checkbox?: boolean;
  link?: string;
  /** The value breaks the cell's drop-down rule. */
  invalid?: true;
}

interface Look {
  view: Omit<CellView, 'text'>;
  format: CellFormat | undefined;
  rule: DataValidationRule | undefined;
  choices: string[] | undefined;
}

/** What a sheet's cells have in common, worked out once. */
export interface CellViewer {
  book: Book;
  sheet: Sheet;
  now: number;
  looks: Map<number, Look>;
  bandings: { box: Box; bands: NonNullable<BandedRange['rowProperties']> }[];
  rules: { boxes: Box[]; rule: NonNullable<ConditionalFormatRule['booleanRule']> }[];
}

export const cellViewer = (book: Book, sheet: Sheet, now: number): CellViewer => ({
  book,
  sheet,
  now,
  looks: new Map(),
  bandings: sheet.bandings.map((banding) => ({
    box: boxOf(sheet, banding.range ?? {}),
    bands: banding.rowProperties ?? {},
  })),
  rules: sheet.conditionals.map((rule) => ({
    boxes: (rule.ranges ?? []).map((range) => boxOf(sheet, range)),
    rule: rule.booleanRule ?? {},
  })),
});

const lower = (word: string | undefined): string => (word ?? '').toLowerCase();

/** What of a format can be seen. */
function viewOfFormat(format: CellFormat): Omit<CellView, 'text'> {
  const { textFormat: text, horizontalAlignment, verticalAlignment, wrapStrategy } = format;
  const back = hexOf(format.backgroundColorStyle);
  const ink = hexOf(text?.foregroundColorStyle);
  return {
    ...(back === undefined ? {} : { back }),
    ...(ink === undefined ? {} : { ink }),
    ...(text?.bold ? { bold: true as const } : {}),
    ...(text?.italic ? { italic: true as const } : {}),
    ...(text?.strikethrough ? { strike: true as const } : {}),
    ...(text?.fontSize === undefined ? {} : { size: text.fontSize }),
    ...(horizontalAlignment ? { align: lower(horizontalAlignment) as 'left' } : {}),
    ...(verticalAlignment ? { valign: lower(verticalAlignment) as 'top' } : {}),
    ...(wrapStrategy === 'WRAP' ? { wrap: true as const } : {}),
    ...(text?.link?.uri === undefined ? {} : { link: text.link.uri }),
  };
}

function lookOf({ book, looks }: CellViewer, style: number): Look {
  const known = looks.get(style);
  if (known) return known;
  const { format, validation } = book.styles.at(style);
  const type = validation?.condition?.type;
  const choices =
    validation && (type === 'ONE_OF_LIST' || type === 'ONE_OF_RANGE')
      ? choicesOf(book, validation)
      : undefined;
  const look = { view: format ? viewOfFormat(format) : {}, format, rule: validation, choices };
  looks.set(style, look);
  return look;
}

function bandAt({ bandings }: CellViewer, row: number, column: number): string | undefined {
  for (const { box, bands } of bandings) {
    if (!holds(box, row, column)) continue;
    const header = bands.headerColorStyle;
    if (header && row === box.top) return hexOf(header);
    if (bands.footerColorStyle && row === box.bottom - 1) return hexOf(bands.footerColorStyle);
    const line = row - box.top - (header ? 1 : 0);
    return hexOf(line % 2 === 0 ? bands.firstBandColorStyle : bands.secondBandColorStyle);
  }
  return undefined;
}

/** Each property comes from the first rule that sets it. */
function conditionalAt(
  viewer: CellViewer,
  row: number,
  column: number,
  value: Scalar,
): Omit<CellView, 'text'> {
  let view: Omit<CellView, 'text'> = {};
  for (const { boxes, rule } of viewer.rules) {
    const here = boxes.some((box) => holds(box, row, column));
    if (here && rule.condition && rule.format && meets(rule.condition, value, viewer.now))
      view = { ...viewOfFormat(rule.format), ...view };
  }
  return view;
}

const ALIGN: Record<string, 'right' | 'center'> = { number: 'right', boolean: 'center' };
const ADDRESS = /^https?:\/\/\S+$/;

function marks(viewer: CellViewer, look: Look, value: Scalar): Omit<CellView, 'text'> {
  const align = ALIGN[typeof value];
  const checkbox = look.rule?.condition?.type === 'BOOLEAN';
  return {
    ...(align ? { align } : {}),
    ...(typeof value === 'string' && ADDRESS.test(value) ? { link: value } : {}),
    ...(look.choices ? { dropDown: look.choices } : {}),
    ...(checkbox ? { checkbox: value === true } : {}),
    ...(breaks(viewer.book, look.rule, value, viewer.now) ? { invalid: true as const } : {}),
  };
}

export function viewCell(viewer: CellViewer, row: number, column: number): CellView {
  const line = rowAt(viewer.sheet, row);
  const value = line.values[column] ?? '';
  const look = lookOf(viewer, line.styles[column] ?? 0);
  const band = viewer.bandings.length > 0 ? bandAt(viewer, row, column) : undefined;
  const note = line.notes?.[column];
  return {
    text: value === '' ? '' : formatted(value, look.format?.numberFormat),
    ...(band === undefined ? {} : { back: band }),
    ...marks(viewer, look, value),
    ...look.view,
    ...(viewer.rules.length > 0 ? conditionalAt(viewer, row, column, value) : {}),
    ...(note === undefined ? {} : { note }),
  };
}
