/** What a script says about a file when it makes or changes one: checked field by field. */
import { LIMITS } from '../limits';
import type { DriveFile } from './drive-store';
import { apiError } from './error';
import { onlyKeys } from './stub';

export type Bag = Record<string, unknown>;

const CREATE_FIELDS = ['name', 'mimeType', 'parents', 'appProperties', 'description'];
const UPDATE_FIELDS = ['name', 'mimeType', 'appProperties', 'description', 'trashed', 'contentRestrictions'];

function invalid(method: string, field: string): never {
  throw apiError(400, method, `Invalid value for ${field}`);
}

function checkText(meta: Bag, field: string, method: string): void {
  if (meta[field] !== undefined && typeof meta[field] !== 'string') invalid(method, field);
}

/** Pairs of texts, at most 124 bytes a pair, 30 of them (docs/google.md §10); `null` takes one away. */
function appProperties(
  known: Record<string, string>,
  given: unknown,
  method: string,
): Record<string, string> {
  if (given === undefined) return known;
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return invalid(method, 'appProperties');
  const next = { ...known };
  for (const [key, value] of Object.entries(given)) {
    if (value === null) delete next[key];
    else if (typeof value !== 'string') invalid(method, `appProperties.${key}`);
    else if (Buffer.byteLength(key + value) > LIMITS.appPropertyBytes) {
      throw apiError(403, method, 'The maximum size of a property key and value has been exceeded.');
    } else next[key] = value;
  }
  if (Object.keys(next).length > LIMITS.appProperties) {
    throw apiError(403, method, 'The maximum number of properties has been exceeded.');
  }
  return next;
}

function restrictions(
  given: unknown,
  actor: string,
  at: string,
  method: string,
): DriveFile['contentRestrictions'] {
  if (!Array.isArray(given) || given.length !== 1) return invalid(method, 'contentRestrictions');
  const only = given[0] as Bag;
  if (typeof only !== 'object' || only === null) return invalid(method, 'contentRestrictions');
  onlyKeys(method, only, ['readOnly', 'reason']);
  if (typeof only['readOnly'] !== 'boolean') return invalid(method, 'contentRestrictions[0].readOnly');
  checkText(only, 'reason', method);
  if (!only['readOnly']) return [];
  return [
    { readOnly: true, reason: String(only['reason'] ?? ''), restrictingUser: actor, restrictionTime: at },
  ];
}

function checkFields(meta: Bag, known: string[], method: string): void {
  onlyKeys(method, meta, known);
  for (const field of ['name', 'mimeType', 'description']) checkText(meta, field, method);
}

/** The one parent of a new file, or nothing for the owner's own root. */
export function parentOf(meta: Bag, method: string): string | undefined {
  checkFields(meta, CREATE_FIELDS, method);
  const { parents } = meta;
  if (parents === undefined) return undefined;
  if (!Array.isArray(parents) || parents.some((id) => typeof id !== 'string'))
    return invalid(method, 'parents');
  if (parents.length > 1) throw apiError(400, method, 'A file cannot have more than one parent.');
  return parents[0] as string | undefined;
}

/** Puts what `meta` says into a new file. */
export function describe(file: DriveFile, meta: Bag, method: string): void {
  file.appProperties = appProperties({}, meta['appProperties'], method);
  if (typeof meta['description'] === 'string') file.description = meta['description'];
}

/** Puts what `meta` says into an existing file; nothing is changed when any of it is refused. */
export function redescribe(file: DriveFile, meta: Bag, actor: string, at: string, method: string): void {
  checkFields(meta, UPDATE_FIELDS, method);
  if (meta['mimeType'] !== undefined && meta['mimeType'] !== file.mimeType) invalid(method, 'mimeType');
  if (meta['trashed'] !== undefined && typeof meta['trashed'] !== 'boolean') invalid(method, 'trashed');
  const properties = appProperties(file.appProperties, meta['appProperties'], method);
  const given = meta['contentRestrictions'];
  const restricted = given === undefined ? file.contentRestrictions : restrictions(given, actor, at, method);
  file.appProperties = properties;
  file.contentRestrictions = restricted;
  if (typeof meta['name'] === 'string') file.name = meta['name'];
  if (typeof meta['description'] === 'string') file.description = meta['description'];
  if (typeof meta['trashed'] === 'boolean') file.trashed = meta['trashed'];
}
