/**
 * What a click does: `Action` calls a function of the script, `OpenLink` opens an address.
 * Not modelled: required widgets, `setInteraction` (Chat), compose and authorisation actions, `setOnClickOpenLinkAction`.
 */
import type { Stub } from '../stub';
import type { World } from '../world';
import { keeps, picks, piece, required, wrong, type Json, type Setter } from './piece';

interface Parameter {
  key: string;
  value: string;
}

function parametersOf(given: Json): Parameter[] {
  return Object.entries(given).map(([key, value]) => {
    if (typeof value !== 'string') wrong(`Action parameters must be strings: ${key} is none`);
    return { key, value: value as string };
  });
}

/** The function must stand at the top of the script, or Google finds it only when somebody clicks. */
export const newAction = (world: World): Stub =>
  piece('Action', {
    setFunctionName: {
      signature: ['string'],
      put: (json, name: string) => {
        if (!world.functions.has(name)) wrong(`Script function not found: ${name}`);
        json['function'] = name;
      },
    },
    setParameters: {
      signature: ['object'],
      put: (json, given: Json) => void (json['parameters'] = parametersOf(given)),
    },
    setLoadIndicator: picks('loadIndicator', 'LoadIndicator'),
    setPersistValues: keeps('persistValues', 'boolean'),
  });

export const newOpenLink = (world: World): Stub =>
  piece('OpenLink', {
    setUrl: {
      signature: ['string'],
      put: (json, url: string) => {
        checkUrl(world, url);
        json['url'] = url;
      },
    },
    setOpenAs: picks('openAs', 'OpenAs'),
    setOnClose: picks('onClose', 'OnClose'),
  });

function checkUrl(world: World, url: string): void {
  if (!/^https:\/\/[^\s/]+/.test(url)) wrong(`OpenLink: ${url} is not a valid https address`);
  const prefixes = world.bundle.manifest.addOns?.common?.openLinkUrlPrefixes ?? [];
  if (!prefixes.some((prefix) => url.startsWith(prefix)))
    wrong(`OpenLink: ${url} begins with none of the manifest's openLinkUrlPrefixes`);
}

const onClick = (what: string): Setter['put'] => {
  return (json, target: Stub) => {
    if (json['onClick'] !== undefined) wrong('A widget has one click action');
    const hold = target.hold as Json;
    required(target.name, hold, [what === 'action' ? 'function' : 'url']);
    json['onClick'] = { [what]: hold };
  };
};

/** Setters of whatever can be clicked. */
export const CLICKS: Record<string, Setter> = {
  setOnClickAction: { signature: ['Action'], put: onClick('action') },
  setOpenLink: { signature: ['OpenLink'], put: onClick('openLink') },
};
