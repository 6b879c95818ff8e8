import {
  agreementOf,
  CAUTION,
  hundredths,
  recentPairs,
  type Agreement,
} from '../../hub/monitoring/moderation/agreement';
import { pairsOf, threadsOf, type Pair } from '../../hub/monitoring/moderation/pairs';
import { severitiesOf } from '../../hub/monitoring/moderation/severity';
import { judgedTogether } from '../../hub/monitoring/visit/observers';
import { groupedBy, sortedBy } from '../../hub/order';
import { counted } from '../words';
import type { Block, TableCell } from './document';
import type { ReportContext } from './context';
import type { ReportSection } from './section';
import { said, type Citations } from './sources';

/** What the section needs of a report; any one with the ledger of judgements can carry it. */
export interface CalibrationReport {
  model: Pick<ReportContext['model'], 'judgements' | 'visits' | 'settings' | 'today'>;
  known: Pick<ReportContext['known'], 'indicators'>;
  sources: Citations;
}

const cell = (text: string, align: 'left' | 'center' = 'center', sources: number[] = []): TableCell => ({
  spans: [said(text, sources)],
  align,
});

/** The second judgements of the pairs: each names, by its row, the day and the one that it checks. */
function cite({ sources }: CalibrationReport, pairs: readonly Pair[]): number[] {
  if (pairs.length === 0) return [sources.cite('Judgements', 'no pair', 'no judgement has been made twice')];
  const ids = sortedBy(
    pairs.map(({ second }) => second.id),
    (id) => id,
  );
  const [first, last] = [ids[0] as string, ids[ids.length - 1] as string];
  const row = first === last ? first : `${first} to ${last}`;
  return [sources.cite('Judgements', row, `the second of ${counted(pairs.length, 'pair')} of judgements`)];
}

function rowOf(name: string, { pairs, same, withinOne, kappa }: Agreement): TableCell[] {
  return [
    cell(name, 'left'),
    ...[pairs, same, withinOne].map((number) => cell(String(number))),
    cell(kappa ? hundredths(kappa.kappa) : '\u2013'),
  ];
}

/** Pairs, raw agreement and kappa of each indicator of which there are any. */
function byIndicator({ known, model }: CalibrationReport, pairs: readonly Pair[]): Block[] {
  const groups = groupedBy(pairs, ({ first }) => first.indicator);
  const rows = known.indicators.flatMap(({ id, short }) => {
    const own = groups.get(id);
    return own ? [rowOf(`${id} ${short}`, agreementOf(own, model.settings))] : [];
  });
  const minimum = model.settings.agreementMinimumPairs;
  return [
    {
      kind: 'table',
      caption: 'Judgements of the same work, by indicator',
      widths: [40, 14, 16, 16, 14],
      head: [cell('Indicator', 'left'), cell('Pairs'), cell('Same level'), cell('Within one'), cell('Kappa')],
      rows,
    },
    {
      kind: 'paragraph',
      spans: [
        { text: `\u2013 = fewer than ${minimum} pairs, or one side always at one level.`, italic: true },
      ],
    },
  ];
}

/** How many reviewers there is a conversation to be had with; boards are told no names. */
function flagWords(pairs: readonly Pair[], { settings }: CalibrationReport['model']): string {
  const flagged = severitiesOf(pairs, settings).filter(({ flag }) => flag).length;
  return flagged === 0
    ? 'No reviewer\u2019s levels differ from colleagues\u2019 by more than chance and the trust\u2019s setting allow.'
    : `${counted(flagged, 'reviewer')} will talk over how their levels differ from colleagues\u2019.`;
}

/**
 * How far judgements can be relied on, for the report of the monitoring unit (docs/rulebook.md §9): agreement over all and by
 * indicator, and whether severity wants talking over. Names nobody and ranks nothing.
 */
export function calibrationSection(context: CalibrationReport): Block[] {
  const { settings, today, judgements, visits } = context.model;
  const together = judgedTogether(visits);
  const all = pairsOf(threadsOf(judgements), settings.pairWithinDays, together);
  const pairs = recentPairs(all, settings, today);
  const { words } = agreementOf(pairs, settings);
  const numbers = cite(context, pairs);
  const enough = pairs.length >= settings.agreementMinimumPairs;
  return [
    { kind: 'heading', level: 1, text: 'How well judgements agree' },
    { kind: 'paragraph', spans: [said(words, numbers)] },
    ...(enough
      ? [
          ...byIndicator(context, pairs),
          { kind: 'paragraph' as const, spans: [said(flagWords(pairs, context.model), numbers)] },
        ]
      : []),
    { kind: 'paragraph', spans: [{ text: CAUTION, italic: true }] },
  ];
}

export const agreementSection: ReportSection = { tables: [], blocks: calibrationSection };
