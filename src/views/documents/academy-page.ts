import { categoryParagraph } from '../reports/academy/category';
import { owedParagraph } from '../reports/academy/owed';
import { towardsParagraph } from '../reports/academy/path';
import { actionsParagraph, findingBlocks } from '../reports/academy/plan';
import { measureBlocks } from './measures';
import type { DocumentContext } from './model';
import type { DocumentBody } from './model';
import { positionBlocks, strengthBlocks, visitBlocks } from './standing-blocks';

/** Visits that fit the page. */
const VISITS = 5;

/** One academy whole: category and why, the ten positions, findings and actions, visits, strengths (docs/rulebook.md §9). */
export function academyPage(desk: DocumentContext): DocumentBody {
  const { facts } = desk;
  const { name, phase } = desk.model.academy;
  if (!facts) return { subtitle: name, blocks: [] };
  return {
    subtitle: `${name}, ${facts.regionName}, ${phase}`,
    blocks: [
      categoryParagraph(desk, { facts }),
      towardsParagraph(desk, { facts }),
      ...positionBlocks(desk, facts),
      { kind: 'heading', level: 1, text: 'Findings and actions' },
      ...findingBlocks(desk, { facts }),
      actionsParagraph(desk, { facts }),
      owedParagraph(desk, { facts }),
      ...measureBlocks(desk, facts),
      ...strengthBlocks(desk, facts),
      ...visitBlocks(desk, facts, VISITS),
    ],
  };
}
