import type { ReportKind } from '../../hub/governance/report-kind';
import { authorWords, voiceIn, type Commented } from './academy/author';
import type { ReportContext } from './context';
import type { Block, Span } from './document';
import type { ReportSection } from './section';
import { lead, said } from './sources';

/** Reports that say of each academy by itself what was commented on it. */
const ACADEMY_BY_ACADEMY: readonly ReportKind[] = ['regional-progress', 'category-paper'];

/** What the author says of the academies, where the report has no place of its own for each. */
function academyItems(context: ReportContext<Commented>): Span[][] {
  const { academies } = voiceIn(context);
  return context.terms.flatMap(({ facts: { academy } }) => {
    const comment = academies.get(academy.id);
    return comment ? [[lead(`${academy.name}.`), said(comment.text)]] : [];
  });
}

/** The author’s own words: those of the person who answers for the report, before its figures (docs/rulebook.md §9). */
export const authorSection: ReportSection<Commented> = { tables: ['reportComments'], blocks: authorsWords };

/** What was written under the author’s name on the whole, and on single academies. */
export function authorsWords(context: ReportContext<Commented>): Block[] {
  const { whole, academies } = voiceIn(context);
  const items = ACADEMY_BY_ACADEMY.includes(context.model.kind) ? [] : academyItems(context);
  const first = whole ?? (items.length > 0 ? [...academies.values()][0] : undefined);
  if (!first) return [];
  return [
    { kind: 'heading', level: 1, text: `From ${authorWords(context, first)}` },
    ...(whole ? [{ kind: 'callout' as const, tone: 'band' as const, spans: [said(whole.text)] }] : []),
    ...(items.length > 0 ? [{ kind: 'bullets' as const, items }] : []),
  ];
}
