import { useEffect, useState } from 'preact/hooks';
import type { Problem, VisitInput } from '../../src/actions/models';
import { clockTime } from '../dates';
import { Conflict } from '../form/Conflict';
import { DraftLine } from '../form/DraftLine';
import { ErrorSummary } from '../form/ErrorSummary';
import { useSaving } from '../form/use-saving';
import { useVisit } from '../form/use-visit';
import { VisitForm } from '../form/VisitForm';
import { useHub, type Hub } from '../hub-context';
import { newId } from '../ids';
import { Alert, Trouble } from '../parts/Alert';
import { Button } from '../parts/Button';
import { Confirm } from '../parts/Confirm';
import { ScreenHead } from '../parts/ScreenHead';
import { blankVisit } from '../../src/hub/visit-input';
import { isStarted } from '../visit-form';

/** Records a visit: goes on with the draft, or asks when the draft is about another academy. */
export function VisitScreen({ academy = '' }: { academy?: string }) {
  const hub = useHub();
  const fresh = () => blankVisit(newId(), hub.model.today, academy);
  const [opening, setOpening] = useState<VisitInput | undefined>(() => {
    const draft = hub.drafts.current()?.draft;
    if (!draft || !isStarted(draft)) return fresh();
    return academy === '' || draft.academy === academy || draft.academy === '' ? draft : undefined;
  });
  if (opening) return <VisitWriting key={opening.id} opening={opening} />;
  const startAfresh = () => {
    void hub.drafts.discard();
    setOpening(fresh());
  };
  return <WhichDraft academy={academy} onDraft={setOpening} onFresh={startAfresh} />;
}

interface WhichDraftProps {
  academy: string;
  onDraft(draft: VisitInput): void;
  onFresh(): void;
}

function WhichDraft({ academy, onDraft, onFresh }: WhichDraftProps) {
  const hub = useHub();
  const nameOf = (id: string) => hub.model.academies.find((each) => each.id === id)?.name ?? id;
  const stored = hub.drafts.current();
  if (!stored) return null;
  return (
    <>
      <ScreenHead title="Record a visit" back={() => hub.go({ screen: 'home' })} />
      <Alert tone="note" title={`You have a draft for ${nameOf(stored.draft.academy)}`}>
        <p>Kept at {clockTime(stored.savedAt)}. One draft is kept at a time.</p>
      </Alert>
      <div class="stack">
        <Button look="main" wide onPress={() => onDraft(stored.draft)}>
          Go on with the draft
        </Button>
        <Confirm
          look="danger"
          ask={`Start afresh for ${nameOf(academy)}`}
          question={`Throw away the draft for ${nameOf(stored.draft.academy)}?`}
          yes="Throw it away"
          no="Keep it"
          onYes={onFresh}
        />
      </div>
    </>
  );
}

function VisitWriting({ opening }: { opening: VisitInput }) {
  const hub = useHub();
  const { drafts } = hub;
  const visit = useVisit(opening, drafts.keep);
  const { attempt, task, save } = useSaving(visit, {
    ready: true,
    send: (sent) => hub.call('record-visit', sent, sent.id),
    saved(answer) {
      void drafts.discard();
      hub.learnFile(answer.file);
      hub.go({ screen: 'saved', saved: answer, corrected: false });
    },
    refused(problem) {
      if (isGone(problem)) void hub.refresh();
    },
  });
  useEffect(() => drafts.flush, [drafts]);
  return (
    <form class="screen" noValidate onSubmit={(event) => event.preventDefault()}>
      <ScreenHead title="Record a visit" back={() => hub.go({ screen: 'home' })} />
      <ErrorSummary errors={visit.errors} indicators={hub.model.indicators} attempt={attempt} />
      <VisitForm visit={visit} />
      <div class="save-bar">
        {task.problem && !task.problem.fields && (
          <SaveTrouble problem={task.problem} mine={visit.form} hub={hub} />
        )}
        <Button look="main" wide busy={task.busy} onPress={save}>
          {task.busy ? 'Saving …' : 'Save the visit'}
        </Button>
        <DraftLine drafts={drafts} />
      </div>
    </form>
  );
}

const isGone = ({ code }: Problem): boolean => code === 'no-academies' || code === 'no-academy';

function SaveTrouble({ problem, mine, hub }: { problem: Problem; mine: VisitInput; hub: Hub }) {
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
      <Trouble problem={problem}>
        <p>Your words are kept. Choose another academy at the top and save again.</p>
      </Trouble>
    );
  return (
    <Trouble problem={problem}>
      {problem.code === 'conflict' && <Conflict mine={mine} theirs={problem.theirs} />}
    </Trouble>
  );
}
