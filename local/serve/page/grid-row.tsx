import { memo } from 'preact/compat';
import type { SheetWindow } from '../wire-sheet';
import type { RowView } from '../wire-sheet';
import type { CellView } from '../wire-sheet';
import { cellId, cellIn, isInside, mergeAt, shownColumns, spill } from './cells';
import type { Place } from './cells';
import { CellEditor } from './cell-editor';
import { frozenLeft } from './grid-handlers';
import type { Handlers } from './grid-handlers';
import { Icon } from './icon';

interface RowProps extends Handlers {
  sheet: SheetWindow;
  row: RowView;
  activeColumn: number;
  editing: string | null;
}

function look(cell: CellView): string {
  return [
    cell.back && `background-color:${cell.back}`,
    cell.ink && `color:${cell.ink}`,
    cell.bold && 'font-weight:700',
    cell.italic && 'font-style:italic',
    cell.struck && 'text-decoration:line-through',
    cell.size && `font-size:${Math.round(cell.size * 1.3333)}px`,
    cell.align && `text-align:${cell.align}`,
    cell.vertical && `vertical-align:${cell.vertical}`,
  ]
    .filter(Boolean)
    .join(';');
}

/** Signs that Sheets draws into a cell; each has words for those who do not see it. */
function Marks({ cell }: { cell: CellView }) {
  return (
    <>
      {cell.note !== undefined && <span class="has-note" aria-hidden="true" />}
      {cell.invalid && <span class="is-invalid" aria-hidden="true" />}
      {cell.choices !== undefined && <span class="has-choices" aria-hidden="true" />}
    </>
  );
}

function Tick({ on }: { on: boolean }) {
  return (
    <>
      <Icon name={on ? 'ticked' : 'unticked'} />
      <span class="unseen">{on ? 'yes' : 'no'}</span>
    </>
  );
}

function Words({ cell, run, height }: { cell: CellView; run: number; height: number }) {
  const box = run > 0 ? `width:calc(100% + ${run}px)` : undefined;
  const limit = cell.wrap ? `max-height:${Math.max(height - 2, 17)}px` : undefined;
  return (
    <div class={`words${cell.wrap ? ' wraps' : ''}${run > 0 ? ' spills' : ''}`} style={box ?? limit}>
      {cell.tick ? (
        <Tick on={cell.text === 'TRUE'} />
      ) : cell.link ? (
        <a
          href={cell.link}
          {...(isInside(cell.link) ? {} : { target: '_blank', rel: 'noopener' })}
          tabIndex={-1}
        >
          {cell.text}
        </a>
      ) : (
        cell.text
      )}
    </div>
  );
}

/** What a merge covers is drawn by its first cell; on a later page the first cell shown stands in for it. */
function reach(sheet: SheetWindow, row: RowView, column: number): { rows: number; columns: number } | null {
  const merge = mergeAt(sheet, { row: row.index, column });
  if (!merge) return { rows: 1, columns: 1 };
  const firstColumn = shownColumns(sheet).find((each) => each >= merge.column);
  if (column !== firstColumn || row.index !== merge.row) return null;
  const all = [sheet.frozen, sheet.rows].find((part) => part.some(({ index }) => index === row.index)) ?? [];
  const rows = all.filter(({ index }) => index >= merge.row && index < merge.row + merge.rows).length;
  const columns = shownColumns(sheet).filter(
    (each) => each >= merge.column && each < merge.column + merge.columns,
  ).length;
  return { rows, columns };
}

interface CellProps extends RowProps {
  column: number;
  span: { rows: number; columns: number };
}

function Cell({ sheet, row, column, span, activeColumn, editing, ...on }: CellProps) {
  const place: Place = { row: row.index, column };
  const cell = cellIn(row, column);
  const active = activeColumn === column;
  const frozen = frozenLeft(sheet, column);
  const style = [look(cell), frozen.style].filter(Boolean).join(';');
  return (
    <td
      id={cellId(place)}
      role="gridcell"
      tabIndex={active ? 0 : undefined}
      aria-colindex={column + 1}
      aria-selected={active}
      aria-describedby={active && cell.note !== undefined ? 'note' : undefined}
      aria-haspopup={cell.choices === undefined ? undefined : 'listbox'}
      aria-invalid={cell.invalid}
      class={active ? 'active' : undefined}
      style={style || undefined}
      data-frozen={frozen['data-frozen']}
      rowSpan={span.rows > 1 ? span.rows : undefined}
      colSpan={span.columns > 1 ? span.columns : undefined}
      onFocus={() => on.onChoose(place)}
      onMouseDown={() => on.onChoose(place)}
      onDblClick={() => on.onEdit(place)}
      onMouseEnter={() => on.onNote(cell.note === undefined ? null : place)}
    >
      {active && editing !== null ? (
        <CellEditor
          choices={sheet.lists[cell.choices ?? -1]}
          place={place}
          start={editing}
          onDone={on.onDone}
        />
      ) : (
        <Words cell={cell} run={active ? 0 : spill(sheet, row, column)} height={row.height ?? 21} />
      )}
      <Marks cell={cell} />
    </td>
  );
}

export const GridRow = memo(
  (props: RowProps) => {
    const { sheet, row, activeColumn } = props;
    return (
      <tr aria-rowindex={row.index + 2} style={`height:${row.height ?? 21}px`}>
        <th scope="row" class={activeColumn >= 0 ? 'here' : undefined}>
          {row.index + 1}
        </th>
        {shownColumns(sheet).map((column) => {
          const span = reach(sheet, row, column);
          return span && <Cell key={column} {...props} column={column} span={span} />;
        })}
      </tr>
    );
  },
  (before, after) =>
    before.row === after.row &&
    before.sheet === after.sheet &&
    before.activeColumn === -1 &&
    after.activeColumn === -1,
);
