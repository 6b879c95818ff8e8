import type { Block, Span } from './document';

/** Every stretch of text of a block, headings apart. */
export function spansIn(block: Block): Span[] {
  switch (block.kind) {
    case 'paragraph':
    case 'callout':
      return block.spans;
    case 'bullets':
      return block.items.flat();
    case 'table':
      return [block.head, ...block.rows].flat().flatMap(({ spans }) => spans);
    default:
      return [];
  }
}

/** The numbers of the sources that these blocks rest on. */
export const citedIn = (blocks: readonly Block[]): Set<number> =>
  new Set(blocks.flatMap(spansIn).flatMap(({ sources = [] }) => sources));

/** The words of stretches of text, without their looks. */
export const spansText = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');
