import { HubError } from '../hub/hub-error';
import { WORKBOOK_KEY, type ScriptHome, type Settings } from '../ports';

/** The workbook that set-up noted. Throws `not-set-up` when it has not run. */
export function notedWorkbook(hub: Settings): string {
  const id = hub.all()[WORKBOOK_KEY];
  if (id !== undefined) return id;
  throw new HubError({
    code: 'not-set-up',
    message: 'The hub has not been set up yet, or was set up before it could be used outside its workbook.',
    remedy: 'Open the hub’s workbook and run “Set up the hub” from its menu.',
  });
}

/** The id of the spreadsheet that is open in front of the person; nothing at the web address. */
export const openWorkbookId = (): string | undefined => openWorkbook()?.getId();

/**
 * The hub's workbook: the one that is open in front of the person, unless that is a unit's (`inUnit`); there, and where
 * none is open, at the web address, the one that set-up noted.
 * Google does not say whether a web app of a bound script has an open workbook (docs/google.md §3): both ways work.
 * Found once an execution, since the person who saves looks for it while others wait for the lock.
 */
export function workbookAtHand(hub: Settings, inUnit: () => boolean): () => string {
  let found: string | undefined;
  return () => (found ??= (inUnit() ? undefined : openWorkbook()?.getId()) ?? notedWorkbook(hub));
}

const openWorkbook = (): GoogleAppsScript.Spreadsheet.Spreadsheet | null =>
  SpreadsheetApp.getActiveSpreadsheet();

/** Where the script lives, asked in a trigger: only that of a bound script has a workbook open, its own. */
export const scriptHome = (): ScriptHome => (openWorkbook() === null ? 'standalone' : 'bound');
