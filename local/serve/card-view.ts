/** The add-on's panel behind the page: what a person does there, and what lies on top afterwards. */
import type { CardAnswer, CardPanel } from '../card-panel';
import type { Manifest } from '../google/world';
import type { Workspace } from '../workspace';
import { driveTree } from './drive-view';
import { timeZoneOf } from './sheet-view';
import type { CardAction, CardView, FileView, HostApp, LinkView } from './wire';

/** Runs something for a person; what it threw comes back in words. */
type Attempt = <T>(as: string, work: () => T) => { value?: T; error: string };

/** Where a person has the panel open. */
interface Standing {
  host: HostApp;
  event: string;
  /** False when the opening failed: then what lies in the panel belongs to another place. */
  open: boolean;
}

const CLOSED: Standing = { host: 'SHEETS', event: '', open: false };

const opening = ({ host, event }: Standing): CardAction =>
  event === '' ? { what: 'home', host } : { what: 'event', id: event };

function placeOf(action: CardAction, before: Standing): Standing {
  if (action.what === 'home') return { host: action.host, event: '', open: true };
  if (action.what === 'event') return { host: 'CALENDAR', event: action.id, open: true };
  return before;
}

/** Nothing when it was only the panel's own doing. */
function done(panel: CardPanel, action: CardAction): CardAnswer | undefined {
  switch (action.what) {
    case 'look':
      return undefined;
    case 'home':
      return panel.home(action.host);
    case 'event':
      return panel.openEvent(action.id);
    case 'menu':
      return panel.universal(action.label);
    case 'press':
      panel.fill(action.filled);
      return panel.press(action.at);
    case 'back':
      panel.back();
      return undefined;
    default:
      throw new Error(`The panel knows no ${(action as { what: string }).what}`);
  }
}

function found(files: readonly FileView[], id: string): FileView | null {
  for (const file of files) {
    const here = file.id === id ? file : found(file.children, id);
    if (here) return here;
  }
  return null;
}

function linkView(workspace: Workspace, as: string, { url }: { url: string }): LinkView {
  const id = /^https:\/\/docs\.google\.com\/\w+\/d\/([^/]+)/.exec(url)?.[1] ?? '';
  return { url, file: found(driveTree(workspace, as, timeZoneOf(workspace)), id) };
}

/** Each person's panel, kept until it is opened elsewhere. */
export function createCards(
  workspace: Workspace,
  { addOns }: Manifest,
  attempt: Attempt,
): (as: string, action: CardAction) => CardView {
  const { name = '', universalActions = [] } = addOns?.common ?? {};
  const addOn = { name, menu: universalActions.map(({ label }) => label) };
  const standing = new Map<string, Standing>();
  return (as, asked) => {
    const panel = workspace.as(as).card;
    const before = standing.get(as) ?? CLOSED;
    const action = asked.what === 'look' && !before.open ? opening(before) : asked;
    const { value, error } = attempt(as, () => done(panel, action));
    const place = placeOf(action, before);
    const now = place === before ? before : { ...place, open: error === '' };
    standing.set(as, now);
    return {
      ...addOn,
      host: now.host,
      event: now.event,
      card: now.open ? panel.top : null,
      fields: now.open ? panel.fields : [],
      below: now.open ? panel.stack.length - 1 : 0,
      notification: value?.notification ?? '',
      link: value?.link ? linkView(workspace, as, value.link) : null,
      error,
    };
  };
}
