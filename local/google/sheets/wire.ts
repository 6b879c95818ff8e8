/// <reference types="@maxim_mazurok/gapi.client.sheets-v4" />
/** Google's published shapes under short names; nothing here exists at run time. */

export type BandedRange = gapi.client.sheets.BandedRange;
export type BooleanCondition = gapi.client.sheets.BooleanCondition;
export type CellData = gapi.client.sheets.CellData;
export type CellFormat = gapi.client.sheets.CellFormat;
export type ChartData = gapi.client.sheets.ChartData;
export type ChartSpec = gapi.client.sheets.ChartSpec;
export type Color = gapi.client.sheets.Color;
export type ColorStyle = gapi.client.sheets.ColorStyle;
export type ConditionalFormatRule = gapi.client.sheets.ConditionalFormatRule;
export type DataFilter = gapi.client.sheets.DataFilter;
export type DataValidationRule = gapi.client.sheets.DataValidationRule;
export type DeveloperMetadata = gapi.client.sheets.DeveloperMetadata;
export type DeveloperMetadataLookup = gapi.client.sheets.DeveloperMetadataLookup;
export type DimensionRange = gapi.client.sheets.DimensionRange;
export type EmbeddedChart = gapi.client.sheets.EmbeddedChart;
export type FilterView = gapi.client.sheets.FilterView;
export type GridRange = gapi.client.sheets.GridRange;
export type NamedRange = gapi.client.sheets.NamedRange;
export type NumberFormat = gapi.client.sheets.NumberFormat;
export type OverlayPosition = gapi.client.sheets.OverlayPosition;
export type ProtectedRange = gapi.client.sheets.ProtectedRange;
export type Request = gapi.client.sheets.Request;
export type Reply = gapi.client.sheets.Response;
export type RowData = gapi.client.sheets.RowData;
export type SheetProperties = gapi.client.sheets.SheetProperties;
export type SpreadsheetProperties = gapi.client.sheets.SpreadsheetProperties;
export type ValueRange = gapi.client.sheets.ValueRange;

/** Values as `values.*` take and give them: ragged rows. */
export type Values = (string | number | boolean)[][];

/** A deep copy that shares nothing with the caller's realm. */
export const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
