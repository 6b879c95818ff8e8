/**
 * Google's REST face of the local Workspace, on this machine only: the same engine, Google's wire format.
 * The bearer token is the mail address of the person asking. Calls are charged on the Workspace's own clock as scripts'
 * calls are, so the same quotas hold. Not modelled: batches of calls, resumable uploads, gzip, ETags.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { apiError, notModelled } from '../google/error';
import { PRICES, type Price } from '../limits';
import { DRIVE_ROUTES } from './drive-routes';
import { actorOf, type RestRequest } from './request';
import type { RestAnswer, RestWorld, Route } from './route';
import { SHEETS_ROUTES } from './sheets-routes';
import { wireError } from './wire-error';

export interface RestServer {
  /** `http://127.0.0.1:49152`: what clients take as `rootUrl`. */
  url: string;
  close(): Promise<void>;
}

const ROUTES: readonly Route[] = [...SHEETS_ROUTES, ...DRIVE_ROUTES];
const GOOGLES = /^(\/v4\/spreadsheets|(\/upload)?\/drive\/v3)(\/|$)/;
/** Of calls that scripts cannot make (`Files.export`). */
const OTHER_PRICE: Price = { kind: 'drive', ms: 250 };
const MOST_BYTES = 20_000_000;

const serviceOf = (path: string): string =>
  `${/^(\/upload)?\/drive\//.test(path) ? 'drive' : 'sheets'}.googleapis.com`;

function decoded(part: string, path: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw apiError(400, 'rest', `The requested URL ${path} is not encoded as UTF-8.`);
  }
}

/** Clients join addresses of parts, some of them empty: Google overlooks a slash before nothing or before a verb. */
const withoutSpareSlash = (path: string): string => path.replace(/(?<=.)\/(?=$|:\w+$)/, '');

function findRoute({ verb, path: sent }: RestRequest): { route: Route; parts: string[] } {
  const path = withoutSpareSlash(sent);
  for (const route of ROUTES) {
    const match = route.verb === verb ? route.path.exec(path) : null;
    if (match) return { route, parts: match.slice(1).map((part) => decoded(part, path)) };
  }
  if (GOOGLES.test(path)) throw notModelled(`${verb} ${path}`);
  throw apiError(404, 'rest', `The requested URL ${path} was not found on this server.`);
}

/** Takes the call's quota, carries it out, lets its time go by. */
function charged(world: RestWorld, call: string, actor: string, run: () => RestAnswer): RestAnswer {
  const price = PRICES[call] ?? OTHER_PRICE;
  const method = call.replace(/(^|\.)[A-Z]/g, (start) => start.toLowerCase());
  if (world.limits && (price.kind === 'read' || price.kind === 'write'))
    world.quotas.take(price.kind, actor, world.clock.ms(), method);
  try {
    return run();
  } finally {
    world.clock.pass(price.ms);
  }
}

function answer(world: RestWorld, request: RestRequest): RestAnswer {
  const { route, parts } = findRoute(request);
  const actor = actorOf(request.headers);
  return charged(world, route.call, actor, () => route.run(world, { request, actor, parts }));
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw apiError(413, 'rest', 'Request entity is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Only this machine's own names: a foreign name pointed at 127.0.0.1, or a page of the web, gets nothing. */
function checkNear({ headers, socket }: IncomingMessage): void {
  const near = [`127.0.0.1:${socket.localPort}`, `localhost:${socket.localPort}`];
  if (!near.includes(headers.host ?? '') || headers.origin !== undefined)
    throw apiError(403, 'rest', 'Only programs on this machine are answered.');
}

async function requestOf(incoming: IncomingMessage): Promise<RestRequest> {
  checkNear(incoming);
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  const { method = 'GET', headers } = incoming;
  return { verb: method, path: pathname, query: searchParams, headers, body: await bodyOf(incoming) };
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=UTF-8',
    'cache-control': 'private',
  });
  response.end(JSON.stringify(value, null, 2));
}

function send(response: ServerResponse, given: RestAnswer): void {
  if ('json' in given) sendJson(response, 200, given.json);
  else if ('content' in given) {
    response.writeHead(200, { 'content-type': given.content.mimeType, 'cache-control': 'private' });
    response.end(given.content.bytes);
  } else response.writeHead(204).end();
}

async function serve(world: RestWorld, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    send(response, answer(world, await requestOf(incoming)));
  } catch (thrown) {
    const body = wireError(thrown, serviceOf(incoming.url ?? ''));
    sendJson(response, body.error.code, body);
  }
}

/** Answers on loopback until closed; port 0 takes any free one. */
export async function serveRest(world: RestWorld, port = 0): Promise<RestServer> {
  const server = createServer((incoming, response) => void serve(world, incoming, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error === undefined ? resolve() : reject(error)));
      }),
  };
}
