/** Which permissions a call of Google needs, and what may be called without any. */
const SCOPE = 'https://www.googleapis.com/auth/';
const SHEETS = [`${SCOPE}spreadsheets`];
const SHEETS_READ = [...SHEETS, `${SCOPE}spreadsheets.readonly`];
const DRIVE = [`${SCOPE}drive.file`, `${SCOPE}drive`];
const CONTAINER = [...SHEETS, `${SCOPE}spreadsheets.currentonly`];

/** Calls (by beginning of their name, the longest that fits) that need one of these scopes in the manifest. */
export const SCOPES: Record<string, readonly string[]> = {
  'Sheets.': SHEETS,
  'Sheets.Spreadsheets.get': SHEETS_READ,
  'Sheets.Spreadsheets.Values.get': SHEETS_READ,
  'Sheets.Spreadsheets.Values.batchGet': SHEETS_READ,
  'Drive.': DRIVE,
  'Calendar.Events.get': [
    `${SCOPE}calendar.events.owned.readonly`,
    `${SCOPE}calendar.events.readonly`,
    `${SCOPE}calendar.readonly`,
    `${SCOPE}calendar`,
  ],
  'Spreadsheet.toast': CONTAINER,
  'Spreadsheet.getId': CONTAINER,
  'SpreadsheetApp.getCurrentCell': CONTAINER,
  'Range.': CONTAINER,
  'Sheet.': CONTAINER,
  'Ui.showSidebar': [`${SCOPE}script.container.ui`],
  'User.getEmail': [`${SCOPE}userinfo.email`],
  'MailApp.': [`${SCOPE}script.send_mail`],
  'ScriptApp.': [`${SCOPE}script.scriptapp`],
  'ClockTriggerBuilder.': [`${SCOPE}script.scriptapp`],
};

/** What a manifest needs one of for Google to run its cards in Calendar, and to tell them which event is open. */
export const CALENDAR_CARD_SCOPES = {
  execute: [`${SCOPE}calendar.addons.execute`],
  event: [`${SCOPE}calendar.addons.current.event.read`],
} as const;

/** Scoped calls that a simple trigger may still make: they stay with the open workbook. */
export const SIMPLE_TRIGGER_MAY: readonly string[] = [
  'Spreadsheet.toast',
  'Spreadsheet.getId',
  'User.getEmail',
];

/** All that may be called while `e.authMode` is NONE, by the beginning of its name. */
export const MODE_NONE_MAY: readonly string[] = [
  'SpreadsheetApp.getUi',
  'Ui.createMenu',
  'Ui.createAddonMenu',
  'Menu.',
  'console.',
];
