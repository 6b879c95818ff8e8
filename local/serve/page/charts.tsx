import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SheetWindow } from '../wire-sheet';
import type { ChartView } from '../wire-sheet';
import type { RowView } from '../wire-sheet';
import { cellId, shownColumns } from './cells';
import { ChartDrawing } from './chart-drawing';

function Numbers({ chart }: { chart: ChartView }) {
  return (
    <details>
      <summary>Numbers</summary>
      <div class="numbers" tabIndex={0} role="region" aria-label={`Numbers of ${chart.title}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{chart.categories.length} points</th>
              {chart.series.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chart.categories.map((category, index) => (
              <tr key={index}>
                <th scope="row">{category}</th>
                {chart.series.map(({ name, values }) => (
                  <td key={name}>{values[index] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** The pixel where a cell's corner lies in the scrolled table; the end of the page for rows further down. */
function cornerOf(grid: HTMLElement, rows: RowView[], columns: number[], chart: ChartView) {
  const row = rows.find(({ index }) => index >= chart.row)?.index;
  const column = columns.find((each) => each >= chart.column) ?? columns[columns.length - 1] ?? 0;
  const lowest = rows[rows.length - 1]?.index ?? 0;
  const cell = document.getElementById(cellId({ row: row ?? lowest, column }));
  const table = grid.querySelector('table');
  return {
    left: (cell?.offsetLeft ?? 60) + chart.shiftX,
    top: row === undefined ? (table?.offsetHeight ?? 0) + 16 : (cell?.offsetTop ?? 0) + chart.shiftY,
  };
}

function Figure({ chart, sheet, rows }: { chart: ChartView; sheet: SheetWindow; rows: RowView[] }) {
  const figure = useRef<HTMLElement>(null);
  const [corner, setCorner] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const grid = figure.current?.parentElement;
    if (grid) setCorner(cornerOf(grid, rows, shownColumns(sheet), chart));
  }, [sheet]);
  return (
    <figure
      ref={figure}
      class="chart"
      style={`left:${corner.left}px;top:${corner.top}px;width:${chart.width}px;min-height:${chart.height}px`}
    >
      <figcaption>{chart.title}</figcaption>
      <ChartDrawing chart={chart} />
      <Numbers chart={chart} />
    </figure>
  );
}

/** The charts that lie over the rows of this page. */
export function Charts({ sheet, shownRows }: { sheet: SheetWindow; shownRows: RowView[] }) {
  const lowest = shownRows[shownRows.length - 1]?.index ?? 0;
  const last = sheet.last >= sheet.usedRows;
  const here = sheet.charts.filter(
    ({ row }) => (row <= lowest || last) && (row >= sheet.from || sheet.from <= sheet.frozen.length),
  );
  return (
    <>
      {here.map((chart) => (
        <Figure key={chart.id} chart={chart} sheet={sheet} rows={shownRows} />
      ))}
    </>
  );
}
