import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../../src/actions/answer';
import type { VisitView } from '../../../src/actions/visit/api';
import { CORRECTION_FIELDS } from '../../../src/hub/monitoring/visit/fields';
import { visitTexts } from '../../../src/hub/monitoring/visit/words';
import { dropCorrection, keepCorrection, readCorrection, type CorrectionDraft } from '../../correction-draft';
import { dateWords } from '../../dates';
import { theirVisit } from '../../differences';
import { askedLines } from '../../form/asked';
import { Conflict } from '../../form/Conflict';
import { ErrorSummary } from '../../form/ErrorSummary';
import { useSaving } from '../../form/use-saving';
import { useVisit } from '../../form/use-visit';
import { VisitForm } from '../../form/VisitForm';
import { faceWords } from '../../face';
import { useHub } from '../../hub-context';
import { newId } from '../../ids';
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
  const fetch = () => task.run(() => hub.call('open-visit', { visit }), setView);
  useEffect(fetch, [visit]);
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
        <Alert tone="warning" title="This entry was corrected already">
          <p>Choose the latest entry from the academy’s visits and correct that one.</p>
          <Button onPress={() => hub.go({ screen: 'academy', academy: view.visit.academy })}>
            See its visits
          </Button>
        </Alert>
      </>
    );
  const kept = words ? undefined : readCorrection(hub.store, visit);
  return <Correcting view={view} opening={kept ?? { form: opening(view, words), reason }} />;
}

/** The visit as recorded, or as somebody meanwhile wanted it, under an id of its own. */
function opening({ visit, agreed }: VisitView, words: VisitInput | undefined): VisitInput {
  const { academy, on, kind, observers, focus, links, steps, judgements } = visit;
  const texts = visitTexts((name) => visit[name] ?? '');
  const recorded = { academy, on, kind, ...texts, observers, focus, links, steps, judgements, promised: [] };
  if (!words) return { ...recorded, id: newId() };
  // What was saved with the visit stands: neither its steps nor what was promised before are told a second time.
  const fresh = words.steps.filter(({ text }) => !agreed.includes(text.trim()));
  return { ...recorded, ...words, steps: fresh, promised: [], id: newId() };
}

const REASON = 'reason';

function Correcting({ view, opening }: { view: VisitView; opening: CorrectionDraft }) {
  const hub = useHub();
  const corrects = view.visit.id;
  const [reason, setReason] = useState(opening.reason);
  const [kept, setKept] = useState(true);
  const keep = (form: VisitInput, why = reason) =>
    setKept(keepCorrection(hub.store, corrects, { form, reason: why }));
  const visit = useVisit(opening.form, keep);
  const { attempt, task, save } = useSaving(visit, {
    ready: reason.trim() !== '',
    send: (sent) => hub.call('correct-visit', { ...sent, corrects, reason }, sent.id),
    saved(answer) {
      dropCorrection(hub.store, corrects);
      if (hub.drafts.current()?.draft.id === corrects) void hub.drafts.discard();
      hub.learnFile(answer.file);
      hub.go({ screen: 'saved', saved: answer, corrected: true });
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
      <VisitForm visit={visit} />
      <div class="save-bar">
        {task.problem && !task.problem.fields && (
          <CorrectionError problem={task.problem} mine={visit.form} reason={reason} />
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

interface CorrectionErrorProps {
  problem: Problem;
  mine: VisitInput;
  reason: string;
}

function CorrectionError({ problem, mine, reason }: CorrectionErrorProps) {
  const hub = useHub();
  const conflict = problem.code === 'conflict';
  // A correction whose answer got lost was saved under its own id: that is the entry to correct now.
  const latest =
    problem.code === 'answered-differently' ? mine.id : conflict && theirVisit(problem.stored)?.id;
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
