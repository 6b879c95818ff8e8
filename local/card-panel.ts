/**
 * The add-on's panel as one person has it open: which cards lie on each other, what is typed into them, and which
 * function of the manifest runs when. Cards are plain JSON in Google's own form (`google.apps.card.v1`).
 * Not modelled: authorisation prompts, previews, file scopes, several cards from one homepage, words typed but lost when
 * Google reloads a panel by itself, `persistValues`.
 */
import { isStubNamed } from './execution';
import { type Ended } from './running';
import { type Execution } from './google/execution';
import { cardEvent, startsOf, type Where, type HostApp, type Platform } from './card-event';
import { clickAt, clicksOf, fieldsOf, type CardJson, type Field, type Filled } from './card-json';
import { GoogleError } from './google/error';
import type { Json } from './google/card/piece';
import type { World } from './google/world';
import type { Run } from './triggers';

/** What a press or an opening came to. */
export interface CardAnswer {
  /** The card on top now. */
  card: CardJson;
  notification: string;
  /** Where Google would send the browser, or nothing. */
  link: { url: string; openAs: string } | null;
  /** Undefined when a link was followed without running anything. */
  execution: Execution | undefined;
}

export interface CardPanel {
  /** Opens the panel afresh at its homepage. */
  home(hostApp: HostApp, platform?: Platform): CardAnswer;
  /** Opens an event of the person's own calendar with the panel beside it. */
  openEvent(eventId: string, platform?: Platform): CardAnswer;
  /** An entry of the panel's menu, by its label in the manifest's `universalActions`. */
  universal(label: string): CardAnswer;
  /** Types and chooses on the top card: field name -> text, value(s) chosen, or `yyyy-mm-dd`. */
  fill(values: Record<string, string | string[]>): void;
  /** Clicks what bears these words on the top card, or the n-th thing that can be clicked. */
  press(what: string | number): CardAnswer;
  /** The panel's own arrow. */
  back(): CardJson;
  /** The lowest first. */
  readonly stack: readonly CardJson[];
  readonly top: CardJson;
  /** The fields of the top card with what stands in them now. */
  readonly fields: Field[];
}

interface Layer {
  card: CardJson;
  filled: Filled;
}

type Identity = () => { active: string; effective: string };

const ANSWER_WORDS =
  'The value returned from Apps Script has a type that cannot be used by the add-ons platform. ' +
  'Also make sure to call build on any builder before returning it.';

interface Desk {
  world: World;
  run: Run;
  identity: Identity;
  layers: Layer[];
  where: Where;
}

function topOf({ layers }: Desk): Layer {
  const layer = layers[layers.length - 1];
  if (layer === undefined) throw new Error('No card is open: call home() first');
  return layer;
}

const layerOf = (card: CardJson): Layer => ({ card, filled: {} });

interface Called {
  json: Json;
  execution: Execution;
}

/** Runs a function that must answer a piece of that kind, and nothing else. */
function call({ world, run, identity }: Desk, name: string, event: object, kind: string): Called {
  if (!world.functions.has(name)) throw new GoogleError(404, `Script function not found: ${name}`);
  const ended: Ended = run({ function: name, args: [event], face: 'card', ...identity() });
  if (!ended.ok) throw ended.error;
  if (!isStubNamed(ended.value, kind)) throw new GoogleError(400, ANSWER_WORDS);
  if (world.faults.takeLostReply()) throw new GoogleError(503, 'Connection failure due to HTTP 0');
  return { json: ended.value.hold as Json, execution: ended.execution };
}

const answerOf = (desk: Desk, more: Partial<CardAnswer>): CardAnswer => ({
  card: topOf(desk).card,
  notification: '',
  link: null,
  execution: undefined,
  ...more,
});

function applied(desk: Desk, { json, execution }: Called): CardAnswer {
  const { action } = json['renderActions'] as { action: Actions };
  desk.layers = moved(desk.layers, action.navigations ?? []);
  const link = action.link === undefined ? null : linkOf(action.link);
  return answerOf(desk, { notification: action.notification?.text ?? '', link, execution });
}

function open(desk: Desk, where: Where, contextual: boolean): CardAnswer {
  desk.where = where;
  const name = startsOf(desk.world.bundle.manifest, where.hostApp, contextual);
  const event = cardEvent(desk.world, where, desk.identity().effective);
  const { json, execution } = call(desk, name, event, 'Card');
  desk.layers = [layerOf(json as unknown as CardJson)];
  return answerOf(desk, { execution });
}

function universal(desk: Desk, label: string): CardAnswer {
  const { universalActions = [] } = desk.world.bundle.manifest.addOns?.common ?? {};
  const found = universalActions.find((one) => one.label === label);
  if (found === undefined) throw new GoogleError(404, `The manifest has no universal action ${label}`);
  const { runFunction, openLink = '' } = found;
  if (runFunction === undefined) return answerOf(desk, { link: linkOf({ url: openLink }) });
  const event = cardEvent(desk.world, desk.where, desk.identity().effective);
  return applied(desk, call(desk, runFunction, event, 'UniversalActionResponse'));
}

function press(desk: Desk, what: string | number): CardAnswer {
  const { card, filled } = topOf(desk);
  const { action, openLink } = clickAt(clicksOf(card), what);
  if (openLink !== undefined) return answerOf(desk, { link: linkOf(openLink) });
  const inputs = { fields: fieldsOf(card, filled), parameters: action?.parameters ?? [] };
  const event = cardEvent(desk.world, desk.where, desk.identity().effective, inputs);
  return applied(desk, call(desk, action?.function ?? '', event, 'ActionResponse'));
}

function back(desk: Desk): CardJson {
  if (desk.layers.length < 2) throw new Error('There is no card below');
  desk.layers = desk.layers.slice(0, -1);
  return topOf(desk).card;
}

/** The panel of the person named by `identity`; closed until it is opened at home or at an event. */
export function cardPanel(world: World, run: Run, identity: Identity): CardPanel {
  const where: Where = { hostApp: 'SHEETS', platform: 'WEB', eventId: '' };
  const desk: Desk = { world, run, identity, layers: [], where };
  const fields = (): Field[] => fieldsOf(topOf(desk).card, topOf(desk).filled);
  return {
    home: (hostApp, platform = 'WEB') => open(desk, { hostApp, platform, eventId: '' }, false),
    openEvent: (eventId, platform = 'WEB') => open(desk, { hostApp: 'CALENDAR', platform, eventId }, true),
    universal: (label) => universal(desk, label),
    fill: (values) => void Object.assign(topOf(desk).filled, checkedValues(fields(), values)),
    press: (what) => press(desk, what),
    back: () => back(desk),
    get stack() {
      return desk.layers.map(({ card }) => card);
    },
    get top() {
      return topOf(desk).card;
    },
    get fields() {
      return fields();
    },
  };
}

interface Link {
  url: string;
  openAs?: string;
}

interface Actions {
  navigations?: {
    pushCard?: CardJson;
    updateCard?: CardJson;
    pop?: true;
    popToRoot?: true;
    popToCard?: string;
  }[];
  notification?: { text: string };
  link?: Link;
}

const linkOf = ({ url, openAs }: Link): { url: string; openAs: string } => ({
  url,
  openAs: openAs ?? 'FULL_SIZE',
});

/** The cards after a navigation's steps, one after the other. */
function moved(layers: readonly Layer[], steps: NonNullable<Actions['navigations']>): Layer[] {
  let next = [...layers];
  for (const step of steps) {
    if (step.pushCard) next.push(layerOf(step.pushCard));
    if (step.updateCard) next.splice(-1, 1, layerOf(step.updateCard));
    if (step.pop) next.pop();
    if (step.popToRoot) next = next.slice(0, 1);
    if (step.popToCard !== undefined) next = next.slice(0, indexNamed(next, step.popToCard) + 1);
    if (next.length === 0) throw new GoogleError(400, 'Navigation: the last card cannot be popped');
  }
  return next;
}

function indexNamed(layers: readonly Layer[], name: string): number {
  const at = layers.findIndex(({ card }) => card.name === name);
  if (at < 0) throw new GoogleError(400, `Navigation: no card is named ${name}`);
  return at;
}

/** Only what a hand could do: known fields, offered choices, real days. */
function checkedValues(fields: readonly Field[], values: Record<string, string | string[]>): Filled {
  const checked: Filled = {};
  for (const [name, value] of Object.entries(values)) {
    const field = fields.find((one) => one.name === name);
    if (field === undefined) throw new Error(`The card has no field ${name}`);
    const list = Array.isArray(value) ? value : [value];
    if (field.kind === 'choice' && list.some((one) => !field.offered.includes(one)))
      throw new Error(`${name} does not offer ${list.join(', ')}`);
    if (
      field.kind === 'day' &&
      list.some((one) => one !== '' && Number.isNaN(Date.parse(`${one}T00:00:00Z`)))
    )
      throw new Error(`${list.join(', ')} is no day`);
    checked[name] = list;
  }
  return checked;
}
