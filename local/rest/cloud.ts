/** A Workspace without a script in it: what programs find that only speak REST. */
import { createClock } from '../clock';
import { createFaults } from '../faults';
import { createCacheStores } from '../google/cache';
import { driveId } from '../google/drive-files';
import { createDriveStore } from '../google/drive-store';
import { createScriptLock } from '../google/lock';
import { createMailbox } from '../google/mail-app';
import { createPropertyStores } from '../google/properties';
import { createQuotaBook } from '../google/quota';
import { createSheetsEngine, type CallCount } from '../google/sheets/engine';
import { newProject } from '../script-project';
import type { World } from '../google/world';
import { createNumbers } from '../numbers';

export interface CloudOptions {
  /** Instant at which the clock starts. */
  now: string;
  /** The person who would own a script; `''` for none. */
  owner?: string;
  /** False switches quotas off. */
  limits?: boolean;
  /** Told of every call of the Sheets service. */
  onCall?(call: CallCount): void;
}

const MANIFEST = {
  dependencies: {
    enabledAdvancedServices: [
      { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' },
      { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
    ],
  },
};

/** Empty: no workbook, no file, nobody. */
export function createCloud({ now, owner = '', limits = true, onCall }: CloudOptions): World {
  const clock = createClock(now);
  const numbers = createNumbers(0);
  const newId = (): string => driveId(numbers.sequence());
  return {
    bundle: { code: '', sidebar: '', manifest: MANIFEST },
    functions: new Set(),
    clock,
    faults: createFaults(),
    limits,
    container: '',
    owner: owner.toLowerCase(),
    sheets: createSheetsEngine({ clockNow: clock.ms, newId, ...(onCall ? { onCall } : {}) }),
    drive: createDriveStore(clock.instant),
    properties: createPropertyStores(),
    lock: createScriptLock(clock),
    mail: createMailbox(),
    script: newProject('bound'),
    triggers: { installed: [], runs: [] },
    caches: createCacheStores(),
    calendar: new Map(),
    quotas: createQuotaBook(),
    selections: new Map(),
    accountless: new Set(),
    alertAnswers: [],
    ...numbers,
    executions: [],
  };
}
