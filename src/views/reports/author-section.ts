import type { ReportComment } from '../../hub/governance/report-comment';
import type { ReportKind } from '../../hub/governance/report-kind';
import { authorWords, voiceIn, type Commented } from './academy/author';
import type { ReportContext } from './context';
import type { Block } from './document';
import type { ReportSection } from './section';
import { lead, said } from './sources';

/** Reports that say of each academy by itself what was commented on it. */
const ACADEMY_BY_ACADEMY: readonly ReportKind[] = ['regional-progress', 'category-paper'];

/** The comments that stand at the front, on the whole before the academies, and what each is about. */
function atFront(context: ReportContext<Commented>): { comment: ReportComment; about: string }[] {
  const { whole, academies } = voiceIn(context);
  const front = whole ? [{ comment: whole, about: '' }] : [];
  if (ACADEMY_BY_ACADEMY.includes(context.model.kind)) return front;
  const single = context.terms.flatMap(({ facts: { academy } }) => {
    const comment = academies.get(academy.id);
    return comment ? [{ comment, about: academy.name }] : [];
  });
  return [...front, ...single];
}

/** The author’s own words: those of the person who answers for the report, before its figures (docs/rulebook.md §9). */
export const authorSection: ReportSection<Commented> = { tables: ['reportComments'], blocks: authorsWords };

/** What was written on the whole, and on single academies: each author’s words under their own name. */
export function authorsWords(context: ReportContext<Commented>): Block[] {
  const all = atFront(context).map((one) => ({ ...one, from: authorWords(context, one.comment) }));
  const names = [...new Set(all.map(({ from }) => from))];
  return names.flatMap((name): Block[] => {
    const own = all.filter(({ from }) => from === name);
    const items = own
      .filter(({ about }) => about !== '')
      .map(({ comment, about }) => [lead(`${about}.`), said(comment.text)]);
    return [
      { kind: 'heading', level: 1, text: `From ${name}` },
      ...own
        .filter(({ about }) => about === '')
        .map(({ comment }): Block => ({ kind: 'callout', tone: 'band', spans: [said(comment.text)] })),
      ...(items.length > 0 ? [{ kind: 'bullets' as const, items }] : []),
    ];
  });
}
