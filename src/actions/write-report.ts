import { HubError } from '../hub/problem';
import type { Report } from '../hub/report-calendar';
import type { FileReference } from '../ports';
import { renderDocx } from '../views/docx/docx';
import type { Context } from './context';
import { workOut, type WorkedOut } from './report-model';
import { folderKey } from './set-up-folders';

/**
 * Writes a report's Google Doc and its row: one read before, one document call, one write. A note left in the hub's
 * properties before the document is made tells a later try that it may be there already, so that it is never made
 * twice (design.md, the documents). `alsoStage` adds rows to the same commit. Throws `frozen` once it is approved.
 */
export function writeReport(context: Context, id: string, alsoStage: (report: Report) => void): Report {
  const { session, ports } = context;
  const before = session.table('reports').byId.get(id);
  if (before && before.state !== 'draft') {
    throw new HubError({
      code: 'frozen',
      message: `This report was ${before.state}; it never changes any more.`,
      remedy: 'Open it from the list. What is new will be in the next report.',
    });
  }
  const worked = workOut(context, id);
  const unchanged =
    before !== undefined && before.fingerprint === worked.report.fingerprint && before.document !== '';
  const notes = ports.hub.all();
  const file = unchanged ? { id: before.document, url: before.url } : makeDocument(context, worked, notes);
  const report = { ...worked.report, document: file.id, url: file.url };
  session.put('reports', report);
  alsoStage(report);
  session.commit();
  if (!unchanged) ports.hub.remove(noteKey(id));
  return report;
}

const noteKey = (id: string): string => `document:${id}`;

function makeDocument(
  { ports }: Context,
  { document, report }: WorkedOut,
  notes: Record<string, string>,
): FileReference {
  const docx = renderDocx(document);
  const begun = notes[noteKey(report.id)] !== undefined;
  const there =
    report.document !== '' ? { id: report.document } : begun ? ports.files.find(report.id) : undefined;
  if (there) return ports.documents.replace(there.id, report.title, docx);
  ports.hub.set({ [noteKey(report.id)]: ports.clock.now() });
  const parent = notes[folderKey(report.region)] ?? notes[folderKey('reports')];
  return ports.documents.create(report.title, report.id, parent, docx);
}
