import { capital } from '../../../hub/text/words';
import { sentence } from '../../words';
import type { Block } from '../document';
import type { AcademyPart } from '../section';
import { citeAcademy, citePositions, lead, said } from '../sources';
import { paragraph, type OfAcademy, type SectionContext } from './said-of';

/** The way to Lighthouse: by when, and what it would take. */
export function towardsParagraph({ sources, indicatorIds }: SectionContext, { facts }: OfAcademy): Block {
  const { path, category, notBegun } = facts;
  if (notBegun !== '')
    return paragraph(lead('Towards Lighthouse.'), said(notBegun, citeAcademy(sources, facts)));
  const distance = category.distance ? ` ${sentence(capital(category.distance.words))}` : '';
  const numbers = [...citePositions(sources, facts, indicatorIds), ...citeAcademy(sources, facts)];
  return paragraph(lead('Towards Lighthouse.'), said(`${sentence(capital(path.words))}${distance}`, numbers));
}

export const pathPart: AcademyPart = {
  tables: [],
  blocks: (context, term) => [towardsParagraph(context, term)],
};
