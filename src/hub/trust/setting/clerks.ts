import { directoryOf } from '../directory';
import type { Person } from '../person';
import type { Settings } from './settings';

/** Settings that name one person. */
const CLERKS = ['eobClerk', 'trustBoardClerk'] as const;

export const isClerkSetting = (key: string): boolean => CLERKS.some((clerk) => clerk === key);

export const CLERK_FORM = 'an active person of the sheet People, or nothing';

/** The ID of the active person whom somebody names by ID, address or name; empty for nobody or more than one. */
export function namedPerson(text: string, people: readonly Person[]): string {
  const [only = '', ...others] = directoryOf(people).find(text);
  return others.length === 0 && people.some(({ id, active }) => active && id === only) ? only : '';
}

/** Clerks who are in nobody's row of People, or whose row says that they have left: reports would wait for them. */
export const clerkProblems = (
  settings: Pick<Settings, (typeof CLERKS)[number]>,
  people: readonly Person[],
): { key: string; value: string; expected: string }[] =>
  CLERKS.filter(
    (key) => settings[key] !== '' && !people.some(({ id, active }) => active && id === settings[key]),
  ).map((key) => ({ key, value: settings[key], expected: CLERK_FORM }));
