/** The addresses of the Sheets API below `/v4/spreadsheets`. */
import { callSheets } from '../google/sheets-service';
import { jsonOf, paramsOf, type Kind } from './request';
import type { RestCall, Route } from './route';

const KINDS: Record<string, Kind> = {
  ranges: 'list',
  includeGridData: 'yes or no',
  includeValuesInResponse: 'yes or no',
};

const ROOT = '/v4/spreadsheets';
const ID = '/([^/:]+)';

interface Shape {
  verb: Route['verb'];
  /** Regular expression of what follows the workbook's id. */
  path: string;
  method: string;
  /** Arguments in Google's order: body, parts of the address, options. */
  takesBody: boolean;
}

const SHAPES: readonly Shape[] = [
  { verb: 'GET', path: ID, method: 'Spreadsheets.get', takesBody: false },
  { verb: 'POST', path: `${ID}:batchUpdate`, method: 'Spreadsheets.batchUpdate', takesBody: true },
  { verb: 'POST', path: `${ID}:getByDataFilter`, method: 'Spreadsheets.getByDataFilter', takesBody: true },
  { verb: 'GET', path: `${ID}/values:batchGet`, method: 'Spreadsheets.Values.batchGet', takesBody: false },
  {
    verb: 'POST',
    path: `${ID}/values:batchGetByDataFilter`,
    method: 'Spreadsheets.Values.batchGetByDataFilter',
    takesBody: true,
  },
  {
    verb: 'POST',
    path: `${ID}/values:batchUpdate`,
    method: 'Spreadsheets.Values.batchUpdate',
    takesBody: true,
  },
  {
    verb: 'POST',
    path: `${ID}/values:batchClear`,
    method: 'Spreadsheets.Values.batchClear',
    takesBody: true,
  },
  {
    verb: 'POST',
    path: `${ID}/values:batchUpdateByDataFilter`,
    method: 'Spreadsheets.Values.batchUpdateByDataFilter',
    takesBody: true,
  },
  {
    verb: 'POST',
    path: `${ID}/values:batchClearByDataFilter`,
    method: 'Spreadsheets.Values.batchClearByDataFilter',
    takesBody: true,
  },
  {
    verb: 'POST',
    path: `${ID}/values/([^/]+):append`,
    method: 'Spreadsheets.Values.append',
    takesBody: true,
  },
  { verb: 'POST', path: `${ID}/values/([^/]+):clear`, method: 'Spreadsheets.Values.clear', takesBody: true },
  { verb: 'GET', path: `${ID}/values/([^/]+)`, method: 'Spreadsheets.Values.get', takesBody: false },
  { verb: 'PUT', path: `${ID}/values/([^/]+)`, method: 'Spreadsheets.Values.update', takesBody: true },
  {
    verb: 'POST',
    path: `${ID}/developerMetadata:search`,
    method: 'Spreadsheets.DeveloperMetadata.search',
    takesBody: true,
  },
];

const wireName = (method: string): string =>
  `sheets.${method.replace(/(^|\.)[A-Z]/g, (start) => start.toLowerCase())}`;

function argumentsOf({ request, parts }: RestCall, method: string, takesBody: boolean): unknown[] {
  const name = wireName(method);
  const options = paramsOf(request.query, KINDS, name);
  const given = Object.keys(options).length > 0 ? [options] : [];
  return takesBody ? [jsonOf(request, name), ...parts, ...given] : [...parts, ...given];
}

const routeOf = ({ verb, path, method, takesBody }: Shape): Route => ({
  verb,
  path: new RegExp(`^${ROOT}${path}$`),
  call: `Sheets.${method}`,
  run: (world, call) => ({
    json: callSheets(world, method, argumentsOf(call, method, takesBody), call.actor),
  }),
});

const metadata = 'Spreadsheets.DeveloperMetadata.get';

export const SHEETS_ROUTES: readonly Route[] = [
  routeOf({ verb: 'POST', path: '', method: 'Spreadsheets.create', takesBody: true }),
  ...SHAPES.map(routeOf),
  {
    verb: 'GET',
    path: new RegExp(`^${ROOT}${ID}/developerMetadata/(\\d+)$`),
    call: `Sheets.${metadata}`,
    run(world, call) {
      const [id, number, ...options] = argumentsOf(call, metadata, false);
      return { json: callSheets(world, metadata, [id, Number(number), ...options], call.actor) };
    },
  },
];
