import type { AcademyTerm, ReportContext } from '../context';
import type { Block, Span } from '../document';
import { wholeSentences } from '../../words';

/** What a paragraph on one academy asks of the report or document that it is written for. */
export type SectionContext = Pick<ReportContext, 'sources' | 'known' | 'indicatorIds'> & {
  model: Pick<ReportContext['model'], 'today'>;
};
export type OfAcademy = Pick<AcademyTerm, 'facts'>;

/** Characters of a narrative, an objective or a reply that the report quotes. */
const QUOTED = 180;

export const quoted = (text: string): string => `\u201c${wholeSentences(text, QUOTED)}\u201d`;
export const paragraph = (...spans: Span[]): Block => ({ kind: 'paragraph', spans });
