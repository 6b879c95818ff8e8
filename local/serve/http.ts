/** The HTTP side: loopback only, one token, JSON in and out. Knows nothing of the hub. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { randomBytes, timingSafeEqual } from 'node:crypto';

const BODY_LIMIT = 20 * 1024 * 1024;

export interface Reply {
  status?: number;
  type: string;
  body: string | Uint8Array;
  /** Of a download. */
  name?: string;
  /** Content-Security-Policy; the page's own unless told. */
  policy?: string;
}

/** What the address and the body of one request say. */
export interface Request {
  method: string;
  path: string;
  token: string;
  /** What stands behind the `?`, the token too. */
  query: Record<string, string>;
  body: () => Promise<string>;
}

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export const newToken = (): string => randomBytes(18).toString('base64url');

export function sameToken(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Only names of this machine: a foreign name that was pointed at 127.0.0.1 (DNS rebinding) is refused. */
function isOurHost(request: IncomingMessage, port: number): boolean {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = request.headers;
  return own.includes(host) && (origin === undefined || own.includes(origin.replace(/^http:\/\//, '')));
}

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > BODY_LIMIT) reject(new Error('The request is larger than 20 MB.'));
      else parts.push(part);
    });
    request.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    request.on('error', reject);
  });
}

function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status ?? 200, {
    'content-type': reply.type,
    'cache-control': 'no-store',
    'content-security-policy': reply.policy ?? PAGE_POLICY,
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...(reply.name === undefined
      ? {}
      : { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(reply.name)}` }),
  });
  response.end(reply.body);
}

export const text = (status: number, body: string): Reply => ({
  status,
  type: 'text/plain; charset=utf-8',
  body,
});

function understand(request: IncomingMessage): Request {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const header = request.headers['x-hub-token'];
  return {
    method: request.method ?? 'GET',
    path: decodeURIComponent(url.pathname),
    token: typeof header === 'string' ? header : (url.searchParams.get('token') ?? ''),
    query: Object.fromEntries(url.searchParams),
    body: () => readBody(request),
  };
}

type Answering = (request: Request) => Promise<Reply>;

async function answer(request: IncomingMessage, port: number, answering: Answering): Promise<Reply> {
  if (!isOurHost(request, port)) return text(421, 'This server answers only this machine.');
  try {
    return await answering(understand(request));
  } catch (error) {
    return text(500, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

export interface Listening {
  url: string;
  port: number;
  close(): Promise<void>;
}

function closing(server: Server): () => Promise<void> {
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}

/** Listens on 127.0.0.1; port 0 takes a free one. Rejects with Node's error (`EADDRINUSE` …). */
export function listen(port: number, answering: Answering): Promise<Listening> {
  return new Promise((resolve, reject) => {
    let own = port;
    const server = createServer((request, response) => {
      void answer(request, own, answering).then((reply) => send(response, reply));
    });
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      own = typeof address === 'object' && address ? address.port : port;
      resolve({ url: `http://127.0.0.1:${own}/`, port: own, close: closing(server) });
    });
  });
}
