import type { UnitBook } from '../hub/book';
import type { MenuLine } from '../menu';
import { openingAt } from './opening';
import { ID } from './web-page';

/** What Google hands to `onOpen` and `onInstall`. */
export interface OpenEvent {
  authMode?: unknown;
}

/** The mode of authorisation, read from its own name: while it is `NONE` no service may be asked. */
export const modeOf = (event: OpenEvent | undefined): string => String(event?.authMode ?? 'NONE');

/**
 * Puts the hub's menu under Extensions, where add-ons have theirs. It touches nothing but the menu, which is all that
 * an add-on may while its mode is `NONE`.
 */
export function addMenu(lines: MenuLine[]): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const { caption, calls } of lines) {
    if (caption === '') menu.addSeparator();
    else menu.addItem(caption, calls);
  }
  menu.addToUi();
}

/** Opens the sidebar at one of its screens, for an academy where one is named; the page is told in which unit's workbook it is. */
export function openSidebarAt(screen: string, book: UnitBook | undefined, academy = ''): void {
  const html = HtmlService.createHtmlOutputFromFile('sidebar');
  const about = [
    ID.test(academy) ? ` data-academy="${academy}"` : '',
    book === undefined ? '' : ` data-book="${book}"`,
  ].join('');
  const page = openingAt(html.getContent(), `data-screen="${screen}"${about}`);
  SpreadsheetApp.getUi().showSidebar(html.setContent(page).setTitle('Education Hub'));
}

/** A short word in the corner of the workbook. */
export const toast = (message: string): void =>
  SpreadsheetApp.getActiveSpreadsheet().toast(message, 'Education Hub', 8);
