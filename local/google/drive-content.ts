/**
 * Content taken out of Drive again, and files deleted for good.
 * Not modelled: export into anything but what was uploaded as DOCX, ranges of bytes, the bin's own sixty days.
 */
import { LIMITS } from '../limits';
import { DOCX } from './drive-media';
import type { DriveView } from './drive-files';
import type { Bag } from './drive-meta';
import { DOCUMENT, WORKBOOK, type DriveFile, type DriveStore } from './drive-store';
import { apiError, notModelled } from './error';
import { onlyKeys } from './stub';

export interface Content {
  mimeType: string;
  bytes: Uint8Array;
}

const EXPORT = 'drive.files.export';
const DOWNLOAD = 'drive.files.get';
const DELETE = 'drive.files.delete';
const OWN = 'application/vnd.google-apps.';

/** Files.export: a document of Google's own as DOCX. Throws 403 for what was never converted, and above 10 MB. */
export function exportFile(view: DriveView, id: string, mimeType: string): Content {
  const file = view.visible(id, EXPORT);
  if (!file.mimeType.startsWith(OWN)) throw apiError(403, EXPORT, 'Export only supports Docs Editors files.');
  if (file.mimeType !== DOCUMENT || file.mediaType !== DOCX || mimeType !== DOCX)
    throw notModelled(`export of ${file.mimeType} (${file.mediaType || 'empty'}) as ${mimeType}`);
  if (view.world.limits && file.bytes.length > LIMITS.exportBytes)
    throw apiError(403, EXPORT, 'This file is too large to be exported.');
  return { mimeType, bytes: file.bytes };
}

/** Files.get with `alt=media`: what was uploaded. Throws 403 for documents of Google's own. */
export function downloadFile(view: DriveView, id: string): Content {
  const file = view.visible(id, DOWNLOAD);
  if (file.mimeType.startsWith(OWN)) {
    const words = 'Only files with binary content can be downloaded. Use Export with Docs Editors files.';
    throw apiError(403, DOWNLOAD, words);
  }
  return { mimeType: file.mediaType || file.mimeType, bytes: file.bytes };
}

function inside(drive: DriveStore, folder: DriveFile): DriveFile[] {
  const children = drive.list().filter((file) => file.parents.includes(folder.id));
  return children.flatMap((child) => [child, ...inside(drive, child)]);
}

/** Files.delete (`remove` in Apps Script): for good, by the owner only, with all that is in a folder. */
export function removeFile(view: DriveView, id: string, params: Bag): void {
  onlyKeys(DELETE, params, ['supportsAllDrives']);
  const { drive, sheets } = view.world;
  const file = view.visible(id, DELETE);
  if (drive.roleOn(id, view.actor) !== 'owner')
    throw apiError(403, DELETE, 'The user does not have sufficient permissions for this file.');
  for (const gone of [file, ...inside(drive, file)]) {
    drive.remove(gone.id);
    if (gone.mimeType === WORKBOOK) sheets.deleteWorkbook(gone.id);
  }
}
