/** A chart in the shapes that the page draws. Not modelled: pies and scorecards are drawn as columns. */
import type { ChartView as Seen } from '../google/sheets/chart-view';
import type { ChartView } from './wire-sheet';

/** Where the chart names no colour; each has a contrast of 3 : 1 on white at least. */
const COLOURS = ['#1d5c85', '#a85a00', '#2e7d4f', '#8a3b7d', '#5b6670', '#b3261e'];

const KINDS: Record<string, ChartView['kind']> = {
  BAR: 'column',
  LINE: 'line',
  AREA: 'area',
  STEPPED_AREA: 'area',
};

/** A chart whose range reaches below the last row, to have room, is drawn up to what is there. */
function filled({ labels, series }: Seen): number {
  let count = labels.length;
  const isEmpty = (at: number) =>
    labels[at] === '' && series.every(({ values }) => (values[at] ?? null) === null);
  while (count > 0 && isEmpty(count - 1)) count -= 1;
  return count;
}

export const chartOf = (seen: Seen): ChartView => ({
  id: seen.chartId,
  title: seen.title,
  kind: KINDS[seen.kind] ?? 'column',
  stacked: seen.stacked !== '',
  categories: seen.labels.slice(0, filled(seen)),
  series: seen.series.map(({ name, color, values }, index) => ({
    name: name || seen.title,
    colour: color ?? COLOURS[index % COLOURS.length] ?? '#1d5c85',
    values,
  })),
  row: seen.anchor.row,
  column: seen.anchor.column,
  shiftX: seen.anchor.x,
  shiftY: seen.anchor.y,
  width: seen.anchor.width,
  height: seen.anchor.height,
});
