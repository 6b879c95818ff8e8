import { LIMITS } from '../../../local/limits';
import type { Crossing } from './crossing';

type Run = Record<string, () => void>;

/** The page's own `google.script.run`, in a window that is none: every call goes out and none comes back. */
function callsSent(count: number): number {
  let sent = 0;
  const bare = globalThis as unknown as Record<string, unknown>;
  const hello = { textContent: JSON.stringify({ token: 't', as: 'a@hub.example', functions: ['api'] }) };
  const parent = { postMessage: () => undefined };
  const page: Record<string, unknown> = {
    document: { getElementById: () => hello },
    window: { parent, addEventListener: () => undefined },
    location: { origin: 'http://127.0.0.1' },
    navigator: {},
    Navigator: class {},
    fetch: () => ((sent += 1), new Promise(() => undefined)),
  };
  const before = Object.keys(page).map((name) => [name, bare[name]] as const);
  Object.assign(bare, page);
  try {
    jest.isolateModules(() => {
      jest.doMock('../../../local/limits', () => ({ LIMITS }));
      jest.requireActual('../../../local/serve/shim/shim');
    });
    const { google } = page['window'] as { google: { script: { run: Run } } };
    for (let n = 0; n < count; n += 1) google.script.run['api']?.();
    return sent;
  } finally {
    for (const [name, value] of before) bare[name] = value;
  }
}

/** What holds one page. */
export const PAGE_FIGURES = {
  callsFromOnePage: {
    figure: 10,
    words: /^10 of 11 sent$/,
    cross: (count) => {
      const sent = callsSent(count);
      return sent < count ? `${sent} of ${count} sent` : '';
    },
  },
} satisfies Record<string, Crossing>;
