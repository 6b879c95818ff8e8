import type { Answer, Hello, Questions } from '../wire';

/** What the server put into the page when it handed it out. */
export const hello = (): Hello =>
  JSON.parse(document.getElementById('hello')?.textContent ?? '{"token":""}') as Hello;

/** An address with the token that proves that this page asks. */
export const withToken = (path: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}token=${encodeURIComponent(hello().token)}`;

/**
 * Asks the local server as `as`.
 * @throws Error with a sentence for people, also when the server has stopped
 */
export async function ask<Name extends keyof Questions>(
  name: Name,
  as: string,
  question: Questions[Name]['ask'],
): Promise<Questions[Name]['answer']> {
  const response = await fetch(`/do/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-token': hello().token },
    body: JSON.stringify({ ...question, as }),
  }).catch(() => {
    throw new Error('The local Workspace does not answer. Is "npm start" still running in its terminal?');
  });
  if (response.status === 403)
    throw new Error('The local Workspace was started again since. Reload this page to go on.');
  const answer = (await response.json()) as Answer<Questions[Name]['answer']>;
  if (!answer.ok) throw new Error(answer.error);
  return answer.result;
}
