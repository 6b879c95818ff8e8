import { INDICATOR_IDS } from '../../hub/monitoring/judgement/indicator';
import { halfTermKey, halfTermLabel } from '../../hub/trust/calendar/calendar';
import { academicYearOf, longDate, shortDate } from '../../hub/time/date';
import type { Course } from '../../hub/monitoring/lighthouse/path';
import type { PathPoint } from '../../hub/monitoring/lighthouse/point';
import { academyFacts, lookups, type AcademyFacts } from '../facts';
import { groupedBy } from '../../hub/order';
import { dateCell, type SheetView, type ViewCell, type ViewRow } from '../sheet-view';
import { capital } from '../../hub/text/words';
import { CHART_COLUMNS, CHARTS_HEIGHT, CHARTS_KEY } from './charts';
import { loopRows } from './loop-rows';
import { planRows } from './plan-rows';
import { CATEGORIES, CATEGORY_LABELS } from '../../hub/monitoring/category/rules';
import { counted } from '../words';
import type { Category } from '../../hub/monitoring/category/rules';
import type { PathsModel } from './model';
import { narrowHeading } from '../narrow-heading';

/** One cell a half-term: a letter, so that colour is never the only sign. */
export const LETTERS: Record<Category, string> = {
  lighthouse: 'L',
  aspiring: 'A',
  emerging: 'E',
  unplaced: '\u2013',
};

const COURSE_WORDS: Record<Course, string> = {
  reached: 'Reached',
  'on course': 'On course',
  behind: 'Behind',
  'not known': 'Too early to say',
};

/** Before the half-terms: the academy, its course, the day. */
const FIRST_COLUMNS = [240, 130, 95];

/** Half-terms shown at most: seven years, so that the five of an academy stay in sight with what led to them. */
const MOST = 42;

/** What the charts on top need. */
const FEWEST = CHART_COLUMNS - FIRST_COLUMNS.length;

/** Columns of half-terms that a title may run over. */
const TITLE_COLUMNS = 14;

const pointWords = ({ year, halfTerm, asAt, category, atExpected, course }: PathPoint): string =>
  `Half-term ${halfTerm} of ${year} (as at ${shortDate(asAt)}): ${CATEGORY_LABELS[category]}, ` +
  `${atExpected} of ${INDICATOR_IDS.length} at expected or above; ${COURSE_WORDS[course].toLowerCase()}`;

const pointCell = (point: PathPoint | undefined): ViewCell =>
  point
    ? {
        value: LETTERS[point.category],
        tone: point.category,
        align: 'center',
        bold: true,
        note: pointWords(point),
      }
    : { value: '' };

/** `Aut 1` over `26`. */
const halfTermHeading = (key: string): ViewCell => {
  const [from = '', to = '', number = ''] = key.split('-');
  const label = halfTermLabel(`${from}-${to}`, Number(number));
  return narrowHeading(label.replace(/ (\d+)$/, '\n$1'), `Half-term ${number} of ${from}-${to}`);
};

const headingRow = (keys: string[]): ViewRow => ({
  key: 'heading',
  cells: [
    { ...narrowHeading('Academy', 'By region, then by name.'), align: 'left' },
    narrowHeading('Course', 'By its own trend of the last twelve months.'),
    narrowHeading('Lighthouse by', 'Counted from the day it joined.'),
    ...keys.map(halfTermHeading),
  ],
  height: 38,
});

function academyRow(
  { academy, path, regionName }: AcademyFacts,
  points: PathPoint[],
  keys: string[],
): ViewRow {
  const byKey = new Map(points.map((point) => [halfTermKey(point.year, point.halfTerm), point]));
  return {
    key: `path:${academy.id}`,
    cells: [
      { value: academy.name, bold: true, note: regionName },
      {
        value: COURSE_WORDS[path.onCourse],
        tone: path.onCourse === 'behind' ? 'warning' : path.onCourse === 'not known' ? 'missing' : 'good',
        align: 'center',
        note: capital(path.words),
      },
      dateCell(path.by, { align: 'center' }),
      ...keys.map((key) => pointCell(byKey.get(key))),
    ],
    height: 26,
  };
}

const line = (key: string, cell: ViewCell, height: number): ViewRow => ({ key, cells: [cell], height });

/** A title beside the frozen column, in which longer words would not fit; nothing merges across its edge. */
const titled = (key: string, short: string, words: ViewCell, size: number, height: number): ViewRow => ({
  key,
  cells: [{ value: short, bold: true, size, tone: 'title' }, words],
  merges: [[1, FIRST_COLUMNS.length + TITLE_COLUMNS - 1]],
  height,
});

function academyRows(all: AcademyFacts[], points: PathPoint[], keys: string[]): ViewRow[] {
  const byAcademy = groupedBy(points, ({ academy }) => academy);
  const regions = [...new Set(all.map(({ regionName }) => regionName))];
  return regions.flatMap((region) => [
    line(`gap:${region}`, { value: region, bold: true, tone: 'title' }, 26),
    ...all
      .filter(({ regionName }) => regionName === region)
      .map((facts) => academyRow(facts, byAcademy.get(facts.academy.id) ?? [], keys)),
  ]);
}

/** What the charts beside it come to today, in words. */
function chartsCell(all: AcademyFacts[]): ViewCell {
  const counts = CATEGORIES.map((category) => {
    const number = all.filter((facts) => facts.category.category === category).length;
    return `${number} ${CATEGORY_LABELS[category]}`;
  });
  return {
    value: [`Of ${counted(all.length, 'academy', 'academies')} today:`, ...counts].join('\n'),
    size: 11,
  };
}

/** What the letters mean. */
const LEGEND = Object.entries(LETTERS)
  .map(([category, letter]) => `${letter} ${CATEGORY_LABELS[category as Category]}`)
  .join(', ');

/**
 * The five-year view: charts of the trust, Lighthouse sites against the plan year by year, then every academy's path by half-term. Academies
 * stand by region and name, in no order of merit.
 */
export function pathsView(model: PathsModel): SheetView {
  const { settings, today, points } = model;
  const all = academyFacts(model);
  const keys = [...new Set(points.map(({ year, halfTerm }) => halfTermKey(year, halfTerm)))]
    .sort()
    .slice(-MOST);
  const title = `${settings.trustName}, as at ${longDate(today)} (${academicYearOf(today)})`;
  return {
    widths: [...FIRST_COLUMNS, ...Array.from({ length: Math.max(keys.length, FEWEST) }, () => 46)],
    frozenRows: 1,
    frozenColumns: 1,
    rows: [
      titled('title', 'Way to Lighthouse', { value: title, bold: true, size: 12, tone: 'title' }, 14, 40),
      line(CHARTS_KEY, chartsCell(all), CHARTS_HEIGHT),
      ...planRows(model),
      titled(
        'gap:paths',
        'Each academy',
        { value: `${LEGEND}. Hover over a cell for its words.`, tone: 'subtle' },
        12,
        32,
      ),
      headingRow(keys),
      ...academyRows(all, points, keys),
      ...loopRows(model, lookups(model)),
    ],
  };
}
