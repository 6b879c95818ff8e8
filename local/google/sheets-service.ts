/**
 * The advanced Sheets service as scripts see it: Google's argument order, who may open which workbook, then the engine.
 * Not modelled: `Sheets.newRequest()` and its like, `Spreadsheets.Sheets.copyTo`.
 */
import type { Execution } from './execution';
import { CELLS_IN_PRICE, LIMITS, MS_PER_CELL } from '../limits';
import { apiError, notModelled } from './error';
import { answering } from './sheets/engine';
import { maskedBy, optionsOf } from './sheets/method';
import type { Request } from './sheets/wire';
import { method, type Method, type Stub } from './stub';
import type { World } from './world';

/** Arguments in Google's order; `id` says which one names the workbook (-1: none), `changes` who may. */
interface Shape {
  signature: string[];
  id: number;
  changes: boolean;
}

const SHAPES: Record<string, Shape> = {
  'Spreadsheets.get': { signature: ['string', 'object?'], id: 0, changes: false },
  'Spreadsheets.getByDataFilter': { signature: ['object', 'string', 'object?'], id: 1, changes: false },
  'Spreadsheets.batchUpdate': { signature: ['object', 'string', 'object?'], id: 1, changes: true },
  'Spreadsheets.create': { signature: ['object', 'object?'], id: -1, changes: true },
  'Spreadsheets.Values.get': { signature: ['string', 'string', 'object?'], id: 0, changes: false },
  'Spreadsheets.Values.batchGet': { signature: ['string', 'object?'], id: 0, changes: false },
  'Spreadsheets.Values.batchGetByDataFilter': {
    signature: ['object', 'string', 'object?'],
    id: 1,
    changes: false,
  },
  'Spreadsheets.Values.update': {
    signature: ['object', 'string', 'string', 'object?'],
    id: 1,
    changes: true,
  },
  'Spreadsheets.Values.batchUpdate': { signature: ['object', 'string', 'object?'], id: 1, changes: true },
  'Spreadsheets.Values.append': {
    signature: ['object', 'string', 'string', 'object?'],
    id: 1,
    changes: true,
  },
  'Spreadsheets.Values.clear': {
    signature: ['object', 'string', 'string', 'object?'],
    id: 1,
    changes: true,
  },
  'Spreadsheets.Values.batchClear': { signature: ['object', 'string', 'object?'], id: 1, changes: true },
  'Spreadsheets.Values.batchUpdateByDataFilter': {
    signature: ['object', 'string', 'object?'],
    id: 1,
    changes: true,
  },
  'Spreadsheets.Values.batchClearByDataFilter': {
    signature: ['object', 'string', 'object?'],
    id: 1,
    changes: true,
  },
  'Spreadsheets.DeveloperMetadata.get': {
    signature: ['string', 'integer', 'object?'],
    id: 0,
    changes: false,
  },
  'Spreadsheets.DeveloperMetadata.search': {
    signature: ['object', 'string', 'object?'],
    id: 1,
    changes: false,
  },
};

/** Google's name of a method: `sheets.spreadsheets.values.batchGet`. */
function googleName(name: string): string {
  return `sheets.${name.replace(/(^|\.)[A-Z]/g, (start) => start.toLowerCase())}`;
}

/** What of the Workspace the Sheets service works on. */
export type SheetsWorld = Pick<World, 'sheets' | 'drive' | 'clock' | 'limits' | 'quotas'>;

function checkAccess(world: SheetsWorld, name: string, shape: Shape, id: string, actor: string): void {
  if (!world.sheets.hasWorkbook(id)) throw apiError(404, googleName(name), 'Requested entity was not found.');
  const role = world.drive.roleOn(id, actor);
  const may = shape.changes ? role === 'owner' || role === 'writer' : role !== '';
  if (!may) throw apiError(403, googleName(name), 'The caller does not have permission');
}

function create(world: SheetsWorld, args: unknown[], actor: string): unknown {
  const [body, options] = args;
  const name = 'Spreadsheets.create';
  const masked = answering(name, () => maskedBy(optionsOf(options, ['fields']), 'Spreadsheet'));
  const answer = world.sheets.call(name, [body], actor) as SpreadsheetAnswer;
  world.drive.registerWorkbook(answer.spreadsheetId, answer.properties.title, actor);
  return masked(answer);
}

interface SpreadsheetAnswer {
  spreadsheetId: string;
  properties: { title: string };
}

/** Drive shows the workbook's name of now, and when it was changed. */
function noteChange({ drive, clock }: SheetsWorld, id: string, body: unknown): void {
  const file = drive.get(id);
  if (file === undefined) return;
  const { requests = [] } = body as { requests?: Request[] };
  for (const { updateSpreadsheetProperties: update } of requests)
    if (/(^|,)\s*(title|\*)/.test(update?.fields ?? '')) file.name = update?.properties?.title ?? file.name;
  file.modifiedTime = clock.instant();
  file.version += 1;
}

/**
 * Lets the time go by that many cells take. Google gives up on what takes too long without saying whether it was done:
 * here it was.
 */
function takeTime({ clock, limits }: SheetsWorld, name: string, cells: number): void {
  const ms = Math.max(0, cells - CELLS_IN_PRICE) * MS_PER_CELL;
  clock.pass(Math.min(ms, LIMITS.sheetsRequestMs));
  if (limits && ms > LIMITS.sheetsRequestMs)
    throw apiError(504, googleName(name), 'Deadline expired before operation could complete.');
}

/**
 * One call of the Sheets service as `actor` may make it: access, then the engine.
 * `name` without the service's own (`Spreadsheets.Values.batchGet`).
 */
export function callSheets(world: SheetsWorld, name: string, args: unknown[], actor: string): unknown {
  const shape = SHAPES[name];
  if (shape === undefined) throw notModelled(`Sheets.${name}`);
  if (shape.id < 0) return create(world, args, actor);
  const id = String(args[shape.id]);
  checkAccess(world, name, shape, id, actor);
  if (world.limits) world.quotas.pace(id, world.clock.ms(), googleName(name));
  const answer = world.sheets.call(name, args, actor);
  if (shape.changes) noteChange(world, id, args[0]);
  takeTime(world, name, world.sheets.touched);
  return answer;
}

export function sheetsService(world: World, execution: Execution): Stub {
  const make = (prefix: string): Record<string, Method | Stub> => {
    const members: Record<string, Method | Stub> = {};
    for (const [name, shape] of Object.entries(SHAPES)) {
      const own = name.slice(prefix.length);
      if (!name.startsWith(prefix) || own.includes('.')) continue;
      members[own] = method(shape.signature, (...args) => callSheets(world, name, args, execution.effective));
    }
    return members;
  };
  const values: Stub = { name: 'Sheets.Spreadsheets.Values', members: make('Spreadsheets.Values.') };
  const spreadsheets: Stub = { name: 'Sheets.Spreadsheets', members: make('Spreadsheets.') };
  spreadsheets.members['Values'] = values;
  spreadsheets.members['DeveloperMetadata'] = {
    name: 'Sheets.Spreadsheets.DeveloperMetadata',
    members: make('Spreadsheets.DeveloperMetadata.'),
  };
  return { name: 'Sheets', members: { Spreadsheets: spreadsheets } };
}
