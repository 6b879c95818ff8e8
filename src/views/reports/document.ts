import type { Logo } from '../../hub/trust/logo';
import type { IsoDate } from '../../hub/time/date';
import type { Tone } from '../tone';

/**
 * A stretch of text. `sources` are numbers of `ReportDocument.sources`: they are not shown with the text, but say which
 * rows each section rests on.
 */
export interface Span {
  text: string;
  bold?: true;
  italic?: true;
  tone?: Tone;
  sources?: number[];
  /** Where it leads. Only ever an address that the hub made, never one out of a cell. */
  link?: string;
}

export interface TableCell {
  spans: Span[];
  tone?: Tone;
  align?: 'left' | 'center' | 'right';
}

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'bullets'; items: Span[][] }
  | { kind: 'callout'; tone: Tone; spans: Span[] }
  /** `widths` in per cent, adding up to 100. The head row repeats on every page. */
  | { kind: 'table'; caption: string; widths: number[]; head: TableCell[]; rows: TableCell[][] }
  | { kind: 'page-break' };

/** Where a figure comes from: a row of a sheet of the hub (docs/rulebook.md §9: every figure traceable). */
export interface Source {
  number: number;
  /** The sheet's title. */
  sheet: string;
  /** The row's id. */
  row: string;
  /** What it says, in a few words. */
  says: string;
}

/** A report as data: what is previewed, fingerprinted and rendered. Same rows in, same text out (docs/rulebook.md §9). */
export interface ReportDocument {
  id: string;
  trust: string;
  title: string;
  subtitle: string;
  asAt: IsoDate;
  /** Left of the header of every page. */
  header: string;
  /** Left of the footer; the page number stands on the right. */
  footer: string;
  /** The trust's own colours in place of the usual ones: of headings, and behind what stands out; `#rrggbb`. */
  colours?: { heading: string; band: string };
  /** The trust's own logo, above the first page's title. */
  logo?: Logo;
  blocks: Block[];
  sources: Source[];
}
