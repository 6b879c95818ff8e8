import type { Problem } from '../src/actions/answer';
import { isWeb } from './face';

/** True for what the hub answers when it refuses something. */
export function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null) return false;
  const { code, message, remedy } = value as Partial<Problem>;
  return typeof code === 'string' && typeof message === 'string' && typeof remedy === 'string';
}

export const OFFLINE: Problem = {
  code: 'offline',
  message: 'Google could not be reached.',
  remedy: 'Check the connection and try again. Nothing that you typed is lost, and nothing is saved twice.',
};

export const NO_ANSWER: Problem = {
  code: 'timeout',
  message: 'No answer came in time. It may have worked all the same.',
  remedy: 'Try again: the hub knows your request by its number and never does it twice.',
};

export const NOT_IN_GOOGLE: Problem = {
  code: 'no-google',
  message: 'This page was not opened through Google, so it cannot reach the hub.',
  remedy: 'Open the workbook and choose Education Hub under Extensions, or open the hub’s own address.',
};

const ACCOUNTS: Problem = {
  code: 'accounts',
  message: 'Google mixed up your accounts: several are signed in within this browser.',
  remedy: 'Sign out of the others, or open the hub in a private window with your trust account only.',
};

const UNAUTHORISED: Problem = {
  code: 'authorisation',
  message: 'The Education Hub does not yet have your permission to work for you.',
  remedy: isWeb
    ? 'Your hub administrator must allow it: ask them to open the hub’s menu once and accept what Google asks.'
    : 'Close this sidebar, choose any command under Extensions, Education Hub, and allow what Google asks.',
};

const TOO_BUSY: Problem = {
  code: 'google-busy',
  message: 'Google is busy.',
  remedy: 'Wait a minute and try again. Nothing that you typed is lost.',
};

const USED_UP: Problem = {
  code: 'google-spent',
  message: 'The hub has reached Google’s daily limit.',
  remedy: 'Try again tomorrow: it comes back within 24 hours. Nothing that you typed is lost.',
};

const TOO_LONG: Problem = {
  code: 'too-long',
  message: 'Google stopped the work because it took too long.',
  remedy: 'Try again: what was finished stays finished and is not done twice.',
};

/** What Google's own sentences mean, first match wins (docs/google.md §4, §8). */
const MEANINGS: readonly [RegExp, Problem][] = [
  [/PERMISSION_DENIED/i, ACCOUNTS],
  [/NetworkError|Connection failure|HTTP 0\b|Failed to fetch/i, OFFLINE],
  [/Authori[sz]ation is required|do not have permission to call/i, UNAUTHORISED],
  [/Exceeded maximum execution time/i, TOO_LONG],
  [/\b(for one|per) day\b/i, USED_UP],
  [/too many times|quota|rate limit|simultaneous|HTTP 429|HTTP 503/i, TOO_BUSY],
];

const sentenceOf = (failure: unknown): string =>
  failure instanceof Error || (typeof failure === 'object' && failure !== null && 'message' in failure)
    ? String(failure.message)
    : String(failure);

/** What a failed call comes to, in words for the person; a `Problem` is passed on as it is. */
export function errorOf(failure: unknown, online = true): Problem {
  if (isProblem(failure)) return failure;
  const sentence = sentenceOf(failure);
  const known = MEANINGS.find(([pattern]) => pattern.test(sentence));
  if (known) return known[1];
  if (!online) return OFFLINE;
  return {
    code: 'unexpected',
    message: `Something unexpected happened: ${sentence || 'Google gave no reason'}`,
    remedy: 'Try again. If it happens again, send this message to your hub administrator.',
  };
}
