import type { ChartView } from '../wire-sheet';

/** Round numbers from 0 to at least `highest`, five steps or fewer. */
export function ticks(highest: number): number[] {
  if (!(highest > 0)) return [0, 1];
  const rough = highest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? 10 * power;
  const whole = Math.max(step, highest < 5 ? 1 : 0);
  const count = Math.ceil(highest / whole - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => index * whole);
}

const total = (chart: ChartView, category: number): number =>
  chart.series.reduce((sum, { values }) => sum + Math.max(0, values[category] ?? 0), 0);

/** What the tallest column, or the highest point, reaches. */
export function highest(chart: ChartView): number {
  const each = chart.categories.map((_, category) =>
    chart.stacked
      ? total(chart, category)
      : Math.max(0, ...chart.series.map(({ values }) => values[category] ?? 0)),
  );
  return Math.max(0, ...each);
}

/** What stands below a series in a stack, and its own height. */
export function layer(chart: ChartView, series: number, category: number): { base: number; value: number } {
  const value = chart.series[series]?.values[category] ?? 0;
  if (!chart.stacked) return { base: 0, value };
  const below = chart.series.slice(0, series).map(({ values }) => Math.max(0, values[category] ?? 0));
  return { base: below.reduce((sum, each) => sum + each, 0), value };
}

const channel = (hex: string, at: number): number => {
  const value = parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** Black or white, whichever reads better on the colour (WCAG relative luminance). */
export function inkOn(colour: string): string {
  const luminance = 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  return luminance > 0.179 ? '#1f2a37' : '#ffffff';
}

/** One sentence of what the chart shows, for those who do not see it. */
export function summary(chart: ChartView): string {
  const kind = { column: 'Column chart', line: 'Line chart', area: 'Area chart' }[chart.kind];
  const last = chart.categories.length - 1;
  const now = chart.series.map(({ name, values }) => `${name} ${values[last] ?? 'none'}`).join(', ');
  const ends = last >= 0 ? ` At ${chart.categories[last]}: ${now}.` : ' No numbers yet.';
  return `${kind}: ${chart.title}.${ends} All numbers are in the table below.`;
}
