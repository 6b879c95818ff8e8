/** An address that a browser opens without asking. */
const WHOLE = /^https:\/\/\S+$/;

/**
 * Where the trust's web page shows one thing: its screen, and what that is about. Empty where the setting holds no
 * address of a page.
 */
export function webLink(
  webAddress: string,
  screen: string,
  about: Readonly<Record<string, string>> = {},
): string {
  if (!WHOLE.test(webAddress)) return '';
  const said = Object.entries({ screen, ...about }).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return `${webAddress}${webAddress.includes('?') ? '&' : '?'}${said.join('&')}`;
}
