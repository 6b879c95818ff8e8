import { computedOn } from '../../hub/monitoring/category/begun';
import type { Decision } from '../../hub/monitoring/category/decision';
import { CATEGORY_LABELS } from '../../hub/monitoring/category/rules';
import { sortedBy } from '../../hub/order';
import { longDate } from '../../hub/time/date';
import type { ReportContext } from './context';
import type { Block, Span } from './document';
import type { ReportSection } from './section';
import { lead, said } from './sources';

/** The rows of the EOB's decisions. */
export interface Decided {
  decisions: Decision[];
}

/** What the EOB decided in the academic year of the report, each beside what the rule gave (docs/rulebook.md §5). */
export const decisionsSection: ReportSection<Decided> = { tables: ['decisions'], blocks: decisionsOfYear };

function decisionsOfYear({ model, terms, sources }: ReportContext<Decided>): Block[] {
  const names = new Map(terms.map(({ facts }) => [facts.academy.id, facts.academy.name]));
  const of = sortedBy(
    model.decisions.filter(({ year, academy }) => year === model.period.year && names.has(academy)),
    ({ academy }) => names.get(academy) ?? '',
    ({ on }) => on,
    ({ id }) => id,
  );
  const heading: Block = { kind: 'heading', level: 1, text: `Decisions of the EOB in ${model.period.year}` };
  if (of.length === 0) return [heading, { kind: 'paragraph', spans: [said('None yet this year.')] }];
  const items = of.map((decision): Span[] => {
    const name = names.get(decision.academy) ?? decision.academy;
    const decided = CATEGORY_LABELS[decision.decided];
    const gave = computedOn(decision.computed, decision.on, model.settings);
    const differs = decision.decided !== gave;
    const rule = differs ? `; the rule gave ${CATEGORY_LABELS[gave]}: ${decision.reason}` : '';
    const number = sources.cite('Decisions', decision.id, `${name}: decided ${longDate(decision.on)}`);
    return [lead(`${name}.`), said(`${decided}, ${longDate(decision.on)}${rule}.`, [number])];
  });
  return [heading, { kind: 'bullets', items }];
}
