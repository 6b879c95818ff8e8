import { sortedBy } from '../../hub/order';
import { listed } from '../../hub/text/words';
import type { Block } from './document';
import { pagesOf } from './pages';
import { said } from './sources';
import { spansIn } from './spans';

/** The heading under which a report speaks of each academy in turn. */
export const ACADEMY_BY_ACADEMY = 'Academy by academy';

interface Part {
  name: string;
  blocks: Block[];
}

const isHeading = (block: Block | undefined, level: number): boolean =>
  block?.kind === 'heading' && block.level === level;

/** What is said of each academy, one after the other. */
function partsOf(blocks: readonly Block[]): Part[] {
  const parts: Part[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) parts.push({ name: block.text, blocks: [block] });
    else parts[parts.length - 1]?.blocks.push(block);
  }
  return parts;
}

/** Whether it is what the report’s author says of an academy. */
function isComment(block: Block): boolean {
  const [first] = block.kind === 'paragraph' ? block.spans : [];
  return first?.bold === true && first.text.startsWith('From ');
}

/** What stays of an academy that is left to the tables: its author’s words, which are in no table. */
const wordsOf = ({ blocks }: Part): Block[] =>
  blocks.some(isComment) ? blocks.filter((block) => isHeading(block, 2) || isComment(block)) : [];

/** What its author speaks of comes first, then where something moved, is missing or is disputed. */
function rankOf({ blocks }: Part): number {
  const spans = blocks.flatMap(spansIn);
  if (blocks.some(isComment)) return 0;
  return spans.some(({ text, tone }) => tone === 'alarm' || /^(Since |Moved |Reply\.)/.test(text)) ? 1 : 2;
}

/** Pages for the lines that tell where rows lie, which are added afterwards. */
const ORIGINS = 0.3;

/** That the tables must do for some academies. */
const restOf = (left: readonly Part[], most: number): Block[] => {
  if (left.length === 0) return [];
  const names = listed(left.map(({ name }) => name));
  const words = `To keep this report to ${most} pages, the tables above must do for ${names}.`;
  return [{ kind: 'paragraph', spans: [said(words)] }];
};

/**
 * A report within so many pages: where it is longer, academies of which there is nothing new are left to the tables, from the
 * last one on, then others; and the report names them (docs/rulebook.md §9: boards ask for short).
 * What its author says of an academy stays in any case.
 */
export function withinPages(blocks: Block[], most: number): Block[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === ACADEMY_BY_ACADEMY);
  if (from < 0 || pagesOf(blocks) + ORIGINS <= most) return blocks;
  const after = blocks.slice(from + 1).findIndex((block) => isHeading(block, 1));
  const to = after < 0 ? blocks.length : from + 1 + after;
  const parts = partsOf(blocks.slice(from + 1, to));
  const order = sortedBy(parts, rankOf);
  for (let kept = order.length - 1; kept >= 0; kept -= 1) {
    const chosen = new Set(order.slice(0, kept));
    const shorter = [
      ...blocks.slice(0, from + 1),
      ...parts.flatMap((part) => (chosen.has(part) ? part.blocks : wordsOf(part))),
      ...restOf(
        parts.filter((part) => !chosen.has(part)),
        most,
      ),
      ...blocks.slice(to),
    ];
    if (kept === 0 || pagesOf(shorter) + ORIGINS <= most) return shorter;
  }
  return blocks;
}
