import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SheetWindow } from '../wire-sheet';
import { address, cellAt, cellId } from './cells';
import type { Place } from './cells';

/** Beside its cell, on whichever side of it the grid has room: a sidebar is never covered. */
function Card({
  place,
  text,
  keep,
  leave,
}: {
  place: Place;
  text: string;
  keep: () => void;
  leave: () => void;
}) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const cell = document.getElementById(cellId(place))?.getBoundingClientRect();
    const own = card.current;
    if (!cell || !own) return;
    const edge = own.closest('.grid')?.getBoundingClientRect().right ?? innerWidth;
    const right = cell.right + 2 + own.offsetWidth < edge;
    own.style.left = `${right ? cell.right + 2 : Math.max(4, cell.left - own.offsetWidth - 2)}px`;
    own.style.top = `${Math.max(4, Math.min(cell.top, innerHeight - own.offsetHeight - 4))}px`;
  });
  return (
    <div ref={card} id="note" role="tooltip" class="note" onMouseEnter={keep} onMouseLeave={leave}>
      <span class="unseen">Note on {address(place)}: </span>
      {text}
    </div>
  );
}

/**
 * The note of the cell under the pointer, else of the focused one. Escape sends it away until the next cell;
 * the pointer may rest on the card itself.
 */
export function useNote(sheet: SheetWindow) {
  const [hovered, setHovered] = useState<Place | null>(null);
  const [focused, setFocused] = useState<Place | null>(null);
  const timer = useRef(0);
  const over = (place: Place | null) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setHovered(place), place ? 80 : 250);
  };
  const dismiss = () => {
    window.clearTimeout(timer.current);
    setHovered(null);
    setFocused(null);
  };
  const place = hovered ?? focused;
  const text = place && cellAt(sheet, place).note;
  const keep = () => window.clearTimeout(timer.current);
  const card = place && text ? <Card place={place} text={text} keep={keep} leave={() => over(null)} /> : null;
  return { over, focus: setFocused, dismiss, card };
}
