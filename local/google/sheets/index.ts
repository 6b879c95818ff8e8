/** The Sheets service of the local Workspace. */
export { createSheetsEngine } from './engine';
export type { CallCount, SavedSheets, SheetsEngine, SheetsOptions } from './engine';
export type { Typed } from './hands';
export type { CellView } from './cell-view';
export type { ChartView, SeriesView } from './chart-view';
export type { ProtectionView, SheetView, ViewOptions, WorkbookView } from './view';
