import type { CallHub } from '../../sidebar/client';
import type { TextStore } from '../../sidebar/text-store';
import { createOutbox, type Delivered, type QueuedSave, type Outbox } from '../../sidebar/outbox';
import { OFFLINE, NO_ANSWER } from '../../sidebar/errors';
import { blankVisit } from '../../src/hub/monitoring/visit/input';

const KEY = 'education-hub.outbox.P5';
const REFUSED = {
  code: 'bad-input',
  message: 'Not saved yet.',
  remedy: 'Correct it.',
  fields: { on: 'A holiday.' },
};

function memory(refuses = false): TextStore & { texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    read: (key) => texts.get(key) ?? null,
    write: (key, text) => !refuses && (texts.set(key, text), true),
    remove: (key) => void texts.delete(key),
  };
}

const visit = (request: string, summary = request): QueuedSave<'record-visit'> => ({
  request,
  action: 'record-visit',
  input: { ...blankVisit(request, '2026-11-24', 'A3'), summary },
  title: `Visit ${request}`,
});

/** A hub that keeps what arrives, and answers what it is told to: a failure, or the answer. */
function hub(store = memory()) {
  const state = { online: true, failures: [] as unknown[], loseAnswers: 0 };
  const arrived: string[] = [];
  const saved = new Map<string, string>();
  const call = (async (_action, input, request = '') => {
    if (!state.online) throw OFFLINE;
    const failure = state.failures.shift();
    if (failure) throw failure;
    arrived.push(request);
    saved.set(request, (input as { summary: string }).summary);
    if (state.loseAnswers > 0 && state.loseAnswers-- > 0) throw NO_ANSWER;
    return { visit: request };
  }) as CallHub;
  const open = (): Outbox => createOutbox({ me: 'P5', store, call, online: () => state.online });
  return { state, arrived, saved, store, open };
}

const waiting = (outbox: Outbox): string[] => outbox.waiting().map(({ request }) => request);

describe('with a signal', () => {
  test('a save goes out at once and nothing is kept', async () => {
    const { open, arrived, store } = hub();
    const outbox = open();
    await expect(outbox.post(visit('1'))).resolves.toEqual({ sent: true, answer: { visit: '1' } });
    expect(arrived).toEqual(['1']);
    expect(store.texts.size).toBe(0);
  });

  test('what the hub refuses is told to the form, which has the words; the outbox keeps nothing', async () => {
    const { open, state } = hub();
    state.failures.push(REFUSED);
    const outbox = open();
    await expect(outbox.post(visit('1'))).rejects.toEqual(REFUSED);
    expect(outbox.waiting()).toEqual([]);
  });
});

describe('without a signal', () => {
  test('a save waits on the device, through a reload, and goes out once', async () => {
    const { open, state, arrived, store } = hub();
    state.online = false;
    await expect(open().post(visit('1'))).resolves.toEqual({ sent: false });
    expect(JSON.parse(store.texts.get(KEY) ?? '')).toHaveLength(1);
    const reloaded = open();
    expect(waiting(reloaded)).toEqual(['1']);
    await reloaded.flush();
    expect(arrived).toEqual([]);
    state.online = true;
    await Promise.all([reloaded.flush(), reloaded.flush()]);
    await reloaded.flush();
    expect(arrived).toEqual(['1']);
    expect(reloaded.waiting()).toEqual([]);
  });

  test('a lost answer keeps the save with its number: the hub hears it again and does nothing twice', async () => {
    const { open, state, arrived, saved } = hub();
    state.loseAnswers = 1;
    const outbox = open();
    await expect(outbox.post(visit('1'))).resolves.toEqual({ sent: false });
    await outbox.flush();
    expect(arrived).toEqual(['1', '1']);
    expect([...saved.keys()]).toEqual(['1']);
    expect(outbox.waiting()).toEqual([]);
  });

  test('a call that fails although the browser believes in a signal is kept as well', async () => {
    const { open, state } = hub();
    state.failures.push(new Error('NetworkError: Connection failure due to HTTP 0'));
    const outbox = open();
    await expect(outbox.post(visit('1'))).resolves.toEqual({ sent: false });
    expect(waiting(outbox)).toEqual(['1']);
  });

  test('several go out in the order in which they were saved', async () => {
    const { open, state, arrived } = hub();
    state.online = false;
    const outbox = open();
    for (const request of ['1', '2', '3']) await outbox.post(visit(request));
    state.online = true;
    const delivered: Delivered[] = [];
    outbox.onDelivered((one) => delivered.push(one));
    await outbox.flush();
    expect(arrived).toEqual(['1', '2', '3']);
    expect(delivered.map(({ save, answer }) => [save.title, answer])).toEqual([
      ['Visit 1', { visit: '1' }],
      ['Visit 2', { visit: '2' }],
      ['Visit 3', { visit: '3' }],
    ]);
  });

  test('when the signal goes again half-way the rest waits', async () => {
    const { open, state, arrived } = hub();
    state.online = false;
    const outbox = open();
    for (const request of ['1', '2']) await outbox.post(visit(request));
    state.online = true;
    state.failures.push(undefined, OFFLINE);
    await outbox.flush();
    expect(arrived).toEqual(['1']);
    expect(waiting(outbox)).toEqual(['2']);
  });

  test.each(['busy', 'google-busy', 'google-unsure', 'too-long'])(
    '“%s” passes: it is tried again',
    async (code) => {
      const { open, state } = hub();
      state.online = false;
      const outbox = open();
      await outbox.post(visit('1'));
      state.online = true;
      state.failures.push({ code, message: 'm', remedy: 'r' });
      await outbox.flush();
      expect(outbox.waiting()[0]?.problem).toBeUndefined();
      await outbox.flush();
      expect(outbox.waiting()).toEqual([]);
    },
  );

  test('where the browser keeps nothing the person is told, and the form keeps the words', async () => {
    const { open, state } = hub(memory(true));
    state.online = false;
    await expect(open().post(visit('1'))).rejects.toEqual(OFFLINE);
  });
});

describe('a save that the hub refused', () => {
  async function refused() {
    const made = hub();
    made.state.online = false;
    const outbox = made.open();
    for (const request of ['1', '2']) await outbox.post(visit(request));
    made.state.online = true;
    made.state.failures.push(REFUSED);
    await outbox.flush();
    return { ...made, outbox };
  }

  test('stays with its error, and does not hold up the others', async () => {
    const { outbox, arrived } = await refused();
    expect(arrived).toEqual(['2']);
    expect(outbox.waiting()).toMatchObject([{ request: '1', problem: REFUSED }]);
  });

  test('is not sent again before it is corrected', async () => {
    const { outbox, arrived } = await refused();
    await outbox.flush();
    expect(arrived).toEqual(['2']);
  });

  test('is corrected in its own words and posted under its own number', async () => {
    const { outbox, arrived, saved } = await refused();
    const corrected = visit('1', 'On another day.');
    outbox.correct('1', corrected.input);
    expect(outbox.waiting()).toMatchObject([{ input: { summary: 'On another day.' }, problem: REFUSED }]);
    await outbox.post(corrected);
    expect(arrived).toEqual(['2', '1']);
    expect(saved.get('1')).toBe('On another day.');
    expect(outbox.waiting()).toEqual([]);
  });

  test('can be thrown away', async () => {
    const { outbox } = await refused();
    outbox.remove('1');
    expect(outbox.waiting()).toEqual([]);
  });
});

test('the person who watches hears of every change, until they stop', async () => {
  const { open, state } = hub();
  const outbox = open();
  let heard = 0;
  const stop = outbox.watch(() => (heard += 1));
  state.online = false;
  await outbox.post(visit('1'));
  expect(heard).toBe(1);
  stop();
  outbox.remove('1');
  expect(heard).toBe(1);
});

test('two people on one device do not send each other’s words', async () => {
  const { store, state, open } = hub();
  state.online = false;
  await open().post(visit('1'));
  const other = createOutbox({
    me: 'P6',
    store,
    call: (async () => ({})) as unknown as CallHub,
    online: () => true,
  });
  expect(other.waiting()).toEqual([]);
});

test.each([
  '',
  '{',
  '7',
  '[7]',
  '[{"request":"1"}]',
  '[{"request":"1","title":"t","action":"set-up","input":{}}]',
])('what the device kept as %j is no save', (text) => {
  const { store, open } = hub();
  store.texts.set(KEY, text);
  expect(open().waiting()).toEqual([]);
});

test('an update of an action that waits since an earlier release goes out under the name it had', async () => {
  const sent: unknown[] = [];
  const store = memory();
  const input = { action: 'ACT1', rev: 1, status: 'open', note: 'Begun.' };
  store.texts.set(KEY, JSON.stringify([{ request: '1', title: 'Update', action: 'update-action', input }]));
  const call = (async (...all: unknown[]) => {
    sent.push(all);
    return {};
  }) as unknown as CallHub;
  const outbox = createOutbox({ me: 'P5', store, call, online: () => true });
  expect(waiting(outbox)).toEqual(['1']);
  await outbox.flush();
  expect(sent).toEqual([['update-action', input, '1']]);
  expect(waiting(outbox)).toEqual([]);
});
