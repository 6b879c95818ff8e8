import { capital } from '../../../hub/text/words';
import { longDate } from '../../../hub/time/date';
import type { AcademyFacts } from '../../facts';
import { sentence } from '../../words';
import type { Block, Span } from '../document';
import type { AcademyPart } from '../section';
import { citeCategory, citeStanding, said } from '../sources';
import { paragraph, type OfAcademy, type SectionContext } from './said-of';

/** The category by the rule, in its colours; an older stage has none. */
export const categoryChip = ({ category, called, notBegun }: AcademyFacts): Span => ({
  text: ` ${called.rule} `,
  bold: true,
  tone: notBegun === '' ? category.category : 'missing',
});

/** The category by the rule, why, and what the EOB decided. */
export function categoryParagraph({ sources, indicatorIds }: SectionContext, { facts }: OfAcademy): Block {
  const { decided, decidedOn, decision } = facts.standing;
  const chip = categoryChip(facts);
  const trace = facts.category.trace.map((line) => sentence(capital(line))).join(' ');
  const why = said(
    facts.notBegun === '' ? ` ${trace}` : ' by the older stages.',
    citeCategory(sources, facts, indicatorIds),
  );
  if (decided === '')
    return paragraph(chip, why, said(' The EOB has not yet decided.', citeStanding(sources, facts)));
  const when = decidedOn === '' ? '' : ` on ${longDate(decidedOn)}`;
  const number = sources.cite('Decisions', decision, `${facts.academy.name}: the EOB\u2019s decision${when}`);
  return paragraph(chip, why, said(` The EOB decided ${facts.called.decided}${when}.`, [number]));
}

export const categoryPart: AcademyPart = {
  tables: [],
  blocks: (context, term) => [categoryParagraph(context, term)],
};
