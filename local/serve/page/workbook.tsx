import { useEffect, useState } from 'preact/hooks';
import type { Desk } from '../wire';
import type { CellPlace } from '../wire-sheet';
import type { SheetWindow } from '../wire-sheet';
import { address, cellAt, cellId, placeOf } from './cells';
import type { Place } from './cells';
import { Grid } from './grid';
import { ask } from './server';

interface Props {
  desk: Desk;
  /** Counts up whenever something may have changed. */
  turn: number;
  act: <T>(work: () => Promise<T>) => Promise<T | undefined>;
  complain: (text: string) => void;
  hand: (at: CellPlace) => void;
}

/** The sheet that the address names after `#`, so that a reload or a link comes back to it. */
const fromAddress = (): number => Number(/^#sheet-(\d+)$/.exec(location.hash)?.[1] ?? -1);

function SheetTabs({ desk, id, open }: { desk: Desk; id: number; open: (id: number) => void }) {
  const [all, setAll] = useState(false);
  const hidden = desk.sheets.filter((sheet) => sheet.hidden).length;
  const shown = desk.sheets.filter((sheet) => all || !sheet.hidden || sheet.id === id);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const at = shown.findIndex((sheet) => sheet.id === id);
    const next = shown[(at + by + shown.length) % shown.length];
    if (!next) return;
    open(next.id);
    document.getElementById(`sheet-${next.id}`)?.focus();
  };
  return (
    <div class="sheets">
      <div role="tablist" aria-label="Sheets" onKeyDown={onKeyDown}>
        {shown.map((sheet) => (
          <button
            key={sheet.id}
            id={`sheet-${sheet.id}`}
            role="tab"
            type="button"
            aria-selected={sheet.id === id}
            aria-controls="sheet"
            tabIndex={sheet.id === id ? 0 : -1}
            class={sheet.hidden ? 'hidden-sheet' : undefined}
            style={sheet.colour ? `--tab:${sheet.colour}` : undefined}
            onClick={() => open(sheet.id)}
          >
            {sheet.locked && <span class="lock" role="img" aria-label="Protected: " />}
            {sheet.title}
            {sheet.hidden && <small> (hidden)</small>}
          </button>
        ))}
      </div>
      {hidden > 0 && (
        <label>
          <input type="checkbox" checked={all} onChange={() => setAll(!all)} /> Show hidden sheets ({hidden})
        </label>
      )}
    </div>
  );
}

/** Where the formula bar is in Sheets: the active cell's address and all of its words. */
function CellLine({ sheet, active }: { sheet: SheetWindow; active: Place }) {
  const cell = cellAt(sheet, active);
  return (
    <div class="cell-line">
      <span class="address">{address(active)}</span>
      <span class="whole">{cell.text}</span>
      {cell.invalid && <span class="hint">not one of the choices</span>}
      {cell.choices !== undefined && (
        <span class="hint">drop-down: {sheet.lists[cell.choices]?.length} choices, Enter to choose</span>
      )}
    </div>
  );
}

function Pager({ sheet, turnTo }: { sheet: SheetWindow; turnTo: (from: number) => void }) {
  const { last } = sheet;
  const first = sheet.frozen.length;
  if (sheet.from <= first && last >= sheet.usedRows) return null;
  return (
    <nav class="pager" aria-label="Pages of this sheet">
      <button type="button" disabled={sheet.from <= first} onClick={() => turnTo(sheet.from - sheet.page)}>
        Rows before
      </button>
      <span>
        Rows {sheet.from + 1} to {last} of {sheet.usedRows}
      </span>
      <button type="button" disabled={last >= sheet.usedRows} onClick={() => turnTo(sheet.from + sheet.page)}>
        Rows after
      </button>
      <button type="button" disabled={last >= sheet.usedRows} onClick={() => turnTo(sheet.usedRows - 1)}>
        Last rows
      </button>
    </nav>
  );
}

interface Where {
  id: number;
  from: number;
  active: Place;
}

/** The part of a sheet that is looked at; an old part stays until the new one has come. */
function useSheet({ desk, turn, complain }: Props) {
  const firstId = () =>
    desk.sheets.find(({ id }) => id === fromAddress())?.id ??
    desk.sheets.find(({ hidden }) => !hidden)?.id ??
    0;
  const [where, setWhere] = useState<Where>(() => ({
    id: firstId(),
    from: 0,
    active: { row: 0, column: 0 },
  }));
  const [sheet, setSheet] = useState<SheetWindow | null>(null);
  const id = desk.sheets.some((each) => each.id === where.id) ? where.id : firstId();
  useEffect(() => {
    let late = false;
    ask('sheet', desk.you, { id, from: where.from })
      .then((answer) => {
        if (late) return;
        setSheet(answer);
        setWhere((now) => ({ ...now, from: answer.from, active: withinPage(answer, now.active) }));
      })
      .catch((error: Error) => complain(error.message));
    return () => void (late = true);
  }, [id, where.from, turn, desk.you]);
  return { where: { ...where, id }, setWhere, sheet };
}

/** Follows links to places of the workbook; what they open comes into sight. */
function useLinks(sheet: SheetWindow | null, open: (id: number, place: Place) => void) {
  const [sought, setSought] = useState<ReturnType<typeof placeOf>>();
  useEffect(() => {
    if (!sought || sheet?.id !== sought.id) return;
    document.getElementById(cellId(sought.place))?.scrollIntoView({ block: 'nearest', inline: 'start' });
    setSought(undefined);
  }, [sheet, sought]);
  return (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : null;
    if (!link?.startsWith('#')) return;
    event.preventDefault();
    const found = placeOf(link);
    if (!found) return;
    setSought(found);
    open(found.id, found.place);
  };
}

const withinPage = (sheet: SheetWindow, active: Place): Place => {
  const rows = [...sheet.frozen, ...sheet.rows].map(({ index }) => index);
  const row = rows.includes(active.row) ? active.row : (sheet.rows[0]?.index ?? 0);
  const first = sheet.columns.findIndex(({ hidden }) => !hidden);
  const known = sheet.columns[active.column]?.hidden === false;
  return { row, column: known ? active.column : Math.max(0, first) };
};

export function Workbook(props: Props) {
  const { desk, act, complain, hand } = props;
  const { where, setWhere, sheet } = useSheet(props);
  useEffect(() => hand({ sheetId: where.id, ...where.active }), [hand, where.id, where.active]);
  const open = (id: number, active: Place = { row: 0, column: 0 }) => {
    history.replaceState(null, '', `#sheet-${id}`);
    setWhere({ id, from: active.row, active });
  };
  const follow = useLinks(sheet, open);
  const type = async ({ row, column }: Place, text: string): Promise<string> => {
    const answer = await act(() => ask('type', desk.you, { sheet: where.id, row, column, text }));
    if (answer?.error) complain(answer.error);
    return answer?.error ?? '';
  };
  return (
    <div class="workbook">
      <div id="sheet" role="tabpanel" aria-labelledby={`sheet-${where.id}`} class="sheet" onClick={follow}>
        {sheet && sheet.id === where.id ? (
          <>
            <CellLine sheet={sheet} active={where.active} />
            <Grid
              key={sheet.id}
              sheet={sheet}
              active={where.active}
              choose={(active) => setWhere((now) => ({ ...now, active }))}
              type={type}
            />
            <Pager sheet={sheet} turnTo={(from) => setWhere((now) => ({ ...now, from }))} />
          </>
        ) : (
          <p class="waiting">Opening the sheet …</p>
        )}
      </div>
      <SheetTabs desk={desk} id={where.id} open={open} />
    </div>
  );
}
