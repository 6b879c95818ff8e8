import type { AcademyFile, FileChange } from '../../../src/actions/academy/api';
import { kindNamed } from '../../../src/hub/record/kinds';
import type { RecordValues } from '../../../src/hub/record/kind';
import { addDays } from '../../../src/hub/time/date';
import { useHub } from '../../hub-context';
import { ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { ScreenHead } from '../../parts/ScreenHead';
import { RecordForm } from '../../record/record-form';
import { useAcademyFile } from '../../use-academy-file';
import type { FindingView } from '../../../src/actions/improvement-plan/views';

/** A term’s length, unless the person says otherwise. */
const DAYS_AHEAD = 90;

interface PlanActionProps {
  academy: string;
  /** The indicator below expected that it answers; without one it stands alone. */
  indicator: string | undefined;
}

/** A new action of an academy’s improvement plan, filled as far as the finding tells. */
export function PlanActionScreen({ academy, indicator }: PlanActionProps) {
  const hub = useHub();
  const { file, problem, busy, again } = useAcademyFile(academy);
  const finding = file?.findings.find((each) => each.indicator === indicator);
  return (
    <>
      <ScreenHead
        title="Plan an action"
        over={file?.academy.name ?? ''}
        back={() => hub.go({ screen: 'academy', academy })}
      />
      {busy && !file && <Busy words="Fetching the academy …" />}
      {problem && <ErrorAlert problem={problem} again={again} />}
      {file && (
        <Form key={`${academy}.${indicator ?? ''}`} file={file} indicator={indicator} finding={finding} />
      )}
    </>
  );
}

/** What the finding tells already: whose it is, and towards what. */
const prefilled = (file: AcademyFile, finding: FindingView | undefined, today: string): RecordValues => ({
  horizon: finding ? 'short-term' : 'long-term',
  owner: file.principalName,
  due: addDays(today, DAYS_AHEAD),
  success: finding ? 'The next visit judges it as expected or above.' : '',
});

interface FormProps {
  file: AcademyFile;
  indicator: string | undefined;
  finding: FindingView | undefined;
}

function Form({ file, indicator, finding }: FormProps) {
  const hub = useHub();
  const { id: academy, name } = file.academy;
  return (
    <div class="card">
      {finding && <Found file={file} finding={finding} />}
      <RecordForm
        kind={kindNamed('actions')}
        record={undefined}
        writeAt={[{ id: academy, name }]}
        academy={academy}
        // What is typed outlasts the judgement that it answers, so that one is never kept with it.
        keepAs={`plan.${academy}.${indicator ?? ''}`}
        start={prefilled(file, finding, hub.model.today)}
        given={finding ? { indicator: finding.indicator, finding: finding.judgement } : { finding: '' }}
        words="Add to plan"
        onSaved={(planned) => {
          hub.learnAction(planned);
          hub.go({
            screen: 'done',
            title: 'Action planned',
            words: `It is in the improvement plan of ${name}. The dashboard is up to date.`,
          });
        }}
        // Judged again meanwhile: the academy as it stands by now comes with the refusal.
        onRefused={({ code, stored }) =>
          code === 'wrong-state' && stored && hub.learnFile(stored as FileChange)
        }
      />
    </div>
  );
}

/** The finding that the action answers, in the words of its judgement. */
function Found({ file, finding }: { file: AcademyFile; finding: FindingView }) {
  const { indicators } = useHub().model;
  const position = file.positions.find(({ indicator }) => indicator === finding.indicator);
  const indicator = indicators.find(({ id }) => id === finding.indicator);
  return (
    <section aria-labelledby="finding-title">
      <h2 id="finding-title">
        <span class="number">{indicator?.number}</span> {indicator?.short ?? finding.indicator}
      </h2>
      <p class="kept" dir="auto">
        {position?.narrative}
      </p>
    </section>
  );
}
