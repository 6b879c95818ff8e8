/** A Workspace as plain JSON, and a Workspace filled from it. */
import type { CalendarEvent } from './google/stores';
import type { Mailbox } from './google/stores';
import type { TriggerBook } from './google/stores';
import type { World } from './google/world';
import { apart } from './google/sheets/state';
import type { ScriptProject } from './google/stores';

export interface SavedState {
  version: 1;
  now: string;
  sequence: number;
  container: string;
  sheets: object;
  drive: unknown[];
  properties: [string, [string, string][]][];
  mail: Mailbox['sent'];
  /** Missing in states of before there were cards. */
  calendar?: [string, CalendarEvent[]][];
  triggers: TriggerBook['installed'];
  /** Missing in states of before there were add-ons. */
  script?: { editors: string[]; addOn: ScriptProject['addOn']; used: string[] };
  /** Missing in states written before it was kept. */
  triggerRuns?: TriggerBook['runs'];
  quotas: [string, number[]][];
}

/** The state, when it is one of this version; throws otherwise. */
export function checkedState(state: object): SavedState {
  const saved = state as SavedState;
  if (saved.version !== 1) throw new Error('This state was written by another version');
  return saved;
}

/** Fills an empty world. Nothing that the world changes in place is taken over: the state may serve again. */
export function fillFrom(world: World, saved: SavedState): void {
  world.sheets.load(saved.sheets);
  world.drive.load(saved.drive);
  world.properties.load(saved.properties);
  world.quotas.load(saved.quotas);
  const { mail, triggers, triggerRuns = [], calendar = [] } = saved;
  const { editors = [], addOn = 'listed', used = [] } = saved.script ?? {};
  Object.assign(world.script, { editors: new Set(editors), addOn, used: new Set(used) });
  const own = structuredClone({ mail, triggers, triggerRuns, calendar });
  world.mail.sent.push(...own.mail);
  world.triggers.installed.push(...own.triggers);
  world.triggers.runs.push(...own.triggerRuns);
  for (const [email, events] of own.calendar) world.calendar.set(email, events);
}

const projectOf = ({ editors, addOn, used }: ScriptProject): NonNullable<SavedState['script']> => ({
  editors: [...editors],
  addOn,
  used: [...used],
});

/** Everything in a world as plain JSON that does not change with it. */
export function stateOf(world: World): SavedState {
  const { version, books } = world.sheets.save();
  const state: Omit<SavedState, 'sheets'> = {
    version: 1,
    now: world.clock.instant(),
    sequence: world.lastNumber(),
    container: world.container,
    drive: world.drive.save(),
    properties: world.properties.save(),
    mail: world.mail.sent,
    calendar: [...world.calendar],
    triggers: world.triggers.installed,
    triggerRuns: world.triggers.runs,
    script: projectOf(world.script),
    quotas: world.quotas.save(),
  };
  return {
    ...(JSON.parse(JSON.stringify(state)) as Omit<SavedState, 'sheets'>),
    sheets: { version, books: books.map(apart) },
  };
}

/** The state in which somebody has just made a copy of the workbook and opened it. */
export function copyOf(world: World, owner: string): SavedState {
  const container = `1CopyOfTheHubWorkbook${String(world.sequence()).padStart(24, '0')}`;
  const title = 'Copy of Education Hub';
  world.sheets.copyWorkbook(world.container, container, title, owner);
  world.drive.registerWorkbook(container, title, owner, false);
  return { ...stateOf(world), container, properties: [], triggers: [] };
}
