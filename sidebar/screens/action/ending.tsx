import { useState } from 'preact/hooks';
import { useHub } from '../../hub-context';
import { newId } from '../../ids';
import { ErrorAlert } from '../../parts/Alert';
import { Button } from '../../parts/Button';
import { Confirm } from '../../parts/Confirm';
import { Disclosure } from '../../parts/Disclosure';
import { TextArea } from '../../parts/Field';
import { useTask } from '../../use-task';
import { Theirs, theirVersion } from './theirs';
import type { ActionDetail } from '../../../src/actions/improvement-plan/api';
import type { ActionView } from '../../../src/actions/improvement-plan/views';

interface EndingProps {
  action: ActionView;
  detail: ActionDetail;
  onTheirs(theirs: ActionView): void;
}

/** Closing once a later visit has re-tested it, or dropping with a reason. */
export function Ending({ action, detail, onTheirs }: EndingProps) {
  const hub = useHub();
  const task = useTask();
  const [request] = useState(() => newId());
  const [reason, setReason] = useState('');
  const end = (how: 'closed' | 'dropped') =>
    task.run(
      () =>
        hub.call(
          'move-record',
          { kind: 'actions', id: action.id, rev: action.rev, state: how, reason },
          `${request}${how}`,
        ),
      (ended) => {
        hub.learnAction(ended);
        hub.go({
          screen: 'done',
          title: how === 'closed' ? 'Action closed' : 'Action dropped',
          words: 'The dashboard is up to date.',
        });
      },
    );
  const theirs = theirVersion(task.problem);
  return (
    <section aria-labelledby="ending-title">
      <h2 id="ending-title">How it ends</h2>
      <p class={detail.retest ? '' : 'subtle'}>
        {detail.retestWords || 'Once it is completed, a later visit re-tests it; then it can be closed.'}
      </p>
      {detail.retest && (
        <Button wide busy={task.busy} onPress={() => end('closed')}>
          Close it
        </Button>
      )}
      <Dropping
        reason={reason}
        error={task.problem?.fields?.['reason']}
        busy={task.busy}
        onReason={setReason}
        onDrop={() => end('dropped')}
      />
      {task.problem && theirs && (
        <Theirs
          problem={task.problem}
          theirs={theirs}
          mine={reason || 'It ends here.'}
          onTheirs={(seen) => {
            task.clear();
            onTheirs(seen);
          }}
        />
      )}
      {task.problem && !task.problem.fields && !theirs && <ErrorAlert problem={task.problem} />}
    </section>
  );
}

interface DroppingProps {
  reason: string;
  error: string | undefined;
  busy: boolean;
  onReason(reason: string): void;
  onDrop(): void;
}

const Dropping = ({ reason, error, busy, onReason, onDrop }: DroppingProps) => (
  <Disclosure title="Drop it instead">
    <TextArea
      path="reason"
      label="Why it is dropped"
      rows={2}
      value={reason}
      error={error}
      onText={onReason}
    />
    <Confirm
      look="danger"
      ask="Drop the action"
      question="Drop this action? It leaves the plan and stays on record."
      yes="Drop it"
      no="Keep it"
      busy={busy}
      onYes={onDrop}
    />
  </Disclosure>
);
