import { VISIT_KINDS, VISIT_KIND_RULES } from '../../hub/monitoring/visit/visit';
import { centred, head, rowName } from './cells';
import type { ReportContext } from './context';
import type { Block, TableCell } from './document';
import type { ReportSection } from './section';
import { said } from './sources';
import { citeVisits } from './visit-words';

/** How many visits of each kind were made in the period, and to how many academies. */
export const visitsSection: ReportSection = { tables: [], blocks: visitsMade };

function visitsMade(context: ReportContext): Block[] {
  const all = context.terms.flatMap(({ visits }) => visits);
  const rows = VISIT_KINDS.flatMap((kind): TableCell[][] => {
    const of = all.filter((visit) => visit.kind === kind);
    if (of.length === 0) return [];
    return [
      [
        rowName(VISIT_KIND_RULES[kind].label),
        centred(String(of.length), undefined, citeVisits(context, of)),
        centred(String(new Set(of.map(({ academy }) => academy)).size)),
        centred(String(of.reduce((sum, { judgements }) => sum + judgements, 0))),
      ],
    ];
  });
  const heading: Block = { kind: 'heading', level: 1, text: 'Visits made' };
  if (rows.length === 0)
    return [heading, { kind: 'paragraph', spans: [said('No visit is on record in this period.')] }];
  return [
    heading,
    {
      kind: 'table',
      caption: 'Visits of each kind in the period',
      widths: [40, 20, 20, 20],
      head: [head('Kind', 'left'), head('Visits'), head('Academies'), head('Levels judged')],
      rows,
    },
  ];
}
