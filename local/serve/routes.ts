/** Which address gives what. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { sameToken, text, type Reply, type Request } from './http';
import { inScript, SIDEBAR_POLICY, sidebarPage } from './sidebar-page';
import { choicePage } from './web-page';
import type { Answer, Person, Questions } from './wire';

type Ask<Name extends keyof Questions> = Questions[Name]['ask'];

/** What answers the page's questions: one function each, told who asks. */
export type Answers = {
  [Name in keyof Questions]: (as: string, ask: Ask<Name>) => Questions[Name]['answer'];
};

export interface Download {
  name: string;
  type: string;
  bytes: Uint8Array;
}

export interface Room {
  answers: Answers;
  /** An open sidebar: its HTML, whom it acts for, what it may call. */
  sidebar(id: string): { html: string; as: string; functions: string[] } | undefined;
  /** Whom one can be. */
  people(): Person[];
  /** What `doGet` gives somebody, and what that page may call. Throws what the script threw. */
  web(as: string, parameters: Record<string, string>): { html: string; functions: string[] };
  /** The bytes behind `download` of a file. */
  download(id: string, extension: string): Promise<Download | undefined>;
}

interface Setting {
  room: Room;
  token: string;
  /** dist/local */
  folder: string;
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const notFound = (): Reply => text(404, 'There is nothing at this address.');

async function pageFile({ folder }: Setting, path: string): Promise<Reply> {
  const name = /^\/page\/([\w.-]+)$/.exec(path)?.[1];
  const type = TYPES[extname(name ?? '')];
  if (!name || !type) return notFound();
  return readFile(join(folder, 'page', name)).then(
    (body) => ({ type, body }),
    () => notFound(),
  );
}

async function indexPage({ folder, token }: Setting): Promise<Reply> {
  const html = await readFile(join(folder, 'page/index.html'), 'utf8');
  return { type: 'text/html; charset=utf-8', body: html.replace('{hello}', () => inScript({ token })) };
}

async function sidebar({ room, folder, token }: Setting, id: string): Promise<Reply> {
  const open = room.sidebar(id);
  if (!open) return text(404, 'This sidebar has been closed.');
  const { html, ...hello } = open;
  const shim = await readFile(join(folder, 'shim.js'), 'utf8');
  const body = sidebarPage(html, { token, ...hello }, shim);
  return { type: 'text/html; charset=utf-8', body, policy: SIDEBAR_POLICY };
}

/** `/web/<screen>?as=<mail address>`: the web address as that person; without `as`, a page that asks who it is. */
async function web(
  { room, folder, token }: Setting,
  screen: string,
  query: Request['query'],
): Promise<Reply> {
  const { as } = query;
  const others = Object.fromEntries(
    Object.entries(query).filter(([name]) => name !== 'as' && name !== 'token'),
  );
  const type = 'text/html; charset=utf-8';
  if (as === undefined) {
    return { type, body: choicePage(room.people(), token), policy: SIDEBAR_POLICY };
  }
  const { html, functions } = room.web(as, screen === '' ? others : { screen, ...others });
  const shim = await readFile(join(folder, 'shim.js'), 'utf8');
  const body = sidebarPage(html, { token, as, functions, face: 'web' }, shim);
  return { type, body, policy: SIDEBAR_POLICY };
}

async function download({ room }: Setting, id: string, extension: string): Promise<Reply> {
  const file = await room.download(id, extension);
  return file ? { type: file.type, body: file.bytes, name: file.name } : notFound();
}

/** What goes wrong with a question is told in the answer; only the address itself can be wrong. */
async function question({ room }: Setting, name: string, request: Request): Promise<Reply> {
  if (!Object.hasOwn(room.answers, name)) return notFound();
  const answers = room.answers as Record<string, (as: string, ask: object) => unknown>;
  let answer: Answer<unknown>;
  try {
    const { as, ...ask } = JSON.parse(await request.body()) as { as: string };
    answer = { ok: true, result: answers[name]?.(as, ask) };
  } catch (error) {
    answer = { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
  return { type: 'application/json', body: JSON.stringify(answer) };
}

/** @returns the answer to any request; all but the page itself and its files need the token */
export async function route(setting: Setting, request: Request): Promise<Reply> {
  const { method, path } = request;
  if (method === 'GET' && path === '/') return indexPage(setting);
  if (method === 'GET' && path.startsWith('/page/')) return pageFile(setting, path);
  if (!sameToken(request.token, setting.token)) return text(403, 'Open the Workspace at its first address.');
  const [, first = '', second = '', more] = path.split('/');
  if (more !== undefined) return notFound();
  if (method === 'POST' && first === 'do') return question(setting, second, request);
  if (method === 'GET' && first === 'sidebar') return sidebar(setting, second);
  if (method === 'GET' && first === 'web') return web(setting, second, request.query);
  const file = /^(.+)\.(docx|xlsx)$/.exec(second);
  if (method === 'GET' && first === 'file' && file) return download(setting, file[1] ?? '', file[2] ?? '');
  return notFound();
}
