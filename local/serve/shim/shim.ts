/**
 * `google.script` for a sidebar or a web page that runs here: the same handlers, the same limits, the calls go to the local
 * server. Not modelled: `google.script.history`, `google.script.url`, form elements as arguments, the Picker.
 */
import type { Answer, Hello, Questions } from '../wire';
import { LIMITS } from '../../limits';
import { documentIn } from '../document-address';
import { checkCrossing } from './crossing';

type OnSuccess = (value: unknown, own: unknown) => void;
type OnFailure = (error: Error, own: unknown) => void;

interface Handlers {
  success?: OnSuccess;
  failure?: OnFailure;
  own?: unknown;
}

const hello = JSON.parse(document.getElementById('google-script-hello')?.textContent ?? '{}') as Hello;
const unreachable = (): Questions['script']['answer'] => ({
  error: 'NetworkError: Connection failure due to HTTP 0',
});
const tell = (word: string) => window.parent.postMessage({ hub: word }, location.origin);

/**
 * A frame around the page may take its signal away, `postMessage({hub: 'signal', on: false})`, and give it back: then
 * the page hears `offline` and `online`, and no call gets through, as on a phone in a thick-walled school.
 */
let signal = true;
Object.defineProperty(navigator, 'onLine', {
  configurable: true,
  get: () =>
    signal && (Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')?.get?.call(navigator) ?? true),
});
window.addEventListener(
  'message',
  ({ origin, data }: MessageEvent<{ hub?: string; on?: boolean } | null>) => {
    if (origin !== location.origin || data?.hub !== 'signal') return;
    signal = data.on !== false;
    window.dispatchEvent(new Event(signal ? 'online' : 'offline'));
  },
);

async function ask(run: string, values: unknown[]): Promise<Questions['script']['answer']> {
  if (!signal) return unreachable();
  const response = await fetch('/do/script', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-token': hello.token },
    body: JSON.stringify({ run, values, as: hello.as, face: hello.face }),
  });
  const answer = (await response.json()) as Answer<Questions['script']['answer']>;
  return answer.ok ? answer.result : { error: answer.error };
}

const waiting: (() => void)[] = [];
let running = 0;

/** An eleventh call waits until one of the ten has come back. */
function next(): void {
  while (running < LIMITS.callsFromOnePage && waiting.length > 0) {
    running += 1;
    waiting.shift()?.();
  }
}

function finish(handlers: Handlers, answer: Questions['script']['answer']): void {
  running -= 1;
  next();
  tell('ran');
  if (answer.error === '') return handlers.success?.(answer.value ?? null, handlers.own);
  const error = new Error(answer.error);
  error.name = 'ScriptError';
  if (!handlers.failure) throw error;
  handlers.failure(error, handlers.own);
}

function call(run: string, handlers: Handlers, values: unknown[]): void {
  checkCrossing(values);
  const sent = JSON.parse(JSON.stringify(values)) as unknown[];
  waiting.push(
    () =>
      void ask(run, sent)
        .catch(unreachable)
        .then((answer) => finish(handlers, answer)),
  );
  next();
}

function runner(handlers: Handlers): Record<string, unknown> {
  const own: Record<string, unknown> = {
    withSuccessHandler: (success: OnSuccess) => runner({ ...handlers, success }),
    withFailureHandler: (failure: OnFailure) => runner({ ...handlers, failure }),
    withUserObject: (object: unknown) => runner({ ...handlers, own: object }),
  };
  for (const name of hello.functions ?? [])
    own[name] = (...values: unknown[]) => call(name, handlers, values);
  return own;
}

const notModelled = (name: string) => ({
  get(): never {
    throw new Error(`not modelled: google.script.${name}`);
  },
});

const script = {
  run: runner({}),
  host: {
    origin: 'https://docs.google.com',
    close: () => tell('close'),
    setHeight: () => undefined,
    setWidth: () => undefined,
    editor: { focus: () => tell('focus') },
  },
};
Object.defineProperty(script, 'history', notModelled('history'));
Object.defineProperty(script, 'url', notModelled('url'));
Object.assign(window, { google: { script } });

/** An address of Google Docs leads to the document that lies in this Workspace’s Drive: the page around shows it. */
window.addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest('a')?.href : undefined;
    const found = documentIn(link ?? '');
    if (!found || window.parent === window) return;
    event.preventDefault();
    window.parent.postMessage({ hub: 'document', ...found }, location.origin);
  },
  true,
);
