import { HubError } from '../../hub/hub-error';
import type { Report } from '../../hub/governance/report-calendar';
import type { Context } from '../context';
import { isAsWritten, noteKey, reportAndSources } from './drive-document';
import { workOut } from './report-model';

/**
 * Writes a report's Google Doc, that of its sources, and its row: one read before, a call for each document, one write. `alsoStage` adds rows to the same commit. Throws `frozen` once it is approved.
 */
export function writeReport(context: Context, id: string, alsoStage: (report: Report) => void): Report {
  const { session, ports } = context;
  refuseFrozen(context, id);
  const before = session.table('reports').byId.get(id);
  const worked = workOut(context, id);
  const { document, report: row } = worked;
  const content = { document, fingerprint: row.fingerprint };
  const unchanged = isAsWritten(before, content);
  const notes = ports.hub.all();
  if (unchanged && notes[noteKey(id)] !== undefined) ports.hub.remove(noteKey(id));
  if (unchanged && before?.wanted === '') return before;
  const file = reportAndSources(ports, notes, before, row, content);
  const report = { ...row, document: file.id, url: file.url };
  session.put('reports', report);
  alsoStage(report);
  session.commit();
  if (!unchanged) ports.hub.remove(noteKey(id));
  return report;
}

/** Throws `frozen` when the report was approved or circulated (docs/rulebook.md §9: regenerating never alters it). */
export function refuseFrozen({ session }: Context, id: string): void {
  const before = session.table('reports').byId.get(id);
  if (!before || before.state === 'draft') return;
  throw new HubError({
    code: 'frozen',
    message: `This report was ${before.state}; it never changes any more.`,
    remedy: 'Open it from the list. What is new will be in the next report.',
  });
}
