import { categoriesBegun } from '../../hub/monitoring/category/begun';
import { categorise } from '../../hub/monitoring/category/categorise';
import { CATEGORIES, CATEGORY_LABELS, type Category } from '../../hub/monitoring/category/rules';
import { LEVELS, LEVEL_LABELS } from '../../hub/monitoring/judgement/indicator';
import { positionsOnDays } from '../../hub/monitoring/judgement/position';
import { groupedBy, sortedBy } from '../../hub/order';
import { listed } from '../../hub/text/words';
import { longDate, shortDate, type IsoDate } from '../../hub/time/date';
import { belongsTo } from '../../hub/trust/academy';
import { bar } from './bars';
import { head, rowName } from './cells';
import type { ReportContext } from './context';
import type { Block, TableCell } from './document';
import type { ReportSection } from './section';
import { citePositions, said } from './sources';

/** Ends of half-terms that are shown before the day of the report. */
const ENDS = 5;

/** Academies above which levels are counted by indicator: of fewer, the table of each says as much. */
const COUNTED_FROM = 8;

/** Counts of each category, the best first. */
type Counts = ReadonlyMap<Category, number>;

interface Moment {
  name: string;
  counts: Counts;
}

/** The ends of the last half-terms since categories began, then the day of the report. */
function daysOf({ model }: ReportContext): { name: string; day: IsoDate }[] {
  const { today, settings, halfTerms } = model;
  const ended = sortedBy(
    halfTerms.filter(({ calendar, ends }) => calendar === 'trust' && ends < today),
    ({ ends }) => ends,
  );
  const before = ended
    .filter(({ ends }) => categoriesBegun(ends, settings))
    .slice(-ENDS)
    .map(({ name, year, ends }) => ({ name: `${name} ${year}`, day: ends }));
  return categoriesBegun(today, settings) ? [...before, { name: shortDate(today), day: today }] : before;
}

/** How many academies stood in which category on each day, by the rule, as corrected since. */
function momentsOf(context: ReportContext): Moment[] {
  const { model, terms, known } = context;
  const academies = terms.map(({ facts }) => facts.academy);
  const ids = new Set(academies.map(({ id }) => id));
  const days = daysOf(context);
  const ledger = model.judgements.filter(({ academy }) => ids.has(academy));
  const all = positionsOnDays(
    ledger,
    days.map(({ day }) => day),
  );
  return days.flatMap(({ name, day }, at) => {
    const positions = groupedBy(all[at] ?? [], ({ academy }) => academy);
    const there = academies.filter((academy) => belongsTo(academy, day));
    if (there.length === 0) return [];
    const found = there.map(
      ({ id }) => categorise(positions.get(id) ?? [], model.settings, known.indicators).category,
    );
    const counts = new Map(CATEGORIES.map((one) => [one, found.filter((each) => each === one).length]));
    return [{ name, counts }];
  });
}

/** `3 Lighthouse, 7 Aspiring and 2 Unplaced` */
const inWords = (parts: readonly { count: number; label: string }[]): string =>
  listed(parts.filter(({ count }) => count > 0).map(({ count, label }) => `${count} ${label}`));

const WIDTHS = [20, 44, 36];

const partsOf = ({ counts }: Moment) =>
  CATEGORIES.map((tone) => ({ count: counts.get(tone) ?? 0, tone, label: CATEGORY_LABELS[tone] }));

const barRow = (
  name: TableCell,
  parts: ReturnType<typeof partsOf> | ReturnType<typeof levelsOf>,
): TableCell[] => [name, bar(parts), { spans: [said(inWords(parts))] }];

/** The judgements on which the categories of all those days rest: one source. */
const citeLedger = ({ terms, sources, model }: ReportContext): number[] => {
  const ids = terms.map(({ facts }) => facts.academy.id).sort();
  const row = `${ids.join(', ')}, up to ${longDate(model.today)}`;
  return [sources.cite('Judgements', row, 'categories at the end of each half-term')];
};

function overTime(context: ReportContext): Block[] {
  const moments = momentsOf(context);
  if (moments.length < 2) return [];
  return [
    { kind: 'heading', level: 1, text: 'Categories over time' },
    {
      kind: 'table',
      caption: 'Academies in each category by the rule, at the end of each half-term',
      widths: WIDTHS,
      head: [head('When', 'left'), head('Academies', 'left'), head('In words', 'left')],
      rows: moments.map((moment, at) =>
        barRow(rowName(moment.name, at === 0 ? citeLedger(context) : []), partsOf(moment)),
      ),
    },
  ];
}

/** How many academies stand at each level of an indicator, the best level first. */
function levelsOf(terms: ReportContext['terms'], indicator: string) {
  const levels = terms.flatMap(({ facts }) => facts.positions.get(indicator)?.level ?? []);
  return [...LEVELS].reverse().map((tone) => ({
    ...{ count: levels.filter((each) => each === tone).length, tone, label: LEVEL_LABELS[tone] },
  }));
}

function byIndicator({ terms, known, sources, indicatorIds }: ReportContext): Block[] {
  if (terms.length < COUNTED_FROM) return [];
  const rows = terms.flatMap(({ facts }) => citePositions(sources, facts, indicatorIds));
  return [
    { kind: 'heading', level: 1, text: 'Levels by indicator' },
    {
      kind: 'table',
      caption: 'Academies at each level, by indicator',
      widths: WIDTHS,
      head: [head('Indicator', 'left'), head('Academies', 'left'), head('In words', 'left')],
      rows: known.indicators.map(({ id, short }, at) =>
        barRow(rowName(short, at === 0 ? rows : []), levelsOf(terms, id)),
      ),
    },
  ];
}

/** Categories over the last half-terms, and levels by indicator, as bars with their numbers. */
export const pictureSection: ReportSection = {
  tables: [],
  blocks: (context) => [...overTime(context), ...byIndicator(context)],
};
