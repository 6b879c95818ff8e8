import { LEVELS, LEVEL_LABELS } from '../../hub/monitoring/judgement/indicator';
import type { AcademyFacts, Lookups } from '../facts';
import { narrowHeading } from '../narrow-heading';
import type { ViewCell } from '../sheet-view';

/** Pixels of the columns, a narrow gap behind them: each heading fits on one line. */
export const LEVEL_WIDTHS = [190, 160, 116, 84, 84, 100, 8];

/** What the chart's legend says, in the chart's own order. */
const heading = (): ViewCell[] => [
  { value: 'Indicators by level', tone: 'heading', bold: true, size: 9 },
  ...LEVELS.map((level) => narrowHeading(LEVEL_LABELS[level], 'Academies at this level.')),
  narrowHeading('Not yet judged', 'Academies without a judgement.'),
];

/** How many academies stand at each level, a line of headings and one an indicator: what the chart of that name shows. */
export function levelLines(all: AcademyFacts[], { indicators }: Lookups): ViewCell[][] {
  const lines = indicators.map((indicator): ViewCell[] => {
    const judged = all.flatMap(({ positions }) => positions.get(indicator.id) ?? []);
    const counts = LEVELS.map((level) => judged.filter((position) => position.level === level).length);
    return [
      { value: `${indicator.id} ${indicator.short}`, size: 9, note: indicator.name },
      ...[...counts, all.length - judged.length].map((value): ViewCell => ({ value, align: 'center' })),
    ];
  });
  return [heading(), ...lines];
}
