import { SCREEN_NAMES } from '../../../src/hub/text/screens';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Problem } from '../../../src/actions/answer';
import type { VisitKind } from '../../../src/hub/monitoring/visit/visit';
import { clockTime, dateWords } from '../../dates';
import { Conflict } from '../../form/Conflict';
import { DraftLine } from '../../form/DraftLine';
import { ErrorSummary } from '../../form/ErrorSummary';
import { useSaving } from '../../form/use-saving';
import { useVisit } from '../../form/use-visit';
import { VisitForm } from '../../form/VisitForm';
import { useHub, type Hub } from '../../hub-context';
import { newId } from '../../ids';
import { Alert, ErrorAlert } from '../../parts/Alert';
import { Button } from '../../parts/Button';
import { Confirm } from '../../parts/Confirm';
import { ScreenHead } from '../../parts/ScreenHead';
import { blankVisit } from '../../../src/hub/monitoring/visit/input';
import { isStarted } from '../../visit-form';
import type { VisitInput } from '../../../src/hub/monitoring/visit/input';

interface VisitScreenProps {
  academy?: string;
  save?: string;
  /** How the form opens, where somebody is to look at something. */
  kind?: VisitKind;
  focus?: string[];
}

/** Records a visit: goes on with the draft, or asks when the draft is about something else. */
export function VisitScreen({ academy = '', save, kind, focus = [] }: VisitScreenProps) {
  const hub = useHub();
  const opened = useMemo(() => hub.outbox.waiting().find(({ request }) => request === save), [save]);
  const fresh = () => ({
    ...blankVisit(newId(), hub.model.today, academy),
    ...(kind ? { kind, focus } : {}),
  });
  const [opening, setOpening] = useState<VisitInput | undefined>(() => {
    const draft = hub.drafts.current()?.draft;
    if (!draft || !isStarted(draft)) return fresh();
    const same = academy === '' || draft.academy === academy || draft.academy === '';
    return same && (kind === undefined || draft.kind === kind) ? draft : undefined;
  });
  if (opened)
    return (
      <VisitWriting
        opening={opened.input as VisitInput}
        {...(opened.problem ? { refusal: opened.problem } : {})}
      />
    );
  if (opening) return <VisitWriting key={opening.id} opening={opening} />;
  const startAnew = () => {
    void hub.drafts.discard();
    setOpening(fresh());
  };
  return <WhichDraft academy={academy} onDraft={setOpening} onFresh={startAnew} />;
}

interface WhichDraftProps {
  academy: string;
  onDraft(draft: VisitInput): void;
  onFresh(): void;
}

function WhichDraft({ academy, onDraft, onFresh }: WhichDraftProps) {
  const hub = useHub();
  const stored = hub.drafts.current();
  if (!stored) return null;
  return (
    <>
      <ScreenHead title={SCREEN_NAMES.visit} back={() => hub.go({ screen: 'home' })} />
      <Alert tone="note" title={`You have a draft for ${nameOf(hub, stored.draft.academy)}`}>
        <p>Kept at {clockTime(stored.savedAt)}. One draft is kept at a time.</p>
      </Alert>
      <div class="stack">
        <Button look="main" wide onPress={() => onDraft(stored.draft)}>
          Go on with the draft
        </Button>
        <Confirm
          look="danger"
          ask={`Start a new visit for ${nameOf(hub, academy)}`}
          question={`Throw away the draft for ${nameOf(hub, stored.draft.academy)}?`}
          yes="Throw it away"
          no="Keep it"
          onYes={onFresh}
        />
      </div>
    </>
  );
}

/** With `refusal`, a visit that waited on the device and that the hub would not take: its words stay there. */
function VisitWriting({ opening, refusal }: { opening: VisitInput; refusal?: Problem }) {
  const hub = useHub();
  const { drafts, outbox } = hub;
  const visit = useVisit(opening, refusal ? (words) => outbox.correct(words.id, words) : drafts.keep);
  const title = (sent: VisitInput) => `Visit to ${nameOf(hub, sent.academy)}, ${dateWords(sent.on)}`;
  const { attempt, task, save } = useSaving(visit, {
    ready: true,
    send: async (sent) => {
      const save = { request: sent.id, action: 'record-visit' as const, input: sent, title: title(sent) };
      return { save, posted: await outbox.post(save) };
    },
    saved({ save, posted }) {
      if (!refusal) void drafts.discard();
      if (!posted.sent) return hub.go({ screen: 'kept', title: save.title });
      hub.learnFile(posted.answer.file);
      hub.go({ screen: 'saved', saved: posted.answer, what: 'recorded' });
    },
    refused(problem) {
      if (isGone(problem)) void hub.refresh();
    },
  });
  useEffect(() => drafts.flush, [drafts]);
  useEffect(() => {
    if (refusal) visit.complain(refusal);
  }, []);
  return (
    <form class="screen" noValidate onSubmit={(event) => event.preventDefault()}>
      <ScreenHead title={SCREEN_NAMES.visit} back={() => hub.go({ screen: 'home' })} />
      {refusal && !task.problem && <ErrorAlert problem={refusal} />}
      <ErrorSummary errors={visit.errors} indicators={hub.model.indicators} attempt={attempt} />
      <VisitForm visit={visit} />
      <div class="save-bar">
        {task.problem && !task.problem.fields && (
          <SaveError problem={task.problem} mine={visit.form} hub={hub} />
        )}
        <Button look="main" wide busy={task.busy} onPress={save}>
          {task.busy ? 'Saving …' : 'Save the visit'}
        </Button>
        {refusal ? (
          <p class="draft-line">Your words stay on this device until they are saved.</p>
        ) : (
          <DraftLine drafts={drafts} />
        )}
      </div>
    </form>
  );
}

const nameOf = (hub: Hub, academy: string): string =>
  hub.model.academies.find(({ id }) => id === academy)?.name ?? academy;
const isGone = ({ code }: Problem): boolean => code === 'no-academies' || code === 'no-academy';

function SaveError({ problem, mine, hub }: { problem: Problem; mine: VisitInput; hub: Hub }) {
  if (problem.code === 'answered-differently')
    return (
      <Alert tone="warning" title="This visit was saved already, with your earlier words" live>
        <p>The answer to your first tap got lost. What you changed since can be saved as a correction.</p>
        <Button
          look="main"
          onPress={() =>
            hub.go({
              screen: 'correct',
              visit: mine.id,
              words: mine,
              reason: 'Words added after the first save.',
            })
          }
        >
          Open as a correction
        </Button>
      </Alert>
    );
  if (isGone(problem))
    return (
      <ErrorAlert problem={problem}>
        <p>Your text is kept. Choose another academy at the top and save again.</p>
      </ErrorAlert>
    );
  return (
    <ErrorAlert problem={problem}>
      {problem.code === 'conflict' && <Conflict mine={mine} theirs={problem.stored} />}
    </ErrorAlert>
  );
}
