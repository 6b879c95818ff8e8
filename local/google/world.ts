/** What all the stand-ins share: the one Workspace that every execution works on. */
import type { VirtualClock } from '../clock';
import type { FaultsInside } from '../faults';
import type { Execution } from './execution';
import type { Numbers } from '../numbers';
import type { CacheStores, CalendarBook, Mailbox, ScriptProject, Selection, TriggerBook } from './stores';
import type { DriveStore } from './drive-store';
import type { PropertyStores } from './properties';
import type { QuotaBook } from './quota';
import type { ScriptLock } from './lock';
import type { SheetsEngine } from './sheets/engine';

/** `dist/appsscript.json`, as far as it is looked at. */
export interface Manifest {
  timeZone?: string;
  oauthScopes?: string[];
  dependencies?: { enabledAdvancedServices?: { userSymbol: string; serviceId: string; version: string }[] };
  addOns?: AddOns;
}

/** A function that makes a card. */
export interface CardTrigger {
  runFunction: string;
  enabled?: boolean;
}

/** The part of the manifest that makes the script an add-on. */
export interface AddOns {
  common?: {
    name?: string;
    logoUrl?: string;
    homepageTrigger?: CardTrigger;
    openLinkUrlPrefixes?: string[];
    universalActions?: { label: string; runFunction?: string; openLink?: string }[];
  };
  sheets?: { homepageTrigger?: CardTrigger };
  drive?: { homepageTrigger?: CardTrigger };
  calendar?: {
    homepageTrigger?: CardTrigger;
    eventOpenTrigger?: CardTrigger;
    currentEventAccess?: 'METADATA' | 'READ' | 'WRITE' | 'READ_WRITE';
  };
}

/** The built bundle. */
export interface Bundle {
  code: string;
  sidebar: string;
  manifest: Manifest;
}

export interface World extends Numbers {
  bundle: Bundle;
  /** Names that triggers and the page may call. */
  functions: ReadonlySet<string>;
  clock: VirtualClock;
  faults: FaultsInside;
  /** False switches quotas and the six minutes off; the clock still runs. */
  limits: boolean;
  /** The hub's workbook: the one that a bound script is bound to. */
  container: string;
  /** The person who owns the workbook and deployed the script. */
  owner: string;
  sheets: SheetsEngine;
  drive: DriveStore;
  properties: PropertyStores;
  /** Empty after a restart: Google promises nothing of them. */
  caches: CacheStores;
  lock: ScriptLock;
  mail: Mailbox;
  calendar: CalendarBook;
  triggers: TriggerBook;
  /** The project that the code lies in. */
  script: ScriptProject;
  /** Mail addresses that no Google account has. */
  accountless: Set<string>;
  quotas: QuotaBook;
  /** Where each person's hand is in the workbook, by mail address; gone after a restart. */
  selections: Map<string, Selection>;
  /** What people answer to `alert`: the name of a button, first asked first answered. */
  alertAnswers: string[];
  /** Makes the description of a finished execution available to the person asking (the health page, the tests). */
  executions: Execution[];
}
