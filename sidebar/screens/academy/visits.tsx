import { useState } from 'preact/hooks';
import type { VisitLine } from '../../../src/actions/visit/api';
import { useHub } from '../../hub-context';
import { ErrorAlert } from '../../parts/Alert';
import { Busy } from '../../parts/Busy';
import { Button } from '../../parts/Button';
import { useTask } from '../../use-task';
import { OneVisit } from '../visit/line';

/** The latest visits to an academy, fetched when somebody wants to see them. */
export function Visits({ academy }: { academy: string }) {
  const hub = useHub();
  const task = useTask();
  const [visits, setVisits] = useState<VisitLine[]>();
  const fetch = () => task.fetch(() => hub.call('list-visits', { academy }), setVisits);
  const opened = (nowOpen: boolean) => {
    if (nowOpen && !visits && !task.problem) fetch();
  };
  return (
    <details class="disclosure card" onToggle={(event) => opened(event.currentTarget.open)}>
      <summary>
        <span class="summary-words">Visits</span>
      </summary>
      <div class="disclosed">
        {task.busy && <Busy words="Fetching the visits …" />}
        {task.problem && <ErrorAlert problem={task.problem} again={fetch} />}
        {visits?.length === 0 && <p class="subtle">No visit is recorded yet.</p>}
        <ul class="plain-list">
          {visits?.map((visit) => (
            <li key={visit.id}>
              <OneVisit visit={visit} academy={academy} />
            </li>
          ))}
        </ul>
        {visits && visits.length > 0 && (
          <Button look="quiet" onPress={() => hub.go({ screen: 'visits', academy })}>
            Search and filter all of them
          </Button>
        )}
      </div>
    </details>
  );
}
