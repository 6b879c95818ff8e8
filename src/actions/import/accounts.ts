import { lettersOf } from '../../hub/trust/lists';

/** Parts of a person that lists of accounts tell in columns of their own. */
export const ACCOUNT_COLUMNS: Record<'first' | 'last' | 'suspended', readonly string[]> = {
  first: ['First name', 'Forename', 'Given name', 'First Name [Required]', 'name.givenName'],
  last: ['Last name', 'Surname', 'Family name', 'Last Name [Required]', 'name.familyName'],
  suspended: ['Suspended'],
};

/** Columns of People under the headings of such lists. */
export const ACCOUNT_HEADINGS: Record<string, readonly string[]> = {
  name: ['name.fullName'],
  email: ['Email Address [Required]', 'primaryEmail'],
  active: ['Status [READ ONLY]'],
};

const GOOGLE = 'Google’s list of users (Admin console, Download users)';

/** Lists of accounts as the programs write them, by headings that only they have; their other columns are left out. */
const LISTS_OF_ACCOUNTS = [
  { headings: ['Email Address [Required]'], words: GOOGLE },
  { headings: ['First Name', 'Last Name', 'Email Address', 'Status'], words: GOOGLE },
  { headings: ['primaryEmail'], words: 'GAM’s list of users' },
];

/** What program wrote the list, in words; nothing when it is a list like any other. */
export function accountListOf(head: readonly string[]): string | undefined {
  const letters = new Set(head.map(lettersOf));
  return LISTS_OF_ACCOUNTS.find(({ headings }) =>
    headings.every((heading) => letters.has(lettersOf(heading))),
  )?.words;
}

/** A person’s name and standing from the parts in which a list of accounts tells them. */
export function personOf(texts: Record<string, string>): Record<string, string> {
  const { first = '', last = '', suspended = '', ...others } = texts;
  const name = others['name'] || `${first} ${last}`.trim();
  const gone = /^(true|yes)$/i.test(suspended.trim());
  return {
    ...others,
    ...(name === '' ? {} : { name }),
    ...(suspended.trim() === '' ? {} : { active: gone ? 'no' : 'yes' }),
  };
}
