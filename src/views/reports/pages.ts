import type { Block, Span, TableCell } from './document';
import { spansText } from './spans';

/** Points: an A4 page between the margins that `docx.ts` sets, 297 mm less 26 and 24. */
const PAGE = 700;

/** Characters that fit across the page in text of ten points, on average. */
const LINE = 100;

/** Characters across the page in the text of tables and notes, 8.5 points. */
const SMALL_LINE = 118;

/** Points of a line, and of the space around a block, as `docx/styles.ts` sets them. */
const SIZES = {
  heading: { 1: 42, 2: 34, 3: 26 },
  line: 13.5,
  small: 11,
  around: { paragraph: 10, bullet: 3.5, callout: 14, table: 40, row: 6 },
} as const;

/** Title, subtitle and day above the first block. */
const TOP = 105;

const linesIn = (length: number, fits: number): number => Math.max(1, Math.ceil(length / fits));

const lengthOf = (spans: readonly Span[]): number => spansText(spans).length;

function rowHeight(cells: readonly TableCell[], widths: readonly number[]): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const lines = cells.map(({ spans }, at) => {
    const fits = Math.max(3, (SMALL_LINE * (widths[at] ?? 0)) / total - 3);
    // Coloured spaces are half as wide as letters.
    const spaces = spansText(spans).split('\u00a0').length - 1;
    return linesIn(lengthOf(spans) - spaces / 2, fits);
  });
  return Math.max(...lines) * SIZES.small + SIZES.around.row;
}

/** About how many points a block takes. */
function heightOf(block: Block): number {
  const { line, small, around, heading } = SIZES;
  switch (block.kind) {
    case 'heading':
      return heading[block.level];
    case 'paragraph': {
      const isNote = block.spans.every(({ italic }) => italic);
      const lines = linesIn(lengthOf(block.spans), isNote ? SMALL_LINE : LINE);
      return lines * (isNote ? small : line) + around.paragraph;
    }
    case 'callout':
      return linesIn(lengthOf(block.spans), LINE) * line + around.callout;
    case 'bullets':
      return block.items.reduce<number>(
        (sum, item) => sum + linesIn(lengthOf(item), LINE - 6) * line + around.bullet,
        0,
      );
    case 'table':
      return [block.head, ...block.rows].reduce<number>(
        (sum, row) => sum + rowHeight(row, block.widths),
        around.table,
      );
    case 'page-break':
      return PAGE / 2;
  }
}

/** About how many A4 pages blocks take under a title: within a fifth of what a printer makes of them. */
export const pagesOf = (blocks: readonly Block[]): number =>
  (TOP + blocks.reduce<number>((sum, block) => sum + heightOf(block), 0)) / PAGE;
