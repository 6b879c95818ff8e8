/**
 * The advanced Sheets service as scripts see it: Google's argument order, who may open which workbook, then the engine.
 * Not modelled: `Sheets.newRequest()` and its like, `Spreadsheets.Sheets.copyTo`, developer metadata's own methods.
 */
import type { Execution } from '../execution';
import { apiError } from './error';
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
  'Spreadsheets.batchUpdate': { signature: ['object', 'string'], id: 1, changes: true },
  'Spreadsheets.create': { signature: ['object'], id: -1, changes: true },
  'Spreadsheets.Values.get': { signature: ['string', 'string', 'object?'], id: 0, changes: false },
  'Spreadsheets.Values.batchGet': { signature: ['string', 'object?'], id: 0, changes: false },
  'Spreadsheets.Values.batchGetByDataFilter': { signature: ['object', 'string'], id: 1, changes: false },
  'Spreadsheets.Values.update': {
    signature: ['object', 'string', 'string', 'object?'],
    id: 1,
    changes: true,
  },
  'Spreadsheets.Values.batchUpdate': { signature: ['object', 'string'], id: 1, changes: true },
  'Spreadsheets.Values.append': {
    signature: ['object', 'string', 'string', 'object?'],
    id: 1,
    changes: true,
  },
  'Spreadsheets.Values.clear': { signature: ['object', 'string', 'string'], id: 1, changes: true },
  'Spreadsheets.Values.batchClear': { signature: ['object', 'string'], id: 1, changes: true },
};

/** Google's name of a method: `sheets.spreadsheets.values.batchGet`. */
function googleName(name: string): string {
  return `sheets.${name.replace(/(^|\.)[A-Z]/g, (start) => start.toLowerCase())}`;
}

function checkAccess(world: World, name: string, shape: Shape, id: string, actor: string): void {
  if (!world.sheets.hasWorkbook(id)) throw apiError(404, googleName(name), 'Requested entity was not found.');
  const role = world.drive.roleOn(id, actor);
  const may = shape.changes ? role === 'owner' || role === 'writer' : role !== '';
  if (!may) throw apiError(403, googleName(name), 'The caller does not have permission');
}

function create(world: World, args: unknown[], actor: string): unknown {
  const answer = world.sheets.call('Spreadsheets.create', args, actor) as {
    spreadsheetId: string;
    properties?: { title?: string };
  };
  world.drive.registerWorkbook(answer.spreadsheetId, answer.properties?.title ?? '', actor);
  return answer;
}

/**
 * One call of the Sheets service as `actor` may make it: access, then the engine.
 * `name` without the service's own (`Spreadsheets.Values.batchGet`).
 */
export function callSheets(world: World, name: string, args: unknown[], actor: string): unknown {
  const shape = SHAPES[name];
  if (shape === undefined) throw apiError(501, googleName(name), `not modelled: Sheets.${name}`);
  if (shape.id < 0) return create(world, args, actor);
  checkAccess(world, name, shape, String(args[shape.id]), actor);
  return world.sheets.call(name, args, actor);
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
  return { name: 'Sheets', members: { Spreadsheets: spreadsheets } };
}
