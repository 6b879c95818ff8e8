/**
 * The local Workspace: an embedded, strict Google that runs the built bundle on one machine (docs/architecture.md).
 * What each stand-in does not model is said at the head of its file.
 */
import { createClock, readInstant } from './clock';
import { createCrowd, type Crowd } from './crowd/crowd';
import { type Execution } from './google/execution';
import { createFaults, type Faults } from './faults';
import { createCacheStores } from './google/cache';
import type { CalendarBook } from './google/stores';
import { createDriveStore } from './google/drive-store';
import { createScriptLock, type ScriptLock } from './google/lock';
import { createMailbox } from './google/mail-app';
import { type Mailbox } from './google/stores';
import { createPropertyStores, type PropertyStores } from './google/properties';
import { createQuotaBook } from './google/quota';
import type { ScriptKind, TriggerBook } from './google/stores';
import { createSheetsEngine, type SheetsEngine } from './google/sheets/engine';
import type { Bundle, Manifest, World } from './google/world';
import { clockOf, lastOf, screenOf, usersOf, type Screen, type Users, type WorkspaceClock } from './handles';
import { createNumbers } from './numbers';
import { peopleOf, type Person } from './people';
import { newProject, scriptHandle, type ScriptHandle } from './script-project';
import { checkedState, copyOf, fillFrom, stateOf, type SavedState } from './saved-state';
import { driveShelf, type DriveShelf } from './shelf';
import { saveState } from './state';
import { fireAll, type Firing } from './triggers';
import { versionsOf, type Versions } from './versions';

export interface WorkspaceOptions {
  bundle: { code: string; sidebar: string; manifest: object };
  /** Instant at which the clock starts; a saved state that is later wins. */
  now: string;
  /** Mail address of the person who owns the workbook and deploys the script. */
  owner: string;
  /** Of the workbook; the manifest's when left out. */
  timeZone?: string;
  /** What `state()` gave or `loadState` read; it serves for any number of Workspaces, and is fixed from the first on. */
  state?: object;
  /** False switches quotas and the six minutes off. */
  limits?: boolean;
  /** Where the script lives; bound to the workbook when left out. */
  script?: ScriptKind;
}

export interface Workspace {
  /** Id of the workbook that is the hub's: the one that a bound script is bound to. */
  id: string;
  owner: string;
  /** Somebody, in the hub's workbook or in another spreadsheet that they have open. */
  as(email: string, workbook?: string): Person;
  /** File > New by somebody: the id of an empty spreadsheet. `made`: the script made it, so `drive.file` reaches it. */
  newWorkbook(owner: string, title: string, made?: boolean): string;
  /** Fires every installed trigger now. */
  tick(): Firing[];
  /** Moves the clock to an instant, firing what is due. */
  runTriggers(until: string): Firing[];
  clock: WorkspaceClock;
  /** Many who act at once; while it runs nobody else may. The same seed gives the same course of things. */
  crowd(seed: number): Crowd;
  sheets: SheetsEngine;
  drive: DriveShelf;
  mail: Pick<Mailbox, 'sent'>;
  /** Events by the calendar's owner: put one in with `set`. */
  calendar: CalendarBook;
  properties: Pick<PropertyStores, 'of'>;
  locks: Pick<ScriptLock, 'hold' | 'release' | 'holder'>;
  triggers: TriggerBook;
  ui: Screen;
  /** Service calls of the last execution by kind. */
  readonly counts: Record<string, number>;
  /** The execution that ended last; throws before the first. */
  readonly lastExecution: Execution;
  /** The last thousand, oldest first. */
  readonly executions: readonly Execution[];
  faults: Faults;
  users: Users;
  /** Puts another build in place, as `clasp push` does. */
  deploy(bundle: WorkspaceOptions['bundle']): void;
  /** Makes a version of what was pushed, and deploys it there. */
  release: Versions['release'];
  /** The script's project: who may open it, how it is an add-on. */
  script: ScriptHandle;
  /**
   * File > Make a copy, by somebody: a Workspace's state with the copy opened. The bound script comes along, its
   * properties and triggers do not; both workbooks stand in the same Drive.
   */
  copied(owner: string): object;
  /** Everything as plain JSON, for `createWorkspace({state})`. */
  state(): object;
  /** Stores the state in a folder, whole or not at all. */
  save(folder: string): void;
}

const CONTAINER_ID = '1HubWorkbookOfTheLocalWorkspace0000000000000';

function later(now: string, saved: SavedState | undefined): string {
  return saved !== undefined && readInstant(saved.now) > readInstant(now) ? saved.now : now;
}

function readBundle(given: WorkspaceOptions['bundle']): Bundle {
  return { code: given.code, sidebar: given.sidebar, manifest: given.manifest as Manifest };
}

function createWorld(options: WorkspaceOptions, saved: SavedState | undefined): World {
  const clock = createClock(later(options.now, saved));
  return {
    bundle: readBundle(options.bundle),
    functions: new Set(),
    clock,
    faults: createFaults(),
    limits: options.limits ?? true,
    container: saved?.container ?? CONTAINER_ID,
    owner: options.owner.toLowerCase(),
    sheets: createSheetsEngine({ clockNow: clock.ms }),
    drive: createDriveStore(clock.instant),
    properties: createPropertyStores(),
    lock: createScriptLock(clock),
    mail: createMailbox(),
    script: newProject(options.script ?? 'bound'),
    triggers: { installed: [], runs: [] },
    caches: createCacheStores(),
    calendar: new Map(),
    quotas: createQuotaBook(),
    selections: new Map(),
    accountless: new Set(),
    alertAnswers: [],
    ...createNumbers(saved?.sequence ?? 0),
    executions: [],
  };
}

/** A new workbook with its one empty sheet, or everything as it was saved. */
function fill(world: World, options: WorkspaceOptions, saved: SavedState | undefined): void {
  if (saved === undefined) {
    const title = 'Education Hub';
    const zone = options.timeZone ?? world.bundle.manifest.timeZone;
    world.sheets.createWorkbook(title, world.container, world.owner, zone);
    world.drive.registerWorkbook(world.container, title, world.owner, false);
    return;
  }
  fillFrom(world, saved);
}

type HandedThrough =
  | 'id'
  | 'owner'
  | 'sheets'
  | 'mail'
  | 'calendar'
  | 'properties'
  | 'locks'
  | 'triggers'
  | 'executions'
  | 'faults'
  | 'newWorkbook'
  | 'copied'
  | 'state'
  | 'save';

/** What is simply handed through. */
function handedThrough(world: World): Pick<Workspace, HandedThrough> {
  return {
    id: world.container,
    owner: world.owner,
    sheets: world.sheets,
    mail: world.mail,
    calendar: world.calendar,
    properties: world.properties,
    locks: world.lock,
    triggers: world.triggers,
    executions: world.executions,
    faults: world.faults,
    newWorkbook: (owner, title, made) => newWorkbook(world, owner, title, made),
    copied: (owner) => copyOf(world, owner.toLowerCase()),
    state: () => stateOf(world),
    save: (folder) => saveState(folder, stateOf(world)),
  };
}

/** An empty spreadsheet in somebody's Drive. */
function newWorkbook(world: World, owner: string, title: string, made = false): string {
  const id = `1SpreadsheetOfSomebody${String(world.sequence()).padStart(23, '0')}`;
  world.sheets.createWorkbook(title, id, owner.toLowerCase());
  world.drive.registerWorkbook(id, title, owner.toLowerCase(), made);
  return id;
}

/** Builds the Workspace. Throws when the bundle does not parse or the state was written by another version. */
export function createWorkspace(options: WorkspaceOptions): Workspace {
  const saved = options.state && checkedState(options.state);
  const world = createWorld(options, saved);
  const { run, push, current, release } = versionsOf(world);
  fill(world, options, saved);
  let hidden = false;
  const clock = clockOf(world, run);
  return {
    ...handedThrough(world),
    as: peopleOf(world, run, () => hidden),
    tick: () => fireAll(world, run),
    runTriggers: (until) => clock.set(until),
    clock,
    crowd: (seed) => createCrowd(world, current, seed),
    drive: driveShelf(world),
    ui: screenOf(world),
    get counts() {
      return lastOf(world).counts;
    },
    get lastExecution() {
      return lastOf(world);
    },
    users: usersOf(world, (to) => (hidden = to)),
    deploy: (given) => push(readBundle(given)),
    release,
    script: scriptHandle(world, push),
  };
}
