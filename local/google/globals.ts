/** Every global name of Google's that a script finds. Those with nothing in them answer `not modelled`. */
import type { Execution } from './execution';
import { cacheService } from './cache';
import type { Pace } from '../pace';
import { calendarService } from './calendar';
import { cardService } from './card/card-service';
import { driveService } from './drive-service';
import { htmlService } from './html-service';
import { lockService } from './lock';
import { mailApp } from './mail-app';
import { propertiesService } from './properties';
import { scriptApp } from './script-app';
import { session } from './session';
import { sheetsService } from './sheets-service';
import { spreadsheetApp } from './spreadsheet-app';
import type { Method, Stub } from './stub';
import { utilities } from './utilities';
import type { World } from './world';

const NOT_MODELLED = [
  'Browser',
  'CalendarApp',
  'Charts',
  'ContactsApp',
  'ContentService',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'Logger',
  'Maps',
  'SitesApp',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
];

function textOf(value: unknown): string {
  if (Object.prototype.toString.call(value) === '[object Error]') return String(value);
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}

function consoleStub(execution: Execution): Stub {
  const logger = (level: string): Method => ({
    raw: true,
    signatures: [['any?', 'any?', 'any?', 'any?', 'any?', 'any?']],
    run: (args) => void execution.log.push({ level, text: args.map(textOf).join(' ') }),
  });
  return {
    name: 'console',
    members: Object.fromEntries(['log', 'info', 'warn', 'error'].map((level) => [level, logger(level)])),
  };
}

/** Advanced services exist only when the manifest switches them on in the version that is modelled. */
function isEnabled(world: World, userSymbol: string, serviceId: string, version: string): boolean {
  const services = world.bundle.manifest.dependencies?.enabledAdvancedServices ?? [];
  return services.some(
    (service) =>
      service.userSymbol === userSymbol && service.serviceId === serviceId && service.version === version,
  );
}

export function googleGlobals(world: World, execution: Execution, pace: Pace): Record<string, Stub> {
  const zone = world.bundle.manifest.timeZone ?? 'Etc/GMT';
  const advanced: Record<string, Stub> = {};
  if (isEnabled(world, 'Sheets', 'sheets', 'v4')) advanced['Sheets'] = sheetsService(world, execution);
  if (isEnabled(world, 'Drive', 'drive', 'v3')) advanced['Drive'] = driveService(world, execution);
  if (isEnabled(world, 'Calendar', 'calendar', 'v3'))
    advanced['Calendar'] = calendarService(world, execution);
  // A card shows no HTML, and cards are shown nowhere else.
  const isCard = execution.face === 'card';
  return {
    ...Object.fromEntries(NOT_MODELLED.map((name) => [name, { name, members: {} }])),
    ...advanced,
    SpreadsheetApp: spreadsheetApp(world, execution),
    CardService: isCard ? cardService(world) : { name: 'CardService', members: {} },
    HtmlService: isCard ? { name: 'HtmlService', members: {} } : htmlService(world.bundle.sidebar),
    LockService: lockService(world.lock, execution.number),
    CacheService: cacheService(world, execution),
    PropertiesService: propertiesService(world.properties, execution.effective, world.limits),
    Session: session(execution, zone),
    Utilities: utilities(world, pace),
    MailApp: mailApp(world, execution),
    ScriptApp: scriptApp(world, execution),
    console: consoleStub(execution),
  };
}
