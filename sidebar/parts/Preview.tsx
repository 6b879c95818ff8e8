import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReportPreview } from '../../src/actions/document/api';
import { useHub } from '../hub-context';
import { useTask } from '../use-task';
import { dateWords } from '../dates';
import { Alert, ErrorAlert } from './Alert';
import { Busy } from './Busy';
import { DocumentView } from './DocumentView';

interface PreviewProps {
  report: string;
  /** What stands above it once it is there; `again` has it put together afresh. */
  above?(preview: ReportPreview, again: () => void): ComponentChildren;
}

/** A report as it would be written from today's rows. */
export function Preview({ report, above }: PreviewProps) {
  const hub = useHub();
  const task = useTask();
  const [preview, setPreview] = useState<ReportPreview>();
  const fetch = () => task.fetch(() => hub.call('preview-report', { report }), setPreview);
  useEffect(fetch, []);
  return (
    <>
      {preview && above?.(preview, fetch)}
      <section aria-labelledby="preview-title">
        <h2 id="preview-title">How it would read today</h2>
        {task.busy && <Busy words="Putting the report together …" />}
        {task.problem && <ErrorAlert problem={task.problem} again={fetch} />}
        {preview?.differs && preview.report.wanted !== 'write' && <Differing report={preview.report} />}
        {preview && <DocumentView document={preview.document} />}
      </section>
    </>
  );
}

/** Approving freezes the document in Drive: the person who reads this must know that it is not that. */
function Differing({ report: { asAt, state } }: Pick<ReportPreview, 'report'>) {
  const written = asAt === '' ? '' : ` of ${dateWords(asAt)}`;
  return (
    <Alert tone="warning" title="The document in Drive says something else">
      {state === 'draft'
        ? `Approving freezes the document${written}, not what stands here. Write it again first if the board should read this.`
        : `The document${written} was approved as it is and never changes.`}
    </Alert>
  );
}
