import { LEVELS, LEVEL_LABELS } from '../../hub/monitoring/judgement/indicator';
import type { AcademyFacts, Lookups } from '../facts';
import type { ViewCell, ViewRow } from '../sheet-view';
import { blank } from './column';
import { SIDE_COLUMNS } from './layout';

const padded = (cells: ViewCell[]): ViewCell[] => [
  ...cells,
  ...Array.from({ length: SIDE_COLUMNS - cells.length }, blank),
];

const title = (): ViewRow => ({
  key: 'gap:levels',
  cells: padded([{ value: 'Indicators by level', bold: true, size: 12, tone: 'title' }]),
  height: 32,
});

const head = (value: string, note: string): ViewCell => ({
  value,
  tone: 'heading',
  bold: true,
  size: 9,
  align: 'center',
  note,
});

/** What the chart's legend says, in the chart's own order. */
const heading = (): ViewRow => ({
  key: 'level:heading',
  cells: padded([
    { value: 'Indicator', tone: 'heading', bold: true },
    ...LEVELS.map((level) => head(LEVEL_LABELS[level], 'Academies at this level.')),
    head('Not yet judged', 'Academies without a judgement.'),
  ]),
  height: 42,
});

/** How many academies stand at each level, an indicator a row: what the chart beside it shows. */
export function levelRows(all: AcademyFacts[], { indicators }: Lookups): ViewRow[] {
  const rows = indicators.map((indicator): ViewRow => {
    const judged = all.flatMap(({ positions }) => positions.get(indicator.id) ?? []);
    const counts = LEVELS.map((level) => judged.filter((position) => position.level === level).length);
    const cells = [...counts, all.length - judged.length].map((value): ViewCell => ({
      value,
      align: 'center',
    }));
    const name = { value: `${indicator.id} ${indicator.short}`, note: indicator.name };
    return { key: `level:${indicator.id}`, cells: padded([name, ...cells]), height: 24 };
  });
  return [title(), heading(), ...rows];
}
