/**
 * What Drive does with files: create, update, get, list. Search sees a new file at once because nothing here is slow
 * to index; anyone who relies on it must also keep ids.
 * Not modelled: copy, moving between folders, comments, revisions, shared drives.
 */
import { checkMedia } from './drive-media';
import { describe, parentOf, redescribe, type Bag } from './drive-meta';
import { parseQuery } from './drive-query';
import { FILE_DEFAULT, FILE_FIELDS, fileAnswer, fileResource } from './drive-resource';
import { DOCUMENT, WORKBOOK, emptyFile, type DriveFile } from './drive-store';
import { apiError } from './error';
import { selectFields } from './fields';
import { onlyKeys } from './stub';
import type { BlobContent } from './utilities';
import type { World } from './world';

/** What of the Workspace Drive works on. */
export type DriveWorld = Pick<
  World,
  'drive' | 'sheets' | 'clock' | 'limits' | 'quotas' | 'mail' | 'sequence' | 'accountless'
>;

/** Drive as one person sees it. */
export interface DriveView {
  world: DriveWorld;
  actor: string;
  seesAll: boolean;
  /** The file, or Google's 404 when it is not there, not theirs, or not made by the script (`drive.file`). */
  visible(id: string, call: string): DriveFile;
  mustWrite(file: DriveFile, call: string): void;
}

const CREATE = 'drive.files.create';
const UPDATE = 'drive.files.update';
const GET = 'drive.files.get';
const LIST = 'drive.files.list';

function isVisible({ world, actor, seesAll }: DriveView, file: DriveFile | undefined): file is DriveFile {
  if (file === undefined || world.drive.roleOn(file.id, actor) === '') return false;
  return file.appMade || seesAll;
}

/** Drive as `actor` sees it; without `seesAll` only what the app made (the scope `drive.file`). */
export function createView(world: DriveWorld, actor: string, seesAll: boolean): DriveView {
  const view: DriveView = {
    world,
    actor,
    seesAll,
    visible(id, call) {
      const file = world.drive.get(id);
      if (!isVisible(view, file)) throw apiError(404, call, `File not found: ${id}.`);
      return file;
    },
    mustWrite(file, call) {
      const role = world.drive.roleOn(file.id, actor);
      if (role === 'owner' || role === 'writer') return;
      throw apiError(403, call, 'The user does not have sufficient permissions for this file.');
    },
  };
  return view;
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

function putMedia(view: DriveView, file: DriveFile, blob: BlobContent, call: string): void {
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

/** Files.create: a folder, an empty file, or an upload, converted when the type asks for it. */
export function createFile(view: DriveView, meta: Bag, media: BlobContent | undefined, params: Bag): unknown {
  onlyKeys(CREATE, params, ['fields', 'supportsAllDrives']);
  const { world, actor } = view;
  const parent = place(view, meta);
  const type = meta['mimeType'] ?? media?.contentType;
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

/** Files.update: names, properties, restrictions, the bin, new content. All of it or none. */
export function updateFile(
  view: DriveView,
  meta: Bag,
  id: string,
  media: BlobContent | undefined,
  params: Bag,
): unknown {
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
  if (file.mimeType === WORKBOOK && meta['name'] !== undefined) retitle(view, file);
  return answer;
}

/** A workbook has one name: what Drive calls it stands above its sheets too. */
function retitle({ world }: DriveView, { id, name }: DriveFile): void {
  const request = { updateSpreadsheetProperties: { properties: { title: name }, fields: 'title' } };
  const owner = world.drive.access(id).find(({ role }) => role === 'owner')?.email ?? '';
  world.sheets.call('Spreadsheets.batchUpdate', [{ requests: [request] }, id], owner);
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

/** Files.list: search and order, page by page. */
export function listFiles(view: DriveView, params: Bag): unknown {
  onlyKeys(LIST, params, LIST_PARAMS);
  const { world, actor } = view;
  if (params['spaces'] !== undefined && params['spaces'] !== 'drive')
    throw apiError(400, LIST, 'Invalid Value: spaces');
  const test =
    params['q'] === undefined ? () => true : parseQuery(String(params['q']), world.drive.rootOf(actor));
  const found = world.drive.list().filter((file) => isVisible(view, file) && test(file));
  const size = Number(params['pageSize'] ?? 100);
  if (!Number.isInteger(size) || size < 1 || size > 1000)
    throw apiError(400, LIST, 'Invalid Value: pageSize');
  const start = Number(params['pageToken'] ?? 0);
  if (!Number.isInteger(start) || start < 0) throw apiError(400, LIST, 'Invalid Value: pageToken');
  const files = ordered(found, params['orderBy']).slice(start, start + size);
  const more = start + size < found.length ? { nextPageToken: String(start + size) } : {};
  const all = { kind: 'drive#fileList', incompleteSearch: false, ...more };
  const schema = { kind: true, incompleteSearch: true, nextPageToken: true, files: FILE_FIELDS } as const;
  const fields = String(params['fields'] ?? `kind,incompleteSearch,nextPageToken,files(${FILE_DEFAULT})`);
  const resources = files.map((file) => fileResource(world.drive, file, actor));
  return selectFields({ ...all, files: resources }, fields, schema, LIST);
}

/** Files.get: what is known of one file. */
export function getFile(view: DriveView, id: string, params: Bag): unknown {
  onlyKeys(GET, params, ['fields', 'supportsAllDrives']);
  const file = view.visible(id, GET);
  return fileAnswer(view.world.drive, file, view.actor, params['fields'], GET);
}
