import { DOCUMENT_TITLES } from './hub/governance/document-kind';
import { SCREEN_NAMES } from './hub/text/screens';

/** One line of the hub's menu: what it says and which entry point it calls; an empty caption draws a line. */
export interface MenuLine {
  caption: string;
  calls: string;
}

const FIRST: MenuLine[] = [
  { caption: 'Open the hub', calls: 'openHub' },
  { caption: SCREEN_NAMES.visit, calls: 'openVisitForm' },
];

const MORE: MenuLine[] = [
  { caption: SCREEN_NAMES.reports, calls: 'openReports' },
  { caption: DOCUMENT_TITLES['academy-page'], calls: 'openAcademyPage' },
  { caption: '', calls: '' },
  { caption: 'Rebuild the dashboard', calls: 'rebuildDashboard' },
  { caption: SCREEN_NAMES.import, calls: 'openImport' },
  { caption: SCREEN_NAMES['set-up'], calls: 'openSetUp' },
];

/**
 * The menu by the mode of authorisation that Google tells (`NONE`, `LIMITED` or `FULL`). An add-on has `NONE` in every
 * spreadsheet in which its person has not used it yet, most of which are not the hub's: there it only offers to open.
 */
export const menuLines = (authMode: string): MenuLine[] =>
  authMode === 'NONE' ? FIRST : [...FIRST, ...MORE];
