/** Drive as one person sees it: a tree of what they may open. */
import type { DriveFile } from '../google/drive-store';
import type { Workspace } from '../workspace';
import { momentAt } from './time';
import type { FileView } from './wire';

const KINDS: Record<string, FileView['kind']> = {
  'application/vnd.google-apps.folder': 'folder',
  'application/vnd.google-apps.document': 'document',
  'application/vnd.google-apps.spreadsheet': 'workbook',
};
const EXTENSIONS: Partial<Record<FileView['kind'], string>> = { document: 'docx', workbook: 'xlsx' };

const kindOf = (file: DriveFile): FileView['kind'] => KINDS[file.mimeType] ?? 'other';

export function mayOpen(workspace: Workspace, id: string, as: string): boolean {
  return workspace.drive.access(id).some(({ email }) => email === as);
}

function downloadOf(file: DriveFile): string {
  const extension = EXTENSIONS[kindOf(file)];
  const empty = kindOf(file) === 'document' && file.bytes.length === 0;
  return extension && !empty ? `/file/${file.id}.${extension}` : '';
}

function view(workspace: Workspace, file: DriveFile, timeZone: string, children: FileView[]): FileView {
  return {
    id: file.id,
    name: file.name,
    kind: kindOf(file),
    changed: momentAt(file.modifiedTime, timeZone),
    readers: file.permissions.filter(({ role }) => role !== 'owner').map(({ email }) => email),
    frozen: file.contentRestrictions.some(({ readOnly }) => readOnly),
    download: downloadOf(file),
    children,
  };
}

const byName = (one: FileView, other: FileView): number =>
  Number(other.kind === 'folder') - Number(one.kind === 'folder') || one.name.localeCompare(other.name, 'en');

/** A file whose folder this person may not open stands at the top, as under "Shared with me". */
export function driveTree(workspace: Workspace, as: string, timeZone: string): FileView[] {
  const files = workspace.drive.list().filter(({ id, trashed }) => !trashed && mayOpen(workspace, id, as));
  const ids = new Set(files.map(({ id }) => id));
  const within = (parent: string | undefined): FileView[] =>
    files
      .filter(({ parents }) => {
        const known = parents.find((each) => ids.has(each));
        return known === parent;
      })
      .map((file) => view(workspace, file, timeZone, kindOf(file) === 'folder' ? within(file.id) : []))
      .sort(byName);
  return within(undefined);
}
