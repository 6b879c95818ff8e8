/** How Drive describes files and permissions, and which fields of them are modelled. */
import {
  DOCUMENT,
  FOLDER,
  WORKBOOK,
  permissionId,
  type DriveFile,
  type DrivePermission,
  type DriveStore,
} from './drive-store';
import { selectFields, type FieldSchema } from './fields';

const USER: FieldSchema = { kind: true, displayName: true, emailAddress: true, me: true, permissionId: true };

export const PERMISSION_FIELDS: FieldSchema = {
  kind: true,
  id: true,
  type: true,
  role: true,
  emailAddress: true,
  displayName: true,
  permissionDetails: { permissionType: true, role: true, inherited: true },
  /** Only of permissions of type `domain`, which are not modelled: asked for, it stays away. */
  domain: true,
};

export const FILE_FIELDS: FieldSchema = {
  kind: true,
  id: true,
  name: true,
  mimeType: true,
  description: true,
  trashed: true,
  parents: true,
  appProperties: {},
  createdTime: true,
  modifiedTime: true,
  version: true,
  size: true,
  webViewLink: true,
  ownedByMe: true,
  owners: USER,
  permissions: PERMISSION_FIELDS,
  contentRestrictions: {
    readOnly: true,
    reason: true,
    type: true,
    restrictionTime: true,
    restrictingUser: USER,
  },
  capabilities: { canEdit: true, canShare: true },
};

export const FILE_DEFAULT = 'kind,id,name,mimeType';
export const PERMISSION_DEFAULT = 'kind,id,type,role';

const LINKS: Record<string, (id: string) => string> = {
  [DOCUMENT]: (id) => `https://docs.google.com/document/d/${id}/edit?usp=drivesdk`,
  [WORKBOOK]: (id) => `https://docs.google.com/spreadsheets/d/${id}/edit?usp=drivesdk`,
  [FOLDER]: (id) => `https://drive.google.com/drive/folders/${id}`,
};

/** The address under which people open a file. */
export function webLink(file: DriveFile): string {
  const link = LINKS[file.mimeType];
  return link === undefined ? `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk` : link(file.id);
}

function userOf(email: string, actor: string): object {
  return {
    kind: 'drive#user',
    displayName: email.split('@')[0] ?? '',
    emailAddress: email,
    me: email === actor,
    permissionId: permissionId(email),
  };
}

export function permissionResource(
  permission: DrivePermission & { inherited?: boolean },
): Record<string, unknown> {
  return {
    kind: 'drive#permission',
    id: permission.id,
    type: 'user',
    role: permission.role,
    emailAddress: permission.email,
    displayName: permission.email.split('@')[0] ?? '',
    permissionDetails: [
      { permissionType: 'file', role: permission.role, inherited: permission.inherited ?? false },
    ],
  };
}

function restrictionsOf(file: DriveFile, actor: string): object[] | undefined {
  if (file.contentRestrictions.length === 0) return undefined;
  return file.contentRestrictions.map((restriction) => ({
    readOnly: restriction.readOnly,
    reason: restriction.reason,
    type: 'globalContentRestriction',
    restrictionTime: restriction.restrictionTime,
    restrictingUser: userOf(restriction.restrictingUser, actor),
  }));
}

/** A file with every modelled field that has something to say. */
export function fileResource(store: DriveStore, file: DriveFile, actor: string): Record<string, unknown> {
  const owner = file.permissions.find((permission) => permission.role === 'owner')?.email ?? '';
  const role = store.roleOn(file.id, actor);
  const canEdit = role === 'owner' || role === 'writer';
  const hasSize = !file.mimeType.startsWith('application/vnd.google-apps.');
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    description: file.description === '' ? undefined : file.description,
    trashed: file.trashed,
    parents: file.parents,
    appProperties: Object.keys(file.appProperties).length === 0 ? undefined : { ...file.appProperties },
    createdTime: file.createdTime,
    modifiedTime: file.modifiedTime,
    version: String(file.version),
    size: hasSize ? String(file.bytes.length) : undefined,
    webViewLink: webLink(file),
    ownedByMe: owner === actor,
    owners: [userOf(owner, actor)],
    permissions: canEdit ? store.access(file.id).map(permissionResource) : undefined,
    contentRestrictions: restrictionsOf(file, actor),
    capabilities: { canEdit: canEdit && restrictionsOf(file, actor) === undefined, canShare: canEdit },
  };
}

/** The answer of a call on one file: the fields asked for, or Google's default ones. */
export function fileAnswer(
  store: DriveStore,
  file: DriveFile,
  actor: string,
  fields: unknown,
  method: string,
): unknown {
  const asked = typeof fields === 'string' ? fields : FILE_DEFAULT;
  return selectFields(fileResource(store, file, actor), asked, FILE_FIELDS, method);
}
