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

/**
 * The address at which the web page opens at that screen, for that thing; empty where the trust has not set the page's
 * address (`webAddress`).
 */
export function webLink(webAddress: string, screen: WebScreen, names: WebNames = {}): string {
  if (!/^https:\/\/\S+$/.test(webAddress)) return '';
  const named = Object.entries(names).filter(([, id]) => id !== '');
  const query = [['screen', screen], ...named].map(
    ([key, value]) => `${key}=${encodeURIComponent(value ?? '')}`,
  );
  return `${webAddress}${webAddress.includes('?') ? '&' : '?'}${query.join('&')}`;
}
