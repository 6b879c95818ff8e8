import type { Who } from '../ports';
import { WEB_SCREENS } from '../hub/text/web-link';
import { openingAt } from './opening';

/** The part of `doGet`'s event that the page looks at. */
export interface WebEvent {
  parameter?: Record<string, string | undefined>;
}

const TITLE = 'Education Hub';
/** A phone shows a page that does not ask for this as wide as a desk’s screen. */
const VIEWPORT = 'width=device-width, initial-scale=1';
/** Screens that the address may open at. Setting up and importing belong to the workbook. */
const SCREENS: readonly string[] = WEB_SCREENS;
/** What address and selection may name: ids that stand in an attribute as they are. */
export const ID = /^[A-Za-z0-9_.-]{1,60}$/;

/**
 * The screens as a page at the hub's address, opened where the address says; what it says wrongly opens home. A blank
 * identity gets the page `nobody` and nothing else (docs/google.md §4).
 */
export function webPage(
  who: Who,
  event: WebEvent | undefined,
  nobody: string,
): GoogleAppsScript.HTML.HtmlOutput {
  if (who.email() === '') return dressed(HtmlService.createHtmlOutput(nobody));
  const { screen = '', academy = '', visit = '', action = '' } = event?.parameter ?? {};
  const html = HtmlService.createHtmlOutputFromFile('sidebar');
  const named = [
    `data-face="web" data-screen="${SCREENS.includes(screen) ? screen : 'home'}"`,
    ID.test(academy) ? ` data-academy="${academy}"` : '',
    ID.test(visit) ? ` data-visit="${visit}"` : '',
    ID.test(action) ? ` data-action="${action}"` : '',
  ].join('');
  return dressed(html.setContent(openingAt(html.getContent(), named)));
}

const dressed = (page: GoogleAppsScript.HTML.HtmlOutput): GoogleAppsScript.HTML.HtmlOutput =>
  page.setTitle(TITLE).addMetaTag('viewport', VIEWPORT);
