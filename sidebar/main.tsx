import { render } from 'preact';
import { App } from './app';
import { createClient, createWriter, type ScriptRun } from './client';
import { browserStore } from './text-store';
import { isWeb, openedAt } from './face';
import { newId } from './ids';
import { createPatience } from './patience';
import { firstRoute } from './route';

declare global {
  interface Window {
    google?: { script?: { run?: ScriptRun } };
  }
}

const later = (work: () => void, milliseconds: number): (() => void) => {
  const timer = window.setTimeout(work, milliseconds);
  return () => window.clearTimeout(timer);
};

const client = createPatience(
  createClient({
    run: () => window.google?.script?.run,
    later,
    online: () => navigator.onLine,
    book: openedAt(document).book,
  }),
  { later, now: Date.now, chance: Math.random },
);

// The styles look at <html> alone.
if (isWeb) document.documentElement.dataset.face = 'web';

const place = document.getElementById('app');
if (place) {
  const world = {
    call: createWriter(client, newId),
    store: browserStore(),
    first: firstRoute(openedAt(document)),
    now: Date.now,
    later,
    online: () => navigator.onLine,
  };
  render(<App world={world} />, place);
}
