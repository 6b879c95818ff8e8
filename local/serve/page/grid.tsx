import { flushSync, memo } from 'preact/compat';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SheetWindow } from '../wire-sheet';
import type { RowView } from '../wire-sheet';
import { address, cellAt, cellId, columnName, moved, rowsOf, samePlace, shownColumns } from './cells';
import type { Place } from './cells';
import { Charts } from './charts';
import { GridRow } from './grid-row';
import { useNote } from './note';
import { frozenLeft, HEAD, type Handlers } from './grid-handlers';

interface Props {
  sheet: SheetWindow;
  active: Place;
  choose: (place: Place) => void;
  /** Types into a cell; the words that Sheets would show when it refuses, or empty. */
  type: (place: Place, text: string) => Promise<string>;
}

function ColumnLetters({ sheet, active }: { sheet: SheetWindow; active: number }) {
  return (
    <tr class="letters">
      <td class="corner" />
      {shownColumns(sheet).map((column) => (
        <th
          key={column}
          scope="col"
          class={column === active ? 'here' : undefined}
          {...frozenLeft(sheet, column)}
        >
          {columnName(column)}
        </th>
      ))}
    </tr>
  );
}

const Rows = memo(({ sheet, rows, active, editing, ...on }: RowsProps) => (
  <>
    {rows.map((row) => {
      const here = row.index === active.row;
      return (
        <GridRow
          key={row.index}
          sheet={sheet}
          row={row}
          activeColumn={here ? active.column : -1}
          editing={here ? editing : null}
          {...on}
        />
      );
    })}
  </>
));

/** What the keyboard reaches must not lie hidden under the frozen rows and columns. */
function beyondFrozen(sheet: SheetWindow): string {
  const top = sheet.frozen.reduce((sum, { height }) => sum + (height ?? 21), 24);
  const frozen = shownColumns(sheet).filter((column) => column < sheet.frozenColumns);
  const left = frozen.reduce((sum, column) => sum + (sheet.columns[column]?.width ?? 0), HEAD);
  return `scroll-padding:${top}px 0 0 ${left}px`;
}

type RowsProps = Handlers & { sheet: SheetWindow; rows: RowView[]; active: Place; editing: string | null };

/** Focus follows the active cell once the grid has it, and after an edit. */
function useFocus(active: Place, editing: string | null, sheet: SheetWindow) {
  const owned = useRef(false);
  useEffect(() => {
    if (editing !== null || !owned.current) return;
    const cell = document.getElementById(cellId(active));
    if (cell && document.activeElement !== cell) cell.focus();
  }, [active.row, active.column, editing, sheet]);
  return { owned };
}

interface Editing extends Props {
  note: ReturnType<typeof useNote>;
}

/** What is being typed where, and what each gesture of a person does. */
function useEditing({ sheet, active, choose, type, note }: Editing) {
  const [editing, setEditing] = useState<string | null>(null);
  const { owned } = useFocus(active, editing, sheet);
  const goTo = (key: string, far = false): boolean => {
    const place = moved(sheet, active, key, far);
    if (place) choose(place);
    return place !== undefined;
  };
  const handlers: Handlers = {
    onChoose: (place) => {
      owned.current = true;
      note.focus(place);
      if (!samePlace(place, active)) choose(place);
    },
    onEdit: (place, start) => {
      owned.current = true;
      // At once: what is typed next must already find the box.
      flushSync(() => {
        choose(place);
        setEditing(start ?? cellAt(sheet, place).text);
      });
    },
    onDone: (text, then) => {
      setEditing(null);
      if (text !== null && text !== cellAt(sheet, active).text) void type(active, text);
      if (then) goTo(then);
    },
    onNote: note.over,
  };
  return { editing, handlers, goTo };
}

/** Keys as in Sheets: arrows move, Enter and F2 edit, any letter begins anew, Delete empties. */
function keysOf(props: Editing, { editing, handlers, goTo }: ReturnType<typeof useEditing>) {
  const { active, type, note } = props;
  return (event: KeyboardEvent) => {
    if (editing !== null || event.altKey) return;
    const far = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') return note.dismiss();
    if (event.key === 'Enter' || event.key === 'F2') handlers.onEdit(active);
    else if (event.key === 'Delete' || event.key === 'Backspace') void type(active, '');
    else if (event.key.length === 1 && !far && event.key !== ' ') handlers.onEdit(active, event.key);
    else if (!goTo(event.key, far)) return;
    event.preventDefault();
  };
}

function Columns({ sheet }: { sheet: SheetWindow }) {
  return (
    <colgroup>
      <col style={`width:${HEAD}px`} />
      {shownColumns(sheet).map((column) => (
        <col key={column} style={`width:${sheet.columns[column]?.width}px`} />
      ))}
    </colgroup>
  );
}

export function Grid(props: Props) {
  const { sheet, active } = props;
  const note = useNote(sheet);
  const hands = useEditing({ ...props, note });
  const rows = { sheet, active, editing: hands.editing, ...hands.handlers };
  const width =
    HEAD + shownColumns(sheet).reduce((sum, column) => sum + (sheet.columns[column]?.width ?? 0), 0);
  return (
    <div class={sheet.gridlines ? 'grid' : 'grid bare'} style={beyondFrozen(sheet)} onScroll={note.dismiss}>
      <table
        role="grid"
        aria-label={`Sheet ${sheet.title}, ${address(active)}`}
        aria-rowcount={sheet.rowCount + 1}
        aria-colcount={sheet.columns.length}
        style={`width:${width}px`}
        onKeyDown={keysOf({ ...props, note }, hands)}
        onMouseLeave={() => note.over(null)}
        onFocusOut={() => note.focus(null)}
      >
        <Columns sheet={sheet} />
        <thead>
          <ColumnLetters sheet={sheet} active={active.column} />
          <Rows {...rows} rows={sheet.frozen} />
        </thead>
        <tbody>
          <Rows {...rows} rows={sheet.rows} />
        </tbody>
      </table>
      <Charts sheet={sheet} shownRows={rowsOf(sheet)} />
      {note.card}
    </div>
  );
}
