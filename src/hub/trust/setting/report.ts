import { count, type SettingRule } from './rule';

/** What a trust may set of its board reports (docs/rulebook.md §9). */
export interface ReportSettings {
  /** The half-term, 1 to 6, with which the yearly category paper falls due. */
  categoryPaperHalfTerm: number;
  /** Pages that a report to a regional board has at most. */
  reportPages: number;
  /** The trust's own colours in documents, `#rrggbb`: of headings, and behind what stands out. */
  reportColour: string;
  reportGround: string;
}

/** Their rules, in the order of the sheet. */
export const REPORT_SETTING_RULES: readonly SettingRule<keyof ReportSettings>[] = [
  count(
    'categoryPaperHalfTerm',
    5,
    'Half-term, 1 to 6, with which the yearly category paper falls due.',
    1,
    6,
  ),
  count(
    'reportPages',
    6,
    'Pages that a report to a regional board has at most: of academies without news its tables must do then.',
    3,
    40,
  ),
  {
    key: 'reportColour',
    kind: 'ink',
    default: '#22344c',
    help: 'Colour of headings and of the heads of tables in documents, such as #22344c: dark enough for white text on it.',
  },
  {
    key: 'reportGround',
    kind: 'ground',
    default: '#e6ebf1',
    help: 'Colour behind what is asked of a board and what its author says, such as #e6ebf1: light enough for black text.',
  },
];
