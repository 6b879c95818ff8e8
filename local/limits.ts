/**
 * Google's limits and prices as data (platform-facts §2, §6, §9). Prices are virtual milliseconds, on the slow side
 * of what people report; they make budgets comparable, they promise nothing.
 * Not modelled: "about one request a second per spreadsheet", the cache, the 30 executions at once.
 */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Sizes in bytes, times in milliseconds, the rest in pieces. */
export const LIMITS = {
  executionMs: 6 * MINUTE,
  /** Simple triggers (`onOpen`) and callbacks of cards. */
  shortExecutionMs: 30 * SECOND,
  triggerMsPerDay: 6 * HOUR,
  triggersPerUser: 20,
  propertyValueBytes: 9 * 1024,
  propertyStoreBytes: 500 * 1024,
  mailRecipientsPerDay: 1500,
  mailRecipientsPerMessage: 50,
  mailBodyBytes: 200 * 1024,
  htmlBytes: 820 * 1024,
  uploadBytes: 5 * 1024 * 1024,
  appPropertyBytes: 124,
  appProperties: 30,
} as const;

/** How often something may happen: `amount` within any stretch of `windowMs`. */
export interface Rate {
  metric: string;
  limit: string;
  amount: number;
  windowMs: number;
  per: 'user' | 'project';
}

/** Rates by the kind of call they count. */
export const RATES: Record<string, readonly Rate[]> = {
  read: [
    {
      metric: 'Read requests',
      limit: 'Read requests per minute per user',
      amount: 60,
      windowMs: MINUTE,
      per: 'user',
    },
    {
      metric: 'Read requests',
      limit: 'Read requests per minute',
      amount: 300,
      windowMs: MINUTE,
      per: 'project',
    },
  ],
  write: [
    {
      metric: 'Write requests',
      limit: 'Write requests per minute per user',
      amount: 60,
      windowMs: MINUTE,
      per: 'user',
    },
    {
      metric: 'Write requests',
      limit: 'Write requests per minute',
      amount: 300,
      windowMs: MINUTE,
      per: 'project',
    },
  ],
  'document-created': [
    {
      metric: 'Documents created',
      limit: 'Documents created per day',
      amount: 1500,
      windowMs: DAY,
      per: 'user',
    },
  ],
  'file-converted': [
    { metric: 'Files converted', limit: 'Files converted per day', amount: 4000, windowMs: DAY, per: 'user' },
  ],
};

/** What a service call counts as, and what it costs: `ms` plus `perKilobyte` of request and answer. */
export interface Price {
  kind: string;
  ms: number;
  perKilobyte?: number;
}

const READ: Price = { kind: 'read', ms: 350, perKilobyte: 0.8 };
const WRITE: Price = { kind: 'write', ms: 500, perKilobyte: 1 };
const PROPERTY: Price = { kind: 'property', ms: 60 };
const LOCK: Price = { kind: 'lock', ms: 60 };
const TRIGGER: Price = { kind: 'trigger', ms: 250 };

/** Prices by call. A call that is not here stays inside the script and is counted as `local`, free of charge. */
export const PRICES: Record<string, Price> = {
  'Sheets.Spreadsheets.get': READ,
  'Sheets.Spreadsheets.getByDataFilter': READ,
  'Sheets.Spreadsheets.create': WRITE,
  'Sheets.Spreadsheets.batchUpdate': WRITE,
  'Sheets.Spreadsheets.Values.get': READ,
  'Sheets.Spreadsheets.Values.batchGet': READ,
  'Sheets.Spreadsheets.Values.batchGetByDataFilter': READ,
  'Sheets.Spreadsheets.Values.update': WRITE,
  'Sheets.Spreadsheets.Values.batchUpdate': WRITE,
  'Sheets.Spreadsheets.Values.batchUpdateByDataFilter': WRITE,
  'Sheets.Spreadsheets.Values.append': WRITE,
  'Sheets.Spreadsheets.Values.clear': WRITE,
  'Sheets.Spreadsheets.Values.batchClear': WRITE,
  'Sheets.Spreadsheets.Values.batchClearByDataFilter': WRITE,
  'Drive.Files.create': { kind: 'drive', ms: 1800, perKilobyte: 2 },
  'Drive.Files.update': { kind: 'drive', ms: 1500, perKilobyte: 2 },
  'Drive.Files.get': { kind: 'drive', ms: 250 },
  'Drive.Files.list': { kind: 'drive', ms: 400, perKilobyte: 1 },
  'Drive.Permissions.create': { kind: 'drive', ms: 1200 },
  'Drive.Permissions.list': { kind: 'drive', ms: 250 },
  'Lock.tryLock': LOCK,
  'Lock.waitLock': LOCK,
  'Lock.releaseLock': LOCK,
  'Properties.getProperties': PROPERTY,
  'Properties.getProperty': PROPERTY,
  'Properties.setProperties': PROPERTY,
  'Properties.setProperty': PROPERTY,
  'Properties.deleteProperty': PROPERTY,
  'User.getEmail': { kind: 'identity', ms: 5 },
  'MailApp.sendEmail': { kind: 'mail', ms: 500 },
  'MailApp.getRemainingDailyQuota': { kind: 'mail', ms: 60 },
  'ScriptApp.getProjectTriggers': TRIGGER,
  'ScriptApp.deleteTrigger': TRIGGER,
  'ClockTriggerBuilder.create': TRIGGER,
  'Spreadsheet.toast': { kind: 'ui', ms: 60 },
  'Menu.addToUi': { kind: 'ui', ms: 60 },
  'Ui.showSidebar': { kind: 'ui', ms: 300 },
  'Ui.alert': { kind: 'ui', ms: 60 },
  'HtmlService.createHtmlOutputFromFile': { kind: 'html', ms: 40 },
  'Utilities.sleep': { kind: 'sleep', ms: 0 },
};

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
  'Spreadsheet.toast': CONTAINER,
  'Spreadsheet.getId': CONTAINER,
  'Ui.showSidebar': [`${SCOPE}script.container.ui`],
  'User.getEmail': [`${SCOPE}userinfo.email`],
  'MailApp.': [`${SCOPE}script.send_mail`],
  'ScriptApp.': [`${SCOPE}script.scriptapp`],
  'ClockTriggerBuilder.': [`${SCOPE}script.scriptapp`],
};

/** Scoped calls that a simple trigger may still make: they stay with the open workbook. */
export const SIMPLE_TRIGGER_MAY: readonly string[] = [
  'Spreadsheet.toast',
  'Spreadsheet.getId',
  'User.getEmail',
];
