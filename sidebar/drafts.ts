import type { StoredDraft } from '../src/actions/visit/api';
import { draftShelf, newestFirst, parseDrafts, type DraftShelf } from './draft-shelf';
import type { VisitInput } from '../src/hub/monitoring/visit/input';
import type { TextStore } from './text-store';

/** Where a draft is now. `at` is the instant it was last kept. */
export interface DraftStatus {
  state: 'none' | 'saving' | 'saved' | 'here-only' | 'lost';
  at: string;
}

export interface DraftWorld {
  /** Person id: two people may share a computer. */
  me: string;
  store: TextStore;
  save(draft: VisitInput): Promise<{ savedAt: string }>;
  /** `of`: id of the visit. */
  discard(of: string): Promise<unknown>;
  now(): number;
  later(work: () => void, milliseconds: number): () => void;
}

/** A person's drafts, one for each visit that they have begun. */
export interface Drafts {
  /** Compares the browser's drafts with the server's; of each visit the newer wins. */
  open(server: readonly StoredDraft[]): StoredDraft[];
  /** The latest first. */
  all(): StoredDraft[];
  of(visit: string): StoredDraft | undefined;
  status(visit: string): DraftStatus;
  keep(draft: VisitInput): void;
  /** Sends what is waiting, now: the sidebar closes. */
  flush(): void;
  /** Only after a confirmed save, or because the person said so. */
  discard(visit: string): Promise<void>;
  watch(listener: () => void): () => void;
}

/** How long after the last letter a draft goes to the server. */
export const QUIET = 3000;
/** Drafts that are over although the server could not be told; several may be sent from here before it can. */
const GONE_KEPT = 50;

/** Later than the last time even when this computer's clock is behind the server's. */
function instantAfter(last: string | undefined, now: number): string {
  const floor = last ? Date.parse(last) + 1 : 0;
  return new Date(Math.max(now, Number.isFinite(floor) ? floor : 0)).toISOString();
}

/** What is known of one draft. */
interface Desk {
  current: StoredDraft;
  sent: StoredDraft | undefined;
  status: DraftStatus;
  keptHere: boolean;
  serverFailed: boolean;
  calledOff: () => void;
}

const NONE: DraftStatus = { state: 'none', at: '' };

const newDesk = (current: StoredDraft): Desk => ({
  ...{ current, sent: undefined, keptHere: false, serverFailed: false },
  status: { state: 'saved', at: current.savedAt },
  calledOff: () => undefined,
});

/** What the parts of a person's drafts share. */
interface Room {
  world: DraftWorld;
  shelf: DraftShelf;
  desks: Map<string, Desk>;
  /** Calls to the server go one after the other, so that an old draft never overtakes a newer one. */
  queue(work: () => Promise<void>): Promise<void>;
  tell(): void;
}

function createRoom(world: DraftWorld, tell: () => void): Room {
  let tail = Promise.resolve();
  return {
    ...{ world, tell, shelf: draftShelf(world.store, world.me), desks: new Map<string, Desk>() },
    queue: (work) => (tail = tail.then(work)),
  };
}

async function sendNow({ world, shelf, desks, tell }: Room, visit: string): Promise<void> {
  const desk = desks.get(visit);
  const sending = desk?.current;
  if (!desk || !sending || sending === desk.sent) return;
  try {
    const { savedAt } = await world.save(sending.draft);
    desk.serverFailed = false;
    if (desks.get(visit) !== desk || desk.current !== sending) return;
    desk.current = desk.sent = { savedAt, draft: sending.draft };
    shelf.keep(desk.current);
    desk.status = { state: 'saved', at: savedAt };
  } catch {
    // The form says where the draft is; the next letter tries the server again.
    desk.serverFailed = true;
    desk.status = { state: desk.keptHere ? 'here-only' : 'lost', at: desk.current.savedAt };
  }
  if (desks.get(visit) === desk) tell();
}

function send(room: Room, visit: string): void {
  room.desks.get(visit)?.calledOff();
  void room.queue(() => sendNow(room, visit));
}

/** Drafts that are over, although the server may not know it yet. */
function goneList({ store, me }: DraftWorld) {
  const key = `education-hub.draft-gone.${me}`;
  const read = (): string[] => (store.read(key) ?? '').split(' ').filter((id) => id !== '');
  return {
    has: (visit: string) => read().includes(visit),
    add: (visit: string) => void store.write(key, [visit, ...read()].slice(0, GONE_KEPT).join(' ')),
    remove: (visit: string) =>
      void store.write(
        key,
        read()
          .filter((id) => id !== visit)
          .join(' '),
      ),
  };
}

function keepDraft(room: Room, draft: VisitInput): void {
  const { world, shelf, desks, tell } = room;
  const before = desks.get(draft.id);
  const stored = { savedAt: instantAfter(before?.current.savedAt, world.now()), draft };
  const desk = before ?? newDesk(stored);
  desks.set(draft.id, desk);
  desk.current = stored;
  desk.keptHere = shelf.keep(stored);
  const here = desk.serverFailed ? 'here-only' : 'saved';
  desk.status = { state: desk.keptHere ? here : 'saving', at: stored.savedAt };
  tell();
  desk.calledOff();
  desk.calledOff = world.later(() => send(room, draft.id), QUIET);
}

/** Keeps a person's drafts: at once in the browser, and soon after on the server. */
export function createDrafts(world: DraftWorld): Drafts {
  const listeners = new Set<() => void>();
  const room = createRoom(world, () => listeners.forEach((listener) => listener()));
  const { desks, shelf } = room;
  const gone = goneList(world);
  const forget = (visit: string): Promise<void> =>
    room.queue(async () => {
      try {
        await world.discard(visit);
        gone.remove(visit);
      } catch {
        // It stays among those that are over, so the next opening knows that the server's is and tries again.
      }
    });
  const all = (): StoredDraft[] => [...desks.values()].map(({ current }) => current).sort(newestFirst);
  return {
    open(server) {
      const known = server.flatMap(({ savedAt, draft }) => parseDrafts(JSON.stringify({ savedAt, draft })));
      for (const { draft } of known) if (gone.has(draft.id)) void forget(draft.id);
      const theirs = known.filter(({ draft }) => !gone.has(draft.id));
      for (const one of [...shelf.read(), ...theirs].sort(newestFirst)) {
        if (desks.has(one.draft.id)) continue;
        const desk = newDesk(one);
        desks.set(one.draft.id, desk);
        if (theirs.includes(one)) desk.sent = one;
        else send(room, one.draft.id);
      }
      return all();
    },
    all,
    of: (visit) => desks.get(visit)?.current,
    status: (visit) => desks.get(visit)?.status ?? NONE,
    keep: (draft) => keepDraft(room, draft),
    flush: () => [...desks.keys()].forEach((visit) => send(room, visit)),
    discard(visit) {
      desks.get(visit)?.calledOff();
      desks.delete(visit);
      gone.add(visit);
      shelf.remove(visit);
      room.tell();
      return forget(visit);
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
