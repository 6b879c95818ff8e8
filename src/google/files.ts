import { HubError } from '../hub/hub-error';
import type { FilePlace, Files, Reader } from '../ports';
import { patiently } from './back-off';
import { drive, marks, reference, type DriveFile, type DrivePermission } from './drive';

const FOLDER = 'application/vnd.google-apps.folder';
const WORKBOOK = 'application/vnd.google-apps.spreadsheet';

/**
 * Drive, seen only as far as the files that the hub made itself (scope `drive.file`), and of those only the ones of its
 * own workbook: a copy of it never finds the folders of the first.
 */
export const driveFiles = (workbook: () => string): Files => ({
  find(key) {
    const terms = Object.entries(marks(key, workbook())).map(
      ([name, value]) => `appProperties has { key='${name}' and value='${quoted(value)}' }`,
    );
    const q = [...terms, 'trashed = false'].join(' and ');
    const options = {
      q,
      fields: 'files(id,webViewLink)',
      supportsAllDrives: true,
      includeItemsFromAllDrives: true,
    };
    const found = patiently(() => drive().Files.list(options), true).files?.[0];
    return found ? reference(found) : undefined;
  },
  createFolder: (name, key, parent) => reference(created(FOLDER, name, marks(key, workbook()), parent)),
  createWorkbook: (name, key, parent) => reference(created(WORKBOOK, name, marks(key, workbook()), parent)),
  freeze,
  readers,
  grant: (id, email) => permit(id, email, 'reader', { sendNotificationEmail: false }),
  grantEdit: (id, email) => permit(id, email, 'writer', { sendNotificationEmail: false }),
  share: (id, email, emailMessage) =>
    permit(id, email, 'reader', { sendNotificationEmail: true, emailMessage }),
  withdraw,
  whereIs,
  isThere: (id) => whereIs(id) === 'there',
});

function freeze(id: string, reason: string): void {
  const body = { contentRestrictions: [{ readOnly: true, reason }] };
  patiently(() => drive().Files.update(body, id, null, { supportsAllDrives: true, fields: 'id' }), true);
}

function readers(id: string): Reader[] {
  const options = { supportsAllDrives: true, fields: 'permissions(type,role,emailAddress,domain)' };
  const { permissions } = patiently(() => drive().Permissions.list(id, options), true);
  return (permissions ?? []).map(readerOf);
}

function withdraw(id: string, email: string): void {
  const options = {
    supportsAllDrives: true,
    fields: 'permissions(id,type,role,emailAddress,permissionDetails(inherited))',
  };
  const { permissions } = patiently(() => drive().Permissions.list(id, options), true);
  for (const given of (permissions ?? []).filter((one) => isGivenTo(one, email)))
    patiently(() => drive().Permissions.remove(id, given.id ?? '', { supportsAllDrives: true }), false);
}

function whereIs(id: string): FilePlace {
  try {
    const options = { supportsAllDrives: true, fields: 'trashed' };
    return patiently(() => drive().Files.get(id, options), true).trashed === true ? 'in the bin' : 'there';
  } catch (error) {
    if (error instanceof HubError && error.code === 'no-file') return 'gone';
    throw error;
  }
}

/** On the file itself, that is: what comes from its folder cannot be taken away there. */
const isGivenTo = (
  { type, role, emailAddress, permissionDetails }: DrivePermission,
  email: string,
): boolean =>
  type === 'user' &&
  role !== 'owner' &&
  (emailAddress ?? '').toLowerCase() === email &&
  (permissionDetails ?? [{}]).some(({ inherited }) => inherited !== true);

const quoted = (value: string): string => value.replace(/\\/g, '\\\\').replace(/'/g, "\\'");

const KINDS = ['group', 'domain', 'anyone'] as const;
/** Managers of a shared drive edit, and so does anyone who may file in it. */
const READ_ONLY = ['reader', 'commenter'];

function readerOf({ type, role, emailAddress, domain }: DrivePermission): Reader {
  return {
    who: (emailAddress ?? domain ?? '').toLowerCase(),
    kind: KINDS.find((kind) => kind === type) ?? 'user',
    access: role === 'owner' ? 'owns' : READ_ONLY.includes(role ?? '') ? 'reads' : 'edits',
  };
}

function permit(id: string, emailAddress: string, role: 'reader' | 'writer', message: object): void {
  const permission = { type: 'user', role, emailAddress };
  const options = { ...message, supportsAllDrives: true, fields: 'id' };
  patiently(() => drive().Permissions.create(permission, id, options), false);
}

function created(
  mimeType: string,
  name: string,
  appProperties: object,
  parent: string | undefined,
): DriveFile {
  const body = {
    name,
    mimeType,
    appProperties,
    ...(parent ? { parents: [parent] } : {}),
  };
  const options = { supportsAllDrives: true, fields: 'id,webViewLink' };
  return patiently(() => drive().Files.create(body, null, options), false);
}
