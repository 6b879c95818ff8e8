import { fromSerial, isIsoDate, toSerial } from '../hub/time/date';
import type { CellValue } from '../ports';
import type { Column } from './column';

/** A cell as `updateCells` and `appendCells` take it; `{}` is an empty cell. */
export interface CellData {
  userEnteredValue?: { stringValue: string } | { numberValue: number } | { boolValue: boolean };
  userEnteredFormat?: { numberFormat: { type: string; pattern: string } };
}

export type Decoded = { value: unknown } | { expected: string };

const textCell = (value: string): CellData =>
  value === '' ? {} : { userEnteredValue: { stringValue: value } };

/** How each kind of column shows and keeps its cells, so that what a hand types stays what it is. */
export const NUMBER_FORMATS: Partial<Record<Column['kind'], { type: string; pattern: string }>> = {
  text: { type: 'TEXT', pattern: '@' },
  'long text': { type: 'TEXT', pattern: '@' },
  choice: { type: 'TEXT', pattern: '@' },
  list: { type: 'TEXT', pattern: '@' },
  lines: { type: 'TEXT', pattern: '@' },
  json: { type: 'TEXT', pattern: '@' },
  date: { type: 'DATE', pattern: 'yyyy-mm-dd' },
};

/** One value as a typed cell: text stays text whatever it looks like, dates are real dates (docs/architecture.md, the store). */
export function encode(column: Column, value: unknown): CellData {
  switch (column.kind) {
    case 'number':
      return column.mayBeEmpty && value === '' ? {} : { userEnteredValue: { numberValue: Number(value) } };
    case 'yes/no':
      return { userEnteredValue: { boolValue: value === true } };
    case 'date':
      return value === '' ? {} : { userEnteredValue: { numberValue: toSerial(String(value)) } };
    case 'list':
      return textCell((value as string[]).join(', '));
    case 'lines':
      return textCell((value as string[]).join('\n'));
    case 'json':
      return textCell(JSON.stringify(column.packs?.(value as never) ?? value));
    default:
      return textCell(String(value));
  }
}

/** As `encode`, with the number format that a row beyond the prepared ones needs. */
export function encodeFormatted(column: Column, value: unknown): CellData {
  const numberFormat = NUMBER_FORMATS[column.kind];
  return numberFormat
    ? { ...encode(column, value), userEnteredFormat: { numberFormat } }
    : encode(column, value);
}

/** What an empty cell of each kind holds. */
export const EMPTY: Record<Column['kind'], () => unknown> = {
  text: () => '',
  'long text': () => '',
  choice: () => '',
  date: () => '',
  number: () => 0,
  'yes/no': () => false,
  list: () => [],
  lines: () => [],
  json: () => null,
};

/** What a cell holds, or what it should have held. Never guesses (standing requirement "People edit spreadsheets"). */
export function decode(column: Column, raw: CellValue): Decoded {
  const blank = raw === '' || (typeof raw === 'string' && raw.trim() === '' && column.kind !== 'long text');
  if (!blank) return DECODERS[column.kind](column, raw);
  const allowed = !column.required || column.choices?.includes('');
  return allowed
    ? { value: column.mayBeEmpty ? '' : EMPTY[column.kind]() }
    : { expected: expectation(column) };
}

const asText = (raw: CellValue): string =>
  typeof raw === 'boolean' ? String(raw).toUpperCase() : String(raw);

const DECODERS: Record<Column['kind'], (column: Column, raw: CellValue) => Decoded> = {
  text: (_column, raw) => ({ value: asText(raw) }),
  'long text': (_column, raw) => ({ value: asText(raw) }),
  choice: decodeChoice,
  date: decodeDate,
  number: (column, raw) => (typeof raw === 'number' ? { value: raw } : { expected: expectation(column) }),
  'yes/no': decodeYesNo,
  list: decodeList,
  lines: (_column, raw) => ({
    value: asText(raw)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  }),
  json: decodeJson,
};

/** Of a list with given values, each must be one of them, in whatever case it is typed. */
function decodeList(column: Column, raw: CellValue): Decoded {
  const parts = asText(raw)
    .split(/[,\s]+/)
    .filter((part) => part !== '');
  if (!column.choices) return { value: parts };
  const known = parts.map((part) => column.choices?.find((choice) => choice === part.toLowerCase()));
  return known.includes(undefined) ? { expected: expectation(column) } : { value: [...new Set(known)] };
}

function decodeChoice(column: Column, raw: CellValue): Decoded {
  const typed = asText(raw).trim().toLowerCase();
  const match = column.choices?.find((choice) => choice.toLowerCase() === typed);
  return match === undefined ? { expected: expectation(column) } : { value: match };
}

function decodeDate(column: Column, raw: CellValue): Decoded {
  if (typeof raw === 'number' && Number.isInteger(raw) && raw > 0 && raw < 1_000_000)
    return { value: fromSerial(raw) };
  if (typeof raw === 'string' && isIsoDate(raw.trim())) return { value: raw.trim() };
  return { expected: expectation(column) };
}

function decodeYesNo(column: Column, raw: CellValue): Decoded {
  if (typeof raw === 'boolean') return { value: raw };
  const typed = asText(raw).trim().toLowerCase();
  if (typed === 'yes' || typed === 'true') return { value: true };
  if (typed === 'no' || typed === 'false') return { value: false };
  return { expected: expectation(column) };
}

function decodeJson(column: Column, raw: CellValue): Decoded {
  const stored = parsed(asText(raw));
  const value = stored === undefined ? undefined : (column.completes?.(stored) ?? stored);
  return value !== undefined && (!column.holds || column.holds(value))
    ? { value }
    : { expected: expectation(column) };
}

/** Undefined when the text is no JSON: the caller reports the cell. */
function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

const EXPECTATIONS: Record<Column['kind'], string> = {
  text: 'some text',
  'long text': 'some text',
  choice: 'one of the listed values',
  date: 'a date, such as 2026-11-03',
  number: 'a number',
  'yes/no': 'yes or no',
  list: 'values separated by commas',
  lines: 'one value a line',
  json: 'data that the hub keeps; the nightly check restores it',
};

function expectation(column: Column): string {
  if (!column.choices) return EXPECTATIONS[column.kind];
  const named = column.choices.filter((choice) => choice !== '').join(', ');
  return column.kind === 'list' ? `one or several of: ${named}` : `one of: ${named}`;
}
