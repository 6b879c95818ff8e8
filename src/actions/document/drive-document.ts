import { titleText } from '../../hub/text/text';
import type { FileReference, Ports } from '../../ports';
import { renderDocx } from '../../views/docx/docx';
import type { ReportDocument } from '../../views/reports/document';
import { sourcesDocument, sourcesId } from '../../views/reports/sources-document';
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
 * A report with the document of its sources beside it, in the same folder. No row leads to the second: it is found by its
 * mark, and written first, so that a report never stands without it. Nothing is called where both say so already.
 */
export function reportAndSources(
  ports: Ports,
  notes: Record<string, string>,
  before: LastWritten | undefined,
  filed: Omit<Filed, 'document'>,
  worked: Worked,
): FileReference {
  if (before && isAsWritten(before, worked)) return { id: before.document, url: before.url };
  const report = { ...filed, document: before?.document ?? '' };
  const isNew = begin(ports, notes, report);
  const words = sourcesDocument(worked.document);
  const sources = { ...filed, id: words.id, title: `${words.title}: ${words.subtitle}` };
  const there = isNew ? undefined : ports.files.find(driveKey(sources.id))?.id;
  place(ports, notes, sources, words, there);
  return place(ports, notes, report, worked.document, known(ports, report, isNew));
}

/** The document of a report's sources, where there is one: reports of earlier releases have none. */
export const sourcesOf = (ports: Ports, report: string): FileReference | undefined =>
  ports.files.find(driveKey(sourcesId(report)));

function putDocument(
  ports: Ports,
  notes: Record<string, string>,
  filed: Filed,
  words: ReportDocument,
): FileReference {
  const isNew = begin(ports, notes, filed);
  return place(ports, notes, filed, words, known(ports, filed, isNew));
}

/**
 * Says whether the document cannot be there yet. A note left in the hub's properties before it is made tells a later try
 * that it may be there already, so that it is never made twice (docs/architecture.md, the documents).
 */
function begin(ports: Ports, notes: Record<string, string>, { id, document }: Filed): boolean {
  if (document !== '' || notes[noteKey(id)] !== undefined) return false;
  ports.hub.set({ [noteKey(id)]: ports.clock.now() });
  return true;
}

/** The file of a document, where there is one. */
const known = (ports: Ports, { id, document }: Filed, isNew: boolean): string | undefined =>
  document !== '' ? document : isNew ? undefined : ports.files.find(driveKey(id))?.id;

/** Puts words into the file that is there, or makes one. */
function place(
  ports: Ports,
  notes: Record<string, string>,
  filed: Omit<Filed, 'document'>,
  words: ReportDocument,
  there: string | undefined,
): FileReference {
  const docx = renderDocx(words);
  const title = titleText(filed.title);
  if (there !== undefined) return ports.documents.replace(there, title, docx);
  const parent = notes[folderKey({ region: filed.region })] ?? notes[folderKey('reports')];
  return ports.documents.create(title, driveKey(filed.id), parent, docx);
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
