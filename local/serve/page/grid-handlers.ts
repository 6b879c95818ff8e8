import type { SheetWindow } from '../wire-sheet';
import type { Place } from './cells';

export interface Handlers {
  onChoose: (place: Place) => void;
  onEdit: (place: Place, start?: string) => void;
  onDone: (text: string | null, then: string) => void;
  onNote: (place: Place | null) => void;
}

/** A frozen column stays at its place from the left. */
export function frozenLeft(sheet: SheetWindow, column: number): { style?: string; 'data-frozen'?: string } {
  if (column >= sheet.frozenColumns) return {};
  const left = sheet.columns
    .slice(0, column)
    .reduce((sum, each) => sum + (each.hidden ? 0 : each.width), HEAD);
  return { style: `left:${left}px`, 'data-frozen': column === sheet.frozenColumns - 1 ? 'last' : 'yes' };
}

export const HEAD = 46;
