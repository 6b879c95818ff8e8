/** The addresses of the Drive API below `/drive/v3` and `/upload/drive/v3`. The person asking has the scope `drive`. */
import { downloadFile, exportFile, removeFile } from '../google/drive-content';
import { createFile, createView, getFile, listFiles, updateFile } from '../google/drive-files';
import type { Bag } from '../google/drive-meta';
import { createPermission, listPermissions, removePermission } from '../google/drive-permissions';
import type { DriveView } from '../google/drive-files';
import { apiError, notModelled } from '../google/error';
import { jsonOf, metaOf, paramsOf, uploadOf, type Kind } from './request';
import type { RestAnswer, RestCall, Route } from './route';

const KINDS: Record<string, Kind> = {
  supportsAllDrives: 'yes or no',
  includeItemsFromAllDrives: 'yes or no',
  sendNotificationEmail: 'yes or no',
  pageSize: 'number',
};

interface DriveCall extends RestCall {
  view: DriveView;
  params: Bag;
  /** Google's name of the call, for its words. */
  name: string;
  id: string;
}

type Run = (call: DriveCall) => RestAnswer;

const bodyOf = ({ request, name }: DriveCall): Bag => metaOf(jsonOf(request, name), name);

const create: Run = (call) => ({ json: createFile(call.view, bodyOf(call), undefined, call.params) });

const upload: Run = ({ view, request, name, params }) => {
  const { meta, media } = uploadOf(request, name);
  return { json: createFile(view, meta, media, params) };
};

const update: Run = (call) => ({
  json: updateFile(call.view, bodyOf(call), call.id, undefined, call.params),
});

const uploadAgain: Run = ({ view, request, name, params, id }) => {
  const { meta, media } = uploadOf(request, name);
  return { json: updateFile(view, meta, id, media, params) };
};

const get: Run = ({ view, request, params, id }) => {
  if (request.query.get('alt') === 'media') return { content: downloadFile(view, id) };
  return { json: getFile(view, id, params) };
};

const takeOut: Run = ({ view, params, name, id }) => {
  const { mimeType, ...rest } = params;
  if (typeof mimeType !== 'string') throw apiError(400, name, 'Required parameter: mimeType');
  for (const other of Object.keys(rest)) throw notModelled(`${name}: ${other}`);
  return { content: exportFile(view, id, mimeType) };
};

const remove: Run = ({ view, params, id }) => {
  removeFile(view, id, params);
  return { nothing: true };
};

const share: Run = (call) => ({
  json: createPermission(call.view, bodyOf(call), call.id, call.params),
});

const withdraw: Run = ({ view, params, id, parts }) => {
  removePermission(view, id, parts[1] ?? '', params);
  return { nothing: true };
};

function route(verb: Route['verb'], path: string, call: string, run: Run): Route {
  const name = `drive.${call.replace(/(^|\.)[A-Z]/g, (start) => start.toLowerCase())}`;
  return {
    verb,
    path: new RegExp(`^${path}$`),
    call: `Drive.${call}`,
    run(world, rest) {
      const view = createView(world, rest.actor, true);
      const params = paramsOf(rest.request.query, KINDS, name);
      return run({ ...rest, view, params, name, id: rest.parts[0] ?? '' });
    },
  };
}

const FILES = '/drive/v3/files';
const ID = '/([^/]+)';

export const DRIVE_ROUTES: readonly Route[] = [
  route('POST', FILES, 'Files.create', create),
  route('POST', `/upload${FILES}`, 'Files.create', upload),
  route('GET', FILES, 'Files.list', ({ view, params }) => ({ json: listFiles(view, params) })),
  route('GET', `${FILES}${ID}`, 'Files.get', get),
  route('PATCH', `${FILES}${ID}`, 'Files.update', update),
  route('PATCH', `/upload${FILES}${ID}`, 'Files.update', uploadAgain),
  route('DELETE', `${FILES}${ID}`, 'Files.delete', remove),
  route('GET', `${FILES}${ID}/export`, 'Files.export', takeOut),
  route('POST', `${FILES}${ID}/permissions`, 'Permissions.create', share),
  route('GET', `${FILES}${ID}/permissions`, 'Permissions.list', ({ view, params, id }) => ({
    json: listPermissions(view, id, params),
  })),
  route('DELETE', `${FILES}${ID}/permissions${ID}`, 'Permissions.delete', withdraw),
];
