/** What a person does with the Workspace: menu commands, the sidebar's calls, opening, the web address, cards. */
import { cardPanel, type CardPanel } from './card-panel';
import { isStubNamed } from './execution';
import { type Ended } from './running';
import { type Invocation } from './running';
import { type MenuItem } from './google/execution';
import { GoogleError } from './google/error';
import { checkHtmlSize, htmlContent, type HtmlContent } from './google/html-service';
import type { Selection } from './google/stores';
import { carried } from './google/stub';
import type { World } from './google/world';
import { authModeOf, isOffered, noteUse } from './script-project';
import type { Run } from './triggers';

/** What `google.script.run` hands to its handlers. */
export type ScriptAnswer =
  { ok: true; value: unknown } | { ok: false; error: { name: string; message: string } };

/** Every answer of the hub's `api`. */
export type ApiAnswer =
  | { ok: true; result: unknown }
  | { ok: false; error: { code: string; message: string; remedy: string; [more: string]: unknown } };

export interface WebFace {
  /** `doGet`, run as the owner of the workbook. */
  get(parameters?: Record<string, string>): HtmlContent;
  scriptRun(name: string, args: readonly unknown[]): ScriptAnswer;
  api(action: string, input?: unknown, request?: string): ApiAnswer;
}

export interface Person {
  /** A menu command; its result, or the script's error. */
  call(name: string, ...args: unknown[]): unknown;
  /** One call of the hub's `api` through `google.script.run`; throws when no answer comes back. */
  api(action: string, input?: unknown, request?: string): ApiAnswer;
  /** Selects one cell of the workbook, as a click does. */
  select(cell: Selection): void;
  /** Opens the workbook: `onOpen` as a simple trigger. Viewers get no menu, nor does who is not offered the add-on. */
  open(): { menus: MenuItem[] };
  /** Installs the add-on with the workbook open: `onInstall`, with all that was allowed. */
  install(): { menus: MenuItem[] };
  scriptRun(name: string, args: readonly unknown[]): ScriptAnswer;
  /** The add-on's panel beside Sheets, Drive or Calendar; it keeps its cards until it is opened afresh. */
  card: CardPanel;
  /** The same person at the web address: the script runs as its owner. */
  web: WebFace;
}

interface Identity {
  active: string;
  effective: string;
}

/** Somebody with a spreadsheet open. */
interface InWorkbook extends Identity {
  workbook: string;
}

function checkEditor(world: World, email: string, workbook: string): void {
  const role = world.drive.roleOn(workbook, email);
  if ((role === 'owner' || role === 'writer') && isOffered(world, email, workbook)) return;
  throw new GoogleError(403, `PERMISSION_DENIED: ${email || 'nobody'} may not run this script`);
}

function checkCallable(world: World, name: string): void {
  if (!world.functions.has(name)) throw new GoogleError(404, `Script function not found: ${name}`);
}

function plainResult(value: unknown): unknown {
  return isStubNamed(value, 'HtmlOutput') ? { ...htmlContent(value) } : value;
}

function valueOf(ended: Ended): unknown {
  if (!ended.ok) throw ended.error;
  return ended.value;
}

/** What the page hears when nothing came of its call. */
export function failure(error: unknown): ScriptAnswer {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { ok: false, error: { name: 'ScriptError', message: words } };
}

/** What goes to Google over its wire must be plain. */
const sent = (args: readonly unknown[]): unknown[] =>
  args.map((arg, index) => carried(arg, `argument ${index + 1}`));

/** What comes back must be plain too; a lost answer looks like no connection. */
export function received(world: World, run: () => Ended): ScriptAnswer {
  try {
    const value = valueOf(run());
    if (isStubNamed(value, 'HtmlOutput')) throw new GoogleError(400, 'HtmlOutput does not cross');
    if (world.faults.takeLostReply())
      throw new GoogleError(503, 'NetworkError: Connection failure due to HTTP 0');
    return { ok: true, value: value ?? null };
  } catch (error) {
    return failure(error);
  }
}

function askApi(answer: ScriptAnswer): ApiAnswer {
  if (!answer.ok) throw new Error(answer.error.message);
  if (typeof answer.value !== 'string') throw new Error('api answered no text');
  return JSON.parse(answer.value) as ApiAnswer;
}

function apiCall(action: string, input: unknown, request: string | undefined): string[] {
  return [JSON.stringify({ action, ...(request === undefined ? {} : { request }), input: input ?? {} })];
}

/** At the web address the script runs as its owner, for every caller. */
function webInvocation(world: World, active: string, name: string, args: readonly unknown[]): Invocation {
  checkCallable(world, name);
  return { function: name, args: sent(args), face: 'web', active, effective: world.owner };
}

/** In the workbook it runs as the caller, and for editors only; to call it is to allow what Google asks. */
function editorInvocation(
  world: World,
  { active, effective, workbook }: InWorkbook,
  name: string,
  args: readonly unknown[],
): Invocation {
  checkEditor(world, effective, workbook);
  checkCallable(world, name);
  noteUse(world, effective, workbook);
  return { function: name, args: sent(args), face: 'editor', active, effective, workbook };
}

/** A call from the page of somebody whom Google knows. Throws Google's refusal. */
export function invocationAt(
  world: World,
  { face, email }: { face: 'editor' | 'web'; email: string },
  name: string,
  args: readonly unknown[],
): Invocation {
  const identity = { active: email, effective: email, workbook: world.container };
  return face === 'web'
    ? webInvocation(world, email, name, args)
    : editorInvocation(world, identity, name, args);
}

function webFace(world: World, run: Run, email: () => string): WebFace {
  const invocation = (name: string, args: readonly unknown[]): Invocation =>
    webInvocation(world, email(), name, args);
  const scriptRun: WebFace['scriptRun'] = (name, args) => received(world, () => run(invocation(name, args)));
  return {
    get(parameters = {}) {
      const lists = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, [value]]));
      const queryString = new URLSearchParams(parameters).toString();
      const asked = {
        parameter: parameters,
        parameters: lists,
        queryString,
        contextPath: '',
        contentLength: -1,
      };
      const value = valueOf(run(invocation('doGet', [asked])));
      if (!isStubNamed(value, 'HtmlOutput')) {
        throw new GoogleError(400, 'The script completed but did not return anything.');
      }
      checkHtmlSize(htmlContent(value));
      return { ...htmlContent(value) };
    },
    scriptRun,
    api: (action, input, request) => askApi(scriptRun('api', apiCall(action, input, request))),
  };
}

/** `onOpen` as a simple trigger; the menus it made. */
function openWorkbook(world: World, run: Run, who: InWorkbook): { menus: MenuItem[] } {
  const { active, effective, workbook } = who;
  const role = world.drive.roleOn(workbook, effective);
  if (role === '') throw new GoogleError(403, 'PERMISSION_DENIED: You need access');
  if ((role !== 'owner' && role !== 'writer') || !isOffered(world, effective, workbook)) return { menus: [] };
  checkCallable(world, 'onOpen');
  const authMode = authModeOf(world, effective, workbook);
  const face = 'simple' as const;
  const ended = run({
    function: 'onOpen',
    args: [{ authMode }],
    face,
    active,
    effective,
    workbook,
    authMode,
  });
  valueOf(ended);
  return { menus: ended.execution.menus };
}

function menusOf(ended: Ended): { menus: MenuItem[] } {
  valueOf(ended);
  return { menus: ended.execution.menus };
}

/** A person by mail address; `''` is somebody of whom Google does not tell the address. */
function personOf(
  world: World,
  run: Run,
  { email, workbook }: { email: string; workbook: string },
  isHidden: () => boolean,
  panels: Map<string, CardPanel>,
): Person {
  const identity = (): InWorkbook => ({
    active: isHidden() ? '' : email,
    effective: email === '' ? world.owner : email,
    workbook,
  });
  const inEditor = (name: string, args: readonly unknown[]): Ended =>
    run(editorInvocation(world, identity(), name, args));
  const scriptRun: Person['scriptRun'] = (name, args) => received(world, () => inEditor(name, args));
  const panel = panels.get(email) ?? cardPanel(world, run, identity);
  panels.set(email, panel);
  return {
    card: panel,
    call: (name, ...args) => plainResult(valueOf(inEditor(name, args))),
    scriptRun,
    api: (action, input, request) => askApi(scriptRun('api', apiCall(action, input, request))),
    select: (cell) => void world.selections.set(email, cell),
    open: () => openWorkbook(world, run, identity()),
    install: () => menusOf(inEditor('onInstall', [{ authMode: 'FULL' }])),
    web: webFace(world, run, () => identity().active),
  };
}

/** Everybody by mail address; each keeps the panel of cards that they have open. */
export function peopleOf(
  world: World,
  run: Run,
  isHidden: () => boolean,
): (email: string, workbook?: string) => Person {
  const panels = new Map<string, CardPanel>();
  return (email, workbook = world.container) =>
    personOf(world, run, { email: email.toLowerCase(), workbook }, isHidden, panels);
}
