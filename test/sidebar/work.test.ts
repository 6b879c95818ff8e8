import type { Problem } from '../../src/actions/answer';
import { createWork } from '../../sidebar/work';

/** An answer that comes when it is told to. */
function answer<T>() {
  let come: (value: T) => void = () => undefined;
  let fail: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((resolve, reject) => ((come = resolve), (fail = reject)));
  return { come, fail, ask: () => promise };
}

function screen() {
  const seen = { busy: false, problem: undefined as Problem | undefined, got: [] as string[] };
  const work = createWork({
    busy: (busy) => void (seen.busy = busy),
    problem: (problem) => void (seen.problem = problem),
  });
  const got = (word: string): void => void seen.got.push(word);
  return { seen, work, got };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('what is asked for while an earlier answer is on its way is answered; the earlier answer comes too late', async () => {
  const { seen, work, got } = screen();
  const [first, second] = [answer<string>(), answer<string>()];
  work.fetch(first.ask, got);
  work.fetch(second.ask, got);
  first.come('first');
  await settled();
  expect(seen).toMatchObject({ busy: true, got: [] });
  second.come('second');
  await settled();
  expect(seen).toMatchObject({ busy: false, got: ['second'] });
});

test('an earlier answer that fails says nothing of the later one, in whatever order they come', async () => {
  const { seen, work, got } = screen();
  const [first, second] = [answer<string>(), answer<string>()];
  work.fetch(first.ask, got);
  work.fetch(second.ask, got);
  second.come('second');
  await settled();
  first.fail(new Error('no signal'));
  await settled();
  expect(seen).toMatchObject({ busy: false, problem: undefined, got: ['second'] });
});

test('what saves is begun once, however often it is tapped', async () => {
  const { seen, work, got } = screen();
  const save = answer<string>();
  work.run(save.ask, got);
  work.run(() => Promise.resolve('again'), got);
  save.come('saved');
  await settled();
  expect(seen).toMatchObject({ busy: false, got: ['saved'] });
  work.run(() => Promise.resolve('next'), got);
  await settled();
  expect(seen.got).toEqual(['saved', 'next']);
});

test('a screen that is gone wants no answer', async () => {
  const { seen, work, got } = screen();
  const asked = answer<string>();
  work.fetch(asked.ask, got);
  work.leave();
  asked.come('late');
  await settled();
  expect(seen.got).toEqual([]);
});
