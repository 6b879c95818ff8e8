/**
 * `Drive.Permissions`: create, list and remove, for single people.
 * Not modelled: groups, domains, anyone, changing owners, expiry. Stricter than My Drive may be: what a file inherits
 * from its folder can nowhere be removed from the file, as shared drives have it.
 */
import type { DriveView } from './drive-files';
import { PERMISSION_DEFAULT, PERMISSION_FIELDS, permissionResource, webLink } from './drive-resource';
import { FOLDER, stronger, type DriveFile, type Role } from './drive-store';
import { apiError, notModelled } from './error';
import { selectFields } from './fields';
import { onlyKeys } from './stub';

type Bag = Record<string, unknown>;
const CREATE = 'drive.permissions.create';
const LIST = 'drive.permissions.list';
const DELETE = 'drive.permissions.delete';

function readGrant(resource: Bag): { email: string; role: Role } {
  onlyKeys(CREATE, resource, ['type', 'role', 'emailAddress']);
  const { type, role, emailAddress } = resource;
  if (type !== 'user') throw notModelled(`permission of type ${String(type)}`);
  if (role !== 'reader' && role !== 'commenter' && role !== 'writer') {
    throw apiError(400, CREATE, `The specified role is invalid: ${String(role)}`);
  }
  if (typeof emailAddress !== 'string' || !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(emailAddress)) {
    throw apiError(
      400,
      CREATE,
      `The specified emailAddress is invalid or not applicable: ${String(emailAddress)}`,
    );
  }
  return { email: emailAddress.toLowerCase(), role };
}

function notify(view: DriveView, file: DriveFile, email: string, message: unknown): void {
  const what = file.mimeType === FOLDER ? 'Folder' : 'Document';
  const words = typeof message === 'string' ? `${message}\n\n` : '';
  view.world.mail.sent.push({
    to: email,
    subject: `${what} shared with you: "${file.name}"`,
    body: `${words}${view.actor} has shared this with you: ${webLink(file)}`,
    html: '',
    from: view.actor,
    at: view.world.clock.instant(),
    kind: 'share',
  });
}

const withoutAccount = (email: string): string =>
  `You are trying to invite ${email}. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient.`;

/** Permissions.create: shares a file with one person, by default with a mail about it. */
export function createPermission(view: DriveView, resource: Bag, fileId: string, params: Bag): unknown {
  onlyKeys(CREATE, params, ['sendNotificationEmail', 'emailMessage', 'fields', 'supportsAllDrives']);
  const { email, role } = readGrant(resource);
  const file = view.visible(fileId, CREATE);
  view.mustWrite(file, CREATE);
  const sends = params['sendNotificationEmail'] !== false;
  if (!sends && params['emailMessage'] !== undefined) {
    throw apiError(400, CREATE, 'emailMessage cannot be given when sendNotificationEmail is false');
  }
  const { drive, accountless } = view.world;
  if (!sends && accountless.has(email)) throw apiError(400, CREATE, withoutAccount(email));
  const known = drive.roleOn(fileId, email);
  const given = known === '' ? role : stronger(known, role);
  const permission = known === 'owner' ? undefined : drive.grant(fileId, email, given);
  if (sends) notify(view, file, email, params['emailMessage']);
  const answer = permissionResource(permission ?? { id: '', email, role: 'owner' });
  return selectFields(answer, String(params['fields'] ?? PERMISSION_DEFAULT), PERMISSION_FIELDS, CREATE);
}

/** Permissions.list: own and inherited access. */
export function listPermissions(view: DriveView, fileId: string, params: Bag): unknown {
  onlyKeys(LIST, params, ['fields', 'pageSize', 'supportsAllDrives']);
  const file = view.visible(fileId, LIST);
  view.mustWrite(file, LIST);
  const all = view.world.drive.access(fileId).map(permissionResource);
  const size = Number(params['pageSize'] ?? 100);
  if (all.length > size) throw notModelled('permissions on several pages');
  const fields = String(params['fields'] ?? `kind,permissions(${PERMISSION_DEFAULT})`);
  const schema = { kind: true, nextPageToken: true, permissions: PERMISSION_FIELDS } as const;
  return selectFields({ kind: 'drive#permissionList', permissions: all }, fields, schema, LIST);
}

/** Permissions.delete (`remove` in Apps Script): takes away what was given on the file itself, never the owner's. */
export function removePermission(view: DriveView, fileId: string, permission: string, params: Bag): void {
  onlyKeys(DELETE, params, ['supportsAllDrives']);
  const file = view.visible(fileId, DELETE);
  view.mustWrite(file, DELETE);
  const { drive } = view.world;
  const found = drive.access(fileId).find(({ id }) => id === permission);
  if (!found) throw apiError(404, DELETE, `Permission not found: ${permission}.`);
  if (found.role === 'owner') throw apiError(403, DELETE, 'The owner of a file cannot be removed.');
  if (found.inherited)
    throw apiError(403, DELETE, 'Cannot update or delete an inherited permission on a shared drive item.');
  drive.revoke(fileId, found.email);
}
