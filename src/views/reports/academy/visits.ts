import { counted } from '../../words';
import { periodWord, type AcademyTerm, type ReportContext } from '../context';
import type { Block } from '../document';
import type { AcademyPart } from '../section';
import { citeStanding, lead, said } from '../sources';
import { citeVisits, visitSpans } from '../visit-words';
import { paragraph } from './said-of';

/** The visits of the period, and how many levels were judged at them. */
export const visitsPart: AcademyPart = {
  tables: [],
  blocks: (context, term) => [visitsParagraph(context, term)],
};

function visitsParagraph(context: ReportContext, { facts, visits, judged }: AcademyTerm): Block {
  if (visits.length === 0) {
    return paragraph(
      lead(`Visits this ${periodWord(context.model)}.`),
      said('None on record.', citeStanding(context.sources, facts)),
    );
  }
  const numbers = judged === 0 ? [] : citeVisits(context, visits);
  const levels =
    judged === 0 ? [said('.')] : [said(`; ${counted(judged, 'level')} judged`, numbers), said('.')];
  return paragraph(
    lead(`Visits this ${periodWord(context.model)}.`),
    ...visitSpans(context, visits),
    ...levels,
  );
}
