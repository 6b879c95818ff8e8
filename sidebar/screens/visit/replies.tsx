import { useEffect, useState } from 'preact/hooks';
import { dateWords } from '../../dates';
import { useHub } from '../../hub-context';
import { ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { useTask } from '../../use-task';
import type { AwaitedReply } from '../../../src/actions/visit/api';

/** Visits that wait for the Principal's reply, those that run out first before the others. */
export function Replies() {
  const hub = useHub();
  const task = useTask();
  const [awaited, setAwaited] = useState<AwaitedReply[]>();
  const fetch = () => task.fetch(() => hub.call('list-replies', {}), setAwaited);
  useEffect(fetch, [hub.deliveries]);
  return (
    <section aria-labelledby="replies-title">
      <h2 id="replies-title">Visits waiting for your reply</h2>
      {task.busy && !awaited && <Busy words="Fetching the visits …" />}
      {task.problem && <ErrorAlert problem={task.problem} again={fetch} />}
      {awaited?.length === 0 && <p class="subtle">You have replied to every visit.</p>}
      <ul class="rows">
        {awaited?.map(({ visit, academyName, on, kindLabel, leadName, reply }) => (
          <li key={visit}>
            <button type="button" class="row-button" onClick={() => hub.go({ screen: 'reply', visit })}>
              <span class="row-title">
                {kindLabel}, {dateWords(on)}
              </span>
              <span class="subtle small">
                {academyName} · {leadName}
              </span>
              <span class={`tag ${reply.state === 'silent' ? 'alarm' : 'warning'}`}>{reply.words}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
