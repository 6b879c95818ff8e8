import { moveWords } from '../board-summary';
import { periodWord, type AcademyTerm, type ReportContext } from '../context';
import type { Block, Span } from '../document';
import type { AcademyPart } from '../section';
import { lead, said } from '../sources';
import { paragraph, quoted } from './said-of';

/** What moved since the last report, or in the period of a first one, with why. */
export const movesPart: AcademyPart = { tables: [], blocks: movesBlocks };

function movesBlocks({ sources, changes, model }: ReportContext, { facts, moves }: AcademyTerm): Block[] {
  const title = changes ? 'Since the last report.' : `Moved this ${periodWord(model)}.`;
  if (moves.length === 0) return [];
  const items = moves.map((move): Span[] => {
    const position = facts.positions.get(move.indicator.id);
    const why = position?.narrative.trim() ? `: ${quoted(position.narrative)}` : '';
    const says = `${facts.academy.name}: ${move.indicator.id}`;
    const numbers = position ? [sources.cite('Judgements', position.judgement, says)] : [];
    return [said(`${moveWords(move)}${why}`, numbers)];
  });
  return [paragraph(lead(title)), { kind: 'bullets', items }];
}
