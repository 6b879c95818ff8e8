import { longDate } from '../../hub/time/date';
import { LEVEL_LABELS } from '../../hub/monitoring/judgement/indicator';
import type { Visit } from '../../hub/monitoring/visit/visit';
import { obligationWords, overdueActions } from '../obligations';
import type { AcademyFacts } from '../facts';
import { counted, sentence, shortened } from '../words';
import { capital, listed } from '../../hub/text/words';
import { moveWords } from './board-summary';
import type { Block, Span } from './document';
import { periodWord, type AcademyTerm, type ReportContext } from './context';
import { citeAcademy, citeActions, citeCategory, citePositions, citeStanding, lead, said } from './sources';
import { dayList, visitSpans, citeVisits } from './visit-words';

/** What a paragraph on one academy asks of the paper that it is written for. */
export type SectionContext = Pick<ReportContext, 'sources' | 'known' | 'indicatorIds'> & {
  model: Pick<ReportContext['model'], 'today'>;
};
type OfAcademy = Pick<AcademyTerm, 'facts'>;

/** Characters of a narrative, an objective or a reply that the report quotes. */
const QUOTED = 180;

export const quoted = (text: string): string => `\u201c${shortened(text, QUOTED)}\u201d`;
export const paragraph = (...spans: Span[]): Block => ({ kind: 'paragraph', spans });

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

function visitsParagraph(paper: ReportContext, { facts, visits, judged }: AcademyTerm): Block {
  if (visits.length === 0) {
    return paragraph(
      lead(`Visits this ${periodWord(paper.model)}.`),
      said('None on record.', citeStanding(paper.sources, facts)),
    );
  }
  const numbers = judged === 0 ? [] : citeVisits(paper, visits);
  const levels =
    judged === 0 ? [said('.')] : [said(`; ${counted(judged, 'level')} judged`, numbers), said('.')];
  return paragraph(lead(`Visits this ${periodWord(paper.model)}.`), ...visitSpans(paper, visits), ...levels);
}

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
export function findingBlocks(paper: SectionContext, { facts }: OfAcademy): Block[] {
  const { findings } = facts;
  if (facts.positions.size === 0) return [];
  if (findings.length === 0) {
    const numbers = citePositions(paper.sources, facts, paper.indicatorIds);
    return [paragraph(lead('Findings.'), said('Nothing judged stands below expected.', numbers))];
  }
  return [
    paragraph(
      lead('Findings.'),
      said(
        `${counted(findings.length, 'indicator')} below expected:`,
        citePositions(paper.sources, facts, paper.indicatorIds),
      ),
    ),
    { kind: 'bullets', items: findings.map((finding) => findingBullet(paper, facts, finding)) },
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

/** The way to Lighthouse: by when, and what it would take. */
export function towardsParagraph({ sources, indicatorIds }: SectionContext, { facts }: OfAcademy): Block {
  const { path, category, notBegun } = facts;
  if (notBegun !== '')
    return paragraph(lead('Towards Lighthouse.'), said(notBegun, citeAcademy(sources, facts)));
  const distance = category.distance ? ` ${sentence(capital(category.distance.words))}` : '';
  const numbers = [...citePositions(sources, facts, indicatorIds), ...citeAcademy(sources, facts)];
  return paragraph(lead('Towards Lighthouse.'), said(`${sentence(capital(path.words))}${distance}`, numbers));
}

/** Support and monitoring visits owed. */
export function owedParagraph({ sources }: SectionContext, { facts }: OfAcademy): Block {
  const words = [facts.support, facts.monitoring]
    .map((one) => sentence(capital(obligationWords(one))))
    .join(' ');
  return paragraph(lead('Visits owed.'), said(words, citeStanding(sources, facts)));
}

function replyBlocks(paper: ReportContext, { facts, disputed, unanswered }: AcademyTerm): Block[] {
  const disputes = disputed.map(({ reply, visit }): Block => {
    const which = visit ? ` of the visit on ${longDate(visit.on)}` : '';
    const words = `The Principal does not find the record${which} accurate: ${quoted(reply.text)}`;
    const number = paper.sources.cite(
      'Replies',
      reply.id,
      `${facts.academy.name}: reply of ${longDate(reply.on)}`,
    );
    return paragraph(lead('Reply.'), said(words, [number, ...citeVisits(paper, visit ? [visit] : [])]));
  });
  return [...disputes, ...silence(paper, unanswered)];
}

/** Silence is noted, not taken for consent (docs/rulebook.md §6). */
function silence(paper: ReportContext, visits: Visit[]): Block[] {
  if (visits.length === 0) return [];
  const days = dayList(visits.map(({ on }) => on));
  const limit = counted(paper.model.settings.replySchoolDays, 'school day');
  const words = `No reply within ${limit} to the ${visits.length === 1 ? 'record' : 'records'} of ${days}.`;
  return [paragraph(lead('Reply.'), said(words, citeVisits(paper, visits)))];
}

/** One academy on half a page: category and why, what moved, what was done, what is owed. */
export const academySection = (paper: ReportContext, term: AcademyTerm): Block[] => [
  { kind: 'heading', level: 2, text: term.facts.academy.name },
  categoryParagraph(paper, term),
  ...movesBlocks(paper, term),
  visitsParagraph(paper, term),
  ...findingBlocks(paper, term),
  actionsParagraph(paper, term),
  towardsParagraph(paper, term),
  owedParagraph(paper, term),
  ...replyBlocks(paper, term),
];
