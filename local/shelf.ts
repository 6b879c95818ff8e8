/** Drive as people see it from outside the script: everything, read only. */
import { DOCX } from './google/drive-media';
import { webLink } from './google/drive-resource';
import { DOCUMENT, type DriveFile } from './google/drive-store';
import { GoogleError, notModelled } from './google/error';
import type { World } from './google/world';

export interface DriveShelf {
  /** Oldest first, trashed ones too; the workbook among them. */
  list(): DriveFile[];
  /** Throws 404 when there is no such file. */
  get(id: string): DriveFile;
  /** What was uploaded. */
  bytes(id: string): Uint8Array;
  /** A document as DOCX, for downloading. */
  export(id: string): { name: string; mimeType: string; bytes: Uint8Array };
  link(id: string): string;
  /** Mail addresses with their roles, own and inherited. */
  access(id: string): { email: string; role: string }[];
}

export function driveShelf(world: World): DriveShelf {
  const get = (id: string): DriveFile => {
    const file = world.drive.get(id);
    if (file === undefined) throw new GoogleError(404, `File not found: ${id}.`);
    return file;
  };
  return {
    list: () => world.drive.list(),
    get,
    bytes: (id) => get(id).bytes,
    export(id) {
      const file = get(id);
      if (file.mimeType !== DOCUMENT || file.mediaType !== DOCX)
        throw notModelled(`export of ${file.mimeType}`);
      return { name: `${file.name}.docx`, mimeType: DOCX, bytes: file.bytes };
    },
    link: (id) => webLink(get(id)),
    access: (id) => world.drive.access(id).map(({ email, role }) => ({ email, role })),
  };
}
