import { titleText } from '../../hub/text/text';
import type { FileReference, Ports } from '../../ports';
import { renderDocx } from '../../views/docx/docx';
import type { ReportDocument } from '../../views/reports/document';
import { driveKey } from './drive-key';
import { folderKey } from '../set-up/folders';

/** A document of the hub in Drive: by which id it is known, under which name, in the folder of which region. */
export interface Filed {
  id: string;
  title: string;
  region: string;
  /** Drive file id, or empty before the first writing. */
  document: string;
}

/** What is worked out from the rows, to be written: the words, and the mark by which it is seen whether they differ. */
export interface Worked {
  document: ReportDocument;
  fingerprint: string;
}

/** Of a row, what its document in Drive was when it was last written. */
export interface LastWritten {
  document: string;
  url: string;
  fingerprint: string;
}

/** Whether the document in Drive says already what would be written. */
export const isAsWritten = (before: LastWritten | undefined, { fingerprint }: Worked): boolean =>
  before !== undefined && before.document !== '' && before.fingerprint === fingerprint;

/** The document in Drive that says what was worked out: written with one call, or with none where it says so already. */
export const documentOf = (
  ports: Ports,
  notes: Record<string, string>,
  before: LastWritten | undefined,
  filed: Omit<Filed, 'document'>,
  worked: Worked,
): FileReference =>
  before && isAsWritten(before, worked)
    ? { id: before.document, url: before.url }
    : putDocument(ports, notes, { ...filed, document: before?.document ?? '' }, worked.document);

/**
 * Makes the document, or puts new words into the one that is there. A note left in the hub's properties before it is
 * made tells a later try that it may be there already, so that it is never made twice (docs/architecture.md, the documents).
 */
function putDocument(
  ports: Ports,
  notes: Record<string, string>,
  filed: Filed,
  words: ReportDocument,
): FileReference {
  const docx = renderDocx(words);
  const title = titleText(filed.title);
  const key = driveKey(filed.id);
  const begun = notes[noteKey(filed.id)] !== undefined;
  const there = filed.document !== '' ? { id: filed.document } : begun ? ports.files.find(key) : undefined;
  if (there) return ports.documents.replace(there.id, title, docx);
  ports.hub.set({ [noteKey(filed.id)]: ports.clock.now() });
  const parent = notes[folderKey({ region: filed.region })] ?? notes[folderKey('reports')];
  return ports.documents.create(title, key, parent, docx);
}

/** Under which name the note that a document was begun is kept. */
export const noteKey = (id: string): string => driveKey(`document:${id}`);

export const shareKey = (id: string): string => driveKey(`share:${id}`);

/** Noted before the call: the person it is given to could open the document anyway, as one who may open its folder. */
const READER_BEFORE = 'reader before';

/**
 * Gives access with a message, once. A note before the call tells a later try to look whether access is there by now:
 * then the message went out. Where it was there before, nothing can tell, and it is sent again rather than never.
 */
export function shareOnce(ports: Ports, id: string, document: string, email: string, message: string): void {
  const reads = (): boolean => ports.files.readers(document).some(({ who }) => who === email);
  const note = ports.hub.all()[shareKey(id)];
  if (note === undefined) ports.hub.set({ [shareKey(id)]: reads() ? READER_BEFORE : ports.clock.now() });
  else if (note !== READER_BEFORE && reads()) return;
  ports.files.share(document, email, message);
}
