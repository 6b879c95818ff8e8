import type { Region } from '../trust/academy';
import type { EobSettings } from '../monitoring/category/eob';
import type { Report } from './report-calendar';
import { REPORT_KIND_RULES, type ReportKind } from './report-kind';
import type { Settings } from '../trust/setting/settings';

/** A board that reads reports (docs/rulebook.md §1, §9). */
export interface Board {
  name: string;
  /** Person id of its clerk, or empty. */
  clerk: string;
  /** The sheet in which the clerk is named, or the setting. */
  namedIn: 'Regions' | 'trustBoardClerk' | 'eobClerk';
}

/** What the board of a report follows from. */
export interface Boards {
  regions: readonly Region[];
  settings: Pick<Settings, 'trustBoardClerk' | 'eobClerk' | 'regionWord'> & EobSettings;
}

/** Of what part of the trust a report is, as rights look at it: the clerk is that of the board it goes to. */
export interface ReportSubject {
  kind: ReportKind;
  /** Region id; empty for the whole trust. */
  id: string;
  clerk: string;
  /** Of a report to the Executive Operational Board: who sits on it. */
  eob?: EobSettings;
}

export const EOB = 'Executive Operational Board';
export const TRUST_BOARD = 'Trust Board';

/** A region's own board, by the name it has been given. */
export const regionalBoardName = (region: Region, { regionWord }: Pick<Settings, 'regionWord'>): string =>
  region.board.trim() === '' ? `${region.name} ${regionWord} Board` : region.board;

/** The board that a report goes to; nothing when its region is not known. */
export function boardOf(
  { kind, region: id }: Pick<Report, 'kind' | 'region'>,
  { regions, settings }: Boards,
): Board | undefined {
  const region = regions.find((one) => one.id === id);
  if (REPORT_KIND_RULES[kind].of === 'region' && !region) return undefined;
  if (REPORT_KIND_RULES[kind].to === 'trust-board')
    return { name: TRUST_BOARD, clerk: settings.trustBoardClerk, namedIn: 'trustBoardClerk' };
  if (REPORT_KIND_RULES[kind].to === 'eob')
    return { name: EOB, clerk: settings.eobClerk, namedIn: 'eobClerk' };
  return region && { name: regionalBoardName(region, settings), clerk: region.clerk, namedIn: 'Regions' };
}

/** The report as rights look at it. */
export const subjectOf = (report: Pick<Report, 'kind' | 'region'>, boards: Boards): ReportSubject => ({
  kind: report.kind,
  id: report.region,
  clerk: boardOf(report, boards)?.clerk ?? '',
  ...(REPORT_KIND_RULES[report.kind].to === 'eob' ? { eob: boards.settings } : {}),
});
