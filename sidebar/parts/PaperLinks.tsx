import type { ReportRow } from '../../src/actions/document/api';
import { SafeLink } from './SafeLink';

/** The document of a report to open, and the same as a PDF. */
export function PaperLinks({ row: { url, pdf, title } }: { row: Pick<ReportRow, 'url' | 'pdf' | 'title'> }) {
  if (url === '') return null;
  return (
    <p class="paper-links">
      <SafeLink address={url} words="Open the document" about={title} />
      {pdf !== '' && <SafeLink address={pdf} words="Download as PDF" about={title} />}
    </p>
  );
}
