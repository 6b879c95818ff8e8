import type { CallHub } from '../../sidebar/client';
import { createPatience } from '../../sidebar/patience';

const problem = (code: string) => ({ code, message: 'm', remedy: 'Try again.' });

/** A hub that answers as told, one answer a call; time stands still but for pauses. */
function patient(answers: (string | undefined)[], eachTakes = 400) {
  let now = 0;
  const pauses: number[] = [];
  const asked: unknown[][] = [];
  const hub = (async (...call: unknown[]) => {
    asked.push(call);
    now += eachTakes;
    const code = answers.shift();
    if (code !== undefined) throw problem(code);
    return 'saved';
  }) as unknown as CallHub;
  const call = createPatience(hub, {
    now: () => now,
    chance: () => 0.5,
    later(work, ms) {
      pauses.push(ms);
      now += ms;
      work();
      return () => undefined;
    },
  });
  return { save: () => call('open-academy', { academy: 'A1' }, 'Q1'), pauses, asked };
}

describe('a page that Google turned away', () => {
  test('asks again by itself, with the same request id, until there is room', async () => {
    const { save, pauses, asked } = patient(['google-busy', 'google-busy', undefined]);
    await expect(save()).resolves.toBe('saved');
    expect(pauses).toEqual([18_000, 18_000]);
    expect(asked).toEqual(Array(3).fill(['open-academy', { academy: 'A1' }, 'Q1']));
  });

  test('tells the person when a minute is over', async () => {
    const { save, asked } = patient(Array(9).fill('google-busy'));
    await expect(save()).rejects.toMatchObject({ code: 'google-busy' });
    expect(asked).toHaveLength(4);
  });

  test('tells at once where the wait was long already', async () => {
    const { save, asked } = patient(['google-busy'], 50_000);
    await expect(save()).rejects.toMatchObject({ code: 'google-busy' });
    expect(asked).toHaveLength(1);
  });

  test.each(['busy', 'conflict', 'bad-input', 'offline', 'google-unsure'])(
    'tells at once what is no matter of waiting: %s',
    async (code) => {
      const { save, asked } = patient([code, undefined]);
      await expect(save()).rejects.toMatchObject({ code });
      expect(asked).toHaveLength(1);
    },
  );
});
