import { useState } from 'preact/hooks';
import {
  PROGRESS_STATUSES,
  type ProgressStatus,
} from '../../../src/hub/monitoring/improvement-plan/own-action';
import { capital } from '../../../src/hub/text/words';
import { dateWords } from '../../dates';
import { useHub } from '../../hub-context';
import { newId } from '../../ids';
import { Choices } from '../../parts/Choices';
import { TextArea } from '../../parts/Field';
import { ScreenHead } from '../../parts/ScreenHead';
import { useKept } from '../../use-kept';
import { useTask } from '../../use-task';
import { Detail } from './detail';
import { Theirs, theirVersion } from './theirs';
import type { ActionView } from '../../../src/actions/improvement-plan/views';
import { Save } from '../../parts/Save';

const STATUSES = PROGRESS_STATUSES.map((value) => ({ value, words: capital(value) }));
const settable = (status: string): ProgressStatus =>
  PROGRESS_STATUSES.find((each) => each === status) ?? 'in progress';

/** One action of the improvement plan: what it is for, how it gets on, what to note today. */
export function ActionScreen({ action: opened }: { action: ActionView }) {
  const hub = useHub();
  const [action, setAction] = useState(opened);
  return (
    <>
      <ScreenHead
        title="Update an action"
        over={action.academyName}
        back={() => hub.go({ screen: 'home' })}
      />
      <div class="columns beside">
        <About action={action} />
        {action.mayUpdate ? (
          <Updating key={action.rev} action={action} onTheirs={setAction} />
        ) : (
          <p class="subtle">Its owner, the Principal and those who answer for improvement update it.</p>
        )}
        <div>
          <Detail action={action} onTheirs={setAction} onChanged={setAction} />
        </div>
      </div>
    </>
  );
}

function About({ action }: { action: ActionView }) {
  const { model } = useHub();
  const indicator = model.indicators.find(({ id }) => id === action.indicator)?.short ?? action.indicator;
  return (
    <section aria-labelledby="objective" class="record">
      <h2 id="objective" dir="auto">
        {action.objective}
      </h2>
      <dl class="facts">
        <dt>Indicator</dt>
        <dd>{indicator}</dd>
        <dt>Owner</dt>
        <dd dir="auto">{action.owner || 'nobody yet'}</dd>
        <dt>Due</dt>
        <dd>
          {dateWords(action.due)}
          {action.overdue && <span class="tag alarm small">overdue</span>}
        </dd>
        <dt>Measure</dt>
        <dd dir="auto">{action.success || 'none yet'}</dd>
        <dt>Status</dt>
        <dd>{capital(action.status)}</dd>
      </dl>
    </section>
  );
}

interface UpdateWords {
  request: string;
  status: ProgressStatus;
  note: string;
}

const noWordsYet = ({ status }: ActionView): UpdateWords => ({
  request: newId(),
  status: settable(status),
  note: '',
});

interface UpdatingProps {
  action: ActionView;
  /** Somebody else was faster: theirs is what mine goes on top of. */
  onTheirs(theirs: ActionView): void;
}

function Updating({ action, onTheirs }: UpdatingProps) {
  const hub = useHub();
  const task = useTask();
  const kept = useKept<UpdateWords>(`action.${action.id}`, () => noWordsYet(action));
  const { request, status, note } = kept.value;
  const title = `Update of “${action.objective.slice(0, 60)}”`;
  const save = () =>
    task.run(
      () =>
        hub.outbox.post({
          request,
          action: 'move-record',
          input: { kind: 'actions', id: action.id, rev: action.rev, state: status, reason: note },
          title,
        }),
      (posted) => {
        kept.drop();
        if (!posted.sent) return hub.go({ screen: 'kept', title });
        hub.learnAction(posted.answer);
        hub.go({
          screen: 'done',
          title: 'Action updated',
          words: `It is ${status} now. The dashboard is up to date.`,
        });
      },
    );
  const theirs = theirVersion(task.problem);
  return (
    <form class="card" noValidate aria-labelledby="today" onSubmit={(event) => event.preventDefault()}>
      <h2 id="today">How it stands today</h2>
      <Choices
        name="status"
        legend="Status"
        choices={STATUSES}
        value={status}
        onPick={(value) => kept.change({ ...kept.value, status: value })}
      />
      <TextArea
        path="note"
        label="Note on progress"
        hint="What was done, what it changed. It is kept with today’s date and your name."
        optional
        value={note}
        limit={hub.model.limits.fieldCharacters}
        error={task.problem?.fields?.['reason']}
        onText={(value) => kept.change({ ...kept.value, note: value })}
      />
      {theirs && task.problem && (
        <Theirs problem={task.problem} theirs={theirs} mine={`${status}\n${note}`} onTheirs={onTheirs} />
      )}
      <Save task={task} words="Save" shown={theirs !== undefined} onSave={save} />
    </form>
  );
}
