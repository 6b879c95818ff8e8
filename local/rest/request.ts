/** One HTTP request as Google reads it: who asks, the address's parameters by kind, the body as JSON or as an upload. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Bag } from '../google/drive-meta';
import { apiError, notModelled } from '../google/error';
import type { BlobContent } from '../google/utilities';
import { partsOf } from './multipart';

export interface RestRequest {
  verb: string;
  /** Still encoded. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What a parameter of an address is; texts unless told. */
export type Kind = 'list' | 'number' | 'yes or no';

/** Parameters that every Google API knows and that change nothing here. */
const SYSTEM = ['alt', 'key', 'prettyPrint', 'quotaUser', '$.xgafv', 'uploadType', 'upload_protocol'];

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function valueOf(name: string, all: string[], kind: Kind | undefined, method: string): unknown {
  const text = all[all.length - 1] ?? '';
  const invalid = (type: string): never => {
    throw apiError(400, method, `Invalid value at '${snake(name)}' (${type}), "${text}"`);
  };
  if (kind === 'list') return all;
  if (kind === 'number')
    return text !== '' && Number.isFinite(Number(text)) ? Number(text) : invalid('TYPE_INT32');
  if (kind === 'yes or no') return text === 'true' || (text === 'false' ? false : invalid('TYPE_BOOL'));
  return text;
}

/** The parameters of an address, those of all APIs left out; `method` is Google's name of the call, for its words. */
export function paramsOf(query: URLSearchParams, kinds: Record<string, Kind>, method: string): Bag {
  const names = new Set([...query.keys()].filter((name) => !SYSTEM.includes(name)));
  return Object.fromEntries(
    [...names].map((name) => [name, valueOf(name, query.getAll(name), kinds[name], method)]),
  );
}

/** The mail address that stands for the person asking: `Authorization: Bearer ada@hub.example`. */
export function actorOf(headers: IncomingHttpHeaders): string {
  const { authorization } = headers;
  if (authorization === undefined)
    throw apiError(
      401,
      'rest',
      'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or ' +
        'other valid authentication credential.',
    );
  const [, address] = /^Bearer ([^@\s]+@[^@\s]+)$/i.exec(authorization) ?? [];
  if (address !== undefined) return address.toLowerCase();
  throw apiError(
    401,
    'rest',
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other ' +
      'valid authentication credential.',
  );
}

function parsed(text: string, method: string): unknown {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw apiError(400, method, `Invalid JSON payload received. ${words}`);
  }
}

/** The body as JSON; nothing sent counts as an empty object. */
export function jsonOf({ body, headers }: RestRequest, method: string): unknown {
  const type = headers['content-type'] ?? 'application/json';
  if (body.length > 0 && !/^application\/json\b/i.test(type))
    throw apiError(400, method, `Invalid content type ${type}: a JSON body was expected.`);
  return parsed(body.toString('utf8'), method);
}

/** What is said of a file, which must be one object. */
export function metaOf(value: unknown, method: string): Bag {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Bag;
  throw apiError(400, method, 'Invalid JSON payload received. The body must be an object.');
}

/** An upload, simple or multipart: what is said of the file, and its content. */
export function uploadOf(request: RestRequest, method: string): { meta: Bag; media: BlobContent } {
  const kind = request.query.get('uploadType');
  const contentType = request.headers['content-type'] ?? '';
  if (kind === 'media')
    return { meta: {}, media: { bytes: request.body, contentType: contentType || null, name: null } };
  if (kind !== 'multipart') throw notModelled(`uploadType ${kind ?? '(none)'}`);
  const [first, second, ...more] = partsOf(request.body, contentType);
  if (first === undefined || second === undefined || more.length > 0)
    throw apiError(400, method, 'Malformed multipart body.');
  if (second.headers['content-transfer-encoding'] !== undefined)
    throw notModelled('content-transfer-encoding of an upload');
  const type = second.headers['content-type'] ?? null;
  return {
    meta: metaOf(parsed(first.body.toString('utf8'), method), method),
    media: { bytes: second.body, contentType: type, name: null },
  };
}
