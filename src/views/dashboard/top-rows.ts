import { LEVELS, LEVEL_LABELS, type Level } from '../../hub/monitoring/judgement/indicator';
import { longDate } from '../../hub/time/date';
import type { ViewCell, ViewRow } from '../sheet-view';
import type { Tone } from '../tone';
import { counted } from '../words';
import { blank, none, type DashboardColumn } from './column';
import { COLUMNS, LEGEND, NEWS_DAYS } from './layout';
import { LEVEL_LETTERS } from './level-cell';
import type { DashboardModel } from './model';

function unreadableCell(problems: number | undefined): ViewCell {
  if (problems === undefined) return { value: '', kept: true };
  const link = '#gid=2';
  if (problems === 0) return { value: 'No data problems', tone: 'good', size: 9, align: 'center' };
  const value = `${counted(problems, 'cell')} cannot be read: see Health`;
  return { value, tone: 'alarm', bold: true, size: 9, align: 'center', link };
}

/** Where Google keeps what the hub hides. */
const OTHER_SHEETS =
  'Lists (academies, people, half-terms and so on) and records (visits, judgements and so on) are hidden: menu View, Hidden sheets.';

/** Trust, day, and whether every cell can be read. */
export function titleRow({ settings, today, problems }: DashboardModel): ViewRow {
  const cells = none(COLUMNS.side + 2);
  cells[0] = { value: 'Dashboard', bold: true, size: 14, tone: 'title', note: OTHER_SHEETS };
  cells[1] = { value: `${settings.trustName}, ${longDate(today)}`, bold: true, size: 12, tone: 'title' };
  cells[COLUMNS.side] = unreadableCell(problems);
  return {
    key: 'title',
    cells,
    merges: [
      [1, COLUMNS.side - 2],
      [COLUMNS.side, COLUMNS.side + 1],
    ],
    height: 32,
  };
}

/** Over which of the ten columns each level is explained, and the arrows. */
const KEY_PLACES: Record<Level, [from: number, to: number]> = {
  strength: [0, 0],
  expected: [1, 1],
  'working-towards': [2, 3],
  below: [4, 6],
};
const ARROWS: [from: number, to: number] = [7, 9];

/** What the letters and arrows mean, each in its own colour. */
export function legendRow(): ViewRow {
  const cells = none(COLUMNS.side - 1);
  const put = (from: number, value: string, tone: Tone): void => {
    cells[COLUMNS.indicators + from] = { value, tone, size: 8, align: 'center' };
  };
  for (const level of LEVELS)
    put(KEY_PLACES[level][0], `${LEVEL_LETTERS[level]} ${LEVEL_LABELS[level]}`, level);
  put(ARROWS[0], `\u2191 rose, \u2193 fell; \u25b2 \u25bc in ${NEWS_DAYS} days`, 'subtle');
  const merges = [...Object.values(KEY_PLACES), ARROWS]
    .filter(([from, to]) => to > from)
    .map(([from, to]): [number, number] => [COLUMNS.indicators + from, COLUMNS.indicators + to]);
  return { key: LEGEND, cells, merges, height: 20 };
}

/** A word that would break in a narrow column. */
const LONG_WORD = /\S{11}/;

/** The heading of a column; nothing above a gap. */
export const headingCell = ({ heading, help }: DashboardColumn, index: number): ViewCell =>
  heading === ''
    ? blank()
    : {
        ...{ value: heading, tone: 'heading', size: LONG_WORD.test(heading) ? 7 : 8 },
        ...{ align: index === 0 ? 'left' : 'center', note: help },
      };
