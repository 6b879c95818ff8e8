import type { KindChoice } from '../../src/actions/academy/api';
import type { VisitView } from '../../src/actions/visit/api';
import { VISIT_FIELDS, VISIT_LISTS } from '../../src/hub/monitoring/visit/fields';
import { notAskedFor } from '../../src/hub/monitoring/visit/forms';
import { Busy } from '../parts/Busy';
import { Alert, ErrorAlert } from '../parts/Alert';
import { useHub } from '../hub-context';
import { AcademyContext } from './AcademyContext';
import { Judgements } from './Judgements';
import { Opening } from './Opening';
import { Promised } from './Promised';
import { Steps } from './Steps';
import type { VisitBeingWritten } from './use-visit';
import { Links, Words } from './Words';
import type { VisitInput } from '../../src/hub/monitoring/visit/input';

interface VisitFormProps {
  visit: VisitBeingWritten;
  /** What is corrected: its earlier steps are those of before it. */
  recorded?: VisitView;
}

/** The visit form, the same for recording and correcting. */
export function VisitForm({ visit, recorded }: VisitFormProps) {
  const { form, change, errors, file, fileProblem, fileBusy, fetchFile, kind } = visit;
  const part = { form, change, errors };
  return (
    <div class="visit-form">
      <div class="part-top">
        <Opening {...part} file={file} />
        {fileBusy && <Busy words="Fetching what is known of this academy …" />}
        {fileProblem && <ErrorAlert problem={fileProblem} again={fetchFile} />}
        {file && <Known visit={visit} recorded={recorded} />}
      </div>
      <div class="part-side">{file && file.kinds.length > 0 && <AcademyContext file={file} />}</div>
      <div class="part-rest">
        <Words {...part} file={file} />
        {file && kind?.judges === true && <Judgements {...part} file={file} />}
        <Steps {...part} file={file} />
        <Links {...part} />
        {kind && <NotSent form={form} kind={kind} />}
      </div>
    </div>
  );
}

/** What was written for another kind of visit is kept, and it is said that it is not sent. */
function NotSent({ form, kind }: { form: VisitInput; kind: KindChoice }) {
  const judged = !kind.judges && form.judgements.length > 0 ? [VISIT_LISTS.judgements] : [];
  const fields = notAskedFor(form, kind.kind).map((name) => VISIT_FIELDS[name].label);
  const kept = [...judged, ...fields];
  if (kept.length === 0) return null;
  return (
    <Alert tone="note" title={`The visit “${kind.label}” does not ask for: ${kept.join(', ')}`}>
      <p>What you wrote there stays in the draft, but is not saved with this kind of visit.</p>
    </Alert>
  );
}

interface KnownProps {
  visit: VisitBeingWritten;
  recorded: VisitView | undefined;
}

function Known({ visit: { file, form, change, errors }, recorded }: KnownProps) {
  const { model } = useHub();
  if (!file) return null;
  if (file.kinds.length === 0)
    return (
      <Alert tone="warning" title={`You may not record visits at ${file.academy.name}`}>
        <p>As {model.me.roleLabel} you may read about it. Choose another academy to record a visit.</p>
      </Alert>
    );
  if (file.sight === 'form') return null;
  const steps = recorded?.visit.academy === file.academy.id ? recorded.earlier : file.steps;
  const folded = file.kinds.some(({ kind, judges }) => kind === form.kind && judges);
  return <Promised key={folded ? 'folded' : 'open'} {...{ steps, folded, form, change, errors }} />;
}
