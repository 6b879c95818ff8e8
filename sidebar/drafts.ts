import type { StoredDraft } from '../src/actions/visit/api';
import { readDraft } from './visit-form';
import type { VisitInput } from '../src/hub/monitoring/visit/input';

/** Small texts kept by the browser. Google may forbid it (docs/google.md §8): then `write` says false. */
export interface TextStore {
  read(key: string): string | null;
  write(key: string, text: string): boolean;
  remove(key: string): void;
}

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
  discard(): Promise<unknown>;
  now(): number;
  later(work: () => void, milliseconds: number): () => void;
}

export interface Drafts {
  /** Compares the browser's draft with the server's; the newer wins. */
  open(server: StoredDraft | null): StoredDraft | null;
  current(): StoredDraft | null;
  status(): DraftStatus;
  keep(draft: VisitInput): void;
  /** Sends what is waiting, now: the sidebar closes. */
  flush(): void;
  /** Only after a confirmed save, or because the person said so. */
  discard(): Promise<void>;
  watch(listener: () => void): () => void;
}

/** How long after the last letter a draft goes to the server. */
export const QUIET = 3000;
/** Drafts that are over although the server could not be told; several may be sent from here before it can. */
const GONE_KEPT = 50;

/** The browser's own store; each refusal is answered by what the caller can act on. */
export function browserStore(): TextStore {
  const attempt = <T>(work: () => T, refused: T): T => {
    try {
      return work();
    } catch {
      return refused;
    }
  };
  return {
    read: (key) => attempt(() => localStorage.getItem(key), null),
    write: (key, text) => attempt(() => (localStorage.setItem(key, text), true), false),
    remove: (key) => attempt(() => localStorage.removeItem(key), undefined),
  };
}

/** A kept draft out of a text, or nothing when it is not one. */
export function parseStored(text: string | null): StoredDraft | null {
  if (!text) return null;
  try {
    const { savedAt, draft } = JSON.parse(text) as Partial<StoredDraft>;
    const readable = readDraft(draft);
    return typeof savedAt === 'string' && readable ? { savedAt, draft: readable } : null;
  } catch {
    return null;
  }
}

const newer = (one: StoredDraft | null, other: StoredDraft | null): StoredDraft | null =>
  one && other ? (Date.parse(one.savedAt) >= Date.parse(other.savedAt) ? one : other) : (one ?? other);

/** Later than the last time even when this computer's clock is behind the server's. */
function instantAfter(last: string | undefined, now: number): string {
  const floor = last ? Date.parse(last) + 1 : 0;
  return new Date(Math.max(now, Number.isFinite(floor) ? floor : 0)).toISOString();
}

interface Desk {
  current: StoredDraft | null;
  sent: StoredDraft | null;
  status: DraftStatus;
  keptHere: boolean;
  serverFailed: boolean;
  /** Calls to the server go one after the other, so that an old draft never overtakes a newer one. */
  tail: Promise<void>;
  calledOff: () => void;
}

const emptyDesk = (): Desk => ({
  current: null,
  sent: null,
  status: { state: 'none', at: '' },
  keptHere: false,
  serverFailed: false,
  tail: Promise.resolve(),
  calledOff: () => undefined,
});

function createSender(desk: Desk, world: DraftWorld, key: string, tell: (status: DraftStatus) => void) {
  const send = async (): Promise<void> => {
    const sending = desk.current;
    if (!sending || sending === desk.sent) return;
    try {
      const { savedAt } = await world.save(sending.draft);
      desk.serverFailed = false;
      if (desk.current !== sending) return;
      desk.current = desk.sent = { savedAt, draft: sending.draft };
      world.store.write(key, JSON.stringify(desk.current));
      tell({ state: 'saved', at: savedAt });
    } catch {
      // The form says where the draft is; the next letter tries the server again.
      desk.serverFailed = true;
      if (desk.current) tell({ state: desk.keptHere ? 'here-only' : 'lost', at: desk.current.savedAt });
    }
  };
  return () => {
    desk.calledOff();
    desk.tail = desk.tail.then(send);
  };
}

/** Keeps the one draft that a person has: at once in the browser, and soon after on the server. */
export function createDrafts(world: DraftWorld): Drafts {
  const key = `education-hub.draft.${world.me}`;
  const goneKey = `education-hub.draft-gone.${world.me}`;
  const desk = emptyDesk();
  const listeners = new Set<() => void>();
  const tell = (status: DraftStatus) => {
    desk.status = status;
    listeners.forEach((listener) => listener());
  };
  const gone = (): string[] => (world.store.read(goneKey) ?? '').split(' ').filter((id) => id !== '');
  const send = createSender(desk, world, key, tell);
  const forget = async (): Promise<void> => {
    try {
      await world.discard();
      world.store.remove(goneKey);
    } catch {
      // `goneKey` stays, so the next opening knows that the server's draft is over and tries again.
    }
  };
  return {
    open(server) {
      const isGone = server !== null && gone().includes(server.draft.id);
      if (isGone) desk.tail = desk.tail.then(forget);
      const readable = server && !isGone ? readDraft(server.draft) : undefined;
      const theirs = server && readable ? { savedAt: server.savedAt, draft: readable } : null;
      desk.current = newer(parseStored(world.store.read(key)), theirs);
      if (desk.current && desk.current === theirs) desk.sent = theirs;
      else if (desk.current) send();
      if (desk.current) desk.status = { state: 'saved', at: desk.current.savedAt };
      return desk.current;
    },
    current: () => desk.current,
    status: () => desk.status,
    keep(draft) {
      desk.current = { savedAt: instantAfter(desk.current?.savedAt, world.now()), draft };
      desk.keptHere = world.store.write(key, JSON.stringify(desk.current));
      const here = desk.serverFailed ? 'here-only' : 'saved';
      tell({ state: desk.keptHere ? here : 'saving', at: desk.current.savedAt });
      desk.calledOff();
      desk.calledOff = world.later(send, QUIET);
    },
    flush: send,
    discard() {
      desk.calledOff();
      if (desk.current)
        world.store.write(goneKey, [desk.current.draft.id, ...gone()].slice(0, GONE_KEPT).join(' '));
      desk.current = desk.sent = null;
      world.store.remove(key);
      tell({ state: 'none', at: '' });
      desk.tail = desk.tail.then(forget);
      return desk.tail;
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
