import { HubError } from '../hub/problem';
import type { Report } from '../hub/report-calendar';
import { titleText } from '../hub/text';
import type { FileReference } from '../ports';
import { renderDocx } from '../views/docx/docx';
import type { Context } from './context';
import { workOut, type WorkedOut } from './report-model';
import { driveKey } from './drive-key';
import { folderKey } from './set-up-folders';

/**
 * Writes a report's Google Doc and its row: one read before, one document call, one write. A note left in the hub's
 * properties before the document is made tells a later try that it may be there already, so that it is never made
 * twice (design.md, the documents). `alsoStage` adds rows to the same commit. Throws `frozen` once it is approved.
 */
export function writeReport(context: Context, id: string, alsoStage: (report: Report) => void): Report {
  const { session, ports } = context;
  refuseFrozen(context, id);
  const before = session.table('reports').byId.get(id);
  const worked = workOut(context, id);
  const unchanged =
    before !== undefined && before.fingerprint === worked.report.fingerprint && before.document !== '';
  const notes = ports.hub.all();
  if (unchanged && notes[noteKey(id)] !== undefined) ports.hub.remove(noteKey(id));
  if (unchanged && before.wanted === '') return before;
  const file = unchanged ? { id: before.document, url: before.url } : makeDocument(context, worked, notes);
  const report = { ...worked.report, document: file.id, url: file.url };
  session.put('reports', report);
  alsoStage(report);
  session.commit();
  if (!unchanged) ports.hub.remove(noteKey(id));
  return report;
}

/** Throws `frozen` when the report was approved or circulated (domain.md §9: regenerating never alters it). */
export function refuseFrozen({ session }: Context, id: string): void {
  const before = session.table('reports').byId.get(id);
  if (!before || before.state === 'draft') return;
  throw new HubError({
    code: 'frozen',
    message: `This report was ${before.state}; it never changes any more.`,
    remedy: 'Open it from the list. What is new will be in the next report.',
  });
}

const noteKey = (id: string): string => driveKey(`document:${id}`);

function makeDocument(
  { ports }: Context,
  { document, report }: WorkedOut,
  notes: Record<string, string>,
): FileReference {
  const docx = renderDocx(document);
  const title = titleText(report.title);
  const key = driveKey(report.id);
  const begun = notes[noteKey(report.id)] !== undefined;
  const there = report.document !== '' ? { id: report.document } : begun ? ports.files.find(key) : undefined;
  if (there) return ports.documents.replace(there.id, title, docx);
  ports.hub.set({ [noteKey(report.id)]: ports.clock.now() });
  const parent = notes[folderKey({ region: report.region })] ?? notes[folderKey('reports')];
  return ports.documents.create(title, key, parent, docx);
}
