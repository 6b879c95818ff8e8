import type { Answer, Call, Problem } from './actions/answer';
import type { VisitSaved } from './actions/visit/api';
import type { Card, CardEvent, CardReply } from './card';
import { isIsoDate, type IsoDate } from './hub/time/date';
import { HubError } from './hub/hub-error';
import { plannedVisitIn } from './hub/monitoring/visit/planned';
import { VISIT_KINDS, type VisitKind } from './hub/monitoring/visit/visit';
import { pathIn } from './hub/monitoring/visit/fields';
import { VISIT_FORMS } from './hub/monitoring/visit/forms';
import { blankStep, emptyVisit, type VisitInput } from './hub/monitoring/visit/input';
import { homeCard } from './views/cards/home-card';
import type { CardModel } from './views/cards/model';
import {
  CARD_STEPS,
  FIND,
  mayNotCard,
  plannedCard,
  savedCard,
  shownPaths,
  visitCard,
} from './views/cards/visit-card';
import { wordCard } from './views/cards/word-card';

/** What the cards ask of the world. `event` gives nothing when the open event cannot be read. */
export interface CardWorld {
  ask(call: Call): Answer<unknown>;
  newId(): string;
  event(calendar: string, id: string): { description: string; on: IsoDate } | undefined;
}

type Asked = { model: CardModel } | { problem: Problem };

function asked(world: CardWorld, input: object): Asked {
  const answer = world.ask({ action: 'open-card', input });
  return answer.ok ? { model: answer.result as CardModel } : { problem: answer.error };
}

/** The homepage, in Sheets, Drive and Calendar. */
export function home(world: CardWorld, note = ''): Card {
  const found = asked(world, {});
  return 'model' in found ? homeCard(found.model, note) : wordCard(found.problem);
}

/** The homepage again, with nothing over it. */
export const homeAgain = (world: CardWorld): CardReply => ({ card: home(world), how: 'home', notice: '' });

const NO_VISIT = 'This event is not a planned visit.';
const UNREADABLE = 'This event is not in your own calendar, so the hub cannot see which visit it is.';

/** What an event that is open in Calendar stands for; the homepage when it stands for no visit. */
export function openEvent(world: CardWorld, { event }: CardEvent): Card {
  if (!event) return home(world, NO_VISIT);
  const found = eventIn(world, event);
  if (found instanceof HubError) return wordCard(found);
  if (!found) return home(world, UNREADABLE);
  const planned = plannedVisitIn(found.description);
  if (!planned || !isIsoDate(found.on)) return home(world, NO_VISIT);
  const about = asked(world, { planned: { ...planned, on: found.on } });
  if ('problem' in about) return wordCard(about.problem);
  return plannedCard(about.model) ?? homeCard(about.model, NO_VISIT);
}

/** What is wrong with Google is told in words, too. */
function eventIn(
  world: CardWorld,
  { calendar, id }: NonNullable<CardEvent['event']>,
): ReturnType<CardWorld['event']> | HubError {
  try {
    return world.event(calendar, id);
  } catch (error) {
    if (error instanceof HubError) return error;
    throw error;
  }
}

const kindOf = (word: string | undefined): VisitKind =>
  VISIT_KINDS.find((kind) => kind === word) ?? 'support';

/** An empty form, or one for the academy, day and kind that were pressed. */
export function openForm(world: CardWorld, { with: given }: CardEvent): CardReply {
  const { academy = '', on } = given;
  const kind = kindOf(given['kind']);
  const found = asked(world, { academy, kind });
  if ('problem' in found) return { card: wordCard(found.problem), how: 'over', notice: '' };
  const { model } = found;
  if (model.academies.lines.length === 0) return { card: mayNotCard(model, kind), how: 'over', notice: '' };
  const steps = Array.from({ length: CARD_STEPS }, () => blankStep(model.today));
  const form = { ...emptyVisit(world.newId(), academy, on ?? model.today), kind, steps };
  const card = visitCard(model, { form, errors: {}, refusal: '', find: '', drafted: '' });
  return { card, how: 'over', notice: '' };
}

/** The visit as it stands on the card: fields left empty are not told. */
function visitOn({ fields, with: given }: CardEvent): VisitInput {
  const at = (path: string): string => fields[path] ?? '';
  const steps = Array.from({ length: CARD_STEPS }, (_, row) => ({
    text: at(pathIn('steps', row, 'text')),
    owner: at(pathIn('steps', row, 'owner')),
    due: at(pathIn('steps', row, 'due')),
  }));
  const kind = kindOf(given['kind']);
  const words = VISIT_FORMS[kind].asks.filter((name) => name !== 'focus');
  return {
    ...emptyVisit(given['id'] ?? '', at('academy'), at('on')),
    kind,
    ...Object.fromEntries(words.map((name) => [name, at(name)])),
    focus: at('focus')
      .split(',')
      .filter((id) => id !== ''),
    steps,
  };
}

/** The same form with other academies to choose from. */
export function findAcademy(world: CardWorld, event: CardEvent): CardReply {
  return again(world, event, { errors: {}, refusal: '', drafted: event.with['drafted'] ?? '' }, '');
}

interface Correction {
  errors: Record<string, string>;
  refusal: string;
  drafted: string;
}

/** The form with all that was typed, and what is wrong with it. */
function again(world: CardWorld, event: CardEvent, correction: Correction, notice: string): CardReply {
  const form = visitOn(event);
  const find = event.fields[FIND] ?? '';
  const found = asked(world, { academy: form.academy, kind: form.kind, find });
  if ('problem' in found) return { card: wordCard(found.problem), how: 'over', notice };
  return { card: visitCard(found.model, { form, find, ...correction }), how: 'instead', notice };
}

/** Saves the visit through the one registry; its request id is the visit's, so that a second press saves nothing twice. */
export function saveVisit(world: CardWorld, event: CardEvent): CardReply {
  const form = visitOn(event);
  const answer = world.ask({ action: 'record-visit', request: form.id, input: form });
  if (!answer.ok) return refused(world, event, form, answer.error);
  if (event.with['drafted'] === 'yes') world.ask({ action: 'discard-draft', input: { of: form.id } });
  const { changes } = answer.result as VisitSaved;
  return { card: savedCard(changes), how: 'instead', notice: 'The visit is saved.' };
}

/** What was typed stays on the card. It is kept as a draft as well, for the sidebar to go on with. */
function refused(world: CardWorld, event: CardEvent, form: VisitInput, problem: Problem): CardReply {
  const kept = world.ask({ action: 'save-draft', input: { draft: form } });
  const drafted = kept.ok ? 'yes' : '';
  const errors = problem.fields ?? {};
  const known = new Set(shownPaths(form));
  const alone = Object.keys(errors).some((path) => known.has(path));
  const refusal = alone && problem.code === 'bad-input' ? '' : `${problem.message} ${problem.remedy}`;
  return again(world, event, { errors, refusal, drafted }, 'Not saved yet.');
}
