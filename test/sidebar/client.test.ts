import { CALLS } from '../../src/actions/calls';
import {
  createClient,
  createWriter,
  type CallHub,
  type ClientWorld,
  type ScriptRun,
} from '../../sidebar/client';

interface Pending {
  json: string;
  succeed(answer: unknown): void;
  fail(failure: unknown): void;
}

function fakeWorld(over: Partial<ClientWorld> = {}) {
  const sent: Pending[] = [];
  const timers: { work: () => void; milliseconds: number; off: boolean }[] = [];
  const runner = (succeed: Pending['succeed'], fail: Pending['fail']): ScriptRun => ({
    withSuccessHandler: (handler) => runner(handler, fail),
    withFailureHandler: (handler) => runner(succeed, handler),
    api: (json) => void sent.push({ json, succeed, fail }),
  });
  const world: ClientWorld = {
    run: () =>
      runner(
        () => undefined,
        () => undefined,
      ),
    later(work, milliseconds) {
      const timer = { work, milliseconds, off: false };
      timers.push(timer);
      return () => (timer.off = true);
    },
    online: () => true,
    ...over,
  };
  return { world, sent, timers, call: createClient(world) };
}

const ok = (result: unknown) => JSON.stringify({ ok: true, result });

describe('the client of google.script.run', () => {
  test('sends a string, gives back the result, and calls the clock off', async () => {
    const { call, sent, timers } = fakeWorld();
    const answer = call('open-academy', { academy: 'A01' });
    expect(JSON.parse(sent[0]!.json)).toEqual({ action: 'open-academy', input: { academy: 'A01' } });
    sent[0]!.succeed(ok({ academy: { id: 'A01' } }));
    await expect(answer).resolves.toEqual({ academy: { id: 'A01' } });
    expect(timers[0]!.off).toBe(true);
  });

  test('sends the request id of a write', () => {
    const { call, sent } = fakeWorld();
    void call('write-report', { report: 'r' }, 'Q1');
    expect(JSON.parse(sent[0]!.json)).toEqual({
      action: 'write-report',
      request: 'Q1',
      input: { report: 'r' },
    });
  });

  test('rejects with the hub’s own problem', async () => {
    const { call, sent } = fakeWorld();
    const error = { code: 'bad-input', message: 'm', remedy: 'r', fields: { on: 'Too early.' } };
    const answer = call('open-academy', { academy: 'A01' });
    sent[0]!.succeed(JSON.stringify({ ok: false, error }));
    await expect(answer).rejects.toEqual(error);
  });

  test.each([
    ['nothing', undefined],
    ['no JSON', '<html>'],
    ['no answer', '7'],
    ['neither result nor problem', '{"ok":false}'],
    ['a promise of a result without one', '{"ok":true}'],
  ])('rejects when it gets %s', async (_, json) => {
    const { call, sent } = fakeWorld();
    const answer = call('open-sidebar', {});
    sent[0]!.succeed(json);
    await expect(answer).rejects.toMatchObject({ code: 'unexpected', remedy: expect.stringMatching(/./) });
  });

  test.each([
    ['several Google accounts', 'We’re sorry, a server error occurred: PERMISSION_DENIED', 'accounts'],
    ['no network', 'NetworkError: Connection failure due to HTTP 0', 'offline'],
    ['no permission yet', 'Authorization is required to perform that action.', 'authorisation'],
    ['six minutes', 'Exceeded maximum execution time', 'too-long'],
    ['a limit of the day', 'Service invoked too many times for one day: premium.', 'google-spent'],
    ['a limit of the moment', 'Service invoked too many times in a short time: premium.', 'google-busy'],
    ['anything else', 'Kaboom', 'unexpected'],
  ])('says what to do about %s', async (_, message, code) => {
    const { call, sent } = fakeWorld();
    const answer = call('open-sidebar', {});
    sent[0]!.fail(new Error(message));
    await expect(answer).rejects.toMatchObject({ code, remedy: expect.stringMatching(/.{10}/) });
  });

  test('names the accounts when several are signed in', async () => {
    const { call, sent } = fakeWorld();
    const answer = call('open-sidebar', {});
    sent[0]!.fail(new Error('PERMISSION_DENIED'));
    await expect(answer).rejects.toMatchObject({ message: expect.stringContaining('several are signed in') });
  });

  test('takes an unknown failure without a network for the network', async () => {
    const { call, sent } = fakeWorld({ online: () => false });
    const answer = call('open-sidebar', {});
    sent[0]!.fail({ message: 'ScriptError' });
    await expect(answer).rejects.toMatchObject({ code: 'offline' });
  });

  test('gives up after 90 s, after more than six minutes for long work', async () => {
    const { call, timers } = fakeWorld();
    const answer = call('record-visit', {} as never, 'V1');
    expect(timers[0]!.milliseconds).toBe(90_000);
    timers[0]!.work();
    await expect(answer).rejects.toMatchObject({
      code: 'timeout',
      remedy: expect.stringContaining('never does it twice'),
    });
    void call('set-up', { step: 'sheets' }, 'S');
    expect(timers[1]!.milliseconds).toBeGreaterThan(6 * 60_000);
  });

  test('says so outside Google Sheets', async () => {
    const { call } = fakeWorld({ run: () => undefined });
    await expect(call('open-sidebar', {})).rejects.toMatchObject({ code: 'no-google' });
  });
});

describe('request ids', () => {
  function writer(answers: (unknown | Error)[]) {
    const requests: (string | undefined)[] = [];
    const call = (async (_action, _input, request) => {
      requests.push(request);
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    }) as CallHub;
    let made = 0;
    return { requests, call: createWriter(call, () => `Q${(made += 1)}`) };
  }

  test('stay the same until an answer comes, then change', async () => {
    const { call, requests } = writer([new Error('timeout'), 'written', 'written']);
    await expect(call('write-report', { report: 'r1' })).rejects.toThrow('timeout');
    await call('write-report', { report: 'r1' });
    await call('write-report', { report: 'r1' });
    expect(requests).toEqual(['Q1', 'Q1', 'Q2']);
  });

  test('are the same for two taps at once', async () => {
    const { call, requests } = writer(['approved', 'approved']);
    await Promise.all([1, 2].map(() => call('approve-report', { report: 'r1', rev: 3 })));
    expect(requests).toEqual(['Q1', 'Q1']);
  });

  test('differ for different words', async () => {
    const { call, requests } = writer([new Error('x'), 'approved']);
    await expect(call('approve-report', { report: 'r1', rev: 3 })).rejects.toThrow();
    await call('approve-report', { report: 'r1', rev: 4 });
    expect(requests).toEqual(['Q1', 'Q2']);
  });

  test('are left to a visit, which brings its own, and not made for reading', async () => {
    const { call, requests } = writer(['saved', 'read']);
    await call('record-visit', {} as never, 'V1');
    await call('open-sidebar', {});
    expect(requests).toEqual(['V1', undefined]);
  });
});

test('every write of the hub is given a request id, whichever screen sends it', async () => {
  const requests: Record<string, string | undefined> = {};
  const call = (async (action: string, _input: unknown, request?: string) => {
    requests[action] = request;
  }) as unknown as CallHub;
  const write = createWriter(call, () => 'Q');
  for (const action of Object.keys(CALLS) as (keyof typeof CALLS)[]) await write(action, {} as never);
  const written = Object.keys(requests).filter((action) => requests[action] === 'Q');
  expect(written).toEqual(
    Object.keys(CALLS).filter((action) => CALLS[action as keyof typeof CALLS] !== 'read'),
  );
  expect(written).toContain('move-record');
});
