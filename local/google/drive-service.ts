/**
 * The advanced Drive service: Files.create, update, get, list and Permissions.
 * Stricter than Google: search sees a new file at once only because nothing here is slow to index; whoever relies on
 * it must also keep ids. Not modelled: copy, export, delete, moving between folders, comments, revisions, shared drives.
 */
import type { Execution } from '../execution';
import { checkMedia } from './drive-media';
import { describe, parentOf, redescribe, type Bag } from './drive-meta';
import { permissionsService } from './drive-permissions';
import { parseQuery } from './drive-query';
import { FILE_DEFAULT, FILE_FIELDS, fileAnswer, fileResource } from './drive-resource';
import { DOCUMENT, WORKBOOK, emptyFile, type DriveFile } from './drive-store';
import { apiError } from './error';
import { selectFields } from './fields';
import { method, onlyKeys, type Stub } from './stub';
import { blobContent } from './utilities';
import type { World } from './world';

/** Drive as one person's execution sees it. */
export interface DriveView {
  world: World;
  actor: string;
  /** The file, or Google's 404 when it is not there, not theirs, or not made by the script (`drive.file`). */
  visible(id: string, call: string): DriveFile;
  mustWrite(file: DriveFile, call: string): void;
}

const CREATE = 'drive.files.create';
const UPDATE = 'drive.files.update';
const GET = 'drive.files.get';
const LIST = 'drive.files.list';
const FULL_SCOPE = 'https://www.googleapis.com/auth/drive';

function isVisible(world: World, file: DriveFile | undefined, actor: string): file is DriveFile {
  if (file === undefined || world.drive.roleOn(file.id, actor) === '') return false;
  const scopes = world.bundle.manifest.oauthScopes;
  return file.appMade || scopes === undefined || scopes.includes(FULL_SCOPE);
}

function createView(world: World, actor: string): DriveView {
  return {
    world,
    actor,
    visible(id, call) {
      const file = world.drive.get(id);
      if (!isVisible(world, file, actor)) throw apiError(404, call, `File not found: ${id}.`);
      return file;
    },
    mustWrite(file, call) {
      const role = world.drive.roleOn(file.id, actor);
      if (role === 'owner' || role === 'writer') return;
      throw apiError(403, call, 'The user does not have sufficient permissions for this file.');
    },
  };
}

/** A new id in the look of Drive's; the same number always gives the same id. */
export function driveId(sequence: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  let state = (sequence * 2654435761) >>> 0;
  let id = '';
  while (id.length < 27) {
    state = (Math.imul(state ^ (state >>> 13), 0x5bd1e995) + 0x7ed55d16) >>> 0;
    id += letters.charAt((state >>> 9) & 63);
  }
  return `1${id}${sequence.toString(36).padStart(5, '0')}`;
}

function putMedia(view: DriveView, file: DriveFile, media: Stub, call: string): void {
  const blob = blobContent(media);
  const { world, actor } = view;
  const converts = checkMedia(blob, file.mimeType, call, world.limits);
  if (converts && world.limits) world.quotas.take('file-converted', actor, world.clock.ms(), call);
  file.bytes = blob.bytes;
  file.mediaType = blob.contentType ?? 'application/octet-stream';
}

function place(view: DriveView, meta: Bag): string {
  const root = view.world.drive.rootOf(view.actor);
  const parent = parentOf(meta, CREATE) ?? 'root';
  if (parent === 'root' || parent === root) return root;
  view.mustWrite(view.visible(parent, CREATE), CREATE);
  return parent;
}

function create(view: DriveView, meta: Bag, media: Stub | undefined, params: Bag): unknown {
  onlyKeys(CREATE, params, ['fields', 'supportsAllDrives']);
  const { world, actor } = view;
  const parent = place(view, meta);
  const type = meta['mimeType'] ?? (media === undefined ? undefined : blobContent(media).contentType);
  const name = typeof meta['name'] === 'string' ? meta['name'] : 'Untitled';
  const mimeType = typeof type === 'string' ? type : 'application/octet-stream';
  const file = emptyFile(driveId(world.sequence()), name, mimeType, actor, world.clock.instant());
  file.parents = [parent];
  describe(file, meta, CREATE);
  const answer = (): unknown => fileAnswer(world.drive, file, actor, params['fields'], CREATE);
  answer();
  if (media !== undefined) putMedia(view, file, media, CREATE);
  if (mimeType === DOCUMENT && world.limits) {
    world.quotas.take('document-created', actor, world.clock.ms(), CREATE);
  }
  if (mimeType === WORKBOOK) world.sheets.createWorkbook(name, file.id, actor);
  world.drive.add(file);
  return answer();
}

function update(view: DriveView, meta: Bag, id: string, media: Stub | undefined, params: Bag): unknown {
  onlyKeys(UPDATE, params, ['fields', 'supportsAllDrives']);
  const { world, actor } = view;
  const file = view.visible(id, UPDATE);
  view.mustWrite(file, UPDATE);
  const restriction = file.contentRestrictions[0];
  if (restriction !== undefined && (media !== undefined || meta['name'] !== undefined)) {
    const words = `The file cannot be modified, its content is restricted: ${restriction.reason}`;
    throw apiError(403, UPDATE, words);
  }
  const next: DriveFile = { ...file };
  redescribe(next, meta, actor, world.clock.instant(), UPDATE);
  if (media !== undefined) putMedia(view, next, media, UPDATE);
  next.version += 1;
  next.modifiedTime = world.clock.instant();
  const answer = fileAnswer(world.drive, next, actor, params['fields'], UPDATE);
  Object.assign(file, next);
  return answer;
}

const ORDERS: Record<string, (a: DriveFile, b: DriveFile) => number> = {
  name: (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  createdTime: (a, b) => (a.createdTime < b.createdTime ? -1 : a.createdTime > b.createdTime ? 1 : 0),
  modifiedTime: (a, b) => (a.modifiedTime < b.modifiedTime ? -1 : a.modifiedTime > b.modifiedTime ? 1 : 0),
};

function ordered(files: DriveFile[], orderBy: unknown): DriveFile[] {
  if (orderBy === undefined) return files;
  const [key = '', direction = ''] = String(orderBy).split(' ');
  const order = ORDERS[key];
  if (order === undefined || !['', 'desc'].includes(direction)) {
    throw apiError(400, LIST, `Invalid Value: orderBy ${String(orderBy)}`);
  }
  const sorted = [...files].sort(order);
  return direction === 'desc' ? sorted.reverse() : sorted;
}

const LIST_PARAMS = [
  'q',
  'fields',
  'spaces',
  'pageSize',
  'pageToken',
  'orderBy',
  'supportsAllDrives',
  'includeItemsFromAllDrives',
];

function list(view: DriveView, params: Bag): unknown {
  onlyKeys(LIST, params, LIST_PARAMS);
  const { world, actor } = view;
  if (params['spaces'] !== undefined && params['spaces'] !== 'drive')
    throw apiError(400, LIST, 'Invalid Value: spaces');
  const test =
    params['q'] === undefined ? () => true : parseQuery(String(params['q']), world.drive.rootOf(actor));
  const found = world.drive.list().filter((file) => isVisible(world, file, actor) && test(file));
  const size = Number(params['pageSize'] ?? 100);
  if (!Number.isInteger(size) || size < 1 || size > 1000)
    throw apiError(400, LIST, 'Invalid Value: pageSize');
  const start = Number(params['pageToken'] ?? 0);
  const files = ordered(found, params['orderBy']).slice(start, start + size);
  const more = start + size < found.length ? { nextPageToken: String(start + size) } : {};
  const all = { kind: 'drive#fileList', incompleteSearch: false, ...more };
  const schema = { kind: true, incompleteSearch: true, nextPageToken: true, files: FILE_FIELDS } as const;
  const fields = String(params['fields'] ?? `kind,incompleteSearch,nextPageToken,files(${FILE_DEFAULT})`);
  const resources = files.map((file) => fileResource(world.drive, file, actor));
  return selectFields({ ...all, files: resources }, fields, schema, LIST);
}

function get(view: DriveView, id: string, params: Bag): unknown {
  onlyKeys(GET, params, ['fields', 'supportsAllDrives']);
  const file = view.visible(id, GET);
  return fileAnswer(view.world.drive, file, view.actor, params['fields'], GET);
}

export function driveService(world: World, execution: Execution): Stub {
  const view = createView(world, execution.effective);
  const blob = 'Blob|nothing?';
  const files: Stub = {
    name: 'Drive.Files',
    members: {
      create: method<[Bag, (Stub | null)?, Bag?]>(['object', blob, 'object?'], (meta, media, params) =>
        create(view, meta, media ?? undefined, params ?? {}),
      ),
      update: method<[Bag, string, (Stub | null)?, Bag?]>(
        ['object', 'string', blob, 'object?'],
        (meta, id, media, params) => update(view, meta, id, media ?? undefined, params ?? {}),
      ),
      get: method<[string, Bag?]>(['string', 'object?'], (id, params) => get(view, id, params ?? {})),
      list: method<[Bag?]>(['object?'], (params) => list(view, params ?? {})),
    },
  };
  return { name: 'Drive', members: { Files: files, Permissions: permissionsService(view) } };
}
