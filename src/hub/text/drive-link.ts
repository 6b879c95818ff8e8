/** What an address of Drive leads to; `place`: a page of Drive, and no file. */
export type DriveThing =
  'Google Doc' | 'Google Sheet' | 'Google Slides' | 'file in Drive' | 'folder in Drive' | 'place';

/** An ID of Drive, which no word of an address is as long as. */
const ID = '[\\w-]{10,}';
const KINDS: readonly [RegExp, DriveThing][] = [
  [new RegExp(`^docs\\.google\\.com/(a/[^/]+/)?document/(u/\\d+/)?d/${ID}`), 'Google Doc'],
  [new RegExp(`^docs\\.google\\.com/(a/[^/]+/)?spreadsheets/(u/\\d+/)?d/${ID}`), 'Google Sheet'],
  [new RegExp(`^docs\\.google\\.com/(a/[^/]+/)?presentation/(u/\\d+/)?d/${ID}`), 'Google Slides'],
  [new RegExp(`^drive\\.google\\.com/(a/[^/]+/)?file/(u/\\d+/)?d/${ID}`), 'file in Drive'],
  [new RegExp(`^drive\\.google\\.com/(open|uc)\\?(.*&)?id=${ID}`), 'file in Drive'],
  [new RegExp(`^drive\\.google\\.com/(a/[^/]+/)?drive/(u/\\d+/|mobile/)*folders/${ID}`), 'folder in Drive'],
  [/^drive\.google\.com(\/|$)/, 'place'],
];

/** What the address of a file or photo in Drive leads to, as people name it; nothing for any other address. */
export function driveThing(link: string): DriveThing | undefined {
  const address = link.trim().replace(/^https?:\/\//i, '');
  return KINDS.find(([pattern]) => pattern.test(address))?.[1];
}
