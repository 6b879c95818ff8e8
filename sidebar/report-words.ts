import type { ReportRow } from '../src/actions/document/api';
import type { PrincipalDocumentRow } from '../src/actions/document/api';

/** What a person may do with a report beyond reading it. */
export type ReportAction = 'write' | 'approve' | 'circulate' | 'file';

const DONE: Record<ReportAction, string> = {
  write: 'The report is written: it is a document in Drive now.',
  approve: 'The report is approved. It never changes from now on.',
  circulate: 'The report is circulated: the clerk and the members of the board have the link.',
  file: 'The report is marked as filed.',
};

/** What a action came to: done at once, or taken up by the hub's clock. */
export function doneWords(action: ReportAction, after: Pick<ReportRow, 'wanted' | 'filed'>): string {
  if (action === 'file' && after.filed === '') return 'The report is marked as not filed.';
  if (action === 'approve' || after.wanted !== action) return DONE[action];
  return `Noted. ${waitingWords(after)}`;
}

/** What saving a comment came to. */
export const commentedWords = (after: Pick<ReportRow, 'wanted'>): string =>
  after.wanted === 'write'
    ? 'The comment is saved. The hub’s clock puts it into the document within the hour.'
    : 'The comment is saved. It goes into the document when the report is written.';

/** What the hub's clock will do with it within the hour; empty when nothing waits. */
export function waitingWords({ wanted }: Pick<ReportRow, 'wanted'>): string {
  if (wanted === 'write') return 'The hub’s clock writes the document within the hour.';
  if (wanted === 'circulate')
    return 'The hub’s clock sends the clerk and the members the link within the hour.';
  return '';
}

/** What having a document written came to. */
export function documentDone(after: Pick<PrincipalDocumentRow, 'wanted' | 'state' | 'principal'>): string {
  if (after.wanted !== '') return `Noted. ${documentWaiting(after)}`;
  return after.state === 'shared'
    ? 'It is written, and the Principal can open it.'
    : 'It is written: it is a document in Drive now.';
}

/** What the hub’s clock will do with a document within the hour; empty when nothing waits. */
export function documentWaiting({
  wanted,
  principal,
}: Pick<PrincipalDocumentRow, 'wanted' | 'principal'>): string {
  if (wanted === '') return '';
  if (wanted === 'write')
    return 'It will be written within the hour; on the hub’s web page it is written at once.';
  if (principal === '')
    return 'It is given to the Principal as soon as the academy has an active one with a mail address.';
  return 'The hub’s clock writes it and sends the Principal the link within the hour.';
}
