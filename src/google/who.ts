import type { Who } from '../ports';
import { patiently } from './back-off';

/** In menu, sidebar and card the active user is the person (docs/google.md §4); blank means Google does not say. */
export function sessionWho(): Who {
  let known: string | undefined;
  const email = (): string => (known ??= addressOf(() => Session.getActiveUser()));
  return { email, account, asThemselves: () => email() === account() };
}

/** In a trigger: the person who made it. */
export const triggerWho = (): Who => ({ email: account, account, asThemselves: () => true });

const account = (): string => addressOf(() => Session.getEffectiveUser());

const addressOf = (user: () => GoogleAppsScript.Base.User): string =>
  patiently(() => user().getEmail(), true)
    .trim()
    .toLowerCase();
