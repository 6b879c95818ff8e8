import { useEffect, useState } from 'preact/hooks';
import type { CardAction, CardView, FileView, LinkView } from '../wire';
import { CardSheet } from './card-sheet';
import { Fence } from './fence';
import { Icon, Logo } from './icon';
import { MenuBar } from './menu-bar';
import { ask } from './server';

const PASSES_AFTER = 6000;
const REFRESH = 'Refresh';

export type Act = <T>(work: () => Promise<T>) => Promise<T | undefined>;

/** Whose panel this page has opened: a page that is loaded afresh opens it afresh, as Google does. */
const opened = new Set<string>();

/** The panel of one person: what lies on top, and how to do something there. `count` tells the answers apart. */
export function useCard(you: string, act: Act) {
  const [seen, setSeen] = useState<{ view: CardView; count: number } | null>(null);
  const [waiting, setWaiting] = useState(false);
  const tell = async (action: CardAction) => {
    // Google takes no second click until the first is answered.
    if (waiting) return;
    setWaiting(true);
    const view = await act(() => ask('card', you, { action }));
    setWaiting(false);
    if (view) setSeen((before) => ({ view, count: (before?.count ?? 0) + 1 }));
  };
  useEffect(() => {
    void tell(opened.has(you) ? { what: 'look' } : { what: 'home', host: 'SHEETS' });
    opened.add(you);
  }, []);
  return { seen, waiting, tell };
}

function Link({ link, show }: { link: LinkView; show: (file: FileView) => void }) {
  const { url, file } = link;
  return (
    <div class="card-link">
      <p>
        Google would open {file ? <strong>{file.name}</strong> : <span class="address">{url}</span>} in a new
        tab.
      </p>
      {file ? (
        <button type="button" onClick={() => show(file)}>
          Show it here
        </button>
      ) : (
        <p>Nothing in this Workspace that this person may open stands there.</p>
      )}
    </div>
  );
}

/** A short word that passes. */
function Notification({ text }: { text: string }) {
  const [shown, setShown] = useState(true);
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(false), PASSES_AFTER);
    return () => window.clearTimeout(timer);
  }, []);
  return shown ? <p>{text}</p> : null;
}

function Failed({ error, again }: { error: string; again: () => void }) {
  return (
    <div class="refusal" role="alert">
      <p>
        The add-on failed: <strong>{error}</strong>
      </p>
      <button type="button" onClick={again}>
        Open it afresh
      </button>
    </div>
  );
}

interface HeadProps {
  view: CardView;
  waiting: boolean;
  tell: (action: CardAction) => void;
  again: () => void;
}

function Head({ view, waiting, tell, again }: HeadProps) {
  const labels = [...view.menu, REFRESH];
  const entries = labels.map((label) => ({ kind: 'item' as const, caption: label, run: label }));
  return (
    <div class="head">
      {view.below > 0 ? (
        <button
          type="button"
          class="plain"
          aria-label="Back to the card before"
          onClick={() => tell({ what: 'back' })}
        >
          <Icon name="back" />
        </button>
      ) : (
        <Logo size={20} />
      )}
      <strong>{view.name}</strong>
      <MenuBar
        label="Menu of the add-on"
        menus={[{ caption: 'More', entries }]}
        run={(label) => (label === REFRESH ? again() : tell({ what: 'menu', label }))}
        busy={waiting}
      />
    </div>
  );
}

interface Props extends Omit<ReturnType<typeof useCard>, 'seen'> {
  seen: { view: CardView; count: number };
  show: (file: FileView) => void;
}

/** The add-on's panel as Google puts it beside its own pages. */
export function CardPanel({ seen: { view, count }, waiting, tell, show }: Props) {
  const { card, fields, host, event, notification, link, error } = view;
  const again = () => void tell(event === '' ? { what: 'home', host } : { what: 'event', id: event });
  const act = (action: CardAction) => void tell(action);
  return (
    <aside class="card-panel" aria-label={`Add-on: ${view.name}`} aria-busy={waiting}>
      <Head view={view} waiting={waiting} tell={act} again={again} />
      <div class="card-work">{waiting && <span class="unseen">Working …</span>}</div>
      {error && <Failed error={error} again={again} />}
      {card && (
        <Fence key={count}>
          <CardSheet
            card={card}
            fields={fields}
            answers={count > 1}
            press={(at, filled) => act({ what: 'press', at, filled })}
          />
        </Fence>
      )}
      <div class="card-notice" role="status">
        {notification && <Notification key={count} text={notification} />}
        {link && <Link link={link} show={show} />}
      </div>
    </aside>
  );
}
