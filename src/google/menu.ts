import { ID } from './web-page';

/** One line of the hub's menu: what it says and which entry point it calls; an empty caption draws a line. */
export interface MenuLine {
  caption: string;
  calls: string;
}

/** Puts the hub's menu into the workbook. */
export function addMenu(title: string, lines: MenuLine[]): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const { caption, calls } of lines) {
    if (caption === '') menu.addSeparator();
    else menu.addItem(caption, calls);
  }
  menu.addToUi();
}

/** Opens the sidebar at one of its screens, for an academy where one is named. */
export function openSidebarAt(screen: string, academy = ''): void {
  const html = HtmlService.createHtmlOutputFromFile('sidebar');
  const about = ID.test(academy) ? ` data-academy="${academy}"` : '';
  const named = `data-screen="${screen}"${about}`;
  const page = html.getContent().replace('data-screen="home"', () => named);
  SpreadsheetApp.getUi().showSidebar(html.setContent(page).setTitle('Education Hub'));
}

/** A short word in the corner of the workbook. */
export const toast = (message: string): void =>
  SpreadsheetApp.getActiveSpreadsheet().toast(message, 'Education Hub', 8);
