import { reasonOf, type Reason } from './reason';

/** What a figure counts in: `%` of pupils, a `score` of a test, `points`, or `pupils`. */
export const UNITS = ['%', 'score', 'points', 'pupils'] as const;
export type Unit = (typeof UNITS)[number];

/** A number with its unit, or the reason why there is none: never a 0 that stands for nothing. */
export type Figure =
  | { kind: 'number'; value: number; unit: Unit }
  | {
      kind: 'none';
      reason: Reason;
      /** What stood in the file. */
      code: string;
    };

/** What numbers a measure can have. */
export interface Scale {
  unit: Unit;
  least: number;
  most: number;
}

const NUMBER = /^[-\u2212]?\d+(\.\d+)?$/;

/** A cell of a file as a figure; what it should have held when it is neither number nor code. */
export function readFigure(text: string, { unit, least, most }: Scale): Figure | { expected: string } {
  const cell = text.trim();
  if (cell === '') return { kind: 'none', reason: 'left empty', code: '' };
  const reason = reasonOf(cell);
  if (reason) return { kind: 'none', reason, code: cell };
  const digits = cell.replace(/(\d),(?=\d{3})/g, '$1').replace(/\s*%$/, '');
  if (!NUMBER.test(digits) || (cell.endsWith('%') && unit !== '%'))
    return { expected: 'a number, or a code such as SUPP' };
  const value = Number(digits.replace('\u2212', '-'));
  return value >= least && value <= most
    ? { kind: 'number', value, unit }
    : { expected: `a number from ${least} to ${most}` };
}

const SUFFIX: Record<Unit, string> = { '%': ' %', score: '', points: '', pupils: ' pupils' };

/** `61 %`, `104`, `48.2`, `420 pupils`. */
export const numberWords = (value: number, unit: Unit): string =>
  `${String(value).replace('-', '\u2212')}${SUFFIX[unit]}`;

/** `+3`, `−0.4`, `0`: a difference of two figures, rounded as they are. */
export function differenceWords(difference: number): string {
  const rounded = Math.round(difference * 100) / 100;
  return rounded > 0 ? `+${rounded}` : String(rounded === 0 ? 0 : rounded).replace('-', '\u2212');
}
