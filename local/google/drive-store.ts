/**
 * The files of the Workspace: folders, documents, workbooks and uploads, with who may do what.
 * Not modelled: shared drives, groups, links for anyone, shortcuts, several parents, revisions of content.
 */
export type Role = 'owner' | 'writer' | 'commenter' | 'reader';

/** Access of one person, given on the file itself. */
export interface DrivePermission {
  id: string;
  email: string;
  role: Role;
}

/** Times are instants; `bytes` are what was uploaded, also behind a converted document. */
export interface DriveFile {
  id: string;
  name: string;
  mimeType: string;
  parents: string[];
  appProperties: Record<string, string>;
  description: string;
  trashed: boolean;
  createdTime: string;
  modifiedTime: string;
  permissions: DrivePermission[];
  contentRestrictions: {
    readOnly: boolean;
    reason: string;
    restrictingUser: string;
    restrictionTime: string;
  }[];
  /** Media type of `bytes` as uploaded; empty when there are none. */
  mediaType: string;
  bytes: Uint8Array;
  /** Counts changes of the file. */
  version: number;
  /** Made by the script: all that `drive.file` lets it see. */
  appMade: boolean;
}

export const FOLDER = 'application/vnd.google-apps.folder';
export const DOCUMENT = 'application/vnd.google-apps.document';
export const WORKBOOK = 'application/vnd.google-apps.spreadsheet';

const STRENGTH: Record<Role, number> = { reader: 1, commenter: 2, writer: 3, owner: 4 };

export interface DriveStore {
  /** Oldest first, trashed ones too. */
  list(): DriveFile[];
  get(id: string): DriveFile | undefined;
  add(file: DriveFile): void;
  remove(id: string): void;
  /** Own and inherited access; the strongest where a person has several. */
  access(id: string): (DrivePermission & { inherited: boolean })[];
  roleOn(id: string, email: string): Role | '';
  /** Gives a role on the file itself; an existing own one is replaced. */
  grant(id: string, email: string, role: Role): DrivePermission;
  revoke(id: string, email: string): void;
  /** The id behind `root`. */
  rootOf(email: string): string;
  /** Makes the file of a workbook that the engine holds. */
  registerWorkbook(id: string, title: string, owner: string, appMade?: boolean): void;
  save(): unknown[];
  load(saved: unknown[]): void;
}

/** Same person, same number: a hash of the address. */
export function permissionId(email: string): string {
  let hash = 7;
  for (const letter of email) hash = (hash * 31 + letter.charCodeAt(0)) % 9007199254740881;
  return String(hash).padStart(16, '1');
}

export function stronger(a: Role, b: Role): Role {
  return STRENGTH[a] >= STRENGTH[b] ? a : b;
}

type Files = ReadonlyMap<string, DriveFile>;

function accessOf(files: Files, id: string): (DrivePermission & { inherited: boolean })[] {
  const found = new Map<string, DrivePermission & { inherited: boolean }>();
  let at = files.get(id);
  let inherited = false;
  while (at !== undefined) {
    for (const permission of at.permissions) {
      if (inherited && permission.role === 'owner') continue;
      const known = found.get(permission.email);
      const role = known === undefined ? permission.role : stronger(known.role, permission.role);
      found.set(permission.email, { ...permission, role, inherited: known?.inherited ?? inherited });
    }
    at = at.parents[0] === undefined ? undefined : files.get(at.parents[0]);
    inherited = true;
  }
  return [...found.values()];
}

/** A file with nothing in it, owned by `owner`. */
export function emptyFile(id: string, name: string, mimeType: string, owner: string, at: string): DriveFile {
  return {
    id,
    name,
    mimeType,
    parents: [`root-${permissionId(owner)}`],
    appProperties: {},
    description: '',
    trashed: false,
    createdTime: at,
    modifiedTime: at,
    permissions: [{ id: permissionId(owner), email: owner, role: 'owner' }],
    contentRestrictions: [],
    mediaType: '',
    bytes: new Uint8Array(0),
    version: 1,
    appMade: true,
  };
}

function grant(file: DriveFile | undefined, email: string, role: Role): DrivePermission {
  if (file === undefined) throw new Error('No such file');
  const permission = { id: permissionId(email), email, role };
  file.permissions = [...file.permissions.filter((known) => known.email !== email), permission];
  return permission;
}

function pack(file: DriveFile): unknown {
  return { ...file, bytes: Buffer.from(file.bytes).toString('base64') };
}

function unpack(saved: unknown): DriveFile {
  const { bytes, ...packed } = saved as Omit<DriveFile, 'bytes'> & { bytes: string };
  return { ...structuredClone(packed), bytes: Buffer.from(bytes, 'base64') };
}

export function createDriveStore(now: () => string): DriveStore {
  const files = new Map<string, DriveFile>();
  const add = (file: DriveFile): void => void files.set(file.id, file);
  return {
    list: () => [...files.values()],
    get: (id) => files.get(id),
    add,
    remove: (id) => void files.delete(id),
    access: (id) => accessOf(files, id),
    roleOn: (id, email) => accessOf(files, id).find((permission) => permission.email === email)?.role ?? '',
    grant: (id, email, role) => grant(files.get(id), email, role),
    revoke(id, email) {
      const file = files.get(id);
      if (file !== undefined) file.permissions = file.permissions.filter((known) => known.email !== email);
    },
    rootOf: (email) => `root-${permissionId(email)}`,
    registerWorkbook: (id, title, owner, appMade = true) =>
      add({ ...emptyFile(id, title, WORKBOOK, owner, now()), appMade }),
    save: () => [...files.values()].map(pack),
    load(saved) {
      files.clear();
      for (const file of saved.map(unpack)) add(file);
    },
  };
}
