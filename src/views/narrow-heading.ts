import type { ViewCell } from './sheet-view';

/** The heading of a narrow column, small enough to stand above it whole; the note says what it holds. */
export const narrowHeading = (value: string, note: string): ViewCell => ({
  value,
  tone: 'heading',
  bold: true,
  size: 8,
  align: 'center',
  note,
});
