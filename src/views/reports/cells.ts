import type { Tone } from '../tone';
import type { TableCell } from './document';
import { said } from './sources';

/** A heading of a table's column. */
export const head = (text: string, align: 'left' | 'center' = 'center'): TableCell => ({
  spans: [said(text)],
  align,
});

/** A cell in the middle of its column. */
export const centred = (text: string, tone?: Tone, sources: number[] = []): TableCell => ({
  spans: [said(text, sources)],
  align: 'center',
  ...(tone ? { tone } : {}),
});

/** A number; one that should be 0 is shaded where it is not. */
export const count = (number: number, alarm: boolean, sources: number[] = []): TableCell =>
  centred(String(number), alarm && number > 0 ? 'alarm' : undefined, sources);

/** The first cell of a row: of what the row speaks. */
export const rowName = (text: string, sources: number[] = []): TableCell => ({
  spans: [{ ...said(text, sources), bold: true }],
});
