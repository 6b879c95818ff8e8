/**
 * The advanced Drive service as scripts see it: `Drive.Files` and `Drive.Permissions`, media as blobs.
 * Not modelled: Files.export and Files.get of content (only the REST face has them), every other collection.
 */
import type { Execution } from './execution';
import { removeFile } from './drive-content';
import { createFile, createView, getFile, listFiles, updateFile, type DriveView } from './drive-files';
import type { Bag } from './drive-meta';
import { createPermission, listPermissions, removePermission } from './drive-permissions';
import { method, type Stub } from './stub';
import { blobContent, type BlobContent } from './utilities';
import type { World } from './world';

const FULL_SCOPE = 'https://www.googleapis.com/auth/drive';

function seesAll(world: World): boolean {
  const scopes = world.bundle.manifest.oauthScopes;
  return scopes === undefined || scopes.includes(FULL_SCOPE);
}

const contentOf = (media: Stub | null | undefined): BlobContent | undefined =>
  media === null || media === undefined ? undefined : blobContent(media);

function filesOf(view: DriveView): Stub {
  const blob = 'Blob|nothing?';
  return {
    name: 'Drive.Files',
    members: {
      create: method<[Bag, (Stub | null)?, Bag?]>(['object', blob, 'object?'], (meta, media, params) =>
        createFile(view, meta, contentOf(media), params ?? {}),
      ),
      update: method<[Bag, string, (Stub | null)?, Bag?]>(
        ['object', 'string', blob, 'object?'],
        (meta, id, media, params) => updateFile(view, meta, id, contentOf(media), params ?? {}),
      ),
      get: method<[string, Bag?]>(['string', 'object?'], (id, params) => getFile(view, id, params ?? {})),
      list: method<[Bag?]>(['object?'], (params) => listFiles(view, params ?? {})),
      remove: method<[string, Bag?]>(['string', 'object?'], (id, params) =>
        removeFile(view, id, params ?? {}),
      ),
    },
  };
}

function permissionsOf(view: DriveView): Stub {
  return {
    name: 'Drive.Permissions',
    members: {
      create: method<[Bag, string, Bag?]>(['object', 'string', 'object?'], (resource, fileId, params) =>
        createPermission(view, resource, fileId, params ?? {}),
      ),
      list: method<[string, Bag?]>(['string', 'object?'], (fileId, params) =>
        listPermissions(view, fileId, params ?? {}),
      ),
      remove: method<[string, string, Bag?]>(['string', 'string', 'object?'], (fileId, id, params) =>
        removePermission(view, fileId, id, params ?? {}),
      ),
    },
  };
}

export function driveService(world: World, execution: Execution): Stub {
  const view = createView(world, execution.effective, seesAll(world));
  return { name: 'Drive', members: { Files: filesOf(view), Permissions: permissionsOf(view) } };
}
