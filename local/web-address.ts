/** Where the demonstration's web page stands as at Google; a click on a link to it opens the local one. */
export const WEB_ADDRESS = 'https://script.google.com/macros/s/local-workspace/exec';

/** The screen and its parameters that a link to the web page names; nothing for a link to anywhere else. */
export function webPageIn(address: string): { screen: string; others: [string, string][] } | undefined {
  if (!address.startsWith(WEB_ADDRESS)) return undefined;
  const parameters = [...new URL(address).searchParams];
  const screen = parameters.find(([key]) => key === 'screen')?.[1] ?? 'home';
  return { screen, others: parameters.filter(([key]) => key !== 'screen') };
}
