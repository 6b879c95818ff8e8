import { parts } from '../../hub/text/text';
import type { Settings } from '../../ports';
import type { StoredDraft } from './api';

/**
 * Drafts in properties, each under its visit's id. In sidebar and card those are the person's own; at the web address the
 * hub acts as its owner, so all drafts lie in the owner's: each is kept under the mail address of the person who wrote it,
 * and given to nobody else.
 */

/** Characters a property: 9 KB hold them, since a UTF-16 unit is at most three bytes (docs/google.md §2). */
const PART = 2800;
/** Days after which a draft makes room for others when there is none left. */
export const DRAFT_DAYS = 30;
/** Drafts that one person may keep: all people's lie in one store of 500 KB at the web address. */
export const MOST_DRAFTS = 8;

const head = (email: string, visit: string): string => `draft ${email} ${visit}`;
const part = (email: string, visit: string, index: number): string => `${head(email, visit)} ${index}`;

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

/** Whose a property is, and where the draft that it belongs to begins; earlier releases kept one draft, under no id. */
function placeOf(key: string): { email: string; head: string; index: number | undefined } | undefined {
  const [word, email = '', second, third] = key.split(' ');
  if (word !== 'draft') return undefined;
  const former = second === undefined || /^\d{1,3}$/.test(second);
  const index = former ? second : third;
  return {
    email,
    head: former ? `draft ${email}` : head(email, second),
    index: index === undefined ? undefined : Number(index),
  };
}

/** Puts a draft together; nothing when a part is missing. */
function draftAt(all: Record<string, string>, at: string): StoredDraft | undefined {
  let text = '';
  for (let index = 0; index < readHead(all[at]).parts; index += 1) text += all[`${at} ${index}`] ?? '';
  try {
    return JSON.parse(text) as StoredDraft;
  } catch {
    // Half a draft is of no use; the browser keeps its own copy, which the form takes then.
    return undefined;
  }
}

/** Where a person's drafts begin. */
const headsOf = (all: Record<string, string>, email: string): string[] =>
  Object.keys(all).filter((key) => {
    const place = placeOf(key);
    return place?.email === email && place.index === undefined;
  });

/** A person's drafts, the latest first. */
export const storedDrafts = (all: Record<string, string>, email: string): StoredDraft[] =>
  headsOf(all, email)
    .flatMap((at) => draftAt(all, at) ?? [])
    .sort((a, b) => b.savedAt.localeCompare(a.savedAt));

/** The properties that hold a draft; any that an earlier, longer one left behind count no more. */
export function draftValues(email: string, stored: StoredDraft): Record<string, string> {
  const { id } = stored.draft;
  const texts = parts(JSON.stringify(stored), PART);
  const values = Object.fromEntries(texts.map((text, index) => [part(email, id, index), text]));
  return { ...values, [head(email, id)]: `${texts.length} ${stored.savedAt}` };
}

/** The keys under which a person's drafts lie, whole or left over: of one visit, or of all. */
export function keysOf(all: Record<string, string>, email: string, visit?: string): string[] {
  const of = (at: string): boolean =>
    visit === undefined || at === head(email, visit) || isOf(all, at, visit);
  const heads = new Set(headsOf(all, email).filter(of));
  const lies = (key: string): boolean => {
    const place = placeOf(key);
    if (place?.email !== email) return false;
    return visit === undefined || heads.has(place.head) || place.head === head(email, visit);
  };
  return Object.keys(all).filter(lies);
}

const isOf = (all: Record<string, string>, at: string, visit: string): boolean =>
  draftAt(all, at)?.draft.id === visit;

/** The keys of a person's oldest drafts beside that of one visit, as far as it would be one too many. */
export function surplusKeys(all: Record<string, string>, email: string, visit: string): string[] {
  const others = headsOf(all, email)
    .filter((at) => at !== head(email, visit))
    .sort((a, b) => readHead(all[b]).savedAt.localeCompare(readHead(all[a]).savedAt));
  const gone = new Set(others.slice(MOST_DRAFTS - 1));
  return Object.keys(all).filter((key) => gone.has(placeOf(key)?.head ?? ''));
}

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
  const place = placeOf(key);
  const { parts: count, savedAt } = readHead(place && all[place.head]);
  return savedAt >= oldest && (place?.index === undefined || place.index < count);
}
