import { TERM_NAMES } from '../../trust/calendar/calendar';
import { capital, uncapital } from '../../text/words';
import { MEASURE_KINDS } from './catalogue';
import { besideWords, figureWords, isHeadline, sourceWords, whenWords, type Measure } from './measure';
import { groupedBy } from '../../order';

/** What stands beside PI01 of one academy, in sentences. It is read by people; nothing is computed from it. */
export interface Evidence {
  /** Academy id. */
  id: string;
  lines: string[];
}

const ORDER = new Map(MEASURE_KINDS.map(({ id }, index) => [id, index]));
const TERMS: readonly string[] = ['', ...TERM_NAMES];

/** Latest first: by academic year, then by term. */
export const latestFirst = (one: Measure, other: Measure): number =>
  other.year.localeCompare(one.year) || TERMS.indexOf(other.term) - TERMS.indexOf(one.term);

/** Figures of one thing and the same pupils, latest first; in the order of the catalogue, the trust's own after it. */
export function seriesOf(measures: readonly Measure[]): Measure[][] {
  const series = groupedBy(
    measures,
    ({ academy, kind, pupils, term }) => `${academy}:${kind}:${pupils}:${term === '' ? 'year' : 'term'}`,
  );
  const place = ([first]: Measure[]): number => ORDER.get(first?.kind ?? '') ?? ORDER.size;
  return [...series.values()]
    .map((list) => list.sort(latestFirst))
    .sort((one, other) => place(one) - place(other));
}

function line([now, before]: Measure[]): string[] {
  if (!now) return [];
  const beside = besideWords(now, before);
  const what = `${now.stage} ${uncapital(now.name)}`;
  return [
    `${capital(what)}, ${whenWords(now)}: ${figureWords(now)}${beside === '' ? '' : ` (${beside})`}. ${sourceWords(now)}.`,
  ];
}

/** The headline measures of every academy that has any: the latest figure, what it was before, and England's. */
export function evidenceOf(measures: readonly Measure[]): Evidence[] {
  const byAcademy = groupedBy(measures.filter(isHeadline), ({ academy }) => academy);
  return [...byAcademy].map(([id, own]) => ({ id, lines: seriesOf(own).flatMap(line) }));
}
