import type { Block, ReportDocument, Span } from '../../src/views/reports/document';

/** Spans as text, sources in brackets by what they point to. */
const textOf = (document: ReportDocument, spans: Span[]): string =>
  spans
    .map(({ text, sources = [] }) => {
      const rows = sources.map((number) => document.sources[number - 1]?.row);
      return rows.length === 0 ? text : `${text}[${rows.join(' ')}]`;
    })
    .join('');

/** Blocks from one heading to the next of the same or a higher level, as lines. */
export function under(document: ReportDocument, heading: string): string[] {
  const from = document.blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  const level = (document.blocks[from] as Extract<Block, { kind: 'heading' }>).level;
  const rest = document.blocks.slice(from + 1);
  const to = rest.findIndex((block) => block.kind === 'heading' && block.level <= level);
  return rest
    .slice(0, to < 0 ? rest.length : to)
    .flatMap((block) => linesOf(document, block))
    .filter((line) => !line.startsWith('In the hub: '));
}

function linesOf(document: ReportDocument, block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'bullets':
      return block.items.map((spans) => `• ${textOf(document, spans)}`);
    case 'table':
      return [block.head, ...block.rows].map((cells) =>
        cells.map(({ spans }) => textOf(document, spans)).join(' | '),
      );
    case 'page-break':
      return [];
    default:
      return [textOf(document, block.spans)];
  }
}
