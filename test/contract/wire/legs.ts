import { drive, auth, type drive_v3 } from '@googleapis/drive';
import { sheets, type sheets_v4 } from '@googleapis/sheets';
import { Readable } from 'node:stream';
import { execute } from '../../../local/execution';
import { GoogleError } from '../../../local/google/error';
import type { World } from '../../../local/google/world';
import { compileBundle } from '../../../local/realm';
import { createCloud } from '../../../local/rest/cloud';
import { serveRest } from '../../../local/rest/server';
import { driveShelf } from '../../../local/shelf';

/** Whether the REST leg asks Google itself, with a token of one's own (local/rest/README.md). */
export const AT_GOOGLE = process.env['EDUCATION_HUB_WIRE'] === 'google';

export const OWNER = 'owner@hub.example';
export const NOW = '2026-11-24T09:00:00.000Z';

export interface Media {
  mimeType: string;
  body: Uint8Array;
}

/** Parameters as Google's Node clients take them: path and query by name, `requestBody`, `media`. */
export type Params = Record<string, unknown> & { requestBody?: unknown; media?: Media };

/** What a call came to. Content comes as bytes in base64. */
export type Answer = { value: unknown } | { error: { code: number; message: string } };

export interface Leg {
  /** `sheets.spreadsheets.values.get`, `drive.files.list` … as somebody. */
  ask(method: string, params: Params, actor: string): Promise<Answer>;
  /** Nothing where Google itself answers. */
  world: World | undefined;
  close(): Promise<void>;
}

/** Parts of the address in Google's order, and whether a body goes before them (docs/google.md §6). */
const SIGNATURES: Record<string, { body: boolean; path: string[] }> = {
  'sheets.spreadsheets.create': { body: true, path: [] },
  'sheets.spreadsheets.get': { body: false, path: ['spreadsheetId'] },
  'sheets.spreadsheets.getByDataFilter': { body: true, path: ['spreadsheetId'] },
  'sheets.spreadsheets.batchUpdate': { body: true, path: ['spreadsheetId'] },
  'sheets.spreadsheets.values.get': { body: false, path: ['spreadsheetId', 'range'] },
  'sheets.spreadsheets.values.batchGet': { body: false, path: ['spreadsheetId'] },
  'sheets.spreadsheets.values.batchGetByDataFilter': { body: true, path: ['spreadsheetId'] },
  'sheets.spreadsheets.values.update': { body: true, path: ['spreadsheetId', 'range'] },
  'sheets.spreadsheets.values.append': { body: true, path: ['spreadsheetId', 'range'] },
  'sheets.spreadsheets.values.clear': { body: true, path: ['spreadsheetId', 'range'] },
  'sheets.spreadsheets.values.batchUpdate': { body: true, path: ['spreadsheetId'] },
  'sheets.spreadsheets.values.batchClear': { body: true, path: ['spreadsheetId'] },
  'sheets.spreadsheets.values.batchUpdateByDataFilter': { body: true, path: ['spreadsheetId'] },
  'sheets.spreadsheets.values.batchClearByDataFilter': { body: true, path: ['spreadsheetId'] },
  'sheets.spreadsheets.developerMetadata.get': { body: false, path: ['spreadsheetId', 'metadataId'] },
  'sheets.spreadsheets.developerMetadata.search': { body: true, path: ['spreadsheetId'] },
  'drive.files.create': { body: true, path: [] },
  'drive.files.update': { body: true, path: ['fileId'] },
  'drive.files.get': { body: false, path: ['fileId'] },
  'drive.files.list': { body: false, path: [] },
  'drive.files.delete': { body: false, path: ['fileId'] },
  'drive.permissions.create': { body: true, path: ['fileId'] },
  'drive.permissions.list': { body: false, path: ['fileId'] },
  'drive.permissions.delete': { body: false, path: ['fileId', 'permissionId'] },
};

/** What Apps Script has to say to make one call and tell how it ended. */
const CALLER = compileBundle(`
function ask(names, args) {
  const list = args.map((arg) => (arg && arg.blob ? Utilities.newBlob(arg.blob, arg.type, 'upload') : arg));
  const roots = { Sheets, Drive };
  const target = names.slice(1, -1).reduce((at, name) => at[name], roots[names[0]]);
  try {
    const value = target[names[names.length - 1]](...list);
    return { value: value === undefined ? '' : value };
  } catch (error) {
    return { error: { code: error.details ? error.details.code : 0, message: error.message } };
  }
}
`);

const PREFIX = /^API call to \S+ failed with error: /;

const plain = ({ code, message }: { code: number; message: string }): Answer => ({
  error: { code, message: message.replace(PREFIX, '') },
});

/** `sheets.spreadsheets.values.batchGet` -> `Sheets.Spreadsheets.Values.batchGet`, `delete` being `remove` there. */
function namesOf(method: string): string[] {
  const parts = method.replace(/\.delete$/, '.remove').split('.');
  return parts.map((part, at) =>
    at < parts.length - 1 ? (part[0] ?? '').toUpperCase() + part.slice(1) : part,
  );
}

function argumentsOf(method: string, { requestBody, media, ...params }: Params): unknown[] {
  const signature = SIGNATURES[method];
  if (signature === undefined) throw new Error(`No signature for ${method}`);
  const path = signature.path.map((name) => params[name]);
  const options = Object.fromEntries(
    Object.entries(params).filter(([name]) => !signature.path.includes(name)),
  );
  const blob = media && { blob: Array.from(new Int8Array(media.body)), type: media.mimeType };
  const takesMedia = method === 'drive.files.create' || method === 'drive.files.update';
  return [
    ...(signature.body ? [requestBody ?? {}] : []),
    ...path,
    ...(takesMedia ? [blob ?? null] : []),
    ...(Object.keys(options).length > 0 ? [options] : []),
  ];
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** What leaves the script's world: content as the local Workspace's page hands it out. */
function content(world: World, method: string, params: Params): Answer | undefined {
  const id = String(params['fileId']);
  if (method === 'drive.files.export') return { value: base64(driveShelf(world).export(id).bytes) };
  if (params['alt'] === 'media') return { value: base64(driveShelf(world).bytes(id)) };
  return undefined;
}

/** The stand-ins as scripts reach them: through a realm, in Google's argument order. */
export function inProcess(): Leg {
  const world = createCloud({ now: NOW });
  return {
    world,
    ask(method, params, actor) {
      const out = content(world, method, params);
      if (out) return Promise.resolve(out);
      const args = [namesOf(method), argumentsOf(method, params)];
      const invocation = { function: 'ask', args, face: 'editor' as const, active: actor, effective: actor };
      const ended = execute(world, CALLER, invocation);
      if (!ended.ok) {
        const code = ended.error instanceof GoogleError ? ended.error.code : 0;
        return Promise.resolve(plain({ code, message: ended.error.message }));
      }
      const answer = ended.value as Answer;
      return Promise.resolve('error' in answer ? plain(answer.error) : answer);
    },
    close: () => Promise.resolve(),
  };
}

interface Failure {
  status?: number;
  response?: { data?: unknown };
  message: string;
}

function failed(thrown: unknown): Answer {
  const { response, message } = thrown as Failure;
  const data = response?.data;
  const text = data instanceof ArrayBuffer ? Buffer.from(data).toString() : data;
  const body = (typeof text === 'string' ? JSON.parse(text) : text) as
    { error?: { code: number; message: string } } | undefined;
  if (body?.error === undefined)
    throw new Error(`No answer of Google's: ${message}: ${String((thrown as Error).cause)}`);
  return { error: { code: body.error.code, message: body.error.message } };
}

type Sent = (params: object, options: object) => Promise<{ data: unknown }>;

interface Clients {
  sheets: sheets_v4.Sheets;
  drive: drive_v3.Drive;
}

/** Google's own clients for one token. */
function clientsOf(token: string, root: { rootUrl?: string }): Clients {
  const client = new auth.OAuth2();
  client.setCredentials({ access_token: token });
  // Jest has no dynamic import, which the client would use to find its own fetch.
  const options = { auth: client, retry: false, fetchImplementation: fetch, ...root };
  return { sheets: sheets({ version: 'v4', ...options }), drive: drive({ version: 'v3', ...options }) };
}

const streamOf = (bytes: Uint8Array): Readable => Readable.from([Buffer.from(bytes)]);

/** Uploads heed `rootUrl` only when it stands beside the call (googleapis-common rewrites no `mediaUrl`). */
async function send(
  clients: Clients,
  method: string,
  params: Params,
  root: { rootUrl?: string } = {},
): Promise<Answer> {
  const names = method.split('.');
  const own = names
    .slice(0, -1)
    .reduce<object>((at, name) => (at as Record<string, object>)[name] ?? {}, clients);
  const run = (own as Record<string, Sent>)[names[names.length - 1] ?? ''];
  if (run === undefined) throw new Error(`Google's client has no ${method}`);
  const isContent = method === 'drive.files.export' || params['alt'] === 'media';
  const { media, ...rest } = params;
  const given = media ? { ...rest, media: { mimeType: media.mimeType, body: streamOf(media.body) } } : rest;
  try {
    const { data } = await run.call(own, given, {
      ...root,
      ...(isContent ? { responseType: 'arraybuffer' } : {}),
    });
    return { value: isContent ? base64(new Uint8Array(data as ArrayBuffer)) : (data ?? '') };
  } catch (thrown) {
    return failed(thrown);
  }
}

/** Milliseconds between two tries when Google's minute is used up. */
const PAUSE = 20_000;

/** Asks again when Google says that there were too many requests: sixty a minute are soon gone. */
async function patiently(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask();
    if (tries > 4 || !('error' in answer) || answer.error.code !== 429) return answer;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Google's clients on the local server, or on Google itself. */
export async function overRest(): Promise<Leg> {
  if (AT_GOOGLE) {
    const token = process.env['GOOGLE_ACCESS_TOKEN'];
    if (!token)
      throw new Error('EDUCATION_HUB_WIRE=google needs GOOGLE_ACCESS_TOKEN, see local/rest/README.md');
    const clients = clientsOf(token, {});
    return {
      world: undefined,
      ask: (method, params) => patiently(() => send(clients, method, params)),
      close: () => Promise.resolve(),
    };
  }
  const world = createCloud({ now: NOW });
  const server = await serveRest(world);
  const root = { rootUrl: server.url };
  return {
    world,
    ask: (method, params, actor) => send(clientsOf(actor, root), method, params, root),
    close: server.close,
  };
}
