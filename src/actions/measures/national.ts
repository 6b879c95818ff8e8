import { isIsoDate } from '../../hub/time/date';
import { ALL_PUPILS } from '../../hub/monitoring/measure/measure';
import { measureKind, type KeyStage } from '../../hub/monitoring/measure/catalogue';
import {
  LONG_COHORT,
  LONG_COLUMNS,
  WIDE_COHORT,
  WIDE_COLUMNS,
  type FigureColumn,
} from '../../hub/monitoring/measure/columns';
import { readFigure } from '../../hub/monitoring/measure/figure';
import { gapsOfStage } from '../../hub/monitoring/measure/gap';
import { longPupils, type Get } from '../../hub/monitoring/measure/shape';
import { bad, draftNational, englandKey, type NationalFigure, type Reading } from './drafts';

type Cells = Pick<Reading, 'get' | 'has' | 'year'>;

/** The figures of one line of the performance tables, whether of a school or of England. */
export function wideFigures({ get, has, year }: Cells, stage: 'KS2' | 'KS4'): NationalFigure[] {
  return WIDE_COLUMNS[stage].flatMap(({ kind: id, headings, pupils }) => {
    const [heading, kind] = [headings.find(has), measureKind(id)];
    if (heading === undefined || !kind) return [];
    const cohort = pupils === ALL_PUPILS ? get(WIDE_COHORT[stage]) : '';
    return [{ kind, pupils, year, heading, text: get(heading), cohort }];
  });
}

/** `202425` as `2024-25`; nothing when it is no academic year. */
export function yearOfPeriod(text: string): string | undefined {
  const [, first = '', second = ''] = /^(\d{4})[-/]?(\d{2})$/.exec(text.trim()) ?? [];
  const follows = (Number(first) + 1) % 100 === Number(second);
  return follows && isIsoDate(`${first}-09-01`) ? `${first}-${second}` : undefined;
}

const fits = ({ when = {} }: FigureColumn, get: Get): boolean =>
  Object.entries(when).every(([heading, value]) => get(heading).toLowerCase() === value);

/** The cell of one measure: under its own heading, or in `value` of the line whose `indicator` names it. */
function longCell(
  { headings }: FigureColumn,
  { get, has }: Cells,
): { heading: string; text: string } | undefined {
  const heading = headings.find(has);
  if (heading !== undefined) return { heading, text: get(heading) };
  const named = headings.find((one) => get('indicator').toLowerCase() === one);
  return named === undefined ? undefined : { heading: 'value', text: get('value') };
}

/** The figures of one line of a long file; none when its year or its pupils are not what the hub keeps. */
export function longFigures(cells: Cells): NationalFigure[] {
  const { get, has } = cells;
  const year = yearOfPeriod(get('time_period'));
  const pupils = longPupils(get);
  if (year === undefined || pupils === undefined) return [];
  const cohort = get(LONG_COHORT.find(has) ?? '');
  const version = get('version').toLowerCase();
  return LONG_COLUMNS.filter((column) => fits(column, get)).flatMap((column) => {
    const [cell, kind] = [longCell(column, cells), measureKind(column.kind)];
    return cell && kind ? [{ kind, pupils, year, cohort, ...cell, ...(version ? { version } : {}) }] : [];
  });
}

/** Keeps England's numbers; a code or a number that cannot be is none. */
export function noteEngland(england: Reading['england'], figures: NationalFigure[]): void {
  for (const { kind, pupils, year, text } of figures) {
    const figure = readFigure(text, kind);
    if ('kind' in figure && figure.kind === 'number')
      england.set(englandKey(kind.id, pupils, year), figure.value);
  }
}

/** What was not published for the year, and for which the file has no column: a known gap is a row like any other. */
function draftGaps(reading: Reading, stage: KeyStage, year: string, there: NationalFigure[]): void {
  for (const kind of gapsOfStage(stage, year)) {
    if (there.some((one) => one.kind.id === kind.id)) continue;
    draftNational(reading, { kind, pupils: ALL_PUPILS, year, heading: '', text: '', cohort: '' });
  }
}

export function readWide(reading: Reading, stage: 'KS2' | 'KS4'): void {
  const figures = wideFigures(reading, stage);
  for (const figure of figures) draftNational(reading, figure);
  draftGaps(reading, stage, reading.year, figures);
}

/** In long files KS2 progress stands on the lines of other subjects, so only KS4 lines are whole enough to show a gap. */
export function readLong(reading: Reading): void {
  const { get } = reading;
  const period = get('time_period');
  const year = yearOfPeriod(period);
  if (year === undefined) return bad(reading, 'time_period', period, 'an academic year such as 202425');
  const figures = longFigures(reading);
  for (const figure of figures) draftNational(reading, figure);
  const all = figures.filter(({ kind, pupils }) => kind.stage === 'KS4' && pupils === ALL_PUPILS);
  if (all.length > 0 && !reading.has('indicator')) draftGaps(reading, 'KS4', year, figures);
}
