import { capital } from '../../../hub/text/words';
import { obligationWords } from '../../obligations';
import { sentence } from '../../words';
import type { Block } from '../document';
import type { AcademyPart } from '../section';
import { citeStanding, lead, said } from '../sources';
import { paragraph, type OfAcademy, type SectionContext } from './said-of';

/** Support and monitoring visits owed. */
export function owedParagraph({ sources }: SectionContext, { facts }: OfAcademy): Block {
  const words = [facts.support, facts.monitoring]
    .map((one) => sentence(capital(obligationWords(one))))
    .join(' ');
  return paragraph(lead('Visits owed.'), said(words, citeStanding(sources, facts)));
}

export const owedPart: AcademyPart = {
  tables: [],
  blocks: (context, term) => [owedParagraph(context, term)],
};
