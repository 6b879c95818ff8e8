import type { AcademyFacts } from '../facts';
import type { Block } from '../reports/document';
import { said } from '../reports/sources';
import type { DocumentContext } from './model';

/** Headline measures beside PI01, each with its source and day; they set no level (docs/rulebook.md §8). */
export function measureBlocks(
  { sources }: DocumentContext,
  { academy, evidence = [] }: AcademyFacts,
): Block[] {
  if (evidence.length === 0) return [];
  const number = sources.cite('Evidence', academy.id, `${academy.name}: published measures`);
  return [
    { kind: 'heading', level: 1, text: 'Measures' },
    { kind: 'bullets', items: evidence.map((line) => [said(line, [number])]) },
  ];
}
