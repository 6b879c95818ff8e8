import { googlesWords, passesByItself } from '../../hub/hub-error';

/** Mail addresses for which a change was made, and those that Google refused, each with its reason. */
export interface OneByOne {
  done: string[];
  refused: string[];
}

/**
 * Why Google refused a change, in its words; empty when it did not.
 * @throws what passes by itself, since the whole is tried again then
 */
export function refusedTo(change: () => void): string {
  try {
    change();
    return '';
  } catch (error) {
    if (passesByItself(error)) throw error;
    return googlesWords(error);
  }
}

/** Makes a change for each person alone, so that one address that Google does not take keeps nobody else out. */
export function oneByOne(emails: string[], change: (email: string) => void): OneByOne {
  const told = emails.map((email) => ({ email, why: refusedTo(() => change(email)) }));
  return {
    done: told.filter(({ why }) => why === '').map(({ email }) => email),
    refused: told.filter(({ why }) => why !== '').map(({ email, why }) => `${email} (${why})`),
  };
}
