import { parts } from '../../hub/text/text';
import type { Settings } from '../../ports';
import type { StoredDraft } from './api';

/**
 * Drafts in properties. In sidebar and card those are the person's own; at the web address the hub acts as its owner,
 * so all drafts lie in the owner's: each is kept under the mail address of the person who wrote it, and given to nobody else.
 */

/** Characters a property: 9 KB hold them, since a UTF-16 unit is at most three bytes (docs/google.md §2). */
const PART = 2800;
/** Days after which a draft makes room for others when there is none left. */
export const DRAFT_DAYS = 30;

const head = (email: string): string => `draft ${email}`;
const part = (email: string, index: number): string => `draft ${email} ${index}`;

/** Who was found among the hub's people on which day, so that keeping a draft asks the workbook once a day. */
const known = (email: string): string => `known ${email}`;

export const isKnownToday = (all: Record<string, string>, email: string, now: string): boolean =>
  all[known(email)] === now.slice(0, 10);

export const knownToday = (email: string, now: string): Record<string, string> => ({
  [known(email)]: now.slice(0, 10),
});

/** `3 2026-11-24T09:00:00.000Z`: how many parts, and when they were kept. */
interface Head {
  parts: number;
  savedAt: string;
}

function readHead(text: string | undefined): Head {
  const [count = '', savedAt = ''] = (text ?? '').split(' ');
  return { parts: Number(count) || 0, savedAt };
}

/** Puts a person's draft together; nothing when there is none or a part is missing. */
export function storedDraft(all: Record<string, string>, email: string): StoredDraft | null {
  const { parts: count } = readHead(all[head(email)]);
  if (count === 0) return null;
  let text = '';
  for (let index = 0; index < count; index += 1) text += all[part(email, index)] ?? '';
  try {
    return JSON.parse(text) as StoredDraft;
  } catch {
    // Half a draft is of no use; the browser keeps its own copy, which the form takes then.
    return null;
  }
}

/** The properties that hold a draft; any that an earlier, longer one left behind count no more. */
export function draftValues(email: string, stored: StoredDraft): Record<string, string> {
  const texts = parts(JSON.stringify(stored), PART);
  const values = Object.fromEntries(texts.map((text, index) => [part(email, index), text]));
  return { ...values, [head(email)]: `${texts.length} ${stored.savedAt}` };
}

/** The keys under which a person's draft lies, whole or left over. */
export const keysOf = (all: Record<string, string>, email: string): string[] =>
  Object.keys(all).filter((key) => key === head(email) || key.startsWith(`${head(email)} `));

/** Makes room: drafts older than `DRAFT_DAYS` go, what longer drafts left behind, and who was known on other days. Says whether it found any. */
export function makeRoom(mine: Settings, now: string): boolean {
  const all = mine.all();
  const oldest = new Date(Date.parse(now) - DRAFT_DAYS * 86_400_000).toISOString();
  const today = now.slice(0, 10);
  const isSpare = (key: string): boolean =>
    key.startsWith('draft') ? !isKept(all, key, oldest) : key.startsWith('known ') && all[key] !== today;
  const spare = Object.keys(all).filter(isSpare);
  for (const key of spare) mine.remove(key);
  return spare.length > 0;
}

function isKept(all: Record<string, string>, key: string, oldest: string): boolean {
  const [, email = '', index] = key.split(' ');
  const { parts: count, savedAt } = readHead(all[head(email)]);
  return savedAt >= oldest && (index === undefined || Number(index) < count);
}
