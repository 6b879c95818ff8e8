/**
 * Google's limits and prices as data (docs/google.md §2, §6, §8, §10). Prices are virtual milliseconds, on the slow side
 * of what people report; they make budgets comparable, they promise nothing. Each figure is crossed by a case of
 * test/local/limits; the 30 executions at once by one of test/local/crowd.
 */
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Sizes in bytes or characters as they are named, times in milliseconds, the rest in pieces. */
export const LIMITS = {
  executionMs: 6 * MINUTE,
  /** Simple triggers (`onOpen`) and callbacks of cards. */
  shortExecutionMs: 30 * SECOND,
  triggerMsPerDay: 6 * HOUR,
  triggersPerUser: 20,
  propertyValueBytes: 9 * 1024,
  /** Keys and values together: whether Google counts keys is not said, so they count. */
  propertyStoreBytes: 500 * 1024,
  cacheKeyCharacters: 250,
  cacheValueBytes: 100 * 1024,
  cacheSeconds: 6 * 60 * 60,
  /** One more, and only the 900 that expire last are kept. */
  cacheItems: 1000,
  mailRecipientsPerDay: 1500,
  mailRecipientsPerMessage: 50,
  mailBodyBytes: 200 * 1024,
  htmlBytes: 820 * 1024,
  /** Calls of `google.script.run` from one page that are under way at once; the next one waits. */
  callsFromOnePage: 10,
  uploadBytes: 5 * 1024 * 1024,
  exportBytes: 10 * 1024 * 1024,
  appPropertyBytes: 124,
  appProperties: 30,
  cellsOfWorkbook: 10_000_000,
  charactersOfCell: 50_000,
  metadataCharacters: 30_000,
  /** Google advises no more; it is taken all the same, and the execution's log says so. */
  advisedRequestBytes: 2_000_000,
  /** Above this a request is refused outright. */
  requestBytes: 10_000_000,
  /** After so long Google gives up on a Sheets request, done or not. */
  sheetsRequestMs: 180 * SECOND,
  /**
   * "One request a second per spreadsheet" is advice of Google's, whose breach shows as 503. One person's own sixty
   * reads and sixty writes a minute may go to one workbook, so sixty are free at first; then it is one a second,
   * the person asking.
   */
  workbookBurst: 60,
  workbookRequestMs: 1 * SECOND,
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

/** Cells that a request's price covers, and milliseconds for each beyond: what a million painted cells cost is not seen in bytes. */
export const CELLS_IN_PRICE = 100_000;
export const MS_PER_CELL = 0.02;

const READ: Price = { kind: 'read', ms: 350, perKilobyte: 0.8 };
const WRITE: Price = { kind: 'write', ms: 500, perKilobyte: 1 };
const PROPERTY: Price = { kind: 'property', ms: 60 };
const CACHE: Price = { kind: 'cache', ms: 30 };
const DELETION: Price = { kind: 'drive', ms: 400 };
const LOCK: Price = { kind: 'lock', ms: 60 };
const TRIGGER: Price = { kind: 'trigger', ms: 250 };

/** Prices by call. A call that is not here stays inside the script and is counted as `local`, free of charge. */
export const PRICES: Record<string, Price> = {
  'Sheets.Spreadsheets.get': READ,
  'Sheets.Spreadsheets.getByDataFilter': READ,
  'Sheets.Spreadsheets.create': WRITE,
  'Sheets.Spreadsheets.batchUpdate': WRITE,
  'Sheets.Spreadsheets.DeveloperMetadata.get': READ,
  'Sheets.Spreadsheets.DeveloperMetadata.search': READ,
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
  'Drive.Files.remove': DELETION,
  'Drive.Files.delete': DELETION,
  'Drive.Files.export': { kind: 'drive', ms: 1500, perKilobyte: 2 },
  'Drive.Files.list': { kind: 'drive', ms: 400, perKilobyte: 1 },
  'Drive.Permissions.create': { kind: 'drive', ms: 1200 },
  'Drive.Permissions.list': { kind: 'drive', ms: 250 },
  'Drive.Permissions.remove': { kind: 'drive', ms: 600 },
  'Drive.Permissions.delete': { kind: 'drive', ms: 600 },
  'Lock.tryLock': LOCK,
  'Lock.waitLock': LOCK,
  'Lock.releaseLock': LOCK,
  'Properties.getProperties': PROPERTY,
  'Properties.getProperty': PROPERTY,
  'Properties.setProperties': PROPERTY,
  'Properties.setProperty': PROPERTY,
  'Properties.deleteProperty': PROPERTY,
  'Cache.get': CACHE,
  'Cache.getAll': CACHE,
  'Cache.put': CACHE,
  'Cache.putAll': CACHE,
  'Cache.remove': CACHE,
  'Cache.removeAll': CACHE,
  'Calendar.Events.get': { kind: 'calendar', ms: 250 },
  'User.getEmail': { kind: 'identity', ms: 5 },
  'MailApp.sendEmail': { kind: 'mail', ms: 500 },
  'MailApp.getRemainingDailyQuota': { kind: 'mail', ms: 60 },
  'ScriptApp.getProjectTriggers': TRIGGER,
  'ScriptApp.deleteTrigger': TRIGGER,
  'ClockTriggerBuilder.create': TRIGGER,
  'Spreadsheet.toast': { kind: 'ui', ms: 60 },
  'SpreadsheetApp.getCurrentCell': { kind: 'sheet', ms: 60 },
  'Range.getDisplayValue': { kind: 'sheet', ms: 100 },
  'Menu.addToUi': { kind: 'ui', ms: 60 },
  'Ui.showSidebar': { kind: 'ui', ms: 300 },
  'Ui.alert': { kind: 'ui', ms: 60 },
  'HtmlService.createHtmlOutputFromFile': { kind: 'html', ms: 40 },
  'Utilities.sleep': { kind: 'sleep', ms: 0 },
};

/** Executions of one user at once, which only a crowd reaches; at the web address everybody's run as the owner. */
export const EXECUTIONS_AT_ONCE = 30;

/** What the executions of a crowd cost beside their service calls (`local/crowd`), in virtual milliseconds. */
export const CROWD_PRICES = {
  /** From the tap until the bundle is loaded. */
  startMs: 400,
  /** The script's own work before each service call. */
  stepMs: 20,
  /** At most so long until one who waits for the lock notices that it is free. */
  handOverMs: 250,
} as const;
