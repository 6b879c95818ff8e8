import { useEffect, useState } from 'preact/hooks';
import { useHub, type Hub } from '../../hub-context';
import type { QueuedSave } from '../../outbox';
import { Button } from '../../parts/Button';
import { Confirm } from '../../parts/Confirm';
import { layReady } from '../../use-kept';
import { actionIn } from '../../knowledge';
import type { RecordMove } from '../../../src/actions/record/api';
import type { SelfReviewInput } from '../../../src/hub/monitoring/self-review/input';
import type { ReplyInput } from '../../../src/actions/visit/api';

/** What was saved without a signal: it goes out by itself; what the hub refused can be corrected. */
export function WaitingOnDevice() {
  const hub = useHub();
  const { outbox } = hub;
  const [saves, setSaves] = useState(outbox.waiting());
  useEffect(() => outbox.watch(() => setSaves(outbox.waiting())), [outbox]);
  if (saves.length === 0) return null;
  const waits = saves.some(({ problem }) => !problem);
  return (
    <section class="card note" aria-labelledby="outbox-title">
      <h2 id="outbox-title">Kept on this device</h2>
      <ul class="plain-list">
        {saves.map((save) => (
          <li key={save.request}>
            <OneSave save={save} hub={hub} />
          </li>
        ))}
      </ul>
      {waits && <Button onPress={() => void outbox.flush()}>Send now</Button>}
    </section>
  );
}

function OneSave({ save, hub }: { save: QueuedSave; hub: Hub }) {
  const { title, problem, request } = save;
  return (
    <>
      <p dir="auto">
        <strong>{title}</strong>
      </p>
      {!problem && <p class="subtle small">Will be sent when you are back online.</p>}
      {problem && (
        <>
          <p class="error">
            {problem.message} {Object.values(problem.fields ?? {}).join(' ')}
          </p>
          <div class="row">
            <Button says={`Fix: ${title}`} onPress={() => correct(save, hub)}>
              Fix
            </Button>
            <Confirm
              look="quiet"
              ask="Throw away"
              says={`Throw away: ${title}`}
              question="Delete this text permanently?"
              yes="Throw them away"
              no="Keep them"
              onYes={() => hub.outbox.remove(request)}
            />
          </div>
        </>
      )}
    </>
  );
}

/** Opens the form that it came from, with its words. */
function correct({ action, input, request, problem }: QueuedSave, hub: Hub): void {
  const { model, store, outbox, go } = hub;
  if (action === 'record-visit') return go({ screen: 'visit', save: request });
  if (action === 'reply-to-visit') {
    const { visit, verdict, text } = input as ReplyInput;
    layReady(store, model.me.id, `reply.${visit}`, { request, verdict, text });
    outbox.remove(request);
    return go({ screen: 'reply', visit });
  }
  if (action === 'save-self-review') {
    const { id, academy, judgements } = input as SelfReviewInput;
    layReady(store, model.me.id, `self-review.${academy}`, { id, judgements });
    outbox.remove(request);
    return go({ screen: 'self-review', academy });
  }
  const { id, status, note } = updateIn(input as RecordMove | FormerUpdate);
  const shown = actionIn(model, id, problem?.stored);
  if (!shown) return;
  layReady(store, model.me.id, `action.${id}`, { request, status, note });
  outbox.remove(request);
  go({ screen: 'action', action: shown });
}

/** How an update waits that was kept by an earlier release. */
interface FormerUpdate {
  action: string;
  status: string;
  note: string;
}

const updateIn = (input: RecordMove | FormerUpdate): { id: string; status: string; note: string } =>
  'action' in input
    ? { id: input.action, status: input.status, note: input.note }
    : { id: input.id, status: input.state, note: input.reason };
