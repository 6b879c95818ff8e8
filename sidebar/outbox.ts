import type { Problem } from '../src/actions/answer';
import type { Api } from '../src/actions/api';
import type { CallHub } from './client';
import type { TextStore } from './text-store';
import { errorOf } from './errors';

/** What may wait on the device until there is a signal: it brings its own request id, so it is never done twice. */
export type Postable = 'record-visit' | 'reply-to-visit' | 'save-self-review' | 'move-record';

export interface QueuedSave<A extends Postable = Postable> {
  /** The same on every try, on any day: the hub answers it alike and does nothing twice. */
  request: string;
  action: A;
  input: Api[A]['input'];
  /** What the person calls it: `Visit to Ash Primary`. */
  title: string;
  /** Why the hub refused it; without one it only waits. */
  problem?: Problem;
}

/** A save that went out, with the hub's answer. */
export interface Delivered {
  save: QueuedSave;
  answer: Api[Postable]['output'];
}

export interface OutboxWorld {
  /** Person id: two people may share a device. */
  me: string;
  store: TextStore;
  call: CallHub;
  online(): boolean;
}

/** What became of a save: the answer, or that it waits on the device now. */
export type Posted<A extends Postable> = { sent: true; answer: Api[A]['output'] } | { sent: false };

export interface Outbox {
  waiting(): QueuedSave[];
  /** Sends it; without a signal, or when no answer comes, keeps it here. Rejects with the hub's refusal, or where nothing can be kept. */
  post<A extends Postable>(save: QueuedSave<A>): Promise<Posted<A>>;
  /** Sends what waits, in order; one run at a time. Those that the hub refused stay until they are corrected. */
  flush(): Promise<void>;
  /** Other words for a save that waits; it is not tried again before they are posted. */
  correct(request: string, input: QueuedSave['input']): void;
  remove(request: string): void;
  watch(listener: () => void): () => void;
  onDelivered(listener: (delivered: Delivered) => void): () => void;
}

/** No answer, or none yet: the same save may well go through later. Everything else is the hub's own refusal. */
const PASSING = ['offline', 'timeout', 'busy', 'google-busy', 'google-unsure', 'too-long'];
const isPassing = ({ code }: Problem): boolean => PASSING.includes(code);
const NO_SIGNAL = ['offline', 'timeout'];

const POSTABLE: readonly string[] = [
  'record-visit',
  'reply-to-visit',
  'save-self-review',
  'move-record',
] satisfies Postable[];

/** Under this name saves of an earlier release still wait on devices; the hub knows what it means. */
const FORMER = 'update-action';
const ACTIONS = [...POSTABLE, FORMER];

const isQueued = (value: unknown): value is QueuedSave => {
  const save = value as Partial<QueuedSave> | null;
  return (
    typeof save?.request === 'string' &&
    typeof save.title === 'string' &&
    ACTIONS.includes(String(save.action)) &&
    typeof save.input === 'object'
  );
};

function readQueue(text: string | null): QueuedSave[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter(isQueued) : [];
  } catch {
    // What cannot be read is no save; nothing that was ever confirmed is in it.
    return [];
  }
}

/** The saves as the device keeps them, read each time: another tab may have sent some meanwhile. */
function shelf({ me, store }: OutboxWorld, changed: () => void) {
  const key = `education-hub.outbox.${me}`;
  const read = (): QueuedSave[] => readQueue(store.read(key));
  const write = (saves: QueuedSave[]): boolean => {
    const kept = store.write(key, JSON.stringify(saves));
    changed();
    return kept;
  };
  return {
    read,
    keep: (save: QueuedSave): boolean => {
      const before = read();
      const at = before.findIndex(({ request }) => request === save.request);
      return write(at < 0 ? [...before, save] : before.map((each, index) => (index === at ? save : each)));
    },
    remove: (gone: string): void => {
      const before = read();
      if (before.some(({ request }) => request === gone))
        write(before.filter(({ request }) => request !== gone));
    },
  };
}

/** What was saved without a signal, kept on the device until the hub has confirmed it. */
export function createOutbox(world: OutboxWorld): Outbox {
  const watching = new Set<() => void>();
  const delivered = new Set<(one: Delivered) => void>();
  const kept = shelf(world, () => watching.forEach((listener) => listener()));
  const send = async <A extends Postable>({
    action,
    input,
    request,
  }: QueuedSave<A>): Promise<Api[A]['output']> => {
    const answer = await world.call(action, input, request);
    kept.remove(request);
    return answer;
  };
  return {
    waiting: kept.read,
    async post(save) {
      const { request, action, input, title } = save;
      const fresh = { request, action, input, title } as QueuedSave;
      // Where nothing can be kept the person must know at once, so it is tried whatever the browser says of the signal.
      if (!world.online() && kept.keep(fresh)) return { sent: false };
      try {
        return { sent: true, answer: await send(save) };
      } catch (failure) {
        const problem = errorOf(failure, world.online());
        if (!NO_SIGNAL.includes(problem.code) || !kept.keep(fresh)) throw problem;
        return { sent: false };
      }
    },
    flush: oneAtATime(async () => {
      for (const save of kept.read().filter(({ problem }) => !problem)) {
        if (!world.online()) return;
        try {
          const answer = await send(save);
          delivered.forEach((listener) => listener({ save, answer }));
        } catch (failure) {
          const problem = errorOf(failure, world.online());
          if (isPassing(problem)) return;
          kept.keep({ ...save, problem });
        }
      }
    }),
    correct(request, input) {
      const save = kept.read().find((each) => each.request === request);
      if (save) kept.keep({ ...save, input });
    },
    remove: kept.remove,
    watch: joining(watching),
    onDelivered: joining(delivered),
  };
}

const joining =
  <T>(all: Set<T>) =>
  (one: T): (() => void) => {
    all.add(one);
    return () => all.delete(one);
  };

/** While it runs, asking again waits for the same run. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= work().finally(() => (running = undefined)));
}
