/** Screens that an address of the web page may open: the page takes no others. */
export const WEB_SCREENS = [
  'home',
  'visit',
  'academy',
  'reports',
  'rubrics',
  'decisions',
  'reply',
  'plan',
  'my-week',
  'moderation',
  'self-review',
  'action',
] as const;
type WebScreen = (typeof WEB_SCREENS)[number];

/** What an address may name besides its screen: IDs. */
export interface WebNames {
  academy?: string;
  visit?: string;
  action?: string;
}

/** As Google gives it to a deployed web app, also inside a domain: neither a test deployment nor any other page of Google’s. */
const DEPLOYED =
  /^https:\/\/script\.google\.com\/(macros|a\/macros\/[a-z0-9-]+(\.[a-z0-9-]+)+)\/s\/[\w-]+\/exec$/;

/** How a web app is addressed, in words. */
export const WEB_ADDRESS_FORM =
  'the address of the deployed web app, https://script.google.com/…/exec with nothing after it, or nothing';

/** Whether it is the address of a deployed web app, to which a screen can be added: no query and no fragment. */
export const isWebAddress = (address: string): boolean => DEPLOYED.test(address);

/**
 * The address at which the web page opens at that screen, for that thing; empty where the trust has not set the page's
 * address (`webAddress`), or to another page than a deployed web app.
 */
export function webLink(webAddress: string, screen: WebScreen, names: WebNames = {}): string {
  if (!isWebAddress(webAddress)) return '';
  const named = Object.entries(names).filter(([, id]) => id !== '');
  const query = [['screen', screen], ...named].map(
    ([key, value]) => `${key}=${encodeURIComponent(value ?? '')}`,
  );
  return `${webAddress}?${query.join('&')}`;
}
