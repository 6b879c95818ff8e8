import { LEVEL_LABELS } from '../../../hub/monitoring/judgement/indicator';
import { listed } from '../../../hub/text/words';
import { longDate } from '../../../hub/time/date';
import type { AcademyFacts } from '../../facts';
import { overdueActions } from '../../obligations';
import { counted } from '../../words';
import type { Block, Span } from '../document';
import type { AcademyPart } from '../section';
import { citeActions, citePositions, lead, said } from '../sources';
import { paragraph, quoted, type OfAcademy, type SectionContext } from './said-of';

/** The improvement plan: what stands below expected, and the actions that answer it. */
export const planPart: AcademyPart = {
  tables: [],
  blocks: (context, term) => [...findingBlocks(context, term), actionsParagraph(context, term)],
};

function findingBullet(
  { sources, known, indicatorIds, model }: SectionContext,
  facts: AcademyFacts,
  { position, action }: AcademyFacts['findings'][number],
): Span[] {
  const short = known.indicators.find(({ id }) => id === position.indicator)?.short ?? '';
  const level = LEVEL_LABELS[position.level].toLowerCase();
  const what = said(`${position.indicator} ${short}, ${level}`, citePositions(sources, facts, indicatorIds));
  if (!action) return [what, said(': '), { text: 'no action yet', tone: 'alarm' }, said('.')];
  const owner = action.owner.trim() === '' ? 'no owner yet' : action.owner;
  const late = action.due < model.today && action.status !== 'completed';
  const due = `${late ? 'was due' : 'due'} ${longDate(action.due)}`;
  const words = `: ${quoted(action.objective)} (${owner}, ${due}, ${action.status}).`;
  return [what, said(words, citeActions(sources, facts, [action.id]))];
}

/** What stands below expected, each with the action that answers it. */
export function findingBlocks(context: SectionContext, { facts }: OfAcademy): Block[] {
  const { findings } = facts;
  if (facts.positions.size === 0) return [];
  if (findings.length === 0) {
    const numbers = citePositions(context.sources, facts, context.indicatorIds);
    return [paragraph(lead('Findings.'), said('Nothing judged stands below expected.', numbers))];
  }
  return [
    paragraph(
      lead('Findings.'),
      said(
        `${counted(findings.length, 'indicator')} below expected:`,
        citePositions(context.sources, facts, context.indicatorIds),
      ),
    ),
    { kind: 'bullets', items: findings.map((finding) => findingBullet(context, facts, finding)) },
  ];
}

/** The improvement plan in a sentence. */
export function actionsParagraph({ sources }: SectionContext, { facts }: OfAcademy): Block {
  const { actions, alarms } = facts;
  const alarm = (name: AcademyFacts['alarms'][number]['alarm']): number =>
    alarms.filter((one) => one.alarm === name).length;
  const parts = [
    { count: overdueActions(facts).length, words: 'overdue' },
    { count: alarm('no owner'), words: 'without an owner' },
    { count: alarm('completed, not re-tested'), words: 'completed and waiting for a re-test' },
    { count: alarm('closed without re-test'), words: 'closed without a re-test' },
  ].filter(({ count }) => count > 0);
  const ids = [...actions, ...alarms.map(({ action }) => action)].map(({ id }) => id);
  if (ids.length === 0)
    return paragraph(lead('Actions.'), said('None are live.', citeActions(sources, facts, [])));
  const rest =
    parts.length === 0
      ? ', none overdue'
      : `, ${listed(parts.map(({ count, words }) => `${count} ${words}`))}`;
  return paragraph(
    lead('Actions.'),
    said(`${actions.length} live${rest}.`, citeActions(sources, facts, ids)),
  );
}
