import type { Indicator } from '../../hub/monitoring/judgement/indicator';
import type { Block, Span, TableCell } from './document';

/** What somebody wrote stands as they wrote it. */
const QUOTED = /(\u201c[^\u201d]*\u201d)/;

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Says `Curriculum` for `PI03 Curriculum` and for `PI03`: boards know indicators by name, not by code. */
export function inPlainNames(indicators: readonly Indicator[]): (text: string) => string {
  const rules = indicators.map(({ id, name, short }) => {
    const names = [name, short].filter((one) => one !== '').map((one) => ` ${literal(one)}`);
    const rest = names.length === 0 ? '' : `(?:${names.join('|')})?`;
    return { pattern: new RegExp(`(?<![\\w-])${literal(id)}${rest}(?![\\w-])`, 'gu'), short: short || id };
  });
  const plain = (text: string): string =>
    rules.reduce((said, { pattern, short }) => said.replace(pattern, () => short), text);
  return (text) =>
    text
      .split(QUOTED)
      .map((part, index) => (index % 2 === 0 ? plain(part) : part))
      .join('');
}

/** The same blocks with every code of an indicator said by its name. */
export function withPlainNames(blocks: readonly Block[], indicators: readonly Indicator[]): Block[] {
  const plain = inPlainNames(indicators);
  const spans = (all: Span[]): Span[] => all.map((span) => ({ ...span, text: plain(span.text) }));
  const cells = (all: TableCell[]): TableCell[] => all.map((cell) => ({ ...cell, spans: spans(cell.spans) }));
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'paragraph':
      case 'callout':
        return { ...block, spans: spans(block.spans) };
      case 'bullets':
        return { ...block, items: block.items.map(spans) };
      case 'table':
        return { ...block, head: cells(block.head), rows: block.rows.map(cells) };
      default:
        return block;
    }
  });
}
