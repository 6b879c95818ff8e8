/** What waits for each person: messages not yet seen, the sidebar that is open, the menus that opening built. */
import { randomUUID } from 'node:crypto';
import type { Execution } from '../google/execution';
import type { MenuItem } from '../google/execution';
import type { Workspace } from '../workspace';
import { APPS_SCRIPT } from './open-books';
import type { Menu, MenuEntry, Message } from './wire';

const EXTENSIONS = 'Extensions';
const WRITES = ['owner', 'writer'];

export interface OpenSidebar {
  id: string;
  title: string;
  html: string;
  as: string;
}

export interface Tray {
  /** Takes up what an execution showed to the person who started it. */
  heed(as: string, execution: Execution): void;
  complain(as: string, text: string): void;
  /** Something that waits for its button. */
  alert(as: string, title: string, text: string): void;
  /** Hands each message out once. */
  messages(as: string): Message[];
  sidebar(as: string): OpenSidebar | undefined;
  byId(id: string): OpenSidebar | undefined;
  close(as: string): void;
  /** The menus as `onOpen` built them; built once until `opening` asks for it again. */
  menus(as: string, book: string, opening: boolean): Menu[];
}

function entryOf({ caption, run, items }: MenuItem): MenuEntry {
  if (run !== '') return { kind: 'item', caption, run };
  return items.length > 0 ? { kind: 'menu', caption, entries: items.map(entryOf) } : { kind: 'separator' };
}

type Say = (as: string, message: Omit<Message, 'id'>) => void;

function told(execution: Execution): Omit<Message, 'id'>[] {
  return [
    ...execution.toasts.map(({ title, text }) => ({ kind: 'toast' as const, title, text })),
    ...execution.alerts.map(({ title, text }) => ({ kind: 'alert' as const, title, text })),
  ];
}

/** The editor's own menu, with what add-ons put there; only who may edit sees it. */
function withScriptEditor(menus: Menu[]): Menu[] {
  const own: MenuEntry = { kind: 'item', caption: 'Apps Script', run: APPS_SCRIPT };
  const before = menus.filter(({ caption }) => caption !== EXTENSIONS);
  const added = menus.filter(({ caption }) => caption === EXTENSIONS).flatMap(({ entries }) => entries);
  return [...before, { caption: EXTENSIONS, entries: [...added, own] }];
}

function menusOf(workspace: Workspace, as: string, book: string, say: Say): Menu[] {
  try {
    const { menus } = workspace.as(as, book).open();
    const shown = menus.map(({ caption, items }) => ({ caption, entries: items.map(entryOf) }));
    const edits = workspace.drive.access(book).some((one) => one.email === as && WRITES.includes(one.role));
    return edits ? withScriptEditor(shown) : shown;
  } catch (error) {
    const text = `The menu could not be built: ${error instanceof Error ? error.message : String(error)}`;
    say(as, { kind: 'error', title: '', text });
    return [];
  }
}

export function createTray(workspace: Workspace): Tray {
  let count = 0;
  const waiting = new Map<string, Message[]>();
  const sidebars = new Map<string, OpenSidebar>();
  const menus = new Map<string, Menu[]>();
  const say: Say = (as, message) =>
    void waiting.set(as, [...(waiting.get(as) ?? []), { id: (count += 1), ...message }]);
  return {
    heed(as, execution) {
      for (const message of told(execution)) say(as, message);
      if (execution.sidebar) sidebars.set(as, { id: randomUUID(), as, ...execution.sidebar });
    },
    alert: (as, title, text) => say(as, { kind: 'alert', title, text }),
    complain: (as, text) => say(as, { kind: 'error', title: '', text }),
    messages(as) {
      const messages = waiting.get(as) ?? [];
      waiting.delete(as);
      return messages;
    },
    sidebar: (as) => sidebars.get(as),
    byId: (id) => [...sidebars.values()].find((sidebar) => sidebar.id === id),
    close: (as) => void sidebars.delete(as),
    menus(as, book, opening) {
      const key = `${as} ${book}`;
      const built = (opening ? undefined : menus.get(key)) ?? menusOf(workspace, as, book, say);
      menus.set(key, built);
      return built;
    },
  };
}
