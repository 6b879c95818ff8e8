import { SCREEN_NAMES } from '../../../src/hub/text/screens';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Problem } from '../../../src/actions/answer';
import type { StoredDraft } from '../../../src/actions/visit/api';
import { clockTime, dateWords } from '../../dates';
import { Conflict } from '../../form/Conflict';
import { DraftLine } from '../../form/DraftLine';
import { ErrorSummary } from '../../form/ErrorSummary';
import { useSaving } from '../../form/use-saving';
import { useVisit, type VisitBeingWritten } from '../../form/use-visit';
import { VisitForm } from '../../form/VisitForm';
import { useHub, type Hub } from '../../hub-context';
import { newId } from '../../ids';
import { Alert, ErrorAlert } from '../../parts/Alert';
import { Button } from '../../parts/Button';
import { ScreenHead } from '../../parts/ScreenHead';
import { blankVisit } from '../../../src/hub/monitoring/visit/input';
import type { Route } from '../../route';
import { isStarted } from '../../visit-form';
import type { VisitInput } from '../../../src/hub/monitoring/visit/input';
import { OwnDrafts, startedDrafts } from './drafts';

type VisitScreenProps = Omit<Extract<Route, { screen: 'visit' }>, 'screen'>;

/** A form as it opens. */
interface Opened {
  form: VisitInput;
  /** Of a draft: when it was kept. */
  savedAt: string;
  /** The academy whose draft was open before, where another one was chosen that has a draft of its own. */
  from: string;
}

const resumed = ({ draft, savedAt }: StoredDraft, from = ''): Opened => ({ form: draft, savedAt, from });

/** Records a visit: goes on with the draft of that academy, or asks which of several. */
export function VisitScreen(props: VisitScreenProps) {
  const hub = useHub();
  const { save } = props;
  const opened = useMemo(() => hub.outbox.waiting().find(({ request }) => request === save), [save]);
  const blank = (): Opened => ({ form: freshVisit(hub, props), savedAt: '', from: '' });
  const [opening, setOpening] = useState<Opened | undefined>(() => {
    const mine = draftsFor(hub, props);
    return mine.length > 1 ? undefined : mine[0] ? resumed(mine[0]) : blank();
  });
  if (opened)
    return (
      <VisitWriting
        opened={{ form: opened.input as VisitInput, savedAt: '', from: '' }}
        {...(opened.problem ? { refusal: opened.problem } : {})}
      />
    );
  if (!opening) return <WhichDraft onFresh={() => setOpening(blank())} />;
  return (
    <VisitWriting
      key={opening.form.id}
      opened={opening}
      onFresh={() => setOpening(blank())}
      onOther={(other, from) => setOpening(resumed(other, from))}
    />
  );
}

const freshVisit = ({ model }: Hub, { academy = '', kind, focus = [] }: VisitScreenProps): VisitInput => ({
  ...blankVisit(newId(), model.today, academy),
  ...(kind ? { kind, focus } : {}),
});

/** The drafts that may be meant: of that visit, of that academy and kind, or all. */
function draftsFor(hub: Hub, { academy = '', draft: id, fresh, kind }: VisitScreenProps): StoredDraft[] {
  if (fresh) return [];
  const started = startedDrafts(hub);
  const asked = started.filter(({ draft }) => draft.id === id);
  if (asked.length > 0) return asked;
  if (academy === '') return started;
  const here = started.filter(
    ({ draft }) => draft.academy === academy && (kind === undefined || draft.kind === kind),
  );
  return here.slice(0, 1);
}

/** Several visits are begun: which one, or another. */
function WhichDraft({ onFresh }: { onFresh(): void }) {
  const hub = useHub();
  return (
    <>
      <ScreenHead title={SCREEN_NAMES.visit} back={() => hub.go({ screen: 'home' })} />
      <div class="stack">
        <Button look="main" wide onPress={onFresh}>
          Start a new visit
        </Button>
      </div>
      <OwnDrafts />
    </>
  );
}

interface VisitWritingProps {
  opened: Opened;
  refusal?: Problem;
  onFresh?: () => void;
  onOther?: (draft: StoredDraft, from: string) => void;
}

/** With `refusal`, a visit that waited on the device and that the hub would not take: its words stay there. */
function VisitWriting({ opened, refusal, onFresh, onOther }: VisitWritingProps) {
  const hub = useHub();
  const { drafts, outbox } = hub;
  const visit = useVisit(opened.form, refusal ? (words) => outbox.correct(words.id, words) : drafts.keep);
  const title = (sent: VisitInput) => `Visit to ${nameOf(hub, sent.academy)}, ${dateWords(sent.on)}`;
  const { attempt, task, save } = useSaving(visit, {
    ready: true,
    send: async (sent) => {
      const save = { request: sent.id, action: 'record-visit' as const, input: sent, title: title(sent) };
      return { save, posted: await outbox.post(save) };
    },
    saved({ save, posted }) {
      if (!refusal) void drafts.discard(save.request);
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
      <ScreenHead title={SCREEN_NAMES.visit} back={() => hub.go({ screen: 'home' })}>
        {opened.savedAt !== '' && <Resumed opened={opened} onFresh={onFresh} />}
      </ScreenHead>
      {refusal && !task.problem && <ErrorAlert problem={refusal} />}
      <ErrorSummary errors={visit.errors} indicators={hub.model.indicators} attempt={attempt} />
      <VisitForm visit={{ ...visit, change: switching(hub, visit, onOther) }} />
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
          <DraftLine drafts={drafts} visit={visit.form.id} />
        )}
      </div>
    </form>
  );
}

/** Whose draft it is, and how to write about another visit meanwhile. */
function Resumed({
  opened: { savedAt, from },
  onFresh,
}: {
  opened: Opened;
  onFresh: VisitWritingProps['onFresh'];
}) {
  const hub = useHub();
  return (
    <p class="subtle small">
      {from === ''
        ? `Your draft of ${clockTime(savedAt)}.`
        : `Your draft for ${nameOf(hub, from)} is kept. This one is of ${clockTime(savedAt)}.`}{' '}
      {onFresh && (
        <Button look="quiet" onPress={onFresh}>
          Start another visit
        </Button>
      )}
    </p>
  );
}

/** Choosing an academy that has a draft of its own opens that one: no draft takes the place of another. */
const switching =
  (hub: Hub, { form, change }: VisitBeingWritten, onOther: VisitWritingProps['onOther']) =>
  (next: VisitInput): void => {
    const other =
      next.academy === form.academy
        ? undefined
        : startedDrafts(hub).find(({ draft }) => draft.academy === next.academy && draft.id !== form.id);
    if (other && onOther) onOther(other, isStarted(form) ? form.academy : '');
    else change(next);
  };

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
