import type { Documents } from '../ports';
import { patiently } from './back-off';
import { drive, marks, reference } from './drive';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOC = 'application/vnd.google-apps.document';

/** Apps Script's bytes are signed. */
const blobOf = (docx: Uint8Array, name: string): GoogleAppsScript.Base.Blob =>
  Utilities.newBlob(
    Array.from(new Int8Array(docx.buffer, docx.byteOffset, docx.byteLength)),
    DOCX,
    `${name}.docx`,
  );

const OPTIONS = { supportsAllDrives: true, fields: 'id,webViewLink' };

/** Google Docs, converted by Drive from DOCX in the one call that uploads it (docs/google.md §10). */
export const driveDocuments = (workbook: () => string): Documents => ({
  create(name, key, parent, docx) {
    const body = {
      name,
      mimeType: GOOGLE_DOC,
      appProperties: marks(key, workbook()),
      ...(parent ? { parents: [parent] } : {}),
    };
    return reference(patiently(() => drive().Files.create(body, blobOf(docx, name), OPTIONS), false));
  },
  replace: (id, name, docx) =>
    reference(patiently(() => drive().Files.update({ name }, id, blobOf(docx, name), OPTIONS), true)),
});
