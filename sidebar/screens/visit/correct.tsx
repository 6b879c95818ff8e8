import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../../src/actions/answer';
import type { VisitView } from '../../../src/actions/visit/api';
import { CORRECTION_FIELDS } from '../../../src/hub/monitoring/visit/fields';
import {
  dropCorrection,
  keepCorrection,
  openCorrection,
  readCorrection,
  withSteps,
  type CorrectionDraft,
} from '../../correction-draft';
import { dateWords } from '../../dates';
import { theirVisit } from '../../differences';
import { askedLines } from '../../form/asked';
import { Conflict } from '../../form/Conflict';
import { ErrorSummary } from '../../form/ErrorSummary';
import { useSaving } from '../../form/use-saving';
import { useVisit, type VisitBeingWritten } from '../../form/use-visit';
import { VisitForm } from '../../form/VisitForm';
import { faceWords } from '../../face';
import { useHub } from '../../hub-context';
import { Alert, ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { Button } from '../../parts/Button';
import { TextArea } from '../../parts/Field';
import { ScreenHead } from '../../parts/ScreenHead';
import { useTask } from '../../use-task';
import type { VisitInput } from '../../../src/hub/monitoring/visit/input';

interface CorrectScreenProps {
  visit: string;
  words?: VisitInput;
  reason?: string;
}

/** Corrects a recorded visit: the same form with a reason; what was recorded stays in the history. */
export function CorrectScreen({ visit, words, reason = '' }: CorrectScreenProps) {
  const hub = useHub();
  const task = useTask();
  const [view, setView] = useState<VisitView>();
  /** What the form held when it was opened again, since somebody changed a step of the visit meanwhile. */
  const [held, setHeld] = useState<CorrectionDraft>();
  const fetch = () => task.fetch(() => hub.call('open-visit', { visit }), setView);
  useEffect(fetch, [visit]);
  const openAgain = (form: VisitInput, why: string) => {
    setHeld({ form, reason: why });
    setView(undefined);
    fetch();
  };
  const home = () => hub.go({ screen: 'home' });
  if (!view)
    return (
      <>
        <ScreenHead title="Correct a visit" back={home} />
        {task.problem ? (
          <ErrorAlert problem={task.problem} again={fetch} />
        ) : (
          <Busy words="Fetching the visit …" />
        )}
      </>
    );
  if (!view.current)
    return (
      <>
        <ScreenHead title="Correct a visit" back={home} />
        <Alert
          tone="warning"
          title={view.withdrawn ? 'This visit was withdrawn' : 'This entry was corrected already'}
        >
          <p>
            {view.withdrawn
              ? 'It no longer counts anywhere. If it did take place, record it again.'
              : 'Choose the latest entry from the academy’s visits and correct that one.'}
          </p>
          <Button onPress={() => hub.go({ screen: 'visits', academy: view.visit.academy })}>
            See its visits
          </Button>
        </Alert>
      </>
    );
  const kept = words || held ? undefined : readCorrection(hub.store, visit);
  const opening = kept
    ? withSteps(kept, view)
    : openCorrection(view, held?.form ?? words, held?.reason ?? reason);
  return <Correcting view={view} opening={opening} onAgain={openAgain} />;
}

const REASON = 'reason';

interface CorrectingProps {
  view: VisitView;
  opening: CorrectionDraft;
  onAgain(form: VisitInput, reason: string): void;
}

function Correcting({ view, opening, onAgain }: CorrectingProps) {
  const hub = useHub();
  const corrects = view.visit.id;
  const { seen } = opening;
  const [reason, setReason] = useState(opening.reason);
  const [kept, setKept] = useState(true);
  const keep = (form: VisitInput, why = reason) =>
    setKept(keepCorrection(hub.store, corrects, { form, reason: why, seen }));
  const visit = useVisit(opening.form, keep);
  const { attempt, task, save } = useSaving(visit, {
    ready: reason.trim() !== '',
    send: (sent) => hub.call('correct-visit', { ...sent, corrects, reason, seen }, sent.id),
    saved(answer) {
      dropCorrection(hub.store, corrects);
      if (hub.drafts.of(corrects)) void hub.drafts.discard(corrects);
      hub.learnFile(answer.file);
      hub.go({ screen: 'saved', saved: answer, what: 'corrected' });
    },
  });
  const missing = attempt > 0 && !reason.trim() ? { [REASON]: CORRECTION_FIELDS.reason.missing } : {};
  const errors = { ...missing, ...visit.errors };
  return (
    <form class="screen" noValidate onSubmit={(event) => event.preventDefault()}>
      <ScreenHead title="Correct a visit" back={() => hub.go({ screen: 'home' })}>
        <p class="subtle">
          Led by {view.visit.leadName}, {dateWords(view.visit.on)}
        </p>
        <Button look="quiet" onPress={() => hub.go({ screen: 'withdraw', visit: corrects })}>
          Withdraw this visit
        </Button>
      </ScreenHead>
      <ErrorSummary errors={errors} indicators={hub.model.indicators} attempt={attempt} />
      <TextArea
        {...askedLines(REASON, CORRECTION_FIELDS.reason)}
        value={reason}
        error={errors[REASON]}
        onText={(why) => {
          setReason(why);
          keep(visit.form, why);
        }}
      />
      <VisitForm visit={{ ...visit, change: backHome(view, visit) }} recorded={view} />
      <div class="save-bar">
        {task.problem && !task.problem.fields && (
          <CorrectionError {...{ reason, onAgain }} problem={task.problem} mine={visit.form} />
        )}
        <Button look="main" wide busy={task.busy} onPress={save}>
          {task.busy ? 'Saving …' : 'Save the correction'}
        </Button>
        <p class="draft-line" role="status">
          {kept
            ? ''
            : `This browser keeps no drafts: leave ${faceWords().place} open until the correction is saved.`}
        </p>
      </div>
    </form>
  );
}

/** Another academy has other earlier steps; chosen back, what was recorded of those of the first is there again. */
const backHome =
  ({ visit: { academy, promised } }: VisitView, { form, change }: VisitBeingWritten) =>
  (next: VisitInput): void =>
    change(next.academy === academy && form.academy !== academy ? { ...next, promised } : next);

interface CorrectionErrorProps {
  problem: Problem;
  mine: VisitInput;
  reason: string;
  onAgain(form: VisitInput, reason: string): void;
}

function CorrectionError({ problem, mine, reason, onAgain }: CorrectionErrorProps) {
  const hub = useHub();
  const conflict = problem.code === 'conflict';
  // A correction whose answer got lost was saved under its own id: that is the entry to correct now.
  const latest =
    problem.code === 'answered-differently' ? mine.id : conflict && theirVisit(problem.stored)?.id;
  if (conflict && problem.stored === undefined)
    return (
      <ErrorAlert problem={problem}>
        <Button onPress={() => onAgain(mine, reason)}>Open it again with my words</Button>
      </ErrorAlert>
    );
  return (
    <ErrorAlert problem={problem}>
      {conflict && <Conflict mine={mine} theirs={problem.stored} />}
      {typeof latest === 'string' && (
        <Button onPress={() => hub.go({ screen: 'correct', visit: latest, words: mine, reason })}>
          Correct the latest with my words
        </Button>
      )}
    </ErrorAlert>
  );
}
