import { useEffect, useState } from 'preact/hooks';
import type { ReportPreview } from '../../src/actions/models';
import { useHub } from '../hub-context';
import { useTask } from '../use-task';
import { Trouble } from './Alert';
import { Busy } from './Busy';
import { Paper } from './Paper';

/** A report as it would be written from today's rows. */
export function Preview({ report }: { report: string }) {
  const hub = useHub();
  const task = useTask();
  const [preview, setPreview] = useState<ReportPreview>();
  const fetch = () => task.run(() => hub.call('preview-report', { report }), setPreview);
  useEffect(fetch, []);
  return (
    <section aria-labelledby="preview-title">
      <h2 id="preview-title">How it reads</h2>
      {task.busy && <Busy words="Putting the report together …" />}
      {task.problem && <Trouble problem={task.problem} again={fetch} />}
      {preview && <Paper paper={preview.document} />}
    </section>
  );
}
