/**
 * What callbacks return: a navigation among cards, a notification, a link to open.
 * Not modelled: every response that is of Gmail, Calendar conferences, previews or file scopes.
 */
import { method, type Signature, type Stub } from '../stub';
import { holds, keeps, piece, required, wrong, type Json, type Setter } from './piece';

const step = (signature: Signature, made: (card: Stub) => Json): Setter => ({
  signature,
  put: (json, card: Stub) => void ((json['navigations'] ??= []) as Json[]).push(made(card)),
});

export const newNavigation = (): Stub =>
  piece('Navigation', {
    pushCard: step(['Card'], (card) => ({ pushCard: card.hold })),
    updateCard: step(['Card'], (card) => ({ updateCard: card.hold })),
    popCard: step([], () => ({ pop: true })),
    popToRoot: step([], () => ({ popToRoot: true })),
    popToNamedCard: {
      signature: ['string'],
      put: (json, name: string) => void ((json['navigations'] ??= []) as Json[]).push({ popToCard: name }),
    },
  });

export const newNotification = (): Stub => piece('Notification', { setText: keeps('text', 'string') });

/** The JSON as a client gets it. */
function response(name: string, action: Json, stateChanged?: unknown): Stub {
  const json = { renderActions: { action, ...(stateChanged === undefined ? {} : { stateChanged }) } };
  const copy = structuredClone(json);
  return { name, hold: copy, members: { printJson: method([], () => JSON.stringify(copy)) } };
}

export function newActionResponseBuilder(): Stub {
  const builder = piece('ActionResponseBuilder', {
    setNavigation: holds('navigation', 'Navigation'),
    setNotification: holds('notification', 'Notification'),
    setOpenLink: holds('link', 'OpenLink'),
    setStateChanged: keeps('stateChanged', 'boolean'),
  });
  builder.members['build'] = method([], () => {
    const { navigation, notification, link, stateChanged } = builder.hold as Json;
    if (notification !== undefined) required('Notification', notification as Json, ['text']);
    if (link !== undefined) required('OpenLink', link as Json, ['url']);
    if (link !== undefined && navigation !== undefined)
      wrong('ActionResponse: a link and a navigation exclude each other');
    const action = {
      ...(navigation as Json | undefined),
      ...(notification === undefined ? {} : { notification }),
      ...(link === undefined ? {} : { link }),
    };
    if (Object.keys(action).length === 0) wrong('ActionResponse: it does nothing');
    return response('ActionResponse', action, stateChanged);
  });
  return builder;
}

export function newUniversalActionResponseBuilder(): Stub {
  const builder = piece('UniversalActionResponseBuilder', {
    displayAddOnCards: {
      signature: ['cards'],
      put: (json, cards: Stub[]) =>
        void (json['navigations'] = cards.map((card) => ({ pushCard: card.hold }))),
    },
    setOpenLink: holds('link', 'OpenLink'),
  });
  builder.members['build'] = method([], () => {
    const json = builder.hold as Json;
    if (Object.keys(json).length !== 1) wrong('UniversalActionResponse: either cards or a link');
    return response('UniversalActionResponse', json);
  });
  return builder;
}
