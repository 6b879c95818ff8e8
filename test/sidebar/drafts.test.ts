import { dropCorrection, keepCorrection, readCorrection, withSteps } from '../../sidebar/correction-draft';
import type { VisitView } from '../../src/actions/visit/api';
import { parseDrafts } from '../../sidebar/draft-shelf';
import { createDrafts, QUIET, type DraftWorld } from '../../sidebar/drafts';
import { browserStore, type TextStore } from '../../sidebar/text-store';
import { blankVisit } from '../../src/hub/monitoring/visit/input';
import type { VisitInput } from '../../src/hub/monitoring/visit/input';

const NOON = Date.UTC(2026, 10, 24, 12);
const iso = (offset: number) => new Date(NOON + offset).toISOString();
const visit = (summary: string, id = 'V1'): VisitInput => ({
  ...blankVisit(id, '2026-11-24', 'A01'),
  summary,
});

function memory(refuses = false): TextStore & { texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    read: (key) => (refuses ? null : (texts.get(key) ?? null)),
    write: (key, text) => !refuses && (texts.set(key, text), true),
    remove: (key) => void texts.delete(key),
  };
}

/** A desk with a clock that the test winds, and a server that answers or fails as told. */
function desk(over: Partial<DraftWorld> = {}) {
  const saved: VisitInput[] = [];
  const timers: { work: () => void; milliseconds: number; off: boolean }[] = [];
  const state = { now: NOON, failing: false, discards: 0 };
  const world: DraftWorld = {
    me: 'P02',
    store: memory(),
    async save(draft) {
      if (state.failing) throw new Error('offline');
      saved.push(draft);
      return { savedAt: iso(60_000) };
    },
    async discard() {
      if (state.failing) throw new Error('offline');
      state.discards += 1;
    },
    now: () => state.now,
    later(work, milliseconds) {
      const timer = { work, milliseconds, off: false };
      timers.push(timer);
      return () => (timer.off = true);
    },
    ...over,
  };
  const quiet = async () => {
    timers.filter(({ off }) => !off).forEach((timer) => ((timer.off = true), timer.work()));
    await new Promise((settled) => setImmediate(settled));
  };
  return { drafts: createDrafts(world), world, saved, timers, state, quiet };
}

describe('keeping a draft', () => {
  test('writes into the browser at once and says so', () => {
    const { drafts, world } = desk();
    drafts.keep(visit('one'));
    expect(parseDrafts(world.store.read('education-hub.drafts.P02'))).toMatchObject([
      { draft: { summary: 'one' } },
    ]);
    expect(drafts.status('V1')).toEqual({ state: 'saved', at: iso(0) });
  });

  test('sends only the last words, three quiet seconds after the last letter', async () => {
    const { drafts, saved, timers, quiet } = desk();
    ['o', 'on', 'one'].forEach((words) => drafts.keep(visit(words)));
    expect(saved).toEqual([]);
    expect(timers.map(({ off }) => off)).toEqual([true, true, false]);
    expect(timers[2]?.milliseconds).toBe(QUIET);
    await quiet();
    expect(saved.map(({ summary }) => summary)).toEqual(['one']);
  });

  test('sends at once when the sidebar closes, and not twice', async () => {
    const { drafts, saved, quiet } = desk();
    drafts.keep(visit('one'));
    drafts.flush();
    drafts.flush();
    await quiet();
    expect(saved).toHaveLength(1);
  });

  test('takes over the server’s time, and never goes back behind it', async () => {
    const { drafts, quiet } = desk();
    drafts.keep(visit('one'));
    await quiet();
    expect(drafts.of('V1')?.savedAt).toBe(iso(60_000));
    // This computer's clock still says noon: one millisecond after the server's time is the least that is newer.
    drafts.keep(visit('two'));
    expect(drafts.of('V1')?.savedAt).toBe(iso(60_001));
  });

  test.each([
    ['the server fails', false, true, 'here-only'],
    ['the browser refuses', true, false, 'saved'],
    ['both refuse', true, true, 'lost'],
  ] as const)('says where the draft is when %s', async (_, refuses, failing, state) => {
    const { drafts, state: server, quiet } = desk({ store: memory(refuses) });
    server.failing = failing;
    drafts.keep(visit('one'));
    if (refuses) expect(drafts.status('V1').state).toBe('saving');
    await quiet();
    expect(drafts.status('V1').state).toBe(state);
    expect(drafts.of('V1')?.draft.summary).toBe('one');
  });

  test('tries the server again with the next letter', async () => {
    const { drafts, state, saved, quiet } = desk();
    state.failing = true;
    drafts.keep(visit('one'));
    await quiet();
    state.failing = false;
    drafts.keep(visit('two'));
    await quiet();
    expect(saved.map(({ summary }) => summary)).toEqual(['two']);
    expect(drafts.status('V1').state).toBe('saved');
  });

  test('tells the person who watches, until they stop', () => {
    const { drafts } = desk();
    const seen: string[] = [];
    const stop = drafts.watch(() => seen.push(drafts.status('V1').state));
    drafts.keep(visit('one'));
    stop();
    drafts.keep(visit('two'));
    expect(seen).toEqual(['saved']);
  });
});

describe('opening again', () => {
  const stored = (offset: number, summary: string, id = 'V1') => ({
    savedAt: iso(offset),
    draft: visit(summary, id),
  });
  const keptHere = (offset: number, summary: string) => {
    const store = memory();
    store.write('education-hub.draft.P02', JSON.stringify(stored(offset, summary)));
    return store;
  };

  test.each([
    ['the browser’s when it is newer', 2000, 1000, 'here'],
    ['the server’s when it is newer', 1000, 2000, 'there'],
    ['the browser’s when they are of the same instant', 1000, 1000, 'here'],
  ])('shows %s', (_, here, there, wins) => {
    const { drafts } = desk({ store: keptHere(here, 'here') });
    expect(drafts.open([stored(there, 'there')]).map(({ draft }) => draft.summary)).toEqual([wins]);
  });

  test('brings the server up to date when the browser’s was newer', async () => {
    const { drafts, saved, quiet } = desk({ store: keptHere(2000, 'here') });
    drafts.open([stored(1000, 'there')]);
    await quiet();
    expect(saved.map(({ summary }) => summary)).toEqual(['here']);
  });

  test('finds the server’s where the browser keeps nothing, and does not send it back', async () => {
    const { drafts, saved, quiet } = desk({ store: memory(true) });
    expect(drafts.open([stored(0, 'there')])[0]?.draft.summary).toBe('there');
    drafts.flush();
    await quiet();
    expect(saved).toEqual([]);
  });

  test('keeps a draft for each visit, the latest first; one that is deleted leaves the others', async () => {
    const store = memory();
    const { drafts, saved, state, quiet } = desk({ store });
    drafts.open([stored(-2000, 'there', 'V2')]);
    drafts.keep(visit('one', 'V1'));
    state.now += 1000;
    drafts.keep(visit('three', 'V3'));
    expect(drafts.all().map(({ draft }) => draft.id)).toEqual(['V3', 'V1', 'V2']);
    await quiet();
    expect(saved.map(({ id }) => id).sort()).toEqual(['V1', 'V3']);
    await drafts.discard('V1');
    expect(
      drafts
        .all()
        .map(({ draft }) => draft.id)
        .sort(),
    ).toEqual(['V2', 'V3']);
    expect(parseDrafts(store.read('education-hub.drafts.P02')).map(({ draft }) => draft.id)).toEqual(['V3']);
  });

  test('keeps two people on one computer apart', () => {
    const { drafts } = desk({ me: 'P03', store: keptHere(0, 'not yours') });
    expect(drafts.open([])).toEqual([]);
  });

  test.each(['', 'null', '{', '{"savedAt":1}', '{"savedAt":"x","draft":{}}', '[]'])(
    'takes %j in the browser for no draft',
    (text) => {
      expect(parseDrafts(text)).toEqual([]);
    },
  );

  test('takes a nonsensical draft of the server for none', () => {
    const { drafts } = desk();
    expect(drafts.open([{ savedAt: iso(0), draft: { id: 7 } as never }])).toEqual([]);
  });
});

describe('discarding', () => {
  test('forgets here and on the server', async () => {
    const { drafts, world, state } = desk();
    drafts.keep(visit('one'));
    await drafts.discard('V1');
    expect(drafts.all()).toEqual([]);
    expect(drafts.status('V1').state).toBe('none');
    expect(world.store.read('education-hub.drafts.P02')).toBe('[]');
    expect(state.discards).toBe(1);
  });

  test('is never overtaken by a save that was waiting', async () => {
    const { drafts, saved, quiet } = desk();
    drafts.keep(visit('one'));
    await drafts.discard('V1');
    await quiet();
    expect(saved).toEqual([]);
  });

  test('waits for a save that is under way, so that the server ends without the draft', async () => {
    const order: string[] = [];
    const { drafts } = desk({
      save: () => new Promise((done) => setImmediate(() => (order.push('saved'), done({ savedAt: iso(1) })))),
      discard: async () => order.push('discarded'),
    });
    drafts.keep(visit('one'));
    drafts.flush();
    await Promise.resolve();
    await drafts.discard('V1');
    expect(order).toEqual(['saved', 'discarded']);
    expect(drafts.all()).toEqual([]);
  });

  test('that did not reach the server is remembered: the draft does not come back', async () => {
    const store = memory();
    const first = desk({ store });
    first.drafts.keep(visit('one'));
    first.state.failing = true;
    await first.drafts.discard('V1');
    const second = desk({ store });
    expect(second.drafts.open([{ savedAt: iso(0), draft: visit('one') }])).toEqual([]);
    await second.quiet();
    expect(second.state.discards).toBe(1);
    // Once the server knows, a later draft of the same id would be shown again.
    expect(desk({ store }).drafts.open([{ savedAt: iso(0), draft: visit('one') }])).toHaveLength(1);
  });
});

test('several drafts that were over before the server could be told: none comes back', async () => {
  const store = memory();
  const { drafts, state } = desk({ store });
  state.failing = true;
  for (const id of ['V1', 'V2']) {
    drafts.keep(visit('one', id));
    await drafts.discard(id);
  }
  expect(desk({ store }).drafts.open([{ savedAt: iso(0), draft: visit('one', 'V1') }])).toEqual([]);
});

describe('the browser’s store', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));
  const install = (value: unknown) =>
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, value });

  test('says no where Google forbids it', () => {
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new Error('SecurityError');
      },
    });
    const store = browserStore();
    expect([store.read('k'), store.write('k', 'v'), store.remove('k')]).toEqual([null, false, undefined]);
  });

  test('keeps what it is given where it may', () => {
    const { texts } = memory();
    install({
      getItem: (key: string) => texts.get(key) ?? null,
      setItem: (key: string, text: string) => texts.set(key, text),
      removeItem: (key: string) => texts.delete(key),
    });
    const store = browserStore();
    expect(store.write('k', 'v')).toBe(true);
    expect(store.read('k')).toBe('v');
    store.remove('k');
    expect(store.read('k')).toBeNull();
  });
});

describe('an unfinished correction', () => {
  test('of an earlier release, without steps, comes back with those that are recorded', () => {
    const recorded = {
      ...visit('as recorded'),
      steps: [{ id: 'V1:S1', text: 'Read', owner: 'Pia', due: '2026-12-01' }],
    };
    const view = {
      visit: { ...recorded, promised: [{ id: 'V0:S1', outcome: 'done' }] },
    } as unknown as VisitView;
    const draft = withSteps({ form: { ...visit('better', 'C1'), steps: [] }, reason: 'Wrong day' }, view);
    expect(draft.form).toMatchObject({
      summary: 'better',
      steps: recorded.steps,
      promised: view.visit.promised,
    });
    expect(draft.seen?.steps).toEqual(recorded.steps);
  });

  test('is kept by the visit that it corrects, until it is dropped', () => {
    const store = memory();
    expect(keepCorrection(store, 'V1', { form: visit('better', 'C1'), reason: 'Wrong day' })).toBe(true);
    expect(readCorrection(store, 'V1')).toMatchObject({
      form: { id: 'C1', summary: 'better' },
      reason: 'Wrong day',
    });
    expect(readCorrection(store, 'V2')).toBeUndefined();
    dropCorrection(store, 'V1');
    expect(readCorrection(store, 'V1')).toBeUndefined();
  });

  test('that cannot be read is none', () => {
    const store = memory();
    store.write('education-hub.correction.V1', '{');
    expect(readCorrection(store, 'V1')).toBeUndefined();
  });
});
