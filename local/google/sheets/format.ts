/**
 * Formats of cells. Old colour members (`backgroundColor`) are kept as their newer twins (`backgroundColorStyle`),
 * and given back as both. Not modelled: theme colours, see-through colours, rotated or right-to-left text.
 */
import { notModelled } from '../error';
import type { Mask } from './mask';
import { checkNumberFormat } from './number-format';
import { refuse } from './refusal';
import { copyOf, type CellFormat, type Color, type ColorStyle } from './wire';

type Members = Record<string, unknown>;

/** Old member -> newer twin. */
const TWINS: Record<string, string> = {
  backgroundColor: 'backgroundColorStyle',
  foregroundColor: 'foregroundColorStyle',
  firstBandColor: 'firstBandColorStyle',
  secondBandColor: 'secondBandColorStyle',
  headerColor: 'headerColorStyle',
  footerColor: 'footerColorStyle',
  tabColor: 'tabColorStyle',
  color: 'colorStyle',
};

const OLD = Object.fromEntries(Object.entries(TWINS).map(([old, twin]) => [twin, old]));

function checkColour(style: ColorStyle): void {
  if (style.themeColor !== undefined) throw notModelled('theme colours');
  for (const [part, value] of Object.entries(style.rgbColor ?? {})) {
    if (part === 'alpha') throw notModelled('see-through colours');
    if (typeof value === 'number' && (value < 0 || value > 1))
      refuse(`Color component ${part} must be between 0 and 1, found ${value}.`);
  }
}

const isPlain = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy of any object of the Sheets API in which each colour stands once, under its newer name, and is checked. */
export function withColourStyles<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withColourStyles(item)) as T;
  if (!isPlain(value)) return value;
  const result: Members = {};
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    const twin = TWINS[name];
    if (twin !== undefined) result[twin] ??= { rgbColor: copyOf(member as Color) };
    else result[name] = withColourStyles(member);
    if (name.endsWith('ColorStyle') || name === 'colorStyle') result[name] = copyOf(member);
  }
  for (const [name, member] of Object.entries(result)) if (name in OLD) checkColour(member as ColorStyle);
  return result as T;
}

/** The copy that Google answers with: each colour under both names. */
export function withBothColours<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withBothColours(item)) as T;
  if (!isPlain(value)) return value;
  const result: Members = {};
  for (const [name, member] of Object.entries(value)) {
    const old = OLD[name];
    if (old !== undefined) result[old] = copyOf((member as ColorStyle).rgbColor ?? {});
    result[name] = withBothColours(member);
  }
  return result as T;
}

/** A mask that names the newer colour members only. */
export function maskOfStyles(mask: Mask): Mask {
  if (mask === '*') return mask;
  const result: Record<string, Mask> = {};
  for (const [name, inner] of Object.entries(mask)) {
    const twin = TWINS[name];
    if (twin === undefined) result[name] = maskOfStyles(inner);
    else result[twin] = inner === '*' ? '*' : { rgbColor: inner };
  }
  return result;
}

const REFUSED = ['textRotation', 'textDirection'] as const;

/** A checked copy of a format as it is kept. */
export function tidyFormat(format: CellFormat): CellFormat {
  for (const name of REFUSED) if (format[name] !== undefined) throw notModelled(`format ${name}`);
  if (format.numberFormat) checkNumberFormat(format.numberFormat);
  const size = format.textFormat?.fontSize;
  if (size !== undefined && (size < 1 || size > 400)) refuse(`fontSize must be 1 to 400, found ${size}.`);
  return withColourStyles(copyOf(format));
}

/** `#rrggbb`, or nothing when no colour is set. */
export function hexOf(style: ColorStyle | undefined): string | undefined {
  const colour = style?.rgbColor;
  if (!colour) return undefined;
  const part = (value: number | undefined): string =>
    Math.round((value ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(colour.red)}${part(colour.green)}${part(colour.blue)}`;
}
